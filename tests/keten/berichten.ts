// SPDX-License-Identifier: EUPL-1.2
/** Messages for tests, with the parties and toewijzingen of the scenarios. */
import type { JW301Bericht, JW305Bericht, JW307Bericht } from '@stopwijzer/ijw'
import { AANBIEDER, BSN, GEMEENTE } from './proefketen.ts'

export type Toegewezen = JW301Bericht['Client']['ToegewezenProducten']['ToegewezenProduct'][number]
type Start = JW305Bericht['Client']['StartProducten']['StartProduct'][number]
type Stop = JW307Bericht['Client']['StopProducten']['StopProduct'][number]

let teller = 0
const identificatie = () => `B${String(++teller).padStart(5, '0')}`

interface Kop {
  readonly gemeente?: string
  readonly aanbieder?: string
  readonly bsn?: string
  readonly id?: string
}

const XSD = { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' }

function header(code: string, van: string, naar: string, dag: string, id = identificatie()) {
  return {
    BerichtCode: code,
    BerichtVersie: '3',
    BerichtSubversie: '2',
    Afzender: van,
    Ontvanger: naar,
    BerichtIdentificatie: { Identificatie: id, Dagtekening: dag },
    XsdVersie: XSD,
  }
}

function client(bsn: string) {
  return {
    Bsn: bsn,
    Geboortedatum: { Datum: '2010-02-14' },
    Geslacht: '1' as const,
    Naam: { Geslachtsnaam: { Achternaam: 'Wit', Voorvoegsel: 'de' }, Voornamen: 'Tom' },
  }
}

export function product(categorie: string, code?: string): Toegewezen['Product'] {
  return { Categorie: categorie, Code: code } as Toegewezen['Product']
}

/** TW-A of the scenarios; `anders` overrides elements. */
export function twA(anders: Partial<Toegewezen> = {}): Toegewezen {
  return {
    ToewijzingNummer: '300201',
    Product: product('45', '45A04'),
    Toewijzingsdatum: '2026-01-02',
    Toewijzingstijd: '10:00:00',
    Ingangsdatum: '2026-01-05',
    Einddatum: '2026-12-31',
    Omvang: { Volume: '3', Eenheid: '04', Frequentie: '2' },
    ...anders,
  }
}

export function twB(anders: Partial<Toegewezen> = {}): Toegewezen {
  return twA({
    ToewijzingNummer: '300202',
    Product: product('55', '55A11'),
    Einddatum: '2026-07-14',
    ...anders,
  })
}

/** Aspecific: no code, hence no Omvang (CD080); open end. */
export function twC(anders: Partial<Toegewezen> = {}): Toegewezen {
  return twA({
    ToewijzingNummer: '300203',
    Product: product('50'),
    Einddatum: undefined,
    Omvang: undefined,
    ...anders,
  })
}

export function jw301(dag: string, producten: readonly Toegewezen[], kop: Kop = {}): JW301Bericht {
  const { gemeente = GEMEENTE, aanbieder = AANBIEDER, bsn = BSN } = kop
  const persoon = client(bsn)
  return {
    berichtsoort: 'JW301',
    release: 'ijw-3.2',
    Header: header('436', gemeente, aanbieder, dag, kop.id),
    Client: {
      ...persoon,
      Naam: { ...persoon.Naam, NaamGebruik: '1' },
      Contactgegevens: {
        Contact: [
          {
            Soort: '03',
            Adres: {
              Huis: { Huisnummer: '9' },
              Postcode: '9999XX',
              Straatnaam: 'Kerklaan',
              Plaatsnaam: 'Amsterdam',
              LandCode: 'NL',
            },
          },
        ],
      },
      ToegewezenProducten: { ToegewezenProduct: producten },
    },
  }
}

export function start(begindatum: string, anders: Partial<Start> = {}): Start {
  return {
    ToewijzingNummer: '300201',
    Product: product('45', '45A04'),
    ToewijzingIngangsdatum: '2026-01-05',
    Begindatum: begindatum,
    StatusAanlevering: '1',
    ...anders,
  }
}

export function jw305(dag: string, producten: readonly Start[], kop: Kop = {}): JW305Bericht {
  const { gemeente = GEMEENTE, aanbieder = AANBIEDER, bsn = BSN } = kop
  return {
    berichtsoort: 'JW305',
    release: 'ijw-3.2',
    Header: header('438', aanbieder, gemeente, dag, kop.id),
    Client: { ...client(bsn), StartProducten: { StartProduct: producten } },
  }
}

export function stop(
  begindatum: string,
  reden: Stop['RedenBeeindiging'],
  einddatum: string,
  anders: Partial<Stop> = {},
): Stop {
  return {
    ToewijzingNummer: '300201',
    Product: product('45', '45A04'),
    ToewijzingIngangsdatum: '2026-01-05',
    Begindatum: begindatum,
    RedenBeeindiging: reden,
    Einddatum: einddatum,
    StatusAanlevering: '1',
    ...anders,
  }
}

export function jw307(dag: string, producten: readonly Stop[], kop: Kop = {}): JW307Bericht {
  const { gemeente = GEMEENTE, aanbieder = AANBIEDER, bsn = BSN } = kop
  return {
    berichtsoort: 'JW307',
    release: 'ijw-3.2',
    Header: header('440', aanbieder, gemeente, dag, kop.id),
    Client: { ...client(bsn), StopProducten: { StopProduct: producten } },
  }
}
