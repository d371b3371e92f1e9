// SPDX-License-Identifier: EUPL-1.2
/** Which client a command is about: the number of a toewijzing, or a BSN from stdin. */
import type { Clientkeuze } from '@stopwijzer/dienst'
import type { Omgeving } from './omgeving.ts'

/** A BSN never stands on the command line: others on the machine can read that, and the shell keeps it. */
export async function leesKeuze(
  omgeving: Omgeving,
  {
    toewijzing,
    gemeente,
  }: { readonly toewijzing?: string; readonly gemeente?: string | undefined },
): Promise<Clientkeuze> {
  if (toewijzing !== undefined) return { toewijzingNummer: toewijzing, gemeente }
  const regel = await omgeving.leesRegel('Typ het BSN van de cliënt en druk op Enter:')
  return { bsn: regel.replace(/[ .]/g, '') }
}
