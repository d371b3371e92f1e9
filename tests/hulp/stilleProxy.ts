// SPDX-License-Identifier: EUPL-1.2
/**
 * A connection that goes silent without ending, as when a cable is pulled or a
 * firewall forgets: both ends think that the other is still there.
 */
import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net'

export interface StilleProxy {
  readonly poort: number
  /** Every connection of this moment goes silent for ever; new ones work. */
  valStil(): number
  sluit(): Promise<void>
}

export async function startStilleProxy(doel: NetConnectOpts): Promise<StilleProxy> {
  const paren = new Set<{ readonly hier: Socket; readonly daar: Socket; stil: boolean }>()
  const server = createServer((hier) => {
    const daar = connect(doel)
    const paar = { hier, daar, stil: false }
    paren.add(paar)
    for (const [van, naar] of [
      [hier, daar],
      [daar, hier],
    ] as const) {
      van.on('data', (stuk) => {
        if (!paar.stil) naar.write(stuk)
      })
      // Of a silent connection not even the end arrives at the other side.
      van.on('close', () => {
        if (paar.stil) return
        naar.destroy()
        paren.delete(paar)
      })
      van.on('error', () => van.destroy())
    }
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const adres = server.address()
  if (adres === null || typeof adres === 'string') throw new Error('de proxy heeft geen poort')
  return {
    poort: adres.port,
    valStil() {
      const open = [...paren].filter((paar) => !paar.stil)
      for (const paar of open) paar.stil = true
      return open.length
    },
    async sluit() {
      for (const { hier, daar } of paren) {
        hier.destroy()
        daar.destroy()
      }
      await new Promise<void>((klaar) => server.close(() => klaar()))
    },
  }
}
