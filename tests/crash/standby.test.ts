// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  maakCluster,
  maakStandby,
  openVoorDatabank,
  opServer,
  type Server,
  startServer,
  vrijePoort,
} from '../hulp/postgres.ts'
import { maakBundel } from '../hulp/proefbundel.ts'
import { metStroom } from './stroom.ts'

let map: string
let primair: Server
let reserve: Server
beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-standby-'))
  openVoorDatabank(map)
  const [een, twee] = [await vrijePoort(), await vrijePoort()]
  maakCluster(join(map, 'primair'))
  maakStandby(join(map, 'primair'), join(map, 'reserve'), een)
  primair = await startServer(join(map, 'primair'), een, { synchronous_standby_names: 'reserve' })
  reserve = await startServer(join(map, 'reserve'), twee)
})
afterAll(async () => {
  await primair.stop()
  await reserve.stop()
  rmSync(map, { recursive: true, force: true })
})

test('the primary is killed and a synchronous standby takes over: nothing acknowledged is lost', async () => {
  const twee = (wie: 'beheer' | 'stopwijzer') =>
    `${primair.adres(wie).replace(/\/stopwijzer$/, `,127.0.0.1:${reserve.poort}/stopwijzer`)}?target_session_attrs=read-write`
  const uitslag = await metStroom(
    {
      map: join(map, 'post'),
      bundel: maakBundel('tests/crash/postbusproces.ts'),
      codes: ['0363', '65656055'],
      zaad: 13,
      tegelijk: 12,
      clienten: 400,
      server: { databaseUrl: twee('stopwijzer'), beheerUrl: twee('beheer') },
      env: { DATABASE_URL: twee('stopwijzer') },
    },
    [],
    async (stroom) => {
      const werkers = ['0363', '65656055'].map((code) => stroom.werker(code))
      await stroom.wachtOpVerkeer(20)
      const [stand] = await opServer<{ sync_state: string }>(
        primair,
        "SELECT sync_state FROM pg_stat_replication WHERE application_name = 'reserve'",
      )
      expect(stand?.sync_state).toBe('sync')
      await primair.dood()
      await opServer(reserve, 'SELECT pg_promote()')
      await stroom.wachtOpVerkeer(20)
      return werkers
    },
  )
  expect(uitslag.afwijkingen).toEqual([])
  const [rij] = await opServer<{ n: number }>(reserve, 'SELECT count(*)::int AS n FROM bericht')
  expect(rij?.n).toBe(uitslag.rijen.length)
}, 240_000)
