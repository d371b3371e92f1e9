// SPDX-License-Identifier: EUPL-1.2
/** Options that a command cannot do without, where the command line itself cannot demand them. */
import { CliFout } from './fouten.ts'
import type { Omgeving } from './omgeving.ts'
import type { Opdracht } from './opdracht.ts'

export function eis(waarde: string | undefined, naam: string, hulp: string): string {
  if (waarde === undefined) throw new CliFout('OPTIE_ONTBREEKT', { naam, hulp })
  return waarde
}

/** Code of the organisation; an action below the command has it in its id and does not need it. */
export function eisOrganisatie(code: string | undefined, opdracht: string): string {
  return eis(code, '--organisatie', `stopwijzer ${opdracht} --help`)
}

export interface Vormopties {
  /** What was asked for; `undefined` when nothing was. */
  readonly formaat?: 'tekst' | 'json'
}

/** The form of an action below a command with `kiesFormaat`: its default says nothing about the action. */
export function gevraagdeVorm(ouder: Opdracht): Vormopties {
  const { formaat } = ouder.opts<Vormopties>()
  const gekozen = ouder.getOptionValueSource('formaat') !== 'default'
  return gekozen && (formaat === 'tekst' || formaat === 'json') ? { formaat } : {}
}

/** The form of a command with `kiesSchermvorm`: what was asked, or what fits the reader. */
export function schermvorm(
  { terminal }: Pick<Omgeving, 'terminal'>,
  { formaat }: Vormopties,
): 'tekst' | 'json' {
  return formaat ?? (terminal ? 'tekst' : 'json')
}
