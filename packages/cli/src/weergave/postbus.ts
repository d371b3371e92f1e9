// SPDX-License-Identifier: EUPL-1.2
/** What the file drop did with one file, for a person who watches. */
import { type Antwoord, type Bundel, losseCodes } from '@stopwijzer/dienst'
import { maskeer, zichtbaar } from '@stopwijzer/ijw'
import { TAAKNAMEN } from '@stopwijzer/koppelvlak/taaknamen'
import { maakVerf, type Verf } from '../uitvoer/kleur.ts'
import { aantal, vouw } from '../uitvoer/tekst.ts'
import { metTermijn } from '../uitvoer/termijn.ts'
import { bevindingsregels } from './bevindingen.ts'
import type { Scherm } from './scherm.ts'
import { LEVERING, TOEWIJZING, woord } from './woorden.ts'

const OORDEEL: Readonly<Record<Antwoord['oordeel'], readonly [string, keyof Verf]>> = {
  goedgekeurd: ['goedgekeurd', 'goed'],
  afgekeurd: ['AFGEKEURD', 'fout'],
  geweigerd: ['GEWEIGERD', 'fout'],
  herhaling: ['herhaling', 'zwak'],
  vastgehouden: ['vastgehouden', 'letOp'],
}
const BREEDSTE = Math.max(...Object.values(OORDEEL).map(([naam]) => naam.length))

type Regel = Omit<Antwoord, 'signalen' | 'vasthouding'>

/** One file: the verdict, the file, and below it the answer, the states and the tasks. */
export function toonAntwoord(regel: Regel, scherm: Omit<Scherm, 'organisatie'>): string {
  const { breedte, vandaag } = scherm
  const verf = maakVerf(scherm.kleur)
  const [naam, kleur] = OORDEEL[regel.oordeel]
  const wat = [regel.berichtsoort ?? '', regel.identificatie ?? ''].filter((deel) => deel !== '')
  const zinnen = [
    ...codezin(regel),
    ...regel.toestanden.map(
      ({ toewijzingNummer: nummer, levering, toewijzing }) =>
        `${nummer === null ? 'Zonder toewijzing' : `Toewijzing ${nummer}`}: levering ${woord(LEVERING, levering).toLowerCase()}, toewijzing ${woord(TOEWIJZING, toewijzing).toLowerCase()}`,
    ),
    ...regel.taken.map(
      ({ soort, uiterlijk }) =>
        `Taak: ${woord(TAAKNAMEN, soort)}, ${metTermijn(uiterlijk, vandaag)}`,
    ),
  ]
  return `${[
    `${verf[kleur](naam.padEnd(BREEDSTE))}  ${schoon(`${regel.map}/${regel.bestand}${wat.length === 0 ? '' : `   ${wat.join(' ')}`}`)}`,
    // Whole, to copy it.
    ...(regel.retourbericht === null ? [] : [schoon(`  Antwoord: ${regel.retourbericht}`)]),
    ...zinnen.map((zin) => vouw(schoon(zin), breedte, '  ')),
    ...bevindingsregels(regel.bevindingen, breedte),
  ].join('\n')}\n`
}

function codezin({ codes }: Regel): string[] {
  const zeggend = losseCodes(codes)
  if (zeggend.length === 0) return []
  return [`Codes: ${zeggend.join(', ')}. Uitleg: stopwijzer uitleg ${zeggend[0]}`]
}

const schoon = (tekst: string) => zichtbaar(maskeer(tekst))

/** One zip that was made for the portal. */
export function toonBundel({ zip, berichtsoort, aantal: hoeveel }: Bundel): string {
  return `uit/${zip}   ${aantal(hoeveel, 'bericht', 'berichten')} ${berichtsoort}\n`
}
