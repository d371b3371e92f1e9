// SPDX-License-Identifier: EUPL-1.2
/** The guard that keeps tests on this computer works, here and in what tests start. */
import { spawnSync } from 'node:child_process'
import dgram from 'node:dgram'
import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import process from 'node:process'
import tls from 'node:tls'
import { describe, expect, test } from 'vitest'
import { pogingen } from '../hulp/lusbewaker.mjs'
import { BEWAAKT, keurPogingen } from '../hulp/lusbewaking.ts'

/** Addresses for documentation: nobody is there, and nobody is asked. */
const ELDERS = '192.0.2.1'
const ELDERS6 = '2001:db8::1'
const naarElders = ((_naam: string, _opties: object, klaar: (...wat: unknown[]) => void) =>
  klaar(null, [{ address: ELDERS, family: 4 }])) as net.LookupFunction

const fout = async (bron: NodeJS.EventEmitter) => (await once(bron, 'error'))[0] as Error

const WEGEN: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['net', () => fout(net.connect(9, ELDERS))],
  ['net with options', () => fout(net.connect({ host: ELDERS6, port: 9 }))],
  [
    'net by a name that leads elsewhere',
    () => fout(net.connect({ host: 'keten.test', port: 9, lookup: naarElders })),
  ],
  ['tls', () => fout(tls.connect({ host: ELDERS, port: 9 }))],
  ['http', () => fout(http.get(`http://${ELDERS}:9/`))],
  ['https', () => fout(https.get(`https://${ELDERS}:9/`))],
  ['fetch', () => fetch(`http://${ELDERS}:8081/`).catch((reden: Error) => reden.cause)],
  [
    'dgram',
    async () => {
      const socket = dgram.createSocket('udp4')
      try {
        socket.send('x', 9, ELDERS)
        return undefined
      } catch (reden) {
        return reden
      } finally {
        socket.close()
      }
    },
  ],
]

describe('the guard', () => {
  test.each(WEGEN)('a connection to elsewhere fails before a packet leaves: %s', async (_, weg) => {
    expect(await weg()).toMatchObject({ code: 'BUITEN_DE_LUS' })
    // And the file in which that happens fails, also when the program hides the error.
    expect(pogingen.length).toBeGreaterThan(0)
    expect(keurPogingen).toThrow('verbinding naar buiten')
  })

  test.each(['127.0.0.1', 'localhost'])('%s works as always', async (host) => {
    const server = net.createServer((socket) => socket.end('dag')).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as net.AddressInfo
    const socket = net.connect({ host, port, family: 4 })
    expect(String((await once(socket, 'data'))[0])).toBe('dag')
    server.close()
    await once(server, 'close')
    keurPogingen()
  })

  test('a process that a test starts has it too', () => {
    expect(process.env.NODE_OPTIONS).toContain(BEWAAKT)
    const programma = `require('node:net').connect(9, '${ELDERS}').on('error', (e) => console.log(e.code))`
    const kind = spawnSync(process.execPath, ['-e', programma], { encoding: 'utf8' })
    expect(kind.stdout.trim()).toBe('BUITEN_DE_LUS')
  })
})
