// SPDX-License-Identifier: EUPL-1.2
/** Findings below a line of a list: what is wrong and what to do, without the source beside it. */
import { type Bevinding, maskeer, zichtbaar } from '@stopwijzer/ijw'
import { codeVan } from '../controle/formaten/formaat.ts'
import { vouw } from '../uitvoer/tekst.ts'

const MEESTE = 5

/** Lines of at most `breedte`; after five findings the rest is counted. */
export function bevindingsregels(bevindingen: readonly Bevinding[], breedte: number): string[] {
  const regels = bevindingen.slice(0, MEESTE).flatMap((bevinding) => {
    const { ernst, boodschap, actie, locatie } = bevinding
    const hoe = ernst === 'fout' ? 'FOUT' : 'LET OP'
    const plek = locatie?.regel == null ? '' : ` Regel ${locatie.regel}.`
    return [
      vouw(schoon(`${hoe}  ${codeVan(bevinding)}  ${boodschap}${plek}`), breedte, '  '),
      vouw(schoon(`Wat te doen: ${actie}`), breedte, '    '),
    ]
  })
  const rest = bevindingen.length - MEESTE
  return rest > 0 ? [...regels, `  … en nog ${rest}. Alles staat in --formaat json.`] : regels
}

const schoon = (zin: string) => zichtbaar(maskeer(zin))
