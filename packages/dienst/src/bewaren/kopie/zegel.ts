// SPDX-License-Identifier: EUPL-1.2
/**
 * The seal at the end of a backup: the comment of its zip. It holds a SHA-256 over every
 * byte before it (damage) and an HMAC with a key of the service (somebody else's work).
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { DienstFout } from '../../fout.ts'
import type { Sleutelbos } from '../../sleutels/sleutelbos.ts'
import { leid } from '../../sleutels/versleuteling.ts'

const VORM = /^stopwijzer-reservekopie 1 sleutel=(\d{3}) sha256=([0-9a-f]{64}) hmac=([0-9a-f]{64})$/

function zegel(nummer: number, sha256: string, hmac: string): string {
  return `stopwijzer-reservekopie 1 sleutel=${String(nummer).padStart(3, '0')} sha256=${sha256} hmac=${hmac}`
}

/** Stands in the zip until the hashes are known; just as long. */
export const PLAATSHOUDER = zegel(0, '0'.repeat(64), '0'.repeat(64))
const LENGTE = PLAATSHOUDER.length

function hashers(sleutel: Buffer) {
  return {
    sha256: createHash('sha256'),
    hmac: createHmac('sha256', leid(sleutel, 'reservekopie')),
  }
}

/** Passes a zip that ends with the placeholder on, with the true seal instead. */
export function verzegel(bos: Sleutelbos): Transform {
  const { sha256, hmac } = hashers(bos.sleutels.get(bos.nieuwste)!)
  let staart: Buffer = Buffer.alloc(0)
  return new Transform({
    transform(stuk: Buffer, _codering, klaar) {
      const alles = Buffer.concat([staart, stuk])
      const vrij = Math.max(0, alles.length - LENGTE)
      staart = alles.subarray(vrij)
      const deel = alles.subarray(0, vrij)
      sha256.update(deel)
      hmac.update(deel)
      klaar(null, deel)
    },
    flush(klaar) {
      if (staart.toString('latin1') !== PLAATSHOUDER) {
        return klaar(new Error('The zip does not end with the place of the seal'))
      }
      klaar(null, Buffer.from(zegel(bos.nieuwste, sha256.digest('hex'), hmac.digest('hex'))))
    },
  })
}

export interface Zegelcontrole {
  /** Number of the key that sealed it. */
  readonly nummer: number
  /** `null` when there is no key with this number in hand. */
  readonly eigen: boolean | null
}

/** Follows every byte of a backup. Throws `KOPIE_ONLEESBAAR` or `KOPIE_BESCHADIGD`. */
export async function controleerZegel(
  bestand: FileHandle,
  pad: string,
  bos: Sleutelbos,
  voortgang: (bytes: number, totaal: number) => void,
): Promise<Zegelcontrole> {
  const { size } = await bestand.stat()
  const begin = size - LENGTE
  if (begin <= 0) throw new DienstFout('KOPIE_ONLEESBAAR', [pad])
  const einde = Buffer.alloc(LENGTE)
  await bestand.read(einde, 0, LENGTE, begin)
  const delen = VORM.exec(einde.toString('latin1'))
  if (delen === null) throw new DienstFout('KOPIE_ONLEESBAAR', [pad])
  const nummer = Number(delen[1])
  const sleutel = bos.sleutels.get(nummer)
  const { sha256, hmac } = hashers(sleutel ?? Buffer.alloc(32))
  let gelezen = 0
  const stroom = createReadStream(pad, {
    fd: bestand.fd,
    start: 0,
    end: begin - 1,
    autoClose: false,
  })
  for await (const stuk of stroom as AsyncIterable<Buffer>) {
    sha256.update(stuk)
    hmac.update(stuk)
    gelezen += stuk.length
    voortgang(gelezen, begin)
  }
  if (sha256.digest('hex') !== delen[2]) throw new DienstFout('KOPIE_BESCHADIGD', [pad])
  const eigen = timingSafeEqual(hmac.digest(), Buffer.from(delen[3]!, 'hex'))
  return { nummer, eigen: sleutel === undefined ? null : eigen }
}
