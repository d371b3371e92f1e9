// SPDX-License-Identifier: EUPL-1.2
/**
 * Password hashes: scrypt of Node, written as a PHC string
 * (`$scrypt$ln=17,r=8,p=1$salt$hash`). The parameters are read back from the string, so
 * they can be raised later without anybody losing access (docs/adr/0161).
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

export interface Scryptmaat {
  /** Two-log of N. */
  readonly ln: number
  readonly r: number
  readonly p: number
}

/** OWASP: N=2^17, r=8, p=1; half a second and 128 MiB per check. */
export const SCRYPT: Scryptmaat = { ln: 17, r: 8, p: 1 }

export interface Wachtwoordtoets {
  readonly goed: boolean
  /** The hash was made with other parameters than those of today: make it anew. */
  readonly verouderd: boolean
}

/** Checks passwords, at most a few at a time: each takes 128 MiB. */
export interface Wachtwoordkluis {
  /** PHC string of a password. */
  hash(wachtwoord: string): Promise<string>
  /**
   * Checks a password. Without a stored hash (unknown name, never activated) the same
   * work is done and the answer is no: the time says nothing about the account.
   */
  toets(wachtwoord: string, opgeslagen: string | null): Promise<Wachtwoordtoets>
}

/** Thrown when too many checks wait already: the server would only get slower. */
export class Druk extends Error {
  override readonly name = 'Druk'
}

const ZOUT = 16
const LENGTE = 32
const GELIJKTIJDIG = 2
/** About half a minute of waiting; whoever comes later is told to come back. */
const WACHTENDEN = 60

export function maakWachtwoordkluis(
  maat: Scryptmaat = SCRYPT,
  gelijktijdig = GELIJKTIJDIG,
  wachtenden = WACHTENDEN,
): Wachtwoordkluis {
  const omDeBeurt = maakRij(gelijktijdig, wachtenden)
  const dekmantel = schrijfPhc({ maat, zout: randomBytes(ZOUT), hash: randomBytes(LENGTE) })
  return {
    async hash(wachtwoord) {
      const zout = randomBytes(ZOUT)
      const hash = await omDeBeurt(() => leidAf(wachtwoord, zout, maat, LENGTE))
      return schrijfPhc({ maat, zout, hash })
    },
    async toets(wachtwoord, opgeslagen) {
      const phc = leesPhc(opgeslagen ?? dekmantel) ?? leesPhc(dekmantel)!
      const hash = await omDeBeurt(() => leidAf(wachtwoord, phc.zout, phc.maat, phc.hash.length))
      const gelijk = timingSafeEqual(hash, phc.hash)
      const goed = gelijk && opgeslagen !== null && leesPhc(opgeslagen) !== null
      return { goed, verouderd: goed && !zelfde(phc.maat, maat) }
    },
  }
}

interface Phc {
  readonly maat: Scryptmaat
  readonly zout: Buffer
  readonly hash: Buffer
}

/** The parts of a PHC string; `null` when it is none, or asks for more work than we ever would. */
export function leesPhc(tekst: string): Phc | null {
  const vorm =
    /^\$scrypt\$ln=([0-9]{1,2}),r=([0-9]{1,2}),p=([0-9]{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/
  const delen = vorm.exec(tekst)
  if (delen === null) return null
  const [ln, r, p] = [Number(delen[1]), Number(delen[2]), Number(delen[3])]
  const zout = Buffer.from(delen[4]!, 'base64')
  const hash = Buffer.from(delen[5]!, 'base64')
  const teZwaar = ln > 20 || r > 32 || p > 16
  if (ln < 1 || r < 1 || p < 1 || teZwaar || zout.length < 8 || hash.length < 16) return null
  return { maat: { ln, r, p }, zout, hash }
}

function schrijfPhc({ maat, zout, hash }: Phc): string {
  const b64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
  return `$scrypt$ln=${maat.ln},r=${maat.r},p=${maat.p}$${b64(zout)}$${b64(hash)}`
}

function zelfde(een: Scryptmaat, ander: Scryptmaat): boolean {
  return een.ln === ander.ln && een.r === ander.r && een.p === ander.p
}

/** The password as it was typed, byte for byte: nothing is cut off or changed. */
function leidAf(
  wachtwoord: string,
  zout: Buffer,
  { ln, r, p }: Scryptmaat,
  lengte: number,
): Promise<Buffer> {
  const N = 2 ** ln
  const opties = { N, r, p, maxmem: 128 * N * r + 128 * r * p + 1024 * 1024 }
  return new Promise((klaar, mislukt) => {
    scrypt(wachtwoord, zout, lengte, opties, (fout, hash) => (fout ? mislukt(fout) : klaar(hash)))
  })
}

function maakRij(gelijktijdig: number, wachtenden: number) {
  let bezig = 0
  const rij: (() => void)[] = []
  return async function omDeBeurt<T>(werk: () => Promise<T>): Promise<T> {
    if (bezig < gelijktijdig) bezig++
    else if (rij.length >= wachtenden) throw new Druk('te veel aanmeldingen tegelijk')
    else await new Promise<void>((klaar) => rij.push(klaar))
    try {
      return await werk()
    } finally {
      // The place goes to the next one in line without becoming free in between.
      const volgende = rij.shift()
      if (volgende) volgende()
      else bezig--
    }
  }
}
