// SPDX-License-Identifier: EUPL-1.2
/** Test support: for each test an empty database, a fresh folder and a municipality with a file drop. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { maakPartij, type Partij } from './postbusproef.ts'
import { start, toewijzing } from './proefberichten.ts'
import { maakTestdatabank, type Testdatabank } from './testdatabank.ts'

export interface Postbusopstelling {
  readonly db: Testdatabank
  /** Folder in which the parties have theirs. */
  readonly basis: string
  readonly gemeente: Partij
}

/** Before each test of the file that calls this: fresh, and then what `begin` does. */
export function stelPostbusOp(
  begin: (opstelling: Postbusopstelling) => Promise<void>,
): Postbusopstelling {
  let db: Testdatabank
  let basis: string
  let gemeente: Partij
  const opstelling: Postbusopstelling = {
    get db() {
      return db
    },
    get basis() {
      return basis
    },
    get gemeente() {
      return gemeente
    },
  }
  beforeAll(async () => {
    db = await maakTestdatabank()
  })
  afterAll(() => db.sluit())
  beforeEach(async () => {
    await db.maakLeeg()
    basis = mkdtempSync(join(tmpdir(), 'stopwijzer-postbus-'))
    gemeente = await maakPartij(db, basis, '0363')
    await begin(opstelling)
    return () => rmSync(basis, { recursive: true, force: true })
  })
  return opstelling
}

/** The municipality sent its JW301. */
export async function metToewijzing({ gemeente }: Postbusopstelling): Promise<void> {
  gemeente.leg('eigen', '001.xml', toewijzing())
  const [antwoord] = await gemeente.draai('2026-01-02T12:00:00')
  expect(antwoord?.bevindingen).toEqual([])
}

/** The municipality sent its JW301 and took the JW305 that follows; it answered. */
export async function metStart(opstelling: Postbusopstelling): Promise<void> {
  await metToewijzing(opstelling)
  opstelling.gemeente.leg('in', '002.xml', start('S1'))
  await opstelling.gemeente.draai('2026-01-12T09:00:00')
}
