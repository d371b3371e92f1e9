// SPDX-License-Identifier: EUPL-1.2
/** Line and column of an offset in a text; the line starts are found once, on first use. */

/** Line and column from 1; a column counts characters (code points), a line ends at LF. */
export interface Plaats {
  readonly regel: number
  readonly kolom: number
}

/** A finder for one text. Offsets are in UTF-16 units, as the parser counts. */
export function plaatsbepaler(tekst: string): (offset: number) => Plaats {
  let regels: number[] | undefined
  return (offset) => {
    regels ??= regelstarts(tekst)
    let laag = 0
    let hoog = regels.length - 1
    while (laag < hoog) {
      const midden = (laag + hoog + 1) >> 1
      if ((regels[midden] as number) <= offset) laag = midden
      else hoog = midden - 1
    }
    const begin = regels[laag] as number
    return { regel: laag + 1, kolom: tekens(tekst, begin, offset) + 1 }
  }
}

function regelstarts(tekst: string): number[] {
  const starts = [0]
  for (let i = tekst.indexOf('\n'); i >= 0; i = tekst.indexOf('\n', i + 1)) starts.push(i + 1)
  return starts
}

function tekens(tekst: string, begin: number, einde: number): number {
  let aantal = einde - begin
  for (let i = begin; i < einde; i++) {
    const eenheid = tekst.charCodeAt(i)
    if (eenheid >= 0xdc00 && eenheid < 0xe000) aantal--
  }
  return aantal
}
