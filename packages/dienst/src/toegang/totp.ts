// SPDX-License-Identifier: EUPL-1.2
/** Time-based one-time codes (RFC 6238), as every authenticator app makes them. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export type Hashsoort = 'sha1' | 'sha256' | 'sha512'

const STAP_S = 30
const CIJFERS = 6
/** Steps before and after now that are accepted: clocks of phones differ. */
const SPELING = 1

/** The code of one time step. SHA-1 because apps ignore any other wish; it is not weak here. */
export function codeVan(
  geheim: Uint8Array,
  stap: number,
  hash: Hashsoort = 'sha1',
  cijfers = CIJFERS,
): string {
  const teller = Buffer.alloc(8)
  teller.writeBigUInt64BE(BigInt(stap))
  const mac = createHmac(hash, geheim).update(teller).digest()
  const plek = mac[mac.length - 1]! & 0x0f
  const getal = (mac.readUInt32BE(plek) & 0x7fff_ffff) % 10 ** cijfers
  return String(getal).padStart(cijfers, '0')
}

export function stapVan(ms: number): number {
  return Math.floor(ms / 1000 / STAP_S)
}

/**
 * The time step that a code belongs to; `null` when it is wrong. Steps up to and including
 * `laatste` were used before: a code works once.
 */
export function zoekStap(
  geheim: Uint8Array,
  code: string,
  ms: number,
  laatste: number,
): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null
  const nu = stapVan(ms)
  let gevonden: number | null = null
  for (let stap = nu - SPELING; stap <= nu + SPELING; stap++) {
    const gelijk = timingSafeEqual(Buffer.from(codeVan(geheim, stap)), Buffer.from(code))
    if (gelijk && stap > laatste) gevonden ??= stap
  }
  return gevonden
}

/** 160 bits, the length that RFC 4226 advises. */
export function nieuwTotpGeheim(): Buffer {
  return randomBytes(20)
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** As people type it into an app. */
export function base32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((groep) => BASE32[Number.parseInt(groep.padEnd(5, '0'), 2)])
    .join('')
}

/** The address that apps read from a QR code. */
export function totpAdres(geheim: Uint8Array, naam: string): string {
  const label = `${encodeURIComponent('Stopwijzer')}:${encodeURIComponent(naam)}`
  return `otpauth://totp/${label}?secret=${base32(geheim)}&issuer=Stopwijzer&algorithm=SHA1&digits=${CIJFERS}&period=${STAP_S}`
}

export const AANTAL_HERSTELCODES = 8

/** A code for whoever lost the phone: 120 random bits, so a fast hash is enough to store it. */
export function nieuweHerstelcode(): string {
  return (base32(randomBytes(15)).match(/.{4}/g) ?? []).join('-')
}

/** What somebody typed, as it was made; `null` when it cannot be one. */
export function leesHerstelcode(tekst: string): string | null {
  const kaal = tekst.toUpperCase().replace(/[\s-]/g, '')
  return /^[A-Z2-7]{24}$/.test(kaal) ? (kaal.match(/.{4}/g) ?? []).join('-') : null
}
