// SPDX-License-Identifier: EUPL-1.2
/** The toewijzing changes: what the provider has to do, and until when (group I). */
import { describe, expect, test } from 'vitest'
import {
  jw301,
  jw305,
  jw307,
  product,
  start,
  stop,
  type Toegewezen,
  twA,
} from '../../keten/berichten.ts'
import { BSN, Partij } from '../../keten/proefketen.ts'
import { bezorg, geef, maakToneel, taken, toestand, uit, wijsToe, wissel } from './toneel.ts'

const toneel = maakToneel()

async function gestart(): Promise<void> {
  const { aanbieder, gemeente } = toneel
  await wijsToe(toneel)
  await wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
}

/** The municipality changes TW-A; the provider receives it. Its answer stands in `uit/`. */
async function wijzig(dag: string, anders: Partial<Toegewezen>, ...meer: Toegewezen[]) {
  const { aanbieder, gemeente } = toneel
  const bericht = jw301(dag, [twA({ Toewijzingsdatum: dag, ...anders }), ...meer])
  expect(await geef(gemeente, 'eigen', bericht, dag)).toMatchObject({ oordeel: 'goedgekeurd' })
  const [oordeel] = await bezorg(gemeente, aanbieder, dag)
  expect(oordeel).toMatchObject({ oordeel: 'goedgekeurd', codes: null, bevindingen: [] })
  return bericht
}

test('I01 intrekking met lopende levering: 302 meteen, stop met reden 36 binnen vijf werkdagen', async () => {
  await gestart()
  const { aanbieder, gemeente } = toneel
  await wijzig('2026-06-01', { Einddatum: '2026-06-30', RedenWijziging: '05' })
  // The answer was due on 4 June; it is there at once.
  expect(uit(aanbieder, 'JW302').Header.DagtekeningRetour).toBe('2026-06-01')
  await bezorg(aanbieder, gemeente, '2026-06-01')
  expect(await taken(aanbieder, 'stop-verschuldigd')).toMatchObject([
    {
      uiterlijk: '2026-07-07',
      voorstel: {
        soort: 'JW307',
        begindatum: '2026-01-12',
        einddatum: '2026-06-30',
        redenBeeindiging: '36',
      },
    },
  ])
  const einde = jw307('2026-07-01', [stop('2026-01-12', '36', '2026-06-30')])
  expect(await wissel(aanbieder, gemeente, einde, '2026-07-01')).toMatchObject({ codes: null })
  expect(await toestand(gemeente, '300201', '2026-07-01')).toBe('DEFINITIEF_GESTOPT INGETROKKEN')
  expect(await taken(aanbieder)).toEqual([])
})

test('I05 intrekking met terugwerkende kracht: de termijn telt vanaf de ontvangst', async () => {
  await gestart()
  const { aanbieder, gemeente } = toneel
  await wijzig('2026-06-15', { Einddatum: '2026-05-31', RedenWijziging: '05' })
  await bezorg(aanbieder, gemeente, '2026-06-15')
  expect(await taken(aanbieder, 'stop-verschuldigd')).toMatchObject([{ uiterlijk: '2026-06-22' }])
  const feitelijk = jw307('2026-06-16', [stop('2026-01-12', '36', '2026-05-29')])
  expect(await wissel(aanbieder, gemeente, feitelijk, '2026-06-16')).toMatchObject({
    oordeel: 'goedgekeurd',
    codes: null,
  })
  expect(await taken(aanbieder)).toEqual([])
})

test('I07 verwijderen met goedgekeurde prestaties wordt met 9385 afgekeurd', () => {
  // The service does not handle prestaties yet, so the core is asked directly.
  const aanbieder = new Partij(
    '65656055',
    'aanbieder',
    {},
    { nummersMetPrestaties: new Set(['300201']) },
    BSN,
  )
  aanbieder.ontvang(jw301('2026-01-02', [twA()]), '2026-01-02')
  const weg = twA({ Toewijzingsdatum: '2026-06-01', Einddatum: '2026-01-05', RedenWijziging: '13' })
  const { retourbericht } = aanbieder.ontvang(jw301('2026-06-01', [weg]), '2026-06-01')
  if (retourbericht?.berichtsoort !== 'JW302') throw new Error('geen JW302')
  expect(retourbericht.Header.RetourCodes?.RetourCode).toEqual(['0200'])
  const { RetourCodes, Contactgegevens, ToegewezenProducten } = retourbericht.Client!
  expect(RetourCodes.RetourCode).toEqual(['0200'])
  expect(Contactgegevens?.Contact.map((c) => c.RetourCodes.RetourCode)).toEqual([['0200']])
  expect(ToegewezenProducten.ToegewezenProduct.map((p) => p.RetourCodes.RetourCode)).toEqual([
    ['9385'],
  ])
})

describe('de stopreden die bij de intrekking hoort', () => {
  const lijst = [
    ['I08', '02', '02'],
    ['I09', '03', '36'],
    ['I10', '06', '39'],
    ['I11', '07', '35'],
    ['I12', '08', '36'],
    ['I13', '09', '38'],
    ['I14', '10', '36'],
    ['I15', '11', '36'],
    ['I16', '12', '37'],
    ['I17', '14', '36'],
  ] as const

  test.each(lijst)('%s RedenWijziging %s geeft het voorstel %s', async (_, wijziging, reden) => {
    await gestart()
    await wijzig('2026-06-01', { Einddatum: '2026-06-30', RedenWijziging: wijziging })
    expect(await taken(toneel.aanbieder, 'stop-verschuldigd')).toMatchObject([
      { toewijzingNummer: '300201', voorstel: { redenBeeindiging: reden } },
    ])
  })

  test('I17 na RedenWijziging 14 zonder eerdere stop mag de aanbieder zelf kiezen', async () => {
    await gestart()
    const { aanbieder, gemeente } = toneel
    await wijzig('2026-06-01', { Einddatum: '2026-06-30', RedenWijziging: '14' })
    await bezorg(aanbieder, gemeente, '2026-06-01')
    const einde = jw307('2026-07-01', [stop('2026-01-12', '34', '2026-06-30')])
    expect(await wissel(aanbieder, gemeente, einde, '2026-07-01')).toMatchObject({ codes: null })
  })
})

test('I19 andere omvang: het oude nummer stopt met 37, het nieuwe start de dag erna', async () => {
  await gestart()
  const { aanbieder, gemeente } = toneel
  const nieuw = twA({
    ToewijzingNummer: '300211',
    Toewijzingsdatum: '2026-06-08',
    Ingangsdatum: '2026-06-12',
    Omvang: { Volume: '5', Eenheid: '04', Frequentie: '2' },
  })
  await wijzig('2026-06-08', { Einddatum: '2026-06-11', RedenWijziging: '12' }, nieuw)
  await bezorg(aanbieder, gemeente, '2026-06-08')
  await aanbieder.draai('2026-06-12T09:00:00')
  expect(await taken(aanbieder)).toMatchObject([
    {
      soort: 'stop-verschuldigd',
      toewijzingNummer: '300201',
      uiterlijk: '2026-06-18',
      voorstel: { einddatum: '2026-06-11', redenBeeindiging: '37' },
    },
    {
      soort: 'start-verschuldigd',
      toewijzingNummer: '300211',
      uiterlijk: '2026-06-19',
      voorstel: { soort: 'JW305', begindatum: '2026-06-12' },
    },
  ])
  const oud = jw307('2026-06-12', [stop('2026-01-12', '37', '2026-06-11')])
  expect(await wissel(aanbieder, gemeente, oud, '2026-06-12')).toMatchObject({ codes: null })
  const op300211 = { ToewijzingNummer: '300211', ToewijzingIngangsdatum: '2026-06-12' }
  const begin = jw305('2026-06-15', [
    start('2026-06-12', { ...op300211, Product: product('45', '45A04') }),
  ])
  expect(await wissel(aanbieder, gemeente, begin, '2026-06-15')).toMatchObject({ codes: null })
  expect(await taken(aanbieder)).toEqual([])
})

test('I21 dezelfde toewijzing opnieuw gestuurd: 302 zonder codes en niets verandert', async () => {
  await gestart()
  const { aanbieder, gemeente } = toneel
  const opnieuw = jw301('2026-03-02', [twA()])
  expect(await geef(gemeente, 'eigen', opnieuw, '2026-03-02')).toMatchObject({
    oordeel: 'goedgekeurd',
  })
  const voor = await toestand(aanbieder, '300201', '2026-03-02')
  const [oordeel] = await bezorg(gemeente, aanbieder, '2026-03-02')
  expect(oordeel).toMatchObject({ oordeel: 'goedgekeurd', codes: null })
  expect(uit(aanbieder, 'JW302').Client).toBeUndefined()
  expect(await toestand(aanbieder, '300201', '2026-03-02')).toBe(voor)
  expect(voor).toBe('GESTART OPEN')
  expect(await taken(aanbieder)).toEqual([])
})
