// SPDX-License-Identifier: EUPL-1.2
/** Test support: a certificate for localhost that signs itself, and its key, both in PEM. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

export function maakCertificaat(): { readonly cert: string; readonly key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ecdsaSha256 = reeks(oid([1, 2, 840, 10045, 4, 3, 2]))
  const naam = reeks(verzameling(reeks(oid([2, 5, 4, 3]), der(0x0c, Buffer.from('localhost')))))
  const dag = (jaar: number) => der(0x17, Buffer.from(`${jaar % 100}0101000000Z`))
  const altNaam = reeks(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])))
  const inhoud = reeks(
    der(0xa0, geheelGetal(2)),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaSha256,
    naam,
    reeks(dag(2020), dag(2049)),
    naam,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, reeks(reeks(oid([2, 5, 29, 17]), der(0x04, altNaam)))),
  )
  const handtekening = sign('sha256', inhoud, privateKey)
  const bits = der(0x03, Buffer.concat([Buffer.from([0]), handtekening]))
  const base64 = reeks(inhoud, ecdsaSha256, bits).toString('base64')
  const regels = base64.match(/.{1,64}/g)!.join('\n')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${regels}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  }
}

/** One value of the encoding of certificates (DER): kind, length, content. */
function der(soort: number, inhoud: Buffer): Buffer {
  const { length } = inhoud
  const lengte = length < 128 ? [length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([soort, ...lengte]), inhoud])
}

function reeks(...delen: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(delen))
}

function verzameling(...delen: readonly Buffer[]): Buffer {
  return der(0x31, Buffer.concat(delen))
}

function geheelGetal(waarde: number): Buffer {
  return der(0x02, Buffer.from([waarde]))
}

function oid([een = 0, twee = 0, ...rest]: readonly number[]): Buffer {
  const bytes = [een * 40 + twee]
  for (const deel of rest) {
    const zeven = [deel & 127]
    for (let over = deel >> 7; over > 0; over >>= 7) zeven.unshift((over & 127) | 128)
    bytes.push(...zeven)
  }
  return der(0x06, Buffer.from(bytes))
}
