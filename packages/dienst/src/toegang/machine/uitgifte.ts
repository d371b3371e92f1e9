// SPDX-License-Identifier: EUPL-1.2
/** The token endpoint: the secret of a client for a short token (RFC 6749, 4.4). */
import type { Recht } from '@stopwijzer/koppelvlak'
import { alsHandelende } from '../../api/eigen.ts'
import { noteerGebeurtenis } from '../../opslag/leesmetaudit.ts'
import type { Herkomst, Toegangskern } from '../kern.ts'
import { leesClientId } from './sleutels.ts'
import { alsMachine, noteerWeigering, toetsSleutel } from './toets.ts'
import { leesRechten, type Token, type Tokens } from './tokens.ts'

export interface Tokenvraag {
  readonly clientId: string
  readonly geheim: string
  /** Rights with spaces; all that the client has when not given. */
  readonly scope?: string | undefined
}

export type Tokenuitkomst =
  | { readonly soort: 'gegeven'; readonly token: Token }
  /** Client or secret is wrong, expired or withdrawn; which of these is not told. */
  | { readonly soort: 'geweigerd' }
  /** It asked for rights that it does not have. */
  | { readonly soort: 'scope' }

export async function geefToken(
  kern: Toegangskern,
  tokens: Tokens,
  { clientId, geheim, scope }: Tokenvraag,
  herkomst: Herkomst,
): Promise<Tokenuitkomst> {
  const bewijs = leesClientId(clientId)
  const machine =
    bewijs === null ? 'onbekend' : await toetsSleutel(kern, { ...bewijs, geheim }, 'client')
  if (typeof machine === 'string') {
    await noteerWeigering(kern, bewijs, machine, herkomst)
    return { soort: 'geweigerd' }
  }
  const rechten: readonly Recht[] = scope === undefined ? machine.rechten : leesRechten(scope)
  const gevraagd = scope === undefined ? rechten.length : scope.split(' ').filter(Boolean).length
  const eigen = rechten.filter((recht) => machine.rechten.includes(recht))
  if (eigen.length === 0 || eigen.length < gevraagd) return { soort: 'scope' }
  const token = await tokens.geef(machine, eigen)
  const wie = alsHandelende(alsMachine(machine, eigen), herkomst.ip, herkomst.traceparent)
  await noteerGebeurtenis(kern.pool, machine.organisatie, wie, {
    tijdstip: kern.omgeving.tijdstip(),
    soort: 'geef_token',
    actie: 'E',
    uitkomst: 'geslaagd',
    client: null,
    objectSoort: 'sleutel',
    objectId: machine.id,
    verwerking: 'stopwijzer:toegang',
    doel: 'toegang tot de dienst',
    bijzonderheden: null,
  })
  return { soort: 'gegeven', token }
}
