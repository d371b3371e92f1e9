// SPDX-License-Identifier: EUPL-1.2
/** Test support: a throw-away authority with good and bad certificates, by the `openssl` program. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Paar {
  readonly cert: string
  readonly key: string
}

export interface Certificaten {
  readonly ca: string
  /** Revokes `ingetrokken`. */
  readonly crl: string
  /** Of the node of the chain, in both directions. */
  readonly server: Paar
  /** With `OIN`. */
  readonly client: Paar
  /** Signed by the same authority, with an OIN that nobody let in. */
  readonly ander: Paar
  readonly zonderOin: Paar
  readonly verlopen: Paar
  readonly ingetrokken: Paar
  /** Of an authority of its own. */
  readonly vreemd: Paar
  readonly vreemdeCa: string
  /** Folder with all of them as files; removed by `ruimOp`. */
  readonly map: string
  ruimOp(): void
}

/** Of the municipality, and of the node of the chain. */
export const OIN = '00000001000000000001'
export const KETEN_OIN = '00000001000000000002'

/** Throws with a sentence when `openssl` is not there. */
export function maakCertificaten(): Certificaten {
  const map = mkdtempSync(join(tmpdir(), 'stopwijzer-ca-'))
  const eigen = maakUitgever(map, 'eigen')
  const vreemd = maakUitgever(map, 'vreemd')
  const ingetrokken = eigen.geef('ingetrokken', '/CN=client/serialNumber=00000001000000000004')
  return {
    ca: eigen.ca,
    server: eigen.geef('server', `/CN=localhost/serialNumber=${KETEN_OIN}`),
    client: eigen.geef('client', `/CN=client/serialNumber=${OIN}`),
    ander: eigen.geef('ander', '/CN=client/serialNumber=00000001000000000009'),
    zonderOin: eigen.geef('zonder-oin', '/CN=client'),
    verlopen: eigen.geef('verlopen', `/CN=client/serialNumber=${OIN}`, true),
    ingetrokken,
    crl: eigen.trekIn('ingetrokken'),
    vreemd: vreemd.geef('client', `/CN=client/serialNumber=${OIN}`),
    vreemdeCa: vreemd.ca,
    map,
    ruimOp: () => rmSync(map, { recursive: true, force: true }),
  }
}

function openssl(...argumenten: string[]): void {
  try {
    execFileSync('openssl', argumenten, { stdio: ['ignore', 'ignore', 'pipe'] })
  } catch (fout) {
    const { code, stderr } = fout as { code?: string; stderr?: Buffer }
    throw new Error(
      code === 'ENOENT'
        ? 'These tests make certificates with the program `openssl`, which is not on this computer. Install it.'
        : `openssl ${argumenten[0]}: ${stderr?.toString()}`,
    )
  }
}

function maakUitgever(boven: string, naam: string) {
  const map = join(boven, naam)
  mkdirSync(map)
  const pad = (bestand: string) => join(map, bestand)
  const lees = (bestand: string) => readFileSync(pad(bestand), 'utf8')
  writeFileSync(pad('index.txt'), '')
  writeFileSync(
    pad('ca.cnf'),
    `[ca]\ndefault_ca=d\n[d]\ndatabase=${pad('index.txt')}\nunique_subject=no\nnew_certs_dir=${map}\ncertificate=${pad('ca.pem')}
private_key=${pad('ca.key')}\nrand_serial=yes\ndefault_md=sha256\npolicy=p\nx509_extensions=x\ndefault_crl_days=30
[p]\ncommonName=supplied\nserialNumber=optional\n[x]\nsubjectAltName=DNS:localhost,IP:127.0.0.1\n`,
  )
  const sleutel = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  openssl(
    ...['req', '-x509', ...sleutel, '-days', '30', '-subj', `/CN=Proef ${naam}`],
    ...['-keyout', pad('ca.key'), '-out', pad('ca.pem')],
  )
  return {
    ca: lees('ca.pem'),
    geef(wie: string, subject: string, verlopen = false): Paar {
      openssl(
        ...['req', '-new', ...sleutel, '-subj', subject],
        ...['-keyout', pad(`${wie}.key`), '-out', pad(`${wie}.csr`)],
      )
      const tijd = verlopen
        ? ['-startdate', '20200101000000Z', '-enddate', '20200201000000Z']
        : ['-days', '20']
      openssl(
        ...['ca', '-batch', '-notext', '-config', pad('ca.cnf'), ...tijd],
        ...['-in', pad(`${wie}.csr`), '-out', pad(`${wie}.pem`)],
      )
      return { cert: lees(`${wie}.pem`), key: lees(`${wie}.key`) }
    },
    trekIn(wie: string): string {
      openssl('ca', '-config', pad('ca.cnf'), '-revoke', pad(`${wie}.pem`))
      openssl('ca', '-config', pad('ca.cnf'), '-gencrl', '-out', pad('crl.pem'))
      return lees('crl.pem')
    },
  }
}
