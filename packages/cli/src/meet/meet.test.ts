// SPDX-License-Identifier: EUPL-1.2
/** The benchmarks run and give the right shape; how fast anything is decides nothing here. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lees, toetsInhoud } from '@stopwijzer/ijw'
import { afterAll, describe, expect, test } from 'vitest'
import { grootBericht, mengsel, stops } from './berichten.ts'
import { BENCHMARKS, type Meting, meet, type Omvang } from './index.ts'

const KLEIN = {
  rondes: 1,
  msPerRonde: 1,
  stopProducten: 20,
  bestanden: 5,
  toewijzingen: 200,
  stand: [8, 40],
  dossiers: 5,
  vragen: 10,
  minuten: 0,
}
/** These start processes, which need the build that `npm test` makes first. */
const gebouwd = ['p3Kind.js', 'motor/kind.js'].every((naam) =>
  existsSync(new URL(`../../dist/meet/${naam}`, import.meta.url)),
)
const context = { peildatum: '2026-07-21', tr134OpBeginEnEind: true }

async function eenMeting(naam: string, meer: Partial<Omvang> = {}): Promise<Meting> {
  const zinnen: string[] = []
  const { metingen, machine } = await meet([naam.toLowerCase()], {
    omvang: { ...KLEIN, ...meer },
    praat: (zin) => zinnen.push(zin),
  })
  expect(machine.kernen).toBeGreaterThan(0)
  expect(zinnen).toEqual([expect.stringContaining(naam)])
  expect(metingen).toHaveLength(1)
  return metingen[0] as Meting
}

function klopt(meting: Meting, doelen: readonly (readonly [string, number])[]): void {
  expect(meting.vergelijkingen.map(({ doel }) => [doel.kant, doel.grens])).toEqual(doelen)
  for (const { naam, eigen, verwijzing, uitkomst } of meting.vergelijkingen) {
    expect(eigen.mediaan, naam).toBeGreaterThan(0)
    expect(verwijzing.mediaan, naam).toBeGreaterThan(0)
    expect(Number.isFinite(uitkomst.mediaan), naam).toBe(true)
  }
}

test('P1 measures a JW307 and a mix against libxml2', async () => {
  klopt(await eenMeting('P1'), [
    ['minstens', 12],
    ['minstens', 6],
  ])
})

test('P2 measures what the careful path reads, and a report', async () => {
  klopt(await eenMeting('P2'), Array(4).fill(['minstens', 1]))
})

describe.skipIf(!gebouwd)('with a built program (needs dist)', () => {
  const bewaar = mkdtempSync(join(tmpdir(), 'stopwijzer-meet-bewaar-'))
  afterAll(() => rmSync(bewaar, { recursive: true, force: true }))

  test('P3 measures time and memory of a large message', async () => {
    klopt(await eenMeting('P3'), [
      ['hoogstens', 0.25],
      ['hoogstens', 4],
    ])
  })

  test('P4 measures the program cold and over a folder', async () => {
    klopt(await eenMeting('P4'), [
      ['hoogstens', 100],
      ['hoogstens', 3],
    ])
  })

  test('P5 measures the engine with one process and two, at every level', async () => {
    const meting = await eenMeting('P5')
    const onderLast = [
      ['minstens', 1.5],
      ['minstens', 1.5],
      ['minstens', 0.5],
    ] as const
    klopt(meting, [...onderLast, ['hoogstens', 3], ...onderLast])
    const rijen = meting.tabel?.rijen ?? []
    expect(rijen.map(([processen, tegelijk]) => `${processen}/${tegelijk}`)).toEqual([
      '1/1',
      '1/8',
      '1/16',
      '1/64',
      '2/8',
      '2/16',
      '2/64',
    ])
    expect(rijen.every((rij) => rij.length === meting.tabel?.kop.length)).toBe(true)
  })

  test('P7 measures what people ask of the API', async () => {
    const meting = await eenMeting('P7', { bewaar })
    const doelen = meting.vergelijkingen.map(({ doel }) => [doel.kant, doel.grens] as const)
    expect(doelen.length).toBeGreaterThan(8)
    klopt(meting, doelen)
    expect(meting.tabel?.rijen).toHaveLength(1 + meting.vergelijkingen.length / 2)
  })

  test('P6 measures the engine with more stops in the database, once on one that P7 kept', async () => {
    const stand = [8, KLEIN.dossiers * 4]
    const meting = await eenMeting('P6', { bewaar, stand })
    klopt(meting, Array(2).fill(['hoogstens', 1.3]))
    expect(meting.tabel?.rijen.map(([stops]) => stops)).toEqual([
      '8',
      '20, net geopend',
      '20, indexen gelezen',
    ])
    await expect(eenMeting('P6', { bewaar, stand })).rejects.toMatchObject({ code: 'WAARDE_FOUT' })
  })

  test('P12 measures retention on the database that P7 kept, and the engine beside it', async () => {
    const meting = await eenMeting('P12', { bewaar })
    klopt(meting, [
      ['minstens', 0.05],
      ['minstens', 0.25],
      ['minstens', 0.5],
    ])
    expect(meting.tabel?.rijen.length).toBeGreaterThan(8)
  })

  test('P9 measures memory while messages keep coming', async () => {
    klopt(await eenMeting('P9'), [['hoogstens', 1.2]])
  })
})

test('without a name only what needs no database runs', () => {
  const vanzelf = Object.entries(BENCHMARKS).filter(([, { opVerzoek }]) => !opVerzoek)
  expect(vanzelf.map(([naam]) => naam)).toEqual(['P1', 'P2', 'P3', 'P4'])
})

test('an unknown name is told with the names that exist', async () => {
  await expect(meet(['P0'])).rejects.toMatchObject({
    code: 'WAARDE_FOUT',
    afsluit: 2,
    remedie: expect.stringContaining(Object.keys(BENCHMARKS).join(', ')),
  })
})

describe('the messages to measure', () => {
  const goed = (bytes: Uint8Array) => {
    const uitkomst = lees(bytes)
    if (!uitkomst.goed) throw new Error(JSON.stringify(uitkomst.bevindingen))
    expect(toetsInhoud(uitkomst.bericht, context)).toEqual([])
    return uitkomst.bericht
  }

  test('are valid, good, and all six kinds', () => {
    const soorten = mengsel().map(({ bytes }) => goed(bytes).berichtsoort)
    expect(new Set(soorten).size).toBe(6)
    const gelezen = stops(8).map(({ bytes }) => JSON.stringify(goed(bytes)))
    expect(new Set(gelezen).size).toBe(8)
  })

  test('the large one has as many different products as asked, and fits a file', () => {
    const bericht = goed(grootBericht(20))
    if (bericht.berichtsoort !== 'JW307') throw new Error('must be a JW307')
    expect(bericht.Client.StopProducten.StopProduct).toHaveLength(20)
    const vol = goed(grootBericht())
    if (vol.berichtsoort !== 'JW307') throw new Error('must be a JW307')
    expect(vol.Client.StopProducten.StopProduct.length).toBeGreaterThan(45_000)
  })
})
