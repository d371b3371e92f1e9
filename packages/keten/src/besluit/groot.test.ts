// SPDX-License-Identifier: EUPL-1.2
/**
 * A valid message may hold thousands of products (25 MB). Deciding on one must stay in step
 * with its size. The bound is wide and in time of the processor: it catches a wrong order of
 * growth (ten to a hundred times as much), not a slow day.
 */
import { expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij } from '../../../../tests/keten/proefketen.ts'

const MEESTE_MS = 4000

function binnenDeGrens<T>(werk: () => T): T {
  const begin = process.cpuUsage()
  const uitkomst = werk()
  expect(process.cpuUsage(begin).user / 1000).toBeLessThan(MEESTE_MS)
  return uitkomst
}

/** Each another product, so that nothing overlaps (TR302). */
function sleutels(aantal: number) {
  return Array.from({ length: aantal }, (_, i) => ({
    ToewijzingNummer: String(300_000 + i),
    Product: { Categorie: '45', Code: i.toString(36).padStart(5, '0') } as const,
  }))
}

it('takes in a JW301 with thousands of toewijzingen, half of them after the other half', () => {
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  const helft = [{ Einddatum: '2026-06-11' }, { Ingangsdatum: '2026-06-12' }] as const
  const producten = sleutels(4000).map((sleutel, i) => twA({ ...sleutel, ...helft[i % 2] }))
  const bericht = jw301('2026-06-20', producten)
  const besluit = binnenDeGrens(() => aanbieder.ontvang(bericht, '2026-06-20'))
  expect(besluit).toMatchObject({ uitkomst: 'goedgekeurd', taken: [] })
  expect(besluit.toestanden.at(-1)?.toewijzingNummer).toBe('303999')
})

it('closes hundreds of toewijzingen by itself in one JW301', () => {
  const gemeente = new Partij(GEMEENTE, 'gemeente', { afsluiten: 'automatisch' })
  const alle = sleutels(500)
  gemeente.verstuur(jw301('2026-01-02', alle.map(twA)), '2026-01-02')
  const starts = alle.map((sleutel) => start('2026-01-12', sleutel))
  gemeente.ontvang(jw305('2026-01-13', starts), '2026-01-13')
  const stops = alle.map((sleutel) => stop('2026-01-12', '31', '2026-07-17', sleutel))
  const besluit = binnenDeGrens(() => gemeente.ontvang(jw307('2026-07-20', stops), '2026-07-20'))
  expect(besluit.taken.map(({ soort }) => soort)).not.toContain('sluiten-toewijzing')
  const [sluitend, ...meer] = besluit.uitgaand
  if (sluitend?.berichtsoort !== 'JW301') throw new Error('geen JW301')
  expect(meer).toEqual([])
  const { ToegewezenProduct } = sluitend.Client.ToegewezenProducten
  expect(ToegewezenProduct).toHaveLength(500)
  expect(ToegewezenProduct.every(({ Einddatum }) => Einddatum === '2026-07-17')).toBe(true)
})
