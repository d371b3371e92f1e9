// SPDX-License-Identifier: EUPL-1.2
/**
 * Changing how long things are kept: one person proposes, another approves (docs/adr/0233). At
 * most one proposal is open; it stands among the settings of the organisation.
 */
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { leesInstellingen, type Toegang, zetInstelling } from '../opslag/organisatie.ts'
import { GELDIG_DAGEN, type Persoon } from './plan.ts'
import { type Bewaartermijnen, KLASSEN, leesBewaartermijnen, zetTermijnenIn } from './termijnen.ts'

export interface Termijnvoorstel {
  readonly id: string
  /** The terms when it was made, and what would change. */
  readonly oud: Bewaartermijnen
  readonly nieuw: Partial<Bewaartermijnen>
  readonly gemaakt: { readonly door: Persoon; readonly moment: string }
  /** UTC; later it says nothing any more. */
  readonly geldigTot: string
}

const NAAM = 'bewaartermijnen.voorstel'
const DAG_MS = 86_400_000

/** The proposal that is open, if any. */
export async function leesTermijnvoorstel(
  client: pg.ClientBase,
  organisatie: string,
  omgeving: Omgeving,
): Promise<Termijnvoorstel | null> {
  const bewaard = (await leesInstellingen(client, organisatie))[NAAM]
  const voorstel = (bewaard as Termijnvoorstel | undefined) ?? null
  return voorstel !== null && voorstel.geldigTot > omgeving.tijdstip() ? voorstel : null
}

/** Nobody else proposes, approves or withdraws until the transaction ends. */
async function vergrendel(client: pg.ClientBase, organisatie: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`${NAAM}/${organisatie}`])
}

/** Makes a proposal; `null` when one is open. */
export async function maakTermijnvoorstel(
  client: pg.ClientBase,
  { organisatie, wie }: Toegang,
  omgeving: Omgeving,
  nieuw: Partial<Bewaartermijnen>,
): Promise<Termijnvoorstel | null> {
  await vergrendel(client, organisatie)
  if ((await leesTermijnvoorstel(client, organisatie, omgeving)) !== null) return null
  const moment = omgeving.tijdstip()
  const voorstel: Termijnvoorstel = {
    id: `${organisatie}-${omgeving.nieuweId()}`,
    oud: await leesBewaartermijnen(client, organisatie),
    nieuw,
    gemaakt: { door: { iss: wie.iss, sub: wie.sub, naam: wie.naam }, moment },
    geldigTot: new Date(Date.parse(moment) + GELDIG_DAGEN * DAG_MS).toISOString(),
  }
  await zetInstelling(client, organisatie, NAAM, voorstel)
  return voorstel
}

/** Why an approval is refused. */
export type Weigering = 'onbekend' | 'zelfde' | 'gewijzigd'

/** Puts the proposed terms in force: by somebody else than who proposed them, and no program. */
export async function keurTermijnvoorstelGoed(
  client: pg.ClientBase,
  { organisatie, wie }: Toegang,
  omgeving: Omgeving,
  id: string,
): Promise<
  { readonly termijnen: Bewaartermijnen; readonly voorstel: Termijnvoorstel } | Weigering
> {
  await vergrendel(client, organisatie)
  const voorstel = await leesTermijnvoorstel(client, organisatie, omgeving)
  if (voorstel?.id !== id) return 'onbekend'
  const { iss, sub } = voorstel.gemaakt.door
  // Somebody has to answer for it: not the service itself, and no other program.
  if ((iss === wie.iss && sub === wie.sub) || !wie.isAanvrager) return 'zelfde'
  const nu = await leesBewaartermijnen(client, organisatie)
  // The command line may have changed them meanwhile: nobody looked at that combination.
  if (KLASSEN.some((klasse) => nu[klasse] !== voorstel.oud[klasse])) return 'gewijzigd'
  const termijnen = await zetTermijnenIn(client, organisatie, voorstel.nieuw)
  await zetInstelling(client, organisatie, NAAM, undefined)
  return { termijnen, voorstel }
}

/** Takes the proposal back; false when it is not open. */
export async function trekTermijnvoorstelIn(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  omgeving: Omgeving,
  id: string,
): Promise<boolean> {
  await vergrendel(client, organisatie)
  if ((await leesTermijnvoorstel(client, organisatie, omgeving))?.id !== id) return false
  await zetInstelling(client, organisatie, NAAM, undefined)
  return true
}
