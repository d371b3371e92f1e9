// SPDX-License-Identifier: EUPL-1.2
/** From the stop to the closing JW301, in words (N03, group M, I03, I23). */
import type { JW307Bericht } from '@stopwijzer/ijw'
import type { SluitVoorstel } from '@stopwijzer/keten'
import { describe, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../../../packages/dienst/src/omgeving.ts'
import { wijsTaakAf } from '../../../packages/dienst/src/verwerking/taken.ts'
import { jw301, jw305, jw307, start, stop, twA, twC } from '../../keten/berichten.ts'
import {
  bezorg,
  geef,
  keurGoed,
  maakToneel,
  taken,
  toestand,
  uit,
  wijsToe,
  wissel,
} from './toneel.ts'

type Reden = JW307Bericht['Client']['StopProducten']['StopProduct'][number]['RedenBeeindiging']

const toneel = maakToneel()

async function gestopt(reden: Reden = '31'): Promise<void> {
  const { aanbieder, gemeente } = toneel
  await wijsToe(toneel)
  await wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  const einde = jw307('2026-07-20', [stop('2026-01-12', reden, '2026-07-17')])
  expect(await wissel(aanbieder, gemeente, einde, '2026-07-20')).toMatchObject({
    oordeel: 'goedgekeurd',
    codes: null,
  })
}

async function sluitvoorstel(): Promise<SluitVoorstel & { id: string }> {
  const [taak, ...meer] = await taken(toneel.gemeente, 'sluiten-toewijzing')
  expect(meer).toEqual([])
  return { ...(taak!.voorstel as SluitVoorstel), id: taak!.id }
}

test('N03 de gemeente sluit na de stop: een volledig 301, een 302 en geen tweede stop', async () => {
  await gestopt()
  const { aanbieder, gemeente } = toneel
  const { id } = await sluitvoorstel()
  await keurGoed(gemeente, id, '2026-07-21')

  const { ToegewezenProduct } = uit(gemeente, 'JW301').Client.ToegewezenProducten
  // TW-B ended on 14 July and did not change: it is not in the message (OP087).
  expect(ToegewezenProduct.map((p) => p.ToewijzingNummer)).toEqual(['300201', '300203'])
  expect(ToegewezenProduct[0]).toMatchObject({
    Einddatum: '2026-07-17',
    RedenWijziging: '14',
    Toewijzingsdatum: '2026-07-21',
    Toewijzingstijd: '09:00:00',
    ReferentieAanbieder: undefined,
  })
  expect(ToegewezenProduct[1]).toMatchObject({
    Einddatum: undefined,
    RedenWijziging: undefined,
    Toewijzingsdatum: '2026-01-02',
    Toewijzingstijd: '10:00:00',
  })

  const [oordeel] = await bezorg(gemeente, aanbieder, '2026-07-21')
  expect(oordeel).toMatchObject({ oordeel: 'goedgekeurd', codes: null })
  expect(uit(aanbieder, 'JW302').Client).toBeUndefined()
  await bezorg(aanbieder, gemeente, '2026-07-21')
  for (const partij of [aanbieder, gemeente]) {
    expect(await toestand(partij, '300201', '2026-07-21')).toBe('DEFINITIEF_GESTOPT INGETROKKEN')
  }
  // I03: the withdrawal follows the own stop, so no second 307 is due; it would be 9415.
  expect(await taken(aanbieder)).toEqual([])
  const tweede = jw307('2026-07-22', [stop('2026-01-12', '36', '2026-07-17')])
  const geweigerd = await geef(aanbieder, 'eigen', tweede, '2026-07-22')
  expect(geweigerd).toMatchObject({ oordeel: 'geweigerd' })
  expect(geweigerd.bevindingen.map((b) => b.regel)).toEqual(['TR415'])
})

describe('reden beëindiging naar sluitend 301', () => {
  const lijst = [
    ['M01', '02', '02'],
    ['M02', '20', null],
    ['M03', '31', '14'],
    ['M04', '32', '14'],
    ['M05', '33', '14'],
    ['M06', '34', '14'],
    ['M07', '35', '07'],
    ['M10', '37', '12'],
    ['M11', '38', '09'],
    ['M12', '39', '06'],
  ] as const

  test.each(lijst)('%s reden %s geeft RedenWijziging %s', async (_, reden, wijziging) => {
    await gestopt(reden)
    if (wijziging === null) {
      expect(await taken(toneel.gemeente, 'sluiten-toewijzing')).toEqual([])
      return
    }
    expect(await sluitvoorstel()).toMatchObject({
      soort: 'JW301',
      toewijzingNummer: '300201',
      einddatum: '2026-07-17',
      redenWijziging: wijziging,
    })
  })

  test('M07 na een verhuizing kan de gemeente ook 14 kiezen', async () => {
    await gestopt('35')
    const { id, mogelijkeRedenen } = await sluitvoorstel()
    expect(mogelijkeRedenen).toEqual(['07', '14'])
    await keurGoed(toneel.gemeente, id, '2026-07-21', '14')
    const { ToegewezenProduct } = uit(toneel.gemeente, 'JW301').Client.ToegewezenProducten
    expect(ToegewezenProduct[0]!.RedenWijziging).toBe('14')
  })

  test('M08 reden 36 op een open toewijzing: de gemeente kiest zelf', async () => {
    await gestopt('36')
    const { id, redenWijziging, mogelijkeRedenen } = await sluitvoorstel()
    expect(redenWijziging).toBeNull()
    expect(mogelijkeRedenen).toEqual(['03', '05', '08', '10', '11'])
    expect(await keurGoed(toneel.gemeente, id, '2026-07-21')).toMatchObject({ status: 'open' })
    const gekozen = await keurGoed(toneel.gemeente, id, '2026-07-21', '05')
    expect(gekozen).toMatchObject({ status: 'akkoord', verzonden: [expect.any(String)] })
  })

  test('M09 reden 36 nadat de gemeente zelf introk: geen nieuw 301', async () => {
    const { aanbieder, gemeente } = toneel
    await wijsToe(toneel)
    await wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
    const nieuw = { Toewijzingsdatum: '2026-07-10', Einddatum: '2026-07-17' } as const
    const intrekking = jw301('2026-07-10', [twA({ ...nieuw, RedenWijziging: '05' }), twC()])
    await wissel(gemeente, aanbieder, intrekking, '2026-07-10')
    const einde = jw307('2026-07-20', [stop('2026-01-12', '36', '2026-07-17')])
    await wissel(aanbieder, gemeente, einde, '2026-07-20')
    expect(await taken(gemeente, 'sluiten-toewijzing')).toEqual([])
  })
})

describe('I23 het vorige 301 was afgekeurd', () => {
  test('de intrekking telt niet, en het volgende 301 bevat haar opnieuw', async () => {
    await gestopt()
    const { gemeente } = toneel
    await keurGoed(gemeente, (await sluitvoorstel()).id, '2026-07-21')
    const eerste = uit(gemeente, 'JW301')
    gemeente.bezorg(toneel.aanbieder)
    const oordeel = await geef(gemeente, 'in', afkeur302(eerste), '2026-07-21')
    expect(oordeel).toMatchObject({ oordeel: 'afgekeurd', codes: { header: ['0001'] } })
    expect(await toestand(gemeente, '300201', '2026-07-21')).toBe('DEFINITIEF_GESTOPT OPEN')
    expect(await taken(gemeente, 'afgekeurd-herstellen')).toHaveLength(1)

    await keurGoed(gemeente, (await sluitvoorstel()).id, '2026-07-22')
    const tweede = uit(gemeente, 'JW301')
    expect(tweede.Header.BerichtIdentificatie.Identificatie).not.toBe(
      eerste.Header.BerichtIdentificatie.Identificatie,
    )
    expect(tweede.Client.ToegewezenProducten.ToegewezenProduct[0]).toMatchObject({
      ToewijzingNummer: '300201',
      Einddatum: '2026-07-17',
      RedenWijziging: '14',
    })
  })
})

test('een afgewezen voorstel komt niet terug in de regel van een later bericht', async () => {
  await gestopt()
  const { gemeente } = toneel
  const nogmaals = (dag: string) =>
    geef(gemeente, 'in', jw307(dag, [stop('2026-01-12', '31', '2026-07-17')]), dag)
  expect((await nogmaals('2026-07-21')).taken).toMatchObject([{ soort: 'sluiten-toewijzing' }])
  const omgeving = echteOmgeving(klokVanaf('2026-07-21T12:00:00', true))
  await wijsTaakAf(gemeente.toegang, omgeving, (await sluitvoorstel()).id, 'blijft open')
  const later = await nogmaals('2026-07-22')
  expect(later).toMatchObject({ oordeel: 'afgekeurd', taken: [] })
  expect(await taken(gemeente)).toEqual([])
  const start2 = jw305('2026-07-23', [start('2026-07-20')])
  expect((await geef(gemeente, 'in', start2, '2026-07-23')).taken).toEqual([])
})

/** A JW302 that rejects at level 2: the header with 0001 and nothing else. */
function afkeur302(heen: ReturnType<typeof jw301>) {
  return {
    berichtsoort: 'JW302',
    release: 'ijw-3.2',
    Header: {
      ...heen.Header,
      BerichtCode: '437',
      IdentificatieRetour: 'R00001',
      DagtekeningRetour: '2026-07-21',
      XsdVersieRetour: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
      RetourCodes: { RetourCode: ['0001'] },
    },
  } as const
}
