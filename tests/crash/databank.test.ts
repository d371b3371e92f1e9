// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draait } from '../../packages/dienst/src/databank/cluster.ts'
import { maakBundel } from '../hulp/proefbundel.ts'
import { metStroom } from './stroom.ts'

let map: string
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-databank-weg-'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

test('the database is killed under working processes: they bring it back and go on', async () => {
  const uitslag = await metStroom(
    {
      map: join(map, 'a'),
      bundel: maakBundel('tests/crash/postbusproces.ts'),
      codes: ['0363', '65656055'],
      zaad: 11,
      tegelijk: 12,
      clienten: 400,
    },
    [],
    async (stroom) => {
      const { beheer, gegevens } = stroom.opstelling
      const werkers = ['0363', '65656055', '65656055'].map((code) => stroom.werker(code))
      await stroom.wachtOpVerkeer(20)
      // One backend in the middle of its work: the server cuts off all the others too.
      const { rows } = await beheer.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE usename = 'stopwijzer'
         AND application_name LIKE 'stopwijzer%' ORDER BY query_start DESC LIMIT 1`,
      )
      process.kill(rows[0]!.pid, 'SIGKILL')
      await stroom.wachtOpVerkeer(20)
      // The whole server.
      process.kill(draait(join(gegevens, 'postgresql'))!, 'SIGKILL')
      await stroom.wachtOpVerkeer(20)
      return werkers
    },
  )
  expect(uitslag.afwijkingen).toEqual([])
  expect(uitslag.verzonden).toBeGreaterThan(20)
}, 240_000)
