// SPDX-License-Identifier: EUPL-1.2
/** The settings of an organisation for a person: under the names that the command takes. */
import { maskeer, zichtbaar } from '@stopwijzer/ijw'
import { INSTELLINGEN, type Instellingen, standaardInstellingen } from '@stopwijzer/keten'
import { maakVerf } from '../uitvoer/kleur.ts'
import { getal, opsomming, vouw } from '../uitvoer/tekst.ts'
import type { Scherm } from './scherm.ts'

/** A list of products may hold thousands; JSON has them all. */
const MEESTE_WAARDEN = 10

export function toonInstellingen(
  instellingen: Instellingen,
  rol: string,
  { organisatie, breedte, kleur }: Scherm,
): string {
  const verf = maakVerf(kleur)
  const blokken = INSTELLINGEN.map(({ naam, uitleg, lees }) => {
    const waarde = alsTekst(lees(instellingen))
    const anders = waarde !== alsTekst(lees(standaardInstellingen))
    const kop = `${naam} = ${waarde}${anders ? ' (eigen keuze)' : ''}`
    const regels = vouw(zichtbaar(maskeer(kop)), breedte, '', '  ').split('\n')
    return ['', ...regels.map(anders ? verf.vet : String), vouw(uitleg, breedte, '  ', '')].join(
      '\n',
    )
  })
  return `${[
    `Instellingen van ${organisatie} (${rol}).`,
    ...blokken,
    '',
    `Wijzigen: stopwijzer instelling --organisatie ${organisatie} ${INSTELLINGEN[0]!.voorbeeld}`,
  ].join('\n')}\n`
}

function alsTekst(waarde: ReturnType<(typeof INSTELLINGEN)[number]['lees']>): string {
  if (typeof waarde === 'boolean') return waarde ? 'aan' : 'uit'
  if (typeof waarde === 'string' || typeof waarde === 'number') return String(waarde)
  if (waarde.length === 0) return 'leeg'
  const rest = waarde.length - MEESTE_WAARDEN
  const eerste = waarde.slice(0, MEESTE_WAARDEN)
  return rest > 0 ? `${eerste.join(', ')} en nog ${getal(rest)}` : opsomming(eerste)
}
