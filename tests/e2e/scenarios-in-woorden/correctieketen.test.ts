// SPDX-License-Identifier: EUPL-1.2
/** Corrections of more than one message: carried out by themselves, and what a person decides. */
import { describe, expect, test } from 'vitest'
import { publiceer } from '../../../packages/dienst/src/postbus/publiceren.ts'
import { gaCorrectieVerder } from '../../../packages/dienst/src/verwerking/correctieacties.ts'
import { wijsTaakAf } from '../../../packages/dienst/src/verwerking/taken.ts'
import { leesWachtrij } from '../../../packages/dienst/src/verwerking/wachtrij.ts'
import { geefOp, stuurAlsNieuw } from '../../../packages/dienst/src/verwerking/wachtrijacties.ts'
import { correctie, DAG, maakCorrectietoneel, omgeving } from './correctietoneel.ts'
import { taken, toestand, uit } from './toneel.ts'

const { toneel, lijst, deEne, maak, heenEnWeer, keurAf, verder, boekenKloppen } =
  maakCorrectietoneel()

describe('vanzelf, stap voor stap', () => {
  test('de begindatum onder een stop: drie berichten, elk na de goedkeuring van het vorige', async () => {
    const eerste = await maak(correctie({ begindatum: '2026-01-14' }))
    expect(eerste.stappen.map((s) => s.soort)).toEqual([
      'JW307',
      'wachten',
      'JW305',
      'wachten',
      'JW307',
    ])
    expect(await lijst()).toMatchObject([
      { id: eerste.correctie, staat: 'loopt', bericht: 1, berichten: 3, wachtOp: 'JW308' },
    ])
    for (const soort of ['JW305', 'JW307'] as const) {
      expect(await heenEnWeer()).toMatchObject({ codes: null })
      uit(toneel.aanbieder, soort)
    }
    expect(await heenEnWeer()).toMatchObject({ codes: null })
    expect(await toestand(toneel.gemeente, '300201', DAG)).toBe('DEFINITIEF_GESTOPT OPEN')
    expect(await deEne()).toMatchObject({ staat: 'klaar', wachtOp: null })
    expect(toneel.aanbieder.bestanden('uit')).toEqual([])
    await boekenKloppen()
  })

  test('een start die er nooit had mogen zijn: eerst de stop weg, dan de start', async () => {
    await maak(correctie({ weg: true }, { wat: 'start' }))
    await heenEnWeer()
    const { StartProduct } = uit(toneel.aanbieder, 'JW305').Client.StartProducten
    expect(StartProduct).toMatchObject([{ StatusAanlevering: '3', Begindatum: '2026-01-12' }])
    await heenEnWeer()
    expect(await toestand(toneel.gemeente, '300201', DAG)).toBe('TOEGEWEZEN OPEN')
    expect(await toestand(toneel.aanbieder, '300201', DAG)).toBe('TOEGEWEZEN OPEN')
  })

  test('een plan dat later vastloopt, begint niet', async () => {
    const melding = await maak(correctie({ begindatum: '2026-07-18' }))
    expect(melding).toMatchObject({ goed: false, correctie: null })
    expect(melding.bevindingen).toMatchObject([{ regel: 'TR018' }])
    expect([await lijst(), toneel.aanbieder.bestanden('uit')]).toEqual([[], []])
  })
})

describe('een mens beslist', () => {
  test('een afgekeurde stap: één taak, en afwijzen breekt de correctie af', async () => {
    await maak(correctie({ einddatum: '2026-07-10' }))
    const [antwoord] = await keurAf('8848')
    expect(antwoord?.taken.map((taak) => taak.soort)).toEqual(['correctie-gestopt'])
    const [taak, ...meer] = await taken(toneel.aanbieder)
    expect([taak?.soort, meer]).toEqual(['correctie-gestopt', []])
    const { toegang } = toneel.aanbieder
    const uitkomst = await wijsTaakAf(toegang, omgeving(), taak!.id, 'bij nader inzien goed')
    expect(uitkomst).toMatchObject({ status: 'afgewezen', verzonden: [] })
    expect([(await deEne()).staat, await lijst()]).toEqual(['afgebroken', []])
    expect(await verder((await deEne()).id)).toMatchObject({ gelukt: false, staat: 'afgebroken' })
    expect(await toestand(toneel.aanbieder, '300201', DAG)).toBe('DEFINITIEF_GESTOPT OPEN')
  })

  test('het bericht als nieuw versturen: de correctie wacht op het nieuwe', async () => {
    await maak(correctie({ einddatum: '2026-07-10' }))
    await keurAf('8848')
    const { toegang, map } = toneel.aanbieder
    const rijen = await leesWachtrij(toegang, omgeving(), true)
    const rij = rijen.find((een) => een.staat === 'afgekeurd')!
    expect(await stuurAlsNieuw(toegang, omgeving(), rij.id)).toMatchObject({ gelukt: true })
    await publiceer({ map, toegang, omgeving: omgeving() })
    expect(await deEne()).toMatchObject({ staat: 'loopt', bericht: 1 })
    expect(await taken(toneel.aanbieder)).toEqual([])
    await heenEnWeer()
    await heenEnWeer()
    expect(await toestand(toneel.gemeente, '300201', DAG)).toBe('DEFINITIEF_GESTOPT OPEN')
    expect((await deEne()).staat).toBe('klaar')
  })

  test('het bericht opgeven voor het weg is: de correctie wacht op een mens', async () => {
    const { toegang } = toneel.aanbieder
    await toneel.db.beheer.query(`INSERT INTO instelling VALUES ('65656055', 'bevriezing',
      '["2026-07-21T00:00/2026-07-22T00:00"]')`)
    await maak(correctie({ einddatum: '2026-07-10' }))
    const [rij] = await leesWachtrij(toegang, omgeving())
    expect(rij?.staat).toBe('vastgehouden')
    await geefOp(toegang, omgeving(), rij!.id, 'eerst overleg')
    expect(await deEne()).toMatchObject({
      staat: 'gestopt',
      waarom: expect.stringContaining('opgegeven'),
    })
  })

  test('een correctie die niet bestaat', async () => {
    const { toegang } = toneel.aanbieder
    await expect(gaCorrectieVerder(toegang, omgeving(), '65656055-XX')).rejects.toMatchObject({
      code: 'CORRECTIE_ONBEKEND',
    })
  })
})
