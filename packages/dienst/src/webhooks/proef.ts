// SPDX-License-Identifier: EUPL-1.2
/** A test delivery, on request of a person. */
import type { Omgeving } from '../omgeving.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import type { Verstuurder } from './bezorgen.ts'
import type { Uitslag } from './versturen.ts'

/** Sends one delivery without events and keeps its outcome; `null` when there is no such webhook. */
export async function bezorgProef(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  verstuur: Verstuurder,
): Promise<(Uitslag & { readonly bezorging: string }) | null> {
  const { pool, organisatie, versleuteling } = toegang
  const { rows } = await inTransactie(pool, organisatie, (client) =>
    client.query<{ url: string; geheim: Buffer }>(
      'SELECT url, geheim FROM webhook WHERE organisatie = $1 AND id = $2',
      [organisatie, id],
    ),
  )
  const [webhook] = rows
  if (webhook === undefined) return null
  const bezorging = omgeving.nieuweId()
  const begonnen = omgeving.tijdstip()
  const uitslag = await verstuur({
    url: webhook.url,
    geheim: versleuteling.ontsleutel('webhook', id, webhook.geheim).toString('utf8'),
    bezorging,
    tijdstip: begonnen,
    tekst: JSON.stringify({ bezorging, soort: 'proef', organisatie, gebeurtenissen: [] }),
  })
  await inTransactie(pool, organisatie, (client) =>
    client.query(
      `INSERT INTO webhookbezorging (organisatie, webhook, id, soort, na, tot, staat, pogingen, status,
         fout, begonnen, laatst)
       SELECT organisatie, id, $3, 'proef', 0, 0, $4, 1, $5, $6, $7, $8 FROM webhook
       WHERE organisatie = $1 AND id = $2`,
      [
        organisatie,
        id,
        bezorging,
        uitslag.gelukt ? 'bezorgd' : 'mislukt',
        uitslag.status,
        uitslag.fout,
        begonnen,
        omgeving.tijdstip(),
      ],
    ),
  )
  return { ...uitslag, bezorging }
}
