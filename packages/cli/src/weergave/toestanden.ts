// SPDX-License-Identifier: EUPL-1.2
/** The states of an organisation as a table. */

import type { Merk, ToestandRegel } from '@stopwijzer/dienst'
import { TAAKNAMEN } from '@stopwijzer/koppelvlak/taaknamen'
import { maakVerf } from '../uitvoer/kleur.ts'
import { tabel } from '../uitvoer/tabel.ts'
import { aantal, vouw } from '../uitvoer/tekst.ts'
import { metTermijn } from '../uitvoer/termijn.ts'
import type { Scherm } from './scherm.ts'
import { LEVERING, TOEWIJZING, woord } from './woorden.ts'

const KOPPEN = ['Nummer', 'Levering', 'Toewijzing', 'Cliënt'] as const

/** `gevraagd` is the number that was asked for, if any. */
export function toonToestanden(
  regels: readonly (ToestandRegel & Merk)[],
  scherm: Scherm,
  gevraagd?: string,
): string {
  if (regels.length === 0) {
    return gevraagd === undefined
      ? `Er zijn geen toewijzingen bij ${scherm.organisatie}.\n`
      : `Er is bij ${scherm.organisatie} geen toewijzing met dit nummer.\n`
  }
  const verf = maakVerf(scherm.kleur)
  const rijen = regels.map(
    ({ toewijzingNummer, levering, toewijzing, clientSleutel, ...rest }) => ({
      cellen: [
        toewijzingNummer ?? 'geen nummer',
        woord(LEVERING, levering),
        woord(TOEWIJZING, toewijzing),
        rest.afgeschermd ? `${clientSleutel} (afgeschermd)` : clientSleutel,
      ],
      onder: rest.taken.map(({ id, soort, uiterlijk }) => {
        const zin = `Taak ${id}: ${woord(TAAKNAMEN, soort)}, ${metTermijn(uiterlijk, scherm.vandaag)}`
        return vouw(zin, scherm.breedte, '  ')
      }),
    }),
  )
  return `${vouw(samenvatting(regels, scherm.organisatie), scherm.breedte, '')}\n\n${tabel(KOPPEN, rijen, scherm.breedte, verf)}`
}

function samenvatting(regels: readonly ToestandRegel[], organisatie: string): string {
  const perLevering = Object.entries(LEVERING).flatMap(([levering, naam]) => {
    const hoeveel = regels.filter((regel) => regel.levering === levering).length
    return hoeveel === 0 ? [] : [`${hoeveel} ${naam.toLowerCase()}`]
  })
  return `${aantal(regels.length, 'toewijzing', 'toewijzingen')} bij ${organisatie}: ${perLevering.join(', ')}.`
}
