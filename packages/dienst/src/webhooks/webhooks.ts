// SPDX-License-Identifier: EUPL-1.2
/** Webhooks of an organisation: making, showing, switching and removing them. */
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { laatsteGebeurtenis } from '../opslag/gebeurtenissen.ts'
import type { Toegang } from '../opslag/organisatie.ts'

export type Webhookstaat = 'aan' | 'uit' | 'storing'

export interface Webhook {
  readonly id: string
  readonly url: string
  readonly soorten: readonly string[] | null
  readonly staat: Webhookstaat
  /** Since when deliveries fail; `null` when they do not. */
  readonly mislukSinds: string | null
  readonly volgendePoging: string | null
  readonly laatsteFout: string | null
  readonly aangemaakt: string
}

export interface Bezorging {
  readonly id: string
  readonly soort: 'gebeurtenissen' | 'proef'
  readonly staat: 'bezig' | 'bezorgd' | 'mislukt'
  readonly pogingen: number
  readonly status: number | null
  readonly fout: string | null
  readonly begonnen: string
  readonly laatst: string
}

/** More than this is no connection but a mistake. */
export const MEESTE_WEBHOOKS = 20

const ISO = (kolom: string) =>
  `to_char(${kolom} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Makes a webhook that begins now. The secret is given here and never again. */
export async function maakWebhook(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  { url, soorten }: Pick<Webhook, 'url' | 'soorten'>,
): Promise<{ readonly id: string; readonly geheim: string }> {
  const { organisatie, versleuteling } = toegang
  const id = omgeving.nieuweId()
  const geheim = randomBytes(32).toString('base64url')
  await client.query(
    `INSERT INTO webhook (organisatie, id, url, soorten, geheim, staat, plek, aangemaakt)
     VALUES ($1, $2, $3, $4, $5, 'aan', $6, $7)`,
    [
      organisatie,
      id,
      url,
      soorten,
      versleuteling.versleutel('webhook', id, Buffer.from(geheim)),
      await laatsteGebeurtenis(client, toegang),
      omgeving.tijdstip(),
    ],
  )
  return { id, geheim }
}

/** All webhooks, or the one with this id. */
export async function leesWebhooks(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  id: string | null = null,
): Promise<Webhook[]> {
  const { rows } = await client.query<Webhook>(
    `SELECT w.id, w.url, w.soorten, w.staat, ${ISO('w.sinds')} AS "mislukSinds",
       CASE w.staat WHEN 'aan' THEN ${ISO('w.volgende')} END AS "volgendePoging",
       CASE WHEN w.sinds IS NOT NULL THEN (SELECT b.fout FROM webhookbezorging b
         WHERE b.organisatie = $1 AND b.webhook = w.id AND b.soort = 'gebeurtenissen'
         ORDER BY b.laatst DESC LIMIT 1) END AS "laatsteFout",
       ${ISO('w.aangemaakt')} AS aangemaakt
     FROM webhook w WHERE w.organisatie = $1 AND ($2::text IS NULL OR w.id = $2)
     ORDER BY w.aangemaakt, w.id`,
    [organisatie, id],
  )
  return rows
}

/** Switches on (what waited is delivered, with a new period of attempts) or off. */
export async function zetWebhook(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  id: string,
  staat: 'aan' | 'uit',
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE webhook SET staat = $3, sinds = NULL, volgende = NULL, pogingen = 0
     WHERE organisatie = $1 AND id = $2`,
    [organisatie, id, staat],
  )
  return rowCount === 1
}

export async function verwijderWebhook(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  id: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'DELETE FROM webhook WHERE organisatie = $1 AND id = $2',
    [organisatie, id],
  )
  return rowCount === 1
}

/** Deliveries of a webhook, the newest first; ids rise with time. */
export async function leesBezorgingen(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  webhook: string,
  voor: string | null,
  grens: number,
): Promise<Bezorging[]> {
  const { rows } = await client.query<Bezorging>(
    `SELECT id, soort, staat, pogingen, status, fout, ${ISO('begonnen')} AS begonnen,
       ${ISO('laatst')} AS laatst
     FROM webhookbezorging WHERE organisatie = $1 AND webhook = $2 AND ($3::text IS NULL OR id < $3)
     ORDER BY id DESC LIMIT $4`,
    [organisatie, webhook, voor, grens],
  )
  return rows
}
