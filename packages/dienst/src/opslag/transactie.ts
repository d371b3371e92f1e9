// SPDX-License-Identifier: EUPL-1.2
/** A transaction in the name of one organisation, under the role without further rights. */
import { setTimeout as wacht } from 'node:timers/promises'
import type pg from 'pg'
import { TOEPASSING } from '../databank/cluster.ts'
import { DienstFout } from '../fout.ts'
import { isStoring } from '../storing.ts'

const CODE = /^([0-9]{4}|[0-9]{8})$/
const POGINGEN = 5
/** Deadlock and serialization failure: the same work again gives the right outcome. */
const OPNIEUW = new Set(['40P01', '40001'])

/** Throws `ORGANISATIE_CODE` unless the code is a gemeentecode or an AGB code. */
export function eisCode(organisatie: string): string {
  if (!CODE.test(organisatie)) throw new DienstFout('ORGANISATIE_CODE', [organisatie.slice(0, 20)])
  return organisatie
}

/**
 * `beperkt`: rows of shielded clients (OP003) do not exist. `alles`: they do; for the engine
 * itself, and for a person who may know and whose look is written down.
 */
export type Zicht = 'beperkt' | 'alles'

/**
 * `schijf`: the commit waits until it is on disk. `los`: it does not; only for what may be lost in
 * a crash of the database, because it is found out and done again without harm.
 */
export type Duur = 'schijf' | 'los'

const LOS = '; SET LOCAL synchronous_commit = off'

const ALLES = "; SET LOCAL stopwijzer.zicht = 'alles'"

/**
 * Runs `werk` in one transaction in which only rows of the organisation exist, and of those
 * only what `zicht` allows. `werk` may run more than once (after a deadlock), so it must not
 * touch anything but the database.
 */
export function inTransactie<T>(
  pool: pg.Pool,
  organisatie: string,
  werk: (client: pg.PoolClient) => Promise<T>,
  zicht: Zicht = 'beperkt',
  duur: Duur = 'schijf',
): Promise<T> {
  // The code goes into the text of the command: its form was checked.
  const rijen = `SET LOCAL stopwijzer.organisatie = '${eisCode(organisatie)}'`
  const wie = zicht === 'alles' ? rijen + ALLES : rijen
  return voerUit(pool, duur === 'los' ? wie + LOS : wie, werk)
}

/**
 * Runs `werk` in one transaction in which people, sessions and keys exist and no rows of
 * any organisation; only `src/toegang` works in it. As above it may run more than once.
 */
export function inToegang<T>(
  pool: pg.Pool,
  werk: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return voerUit(pool, `SET LOCAL stopwijzer.organisatie = ''; ${OPEN_TOEGANG}`, werk)
}

const OPEN_TOEGANG = "SET LOCAL stopwijzer.toegang = 'ja'"

/** People, sessions and keys exist as well in the rest of a transaction for an organisation. */
export async function openToegang(client: pg.ClientBase): Promise<void> {
  await client.query(OPEN_TOEGANG)
}

/**
 * The rest of the transaction reads lists in the order of an index. The planner takes a place in a
 * list for the end of it when many rows share its first value (a term that is open, one day on
 * which all ends), and then reads and sorts everything behind it.
 */
export async function leesOpVolgorde(client: pg.ClientBase): Promise<void> {
  await client.query('SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off')
}

/** The rest of the transaction is about this organisation as well, e.g. to write its audit log. */
export async function kiesOrganisatie(client: pg.ClientBase, organisatie: string): Promise<void> {
  await client.query(`SET LOCAL stopwijzer.organisatie = '${eisCode(organisatie)}'`)
}

async function voerUit<T>(
  pool: pg.Pool,
  inNaamVan: string,
  werk: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  // Every statement here finds its rows by a key. On fresh tables without statistics the
  // planner would read them whole, and go on doing so long after they have grown.
  const begin = `BEGIN; SET LOCAL ROLE ${TOEPASSING}; SET LOCAL enable_seqscan = off; ${inNaamVan}`
  for (let poging = 1; ; poging++) {
    const client = await pool.connect()
    let stuk: Error | undefined
    // Not waited for: it travels with the first questions. When it fails they all do.
    const begonnen = client.query(begin).then(() => null, alsFout)
    try {
      const uitkomst = await werk(client)
      await client.query('COMMIT')
      return uitkomst
    } catch (gemeld) {
      const fout = (await begonnen) ?? gemeld
      // A connection that gave no answer is not asked again: the server rolls back without it.
      stuk = isStoring(fout) ? (fout as Error) : await draaiTerug(client)
      if (poging >= POGINGEN || !isOpnieuwWaard(fout)) throw fout
    } finally {
      client.release(stuk)
    }
    await wacht(poging * 10)
  }
}

/** True for a fault of which `inTransactie` tries the same work again. */
export function isOpnieuwWaard(fout: unknown): boolean {
  return OPNIEUW.has((fout as { code?: string } | null)?.code ?? '')
}

/** Part of `Toegang`. */
interface Ingang {
  readonly pool: pg.Pool
  readonly organisatie: string
  readonly zicht: Zicht
}

/** What a person asks for or does: within the view of the access. */
export function inZicht<T>(
  { pool, organisatie, zicht }: Ingang,
  werk: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return inTransactie(pool, organisatie, werk, zicht)
}

/** What the service does by itself: it knows every client, so that it can keep still about some. */
export function alsMotor<T>(
  { pool, organisatie }: Omit<Ingang, 'zicht'>,
  werk: (client: pg.PoolClient) => Promise<T>,
  duur: Duur = 'schijf',
): Promise<T> {
  return inTransactie(pool, organisatie, werk, 'alles', duur)
}

/** One question within a narrower view whose answer shows nobody: only whether something is there. */
export async function metAllesInZicht<T>(
  client: pg.ClientBase,
  { zicht }: Pick<Ingang, 'zicht'>,
  vraag: () => Promise<T>,
): Promise<T> {
  if (zicht === 'alles') return vraag()
  await client.query("SET LOCAL stopwijzer.zicht = 'alles'")
  const uit = await vraag()
  // After a fault the transaction is over, and this setting with it.
  await client.query("SET LOCAL stopwijzer.zicht = ''")
  return uit
}

function alsFout(fout: unknown): unknown {
  return fout
}

/** Returns the fault when even the rollback failed: that connection must not be used again. */
async function draaiTerug(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK')
    return undefined
  } catch (fout) {
    return fout as Error
  }
}
