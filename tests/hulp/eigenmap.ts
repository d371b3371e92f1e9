// SPDX-License-Identifier: EUPL-1.2
/** The real command line in a folder of its own, with its own data, for a whole test file. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll } from 'vitest'
import { bouwOpdrachtregel, PROGRAMMA, type Uitvoer, WORTEL } from './opdrachtregel.ts'
import { houdWakker, type Wakker } from './wakker.ts'

export interface Loopopties {
  readonly invoer?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface EigenMap {
  readonly map: string
  stopwijzer(woorden: readonly string[], opties?: Loopopties): Uitvoer
  /** One round of the file drop in `p`, or in another folder. */
  post(code: string, nu: string, map?: string): Uitvoer
  /** Puts an example of the chain at this path in the folder. */
  leg(voorbeeld: string, pad: string): void
}

export interface EigenMapopties {
  /** The database stays awake between commands; without it each command starts it. */
  readonly wakker?: boolean
  /** What is done before the first test. */
  readonly begin?: (eigen: EigenMap) => void
}

export function gebruikEigenMap({ wakker: houd = true, begin }: EigenMapopties = {}): EigenMap {
  let map: string
  let wakker: Wakker | undefined
  const eigen: EigenMap = {
    get map() {
      return map
    },
    stopwijzer(woorden, { invoer = '', env = {} } = {}) {
      const { DATABASE_URL: _, ...rest } = process.env
      const gegevens = join(map, 'g')
      const uit = spawnSync(process.execPath, [PROGRAMMA, ...woorden], {
        cwd: map,
        env: { ...rest, STOPWIJZER_PROEF: '1', STOPWIJZER_GEGEVENS: gegevens, ...env },
        input: invoer,
        encoding: 'utf8',
        timeout: 120_000,
      })
      return { code: uit.status, uit: uit.stdout, praat: uit.stderr }
    },
    post: (code, nu, naar = 'p') =>
      eigen.stopwijzer([
        ...['postbus', '--organisatie', code, '--map', join(map, naar), '--eenmalig'],
        ...['--formaat', 'json', '--nu', nu],
      ]),
    leg(voorbeeld, pad) {
      mkdirSync(dirname(join(map, pad)), { recursive: true })
      copyFileSync(join(WORTEL, 'voorbeelden/keten', voorbeeld), join(map, pad))
    },
  }
  beforeAll(async () => {
    bouwOpdrachtregel()
    map = mkdtempSync(join(tmpdir(), 'stopwijzer-opdracht-'))
    if (houd) wakker = await houdWakker(join(map, 'g'))
    begin?.(eigen)
  })
  afterAll(async () => {
    await wakker?.sluit()
    rmSync(map, { recursive: true, force: true })
  })
  return eigen
}

/** A provider that has its first assignment, for `begin`. */
export function metToewijzing(eigen: EigenMap): void {
  eigen.leg('JW301.xml', 'p/in/301.xml')
  const { code, praat } = eigen.post('65656055', '2026-04-02T09:00:00')
  if (code !== 0) throw new Error(praat)
}
