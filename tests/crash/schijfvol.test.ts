// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  maakCluster,
  openVoorDatabank,
  opServer,
  type Server,
  startServer,
  vrijePoort,
} from '../hulp/postgres.ts'
import { maakBundel } from '../hulp/proefbundel.ts'
import { metStroom } from './stroom.ts'
import type { Werker } from './werker.ts'

const map = mkdtempSync(join(tmpdir(), 'stopwijzer-schijfvol-'))
/** A disk of its own, small enough to fill. */
function koppel(naam: string, grootte: string): string | null {
  const pad = join(map, naam)
  mkdirSync(pad)
  const opties = ['-t', 'tmpfs', '-o', `size=${grootte},mode=0711`, 'tmpfs', pad]
  return spawnSync('mount', opties).status === 0 ? pad : null
}
const post = koppel('post', '16m')
const data = post === null ? null : koppel('data', '256m')
const mag = post !== null && data !== null

afterAll(() => {
  for (const pad of [post, data]) if (pad !== null) spawnSync('umount', [pad])
  rmSync(map, { recursive: true, force: true })
})

/** Fills the disk to the last byte. */
function vul(schijf: string): string {
  const ballast = join(schijf, 'ballast')
  const bestand = openSync(ballast, 'a')
  try {
    for (const stuk of [Buffer.alloc(1 << 20), Buffer.alloc(1 << 12)]) {
      try {
        for (;;) writeSync(bestand, stuk)
      } catch (fout) {
        if ((fout as NodeJS.ErrnoException).code !== 'ENOSPC') throw fout
      }
    }
  } finally {
    closeSync(bestand)
  }
  return ballast
}

async function wachtOpStoring(werkers: readonly Werker[], intussen = () => ''): Promise<void> {
  const tot = Date.now() + 60_000
  while (!werkers.some((werker) => werker.praat().includes('storing'))) {
    if (Date.now() > tot) throw new Error('geen werker merkt dat de schijf vol is')
    intussen()
    await wacht(50)
  }
}

describe.skipIf(!mag)(mag ? 'disk full' : 'disk full (needs the right to mount a tmpfs)', () => {
  let server: Server
  let bundel: string
  beforeAll(async () => {
    openVoorDatabank(map)
    maakCluster(join(data!, 'cluster'))
    server = await startServer(join(data!, 'cluster'), await vrijePoort())
    bundel = maakBundel('tests/crash/postbusproces.ts')
  })
  afterAll(() => server.stop())

  const opties = (zaad: number, codes: readonly string[]) => ({
    bundel,
    codes,
    zaad,
    tegelijk: 12,
    clienten: 300,
    server: { databaseUrl: server.adres('stopwijzer'), beheerUrl: server.adres('beheer') },
    env: { DATABASE_URL: server.adres('stopwijzer') },
  })

  test('of the file drop: no half file, nothing lost, the work goes on when there is room', async () => {
    const { afwijkingen } = await metStroom(
      { map: join(post!, 'a'), ...opties(15, ['0363', '65656055']) },
      [],
      async (stroom) => {
        const gemeente = stroom.werker('0363')
        await stroom.wachtOpVerkeer(12)
        const ballast = vul(post!)
        // Its messages wait; every answer needs room.
        const aanbieder = stroom.werker('65656055')
        await wachtOpStoring([aanbieder])
        rmSync(ballast)
        await stroom.wachtOpVerkeer(20)
        return [gemeente, aanbieder]
      },
    )
    expect(afwijkingen).toEqual([])
  }, 240_000)

  test('of the database: the files wait, nothing is lost, the work goes on when there is room', async () => {
    const codes = ['0384', '42420001']
    // The books of this stream alone.
    await opServer(
      server,
      'DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION stopwijzer',
    )
    const { afwijkingen } = await metStroom(
      { map: join(map, 'b'), ...opties(16, codes) },
      [],
      async (stroom) => {
        const werkers = codes.map((code) => stroom.werker(code))
        await stroom.wachtOpVerkeer(12)
        const ballast = vul(data!)
        // The server gives room back now and then: that is taken too.
        await wachtOpStoring(werkers, () => vul(data!))
        rmSync(ballast)
        // Without room for its log the server stops altogether; the operator starts it again.
        if (!server.leeft()) server = await startServer(server.map, server.poort)
        await stroom.wachtOpVerkeer(20)
        return werkers
      },
    )
    expect(afwijkingen).toEqual([])
  }, 240_000)
})
