// SPDX-License-Identifier: EUPL-1.2
/** Reads a CSV as Excel and others write it: `;` or `,`, quotes, a byte order mark, any line end. */

export interface CsvRij {
  /** Line of the file on which the row begins; the header is line 1. */
  readonly regel: number
  readonly velden: readonly string[]
}

/**
 * The rows of a text, without empty ones. The separator is the one that occurs most in the
 * first line. `null` when a quote is opened and never closed.
 */
export function leesCsv(tekst: string): readonly CsvRij[] | null {
  const schoon = tekst.startsWith('\ufeff') ? tekst.slice(1) : tekst
  const kop = schoon.slice(0, eindeRegel(schoon))
  const scheiding = kop.split(';').length >= kop.split(',').length ? ';' : ','
  const rijen: CsvRij[] = []
  let velden: string[] = []
  let regel = 1
  let begin = 1
  let i = 0
  const rondRijAf = () => {
    if (velden.some((veld) => veld !== '')) rijen.push({ regel: begin, velden })
    velden = []
  }
  while (i < schoon.length) {
    let veld = ''
    if (schoon[i] === '"') {
      const einde = eindeAanhaling(schoon, i + 1)
      if (einde === -1) return null
      veld = schoon.slice(i + 1, einde).replaceAll('""', '"')
      regel += veld.split('\n').length - 1
      i = einde + 1
    }
    const tot = eindeVeld(schoon, i, scheiding)
    velden.push((veld + schoon.slice(i, tot)).trim())
    i = tot
    if (schoon[i] === scheiding) {
      i++
      // A separator at the very end still has an (empty) field after it.
      if (i === schoon.length) velden.push('')
      continue
    }
    rondRijAf()
    if (schoon[i] === '\r' && schoon[i + 1] === '\n') i++
    i++
    regel++
    begin = regel
  }
  rondRijAf()
  return rijen
}

function eindeRegel(tekst: string): number {
  const plaats = tekst.search(/[\r\n]/)
  return plaats === -1 ? tekst.length : plaats
}

function eindeVeld(tekst: string, vanaf: number, scheiding: string): number {
  let i = vanaf
  while (i < tekst.length && tekst[i] !== scheiding && tekst[i] !== '\r' && tekst[i] !== '\n') i++
  return i
}

/** Place of the closing quote; a doubled quote is a quote in the text. */
function eindeAanhaling(tekst: string, vanaf: number): number {
  for (let i = tekst.indexOf('"', vanaf); i !== -1; i = tekst.indexOf('"', i + 2)) {
    if (tekst[i + 1] !== '"') return i
  }
  return -1
}
