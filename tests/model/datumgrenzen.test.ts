// SPDX-License-Identifier: EUPL-1.2
/**
 * A message may hold any xs:date: before year 1, after 9999, or the last day of the
 * calendar. One such message must never stop the dossier of a client.
 */
import type { Heenbericht } from '@stopwijzer/ijw'
import { beoordeel, besluitOntvangen, leidAf, termijnen } from '@stopwijzer/keten'
import { describe, expect, it } from 'vitest'
import {
  AANBIEDER,
  BSN,
  berichtVan,
  GEMEENTE,
  type MeldStap,
  type ProductStap,
} from '../../packages/keten/src/proef/berichten.ts'
import {
  AANBIEDER_ORGANISATIE,
  proefContext,
  toegewezenDossier,
} from '../../packages/keten/src/proef/dossier.ts'

const GRENZEN = ['-0044-03-15', '0001-01-01', '9999-12-31', '12026-03-15'] as const
const SLEUTEL = { tn: '300201', product: ['45', '45A04'], status: '1' } as const
const NU = '2026-07-20T10:00:00'
const ORGANISATIES = [{ code: GEMEENTE, rol: 'gemeente' }, AANBIEDER_ORGANISATIE] as const

function melding(soort: '305' | '307', product: Partial<ProductStap>): Heenbericht {
  const stap: MeldStap = {
    soort,
    dag: '2026-07-20',
    ontvangen: '2026-07-20',
    id: `B${soort}`,
    agb: AANBIEDER,
    gemeente: GEMEENTE,
    client: { bsn: BSN },
    producten: [{ ...SLEUTEL, begin: '', ...product }],
  }
  return berichtVan(stap)
}

function toewijzing(ingang: string, eind: string): Heenbericht {
  const product = { nr: '300301', product: ['45', '45A04'], ingang, eind, reden: '14' }
  return berichtVan({ soort: '301', bsn: BSN, producten: [product], dag: '2026-07-20' })
}

describe.each(GRENZEN)('datum %s', (datum) => {
  it.each([
    [
      'start en stop',
      [
        melding('305', { begin: datum }),
        melding('307', { begin: datum, reden: '31', eind: datum }),
      ],
    ],
    [
      'tijdelijke stop',
      [
        melding('305', { begin: datum }),
        melding('307', { begin: datum, reden: '20', eind: datum }),
      ],
    ],
    ['ToewijzingIngangsdatum', [melding('305', { begin: '2026-07-01', ingang: datum })]],
    ['toewijzing', [toewijzing(datum, datum)]],
    ['begin van een toewijzing', [toewijzing(datum, '2026-12-31')]],
    [
      'einde van een toewijzing',
      [toewijzing('2026-01-01', datum), melding('305', { tn: '300301', begin: '2026-07-01' })],
    ],
  ])('%s: wordt beoordeeld, besloten en bewaakt', (_naam, berichten) => {
    for (const organisatie of ORGANISATIES) {
      let dossier = toegewezenDossier()
      for (const [i, bericht] of berichten.entries()) {
        const basis = proefContext({ nu: NU, berichtId: `b${i}`, organisatie })
        const instellingen = { ...basis.instellingen, tr134OpBeginEnEind: false }
        const context = { ...basis, instellingen }
        const oordeel = beoordeel(bericht, dossier, context)
        const { feiten } = besluitOntvangen(bericht, oordeel, dossier, context)
        dossier = { ...dossier, feiten: [...dossier.feiten, ...feiten] }
      }
      for (const vandaag of ['2026-07-20', '2030-01-01']) {
        expect(leidAf(dossier, vandaag).length).toBeGreaterThanOrEqual(4)
        expect(() => termijnen(dossier, vandaag, organisatie.rol)).not.toThrow()
      }
    }
  })
})
