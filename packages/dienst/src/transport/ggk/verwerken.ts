// SPDX-License-Identifier: EUPL-1.2
/** After the acknowledgement: what came in is read strictly and handed to the engine. */
import { createHash } from 'node:crypto'
import { type Bericht, lees } from '@stopwijzer/ijw'
import {
  type Berichtenvelop,
  type Envelop,
  leesEnvelop,
  ontleed,
  pakSoapUit,
  routeVan,
  type Stuurgegevens,
} from '@stopwijzer/ijw/stuf'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { meldAankomst } from '../../verwerking/dodebrief.ts'
import type { Ontvangst } from '../../verwerking/ontvangst.ts'
import { foutInWoorden } from '../../verwerking/terugval.ts'
import { alsMoment } from '../kern/nummers.ts'
import { volgensPlan } from '../kern/plan.ts'
import { verwerkFo01 } from './fo01in.ts'
import { type Foutreden, maakFo01 } from './fo01uit.ts'

export interface Verwerking {
  readonly toegang: Toegang
  readonly omgeving: Omgeving
  readonly ontvangst: Ontvangst
  readonly toeval: () => number
  readonly meldFout: (fout: unknown) => void
}

export interface Aankomst {
  readonly id: string
  readonly soort: 'Di01' | 'Du01' | 'Fo01'
  readonly stuurgegevens: Stuurgegevens
  readonly inhoud: Buffer
  readonly pogingen: number
  readonly ontvangen: Date
}

/** Taken together, so that the engine can take them together too. */
const GREEP = 20
const HORIZON_UREN = 24

/** Handles what waits, by the moment on the envelope. Returns how many were dealt with. */
export async function verwerkAankomsten(verwerking: Verwerking): Promise<number> {
  let totaal = 0
  for (;;) {
    const rijen = await leesNieuwe(verwerking)
    if (rijen.length === 0) return totaal
    // Started in order; the engine keeps the order per client.
    await Promise.all(rijen.map((rij) => handelAf(verwerking, rij)))
    totaal += rijen.length
  }
}

async function leesNieuwe({ toegang, omgeving }: Verwerking): Promise<Aankomst[]> {
  return alsMotor(toegang, async (client) => {
    const { rows } = await client.query<Aankomst>(
      `SELECT id, soort, stuurgegevens, inhoud, pogingen, ontvangen FROM aankomst
       WHERE organisatie = $1 AND staat = 'nieuw' AND (volgende IS NULL OR volgende <= $2)
       ORDER BY tijdstip, id LIMIT ${GREEP}`,
      [toegang.organisatie, omgeving.tijdstip()],
    )
    return rows
  })
}

async function handelAf(verwerking: Verwerking, rij: Aankomst): Promise<void> {
  try {
    await verwerk(verwerking, rij)
  } catch (fout) {
    verwerking.meldFout(fout)
    await noteerFout(verwerking, rij, fout)
  }
}

async function verwerk(verwerking: Verwerking, rij: Aankomst): Promise<void> {
  const { toegang, omgeving } = verwerking
  const bytes = toegang.versleuteling.ontsleutel('aankomst', rij.id, rij.inhoud)
  const envelop = leesOpgeslagen(bytes)
  if (envelop === null) return maakFo01(toegang, omgeving, rij, 'envelop')
  if ('fout' in envelop) return verwerkFo01(toegang, omgeving, rij, envelop)
  if (!('lading' in envelop)) throw new Error('An acknowledgement is never stored')
  const { lading } = envelop
  const naam = `${envelop.stuurgegevens.functie}_${envelop.stuurgegevens.referentienummer}.xml`
  const item = createHash('sha256').update(`in\0${naam}\0`).update(lading.bytes).digest()
  const bezwaar = bezwaarTegen(envelop)
  if (bezwaar !== null) return maakFo01(toegang, omgeving, rij, bezwaar, envelop)
  // Before the engine has it: the answer finds the envelope that it answers by this.
  await zet(verwerking, rij.id, 'nieuw', item)
  const antwoord = await verwerking.ontvangst.dienAan({ map: 'in', naam, bytes: lading.bytes })
  if (antwoord.oordeel === 'geweigerd') return maakFo01(toegang, omgeving, rij, 'inhoud', envelop)
  await zet(verwerking, rij.id, 'verwerkt', item)
}

/** The request was read once already, so only the envelope in it can be wrong. */
export function leesOpgeslagen(bytes: Uint8Array): Envelop | null {
  const ontleding = ontleed(bytes)
  const uit = ontleding.goed ? pakSoapUit(ontleding.knoop) : null
  if (uit?.soort !== 'bericht') return null
  const gelezen = leesEnvelop(uit.knoop)
  return gelezen.goed ? gelezen.envelop : null
}

/** Does the payload belong in this envelope? What cannot be read is left to the engine. */
export function bezwaarTegen(envelop: Berichtenvelop): Foutreden | null {
  const { lading, stuurgegevens, soort } = envelop
  if (lading.bestandsnaam !== null) return 'inhoud'
  const gelezen = lees(lading.bytes)
  if (!gelezen.goed) return null
  const { Afzender, Ontvanger } = gelezen.bericht.Header
  const route = routeVan(gelezen.bericht.berichtsoort, Afzender, Ontvanger)
  const past =
    route.envelop === soort &&
    gelezen.bericht.berichtsoort === stuurgegevens.functie &&
    route.van === stuurgegevens.zender.organisatie &&
    naarOns(gelezen.bericht, route.naar, stuurgegevens.ontvanger.organisatie)
  return past ? null : 'past-niet'
}

/** A message to a municipality that does not exist is judged (S300), so it may come through. */
function naarOns({ berichtsoort }: Bericht, naar: string, ontvanger: string): boolean {
  return naar === ontvanger || berichtsoort === 'JW305' || berichtsoort === 'JW307'
}

async function zet(
  { toegang }: Verwerking,
  id: string,
  staat: 'nieuw' | 'verwerkt',
  item: Buffer,
): Promise<void> {
  await alsMotor(toegang, (client) =>
    client.query(
      `UPDATE aankomst SET staat = $3, item = $4, fout = NULL, volgende = NULL,
         inhoud = CASE WHEN $3 = 'verwerkt' THEN NULL ELSE inhoud END
       WHERE organisatie = $1 AND id = $2`,
      [toegang.organisatie, id, staat, item],
    ),
  )
}

/** A fault in the program: tried again for a day, then it is a task, and tried at each start. */
async function noteerFout(
  { toegang, omgeving, toeval }: Verwerking,
  { id, soort, pogingen, ontvangen }: Aankomst,
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
      ontvangen: soort === 'Di01' ? alsDag(ontvangen) : null,
      toelichting: `Een bericht van de keten kon een dag lang niet verwerkt worden door een fout in het programma (${woorden}). Meld dit aan de beheerder. De dienst probeert het bij elke start opnieuw.`,
    })
  })
}

function alsDag(moment: Date): string {
  return alsMoment(moment.toISOString()).replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3')
}

/** After an update the fault may be gone: what waits for a person is tried once more. */
export async function wekDoden(toegang: Toegang): Promise<void> {
  await alsMotor(toegang, (client) =>
    client.query(
      `UPDATE aankomst SET staat = 'nieuw', volgende = NULL WHERE organisatie = $1 AND staat = 'dood'`,
      [toegang.organisatie],
    ),
  )
}
