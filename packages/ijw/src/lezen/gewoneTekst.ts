// SPDX-License-Identifier: EUPL-1.2
/** Text in ordinary XML: line ends, references, and what may not stand there. */

/** Characters that XML does not allow; the text is valid UTF-16, so surrogates come in pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const VERBODEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const VERWIJZING = /&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));/g
const TEKENS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Text as XML means it: line ends as one LF, references resolved; undefined when it is not ordinary. */
export function gewoneTekst(ruw: string): string | undefined {
  if (ruw.includes(']]>')) return undefined
  const stuk = ruw.replace(/\r\n?/g, '\n')
  let goed = true
  let over = stuk.split('&').length - 1
  const opgelost = stuk.replace(VERWIJZING, (_, naam?: string, tien?: string, zestien?: string) => {
    over--
    if (naam !== undefined) return TEKENS[naam] as string
    const code = tien === undefined ? Number.parseInt(zestien as string, 16) : Number(tien)
    const bestaat = code <= 0x10ffff && (code < 0xd800 || code >= 0xe000)
    const teken = bestaat ? String.fromCodePoint(code) : '\0'
    if (VERBODEN.test(teken)) goed = false
    return teken
  })
  return goed && over === 0 ? opgelost : undefined
}

/** Looks ahead for something that is rare, so that each stretch of the text is searched once. */
export class Volgende {
  readonly #tekst: string
  readonly #wat: string
  #plek = -1

  constructor(tekst: string, wat: string) {
    this.#tekst = tekst
    this.#wat = wat
  }

  /** Does it begin between these offsets? They may only go up from call to call. */
  tussen(van: number, tot: number): boolean {
    if (this.#plek < van) {
      const plek = this.#tekst.indexOf(this.#wat, van)
      this.#plek = plek < 0 ? Number.POSITIVE_INFINITY : plek
    }
    return this.#plek < tot
  }
}
