// SPDX-License-Identifier: EUPL-1.2
/** A StUF document in a file: what it is and whether its envelope holds. Pure. */
import { MEESTE_BYTES } from '@stopwijzer/ijw'
import {
  ENVELOPPEN,
  type Envelop,
  type Knoop,
  leesEnvelop,
  leesRuweKop,
  ontleed,
  type Ruwekop,
  soortVanWortel,
} from '@stopwijzer/ijw/stuf'
import type { Envelopfoutcode } from './envelopfout.ts'

/** A payload of 25 MB in base64 with its envelope, with room to spare. */
export const MEESTE_DOCUMENT = 34 * 1024 * 1024
/** Everything before the root element of a document that a program made. */
const BEGIN = 4096

const WORTELS: ReadonlySet<string> = new Set(Object.values(ENVELOPPEN).map(({ naam }) => naam))

/** True when the root element has the name of an envelope; nothing else is looked at. */
export function isStufdocument(bytes: Uint8Array): boolean {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, BEGIN))
  const wortel = /<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)[\s/>]/.exec(begin)
  return wortel !== null && WORTELS.has(wortel[1]!)
}

export interface Stufdocument {
  readonly soort: 'Di01' | 'Du01' | 'Fo01'
  readonly knoop: Knoop
  readonly kop: Ruwekop
  /** `null` with a code when the envelope itself is not good. */
  readonly envelop: Envelop | null
  readonly code: Envelopfoutcode | null
}

/** Opens a document; only a code when nobody can tell whose it is. */
export function openStufdocument(bytes: Uint8Array): Stufdocument | Envelopfoutcode {
  if (bytes.length > MEESTE_DOCUMENT) return 'STUF_TE_GROOT'
  const ontleding = ontleed(bytes)
  if (!ontleding.goed) return 'STUF_ONLEESBAAR'
  const { knoop } = ontleding
  const soort = soortVanWortel(knoop.ruimte, knoop.naam)
  if (soort !== 'Di01' && soort !== 'Du01' && soort !== 'Fo01') return 'STUF_SOORT'
  const kop = leesRuweKop(knoop)
  if (kop === null) return 'STUF_STUURGEGEVENS'
  const gelezen = leesEnvelop(knoop)
  if (!gelezen.goed) {
    const base64 = gelezen.fouten.every(({ wat }) => wat === 'base64')
    return { soort, knoop, kop, envelop: null, code: base64 ? 'STUF_BASE64' : 'STUF_SCHEMA' }
  }
  const { envelop } = gelezen
  const lading = 'lading' in envelop ? envelop.lading : null
  const code =
    lading === null || lading.bestandsnaam === null
      ? lading !== null && lading.bytes.length > MEESTE_BYTES
        ? 'STUF_TE_GROOT'
        : null
      : 'STUF_TEKSTBESTAND'
  return { soort, knoop, kop, envelop, code }
}
