// SPDX-License-Identifier: EUPL-1.2
/**
 * Every scenario with messages, through the real engine: files into the file
 * drop, files and states out, on a real database that is empty at the start of each.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { zetInstelling } from '../../packages/dienst/src/opslag/organisatie.ts'
import { inTransactie } from '../../packages/dienst/src/opslag/transactie.ts'
import { maakPartij, type Partij } from '../../packages/dienst/src/proef/postbusproef.ts'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import type { Antwoord } from '../../packages/dienst/src/verwerking/antwoord.ts'
import { herspeel } from '../../packages/dienst/src/verwerking/herspelen.ts'
import { type Scenariostap, scenariobericht } from '../../packages/ijw/src/proef/scenariobericht.ts'

interface Scenario {
  readonly id: string
  readonly titel: string
  readonly stappen: readonly Scenariostap[]
  readonly verwacht: readonly (
    | 'GOED'
    | 'XSD'
    | { header: string[]; client?: string[]; producten?: string[][] }
  )[]
  readonly toestand: string | null
  readonly toewijzing: string | null
}

interface Basis {
  readonly gemeente: string
  readonly aanbieder: string
  readonly bsn: string
  readonly toewijzingen: Readonly<
    Record<string, { product: string[] | null; ingang: string; eind: string | null }>
  >
}

const BESTAND = join(import.meta.dirname, '../../../shared/domain/scenarios/scenarios.json')
const aanwezig = existsSync(BESTAND)
const { basis, scenarios } = aanwezig
  ? (JSON.parse(readFileSync(BESTAND, 'utf8')) as { basis: Basis; scenarios: Scenario[] })
  : { basis: null, scenarios: [] }

const naam = aanwezig ? 'scenarios' : 'scenarios (needs ../shared)'
describe.skipIf(!aanwezig)(naam, () => {
  let map: string
  let db: Testdatabank
  beforeAll(async () => {
    map = mkdtempSync(join(tmpdir(), 'stopwijzer-scenarios-'))
    db = await maakTestdatabank()
  })
  afterAll(async () => {
    await db.sluit()
    rmSync(map, { recursive: true, force: true })
  })

  const metStappen = scenarios.filter((s) => s.stappen.length > 0)
  test.each(metStappen)('$id $titel', async (scenario) => {
    await db.maakLeeg()
    await speel(db, join(map, scenario.id), scenario)
  })
})

async function speel(db: Testdatabank, map: string, scenario: Scenario): Promise<void> {
  const toewijzing = scenario.stappen[0]?.soort === '301'
  const code = toewijzing ? basis!.aanbieder : basis!.gemeente
  const partij = await maakPartij(db, map, code)
  if (scenario.stappen.some((stap) => stap.taakgericht)) {
    await zet(partij, 'taakgericht', [basis!.aanbieder])
  }
  const prestaties = scenario.stappen.flatMap((stap) => stap.prestaties ?? [])
  if (prestaties.length > 0) {
    await zet(
      partij,
      'prestaties',
      prestaties.map((nummer) => `${basis!.gemeente}/${nummer}`),
    )
  }
  if (!toewijzing) await geefToewijzingen(partij)
  const antwoorden: Antwoord[] = []
  for (const [i, stap] of scenario.stappen.entries()) {
    const bestand = `${String(i + 1).padStart(3, '0')}.xml`
    partij.leg('in', bestand, scenariobericht(stap))
    const dag = stap.ontvangen ?? stap.dag ?? '2026-07-21'
    const [antwoord, ...meer] = await partij.draai(`${dag}T0${Math.min(i, 9)}:00:00`)
    expect(meer).toEqual([])
    antwoorden.push(antwoord!)
  }
  const laatste = antwoorden.splice(antwoorden.length - scenario.verwacht.length)
  expect(antwoorden.map((a) => a.oordeel)).toEqual(antwoorden.map(() => 'goedgekeurd'))
  for (const [i, verwacht] of scenario.verwacht.entries()) {
    vergelijk(partij, laatste[i]!, verwacht)
  }
  // Judging the stored messages again gives the answers that were given.
  const omgeving = echteOmgeving(klokVanaf('2026-08-03T09:00:00', true))
  const opnieuw = await herspeel(partij.toegang, omgeving, {})
  expect(opnieuw.verschillen).toEqual([])
  expect(opnieuw.bekeken).toBe(scenario.stappen.length)
  if (scenario.toestand !== null) {
    expect(await toestand(partij, scenario.toewijzing!)).toBe(scenario.toestand)
  }
}

function vergelijk(
  partij: Partij,
  antwoord: Antwoord,
  verwacht: Scenario['verwacht'][number],
): void {
  if (verwacht === 'XSD') {
    expect(antwoord).toMatchObject({ oordeel: 'geweigerd', retourbericht: null, codes: null })
    expect(antwoord.bevindingen.map((b) => b.laag)).toContain('xsd')
    expect(partij.bestanden('fout')).toContain(`${antwoord.bestand}.rapport.json`)
    return
  }
  expect(antwoord.retourbericht).not.toBeNull()
  expect(partij.bestanden('uit')).toContain(antwoord.retourbericht!.replace('uit/', ''))
  if (verwacht === 'GOED') {
    expect(antwoord).toMatchObject({ oordeel: 'goedgekeurd', codes: null, bevindingen: [] })
    return
  }
  expect(antwoord.oordeel).toBe('afgekeurd')
  const gesorteerd = (codes: readonly string[]) => [...codes].sort()
  expect({
    header: gesorteerd(antwoord.codes!.header),
    client: antwoord.codes!.client,
    producten: antwoord.codes!.producten?.map(gesorteerd) ?? null,
  }).toEqual({
    header: gesorteerd(verwacht.header),
    client: verwacht.client ?? null,
    producten: verwacht.producten?.map(gesorteerd) ?? null,
  })
}

/** The toewijzingen of the base data, as the municipality sent them. */
async function geefToewijzingen(partij: Partij): Promise<void> {
  const { toewijzingen, bsn } = basis!
  const producten = Object.entries(toewijzingen).map(([nr, t]) => ({
    nr,
    product: t.product,
    ingang: t.ingang,
    eind: t.eind,
    // Only a product with a code has an Omvang (CD080); a generic toewijzing has a budget (CD079).
    ...(t.product === null ? { budget: 100000 } : {}),
    ...(t.product?.length === 2 ? { omvang: ['3', '04', '2'] } : {}),
  }))
  const { id, dag } = { id: 'T00001', dag: '2026-01-02' }
  partij.leg('eigen', '000.xml', scenariobericht({ soort: '301', id, dag, bsn, producten }))
  const [antwoord] = await partij.draai(`${dag}T12:00:00`)
  expect(antwoord?.bevindingen).toEqual([])
  expect(partij.bestanden('uit')).toEqual([`JW301_${partij.code}_${basis!.aanbieder}_T00001.xml`])
}

async function zet(partij: Partij, naam: string, waarde: readonly string[]): Promise<void> {
  await inTransactie(partij.toegang.pool, partij.code, (client) =>
    zetInstelling(client, partij.code, naam, waarde),
  )
}

async function toestand(partij: Partij, nummer: string): Promise<string> {
  return inTransactie(partij.toegang.pool, partij.code, async (client) => {
    const { rows } = await client.query<{ levering: string }>(
      `SELECT levering FROM toestand
       WHERE organisatie = $1 AND toewijzing_nummer = $2 AND aanbieder = $3`,
      [partij.code, nummer, basis!.aanbieder],
    )
    return rows[0]?.levering ?? 'geen'
  })
}
