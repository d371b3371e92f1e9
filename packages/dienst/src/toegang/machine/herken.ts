// SPDX-License-Identifier: EUPL-1.2
/** Recognises machines: an API key, a token of our own, or one of the other issuer. */
import type { HerkenMachine } from '../herken.ts'
import type { Herkomst, Toegangskern } from '../kern.ts'
import { type ExterneTokens, genoemdeUitgever } from './extern.ts'
import { leesSleutel } from './sleutels.ts'
import { alsMachine, noteerWeigering, toetsExtern, toetsMachine, toetsSleutel } from './toets.ts'
import type { Tokens } from './tokens.ts'

export function maakHerkenMachine(
  kern: Toegangskern,
  tokens: Tokens,
  extern: ExterneTokens | null,
): HerkenMachine {
  async function metSleutel(bewijs: string, herkomst: Herkomst) {
    const sleutel = leesSleutel(bewijs)
    const machine = sleutel === null ? 'onbekend' : await toetsSleutel(kern, sleutel, 'sleutel')
    if (typeof machine !== 'string') return alsMachine(machine)
    await noteerWeigering(kern, sleutel, machine, herkomst)
    return null
  }

  async function metToken(token: string, herkomst: Herkomst) {
    const inhoud = await tokens.lees(token)
    if (inhoud === null) {
      await noteerWeigering(kern, null, 'token', herkomst)
      return null
    }
    // A client that was withdrawn a second ago is refused now, not when its token ends.
    const machine = await toetsMachine(kern, inhoud.machine)
    if (typeof machine !== 'string' && machine.soort === 'client') {
      return alsMachine(machine, inhoud.rechten)
    }
    const waarom = typeof machine === 'string' ? machine : 'onbekend'
    await noteerWeigering(kern, inhoud.machine, waarom, herkomst)
    return null
  }

  async function metExternToken(token: string, uitgever: ExterneTokens, herkomst: Herkomst) {
    const client = await uitgever.lees(token)
    const machine = client === null ? 'token' : await toetsExtern(kern, uitgever.uitgever, client)
    if (typeof machine !== 'string') return alsMachine(machine)
    await noteerWeigering(kern, null, machine, herkomst)
    return null
  }

  return async (bewijs, herkomst) => {
    if (!bewijs.includes('.')) return metSleutel(bewijs, herkomst)
    const uitgever = genoemdeUitgever(bewijs)
    if (extern !== null && uitgever === extern.uitgever) {
      return metExternToken(bewijs, extern, herkomst)
    }
    return metToken(bewijs, herkomst)
  }
}
