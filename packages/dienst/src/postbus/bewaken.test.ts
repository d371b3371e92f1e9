// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { metToewijzing, stelPostbusOp } from '../proef/postbusopstelling.ts'
import { start, stop } from '../proef/proefberichten.ts'
import type { Antwoord } from '../verwerking/antwoord.ts'

const NU = '2026-07-20T09:00:00'
const p = stelPostbusOp(metToewijzing)

const kort = (antwoorden: readonly Antwoord[]) =>
  antwoorden.map((a) => `${a.bestand} ${a.oordeel} ${a.codes?.header.join('+') ?? '-'}`)

describe('watching', () => {
  test('takes what comes, holds a stop without a start, and judges it when the start is there', async () => {
    const stopsein = new AbortController()
    const regels: Antwoord[] = []
    const klaar = p.gemeente.bewaak(NU, stopsein.signal, (a) => regels.push(a))
    p.gemeente.leg('in', '010.xml', stop('X1'))
    await expect.poll(() => kort(regels)).toEqual(['010.xml vastgehouden -'])
    expect(p.gemeente.bestanden('uit')).toEqual(['JW301_0363_65656055_T1.xml'])
    p.gemeente.leg('in', '020.xml', start('S1'))
    await expect
      .poll(() => kort(regels))
      .toEqual(['010.xml vastgehouden -', '020.xml goedgekeurd -', '010.xml goedgekeurd -'])
    stopsein.abort()
    await klaar
    expect(readdirSync(join(p.gemeente.map, '.werk'))).toEqual([])
  })

  test('what was parked while watching is judged in a one-shot run, once its start is there', async () => {
    const stopsein = new AbortController()
    p.gemeente.leg('in', '010.xml', stop('X1'))
    await p.gemeente.bewaak(NU, stopsein.signal, () => stopsein.abort())
    p.gemeente.leg('in', '020.xml', start('S1'))
    expect(kort(await p.gemeente.draai(NU))).toEqual([
      '020.xml goedgekeurd -',
      '010.xml goedgekeurd -',
    ])
  })

  test('waiting ends after the second working day', async () => {
    const stopsein = new AbortController()
    const regels: Antwoord[] = []
    p.gemeente.leg('in', '010.xml', stop('X1'))
    // Received on Monday: the second working day is Wednesday 22 July.
    const klaar = p.gemeente.bewaak('2026-07-20T09:00:00', stopsein.signal, (a) => {
      regels.push(a)
      stopsein.abort()
    })
    await klaar
    expect(kort(regels)).toEqual(['010.xml vastgehouden -'])
    const { rows } = await p.db.beheer.query(
      `SELECT vastgehouden_tot::text AS tot FROM bericht WHERE status = 'vastgehouden'`,
    )
    expect(rows).toEqual([{ tot: '2026-07-22 23:59:59' }])
    expect(await p.gemeente.draai('2026-07-22T12:00:00')).toEqual([])
    expect(kort(await p.gemeente.draai('2026-07-23T00:00:00'))).toEqual(['010.xml afgekeurd 0200'])
  })

  test('several watchers share one folder without a double answer', async () => {
    const stopsein = new AbortController()
    const regels: Antwoord[] = []
    const kijkers = [1, 2, 3].map(() =>
      p.gemeente.bewaak(NU, stopsein.signal, (a) => regels.push(a)),
    )
    for (let i = 0; i < 20; i++) p.gemeente.leg('in', `${100 + i}.xml`, stop(`X${i}`))
    p.gemeente.leg('in', '200.xml', start('S1'))
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
