// SPDX-License-Identifier: EUPL-1.2
/**
 * Delivers events to webhooks: in order, at least once, each delivery under an id that stays
 * the same over all attempts (docs/adr/0211). Nothing is held locked while the other side answers.
 */
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { type AuditRegel, schrijfAudit } from '../opslag/audit.ts'
import {
  laatsteGebeurtenis,
  leesGebeurtenissen,
  toonGebeurtenis,
} from '../opslag/gebeurtenissen.ts'
import { sporen } from '../opslag/leesmetaudit.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { naMislukking } from '../verwerking/terugval.ts'
import type { Uitslag, Zending } from './versturen.ts'

export type Verstuurder = (zending: Zending) => Promise<Uitslag>

/** Longer than any attempt lasts: whoever has it, is gone. */
const BEZET_MS = 60_000
const PER_BEZORGING = 100

interface Geclaimd {
  readonly id: string
  readonly url: string
  readonly soorten: readonly string[] | null
  readonly geheim: Buffer
  readonly plek: string
  readonly pogingen: number
  readonly sinds: Date | null
}

interface Werk {
  readonly webhook: Geclaimd
  readonly tot: number
  /** `null`: nothing that it wants. */
  readonly zending: Zending | null
}

export interface Ronde {
  readonly bezorgd: number
  readonly mislukt: number
  /** Webhooks that were switched off in this round. */
  readonly uitgezet: readonly string[]
}

/** Delivers what waits for the webhooks of one organisation. */
export async function bezorgWachtende(
  toegang: Toegang,
  omgeving: Omgeving,
  verstuur: Verstuurder,
): Promise<Ronde> {
  let bezorgd = 0
  let mislukt = 0
  const uitgezet: string[] = []
  for (;;) {
    const token = omgeving.nieuweId()
    const werk = await inZelf(toegang, (client) => claim(client, toegang, omgeving, token))
    if (werk === null) return { bezorgd, mislukt, uitgezet }
    const uitslag = werk.zending === null ? null : await verstuur(werk.zending)
    const staat = await inZelf(toegang, (client) =>
      rondAf(client, toegang, omgeving, { werk, token, uitslag }),
    )
    if (uitslag?.gelukt) bezorgd++
    else if (uitslag !== null) mislukt++
    if (staat === 'storing') uitgezet.push(werk.webhook.id)
  }
}

const inZelf = <T>(toegang: Toegang, werk: (client: pg.PoolClient) => Promise<T>) =>
  inTransactie(toegang.pool, toegang.organisatie, werk)

const EINDE = `(SELECT coalesce(max(g.volgnummer), 0) FROM gebeurtenis g WHERE g.organisatie = w.organisatie)`
/** Switched on, due, in nobody's hands, and something happened since. */
export const IS_AAN_DE_BEURT = `w.staat = 'aan' AND (w.volgende IS NULL OR w.volgende <= $1::timestamptz)
  AND (w.bezet_tot IS NULL OR w.bezet_tot <= $1::timestamptz) AND w.plek < ${EINDE}`

async function claim(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  token: string,
): Promise<Werk | null> {
  const { organisatie, versleuteling } = toegang
  const nu = omgeving.tijdstip()
  const { rows } = await client.query<Geclaimd>(
    `UPDATE webhook SET bezet_door = $3, bezet_tot = $1::timestamptz + interval '${BEZET_MS} ms'
     WHERE organisatie = $2 AND id = (SELECT w.id FROM webhook w
       WHERE w.organisatie = $2 AND ${IS_AAN_DE_BEURT} ORDER BY w.id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, url, soorten, geheim, plek, pogingen, sinds`,
    [nu, organisatie, token],
  )
  const [webhook] = rows
  if (webhook === undefined) return null
  const bereik = await openBezorging(client, toegang, webhook)
  const filter = { na: Number(webhook.plek), tot: bereik.tot, soorten: webhook.soorten }
  const gelezen = await leesGebeurtenissen(client, toegang, filter, PER_BEZORGING + 1)
  const regels = gelezen.slice(0, PER_BEZORGING)
  const tot = gelezen.length > PER_BEZORGING ? regels.at(-1)!.volgnummer : bereik.tot
  // A client may have been shielded since the first attempt: then nothing about him goes out.
  if (regels.length === 0) return { webhook, tot, zending: null }
  const bezorging = bereik.id ?? omgeving.nieuweId()
  await client.query(
    `INSERT INTO webhookbezorging AS b (organisatie, webhook, id, soort, na, tot, staat, pogingen, begonnen, laatst)
     VALUES ($1, $2, $3, 'gebeurtenissen', $4, $5, 'bezig', 1, $6, $6)
     ON CONFLICT (organisatie, webhook, id) DO UPDATE SET pogingen = b.pogingen + 1, laatst = $6`,
    [organisatie, webhook.id, bezorging, webhook.plek, tot, nu],
  )
  // What goes to another system is written down before it goes.
  const clienten = regels.flatMap(({ dossier }) => (dossier === null ? [] : [{ client: dossier }]))
  await schrijfAudit(client, organisatie, toegang.wie, [
    { ...regel('verstuur_webhook', nu, webhook.id), ...sporen(clienten) },
  ])
  const tekst = JSON.stringify({
    bezorging,
    soort: 'gebeurtenissen',
    organisatie,
    gebeurtenissen: regels.map(toonGebeurtenis),
  })
  const geheim = versleuteling.ontsleutel('webhook', webhook.id, webhook.geheim).toString('utf8')
  return { webhook, tot, zending: { url: webhook.url, geheim, bezorging, tijdstip: nu, tekst } }
}

/** The delivery that failed before, with the same events; or what is new. */
async function openBezorging(
  client: pg.ClientBase,
  toegang: Toegang,
  webhook: Geclaimd,
): Promise<{ readonly id: string | null; readonly tot: number }> {
  const { rows } = await client.query<{ id: string; tot: string }>(
    `SELECT id, tot FROM webhookbezorging WHERE organisatie = $1 AND webhook = $2
       AND staat = 'bezig' AND soort = 'gebeurtenissen'`,
    [toegang.organisatie, webhook.id],
  )
  const [open] = rows
  if (open !== undefined) return { id: open.id, tot: Number(open.tot) }
  return { id: null, tot: await laatsteGebeurtenis(client, toegang) }
}

async function rondAf(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  { werk, token, uitslag }: { werk: Werk; token: string; uitslag: Uitslag | null },
): Promise<'aan' | 'storing' | null> {
  const { organisatie } = toegang
  const { webhook, tot } = werk
  const nu = omgeving.tijdstip()
  const gelukt = uitslag === null || uitslag.gelukt
  const sinds = webhook.sinds?.toISOString() ?? nu
  const { volgende, dood } = naMislukking(webhook.pogingen + 1, sinds, nu)
  const staat = !gelukt && dood ? 'storing' : 'aan'
  // Whoever took over after the lease ended decides; then this outcome does not count.
  const { rowCount } = await client.query(
    `UPDATE webhook SET bezet_door = NULL, bezet_tot = NULL,
       plek = CASE WHEN $4 THEN $5::bigint ELSE plek END,
       pogingen = CASE WHEN $4 THEN 0 ELSE pogingen + 1 END,
       sinds = CASE WHEN $4 THEN NULL ELSE $6::timestamptz END,
       volgende = CASE WHEN $4 THEN NULL ELSE $7::timestamptz END,
       staat = CASE WHEN staat = 'aan' THEN $8 ELSE staat END
     WHERE organisatie = $1 AND id = $2 AND bezet_door = $3`,
    [organisatie, webhook.id, token, gelukt, tot, sinds, volgende, staat],
  )
  if (rowCount !== 1) return null
  const bezorging = gelukt ? 'bezorgd' : staat === 'storing' ? 'mislukt' : 'bezig'
  await client.query(
    `UPDATE webhookbezorging SET staat = $3, status = $4, fout = $5, laatst = $6
     WHERE organisatie = $1 AND webhook = $2 AND staat = 'bezig' AND soort = 'gebeurtenissen'`,
    [organisatie, webhook.id, bezorging, uitslag?.status ?? null, uitslag?.fout ?? null, nu],
  )
  if (staat === 'storing') {
    const waarom = `een dag lang mislukt: ${uitslag?.fout ?? ''}`
    await schrijfAudit(client, organisatie, toegang.wie, [
      {
        ...regel('zet_webhook_uit', nu, webhook.id),
        actie: 'U',
        uitkomst: 'mislukt',
        bijzonderheden: waarom,
      },
    ])
  }
  return staat
}

function regel(soort: string, tijdstip: string, objectId: string): AuditRegel {
  return {
    ...{ tijdstip, soort, actie: 'E', uitkomst: 'geslaagd', client: null },
    ...{ objectSoort: 'webhook', objectId, bijzonderheden: null },
  }
}
