// SPDX-License-Identifier: EUPL-1.2
/**
 * What a password must be (ASVS 5, 6.2): long, and not one that is tried first. No demands
 * on kinds of characters: those make passwords that people forget and machines guess.
 */
import { AANHANGSELS, WOORDEN } from './woorden.ts'

/** In characters, so that an emoji counts as one. */
const KORTSTE = 12
const LANGSTE = 128

export interface Wachtwoordbezwaar {
  readonly reden: 'te-kort' | 'te-lang' | 'bekend' | 'eigen-woord'
  /** For the user, Dutch. */
  readonly zin: string
}

/**
 * What is wrong with a new password; `null` when it is good. `eigen` holds words that
 * belong to the person: login name, name, code of the organisation.
 */
export function keurWachtwoord(
  wachtwoord: string,
  eigen: readonly string[] = [],
): Wachtwoordbezwaar | null {
  const lengte = [...wachtwoord].length
  if (lengte < KORTSTE) {
    const zin = `Het wachtwoord heeft ${lengte} tekens. Gebruik er minstens ${KORTSTE}. Een paar woorden achter elkaar is goed.`
    return { reden: 'te-kort', zin }
  }
  if (lengte > LANGSTE) {
    return { reden: 'te-lang', zin: `Gebruik hoogstens ${LANGSTE} tekens.` }
  }
  const delen = eigen.flatMap((woord) => [woord, ...woord.split(/[^\p{L}\p{N}]+/u)])
  const eigenWoorden = new Set(delen.map(plat).filter((woord) => woord.length >= 4))
  if (bestaatUit(wachtwoord, eigenWoorden)) {
    const zin = 'Dit wachtwoord lijkt te veel op uw naam. Kies iets wat niemand van u weet.'
    return { reden: 'eigen-woord', zin }
  }
  if (isLoopje(wachtwoord) || isHerhaling(wachtwoord) || bestaatUit(wachtwoord, WOORDLIJST)) {
    const zin =
      'Dit wachtwoord staat op de lijst die aanvallers als eerste proberen. Kies een ander.'
    return { reden: 'bekend', zin }
  }
  return null
}

/** Letters that are written as digits or signs; `l` and `i` and `1` are one. */
const VERMOMD: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '!': 'i', '|': 'i', l: 'i', '3': 'e', '4': 'a', '@': 'a' },
  ...{ '5': 's', $: 's', '7': 't', '+': 't', '8': 'b', '9': 'g', '6': 'g' },
}

/** Small letters without accents and disguises; everything else is dropped. */
function plat(tekst: string): string {
  const klein = tekst.normalize('NFKD').toLowerCase()
  return [...klein]
    .map((teken) => VERMOMD[teken] ?? teken)
    .join('')
    .replace(/[^a-z]/g, '')
}

/** Only the letters that stand there as letters. */
function letters(tekst: string): string {
  return plat(tekst.normalize('NFKD').replace(/[^a-zA-Z]/g, ''))
}

const WOORDLIJST: ReadonlySet<string> = new Set(
  WOORDEN.map((woord) => kleinsteDeel(plat(woord))).filter((woord) => woord.length >= 2),
)

/**
 * Is the password one or two of these words, whatever digits and signs stand around or
 * in between? A word repeated counts as one; three words and more are a pass phrase.
 */
function bestaatUit(wachtwoord: string, bekend: ReadonlySet<string>): boolean {
  // Digits around a word are an addition, digits inside it a disguise: both are tried.
  const kern = wachtwoord.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  for (const vorm of new Set([letters(wachtwoord), plat(kern), plat(wachtwoord)])) {
    if (vorm.length >= 2 && inWoorden(vorm, bekend)) return true
  }
  return false
}

function inWoorden(tekst: string, bekend: ReadonlySet<string>): boolean {
  const enkel = kleinsteDeel(tekst)
  if (bekend.has(enkel)) return true
  for (let i = 2; i <= enkel.length - 2; i++) {
    if (bekend.has(enkel.slice(0, i)) && bekend.has(enkel.slice(i))) return true
  }
  return false
}

/** `abab` is twice `ab`. */
function kleinsteDeel(tekst: string): string {
  for (let n = 1; n <= tekst.length / 2; n++) {
    if (tekst.length % n === 0 && tekst.slice(0, n).repeat(tekst.length / n) === tekst) {
      return tekst.slice(0, n)
    }
  }
  return tekst
}

/** A few characters again and again, also when the last round is cut off. */
function isHerhaling(wachtwoord: string): boolean {
  const klein = wachtwoord.toLowerCase()
  for (let n = 1; n <= 4; n++) {
    if (klein.slice(0, n).repeat(klein.length).slice(0, klein.length) === klein) return true
  }
  return false
}

/** Walks over the keyboard, the alphabet and the digits. */
const WEGEN = [
  ...['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qwertzuiop', '01234567890'],
  ...['abcdefghijklmnopqrstuvwxyz', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', '!@#$%^&*()'],
  ...['1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0', 'qazwsxedcrfvtgbyhnujmikolp'],
  ...['qweasdzxc', 'a1b2c3d4e5f6g7h8i9', '1a2b3c4d5e6f7g8h9i'],
].flatMap((weg) => [weg, [...weg].reverse().join('')])

/** Pieces of three and more that lie on a walk, and hardly anything besides. */
function isLoopje(wachtwoord: string): boolean {
  const klein = wachtwoord.toLowerCase()
  let los = 0
  for (let i = 0; i < klein.length; ) {
    let n = 0
    while (i + n < klein.length && WEGEN.some((weg) => weg.includes(klein.slice(i, i + n + 1)))) {
      n++
    }
    if (n < 3) {
      los++
      n = 1
    }
    i += n
  }
  return los <= 3
}

/**
 * The worst passwords that pass the demand on length, spelled out: what the rules above
 * refuse, for whoever wants to see or test the list (ASVS 6.2.4 asks for 3,000).
 */
export function slechtsteWachtwoorden(): readonly string[] {
  const uit = new Set<string>()
  for (const woord of WOORDEN) {
    const hoofd = woord[0]!.toUpperCase() + woord.slice(1)
    for (const vorm of [woord, hoofd, woord + woord, woord + woord + woord]) {
      for (const aanhangsel of ['', ...AANHANGSELS]) {
        const heel = vorm + aanhangsel
        if (heel.length >= KORTSTE && heel.length <= 24) uit.add(heel)
      }
    }
  }
  return [...uit]
}
