// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import { maakStart, maakStop } from './maak.ts'

const onderwerp = { gemeente: GEMEENTE, toewijzingNummer: '300201' }

function metToewijzing() {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA()]), '2026-01-02')
  return { gemeente, aanbieder }
}

it('fills a start from the toewijzing, and the receiver approves it', () => {
  const { gemeente, aanbieder } = metToewijzing()
  const { bericht, bevindingen } = maakStart(
    { ...onderwerp, begindatum: '2026-01-12' },
    aanbieder.dossier,
    aanbieder.context('2026-01-13'),
  )
  expect(bevindingen).toEqual([])
  if (bericht === null) throw new Error('geen bericht')
  expect(bericht.Client.StartProducten.StartProduct).toEqual([
    {
      ToewijzingNummer: '300201',
      Product: { Categorie: '45', Code: '45A04' },
      ToewijzingIngangsdatum: '2026-01-05',
      Begindatum: '2026-01-12',
      StatusAanlevering: '1',
    },
  ])
  expect(wissel(aanbieder, gemeente, bericht, '2026-01-13').ontvangst.uitkomst).toBe('goedgekeurd')
})

it('fills a stop from the last start (OP155), and the receiver approves it', () => {
  const { gemeente, aanbieder } = metToewijzing()
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  wissel(
    aanbieder,
    gemeente,
    jw307('2026-06-08', [stop('2026-01-12', '20', '2026-06-07')]),
    '2026-06-08',
  )
  wissel(aanbieder, gemeente, jw305('2026-07-01', [start('2026-07-01')]), '2026-07-01')
  const { bericht, bevindingen, waarschuwingen } = maakStop(
    { ...onderwerp, einddatum: '2026-07-17', redenBeeindiging: '38' },
    aanbieder.dossier,
    aanbieder.context('2026-07-20'),
  )
  expect(bevindingen).toEqual([])
  expect(waarschuwingen.map((w) => w.soort)).toEqual(['labels-38-39'])
  expect(bericht?.Client.StopProducten.StopProduct[0]?.Begindatum).toBe('2026-07-01')
  expect(bericht?.Client.Naam.Geslachtsnaam).toEqual({ Achternaam: 'Wit', Voorvoegsel: 'de' })
  if (bericht === null) throw new Error('geen bericht')
  expect(wissel(aanbieder, gemeente, bericht, '2026-07-20').ontvangst.uitkomst).toBe('goedgekeurd')
})

it('tells what the receiver would reject', () => {
  const { gemeente, aanbieder } = metToewijzing()
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  const { bevindingen } = maakStop(
    { ...onderwerp, einddatum: '2026-07-31', redenBeeindiging: '31' },
    aanbieder.dossier,
    aanbieder.context('2026-07-20'),
  )
  expect(bevindingen.map((b) => b.regel)).toEqual(['TR134'])
})

it('does not make a stop without a start, and says what is still out', () => {
  const { aanbieder } = metToewijzing()
  const invoer = { ...onderwerp, einddatum: '2026-07-17', redenBeeindiging: '31' }
  const zonder = maakStop(invoer, aanbieder.dossier, aanbieder.context('2026-07-20'))
  expect(zonder).toMatchObject({ bericht: null, bevindingen: [{ regel: 'OP295' }] })
  aanbieder.verstuur(jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  const onderweg = maakStop(invoer, aanbieder.dossier, aanbieder.context('2026-07-20'))
  expect(onderweg.bevindingen[0]?.actie).toContain('JW306')
})

it('does not make a start on an unknown toewijzing', () => {
  const { aanbieder } = metToewijzing()
  const invoer = { ...onderwerp, toewijzingNummer: '399999', begindatum: '2026-01-12' }
  expect(maakStart(invoer, aanbieder.dossier, aanbieder.context('2026-01-13')).bericht).toBeNull()
})

it('makes taakgericht work by its product', () => {
  const instellingen = { taakgericht: [GEMEENTE, AANBIEDER] }
  const gemeente = new Partij(GEMEENTE, 'gemeente', instellingen)
  const aanbieder = new Partij(AANBIEDER, 'aanbieder', instellingen)
  const product = { categorie: '45', code: '45A04' }
  const zonder = { ToewijzingNummer: undefined, ToewijzingIngangsdatum: undefined }
  wissel(aanbieder, gemeente, jw305('2026-03-03', [start('2026-03-02', zonder)]), '2026-03-03')
  const { bericht } = maakStop(
    {
      gemeente: GEMEENTE,
      toewijzingNummer: null,
      product,
      einddatum: '2026-03-31',
      redenBeeindiging: '31',
    },
    aanbieder.dossier,
    aanbieder.context('2026-04-01'),
  )
  if (bericht === null) throw new Error('geen bericht')
  const { ontvangst } = wissel(aanbieder, gemeente, bericht, '2026-04-01')
  expect(ontvangst.toestanden).toMatchObject([
    { toewijzingNummer: null, levering: 'DEFINITIEF_GESTOPT' },
  ])
  // N09: no toewijzing, so nothing to close.
  expect(ontvangst.taken).toEqual([])
})

it.each([
  [{ einddatum: '2026-02-30' }, 'XSD'],
  [{ einddatum: 'gisteren' }, 'XSD'],
  [{ hervatting: 'ooit' }, 'XSD'],
  // A code of the Wmo, and the one that OP155 names by mistake.
  [{ redenBeeindiging: '19' }, 'JZ588'],
  [{ redenBeeindiging: '21' }, 'JZ588'],
])('refuses %j before it makes a message', (fout, regel) => {
  const { aanbieder } = metToewijzing()
  const invoer = { ...onderwerp, einddatum: '2026-07-17', redenBeeindiging: '31', ...fout }
  const { bericht, bevindingen } = maakStop(
    invoer,
    aanbieder.dossier,
    aanbieder.context('2026-07-20'),
  )
  expect(bericht).toBeNull()
  expect(bevindingen.map((b) => b.regel)).toEqual([regel])
})

it('fills the client from the municipality’s JW301, not from a rejected message', () => {
  const { gemeente, aanbieder } = metToewijzing()
  const bericht = jw305('2026-01-13', [start('2026-01-12')])
  const anders = { ...bericht, Client: { ...bericht.Client, Geslacht: '2' as const } }
  wissel(aanbieder, gemeente, anders, '2026-01-13')
  const ander301 = jw301('2026-02-01', [twA()])
  const afgekeurd = { ...ander301, Client: { ...ander301.Client, Geslacht: '0' as const } }
  // Judged a day early, its Dagtekening lies in the future: 8848.
  expect(aanbieder.ontvang(afgekeurd, '2026-01-31').uitkomst).toBe('afgekeurd')
  const invoer = { ...onderwerp, einddatum: '2026-07-17', redenBeeindiging: '31' }
  const gemaakt = maakStop(invoer, aanbieder.dossier, aanbieder.context('2026-07-20'))
  expect(gemaakt.bericht?.Client.Geslacht).toBe('1')
})
