// SPDX-License-Identifier: EUPL-1.2
/** From a tree to an envelope. */
import { vanBase64 } from './base64.ts'
import { type Envelopsoort, soortVanWortel } from './definitie.ts'
import type { Knoop } from './knoop.ts'
import type { Envelop, Foutlichaam, Stuurgegevens, Systeem } from './model.ts'
import { type Envelopfout, toetsEnvelop } from './toets.ts'

export type Enveloplezing =
  | { readonly goed: true; readonly envelop: Envelop }
  | {
      readonly goed: false
      readonly soort: Envelopsoort | null
      readonly fouten: readonly Envelopfout[]
    }

/** Reads strictly: what the official schema refuses is refused here, and broken base64 too. */
export function leesEnvelop(knoop: Knoop): Enveloplezing {
  const soort = soortVanWortel(knoop.ruimte, knoop.naam)
  if (soort === null) return { goed: false, soort, fouten: [{ pad: '', wat: 'onbekend' }] }
  const fouten = toetsEnvelop(knoop, soort)
  if (fouten.length > 0) return { goed: false, soort, fouten }
  return { goed: true, envelop: maak(knoop, soort) }
}

/** The structure was held against the definition, so what must be there is there. */
function maak(knoop: Knoop, soort: Envelopsoort): Envelop {
  const [kop, inhoud] = knoop.kinderen
  const stuurgegevens = leesVelden(kop!)
  switch (soort) {
    case 'Bv03':
    case 'Bv04':
      return { soort, stuurgegevens }
    case 'Fo01':
    case 'Fo03':
      return { soort, stuurgegevens, fout: leesFout(inhoud!) }
    default: {
      const bestand = kind(inhoud!, 'bericht')!.kinderen[0]!
      const versie = (naam: string) => tekst(inhoud!, naam)!
      return {
        soort,
        stuurgegevens,
        parameters: {
          applicatieVersie: versie('applicatieVersie'),
          applicatieSubversie: versie('applicatieSubversie'),
          functieVersie: versie('functieVersie'),
          functieSubversie: versie('functieSubversie'),
        },
        lading: {
          bestandsnaam:
            bestand.attributen.find(({ naam }) => naam === 'bestandsnaam')?.waarde ?? null,
          bytes: vanBase64(bestand.tekst)!,
        },
      }
    }
  }
}

function leesFout(knoop: Knoop): Foutlichaam {
  return {
    code: tekst(knoop, 'code')!,
    plek: tekst(knoop, 'plek') as Foutlichaam['plek'],
    omschrijving: tekst(knoop, 'omschrijving')!,
    details: tekst(knoop, 'details'),
  }
}

function leesVelden(kop: Knoop): Stuurgegevens {
  return {
    zender: leesSysteem(kind(kop, 'zender')!),
    ontvanger: leesSysteem(kind(kop, 'ontvanger')!),
    referentienummer: tekst(kop, 'referentienummer')!,
    tijdstip: tekst(kop, 'tijdstipBericht')!,
    kruisverwijzing: tekst(kop, 'crossRefnummer'),
    functie: tekst(kop, 'functie'),
  }
}

function leesSysteem(knoop: Knoop): Systeem {
  return {
    organisatie: tekst(knoop, 'organisatie') ?? '',
    applicatie: tekst(knoop, 'applicatie') ?? '',
    administratie: tekst(knoop, 'administratie'),
    gebruiker: tekst(knoop, 'gebruiker'),
  }
}

/** Limits of base StUF: an answer that repeats these fields must itself be valid. */
const past = (waarde: string | undefined, min: number, max: number): boolean =>
  waarde !== undefined && waarde.length >= min && waarde.length <= max

const systeemGoed = ({ organisatie, applicatie, administratie, gebruiker }: Systeem): boolean =>
  past(organisatie, 1, 200) &&
  past(applicatie, 3, 50) &&
  past(administratie ?? '', 0, 50) &&
  past(gebruiker ?? '', 0, 100)

export interface Ruwekop extends Stuurgegevens {
  readonly berichtcode: string
}

/**
 * The fields that say from whom, to whom and which message, also of an envelope with other
 * faults: the receiver must be able to answer about it. `null` when even that cannot be read.
 */
export function leesRuweKop(knoop: Knoop): Ruwekop | null {
  const kop = knoop.kinderen[0]
  if (kop?.naam !== 'stuurgegevens') return null
  if (kind(kop, 'zender') === undefined || kind(kop, 'ontvanger') === undefined) return null
  const namen = kop.kinderen.map(({ naam }) => naam)
  if (new Set(namen).size !== namen.length) return null
  const uit = { ...leesVelden(kop), berichtcode: tekst(kop, 'berichtcode') ?? '' }
  const goed =
    systeemGoed(uit.zender) &&
    systeemGoed(uit.ontvanger) &&
    past(uit.referentienummer, 1, 40) &&
    /^[0-9]{8,17}$/.test(uit.tijdstip ?? '')
  return goed ? uit : null
}

function kind(knoop: Knoop, naam: string): Knoop | undefined {
  return knoop.kinderen.find((een) => een.naam === naam)
}

function tekst(knoop: Knoop, naam: string): string | undefined {
  return kind(knoop, naam)?.tekst
}
