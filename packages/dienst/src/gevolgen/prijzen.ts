// SPDX-License-Identifier: EUPL-1.2
/** Prices per product code, with the day from which they hold. */
import { datumPlusDagen } from '@stopwijzer/ijw'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { schrijfAudit } from '../opslag/audit.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { voegToe } from '../opslag/rijen.ts'
import { inTransactie } from '../opslag/transactie.ts'

export interface Prijs {
  readonly product: string
  /** First day, `YYYY-MM-DD`. */
  readonly vanaf: string
  /** Whole euro cents. */
  readonly centen: number
}

/** A price with the day before the next one of the same product. */
export interface Prijsregel extends Prijs {
  /** Last day; `null` when no later price is known. */
  readonly tot: string | null
}

/** Replaces the whole list of the organisation. */
export async function laadPrijzen(
  toegang: Toegang,
  omgeving: Omgeving,
  prijzen: readonly Prijs[],
): Promise<void> {
  const { organisatie } = toegang
  await inTransactie(toegang.pool, organisatie, async (client) => {
    await vervangPrijzen(client, toegang, prijzen)
    await schrijfAudit(client, organisatie, toegang.wie, [
      {
        tijdstip: omgeving.tijdstip(),
        soort: 'laad_prijslijst',
        actie: 'U',
        uitkomst: 'geslaagd',
        client: null,
        objectSoort: 'prijslijst',
        objectId: null,
        bijzonderheden: `${prijzen.length} prijzen`,
      },
    ])
  })
}

/** Nobody else changes the list until the transaction ends. */
export async function vergrendelPrijzen(
  client: pg.ClientBase,
  { organisatie }: Toegang,
): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`prijs/${organisatie}`])
}

/** The same within a transaction; writing it down is for the caller. */
export async function vervangPrijzen(
  client: pg.ClientBase,
  toegang: Toegang,
  prijzen: readonly Prijs[],
): Promise<void> {
  const { organisatie } = toegang
  await vergrendelPrijzen(client, toegang)
  await client.query('DELETE FROM prijs WHERE organisatie = $1', [organisatie])
  await voegToe(
    client,
    'prijs',
    { organisatie: 'text', product: 'text', vanaf: 'text', centen: 'bigint' },
    prijzen.map((prijs) => ({ organisatie, ...prijs })),
  )
}

/** The whole list, by product and day; a list has a few thousand prices at most. */
export async function leesPrijslijstregels(
  client: pg.ClientBase,
  { organisatie }: Toegang,
): Promise<Prijsregel[]> {
  const { rows } = await client.query<{ product: string; vanaf: string; centen: string }>(
    `SELECT product, vanaf, centen FROM prijs WHERE organisatie = $1
     ORDER BY product COLLATE "C", vanaf COLLATE "C"`,
    [organisatie],
  )
  return rows.map(({ product, vanaf, centen }, i) => {
    const volgende = rows[i + 1]
    const later = volgende?.product === product ? volgende.vanaf : null
    const tot = later === null ? null : datumPlusDagen(later, -1)
    return { product, vanaf, tot, centen: Number(centen) }
  })
}

/** The price of a product on a day: the one with the latest first day on or before it. */
export async function leesPrijzen(
  client: pg.ClientBase,
  { organisatie }: Toegang,
): Promise<(product: string, dag: string) => number | undefined> {
  const { rows } = await client.query<{ product: string; vanaf: string; centen: string }>(
    'SELECT product, vanaf, centen FROM prijs WHERE organisatie = $1 ORDER BY product, vanaf',
    [organisatie],
  )
  return (product, dag) => {
    const rij = rows.findLast((r) => r.product === product && r.vanaf <= dag)
    return rij && Number(rij.centen)
  }
}
