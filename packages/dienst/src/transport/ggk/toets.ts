// SPDX-License-Identifier: EUPL-1.2
/** Can the line work? Shakes hands with the chain and sends nothing. */
import { X509Certificate } from 'node:crypto'
import { connect } from 'node:tls'
import type { Transportproef } from '../../beheer/transporten.ts'
import type { Ggkconfiguratie } from './configuratie.ts'

const WACHT_MS = 10_000
const DAG_MS = 86_400_000

/** `nu` in ms. */
export async function toetsGgk(
  { tls, keten }: Pick<Ggkconfiguratie, 'tls' | 'keten'>,
  nu = Date.now(),
): Promise<Transportproef> {
  const dagen = Math.floor((Date.parse(new X509Certificate(tls.cert).validTo) - nu) / DAG_MS)
  const code = await groet(tls, keten)
  const stappen = [
    {
      stap: 'certificaat',
      goed: dagen >= 0,
      zin:
        dagen >= 0
          ? `Het eigen certificaat is nog ${dagen} dagen geldig.`
          : 'Het eigen certificaat is verlopen. Vraag een nieuw aan.',
    },
    {
      stap: 'verbinding',
      goed: code === null,
      zin:
        code === null
          ? 'De keten neemt de verbinding aan, met een certificaat dat klopt.'
          : `De verbinding met de keten lukt niet (${code}). Controleer het adres en de certificaten.`,
    },
  ]
  return { geslaagd: stappen.every(({ goed }) => goed), stappen }
}

/** `null` when it went well, else a code. */
function groet({ cert, key, ca, crl }: Ggkconfiguratie['tls'], keten: URL): Promise<string | null> {
  return new Promise((klaar) => {
    const host = keten.hostname.replace(/^\[(.*)\]$/, '$1')
    const socket = connect({
      ...{ host, port: Number(keten.port || 443), cert, key, ca, minVersion: 'TLSv1.2' },
      ...(crl === undefined ? {} : { crl }),
      servername: host,
    })
    const af = (code: string | null) => {
      socket.destroy()
      klaar(code)
    }
    socket.setTimeout(WACHT_MS, () => af('ETIMEDOUT'))
    socket.once('error', (fout: NodeJS.ErrnoException) => af(fout.code ?? 'onbekend'))
    // With TLS 1.3 a refusal of our certificate comes after the handshake: as an end or an error.
    socket.once('secureConnect', () => {
      socket.once('end', () => af('ECONNRESET'))
      socket.write('OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
      socket.once('data', () => af(null))
    })
  })
}
