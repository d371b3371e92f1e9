// SPDX-License-Identifier: EUPL-1.2
/**
 * Takes requests: checks in the order of StUF, stores them and gives the acknowledgement.
 * Whatever is wrong with the content is answered later, by a message of its own.
 */
import { ENVELOPPEN, leesRuweKop, ontleed, pakSoapUit, soortVanWortel } from '@stopwijzer/ijw/stuf'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { maakBundelaar } from '../kern/bundelaar.ts'
import { losseNummers } from '../kern/nummers.ts'
import { type Serverantwoord, soapWeiger, weiger } from './antwoord.ts'
import { type Ggkconfiguratie, magSprekenVoor } from './configuratie.ts'
import { type Geopend, type Ontvangen, slaSamenOp } from './opslaan.ts'

export interface Ggkverzoek {
  /** Of the client certificate. */
  readonly oin: string
  /** As in the header, without its quotes. */
  readonly soapActie: string
  readonly bytes: Uint8Array
}

export interface Ontvanger {
  readonly configuratie: Pick<Ggkconfiguratie, 'afzenders' | 'oplopend'>
  readonly omgeving: Omgeving
  /** `null`: not one of the organisations of this line. */
  toegang(organisatie: string): Toegang | null
  /** A fault that kept a message from being stored. */
  meldFout(fout: unknown): void
}

/** Requests of one organisation that share a transaction, at most. */
const SAMEN = 8

/** Takes requests; those that come in together are stored together, per organisation. */
export function maakOntvangpunt(
  ontvanger: Ontvanger,
): (verzoek: Ggkverzoek) => Promise<Serverantwoord> {
  const opslag = new Map<string, (ontvangen: Ontvangen) => Promise<Serverantwoord>>()
  const opslagVan = (toegang: Toegang) => {
    const { organisatie } = toegang
    const bekend = opslag.get(organisatie)
    if (bekend !== undefined) return bekend
    const nieuw = maakBundelaar(SAMEN, (verzoeken: readonly Ontvangen[]) =>
      slaSamenOp(toegang, ontvanger, verzoeken),
    )
    opslag.set(organisatie, nieuw)
    return nieuw
  }
  return async ({ oin, soapActie, bytes }) => {
    const geopend = open({ oin, soapActie, bytes })
    if ('status' in geopend) return geopend
    const { kop } = geopend
    const toegang = ontvanger.toegang(kop.ontvanger.organisatie)
    if (toegang === null) return weiger(kop, losseNummers(ontvanger.omgeving), 'StUF010')
    if (!magSprekenVoor(ontvanger.configuratie.afzenders, oin, kop.zender.organisatie)) {
      return weiger(kop, losseNummers(ontvanger.omgeving), 'StUF013')
    }
    try {
      const antwoord = await opslagVan(toegang)({ geopend, bytes })
      return { ...antwoord, organisatie: toegang.organisatie }
    } catch (fout) {
      ontvanger.meldFout(fout)
      return weiger(kop, losseNummers(ontvanger.omgeving), 'StUF046')
    }
  }
}

/** From bytes to an envelope of which the parties are known. */
function open({ bytes, soapActie }: Ggkverzoek): Geopend | Serverantwoord {
  const ontleding = ontleed(bytes)
  if (!ontleding.goed) return soapWeiger('Client', `Geen leesbare XML (${ontleding.fout})`)
  const uit = pakSoapUit(ontleding.knoop)
  if (uit.soort === 'ongeldig') return soapWeiger(uit.code, 'Geen geldig SOAP 1.1-bericht')
  const soort = uit.soort === 'fout' ? null : soortVanWortel(uit.knoop.ruimte, uit.knoop.naam)
  if (uit.soort === 'fout' || (soort !== 'Di01' && soort !== 'Du01' && soort !== 'Fo01')) {
    return soapWeiger('Client', 'Onbekend bericht; verwacht een Di01, Du01 of Fo01 van ggk0210')
  }
  // The wrapping of a Digikoppeling adapter has an empty action.
  const past = soapActie === ENVELOPPEN[soort].soapActie || (uit.dai && soapActie === '')
  if (!past) return soapWeiger('Client', 'SOAPAction hoort niet bij dit bericht')
  const kop = leesRuweKop(uit.knoop)
  if (kop === null) return soapWeiger('Client', 'De stuurgegevens zijn niet te lezen')
  return { soort, knoop: uit.knoop, kop }
}
