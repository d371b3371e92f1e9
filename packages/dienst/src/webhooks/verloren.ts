// SPDX-License-Identifier: EUPL-1.2
/**
 * Events are kept for a month. What a webhook that stood still for longer never got is gone then:
 * that stands in its deliveries and in the audit log, and is never passed by without a word.
 */
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { schrijfAudit } from '../opslag/audit.ts'
import { BEWAARDAGEN } from '../opslag/gebeurtenissen.ts'
import type { Toegang } from '../opslag/organisatie.ts'

const ZIN = `Gebeurtenissen van meer dan ${BEWAARDAGEN} dagen geleden zijn niet bezorgd en bestaan niet meer. Haal de lijsten opnieuw op.`

interface Verloren {
  readonly id: string
  readonly plek: string
  readonly tot: string
}

/**
 * Before the events go, within the view in which they would have been delivered. Returns how many
 * webhooks lose some. One that is being delivered to is left to the next time.
 */
export async function noteerVerloren(
  client: pg.ClientBase,
  { organisatie, wie }: Pick<Toegang, 'organisatie' | 'wie'>,
  omgeving: Omgeving,
): Promise<number> {
  const nu = omgeving.tijdstip()
  const { rows } = await client.query<Verloren>(
    `SELECT w.id, w.plek, oud.tot FROM webhook w CROSS JOIN LATERAL (
       SELECT max(g.volgnummer) AS tot FROM gebeurtenis g
       WHERE g.organisatie = $1 AND g.volgnummer > w.plek
         AND (w.soorten IS NULL OR g.soort = ANY (w.soorten))
         AND g.tijdstip < $2::timestamptz - interval '${BEWAARDAGEN} days') oud
     WHERE w.organisatie = $1 AND oud.tot IS NOT NULL
       AND (w.bezet_tot IS NULL OR w.bezet_tot <= $2::timestamptz)
     ORDER BY w.id FOR UPDATE OF w SKIP LOCKED`,
    [organisatie, nu],
  )
  for (const { id, plek, tot } of rows) {
    await client.query('UPDATE webhook SET plek = $3 WHERE organisatie = $1 AND id = $2', [
      ...[organisatie, id, tot],
    ])
    // The delivery that was never finished was about these.
    await client.query(
      `UPDATE webhookbezorging SET staat = 'mislukt', laatst = $3
       WHERE organisatie = $1 AND webhook = $2 AND staat = 'bezig' AND soort = 'gebeurtenissen'`,
      [organisatie, id, nu],
    )
    await client.query(
      `INSERT INTO webhookbezorging (organisatie, webhook, id, soort, na, tot, staat, pogingen, fout,
         begonnen, laatst) VALUES ($1, $2, $3, 'gebeurtenissen', $4, $5, 'mislukt', 0, $6, $7, $7)`,
      [organisatie, id, omgeving.nieuweId(), plek, tot, ZIN, nu],
    )
    await schrijfAudit(client, organisatie, wie, [
      {
        ...{ tijdstip: nu, soort: 'verlies_webhook', actie: 'D', uitkomst: 'mislukt' },
        ...{ client: null, objectSoort: 'webhook', objectId: id },
        bijzonderheden: `niet bezorgd: na ${plek} tot en met ${tot}`,
      },
    ])
  }
  return rows.length
}
