// SPDX-License-Identifier: EUPL-1.2
/** Payment consequences through the real engine: derived from stops, with prices and consultation. */
import { expect, test } from 'vitest'
import { leesGevolgen } from '../../packages/dienst/src/gevolgen/gevolgen.ts'
import { legOverlegVast } from '../../packages/dienst/src/gevolgen/overleg.ts'
import { laadPrijzen } from '../../packages/dienst/src/gevolgen/prijzen.ts'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { jw305, jw307, start, stop } from '../keten/berichten.ts'
import { maakToneel, taken, wijsToe, wissel } from './scenarios-in-woorden/toneel.ts'

const toneel = maakToneel()
const omgeving = echteOmgeving(klokVanaf('2026-08-03T09:00:00', true))

async function gestopt(reden: '31' | '33' | '36'): Promise<void> {
  const { aanbieder, gemeente } = toneel
  await wijsToe(toneel)
  await wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  const einde = jw307('2026-07-20', [stop('2026-01-12', reden, '2026-07-17')])
  await wissel(aanbieder, gemeente, einde, '2026-07-20')
}

const gevolgen = (periode = {}) => leesGevolgen(toneel.gemeente.toegang, periode)

test('a stop has the consequence of its region, with amounts once a price is known', async () => {
  await gestopt('33')
  const [kaal, ...meer] = await gevolgen()
  expect(meer).toEqual([])
  expect(kaal).toMatchObject({
    toewijzingNummer: '300201',
    product: '45/45A04',
    percentage: 70,
    bedrag: null,
    profiel: 'F23',
    status: 'contractafspraak, geen berichtregel',
  })
  await laadPrijzen(toneel.gemeente.toegang, omgeving, [
    { product: '45A04', vanaf: '2025-01-01', centen: 90_000 },
    { product: '45A04', vanaf: '2026-01-01', centen: 100_001 },
    { product: '45A04', vanaf: '2026-07-18', centen: 110_000 },
  ])
  // The price on the last day of care; the parts add up to the cent.
  const bedrag = { prijs: 100_001, betaalbaar: 70_001, rest: 30_000 }
  expect(await gevolgen()).toMatchObject([{ id: kaal!.id, bedrag }])
  expect(await gevolgen({ van: '2026-07-18' })).toEqual([])
  expect(await gevolgen({ van: '2026-07-17', tot: '2026-07-17' })).toHaveLength(1)
  // The other side has its own list and the same stop.
  expect(await leesGevolgen(toneel.aanbieder.toegang)).toMatchObject([
    { percentage: 70, bedrag: null },
  ])
  await laadPrijzen(toneel.gemeente.toegang, omgeving, [])
  expect(await gevolgen()).toMatchObject([{ bedrag: null }])
})

test('a removed stop has no consequence any more', async () => {
  await gestopt('33')
  const weg = stop('2026-01-12', '33', '2026-07-17', { StatusAanlevering: '3' })
  await wissel(toneel.aanbieder, toneel.gemeente, jw307('2026-07-21', [weg]), '2026-07-21')
  expect(await gevolgen()).toEqual([])
})

test('reason 36: the outcome of the consultation is recorded, closes its task and gives the amounts', async () => {
  await gestopt('36')
  const { gemeente, db } = toneel
  await laadPrijzen(gemeente.toegang, omgeving, [
    { product: '45A04', vanaf: '2026-01-01', centen: 100_000 },
  ])
  const [gevolg] = await gevolgen()
  expect(gevolg).toMatchObject({
    soort: 'in-overleg',
    percentage: null,
    bedrag: null,
    overleg: null,
  })
  expect(await taken(gemeente, 'overleg')).toHaveLength(1)

  const leg = (percentage: number) =>
    legOverlegVast(gemeente.toegang, omgeving, gevolg!.id, { percentage, reden: 'gesprek met Wit' })
  await leg(50)
  expect(await leg(85)).toMatchObject({
    id: gevolg!.id,
    soort: 'in-overleg',
    percentage: 85,
    bedrag: { prijs: 100_000, betaalbaar: 85_000, rest: 15_000 },
    overleg: { percentage: 85, moment: '2026-08-03T09:00:00' },
  })
  expect(await taken(gemeente, 'overleg')).toEqual([])
  await gemeente.draai('2026-08-04T09:00:00')
  expect(await taken(gemeente, 'overleg')).toEqual([])
  const { rows } = await db.beheer.query<{ soort: string; bijzonderheden: string }>(
    `SELECT soort, bijzonderheden FROM audit WHERE soort = 'leg_overleg_vast' ORDER BY volgnummer`,
  )
  expect(rows.map((rij) => rij.bijzonderheden)).toEqual(['50%', '85%'])
  // What people write may name a client: it is encrypted.
  const rauw = await db.beheer.query('SELECT o::text AS rij FROM overleg o')
  expect(rauw.rows.map((rij) => rij.rij).join()).not.toContain(Buffer.from('Wit').toString('hex'))
})

test('no consultation on a consequence that needs none, nor on an unknown one', async () => {
  await gestopt('31')
  const [gevolg] = await gevolgen()
  for (const id of [gevolg!.id, '0363-000000000000']) {
    await expect(
      legOverlegVast(toneel.gemeente.toegang, omgeving, id, { percentage: 50, reden: 'x' }),
    ).rejects.toMatchObject({ code: 'GEVOLG_ONBEKEND' })
  }
})
