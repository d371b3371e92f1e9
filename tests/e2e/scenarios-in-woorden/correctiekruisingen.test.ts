// SPDX-License-Identifier: EUPL-1.2
/** What crosses a correction: a withdrawal, another correction, another route, answers that come twice. */
import { expect, test } from 'vitest'
import { breekCorrectieAf } from '../../../packages/dienst/src/verwerking/correctieacties.ts'
import { jw301, jw307, stop, twA, twB } from '../../keten/berichten.ts'
import { correctie, DAG, leesHeen, maakCorrectietoneel, omgeving } from './correctietoneel.ts'
import { bezorg, geef, keurGoed, taken, toestand, uit, wissel } from './toneel.ts'

const { toneel, deEne, maak, heenEnWeer, keurAf, legRetour, verder, boekenKloppen } =
  maakCorrectietoneel()

test('een intrekking: zij stopt met een taak, en gaat na akkoord verder', async () => {
  await maak(correctie({ einddatum: '2026-07-10' }))
  const { aanbieder, gemeente } = toneel
  await bezorg(aanbieder, gemeente, DAG)
  // The closing JW301 leaves before the JW308 is delivered.
  const dicht = twA({ Toewijzingsdatum: DAG, Einddatum: '2026-07-17', RedenWijziging: '14' })
  await geef(gemeente, 'eigen', jw301(DAG, [dicht, twB()]), `${DAG}T10:00:00`)
  const namen = gemeente.bestanden('uit')
  expect(namen.map((naam) => naam.slice(0, 5))).toEqual(['JW301', 'JW308'])
  const antwoorden = await bezorg(gemeente, aanbieder, `${DAG}T11:00:00`)
  const retour = antwoorden.find((a) => a.berichtsoort === 'JW308')
  // Each from its own last day: the report that they take the place of was made before the JW301.
  expect(retour?.taken).toEqual([
    { soort: 'stop-verschuldigd', uiterlijk: '2026-07-24' },
    { soort: 'correctie-gestopt', uiterlijk: '2026-07-17' },
  ])
  expect(await deEne()).toMatchObject({ staat: 'gestopt', wachtOp: null })

  const [taak] = await taken(aanbieder, 'correctie-gestopt')
  expect(taak?.toelichting).toContain('De gemeente heeft de toewijzing intussen veranderd')
  const akkoord = await keurGoed(aanbieder, taak!.id, `${DAG}T12:00:00`)
  expect(akkoord).toMatchObject({
    status: 'akkoord',
    verzonden: [expect.stringMatching(/^JW307/)],
  })
  await heenEnWeer()
  expect(await toestand(gemeente, '300201', DAG)).toBe('DEFINITIEF_GESTOPT INGETROKKEN')
  expect([(await deEne()).staat, await taken(aanbieder, 'correctie-gestopt')]).toEqual([
    'klaar',
    [],
  ])
  await boekenKloppen()
})

test('een tweede correctie op dezelfde toewijzing: die mag niet', async () => {
  await maak(correctie({ einddatum: '2026-07-10' }))
  const tweede = await maak(correctie({ weg: true }))
  expect(tweede.bevindingen).toMatchObject([{ regel: 'OP080' }])
  await heenEnWeer()
  await breekCorrectieAf(toneel.aanbieder.toegang, omgeving(), (await deEne()).id, 'toch niet')
  // The second message is out all the same; its answer is the end of it.
  await heenEnWeer()
  expect(await toestand(toneel.gemeente, '300201', DAG)).toBe('DEFINITIEF_GESTOPT OPEN')
  expect(await maak(correctie({ weg: true }))).toMatchObject({ goed: true, correctie: null })
})

test('een gestopte correctie houdt een nieuwe tegen tot iemand beslist', async () => {
  await maak(correctie({ einddatum: '2026-07-10' }))
  await keurAf('8848')
  const nieuw = await maak(correctie({ redenBeeindiging: '34' }))
  expect(nieuw.bevindingen).toMatchObject([{ regel: 'CORRECTIE' }])
  expect(nieuw.bevindingen[0]?.boodschap).toContain((await deEne()).id)
})

test('de stop is langs een andere weg verwijderd: die stap wordt overgeslagen', async () => {
  await maak(correctie({ einddatum: '2026-07-10' }))
  const { aanbieder, gemeente } = toneel
  const weg = stop('2026-01-12', '31', '2026-07-17', { StatusAanlevering: '3' })
  // While the answer is out, no other message about this toewijzing leaves (OP080).
  expect(await geef(aanbieder, 'eigen', jw307(DAG, [weg]), DAG)).toMatchObject({
    oordeel: 'geweigerd',
    bevindingen: [{ regel: 'OP080' }],
  })
  await keurAf('8848')
  await wissel(aanbieder, gemeente, jw307(DAG, [weg]), DAG)
  const { id } = await deEne()
  expect(await verder(id)).toMatchObject({ gelukt: true, staat: 'loopt' })
  const { StopProduct } = uit(aanbieder, 'JW307').Client.StopProducten
  expect(StopProduct).toMatchObject([{ StatusAanlevering: '1', Einddatum: '2026-07-10' }])
  await heenEnWeer()
  expect(await toestand(gemeente, '300201', DAG)).toBe('DEFINITIEF_GESTOPT OPEN')
})

test('een antwoord dat twee keer komt geeft één vervolg, onder dezelfde en een andere naam', async () => {
  await maak(correctie({ einddatum: '2026-07-10' }))
  const { aanbieder, gemeente } = toneel
  await bezorg(aanbieder, gemeente, DAG)
  const naam = gemeente.bestanden('uit').find((een) => een.startsWith('JW308'))!
  const inhoud = gemeente.lees('uit', naam)
  await bezorg(gemeente, aanbieder, DAG)
  aanbieder.leg('in', naam, inhoud)
  aanbieder.leg('in', `nogmaals-${naam}`, inhoud)
  const weer = await aanbieder.draai(`${DAG}T10:00:00`)
  expect(weer.map((a) => [a.oordeel, a.taken])).toEqual([
    ['herhaling', []],
    ['goedgekeurd', []],
  ])
  expect(aanbieder.bestanden('uit').map((een) => een.slice(0, 5))).toEqual(['JW307'])
  expect(await deEne()).toMatchObject({ staat: 'loopt', bericht: 2 })
  await heenEnWeer()
  expect((await deEne()).staat).toBe('klaar')
  await boekenKloppen()
})

test('het antwoord op een dubbel exemplaar haalt het echte in', async () => {
  await maak(correctie({ einddatum: '2026-07-10' }))
  const { aanbieder, gemeente } = toneel
  const [naam] = aanbieder.bestanden('uit')
  gemeente.leg('in', 'kopie.xml', aanbieder.lees('uit', naam!))
  await bezorg(aanbieder, gemeente, DAG)
  const antwoorden = gemeente
    .bestanden('uit')
    .filter((een) => een.startsWith('JW308'))
    .map((een) => gemeente.lees('uit', een))
    // The one with 9056 first.
    .sort((a, b) => Number(b.includes('9056')) - Number(a.includes('9056')))
  expect(antwoorden).toHaveLength(2)
  for (const [i, inhoud] of antwoorden.entries()) aanbieder.leg('in', `r${i}.xml`, inhoud)
  const uitkomst = await aanbieder.draai(`${DAG}T10:00:00`)
  expect(uitkomst.map((a) => a.oordeel)).toEqual(['afgekeurd', 'goedgekeurd'])
  expect(await deEne()).toMatchObject({ staat: 'loopt', bericht: 2 })
  expect(await taken(aanbieder, 'correctie-gestopt')).toEqual([])
})

test('een tweede, ander antwoord op een eerdere stap stopt haar', async () => {
  await maak(correctie({ begindatum: '2026-01-14' }))
  const { aanbieder } = toneel
  const eerste = leesHeen(aanbieder.lees('uit', aanbieder.bestanden('uit')[0]!))
  await heenEnWeer()
  const [antwoord] = await legRetour(eerste, '0001')
  expect(antwoord?.taken.map((t) => t.soort)).toEqual(['handmatig-beoordelen', 'correctie-gestopt'])
  await heenEnWeer()
  expect(aanbieder.bestanden('uit')).toEqual([])
  expect(await verder((await deEne()).id)).toMatchObject({ gelukt: true, staat: 'loopt' })
  await heenEnWeer()
  expect((await deEne()).staat).toBe('klaar')
})
