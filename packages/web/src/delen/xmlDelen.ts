// SPDX-License-Identifier: EUPL-1.2
/** Cuts a line of XML into names, marks and content, for colours only; it judges nothing. */
export interface Xmldeel {
  readonly soort: 'naam' | 'soort' | 'inhoud'
  readonly tekst: string
}

const TEKENS = /(<!--.*?(?:-->|$)|<\?.*?(?:\?>|$))|(<\/?)([\w:.-]+)|(\/?>)/g

/** The parts of one line, in order; joined they are the line again. */
export function xmlDelen(regel: string): readonly Xmldeel[] {
  const delen: Xmldeel[] = []
  let plek = 0
  for (const treffer of regel.matchAll(TEKENS)) {
    if (treffer.index > plek)
      delen.push({ soort: 'inhoud', tekst: regel.slice(plek, treffer.index) })
    const [geheel, opmerking, open, naam, dicht] = treffer
    if (opmerking !== undefined) delen.push({ soort: 'soort', tekst: opmerking })
    if (open !== undefined && naam !== undefined)
      delen.push({ soort: 'soort', tekst: open }, { soort: 'naam', tekst: naam })
    if (dicht !== undefined) delen.push({ soort: 'soort', tekst: dicht })
    plek = treffer.index + geheel.length
  }
  if (plek < regel.length) delen.push({ soort: 'inhoud', tekst: regel.slice(plek) })
  return delen
}
