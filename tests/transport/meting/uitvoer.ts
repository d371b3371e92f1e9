// SPDX-License-Identifier: EUPL-1.2
/** The outcome of a measurement on the screen and, when it is named, in a page. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dezeMachine } from '../../../packages/cli/src/meet/machine.ts'
import type { Meting } from '../../../packages/cli/src/meet/meting.ts'
import { alsTekst, werkVerslagBij } from '../../../packages/cli/src/meet/verslag.ts'

export function geefUit(meting: Meting, pagina: string): void {
  const uit = { machine: dezeMachine(), metingen: [meting] }
  console.log(alsTekst(uit))
  if (pagina === '') return
  const oud = existsSync(pagina) ? readFileSync(pagina, 'utf8') : undefined
  writeFileSync(pagina, werkVerslagBij(oud, uit, new Date().toISOString().slice(0, 10)))
}
