// SPDX-License-Identifier: EUPL-1.2
/** Explaining codes; with the rules of level 2. See `maakUitleg` to add more rules. */
import { REGELS } from '../regels/index.ts'
import { maakUitleg } from './maakUitleg.ts'
import type { Uitleg } from './model.ts'

const standaard = maakUitleg(REGELS)

/** The explanation of a code of the standard or the transport; `undefined` when unknown. */
export function uitleg(code: string): Uitleg | undefined {
  return standaard.uitleg(code)
}

/** At most five codes that someone may have meant by an unknown `code`. */
export function uitlegBedoelt(code: string): readonly string[] {
  return standaard.bedoelt(code)
}

export { afstand } from './afstand.ts'
export { maakUitleg, type Uitlegger } from './maakUitleg.ts'
export type { Uitleg, UitlegbareRegel, UitlegCode, UitlegSoort } from './model.ts'
