// SPDX-License-Identifier: EUPL-1.2
/** Makes the messages that the own software of a municipality or provider would make. */
import type { JW301Bericht, JW305Bericht, JW307Bericht } from '@stopwijzer/ijw'
import type { Persoon } from './personen.ts'

export interface Toewijzing {
  readonly nummer: string
  readonly categorie: JW307Reden['categorie']
  readonly code: string
  readonly ingang: string
  readonly eind: string | null
  readonly toewijzingsdatum: string
  readonly toewijzingstijd: string
  readonly redenWijziging?: RedenWijziging | undefined
}

type StopProduct = JW307Bericht['Client']['StopProducten']['StopProduct'][number]
type ToegewezenProduct = JW301Bericht['Client']['ToegewezenProducten']['ToegewezenProduct'][number]
export type RedenBeeindiging = StopProduct['RedenBeeindiging']
export type RedenWijziging = NonNullable<ToegewezenProduct['RedenWijziging']>
interface JW307Reden {
  readonly categorie: NonNullable<StopProduct['Product']>['Categorie']
}

export interface Kop {
  readonly gemeente: string
  readonly aanbieder: string
  readonly identificatie: string
  readonly dagtekening: string
}

const VERSIE = { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' } as const

function header(kop: Kop, code: string, afzender: string, ontvanger: string) {
  return {
    BerichtCode: code,
    BerichtVersie: '3',
    BerichtSubversie: '2',
    Afzender: afzender,
    Ontvanger: ontvanger,
    BerichtIdentificatie: { Identificatie: kop.identificatie, Dagtekening: kop.dagtekening },
    XsdVersie: VERSIE,
  }
}

function naam(persoon: Persoon) {
  return {
    Geslachtsnaam: { Achternaam: persoon.achternaam, Voorvoegsel: persoon.voorvoegsel },
    Voornamen: persoon.voornaam,
    Voorletters: persoon.voornaam.charAt(0),
  }
}

function client(persoon: Persoon) {
  return {
    Bsn: persoon.bsn,
    Geboortedatum: { Datum: persoon.geboortedatum },
    Geslacht: persoon.geslacht,
  }
}

/** A JW301 with all current toewijzingen of the client at this provider (OP087). */
export function maak301(kop: Kop, persoon: Persoon, lijst: readonly Toewijzing[]): JW301Bericht {
  return {
    berichtsoort: 'JW301',
    release: 'ijw-3.2',
    Header: header(kop, '436', kop.gemeente, kop.aanbieder),
    Client: {
      ...client(persoon),
      Naam: { ...naam(persoon), NaamGebruik: '1' },
      Contactgegevens: {
        Contact: [
          {
            Soort: '01',
            Adres: {
              Huis: { Huisnummer: persoon.huisnummer },
              Postcode: persoon.postcode,
              Straatnaam: persoon.straat,
              Plaatsnaam: persoon.plaats,
              LandCode: 'NL',
            },
          },
        ],
      },
      ToegewezenProducten: {
        ToegewezenProduct: lijst.map((toewijzing) => ({
          ToewijzingNummer: toewijzing.nummer,
          Product: { Categorie: toewijzing.categorie, Code: toewijzing.code },
          Toewijzingsdatum: toewijzing.toewijzingsdatum,
          Toewijzingstijd: toewijzing.toewijzingstijd,
          Ingangsdatum: toewijzing.ingang,
          Einddatum: toewijzing.eind ?? undefined,
          RedenWijziging: toewijzing.redenWijziging,
          // Per month: an open end is then allowed (CD076 asks an end date per week).
          Omvang: { Volume: '12', Eenheid: '04', Frequentie: '4' },
        })),
      },
    },
  }
}

/** A JW305; `status` 3 removes. */
export function maak305(
  kop: Kop,
  persoon: Persoon,
  starts: readonly { toewijzing: Toewijzing; begin: string; status: '1' | '3' }[],
): JW305Bericht {
  return {
    berichtsoort: 'JW305',
    release: 'ijw-3.2',
    Header: header(kop, '438', kop.aanbieder, kop.gemeente),
    Client: {
      ...client(persoon),
      Naam: naam(persoon),
      StartProducten: {
        StartProduct: starts.map(({ toewijzing, begin, status }) => ({
          ToewijzingNummer: toewijzing.nummer,
          Product: { Categorie: toewijzing.categorie, Code: toewijzing.code },
          ToewijzingIngangsdatum: toewijzing.ingang,
          Begindatum: begin,
          StatusAanlevering: status,
        })),
      },
    },
  }
}

export interface Stop {
  readonly toewijzing: Toewijzing
  readonly begin: string
  readonly reden: RedenBeeindiging
  readonly eind: string
  readonly status: '1' | '3'
}

/** A JW307; `status` 3 removes. */
export function maak307(kop: Kop, persoon: Persoon, stops: readonly Stop[]): JW307Bericht {
  return {
    berichtsoort: 'JW307',
    release: 'ijw-3.2',
    Header: header(kop, '440', kop.aanbieder, kop.gemeente),
    Client: {
      ...client(persoon),
      Naam: naam(persoon),
      StopProducten: {
        StopProduct: stops.map(({ toewijzing, begin, reden, eind, status }) => ({
          ToewijzingNummer: toewijzing.nummer,
          Product: { Categorie: toewijzing.categorie, Code: toewijzing.code },
          ToewijzingIngangsdatum: toewijzing.ingang,
          Begindatum: begin,
          RedenBeeindiging: reden,
          Einddatum: eind,
          StatusAanlevering: status,
        })),
      },
    },
  }
}
