// SPDX-License-Identifier: EUPL-1.2
/** Bytes that are no HTTP request: answered on the bare connection, in the same form. */
import { randomBytes } from 'node:crypto'
import { PROBLEEMTYPE, probleemdocument } from '@stopwijzer/koppelvlak'

interface Verbinding {
  readonly writable: boolean
  end(tekst: string): unknown
  destroy(fout?: Error): unknown
}

export function weigerOnleesbaar(
  fout: NodeJS.ErrnoException,
  verbinding: Verbinding,
  koppen: Readonly<Record<string, string>>,
): void {
  if (fout.code === 'ECONNRESET' || !verbinding.writable) {
    verbinding.destroy(fout)
    return
  }
  const document = probleemdocument(
    'VERZOEK_ONLEESBAAR',
    [],
    [],
    randomBytes(9).toString('base64url'),
  )
  const inhoud = JSON.stringify(document)
  const regels = Object.entries({
    ...koppen,
    'content-type': PROBLEEMTYPE,
    'content-length': String(Buffer.byteLength(inhoud)),
    connection: 'close',
  }).map(([naam, waarde]) => `${naam}: ${waarde}`)
  verbinding.end(`HTTP/1.1 400 Bad Request\r\n${regels.join('\r\n')}\r\n\r\n${inhoud}`)
}
