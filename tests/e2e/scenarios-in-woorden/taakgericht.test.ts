// SPDX-License-Identifier: EUPL-1.2
/** Taakgericht work, without a toewijzing: the product is the key and the client has to be named (N09). */
import type { Meldopdracht } from '@stopwijzer/dienst'
import { beforeEach, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../../../packages/dienst/src/omgeving.ts'
import { leesToestanden } from '../../../packages/dienst/src/opslag/toestand.ts'
import { leesZetten } from '../../../packages/dienst/src/verwerking/zetten.ts'
import { jw305, start } from '../../keten/berichten.ts'
import { heenEnWeer, maakMelding, maakToneel, uit, wissel, zet } from './toneel.ts'

const toneel = maakToneel()
const ZONDER = { ToewijzingNummer: undefined, ToewijzingIngangsdatum: undefined }
const werk = {
  toewijzingNummer: null,
  gemeente: '0363',
  product: { categorie: '45', code: '45A04' },
} as const

beforeEach(async () => {
  const { aanbieder, gemeente } = toneel
  await zet(aanbieder, 'taakgericht', ['0363'])
  await zet(gemeente, 'taakgericht', ['65656055'])
  const eerste = jw305('2026-03-03', [start('2026-03-02', ZONDER)])
  expect(await wissel(aanbieder, gemeente, eerste, '2026-03-03')).toMatchObject({ codes: null })
})

const maak = (opdracht: object, dag: string) =>
  maakMelding(toneel.aanbieder, { ...werk, ...opdracht } as Meldopdracht, dag)
const stop = { soort: 'stop', einddatum: '2026-03-31', redenBeeindiging: '31' } as const
const standen = async () =>
  (await leesToestanden(toneel.gemeente.toegang, '2026-04-01')).map((t) => t.levering)

test('een stop op het product: één cliënt heeft het, dus meer is niet nodig', async () => {
  const melding = await maak(stop, '2026-04-01')
  expect(melding).toMatchObject({ goed: true, toewijzingNummer: null, product: '45/45A04' })
  const [regel] = uit(toneel.aanbieder, 'JW307').Client.StopProducten.StopProduct
  expect(regel).toMatchObject({ Begindatum: '2026-03-02', Product: { Code: '45A04' } })
  expect(regel?.ToewijzingNummer).toBeUndefined()
  expect(await heenEnWeer(toneel, '2026-04-01')).toMatchObject({ codes: null, taken: [] })
  expect(await standen()).toEqual(['DEFINITIEF_GESTOPT'])
})

test('hebben twee cliënten hetzelfde product, dan moet u kiezen', async () => {
  const { aanbieder, gemeente } = toneel
  const ander = jw305('2026-03-03', [start('2026-03-02', ZONDER)], { bsn: '999996770' })
  await wissel(aanbieder, gemeente, ander, '2026-03-03')
  const geen = await maak(stop, '2026-04-01')
  const boodschap = expect.stringContaining('2 cliënten')
  expect(geen.bevindingen).toMatchObject([{ regel: 'CLIENT', boodschap }])
  const [een] = await leesToestanden(aanbieder.toegang, '2026-04-01')
  expect(await maak({ ...stop, client: een!.clientSleutel }, '2026-04-01')).toMatchObject({
    goed: true,
  })
  expect(await maak({ ...stop, client: '0'.repeat(16) }, '2026-04-01')).toMatchObject({
    goed: false,
    bevindingen: [{ regel: 'CLIENT' }],
  })
})

test('een nieuwe start op een ander product, en een correctie van de begindatum', async () => {
  const [een] = await leesToestanden(toneel.aanbieder.toegang, '2026-04-01')
  const ander = { client: een!.clientSleutel, product: { categorie: '50', code: '50A01' } }
  const melding = await maak({ ...ander, soort: 'start', begindatum: '2026-03-30' }, '2026-04-01')
  expect(melding).toMatchObject({ goed: true, berichtsoort: 'JW305' })
  expect(await heenEnWeer(toneel, '2026-04-01')).toMatchObject({ codes: null })

  await maak(stop, '2026-04-01')
  await heenEnWeer(toneel, '2026-04-01')
  const gewenst = { begindatum: '2026-03-04' }
  const correctie = await maak({ soort: 'correctie', wat: 'start', gewenst }, '2026-04-02')
  expect(correctie.stappen.map((stap) => stap.soort)).toEqual([
    'JW307',
    'wachten',
    'JW305',
    'wachten',
    'JW307',
  ])
  for (const dag of ['2026-04-02', '2026-04-03', '2026-04-06']) {
    expect(await heenEnWeer(toneel, dag)).toMatchObject({ codes: null })
  }
  expect((await standen()).sort()).toEqual(['DEFINITIEF_GESTOPT', 'GESTART'])
})

test('de zetten op taakgericht werk', async () => {
  const omgeving = echteOmgeving(klokVanaf('2026-04-01T09:00:00', true))
  const lijst = await leesZetten(toneel.aanbieder.toegang, omgeving, werk)
  if ('boodschap' in lijst) throw new Error(lijst.boodschap)
  expect(lijst).toMatchObject({ toewijzingNummer: null, levering: 'GESTART' })
  const mag = lijst.zetten.filter((een) => een.mag).map((een) => `${een.soort} ${een.veld ?? ''}`)
  expect(mag.map((een) => een.trim())).toEqual([
    // Without a number every Begindatum is a delivery of its own (ADR 61): no rule stops a second.
    'herstart',
    'tijdelijke-stop',
    'definitieve-stop',
    'start-verbeteren begindatum',
    'start-verbeteren product',
    'start-verbeteren client',
    'start-verwijderen',
  ])
})

test('zonder afspraak hoort er een toewijzing bij', async () => {
  await zet(toneel.aanbieder, 'taakgericht', [])
  expect((await maak(stop, '2026-04-01')).bevindingen).toMatchObject([{ regel: 'TR019' }])
})
