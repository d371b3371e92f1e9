// SPDX-License-Identifier: EUPL-1.2
/** Test support: single facts on one toewijzing, and the view of a rule on them. */
import type { StartFeit, StopFeit, ToewijzingFeit, VerwijderingFeit } from '../dossier/feiten.ts'
import { type GeldigeLevering, metFeit } from '../dossier/levering.ts'
import type { ProductBlik } from '../regels/regel.ts'
import { AANBIEDER, GEMEENTE } from './berichten.ts'
import { proefContext } from './dossier.ts'

const SLEUTEL = { gemeente: GEMEENTE, aanbieder: AANBIEDER, toewijzingNummer: '300201' } as const
const KERN = {
  ...SLEUTEL,
  product: { categorie: '45', code: '45A04' },
  begindatum: '2026-01-12',
} as const
const HERKOMST = {
  berichtId: 'feit',
  identificatie: 'F1',
  dagtekening: '2026-01-12',
  moment: '2026-01-12T09:00:00',
  richting: 'ontvangen',
} as const

export function startFeit(anders: Partial<StartFeit> = {}): StartFeit {
  const herkomst = { ...HERKOMST, berichtsoort: 'JW305' }
  return { soort: 'start', ...KERN, toewijzingIngangsdatum: null, herkomst, ...anders }
}

export function stopFeit(anders: Partial<StopFeit> = {}): StopFeit {
  return {
    soort: 'stop',
    ...KERN,
    toewijzingIngangsdatum: null,
    redenBeeindiging: '31',
    einddatum: '2026-07-17',
    herkomst: { ...HERKOMST, berichtsoort: 'JW307' },
    ...anders,
  }
}

/** The removal of a start or stop with the same key. */
export function verwijderingVan(feit: StartFeit | StopFeit): VerwijderingFeit {
  const { soort, toewijzingIngangsdatum: _, ...sleutel } = feit
  return { ...sleutel, soort: 'verwijdering', van: soort }
}

export function toewijzingFeit(anders: Partial<ToewijzingFeit> = {}): ToewijzingFeit {
  return {
    soort: 'toewijzing',
    ...SLEUTEL,
    product: KERN.product,
    toewijzingsdatum: '2026-01-02',
    toewijzingstijd: '10:00:00',
    ingangsdatum: '2026-01-05',
    einddatum: '2026-12-31',
    redenWijziging: null,
    omvang: null,
    budget: null,
    herkomst: { ...HERKOMST, berichtsoort: 'JW301', moment: '2026-01-02T09:00:00' },
    ...anders,
  }
}

/** What counts on the toewijzing: known, with these starts and stops. */
export function leveringMet(...feiten: readonly (StartFeit | StopFeit)[]): GeldigeLevering {
  const leeg: GeldigeLevering = {
    ...SLEUTEL,
    versies: [toewijzingFeit()],
    starts: [],
    stops: [],
    eerder: [],
  }
  return feiten.reduce<GeldigeLevering>(metFeit, leeg)
}

/** The view of a municipality on 20-07-2026. */
export function blik(levering: GeldigeLevering | null, anders: Partial<ProductBlik> = {}) {
  const context = proefContext({ nu: '2026-07-20T10:00:00' })
  return { context, levering, taakgericht: false, ...anders }
}
