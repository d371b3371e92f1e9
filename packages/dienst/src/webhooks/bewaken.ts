// SPDX-License-Identifier: EUPL-1.2
/** Delivers to webhooks as long as the service runs, and takes old events and deliveries away. */
import type { Dienst } from '../dienst.ts'
import type { Logboek } from '../logboek.ts'
import { BEWAARDAGEN, ruimGebeurtenissenOp } from '../opslag/gebeurtenissen.ts'
import { alleOrganisaties } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { herhaal, maakPerOrganisatie } from '../ronde.ts'
import { GEEN_WEBHOOKS } from './adres.ts'
import { bezorgWachtende, IS_AAN_DE_BEURT, type Verstuurder } from './bezorgen.ts'
import { noteerVerloren } from './verloren.ts'
import { verstuur } from './versturen.ts'

const KIJK_MS = 2_000
const OPRUIM_MS = 3_600_000
/** Organisations that are delivered to at the same time; nobody holds a connection while it waits. */
const TEGELIJK = 8

/** Until `sluit`, which waits for the round in hand. */
export function bewaakWebhooks(
  dienst: Dienst,
  logboek: Logboek,
  { kijkMs = KIJK_MS, stuur }: { kijkMs?: number; stuur?: Verstuurder } = {},
): { sluit(): Promise<void> } {
  const beleid = dienst.configuratie.webhooks ?? GEEN_WEBHOOKS
  const verstuurder: Verstuurder = stuur ?? ((zending) => verstuur(zending, beleid))
  const perOrganisatie = maakPerOrganisatie(logboek, 'webhooks bezorgen lukt niet')
  const bezorg = (code: string) =>
    perOrganisatie(code, async () => {
      const toegang = await dienst.organisatie(code)
      const { uitgezet } = await bezorgWachtende(toegang, dienst.omgeving, verstuurder)
      if (uitgezet.length === 0) return
      logboek.waarschuwing('webhook uitgezet na een dag zonder succes', {
        organisatie: code,
        aantal: uitgezet.length,
      })
    })
  // Another system that answers slowly keeps its own organisation waiting, and no other.
  const onderweg = new Map<string, Promise<void>>()
  let laatst = ''
  const bezorgen = herhaal(kijkMs, logboek, 'webhooks bezorgen', async () => {
    const codes = await metWerk(dienst)
    // From where the last look ended: who comes first in the list has no more turns than others.
    for (const code of [...codes.filter((een) => een > laatst), ...codes]) {
      if (onderweg.size >= TEGELIJK) return
      if (onderweg.has(code)) continue
      laatst = code
      onderweg.set(
        code,
        bezorg(code).finally(() => onderweg.delete(code)),
      )
    }
  })
  const opruimen = herhaal(OPRUIM_MS, logboek, 'gebeurtenissen opruimen', () =>
    ruimOp(dienst, logboek),
  )
  return {
    async sluit() {
      await Promise.all([bezorgen.sluit(), opruimen.sluit()])
      await Promise.all(onderweg.values())
    },
  }
}

/** The one question over all organisations, as the owner of the tables. */
async function metWerk({ pool, omgeving }: Dienst): Promise<string[]> {
  const { rows } = await pool.query<{ organisatie: string }>(
    `SELECT DISTINCT w.organisatie FROM webhook w WHERE ${IS_AAN_DE_BEURT} ORDER BY 1`,
    [omgeving.tijdstip()],
  )
  return rows.map(({ organisatie }) => organisatie)
}

async function ruimOp(dienst: Dienst, logboek: Logboek): Promise<void> {
  const { pool, omgeving, wie } = dienst
  const perOrganisatie = maakPerOrganisatie(logboek, 'gebeurtenissen opruimen lukt niet')
  for (const organisatie of await alleOrganisaties(pool)) {
    const nu = omgeving.tijdstip()
    const stap = () =>
      inTransactie(
        pool,
        organisatie,
        async (client) => {
          await client.query(
            `DELETE FROM webhookbezorging WHERE organisatie = $1 AND staat <> 'bezig'
             AND laatst < $2::timestamptz - interval '${BEWAARDAGEN} days'`,
            [organisatie, nu],
          )
          return ruimGebeurtenissenOp(client, { organisatie }, nu)
        },
        'alles',
      )
    await perOrganisatie(organisatie, async () => {
      const verloren = await inTransactie(pool, organisatie, (client) =>
        noteerVerloren(client, { organisatie, wie }, omgeving),
      )
      if (verloren > 0) {
        const velden = { organisatie, aantal: verloren }
        logboek.waarschuwing('gebeurtenissen nooit bij een webhook bezorgd', velden)
      }
      while ((await stap()) > 0);
    })
  }
}
