// SPDX-License-Identifier: EUPL-1.2
/** Can a line work: how long does its certificate count, and does the other side take it? */
import { X509Certificate } from 'node:crypto'
import { connect } from 'node:tls'
import type { Transportproef } from '../../beheer/transporten.ts'
import type { Controle } from '../../dokter/controles.ts'
import type { Lijntls } from './https.ts'

/** Asking for a new one takes weeks. */
const BIJTIJDS_DAGEN = 30
const DAG_MS = 86_400_000
const WACHT_MS = 10_000

type Stap = Transportproef['stappen'][number]

/** `nu` in ms. */
function dagenGeldig(cert: string, nu: number): number {
  return Math.floor((Date.parse(new X509Certificate(cert).validTo) - nu) / DAG_MS)
}

/** What follows when the certificate of a line no longer counts, and how the next one gets in use. */
const BIJ_EEN_LIJN = { gevolg: 'er gaat en komt niets', daarna: 'stuur de dienst SIGHUP' }

/** For the self-check. `voor`: Dutch, as in `voor het GGK`. */
export function certificaatcontrole(
  naam: string,
  voor: string,
  { cert }: Pick<Lijntls, 'cert'>,
  nu: number,
  { gevolg, daarna } = BIJ_EEN_LIJN,
): Controle {
  const dagen = dagenGeldig(cert, nu)
  const actie = `Vraag een nieuw certificaat aan, zet het op zijn plek en ${daarna}.`
  if (dagen < 0) {
    const zin = `Het certificaat ${voor} is verlopen: ${gevolg}.`
    return { naam, uitkomst: 'fout', zin, actie }
  }
  const zin = `Het certificaat ${voor} is nog ${dagen} dagen geldig.`
  return dagen < BIJTIJDS_DAGEN
    ? { naam, uitkomst: 'let-op', zin, actie }
    : { naam, uitkomst: 'goed', zin, actie: null }
}

/** For the test button. */
export function stapCertificaat({ cert }: Lijntls, nu: number): Stap {
  const dagen = dagenGeldig(cert, nu)
  return {
    stap: 'certificaat',
    goed: dagen >= 0,
    zin:
      dagen >= 0
        ? `Het eigen certificaat is nog ${dagen} dagen geldig.`
        : 'Het eigen certificaat is verlopen. Vraag een nieuw aan.',
  }
}

/** Shakes hands and sends no message. `wie`: the other side in a Dutch sentence. */
export async function stapVerbinding(
  stap: string,
  wie: string,
  tls: Lijntls,
  adres: URL,
): Promise<Stap> {
  const code = await groet(tls, adres)
  return {
    stap,
    goed: code === null,
    zin:
      code === null
        ? `${hoofdletter(wie)} neemt de verbinding aan, met een certificaat dat klopt.`
        : `De verbinding met ${wie} lukt niet (${code}). Controleer het adres en de certificaten.`,
  }
}

function hoofdletter(zin: string): string {
  return zin.slice(0, 1).toUpperCase() + zin.slice(1)
}

/** `null` when it went well, else a code. */
function groet({ cert, key, ca, crl }: Lijntls, adres: URL): Promise<string | null> {
  return new Promise((klaar) => {
    const host = adres.hostname.replace(/^\[(.*)\]$/, '$1')
    const socket = connect({
      ...{ host, port: Number(adres.port || 443), cert, key, ca, minVersion: 'TLSv1.2' },
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
