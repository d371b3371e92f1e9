// SPDX-License-Identifier: EUPL-1.2
/** The invented people of a trial, as a table for the terminal. */
import type { Demomens } from '@stopwijzer/dienst/toegang'

/** `opnieuw` is the command that makes new passwords. */
export function toonDemomensen(mensen: readonly Demomens[], opnieuw: string): string {
  const breed = (kies: (mens: Demomens) => string) =>
    Math.max(...mensen.map((mens) => kies(mens).length))
  const [rol, naam] = [breed(({ rol }) => rol), breed(({ inlognaam }) => inlognaam)]
  let uit = ''
  for (const organisatie of [...new Set(mensen.map((mens) => mens.organisatie))]) {
    uit += `\n${organisatie.length === 4 ? 'Gemeente' : 'Aanbieder'} ${organisatie}\n`
    for (const mens of mensen.filter((een) => een.organisatie === organisatie)) {
      uit += `  ${mens.rol.padEnd(rol)}  ${mens.inlognaam.padEnd(naam)}  ${mens.wachtwoord}\n`
    }
  }
  return `${uit}\nU ziet deze wachtwoorden één keer. Kwijt? Maak nieuwe:\n  ${opnieuw}\n`
}
