// SPDX-License-Identifier: EUPL-1.2
/** What of a message may be repeated in a finding: short, readable, and never a BSN. */

const MEESTE_TEKENS = 40

/**
 * A piece of the file as it may appear in a sentence: control characters shown as
 * a space, at most 40 characters, and anything that could be a BSN masked to its
 * last four digits, whatever element it stood in.
 */
export function getoond(stuk: string): string {
  // Masked before it is cut, so that a cut never leaves a readable part of a number.
  const tekens = [...zonderBsn(stuk.slice(0, 1000))]
  const kort = tekens.slice(0, MEESTE_TEKENS).join('')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to be replaced
  const leesbaar = kort.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, ' ')
  return tekens.length > MEESTE_TEKENS ? `${leesbaar}…` : leesbaar
}

/** Masks every run of nine or more digits that holds a number passing the eleven test. */
export function zonderBsn(tekst: string): string {
  return tekst.replace(/[0-9]{9,}/g, (cijfers) => {
    for (let i = 0; i + 9 <= cijfers.length; i++) {
      if (elfproef(cijfers.slice(i, i + 9))) return `****${cijfers.slice(-4)}`
    }
    return cijfers
  })
}

function elfproef(cijfers: string): boolean {
  let som = 0
  for (let i = 0; i < 9; i++) som += Number(cijfers[i]) * (i === 8 ? -1 : 9 - i)
  return som % 11 === 0 && cijfers !== '000000000'
}
