// SPDX-License-Identifier: EUPL-1.2
/**
 * Keys of other systems: made, listed and withdrawn by an administrator. A key belongs to
 * one organisation, has the rights that were chosen for it and no others, and expires.
 */
import {
  ORGANISATIESOORTEN,
  type Organisatiesoort,
  type Recht,
  rechtenVan,
} from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { rolVan } from '../../opslag/organisatie.ts'
import { nieuwGeheim, nuMs, type Toegangskern, vingerafdruk } from '../kern.ts'

/** `sleutel`: goes along with every request; `client`: asks for tokens; `extern`: has tokens of another issuer. */
export type Machinesoort = 'sleutel' | 'client' | 'extern'

export interface Machine {
  readonly organisatie: string
  readonly id: string
  readonly naam: string
  readonly soort: Machinesoort
  readonly uitgever: string | null
  readonly onderwerp: string | null
  readonly rechten: readonly Recht[]
  readonly gemaakt_door: string
  readonly aangemaakt: Date
  readonly verloopt: Date
  readonly laatst_gebruikt: Date | null
  readonly ingetrokken: Date | null
}

export const MACHINEKOLOMMEN = `organisatie, id, naam, soort, uitgever, onderwerp, rechten,
  gemaakt_door, aangemaakt, verloopt, laatst_gebruikt, ingetrokken`

export interface NieuweMachine {
  readonly naam: string
  readonly soort: Machinesoort
  readonly rechten: readonly Recht[]
  readonly verloopt: Date
  /** Only for `extern`: issuer and client id there. */
  readonly uitgever?: string
  readonly onderwerp?: string
}

const DAG = 24 * 60 * 60_000
/** A key that nobody looks at again must end by itself. */
export const LANGSTE_DAGEN = 400

/** What a machine of this organisation may have at most. */
export function machinerechten(organisatie: string): readonly Recht[] {
  const soort: Organisatiesoort = rolVan(organisatie)
  if (!ORGANISATIESOORTEN.includes(soort)) return []
  // What is about oneself makes no sense for a machine, except to see who it is.
  return rechtenVan(['koppeling'], soort)
}

export type Machineuitkomst =
  | { readonly soort: 'gemaakt'; readonly id: string; readonly geheim: string | null }
  | { readonly soort: 'teveel'; readonly rechten: readonly Recht[] }
  | { readonly soort: 'datum' }
  | { readonly soort: 'bezet' }

/** Makes a key. The secret is shown this once; only its SHA-256 is kept. */
export async function maakMachine(
  client: pg.ClientBase,
  kern: Toegangskern,
  organisatie: string,
  nieuw: NieuweMachine,
  door: string,
): Promise<Machineuitkomst> {
  const mag = machinerechten(organisatie)
  const teveel = nieuw.rechten.filter((recht) => !mag.includes(recht))
  if (teveel.length > 0) return { soort: 'teveel', rechten: teveel }
  const nu = nuMs(kern)
  const duur = nieuw.verloopt.getTime() - nu
  if (!(duur > 0 && duur <= LANGSTE_DAGEN * DAG)) return { soort: 'datum' }
  const id = kern.omgeving.nieuweId()
  const geheim = nieuw.soort === 'extern' ? null : nieuwGeheim()
  const { rowCount } = await client.query(
    `INSERT INTO machine (organisatie, id, naam, soort, sleutel, uitgever, onderwerp, rechten,
       gemaakt_door, aangemaakt, verloopt)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
    [
      ...[organisatie, id, nieuw.naam, nieuw.soort, geheim && vingerafdruk(geheim)],
      ...[nieuw.uitgever ?? null, nieuw.onderwerp ?? null, [...new Set(nieuw.rechten)]],
      ...[door, new Date(nu), nieuw.verloopt],
    ],
  )
  // That client of the other issuer belongs to an organisation already, perhaps another one.
  if (rowCount === 0) return { soort: 'bezet' }
  return {
    soort: 'gemaakt',
    id,
    geheim:
      geheim !== null && nieuw.soort === 'sleutel' ? alsSleutel(organisatie, id, geheim) : geheim,
  }
}

/** All keys of the organisation, also the ones that ended, newest first. */
export async function leesMachines(
  client: pg.ClientBase,
  organisatie: string,
): Promise<readonly Machine[]> {
  const { rows } = await client.query<Machine>(
    `SELECT ${MACHINEKOLOMMEN} FROM machine WHERE organisatie = $1 ORDER BY aangemaakt DESC, id`,
    [organisatie],
  )
  return rows
}

/** Withdraws a key, from this moment on; false when there is none that works. */
export async function trekIn(
  client: pg.ClientBase,
  kern: Toegangskern,
  organisatie: string,
  id: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE machine SET ingetrokken = $3
     WHERE organisatie = $1 AND id = $2 AND ingetrokken IS NULL`,
    [organisatie, id, new Date(nuMs(kern))],
  )
  return rowCount === 1
}

/** An API key as text: says what it is and whose, so that a leaked one can be recognised. */
function alsSleutel(organisatie: string, id: string, geheim: string): string {
  return `swk_${organisatie}_${id}_${geheim}`
}

const SLEUTEL = /^swk_([0-9]{4}|[0-9]{8})_([A-Z0-9]{1,40})_([A-Za-z0-9_-]{43})$/

export interface Sleutelbewijs {
  readonly organisatie: string
  readonly id: string
  readonly geheim: string
}

/** The parts of an API key; `null` when it is none. */
export function leesSleutel(tekst: string): Sleutelbewijs | null {
  const [, organisatie, id, geheim] = SLEUTEL.exec(tekst) ?? []
  return organisatie && id && geheim ? { organisatie, id, geheim } : null
}

/** Name of a client at the token endpoint. */
export function clientIdVan({ organisatie, id }: Pick<Machine, 'organisatie' | 'id'>): string {
  return `${organisatie}.${id}`
}

const CLIENT = /^([0-9]{4}|[0-9]{8})\.([A-Z0-9]{1,40})$/

export function leesClientId(tekst: string): Omit<Sleutelbewijs, 'geheim'> | null {
  const [, organisatie, id] = CLIENT.exec(tekst) ?? []
  return organisatie && id ? { organisatie, id } : null
}
