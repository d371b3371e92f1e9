// SPDX-License-Identifier: EUPL-1.2
// Makes voorbeelden/keten/ from the official samples in voorbeelden/landelijk/. The
// official JW301 is of other parties than the JW305 and JW307, and ends before the
// stop; adapted it gives one story of one child with both. The others fit as they are.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const WORTEL = fileURLToPath(new URL('..', import.meta.url))

/** Changes to the official JW301: element, old value, new value (`null` takes the element out). */
const AANPASSINGEN_JW301 = [
  ['jw301:Afzender', '0384', '0363'],
  ['jw301:Ontvanger', '42420001', '65656055'],
  // There was no request (JW315) that these references could answer (TR379).
  ['jw301:ReferentieAanbieder', '40A12341234', null],
  ['jw301:ReferentieAanbieder', '40A12341235', null],
  ['jw301:Einddatum', '2026-07-14', '2026-12-31'],
  ['jw301:Einddatum', '2026-07-19', '2026-12-31'],
]

/** The text with one element changed; that element must be there exactly once. */
function pasAan(tekst, [element, oud, nieuw]) {
  const regel = new RegExp(`[ \\t]*<${element}>${oud}</${element}>\\r?\\n`, 'g')
  const gevonden = tekst.match(regel) ?? []
  if (gevonden.length !== 1) throw new Error(`${element} ${oud}: ${gevonden.length} keer gevonden`)
  return tekst.replace(regel, (hele) => (nieuw === null ? '' : hele.replace(oud, nieuw)))
}

/** The adapted messages by file name. */
export function maakVoorbeelden() {
  const lees = (naam) => readFileSync(join(WORTEL, 'voorbeelden', 'landelijk', naam), 'utf8')
  return {
    'JW301.xml': AANPASSINGEN_JW301.reduce(pasAan, lees('JW301.xml')),
    'JW305.xml': lees('JW305.xml'),
    'JW307.xml': lees('JW307.xml'),
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const map = join(WORTEL, 'voorbeelden', 'keten')
  mkdirSync(map, { recursive: true })
  for (const [naam, tekst] of Object.entries(maakVoorbeelden())) {
    writeFileSync(join(map, naam), tekst)
    console.log(`voorbeelden/keten/${naam}`)
  }
}
