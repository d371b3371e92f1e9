// SPDX-License-Identifier: EUPL-1.2
/**
 * The one way to read data of clients: what was seen is written down in the same transaction,
 * and the data comes out after the commit. No audit row, no answer.
 */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import { isStoring } from '../storing.ts'
import { type AuditRegel, schrijfAudit } from './audit.ts'
import type { Clientspoor } from './auditvorm.ts'
import type { Handelende } from './handelende.ts'
import { inTransactie, inZicht, isOpnieuwWaard, type Zicht } from './transactie.ts'

/** What is read, and why that is allowed. */
export type Leesgebeurtenis = Pick<AuditRegel, 'tijdstip' | 'soort'> &
  Partial<
    Pick<
      AuditRegel,
      | 'actie'
      | 'objectSoort'
      | 'objectId'
      | 'veldgroepen'
      | 'recht'
      | 'relatie'
      | 'doel'
      | 'verwerking'
      | 'bijzonderheden'
    >
  >

/** A client that was seen: search hash of the BSN (bytes or hex). */
export interface Gezien {
  readonly client: Buffer | string
  readonly toewijzing?: string | null
}

export interface Gelezen<T> {
  readonly gegevens: T
  /** Every client of whom something is in `gegevens`; doubles do not matter. */
  readonly clienten: readonly Gezien[]
  /** What is only known after reading. */
  readonly bij?: Partial<Pick<Leesgebeurtenis, 'objectId' | 'veldgroepen' | 'bijzonderheden'>>
}

/**
 * Runs `werk` in a transaction of the organisation, writes what was seen by whom, commits, and
 * only then gives the data. A reading that fails is written down too. Throws
 * `LOGBOEK_WEIGERT` when the row cannot be written.
 */
export async function leesMetAudit<T>(
  pool: pg.Pool,
  organisatie: string,
  wie: Handelende,
  gebeurtenis: Leesgebeurtenis,
  werk: (client: pg.PoolClient) => Promise<Gelezen<T>>,
  zicht: Zicht = 'beperkt',
): Promise<T> {
  let gelezen = false
  try {
    return await inZicht({ pool, organisatie, zicht }, async (client) => {
      gelezen = false
      const { gegevens, clienten, bij = {} } = await werk(client)
      gelezen = true
      const regel = { ...alsRegel(gebeurtenis, 'geslaagd'), ...bij, ...sporen(clienten) }
      await schrijfOfWeiger(client, organisatie, wie, regel)
      return gegevens
    })
  } catch (fout) {
    if (!gelezen && !isStoring(fout)) {
      await noteerGebeurtenis(pool, organisatie, wie, alsRegel(gebeurtenis, 'mislukt'))
    }
    throw fout
  }
}

/** Writes one event in a transaction of its own: a refusal, a login, an export that ended. */
export async function noteerGebeurtenis(
  pool: pg.Pool,
  organisatie: string,
  wie: Handelende,
  regel: AuditRegel,
): Promise<void> {
  await inTransactie(pool, organisatie, (client) =>
    schrijfOfWeiger(client, organisatie, wie, regel),
  )
}

function alsRegel(gebeurtenis: Leesgebeurtenis, uitkomst: AuditRegel['uitkomst']): AuditRegel {
  return {
    actie: 'R',
    uitkomst,
    client: null,
    objectSoort: null,
    objectId: null,
    bijzonderheden: null,
    ...gebeurtenis,
  }
}

/** One client stands in the row itself, more of them beside it; each once. */
export function sporen(
  clienten: readonly Gezien[],
): Pick<AuditRegel, 'client' | 'clienten' | 'toewijzing'> {
  const uit = new Map<string, Clientspoor>()
  for (const { client, toewijzing = null } of clienten) {
    const hex = typeof client === 'string' ? client : client.toString('hex')
    uit.set(hex, { client: hex, toewijzing: uit.get(hex)?.toewijzing ?? toewijzing })
  }
  const [een, ...meer] = uit.values()
  return meer.length === 0
    ? { client: een?.client ?? null, toewijzing: een?.toewijzing ?? null }
    : { client: null, clienten: [...uit.values()] }
}

async function schrijfOfWeiger(
  client: pg.ClientBase,
  organisatie: string,
  wie: Handelende,
  regel: AuditRegel,
): Promise<void> {
  try {
    await schrijfAudit(client, organisatie, wie, [regel])
  } catch (fout) {
    // The same work again may go well; and a connection that is gone has its own sentence.
    if (isOpnieuwWaard(fout) || (isStoring(fout) && !weigert(fout))) throw fout
    throw new DienstFout('LOGBOEK_WEIGERT', [], fout)
  }
}

/** The database answers, and says no: no rights, no room, no writing here. */
function weigert(fout: unknown): boolean {
  return /^(42501|53...|58...|25006)$/.test(String((fout as { code?: unknown }).code))
}
