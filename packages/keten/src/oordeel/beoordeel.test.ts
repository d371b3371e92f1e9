// SPDX-License-Identifier: EUPL-1.2
/** Order of levels, holding, and the difference between receiving and checking before sending. */
import { describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import type { Dossier, OordeelFeit } from '../dossier/feiten.ts'
import { AANBIEDER, BSN, berichtVan, GEMEENTE, type MeldStap } from '../proef/berichten.ts'
import {
  AANBIEDER_ORGANISATIE,
  beoordeeld,
  proefContext,
  TOEWIJZINGEN,
  toegewezenDossier,
} from '../proef/dossier.ts'
import { beoordeel } from './beoordeel.ts'

const NU = '2026-07-20T10:00:00'
const STOP = { tn: '300201', product: ['45', '45A04'], begin: '2026-01-12', status: '1' } as const

function melding(soort: '305' | '307', anders: Partial<MeldStap> = {}): MeldStap {
  return {
    soort,
    dag: '2026-07-20',
    ontvangen: '2026-07-20',
    id: 'B1',
    agb: AANBIEDER,
    gemeente: GEMEENTE,
    client: { bsn: BSN },
    producten: [soort === '305' ? STOP : { ...STOP, reden: '31', eind: '2026-07-17' }],
    ...anders,
  }
}

const START = berichtVan(melding('305'))
const EINDE = berichtVan(melding('307'))

function oordeel(stap: MeldStap, dossier: Dossier, anders: Partial<Context> = {}) {
  return beoordeel(berichtVan(stap), dossier, proefContext({ nu: NU, ...anders }))
}

describe('volgorde van de niveaus', () => {
  it('kijkt na een fout op niveau 2 niet verder', () => {
    const uit = oordeel(melding('307', { client: { bsn: '999900007' } }), toegewezenDossier(), {
      identificatieAlGebruikt: true,
    })
    expect(uit).toMatchObject({ uitkomst: 'afgekeurd', niveau: 2 })
    expect(uit.retour).toEqual({ header: ['0001'], client: null })
    expect(uit.bevindingen.map(({ regel }) => regel)).toEqual(['CS002'])
  })

  it('geeft alle fouten in de header samen en beoordeelt de producten niet', () => {
    const uit = oordeel(
      melding('307', { gemeente: '9999', dag: '2026-07-21' }),
      toegewezenDossier(),
      {
        identificatieAlGebruikt: true,
      },
    )
    expect(uit).toMatchObject({ uitkomst: 'afgekeurd', niveau: 3 })
    expect(uit.retour).toEqual({ header: ['8848', '9056', 'S300'], client: null })
    expect(uit.bevindingen.map(({ regel }) => regel)).toEqual(['TR056', 'TR135', 'TR378'])
  })

  it('noemt niveau 4 als alleen een externe bron bezwaar heeft', () => {
    const dossier = toegewezenDossier()
    expect(oordeel(melding('307', { dag: '2026-07-21' }), dossier).niveau).toBe(4)
    const product = ['55', '45A04']
    const start = melding('305', { producten: [{ ...STOP, product }] })
    expect(oordeel(start, dossier)).toMatchObject({ uitkomst: 'afgekeurd', niveau: 4 })
  })

  it('neemt voor een opgeheven gemeente de ingangsdatum van de toewijzing', () => {
    const gemeenteBestaat = (_code: string, datum: string) => datum <= '2026-05-31'
    expect(oordeel(melding('305'), toegewezenDossier(), { gemeenteBestaat }).uitkomst).toBe(
      'goedgekeurd',
    )
    const onbekend = melding('305', { producten: [{ ...STOP, tn: '399999' }] })
    expect(oordeel(onbekend, toegewezenDossier(), { gemeenteBestaat }).retour?.header).toEqual([
      'S300',
    ])
    const anders = melding('305', { producten: [{ ...STOP, ingang: '2026-06-30' }] })
    expect(oordeel(anders, toegewezenDossier(), { gemeenteBestaat }).uitkomst).toBe('goedgekeurd')
    const gezegd = melding('305', { producten: [{ ...STOP, tn: '399999', ingang: '2026-05-31' }] })
    expect(oordeel(gezegd, toegewezenDossier(), { gemeenteBestaat }).retour?.header).toEqual([
      '0200',
    ])
  })
})

describe('wachten op een voorganger (OP080)', () => {
  const wacht = { voorgangerKanKomen: true }

  it.each([
    ['stop zonder start', melding('307'), '9069'],
    ['onbekende toewijzing', melding('305', { producten: [{ ...STOP, tn: '399999' }] }), '9019'],
    [
      'verwijderen wat er niet is',
      melding('305', { producten: [{ ...STOP, status: '3' }] }),
      '9063',
    ],
  ])('houdt vast: %s', (_naam, stap, code) => {
    const uit = oordeel(stap, toegewezenDossier(), wacht)
    expect(uit).toMatchObject({ uitkomst: 'vastgehouden', niveau: 3, retour: null })
    expect(uit.bevindingen.map(({ retourcode }) => retourcode)).toEqual([code])
    expect(oordeel(stap, toegewezenDossier()).retour?.client?.producten).toEqual([[code]])
  })

  it.each([
    [
      'een tweede, blijvende fout',
      melding('307', {
        producten: [{ ...STOP, product: ['55', '45A04'], reden: '31', eind: '2026-07-17' }],
      }),
    ],
    ['een nummer dat ontbreekt', melding('305', { producten: [{ ...STOP, tn: null }] })],
    ['een fout in de header', melding('307', { dag: '2026-07-21' })],
    ['een fout op niveau 2', melding('307', { client: { bsn: '999900007' } })],
  ])('wacht niet bij %s', (_naam, stap) => {
    expect(oordeel(stap, toegewezenDossier(), wacht).uitkomst).toBe('afgekeurd')
  })

  it('wacht niet als er niets mis is', () => {
    expect(oordeel(melding('305'), toegewezenDossier(), wacht).uitkomst).toBe('goedgekeurd')
  })
})

describe('welke feiten tellen', () => {
  const met = (
    richting: 'ontvangen' | 'verzonden',
    uitkomst: OordeelFeit['uitkomst'] | null,
  ): Dossier => {
    const herkomst = { berichtId: 'start', moment: '2026-01-13T09:00:00', richting }
    const feiten = [...toegewezenDossier().feiten, ...beoordeeld(START, herkomst, uitkomst)]
    return { bsn: BSN, feiten }
  }

  it.each([
    ['ontvangen', 'goedgekeurd', 'goedgekeurd'],
    ['ontvangen', 'afgekeurd', 'afgekeurd'],
    ['ontvangen', null, 'afgekeurd'],
    ['verzonden', 'goedgekeurd', 'goedgekeurd'],
    ['verzonden', 'afgekeurd', 'afgekeurd'],
    ['verzonden', null, 'goedgekeurd'],
    ['verzonden', 'handmatig', 'goedgekeurd'],
  ] as const)('een stop na een start die is %s en %s, wordt %s', (richting, uitkomst, verwacht) => {
    const context = proefContext({ nu: NU })
    expect(beoordeel(EINDE, met(richting, uitkomst), context).uitkomst).toBe(verwacht)
  })

  it('kent een toewijzing vanaf het verzenden, zonder op het JW302 te wachten', () => {
    const bericht = berichtVan({ soort: '301', bsn: BSN, producten: TOEWIJZINGEN })
    const herkomst = { berichtId: 't', moment: NU, richting: 'verzonden' } as const
    const onderweg = { bsn: BSN, feiten: beoordeeld(bericht, herkomst, null) }
    expect(oordeel(melding('305'), onderweg).uitkomst).toBe('goedgekeurd')
    const afgekeurd = { bsn: BSN, feiten: beoordeeld(bericht, herkomst, 'afgekeurd') }
    expect(oordeel(melding('305'), afgekeurd).retour?.client?.producten).toEqual([['9019']])
  })

  it('geeft bij verwijderen alleen 9063 als de start er niet is, ook als er een stop staat', () => {
    const herkomst = { berichtId: 'stop', moment: NU, richting: 'ontvangen' } as const
    const feiten = [...toegewezenDossier().feiten, ...beoordeeld(EINDE, herkomst)]
    const verwijdering = melding('305', { producten: [{ ...STOP, status: '3' }] })
    const uit = oordeel(verwijdering, { bsn: BSN, feiten })
    expect(uit.retour?.client?.producten).toEqual([['9063']])
  })

  it('houdt gemeenten en aanbieders met hetzelfde nummer uit elkaar', () => {
    const stop = melding('307', { gemeente: '0384' })
    const dossier = met('ontvangen', 'goedgekeurd')
    expect(oordeel(stop, dossier).retour?.client?.producten).toEqual([['9019']])
  })
})

describe('controleren voor verzending', () => {
  const aanbieder = { organisatie: AANBIEDER_ORGANISATIE }

  it('past dezelfde regels toe als de ontvanger', () => {
    expect(
      oordeel(melding('307'), toegewezenDossier(), aanbieder).retour?.client?.producten,
    ).toEqual([['9069']])
  })

  it('verzendt nooit een datum in de toekomst, ook als de ontvanger dat zou toestaan', () => {
    const basis = proefContext({ nu: NU })
    const instellingen = { ...basis.instellingen, tr134OpBeginEnEind: false }
    const morgen = melding('305', { producten: [{ ...STOP, begin: '2026-07-21' }] })
    const dossier = toegewezenDossier()
    expect(oordeel(morgen, dossier, { instellingen }).uitkomst).toBe('goedgekeurd')
    expect(oordeel(morgen, dossier, { instellingen, ...aanbieder }).niveau).toBe(2)
  })
})

describe('taakgericht werken', () => {
  const basis = proefContext({ nu: NU }).instellingen
  const start = melding('305', { producten: [{ ...STOP, tn: null }] })
  const leeg: Dossier = { bsn: BSN, feiten: [] }

  it('kijkt naar de afspraak met de andere partij', () => {
    const met = (partij: string) => ({ instellingen: { ...basis, taakgericht: [partij] } })
    expect(oordeel(start, leeg, met(AANBIEDER)).uitkomst).toBe('goedgekeurd')
    expect(oordeel(start, leeg, met('42420001')).uitkomst).toBe('afgekeurd')
    const alsAanbieder = { organisatie: AANBIEDER_ORGANISATIE }
    expect(oordeel(start, leeg, { ...met(GEMEENTE), ...alsAanbieder }).uitkomst).toBe('goedgekeurd')
    expect(oordeel(start, leeg, { ...met(AANBIEDER), ...alsAanbieder }).uitkomst).toBe('afgekeurd')
  })

  it('koppelt op Product en Begindatum', () => {
    const taakgericht = { instellingen: { ...basis, taakgericht: [AANBIEDER] } }
    const herkomst = { berichtId: 'start', moment: NU, richting: 'ontvangen' } as const
    const dossier = { bsn: BSN, feiten: beoordeeld(berichtVan(start), herkomst) }
    const einde = (waarden: object) =>
      melding('307', {
        producten: [{ ...STOP, tn: null, reden: '31', eind: '2026-07-17', ...waarden }],
      })
    expect(oordeel(einde({}), dossier, taakgericht).uitkomst).toBe('goedgekeurd')
    for (const ander of [{ begin: '2026-01-13' }, { product: ['45'] }, { tn: '300201' }]) {
      expect(oordeel(einde(ander), dossier, taakgericht).uitkomst).toBe('afgekeurd')
    }
    const naast = melding('305', { producten: [{ ...STOP, tn: null, begin: '2026-03-01' }] })
    expect(oordeel(naast, dossier, taakgericht).uitkomst).toBe('goedgekeurd')
    expect(oordeel(start, dossier, taakgericht).retour?.client?.producten).toEqual([
      ['9074', '9326'],
    ])
  })

  it('beoordeelt een nieuwe start niet als de verwijdering op hetzelfde product mislukt', () => {
    const taakgericht = { instellingen: { ...basis, taakgericht: [AANBIEDER] } }
    const correctie = melding('305', {
      producten: [
        { ...STOP, tn: null, status: '3' },
        { ...STOP, tn: null, begin: '2026-03-01' },
        { ...STOP, tn: null, product: ['55', '55A11'] },
      ],
    })
    expect(oordeel(correctie, leeg, taakgericht).retour?.client?.producten).toEqual([
      ['9063'],
      ['0233'],
      ['0200'],
    ])
  })
})
