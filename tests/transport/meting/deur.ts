// SPDX-License-Identifier: EUPL-1.2
/**
 * A door to load, as a process of its own: `<soort> <gegevens> <nu> <keten> <certificaten> <codes>`.
 * `lijn` is the line to the GGK as the service runs it; `kaal` is the least that may call itself
 * safe: the same TLS, one committed row with the bytes, a fixed answer.
 */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import pg from 'pg'
import {
  type Dienst,
  leesConfiguratie,
  omgevingMetKlok,
  openDienst,
} from '../../../packages/dienst/src/dienst.ts'
import { maakLogboek } from '../../../packages/dienst/src/logboek.ts'
import type { Ggktls } from '../../../packages/dienst/src/transport/ggk/configuratie.ts'
import { openGgk } from '../../../packages/dienst/src/transport/ggk/ggk.ts'
import { KETEN_OIN } from '../../../packages/dienst/src/transport/proef/certificaten.ts'

const [soort, gegevens, nu, keten, map, codes] = process.argv.slice(2) as [
  'lijn' | 'kaal',
  ...[string, string, string, string, string],
]
const lees = (naam: string) => readFileSync(join(map, naam), 'utf8')
const tls = { cert: lees('client.pem'), key: lees('client.key'), ca: lees('ca.pem') }

interface Open {
  readonly poort: number
  sluit(): Promise<void>
}

async function opent(dienst: Dienst): Promise<Open> {
  if (soort === 'lijn') {
    const configuratie = {
      organisaties: codes.split(','),
      keten: new URL(keten),
      ...{ adres: '127.0.0.1', poort: 0, tls: { ...tls, crl: undefined } satisfies Ggktls },
      afzenders: [{ oin: KETEN_OIN, organisaties: null }],
      ...{ daiDienst: null, ookBv04: false, horizonUren: 24, oplopend: false },
    }
    return openGgk(dienst, configuratie, maakLogboek('stil'))
  }
  await dienst.pool.query(
    'CREATE TABLE IF NOT EXISTS kaal (id bigserial PRIMARY KEY, inhoud bytea)',
  )
  const server = createServer(
    { ...tls, minVersion: 'TLSv1.2', requestCert: true, rejectUnauthorized: true },
    async (verzoek, antwoord) => {
      const delen: Buffer[] = []
      for await (const deel of verzoek as AsyncIterable<Buffer>) delen.push(deel)
      await dienst.pool.query('INSERT INTO kaal (inhoud) VALUES ($1)', [Buffer.concat(delen)])
      antwoord.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end('<goed/>')
    },
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    poort: (server.address() as AddressInfo).port,
    async sluit() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

let opdrachten = 0
const { query } = pg.Client.prototype
pg.Client.prototype.query = function (this: pg.Client, ...wat: never[]) {
  opdrachten++
  return (query as (...wat: never[]) => unknown).apply(this, wat)
} as typeof query

const dienst = await openDienst(leesConfiguratie({ STOPWIJZER_PROEF: '1' }, gegevens), {
  omgeving: omgevingMetKlok(nu, true, true),
  verbindingen: 16,
})
const deur = await opent(dienst)
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  const piek = process.resourceUsage().maxRSS * 1024
  process.send?.({ piek, cpuMs: (user + system) / 1000, opdrachten })
})
process.on('disconnect', () => {
  // The last one out ends the database.
  void deur.sluit().then(() => dienst.sluit())
})
process.send?.({ poort: deur.poort })
