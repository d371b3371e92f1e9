// SPDX-License-Identifier: EUPL-1.2
/** Options that a command cannot do without, where the command line itself cannot demand them. */
import { CliFout } from './fouten.ts'

export function eis(waarde: string | undefined, naam: string, hulp: string): string {
  if (waarde === undefined) throw new CliFout('OPTIE_ONTBREEKT', { naam, hulp })
  return waarde
}

/** Code of the organisation; an action below the command has it in its id and does not need it. */
export function eisOrganisatie(code: string | undefined, opdracht: string): string {
  return eis(code, '--organisatie', `stopwijzer ${opdracht} --help`)
}
