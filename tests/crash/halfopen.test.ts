// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  maakCluster,
  openVoorDatabank,
  type Server,
  startServer,
  vrijePoort,
} from '../hulp/postgres.ts'
import { maakBundel } from '../hulp/proefbundel.ts'
import { type StilleProxy, startStilleProxy } from '../hulp/stilleProxy.ts'
import { metStroom } from './stroom.ts'

let map: string
let server: Server
let proxy: StilleProxy
beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-halfopen-'))
  openVoorDatabank(map)
  maakCluster(join(map, 'data'))
  server = await startServer(join(map, 'data'), await vrijePoort())
  proxy = await startStilleProxy({ host: '127.0.0.1', port: server.poort })
})
afterAll(async () => {
  await proxy.sluit()
  await server.stop()
  rmSync(map, { recursive: true, force: true })
})

test('a connection that goes silent is noticed by its timeout; the work goes on without loss', async () => {
  // Shorter than the 30 and 60 seconds of the service, so that the test need not wait for those.
  const geduld = 'query_timeout=1500&idle_in_transaction_session_timeout=3000'
  const viaProxy = new URL(`${server.adres('stopwijzer')}?${geduld}`)
  viaProxy.port = String(proxy.poort)
  let gemerkt = ''
  const uitslag = await metStroom(
    {
      map: join(map, 'post'),
      bundel: maakBundel('tests/crash/postbusproces.ts'),
      codes: ['0363', '65656055'],
      zaad: 12,
      tegelijk: 12,
      clienten: 400,
      server: { databaseUrl: server.adres('stopwijzer'), beheerUrl: server.adres('beheer') },
      env: { DATABASE_URL: viaProxy.href },
    },
    [],
    async (stroom) => {
      const werkers = ['0363', '65656055'].map((code) => stroom.werker(code))
      for (let keer = 0; keer < 2; keer++) {
        await stroom.wachtOpVerkeer(15)
        expect(proxy.valStil()).toBeGreaterThan(0)
        await stroom.wachtOpVerkeer(15)
      }
      gemerkt = werkers.map((werker) => werker.praat()).join('')
      return werkers
    },
  )
  expect(gemerkt).toContain('storing')
  expect(uitslag.afwijkingen).toEqual([])
}, 240_000)
