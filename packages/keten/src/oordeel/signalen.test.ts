// SPDX-License-Identifier: EUPL-1.2
/** Signals on approved messages: each one appears when it should, and none of them rejects. */
import { describe, expect, it } from 'vitest'
import type { BekendFeit, Dossier } from '../dossier/feiten.ts'
import {
  AANBIEDER,
  BSN,
  berichtVan,
  GEMEENTE,
  type MeldStap,
  type ProductStap,
  type ToewijzingStap,
} from '../proef/berichten.ts'
import { beoordeeld, proefContext } from '../proef/dossier.ts'
import { beoordeel } from './beoordeel.ts'

const TOEWIJZING: ToewijzingStap = {
  nr: '300201',
  product: ['45', '45A04'],
  ingang: '2026-01-05',
  eind: '2026-12-31',
}
const START = { tn: '300201', product: ['45', '45A04'], begin: '2026-01-12', status: '1' } as const
const STOP = { ...START, reden: '31', eind: '2026-07-17' } as const

function melding(producten: readonly ProductStap[], client: Partial<MeldStap['client']> = {}) {
  return berichtVan({
    soort: producten[0]?.reden === undefined ? '305' : '307',
    dag: '2026-07-20',
    ontvangen: '2026-07-20',
    id: 'B1',
    agb: AANBIEDER,
    gemeente: GEMEENTE,
    client: { bsn: BSN, ...client },
    producten,
  })
}

function dossierMet(
  toewijzing: Partial<ToewijzingStap>,
  ...eerder: readonly (readonly ProductStap[])[]
): Dossier {
  const producten = [{ ...TOEWIJZING, ...toewijzing }]
  const moment = '2026-01-02T09:00:00'
  const jw301 = berichtVan({ soort: '301', bsn: BSN, producten })
  return {
    bsn: BSN,
    feiten: [
      ...beoordeeld(jw301, { berichtId: 'a', moment, richting: 'verzonden' }),
      ...eerder.flatMap((items, i) =>
        beoordeeld(melding(items), { berichtId: `b${i}`, moment, richting: 'ontvangen' }),
      ),
    ],
  }
}

function signalen(
  producten: readonly ProductStap[],
  dossier: Dossier,
  { nu = '2026-07-20T10:00:00', ...client }: Partial<MeldStap['client']> & { nu?: string } = {},
) {
  const oordeel = beoordeel(melding(producten, client), dossier, proefContext({ nu }))
  expect(oordeel.uitkomst).toBe('goedgekeurd')
  return oordeel.signalen
}

const codes = (...args: Parameters<typeof signalen>) => signalen(...args).map(({ code }) => code)

it('zegt niets over een gewone stop', () => {
  expect(signalen([STOP], dossierMet({}, [START]))).toEqual([])
})

describe('looptijd van de toewijzing', () => {
  it.each([
    ['stop voor de ingang', { ingang: '2026-07-18' }, [STOP], ['stop-voor-toewijzing']],
    ['stop op de ingang', { ingang: '2026-07-17' }, [STOP], []],
    ['stop op het einde', { eind: '2026-07-17' }, [STOP], []],
    ['stop na het einde', { eind: '2026-07-16' }, [STOP], ['stop-na-toewijzing']],
    ['open einde', { eind: null }, [STOP], []],
  ] as const)('%s', (_naam, toewijzing, stop, verwacht) => {
    expect(codes(stop, dossierMet(toewijzing, [START]))).toEqual(verwacht)
  })

  it.each([
    ['2026-07-17', { ingang: '2026-07-18' }, ['start-buiten-toewijzing']],
    ['2026-07-17', { eind: '2026-07-16' }, ['start-buiten-toewijzing']],
    ['2026-07-17', { ingang: '2026-07-17', eind: '2026-07-17' }, []],
  ] as const)('start op %s bij %o', (begin, toewijzing, verwacht) => {
    expect(codes([{ ...START, begin }], dossierMet(toewijzing))).toEqual(verwacht)
  })

  it('kent een verwijderde toewijzing nog', () => {
    const dossier = dossierMet({ reden: '13', eind: '2026-01-05' }, [START])
    expect(codes([STOP], dossier)).toEqual(['toewijzing-verwijderd', 'stop-na-toewijzing'])
  })
})

describe('wat afwijkt', () => {
  it('product en ToewijzingIngangsdatum van de toewijzing', () => {
    const dossier = dossierMet({ product: ['45'], ingang: '2026-01-06' }, [START])
    const [product, ingang] = signalen([{ ...STOP, ingang: '2026-01-05' }], dossier)
    expect(product).toEqual({
      code: 'product-wijkt-af',
      boodschap: "Product '45 45A04' wijkt af van '45' in toewijzing 300201.",
      pad: '/Bericht/Client/StopProducten/StopProduct[1]/Product',
      toewijzingNummer: '300201',
    })
    expect(ingang?.code).toBe('ingangsdatum-wijkt-af')
  })

  it('persoonsgegevens, zonder ze te noemen', () => {
    const anders = { geb: '2010-02-15', achternaam: 'Geheim' }
    const [signaal] = signalen([STOP], dossierMet({}, [START]), anders)
    expect(signaal?.code).toBe('persoonsgegevens-wijken-af')
    expect(signaal?.boodschap).toContain('geboortedatum, achternaam')
    expect(JSON.stringify(signaal)).not.toMatch(/Geheim|2010-02-15|999900006/)
  })

  it('vergelijkt met het JW301 van de gemeente, niet met een latere melding', () => {
    const dossier = dossierMet({}, [START])
    const anders = berichtVan({ ...stap305(), client: { bsn: BSN, achternaam: 'Anders' } })
    const herkomst = {
      berichtId: 'c',
      moment: '2026-06-01T09:00:00',
      richting: 'ontvangen',
    } as const
    const feiten = [...dossier.feiten, ...beoordeeld(anders, herkomst)]
    expect(codes([STOP], { ...dossier, feiten })).not.toContain('persoonsgegevens-wijken-af')
  })

  it('kijkt niet naar een afgekeurd bericht', () => {
    const anders = berichtVan({ ...stap305(), client: { bsn: BSN, achternaam: 'Anders' } })
    const herkomst = {
      berichtId: 'c',
      moment: '2026-06-01T09:00:00',
      richting: 'ontvangen',
    } as const
    const feiten = beoordeeld(anders, herkomst, 'afgekeurd')
    const taakgericht = melding([{ ...START, tn: null }])
    const basis = proefContext({ nu: '2026-07-20T10:00:00' })
    const instellingen = { ...basis.instellingen, taakgericht: [AANBIEDER] }
    const context = { ...basis, instellingen }
    const { signalen: uit } = beoordeel(taakgericht, { bsn: BSN, feiten }, context)
    expect(uit.map(({ code }) => code)).toEqual(['te-laat'])
  })

  it('een stop op een oudere start', () => {
    const dossier = dossierMet(
      {},
      [START],
      [{ ...STOP, reden: '20', eind: '2026-06-07' }],
      [{ ...START, begin: '2026-07-01' }],
    )
    expect(codes([STOP], dossier)).toEqual(['stop-op-oudere-start'])
  })
})

function stap305(): MeldStap {
  return {
    soort: '305',
    dag: '2026-06-01',
    ontvangen: '2026-06-01',
    id: 'C1',
    agb: AANBIEDER,
    gemeente: GEMEENTE,
    client: { bsn: BSN },
    producten: [{ ...START, begin: '2026-05-01' }],
  }
}

describe('te laat gemeld', () => {
  const dossier = dossierMet({}, [START])

  it.each([
    ['2026-07-24T23:59:59', []],
    ['2026-07-25T00:00:00', ['te-laat']],
  ])('stop op vrijdag 17-07-2026, ontvangen %s', (nu, verwacht) => {
    expect(codes([STOP], dossier, { nu })).toEqual(verwacht)
  })

  it('telt een start vanaf de toewijzing als die later kwam', () => {
    const start = [{ ...START, begin: '2025-12-01' }]
    expect(codes(start, dossierMet({ ingang: '2025-12-01' }))).toEqual(['te-laat'])
    const opTijd = beoordeel(
      berichtVan({ ...stap305(), dag: '2026-01-08', producten: start }),
      dossierMet({ ingang: '2025-12-01' }),
      proefContext({ nu: '2026-01-09T10:00:00' }),
    )
    expect(opTijd.signalen).toEqual([])
  })

  it('telt een definitieve stop na een tijdelijke vanaf de dag dat het bekend was', () => {
    const tijdelijk = [{ ...STOP, reden: '20', eind: '2026-06-07' }]
    const basis = dossierMet({}, [START], tijdelijk)
    const definitief = [{ ...STOP, reden: '34', eind: '2026-06-07' }]
    expect(codes(definitief, basis)).toEqual([])
    const bekend = (bekendOp: string): Dossier => ({
      ...basis,
      feiten: [...basis.feiten, bekendFeit(bekendOp)],
    })
    expect(codes(definitief, bekend('2026-07-14'))).toEqual([])
    expect(codes(definitief, bekend('2026-07-10'))).toEqual(['te-laat'])
  })

  it('rekent niet met een jaar buiten de kalender', () => {
    const start = { ...START, begin: '-0044-03-14' }
    const stop = { ...STOP, begin: '-0044-03-14', eind: '-0044-03-15' }
    expect(codes([stop], dossierMet({}, [start]))).toEqual(['stop-voor-toewijzing'])
  })
})

function bekendFeit(bekendOp: string): BekendFeit {
  return {
    soort: 'bekend',
    gemeente: GEMEENTE,
    aanbieder: AANBIEDER,
    toewijzingNummer: '300201',
    product: { categorie: '45', code: '45A04' },
    begindatum: '2026-01-12',
    bekendOp,
    herkomst: {
      berichtId: 'n1',
      berichtsoort: 'notitie',
      identificatie: '',
      dagtekening: bekendOp,
      moment: `${bekendOp}T10:00:00`,
      richting: 'ontvangen',
    },
  }
}
