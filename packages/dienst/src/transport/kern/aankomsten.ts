// SPDX-License-Identifier: EUPL-1.2
/**
 * What came in over a line and is stored: handed to the engine in order, tried again when the
 * program fails, and a task for a person when that goes on for a day.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { aankomstSleutel, meldAankomst, sluitDodeBrieven } from '../../verwerking/dodebrief.ts'
import type { Ontvangst } from '../../verwerking/ontvangst.ts'
import { foutInWoorden } from '../../verwerking/terugval.ts'
import type { Lijnkanaal } from './kanaal.ts'
import { alsMoment } from './nummers.ts'
import { volgensPlan } from './plan.ts'

export interface Verwerking {
  readonly toegang: Toegang
  readonly omgeving: Omgeving
  readonly ontvangst: Ontvangst
  readonly toeval: () => number
  readonly meldFout: (fout: unknown) => void
}

/** `G`: what stood on the envelope, `S`: its kind. */
export interface Aankomst<G, S extends string> {
  readonly id: string
  readonly soort: S
  readonly stuurgegevens: G
  readonly inhoud: Buffer
  readonly pogingen: number
  readonly ontvangen: Date
}

export interface Aankomstsoort<G, S extends string> {
  readonly kanaal: Lijnkanaal
  /** The other side in a Dutch sentence. */
  readonly wie: string
  /** Is an answer due on this one? */
  readonly vraagtAntwoord: (soort: S) => boolean
  /** Handles one; throws when the program fails. */
  readonly verwerk: (verwerking: Verwerking, rij: Aankomst<G, S>) => Promise<void>
}

/** Taken together, so that the engine can take them together too. */
const GREEP = 20
const HORIZON_UREN = 24
/** What was refused is kept this long, to find out why. */
const BEWAARDAGEN = 30

/** Handles what waits, by the moment on the envelope. Returns how many were dealt with. */
export async function verwerkAankomsten<G, S extends string>(
  verwerking: Verwerking,
  soort: Aankomstsoort<G, S>,
): Promise<number> {
  let totaal = 0
  for (;;) {
    const rijen = await leesNieuwe(verwerking, soort)
    if (rijen.length === 0) return totaal
    // Started in order; the engine keeps the order per client.
    await Promise.all(rijen.map((rij) => handelAf(verwerking, soort, rij)))
    totaal += rijen.length
  }
}

async function leesNieuwe<G, S extends string>(
  { toegang, omgeving }: Verwerking,
  { kanaal }: Aankomstsoort<G, S>,
): Promise<Aankomst<G, S>[]> {
  return alsMotor(toegang, async (client) => {
    const { rows } = await client.query<Aankomst<G, S>>(
      `SELECT id, soort, stuurgegevens, inhoud, pogingen, ontvangen FROM aankomst
       WHERE organisatie = $1 AND kanaal = $3 AND staat = 'nieuw'
         AND (volgende IS NULL OR volgende <= $2)
       ORDER BY tijdstip, id LIMIT ${GREEP}`,
      [toegang.organisatie, omgeving.tijdstip(), kanaal],
    )
    return rows
  })
}

async function handelAf<G, S extends string>(
  verwerking: Verwerking,
  soort: Aankomstsoort<G, S>,
  rij: Aankomst<G, S>,
): Promise<void> {
  try {
    await soort.verwerk(verwerking, rij)
  } catch (fout) {
    verwerking.meldFout(fout)
    await noteerFout(verwerking, soort, rij, fout)
  }
}

/**
 * Hands the payload to the engine. `false`: it cannot be used at all, and the arrival still
 * stands as it was.
 */
export async function biedAan(
  verwerking: Verwerking,
  id: string,
  naam: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const item = createHash('sha256').update(`in\0${naam}\0`).update(bytes).digest()
  // Before the engine has it: the answer finds the envelope that it answers by this.
  await zet(verwerking, id, 'nieuw', item)
  const antwoord = await verwerking.ontvangst.dienAan({ map: 'in', naam, bytes })
  if (antwoord.oordeel === 'geweigerd') return false
  await zet(verwerking, id, 'verwerkt', item)
  return true
}

async function zet(
  { toegang, omgeving }: Verwerking,
  id: string,
  staat: 'nieuw' | 'verwerkt',
  item: Buffer,
): Promise<void> {
  await alsMotor(toegang, async (client) => {
    const { rows } = await client.query<{ pogingen: number }>(
      `UPDATE aankomst SET staat = $3, item = $4, fout = NULL, volgende = NULL,
         inhoud = CASE WHEN $3 = 'verwerkt' THEN NULL ELSE inhoud END
       WHERE organisatie = $1 AND id = $2 RETURNING pogingen`,
      [toegang.organisatie, id, staat, item],
    )
    if (staat === 'verwerkt') await sluitTaken(client, toegang, omgeving, id, rows[0])
  })
}

/** It was handled after all: nobody has to look at it any more. Only what failed has a task. */
export async function sluitTaken(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  rij: { readonly pogingen: number } | undefined,
): Promise<void> {
  if (rij === undefined || rij.pogingen === 0) return
  await sluitDodeBrieven(client, toegang, [aankomstSleutel(id)], omgeving.nu())
}

/** A fault in the program: tried again for a day, then it is a task, and tried at each start. */
async function noteerFout<G, S extends string>(
  { toegang, omgeving, toeval }: Verwerking,
  { wie, vraagtAntwoord }: Aankomstsoort<G, S>,
  { id, soort, pogingen, ontvangen }: Aankomst<G, S>,
  fout: unknown,
): Promise<void> {
  const { volgende, dood } = volgensPlan({
    pogingen: pogingen + 1,
    sinds: ontvangen.toISOString(),
    nu: omgeving.tijdstip(),
    horizonUren: HORIZON_UREN,
    toeval: toeval(),
  })
  const woorden = foutInWoorden(fout)
  await alsMotor(toegang, async (client) => {
    await client.query(
      `UPDATE aankomst SET pogingen = pogingen + 1, fout = $3, volgende = $4, staat = $5
       WHERE organisatie = $1 AND id = $2 AND staat = 'nieuw'`,
      [toegang.organisatie, id, woorden, volgende, dood ? 'dood' : 'nieuw'],
    )
    if (!dood) return
    await meldAankomst(client, toegang, omgeving, {
      ...{ id, soort: 'verwerken-mislukt' },
      ontvangen: vraagtAntwoord(soort) ? alsDag(ontvangen) : null,
      toelichting: `Een bericht van ${wie} kon een dag lang niet verwerkt worden door een fout in het programma (${woorden}). Meld dit aan de beheerder. De dienst probeert het bij elke start opnieuw.`,
    })
  })
}

function alsDag(moment: Date): string {
  return alsMoment(moment.toISOString()).replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3')
}

/**
 * After an update, or when the other side mended something, the fault may be gone: what waits for
 * a person is tried once more, and so is a Fo01 of ours that the chain did not take.
 */
export async function wekDoden(toegang: Toegang): Promise<void> {
  await alsMotor(toegang, async (client) => {
    await client.query(
      `UPDATE aankomst SET staat = 'nieuw', volgende = NULL WHERE organisatie = $1 AND staat = 'dood'`,
      [toegang.organisatie],
    )
    await client.query(
      `UPDATE zending SET staat = 'klaar', volgende = NULL, sinds = NULL
       WHERE organisatie = $1 AND kanaal = 'ggk' AND soort = 'Fo01' AND staat = 'dood'`,
      [toegang.organisatie],
    )
  })
}

/** What came in holds personal data; what was refused is of no further use. */
export async function vergeetGeweigerde(toegang: Toegang, nu: string): Promise<void> {
  await alsMotor(toegang, (client) =>
    client.query(
      `UPDATE aankomst SET inhoud = NULL WHERE organisatie = $1 AND inhoud IS NOT NULL
         AND staat = 'geweigerd' AND ontvangen < $2::timestamptz - interval '${BEWAARDAGEN} days'`,
      [toegang.organisatie, nu],
    ),
  )
}
