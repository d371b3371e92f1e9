// SPDX-License-Identifier: EUPL-1.2
/** The ordinary flow in words: starts, stops, what is shown and what follows (N, P, T, X, K, Y). */
import { schrijf, telWerkdagen } from '@stopwijzer/ijw'
import { describe, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../../../packages/dienst/src/omgeving.ts'
import { noteerBekend } from '../../../packages/dienst/src/verwerking/bekend.ts'
import { leesTermijnen } from '../../../packages/dienst/src/verwerking/termijnlijst.ts'
import { jw305, jw307, product, start, stop, twA } from '../../keten/berichten.ts'
import { geef, maakToneel, taken, toestand, wijsToe, wissel, zet } from './toneel.ts'

const toneel = maakToneel()

async function gestart(): Promise<void> {
  await wijsToe(toneel)
  const { aanbieder, gemeente } = toneel
  await wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
}

const gestopt = { oordeel: 'goedgekeurd', codes: null, bevindingen: [] }

describe('normale stroom', () => {
  test('N01 de start was op tijd tot en met 19 januari', async () => {
    await gestart()
    expect(await toestand(toneel.gemeente, '300201', '2026-01-13')).toBe('GESTART OPEN')
    for (const kalender of ['strikt', 'atw'] as const) {
      expect(telWerkdagen('2026-01-12', 5, kalender).uiterlijk).toBe('2026-01-19')
    }
  })

  test('N09 taakgericht zonder toewijzing: goedgekeurd, en er is niets te sluiten', async () => {
    const { gemeente } = toneel
    await zet(gemeente, 'taakgericht', ['65656055'])
    const zonder = { ToewijzingNummer: undefined, ToewijzingIngangsdatum: undefined }
    const eigen305 = jw305('2026-01-13', [start('2026-01-12', zonder)])
    expect(await geef(gemeente, 'in', eigen305, '2026-01-13')).toMatchObject(gestopt)
    const eigen307 = jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17', zonder)])
    expect(await geef(gemeente, 'in', eigen307, '2026-07-20')).toMatchObject({
      ...gestopt,
      toestanden: [{ toewijzingNummer: null, levering: 'DEFINITIEF_GESTOPT' }],
    })
    expect(await taken(gemeente, 'sluiten-toewijzing')).toEqual([])
  })

  test('N11 een stop na het einde van de toewijzing geeft een signaal en geen sluitend 301', async () => {
    const { aanbieder, gemeente } = toneel
    await wijsToe(toneel)
    const opB = {
      ToewijzingNummer: '300202',
      Product: product('55', '55A11'),
    }
    await wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12', opB)]), '2026-01-13')
    const laat = jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17', opB)])
    const oordeel = await wissel(aanbieder, gemeente, laat, '2026-07-20')
    expect(oordeel).toMatchObject(gestopt)
    expect(oordeel.signalen.map((s) => s.code)).toContain('stop-na-toewijzing')
    expect(await taken(gemeente)).toEqual([])
  })

  test('N13 afwijkende persoonsgegevens worden getoond en niet afgekeurd', async () => {
    await gestart()
    const bericht = jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')])
    const anders = {
      ...bericht,
      Client: { ...bericht.Client, Geboortedatum: { Datum: '2010-02-15' } },
    }
    const oordeel = await geef(toneel.gemeente, 'in', anders, '2026-07-20')
    expect(oordeel).toMatchObject(gestopt)
    expect(oordeel.signalen.map((s) => s.code)).toContain('persoonsgegevens-wijken-af')
  })

  test('P11 een start voor de ingangsdatum geeft een signaal', async () => {
    await wijsToe(toneel)
    const vroeg = jw305('2026-01-06', [start('2026-01-02')])
    const oordeel = await wissel(toneel.aanbieder, toneel.gemeente, vroeg, '2026-01-06')
    expect(oordeel).toMatchObject(gestopt)
    expect(oordeel.signalen.map((s) => s.code)).toContain('start-buiten-toewijzing')
  })
})

describe('tijdelijke stop', () => {
  test('T01 de toewijzing blijft open en er komt geen 301', async () => {
    await gestart()
    const { aanbieder, gemeente } = toneel
    const pauze = jw307('2026-06-08', [stop('2026-01-12', '20', '2026-06-07')])
    expect(await wissel(aanbieder, gemeente, pauze, '2026-06-08')).toMatchObject(gestopt)
    expect(await toestand(gemeente, '300201', '2026-06-08')).toBe('TIJDELIJK_GESTOPT OPEN')
    expect(await taken(gemeente)).toEqual([])
  })

  test('T03 de termijn van de definitieve stop telt vanaf de dag dat het bekend is', async () => {
    await gestart()
    const { aanbieder, gemeente } = toneel
    const pauze = jw307('2026-06-08', [stop('2026-01-12', '20', '2026-06-07')])
    await wissel(aanbieder, gemeente, pauze, '2026-06-08')
    const omgeving = echteOmgeving(klokVanaf('2026-06-26T10:00:00', true))
    const waar = { toewijzingNummer: '300201' }
    expect(await noteerBekend(aanbieder.toegang, omgeving, waar, '2026-06-27')).not.toBeNull()
    expect(await leesTermijnen(aanbieder.toegang, '2026-06-26')).toEqual([])
    expect(await noteerBekend(aanbieder.toegang, omgeving, waar, '2026-06-26')).toBeNull()
    const verschuldigd = { soort: 'stop', uiterlijk: '2026-07-03', plicht: 'eigen', teLaat: false }
    expect(await leesTermijnen(aanbieder.toegang, '2026-06-29')).toMatchObject([verschuldigd])
    expect(await taken(aanbieder, 'stop-verschuldigd')).toMatchObject([{ uiterlijk: '2026-07-03' }])
    const einde = jw307('2026-06-29', [stop('2026-01-12', '34', '2026-06-07')])
    expect(await wissel(aanbieder, gemeente, einde, '2026-06-29')).toMatchObject(gestopt)
    expect(await leesTermijnen(aanbieder.toegang, '2026-06-29')).toEqual([])
    expect(await taken(aanbieder)).toEqual([])
    // Care has stopped for good: there is nothing left to record.
    expect(await noteerBekend(aanbieder.toegang, omgeving, waar, '2026-06-26')).not.toBeNull()
  })

  test('een lange tijdelijke stop vraagt na 60 dagen om aandacht, ook zonder bericht', async () => {
    await gestart()
    const { aanbieder, gemeente } = toneel
    const pauze = jw307('2026-06-08', [stop('2026-01-12', '20', '2026-06-07')])
    await wissel(aanbieder, gemeente, pauze, '2026-06-08')
    for (const partij of [aanbieder, gemeente]) {
      await partij.draai('2026-08-06T09:00:00')
      expect(await taken(partij)).toEqual([])
      for (const dag of ['07', '08', '08']) await partij.draai(`2026-08-${dag}T09:00:00`)
      expect(await taken(partij)).toMatchObject([{ soort: 'tijdelijke-stop-lang' }])
    }
  })

  test('T11 de toewijzing verloopt tijdens de pauze: een definitieve stop is verschuldigd', async () => {
    await gestart()
    const { aanbieder, gemeente } = toneel
    const pauze = jw307('2026-12-01', [stop('2026-01-12', '20', '2026-11-30')])
    await wissel(aanbieder, gemeente, pauze, '2026-12-01')
    await aanbieder.draai('2026-12-31T09:00:00')
    expect(await taken(aanbieder, 'stop-verschuldigd')).toEqual([])
    await aanbieder.draai('2027-01-01T09:00:00')
    expect(await taken(aanbieder, 'stop-verschuldigd')).toMatchObject([
      {
        uiterlijk: '2027-01-08',
        voorstel: { soort: 'JW307', einddatum: '2026-11-30', redenBeeindiging: '31' },
      },
    ])
    const definitief = jw307('2027-01-04', [stop('2026-01-12', '31', '2026-11-30')])
    expect(await wissel(aanbieder, gemeente, definitief, '2027-01-04')).toMatchObject(gestopt)
    expect(await toestand(gemeente, '300201', '2027-01-04')).toBe('DEFINITIEF_GESTOPT VERLOPEN')
    expect(await taken(aanbieder, 'stop-verschuldigd')).toEqual([])
  })
})

describe('niveau 1', () => {
  test('X09 een 307 met de berichtcode van een 305 wordt geweigerd, met de code bij het bericht', async () => {
    const bericht = jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')])
    const tekst = new TextDecoder().decode(schrijf(bericht))
    const verkeerd = tekst.replace('BerichtCode>440<', 'BerichtCode>438<')
    expect(verkeerd).not.toBe(tekst)
    const oordeel = await geef(toneel.gemeente, 'in', verkeerd, '2026-07-20')
    expect(oordeel).toMatchObject({ oordeel: 'geweigerd', retourbericht: null })
    expect(oordeel.bevindingen[0]).toMatchObject({ laag: 'xsd' })
    expect(oordeel.bevindingen[0]!.locatie?.pad).toContain('BerichtCode')
    expect(toneel.gemeente.bestanden('uit')).toEqual([])
  })

  test('X11 een eigen JW308 met een retourcode buiten de lijst gaat niet weg', async () => {
    await gestart()
    const { gemeente } = toneel
    const bericht = jw307('2026-07-20', [stop('2026-01-13', '31', '2026-07-17')])
    await geef(gemeente, 'in', bericht, '2026-07-20')
    const [naam] = gemeente.bestanden('uit')
    const lokaal = gemeente.lees('uit', naam!).replace('9069', 'L001')
    expect(lokaal).toContain('L001')
    const oordeel = await geef(gemeente, 'eigen', lokaal, '2026-07-20')
    expect(oordeel).toMatchObject({ oordeel: 'geweigerd' })
    expect(oordeel.bevindingen.map((b) => b.laag)).toContain('xsd')
    expect(gemeente.bestanden('uit')).toEqual([naam])
  })
})

test('K03 hetzelfde nummer bij twee gemeenten: de stop hoort bij de gemeente van het bericht', async () => {
  await gestart()
  const { aanbieder } = toneel
  const ander = await toneel.partij('0384')
  await wijsToe({ gemeente: ander, aanbieder }, [twA()])
  const bij0384 = jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')], {
    gemeente: '0384',
  })
  const oordeel = await geef(ander, 'in', bij0384, '2026-07-20')
  expect(oordeel).toMatchObject({
    oordeel: 'afgekeurd',
    codes: { header: ['0200'], client: ['0200'], producten: [['9069']] },
  })
  // Our own sender knows both and does not let it go.
  const eigen = await geef(aanbieder, 'eigen', { ...bij0384 }, '2026-07-20')
  expect(eigen).toMatchObject({ oordeel: 'geweigerd' })
  expect(eigen.bevindingen.map((b) => b.regel)).toContain('TR382')
  expect(await toestand(aanbieder, '300201', '2026-07-20')).toBe('GESTART OPEN, TOEGEWEZEN OPEN')
})

describe('schrikkeljaar', () => {
  const in2028 = () => twA({ Ingangsdatum: '2028-01-03', Einddatum: '2028-12-31' })

  test('Y01 een stop op 29 februari is op tijd tot en met 7 maart', async () => {
    await wijsToe(toneel, [in2028()])
    const { aanbieder, gemeente } = toneel
    const vanaf = { ToewijzingIngangsdatum: '2028-01-03' }
    const begin = jw305('2028-01-10', [start('2028-01-10', vanaf)])
    await wissel(aanbieder, gemeente, begin, '2028-01-10')
    const einde = jw307('2028-03-01', [stop('2028-01-10', '31', '2028-02-29', vanaf)])
    expect(await wissel(aanbieder, gemeente, einde, '2028-03-01')).toMatchObject(gestopt)
    for (const kalender of ['strikt', 'atw'] as const) {
      expect(telWerkdagen('2028-02-29', 5, kalender).uiterlijk).toBe('2028-03-07')
    }
  })

  const geboren = (datum: string, dag: string) => {
    const bericht = jw307(dag, [stop('2026-01-12', '31', '2026-07-17')])
    return { ...bericht, Client: { ...bericht.Client, Geboortedatum: { Datum: datum } } }
  }

  test('Y03 geboren op 29 februari: goedgekeurd', async () => {
    await gestart()
    const oordeel = await geef(
      toneel.gemeente,
      'in',
      geboren('2012-02-29', '2026-07-20'),
      '2026-07-20',
    )
    expect(oordeel).toMatchObject(gestopt)
  })

  test('Y05 precies 120 jaar mag nog, een dag later niet meer', async () => {
    await gestart()
    const { gemeente } = toneel
    const later = await geef(gemeente, 'in', geboren('1908-02-29', '2028-03-01'), '2028-03-01')
    expect(later).toMatchObject({ oordeel: 'afgekeurd', codes: { header: ['0001'] } })
    expect(later.bevindingen.map((b) => b.regel)).toEqual(['TR002'])
    const precies = await geef(gemeente, 'in', geboren('1908-02-29', '2028-02-29'), '2028-03-01')
    expect(precies).toMatchObject(gestopt)
  })
})
