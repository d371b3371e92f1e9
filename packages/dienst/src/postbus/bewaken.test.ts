// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { maakPartij, type Partij } from '../proef/postbusproef.ts'
import { start, stop, toewijzing } from '../proef/proefberichten.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import type { Antwoord } from '../verwerking/antwoord.ts'

const NU = '2026-07-20T09:00:00'
let db: Testdatabank
let basis: string
let gemeente: Partij

beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db.sluit())
beforeEach(async () => {
  await db.maakLeeg()
  basis = mkdtempSync(join(tmpdir(), 'stopwijzer-postbus-'))
  gemeente = await maakPartij(db, basis, '0363')
  gemeente.leg('eigen', '001.xml', toewijzing())
  expect((await gemeente.draai('2026-01-02T12:00:00'))[0]?.bevindingen).toEqual([])
  return () => rmSync(basis, { recursive: true, force: true })
})

const kort = (antwoorden: readonly Antwoord[]) =>
  antwoorden.map((a) => `${a.bestand} ${a.oordeel} ${a.codes?.header.join('+') ?? '-'}`)

describe('watching', () => {
  test('takes what comes, holds a stop without a start, and judges it when the start is there', async () => {
    const stopsein = new AbortController()
    const regels: Antwoord[] = []
    const klaar = gemeente.bewaak(NU, stopsein.signal, (a) => regels.push(a))
    gemeente.leg('in', '010.xml', stop('X1'))
    await expect.poll(() => kort(regels), { timeout: 20_000 }).toEqual(['010.xml vastgehouden -'])
    expect(gemeente.bestanden('uit')).toEqual(['JW301_0363_65656055_T1.xml'])
    gemeente.leg('in', '020.xml', start('S1'))
    await expect
      .poll(() => kort(regels), { timeout: 20_000 })
      .toEqual(['010.xml vastgehouden -', '020.xml goedgekeurd -', '010.xml goedgekeurd -'])
    stopsein.abort()
    await klaar
    expect(readdirSync(join(gemeente.map, '.werk'))).toEqual([])
  })

  test('waiting ends after the second working day', async () => {
    const stopsein = new AbortController()
    const regels: Antwoord[] = []
    gemeente.leg('in', '010.xml', stop('X1'))
    // Received on Monday: the second working day is Wednesday 22 July.
    const klaar = gemeente.bewaak('2026-07-20T09:00:00', stopsein.signal, (a) => {
      regels.push(a)
      stopsein.abort()
    })
    await klaar
    expect(kort(regels)).toEqual(['010.xml vastgehouden -'])
    const { rows } = await db.beheer.query(
      `SELECT vastgehouden_tot::text AS tot FROM bericht WHERE status = 'vastgehouden'`,
    )
    expect(rows).toEqual([{ tot: '2026-07-22 23:59:59' }])
    expect(await gemeente.draai('2026-07-22T12:00:00')).toEqual([])
    expect(kort(await gemeente.draai('2026-07-23T00:00:00'))).toEqual(['010.xml afgekeurd 0200'])
  })

  test('several watchers share one folder without a double answer', async () => {
    const stopsein = new AbortController()
    const regels: Antwoord[] = []
    const kijkers = [1, 2, 3].map(() => gemeente.bewaak(NU, stopsein.signal, (a) => regels.push(a)))
    for (let i = 0; i < 20; i++) gemeente.leg('in', `${100 + i}.xml`, stop(`X${i}`))
    gemeente.leg('in', '200.xml', start('S1'))
    const klaar = () => regels.filter((a) => a.oordeel !== 'vastgehouden').length
    await expect.poll(klaar, { timeout: 40_000 }).toBeGreaterThanOrEqual(2)
    stopsein.abort()
    await Promise.all(kijkers)
    const eindig = regels.filter((a) => a.oordeel !== 'vastgehouden')
    expect(new Set(eindig.map((a) => a.bestand)).size).toBe(eindig.length)
    expect(
      eindig.filter((a) => a.berichtsoort === 'JW307' && a.oordeel === 'goedgekeurd'),
    ).toHaveLength(1)
  })
})
