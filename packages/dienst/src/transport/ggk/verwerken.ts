// SPDX-License-Identifier: EUPL-1.2
/** After the acknowledgement: what came in is read strictly and handed to the engine. */
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
import {
  type Aankomstsoort,
  type Aankomst as AankomstVan,
  type Bezig,
  biedAan,
} from '../kern/aankomsten.ts'
import { verwerkFo01, verwerkOnleesbareFo01 } from './fo01in.ts'
import { type Foutreden, maakFo01 } from './fo01uit.ts'

type Binnensoort = 'Di01' | 'Du01' | 'Fo01'
export type Aankomst = AankomstVan<Stuurgegevens, Binnensoort>

export const GGKAANKOMST: Aankomstsoort<Stuurgegevens, Binnensoort> = {
  kanaal: 'ggk',
  wie: 'de keten',
  vraagtAntwoord: (soort) => soort === 'Di01',
  verwerk,
}

async function verwerk(verwerking: Bezig, rij: Aankomst): Promise<void> {
  const { toegang, omgeving } = verwerking
  const bytes = toegang.versleuteling.ontsleutel('aankomst', rij.id, rij.inhoud)
  const envelop = leesOpgeslagen(bytes)
  if (envelop === null) {
    // A Fo01 is never answered with a Fo01.
    if (rij.soort === 'Fo01') return verwerkOnleesbareFo01(toegang, omgeving, rij)
    return maakFo01(toegang, omgeving, rij, 'envelop')
  }
  if ('fout' in envelop) return verwerkFo01(toegang, omgeving, rij, envelop)
  if (!('lading' in envelop)) throw new Error('An acknowledgement is never stored')
  const { lading } = envelop
  const naam = `${envelop.stuurgegevens.functie}_${envelop.stuurgegevens.referentienummer}.xml`
  const bezwaar = bezwaarTegen(envelop)
  if (bezwaar !== null) return maakFo01(toegang, omgeving, rij, bezwaar, envelop)
  const bruikbaar = await biedAan(verwerking, rij, naam, lading.bytes)
  if (!bruikbaar) await maakFo01(toegang, omgeving, rij, 'inhoud', envelop)
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
