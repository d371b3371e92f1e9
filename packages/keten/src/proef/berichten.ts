// SPDX-License-Identifier: EUPL-1.2
/** Test support: whole messages from a compact form, the one in which the scenarios are written. */
import type { Heenbericht, JW301Bericht, JW305Bericht, JW307Bericht } from '@stopwijzer/ijw'
import { volledigBericht } from '../bericht/volledig.ts'

/** A start or stop: the values of the key, with or without a stop. */
export interface ProductStap {
  readonly tn: string | null
  /** Categorie and Code; only Categorie; or no product at all. */
  readonly product: readonly string[] | null
  readonly begin: string
  readonly status: string
  readonly reden?: string
  readonly eind?: string
  readonly ingang?: string
}

export interface MeldStap {
  readonly soort: '305' | '307'
  /** Dagtekening. */
  readonly dag: string
  /** Day on which the receiver judges. */
  readonly ontvangen: string
  readonly id: string
  readonly agb: string
  readonly gemeente: string
  readonly client: {
    readonly bsn: string
    readonly geb?: string
    readonly datumgebruik?: string
    readonly achternaam?: string
  }
  readonly producten: readonly ProductStap[]
  readonly taakgericht?: boolean
}

export interface ToewijzingStap {
  readonly nr: string
  readonly product: readonly string[] | null
  readonly ingang: string
  readonly eind: string | null
  readonly omvang?: readonly string[]
  readonly budget?: number
  readonly reden?: string
  readonly referentie?: string
  readonly datum?: string
  readonly tijd?: string
}

export interface WijsToeStap {
  readonly soort: '301'
  readonly bsn: string
  readonly producten: readonly ToewijzingStap[]
  readonly dag?: string
  readonly id?: string
  readonly agb?: string
  readonly gemeente?: string
  /** Numbers with approved prestaties. */
  readonly prestaties?: readonly string[]
}

export type Stap = MeldStap | WijsToeStap

export const GEMEENTE = '0363'
export const AANBIEDER = '65656055'
export const BSN = '999900006'

/** The message of a step; whatever the step leaves open gets one ordinary value. */
export function berichtVan(stap: WijsToeStap): JW301Bericht
export function berichtVan(stap: MeldStap): JW305Bericht | JW307Bericht
export function berichtVan(stap: Stap): Heenbericht
export function berichtVan(stap: Stap): Heenbericht {
  if (stap.soort === '301') return jw301(stap)
  return stap.soort === '305' ? jw305(stap) : jw307(stap)
}

function header(code: string, afzender: string, ontvanger: string, id: string, dag: string) {
  return {
    BerichtCode: code,
    BerichtVersie: '3',
    BerichtSubversie: '2',
    Afzender: afzender,
    Ontvanger: ontvanger,
    BerichtIdentificatie: { Identificatie: id, Dagtekening: dag },
    XsdVersie: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
  }
}

function persoon({ bsn, geb, datumgebruik, achternaam }: MeldStap['client']) {
  return {
    Bsn: bsn,
    Geboortedatum: {
      Datum: geb ?? '2010-02-14',
      DatumGebruik: datumgebruik as '1' | '2' | '3' | undefined,
    },
    Geslacht: '1' as const,
    Naam: { Geslachtsnaam: { Achternaam: achternaam ?? 'Proef' }, Voorletters: 'P' },
  }
}

function product(delen: readonly string[] | null) {
  return delen === null ? undefined : ({ Categorie: delen[0], Code: delen[1] } as never)
}

function meldregel(p: ProductStap) {
  return {
    ToewijzingNummer: p.tn ?? undefined,
    Product: product(p.product),
    ToewijzingIngangsdatum: p.ingang,
    Begindatum: p.begin,
    StatusAanlevering: p.status as '1',
  }
}

function jw305(stap: MeldStap): JW305Bericht {
  return volledigBericht('JW305', {
    Header: header('438', stap.agb, stap.gemeente, stap.id, stap.dag),
    Client: {
      ...persoon(stap.client),
      StartProducten: { StartProduct: stap.producten.map(meldregel) },
    },
  })
}

function jw307(stap: MeldStap): JW307Bericht {
  return volledigBericht('JW307', {
    Header: header('440', stap.agb, stap.gemeente, stap.id, stap.dag),
    Client: {
      ...persoon(stap.client),
      StopProducten: {
        StopProduct: stap.producten.map((p) => ({
          ...meldregel(p),
          RedenBeeindiging: p.reden as '31',
          Einddatum: p.eind as string,
        })),
      },
    },
  })
}

function jw301(stap: WijsToeStap): JW301Bericht {
  const { bsn, dag = '2026-01-02', id = 'T00001', agb = AANBIEDER, gemeente = GEMEENTE } = stap
  const client = persoon({ bsn })
  return volledigBericht('JW301', {
    Header: header('436', gemeente, agb, id, dag),
    Client: {
      ...client,
      Naam: { ...client.Naam, NaamGebruik: '1' },
      Contactgegevens: {
        Contact: [
          {
            Soort: '01',
            Adres: { Huis: { Huisnummer: '1' }, Postcode: '1011PN', LandCode: 'NL' },
          },
        ],
      },
      ToegewezenProducten: { ToegewezenProduct: stap.producten.map((p) => toewijzing(p, dag)) },
    },
  })
}

function toewijzing(p: ToewijzingStap, dag: string) {
  const [volume, eenheid, frequentie] = p.omvang ?? []
  return {
    ToewijzingNummer: p.nr,
    ReferentieAanbieder: p.referentie,
    Product: product(p.product),
    Toewijzingsdatum: p.datum ?? dag,
    Toewijzingstijd: p.tijd ?? '10:00:00',
    Ingangsdatum: p.ingang,
    Einddatum: p.eind ?? undefined,
    RedenWijziging: p.reden as '14' | undefined,
    Omvang:
      volume === undefined
        ? undefined
        : { Volume: volume, Eenheid: eenheid as '04', Frequentie: frequentie as '2' },
    Budget: p.budget === undefined ? undefined : String(p.budget),
  }
}

/** An ordinary JW305: one start on 300201, Dagtekening 13-01-2026. */
export function beginbericht(): JW305Bericht {
  return jw305({
    soort: '305',
    dag: '2026-01-13',
    ontvangen: '2026-01-13',
    id: 'B00001',
    agb: AANBIEDER,
    gemeente: GEMEENTE,
    client: { bsn: BSN },
    producten: [{ tn: '300201', product: ['45', '45A04'], begin: '2026-01-12', status: '1' }],
  })
}
