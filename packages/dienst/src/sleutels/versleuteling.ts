// SPDX-License-Identifier: EUPL-1.2
/**
 * Encryption of columns and search hashes, per organisation. AES-256-GCM with a
 * random nonce; the additional data binds a value to its organisation, table and
 * row, so that a value copied elsewhere does not decrypt. Layout of a value:
 * key number (1), nonce (12), tag (16), ciphertext.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { DienstFout } from '../fout.ts'
import type { Sleutelbos } from './sleutelbos.ts'

export interface Versleuteling {
  versleutel(tabel: string, rij: string, inhoud: Uint8Array): Buffer
  /** Throws `SLEUTEL_PAST_NIET` when the value was made with another key, elsewhere, or was changed. */
  ontsleutel(tabel: string, rij: string, waarde: Buffer): Buffer
  /** Search hash of a BSN: the same client gives the same 32 bytes, in this organisation only. */
  pseudoniem(bsn: string): Buffer
}

const NONCE = 12
const TAG = 16

// Asking for random bytes costs more than using them, so they come by the page.
let bladzijde: Buffer = Buffer.alloc(0)
let gebruikt = 0

/** Random bytes that no other value gets. */
function verseNonce(): Buffer {
  if (gebruikt + NONCE > bladzijde.length) {
    bladzijde = randomBytes(NONCE * 256)
    gebruikt = 0
  }
  gebruikt += NONCE
  return bladzijde.subarray(gebruikt - NONCE, gebruikt)
}

/**
 * `zoek` is the stored search key of the organisation (see `zoeksleutel.ts`); without it
 * one is derived from the oldest key, as it was before search keys were stored.
 */
export function maakVersleuteling(
  bos: Sleutelbos,
  organisatie: string,
  zoek: Buffer = afgeleideZoeksleutel(bos, organisatie),
): Versleuteling {
  const perNummer = new Map<number, Buffer>()
  const sleutelVan = (nummer: number): Buffer | undefined => {
    const bekend = perNummer.get(nummer)
    if (bekend !== undefined) return bekend
    // Perhaps another process uses a key that was added a moment ago.
    if (!bos.sleutels.has(nummer)) bos.ververs?.(true)
    const sleutel = bos.sleutels.get(nummer)
    if (sleutel === undefined) return undefined
    const afgeleid = leid(sleutel, `versleutel|${organisatie}`)
    perNummer.set(nummer, afgeleid)
    return afgeleid
  }
  return {
    versleutel(tabel, rij, inhoud) {
      bos.ververs?.(false)
      const nummer = bos.nieuwste
      const nonce = verseNonce()
      const cipher = createCipheriv('aes-256-gcm', sleutelVan(nummer)!, nonce)
      cipher.setAAD(Buffer.from(`${organisatie}|${tabel}|${rij}`))
      const deel = cipher.update(inhoud)
      const slot = cipher.final()
      return Buffer.concat([Buffer.of(nummer), nonce, cipher.getAuthTag(), deel, slot])
    },
    ontsleutel(tabel, rij, waarde) {
      const sleutel = sleutelVan(waarde[0] ?? 0)
      if (sleutel === undefined) throw new DienstFout('SLEUTEL_PAST_NIET', [organisatie])
      const tag = waarde.subarray(1 + NONCE, 1 + NONCE + TAG)
      const cipher = createDecipheriv('aes-256-gcm', sleutel, waarde.subarray(1, 1 + NONCE), {
        authTagLength: TAG,
      })
      cipher.setAAD(Buffer.from(`${organisatie}|${tabel}|${rij}`))
      try {
        cipher.setAuthTag(tag)
        const deel = cipher.update(waarde.subarray(1 + NONCE + TAG))
        return Buffer.concat([deel, cipher.final()])
      } catch (fout) {
        throw new DienstFout('SLEUTEL_PAST_NIET', [organisatie], fout)
      }
    },
    pseudoniem: (bsn) => createHmac('sha256', zoek).update(bsn).digest(),
  }
}

/** The search key that belongs to the oldest key in hand. */
export function afgeleideZoeksleutel(bos: Sleutelbos, organisatie: string): Buffer {
  return leid(bos.sleutels.get(bos.oudste)!, `zoek|${organisatie}`)
}

/** One master key serves many purposes; HKDF gives each its own key. */
export function leid(sleutel: Buffer, doel: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sleutel, 'stopwijzer', doel, 32))
}
