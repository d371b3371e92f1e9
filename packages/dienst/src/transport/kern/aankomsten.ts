// SPDX-License-Identifier: EUPL-1.2
/**
 * What came in over a line and is stored: handed to the engine in order, tried again when the
 * program fails, and a task for a person when that goes on for a day.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { lokaal, type Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsKolom } from '../../opslag/rijen.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { aankomstSleutel, meldAankomst, sluitDodeBrieven } from '../../verwerking/dodebrief.ts'
import { type Ontvangst, PARTIJ } from '../../verwerking/ontvangst.ts'
import { foutInWoorden } from '../../verwerking/terugval.ts'
import { maakBundelaar } from './bundelaar.ts'
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

/** An arrival with the hash under which the engine knows it. */
interface Paar {
  readonly id: string
  readonly item: Buffer
}

/** While a batch of arrivals is being handled: what is written about each goes together. */
export interface Bezig extends Verwerking {
  readonly aangeboden: (paar: Paar) => Promise<void>
  readonly verwerkt: (paar: Paar) => Promise<void>
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
  readonly verwerk: (verwerking: Bezig, rij: Aankomst<G, S>) => Promise<void>
}

/** Taken together, so that the engine can take them together too: as many as one of its batches. */
const GREEP = PARTIJ
/** And no more after this many bytes. */
const GREEPBYTES = 32 * 1024 * 1024
const HORIZON_UREN = 24
/** What was refused is kept this long, to find out why. */
const BEWAARDAGEN = 30

/** Handles what waits, by the moment on the envelope. Returns how many were dealt with. */
export async function verwerkAankomsten<G, S extends string>(
  verwerking: Verwerking,
  soort: Aankomstsoort<G, S>,
): Promise<number> {
  const bezig: Bezig = {
    ...verwerking,
    aangeboden: maakBundelaar(GREEP, (paren) => zet(verwerking, paren, AANGEBODEN)),
    verwerkt: maakBundelaar(GREEP, (paren) => zet(verwerking, paren, VERWERKT)),
  }
  let totaal = 0
  for (;;) {
    const { rijen, meer } = await leesNieuwe(verwerking, soort)
    // Started in order; the engine keeps the order per client.
    await Promise.all(rijen.map((rij) => handelAf(bezig, soort, rij)))
    totaal += rijen.length
    if (!meer) return totaal
  }
}

/** `meer`: perhaps there is more than was read. */
interface Greep<G, S extends string> {
  readonly rijen: readonly Aankomst<G, S>[]
  readonly meer: boolean
}

async function leesNieuwe<G, S extends string>(
  { toegang, omgeving }: Verwerking,
  { kanaal }: Aankomstsoort<G, S>,
): Promise<Greep<G, S>> {
  return alsMotor(toegang, async (client) => {
    const { rows } = await client.query<Aankomst<G, S> & { aantal: number }>({
      name: 'lees-nieuwe-aankomsten',
      text: `SELECT id, soort, stuurgegevens, inhoud, pogingen, ontvangen, aantal FROM (
         SELECT *, sum(octet_length(inhoud)) OVER (ORDER BY tijdstip, id ROWS UNBOUNDED PRECEDING)
           - octet_length(inhoud) AS ervoor, count(*) OVER ()::int AS aantal
         FROM (SELECT * FROM aankomst WHERE organisatie = $1 AND kanaal = $3 AND staat = 'nieuw'
             AND (volgende IS NULL OR volgende <= $2)
           ORDER BY tijdstip, id LIMIT ${GREEP}) k) n
       WHERE ervoor < ${GREEPBYTES} ORDER BY tijdstip, id`,
      values: [toegang.organisatie, omgeving.tijdstip(), kanaal],
    })
    const aantal = rows[0]?.aantal ?? 0
    return { rijen: rows, meer: aantal === GREEP || rows.length < aantal }
  })
}

async function handelAf<G, S extends string>(
  verwerking: Bezig,
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
  { aangeboden, verwerkt, ontvangst }: Bezig,
  { id, ontvangen }: Pick<Aankomst<unknown, string>, 'id' | 'ontvangen'>,
  naam: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const item = createHash('sha256').update(`in\0${naam}\0`).update(bytes).digest()
  // Before the engine has it: the answer finds the envelope that it answers by this.
  await aangeboden({ id, item })
  const antwoord = await ontvangst.dienAan({
    ...{ map: 'in', naam, bytes },
    // It may have waited here for a standstill or a fault: terms run from its receipt.
    ontvangenOp: lokaal(ontvangen),
  })
  if (antwoord.oordeel === 'geweigerd') return false
  await verwerkt({ id, item })
  return true
}

const AANGEBODEN = ['aankomst-aangeboden', "staat = 'nieuw'"] as const
const VERWERKT = ['aankomst-verwerkt', "staat = 'verwerkt', inhoud = NULL"] as const

/**
 * Neither waits for the disk. The commit of the engine does, and brings along what was committed
 * before it. When `verwerkt` is lost, the arrival is offered again and known as a repeat, as after
 * a crash of the service in between.
 */
async function zet(
  { toegang, omgeving }: Verwerking,
  paren: readonly Paar[],
  [naam, wat]: typeof AANGEBODEN | typeof VERWERKT,
): Promise<undefined[]> {
  const schrijf = async (client: pg.ClientBase) => {
    const { rows } = await client.query<{ id: string; pogingen: number }>({
      name: naam,
      text: `UPDATE aankomst a SET ${wat}, item = n.item, fout = NULL, volgende = NULL
         FROM unnest($2::text[], $3::bytea[]) AS n (id, item)
         WHERE a.organisatie = $1 AND a.id = n.id RETURNING a.id, a.pogingen`,
      values: [
        toegang.organisatie,
        alsKolom(
          'text',
          paren.map(({ id }) => id),
        ),
        alsKolom(
          'bytea',
          paren.map(({ item }) => item),
        ),
      ],
    })
    if (naam !== 'aankomst-verwerkt') return
    for (const { id, pogingen } of rows) {
      await sluitTaken(client, toegang, omgeving, id, { pogingen })
    }
  }
  await alsMotor(toegang, schrijf, 'los')
  return paren.map(() => undefined)
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
