// SPDX-License-Identifier: EUPL-1.2
/** Making, correcting and removing a stop from the dossier, in words (C03, C05, C11, T09, K03). */
import type { Meldopdracht } from '@stopwijzer/dienst'
import { expect, test } from 'vitest'
import { leesCorrecties } from '../../../packages/dienst/src/verwerking/correctielijst.ts'
import { jw301, jw305, jw307, start, stop, twA } from '../../keten/berichten.ts'
import {
  geef,
  maakMelding,
  maakToneel,
  heenEnWeer as overEnWeer,
  toestand,
  uit,
  wijsToe,
  wissel,
} from './toneel.ts'

const toneel = maakToneel()
const nummer = { toewijzingNummer: '300201' }

const maak = (opdracht: Meldopdracht, dag: string, proef = false) =>
  maakMelding(toneel.aanbieder, opdracht, dag, proef)
const heenEnWeer = (dag: string) => overEnWeer(toneel, dag)

async function gestart(): Promise<void> {
  await wijsToe(toneel)
  const bericht = jw305('2026-01-13', [start('2026-01-12')])
  await wissel(toneel.aanbieder, toneel.gemeente, bericht, '2026-01-13')
}

async function gestopt(reden: '31' | '33' = '31', anders = {}): Promise<void> {
  await gestart()
  const bericht = jw307('2026-07-20', [stop('2026-01-12', reden, '2026-07-17', anders)])
  await wissel(toneel.aanbieder, toneel.gemeente, bericht, '2026-07-20')
}

test('een stop uit het dossier: alleen nummer, datum en reden zijn nodig', async () => {
  await gestart()
  const opdracht = {
    ...nummer,
    soort: 'stop',
    einddatum: '2026-07-17',
    redenBeeindiging: '31',
  } as const
  const proef = await maak(opdracht, '2026-07-20', true)
  expect(proef).toMatchObject({ goed: true, verzonden: null, gemeente: '0363' })
  expect(toneel.aanbieder.bestanden('uit')).toEqual([])

  const melding = await maak(opdracht, '2026-07-20')
  expect(melding).toMatchObject({
    goed: true,
    bevindingen: [],
    termijn: { uiterlijk: '2026-07-24', teLaat: false },
    gevolgen: [{ soort: 'volledig', status: 'contractafspraak, geen berichtregel' }],
    omvang: { volume: '3', eenheid: '04', frequentie: '2' },
  })
  expect(toneel.aanbieder.bestanden('uit')).toEqual([melding.verzonden])
  expect(uit(toneel.aanbieder, 'JW307').Client.StopProducten.StopProduct).toEqual([
    {
      ToewijzingNummer: '300201',
      Product: { Categorie: '45', Code: '45A04' },
      ToewijzingIngangsdatum: '2026-01-05',
      Begindatum: '2026-01-12',
      RedenBeeindiging: '31',
      Einddatum: '2026-07-17',
      StatusAanlevering: '1',
    },
  ])
  // No second one while the answer is out.
  expect(await maak(opdracht, '2026-07-20')).toMatchObject({
    goed: false,
    verzonden: null,
    bevindingen: [{ regel: 'OP080' }],
  })
  expect(await heenEnWeer('2026-07-20')).toMatchObject({ oordeel: 'goedgekeurd', codes: null })
  expect(await maak(opdracht, '2026-07-21')).toMatchObject({
    goed: false,
    bevindingen: [{ regel: 'TR074' }, { regel: 'TR415' }],
  })
})

test('C01 in een regio met voorkeur voor twee berichten gaat ook de reden in twee berichten', async () => {
  await gestopt('33')
  const correctie = { ...nummer, soort: 'correctie', gewenst: { redenBeeindiging: '31' } } as const
  const eerste = await maak(correctie, '2026-07-21')
  expect(eerste.stappen.map((stap) => stap.soort)).toEqual(['JW307', 'wachten', 'JW307'])
  expect(eerste.regels.map((regel) => regel.status)).toEqual(['3'])
})

test('C03 de einddatum verbeteren: verwijderen, wachten, en dan vanzelf de juiste stop', async () => {
  await gestopt()
  const correctie = { ...nummer, soort: 'correctie', gewenst: { einddatum: '2026-07-10' } } as const
  const eerste = await maak(correctie, '2026-07-21')
  expect(eerste).toMatchObject({
    goed: true,
    correctie: expect.stringMatching(/^65656055-[0-9A-Z]{8}$/),
    stappen: [
      { soort: 'JW307', regels: [{ status: '3', einddatum: '2026-07-17' }] },
      { soort: 'wachten', regels: [] },
      { soort: 'JW307', regels: [{ status: '1', einddatum: '2026-07-10' }] },
    ],
  })
  expect(await heenEnWeer('2026-07-21')).toMatchObject({ oordeel: 'goedgekeurd', codes: null })
  expect(await toestand(toneel.gemeente, '300201', '2026-07-21')).toBe('GESTART OPEN')
  // The JW308 that came back brought the second message along.
  expect(uit(toneel.aanbieder, 'JW307').Client.StopProducten.StopProduct).toMatchObject([
    { StatusAanlevering: '1', Einddatum: '2026-07-10' },
  ])
  expect(await heenEnWeer('2026-07-22')).toMatchObject({ oordeel: 'goedgekeurd', codes: null })
  expect(await toestand(toneel.gemeente, '300201', '2026-07-22')).toBe('DEFINITIEF_GESTOPT OPEN')
  const [regel] = await leesCorrecties(toneel.aanbieder.toegang, true)
  expect(regel).toMatchObject({ id: eerste.correctie, staat: 'klaar', berichten: 2 })
  expect(await leesCorrecties(toneel.aanbieder.toegang)).toEqual([])
})

test('C05 de ingang van de toewijzing verbeteren kost twee berichten; in een zou het 0001 zijn', async () => {
  await gestopt('31', { ToewijzingIngangsdatum: '2026-01-06' })
  const gewenst = { toewijzingIngangsdatum: '2026-01-05' }
  const eerste = await maak({ ...nummer, soort: 'correctie', gewenst }, '2026-07-21')
  expect(eerste.stappen.map((stap) => stap.soort)).toEqual(['JW307', 'wachten', 'JW307'])
  // A removal repeats exactly what was approved.
  expect(eerste.regels).toMatchObject([{ status: '3', toewijzingIngangsdatum: '2026-01-06' }])
  await heenEnWeer('2026-07-21')
  expect(uit(toneel.aanbieder, 'JW307').Client.StopProducten.StopProduct).toMatchObject([
    { StatusAanlevering: '1', ToewijzingIngangsdatum: '2026-01-05' },
  ])
  expect(await heenEnWeer('2026-07-22')).toMatchObject({ oordeel: 'goedgekeurd', codes: null })

  const weg = stop('2026-01-12', '31', '2026-07-17', { StatusAanlevering: '3' })
  const nieuw = stop('2026-01-12', '31', '2026-07-17', { ToewijzingIngangsdatum: '2026-01-06' })
  const samen = await geef(toneel.gemeente, 'in', jw307('2026-07-23', [weg, nieuw]), '2026-07-23')
  expect(samen).toMatchObject({ oordeel: 'afgekeurd', codes: { header: ['0001'] } })
})

test('C11 verkeerde cliënt: verwijderen bij de een, melden bij de ander', async () => {
  await gestopt()
  const { aanbieder, gemeente } = toneel
  const ander = { bsn: '999996770' }
  const toewijzing = twA({ ToewijzingNummer: '300299' })
  await wissel(gemeente, aanbieder, jw301('2026-01-02', [toewijzing], ander), '2026-01-02')
  const opAnder = start('2026-01-12', { ToewijzingNummer: '300299' })
  await wissel(aanbieder, gemeente, jw305('2026-01-13', [opAnder], ander), '2026-01-13')

  const weg = await maak({ ...nummer, soort: 'correctie', gewenst: { weg: true } }, '2026-07-21')
  expect(weg).toMatchObject({ goed: true, regels: [{ status: '3' }] })
  expect(uit(aanbieder, 'JW307').Client.Bsn).toBe('999900006')
  await heenEnWeer('2026-07-21')
  const daar = {
    toewijzingNummer: '300299',
    soort: 'stop',
    einddatum: '2026-07-17',
    redenBeeindiging: '31',
  } as const
  expect(await maak(daar, '2026-07-21')).toMatchObject({ goed: true })
  expect(uit(aanbieder, 'JW307').Client.Bsn).toBe('999996770')
  expect(await heenEnWeer('2026-07-21')).toMatchObject({ oordeel: 'goedgekeurd', codes: null })
  expect(await toestand(gemeente, '300201', '2026-07-21')).toBe('GESTART OPEN')
  expect(await toestand(gemeente, '300299', '2026-07-21')).toBe('DEFINITIEF_GESTOPT OPEN')
})

test('T09 een korte onderbreking: het advies is niet melden, maar het mag', async () => {
  await gestart()
  const pauze = {
    ...nummer,
    soort: 'stop',
    einddatum: '2026-07-19',
    redenBeeindiging: '20',
    hervatting: '2026-08-10',
  } as const
  const kort = await maak(pauze, '2026-07-20', true)
  expect(kort.goed).toBe(true)
  expect(kort.waarschuwingen.join(' ')).toContain('niet langer dan een maand')
  const lang = await maak({ ...pauze, hervatting: '2026-08-20' }, '2026-07-20', true)
  expect(lang.waarschuwingen).toEqual([])
})

test('K03 hetzelfde nummer bij twee gemeenten: kies er een', async () => {
  await gestart()
  const ander = await toneel.partij('0384')
  await wijsToe({ gemeente: ander, aanbieder: toneel.aanbieder }, [twA()])
  const einde = {
    ...nummer,
    soort: 'stop',
    einddatum: '2026-07-17',
    redenBeeindiging: '31',
  } as const
  expect(await maak(einde, '2026-07-20')).toMatchObject({
    goed: false,
    bevindingen: [{ regel: 'TR332', boodschap: expect.stringContaining('0363, 0384') }],
  })
  expect(await maak({ ...einde, gemeente: '0384' }, '2026-07-20')).toMatchObject({
    goed: false,
    bevindingen: [{ regel: 'OP295' }],
  })
  expect(await maak({ ...einde, gemeente: '0363' }, '2026-07-20')).toMatchObject({ goed: true })
  expect(await maak({ ...einde, gemeente: '0999' }, '2026-07-20')).toMatchObject({ goed: false })
})

test('een definitieve stop na een tijdelijke: geen termijn zolang niemand zegt sinds wanneer', async () => {
  await gestart()
  const pauze = jw307('2026-06-08', [stop('2026-01-12', '20', '2026-06-07')])
  await wissel(toneel.aanbieder, toneel.gemeente, pauze, '2026-06-08')
  const einde = {
    ...nummer,
    soort: 'stop',
    einddatum: '2026-06-07',
    redenBeeindiging: '34',
  } as const
  expect(await maak(einde, '2026-06-29', true)).toMatchObject({ goed: true, termijn: null })
})
