// SPDX-License-Identifier: EUPL-1.2
/** Test support: a context with ordinary answers, and dossiers filled by judged messages. */
import type { Heenbericht } from '@stopwijzer/ijw'
import type { Context } from '../context.ts'
import type { Dossier, Feit, Herkomst, OordeelFeit } from '../dossier/feiten.ts'
import { feitenUit } from '../dossier/feitenUit.ts'
import { standaardInstellingen } from '../instellingen/standaard.ts'
import { AANBIEDER, BSN, berichtVan, GEMEENTE, type ToewijzingStap } from './berichten.ts'

/** The four toewijzingen that the scenarios start from. */
export const TOEWIJZINGEN: readonly ToewijzingStap[] = [
  {
    nr: '300201',
    product: ['45', '45A04'],
    ingang: '2026-01-05',
    eind: '2026-12-31',
    omvang: ['3', '04', '2'],
  },
  {
    nr: '300202',
    product: ['55', '55A11'],
    ingang: '2026-01-05',
    eind: '2026-07-14',
    omvang: ['3', '04', '2'],
  },
  { nr: '300203', product: ['50'], ingang: '2026-01-05', eind: null },
  { nr: '300204', product: null, ingang: '2026-01-05', eind: '2026-12-31', budget: 100000 },
]

/** The product list that the scenarios need: the code starts with its category. */
const PRODUCTLIJST: Readonly<Record<string, string>> = {
  '45A04': '45',
  '55A11': '55',
  '55A12': '55',
}

/** A municipality that judges on `nu`; change what the test is about. */
export function proefContext(anders: Partial<Context> & { readonly nu: string }): Context {
  return {
    organisatie: { code: GEMEENTE, rol: 'gemeente' },
    berichtId: 'dit-bericht',
    nieuweIdentificaties: ['R00001', 'R00002', 'R00003'],
    instellingen: standaardInstellingen,
    identificatieAlGebruikt: false,
    nummersVanAnderen: new Set(),
    gemeenteBestaat: (code) => code === GEMEENTE || code === '0384',
    productcodeHoortBij: (code, categorie) =>
      PRODUCTLIJST[code] === undefined ? null : PRODUCTLIJST[code] === categorie,
    nummersMetPrestaties: new Set(),
    referentiesUitVerzoek: new Set(),
    voorgangerKanKomen: false,
    ...anders,
  }
}

/** The facts of a message and the verdict on it. A verdict of `null`: none yet. */
export function beoordeeld(
  bericht: Heenbericht,
  herkomst: Pick<Herkomst, 'berichtId' | 'moment' | 'richting'>,
  uitkomst: OordeelFeit['uitkomst'] | null = 'goedgekeurd',
): readonly Feit[] {
  const { Identificatie, Dagtekening } = bericht.Header.BerichtIdentificatie
  const volledig: Herkomst = {
    ...herkomst,
    berichtsoort: bericht.berichtsoort,
    identificatie: Identificatie,
    dagtekening: Dagtekening,
  }
  const feiten = feitenUit(bericht, volledig)
  if (uitkomst === null) return feiten
  const door = herkomst.richting === 'verzonden' ? 'retourbericht' : 'zelf'
  return [
    ...feiten,
    {
      soort: 'oordeel',
      overBerichtId: herkomst.berichtId,
      uitkomst,
      door,
      herkomst: { ...volledig, berichtId: `oordeel-${herkomst.berichtId}` },
    },
  ]
}

/** The dossier of a municipality that sent the four toewijzingen and got them approved. */
export function toegewezenDossier(bsn: string = BSN): Dossier {
  const bericht = berichtVan({ soort: '301', bsn, producten: TOEWIJZINGEN })
  const herkomst = { berichtId: 'toewijzing', moment: '2026-01-02T09:00:00' } as const
  return { bsn, feiten: beoordeeld(bericht, { ...herkomst, richting: 'verzonden' }) }
}

export const AANBIEDER_ORGANISATIE = { code: AANBIEDER, rol: 'aanbieder' } as const
