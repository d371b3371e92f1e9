// SPDX-License-Identifier: EUPL-1.2
/** The end of a plan: the audit log is cut, and what came of everything is added up. */
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { schrijfAudit } from '../opslag/audit.ts'
import { knipAudit } from '../opslag/auditknip.ts'
import { alsEigenaar } from '../opslag/eigenaar.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { auditregel, type Bewaarplan, pakPlan } from './plan.ts'

export interface Bewaaruitkomst {
  readonly berichten: { readonly weg: number; readonly gebleven: number }
  readonly dossiers: { readonly weg: number; readonly gebleven: number }
  readonly audit: number
}

/** Cuts the audit log, adds up, and forgets what the plan listed. */
export async function rondAf(
  toegang: Toegang,
  omgeving: Omgeving,
  plan: Bewaarplan,
  stop: AbortSignal | undefined,
): Promise<void> {
  const { pool, organisatie, wie } = toegang
  await knipAudit(pool, organisatie, wie, {
    nu: omgeving.tijdstip(),
    jaren: plan.termijnen.audit,
    ...(stop === undefined ? {} : { stop }),
    bijStap: async (client, weg) => {
      await client.query(
        'UPDATE bewaarplan SET logboek = logboek + $3 WHERE organisatie = $1 AND id = $2',
        [organisatie, plan.id, weg],
      )
    },
  })
  if (stop?.aborted) return
  await alsEigenaar(pool, organisatie, async (client) => {
    // Another process may have been faster.
    const { staat } = await pakPlan(client, organisatie, plan.id)
    if (staat === 'klaar') return
    const uitkomst = await telUitkomst(client, organisatie, plan.id)
    await client.query('DELETE FROM bewaarplan_regel WHERE organisatie = $1 AND plan = $2', [
      organisatie,
      plan.id,
    ])
    await client.query(
      `UPDATE bewaarplan SET staat = 'klaar', uitkomst = $3 WHERE organisatie = $1 AND id = $2`,
      [organisatie, plan.id, JSON.stringify(uitkomst)],
    )
    const { berichten, dossiers, audit } = uitkomst
    const gedaan = `klaar: ${berichten.weg} berichten, ${dossiers.weg} dossiers, ${audit} regels logboek`
    await schrijfAudit(client, organisatie, wie, [
      auditregel(omgeving, 'voer_bewaarplan_uit', 'E', plan.id, gedaan),
    ])
  })
}

async function telUitkomst(
  client: pg.ClientBase,
  organisatie: string,
  plan: string,
): Promise<Bewaaruitkomst> {
  const { rows } = await client.query<{ dossier: boolean; weg: number; gebleven: number }>(
    `SELECT klasse = 'dossier' AS dossier, sum(weg)::int AS weg, sum(aantal - weg)::int AS gebleven
     FROM (SELECT klasse, aantal, CASE WHEN staat = 'weg' THEN aantal ELSE gegaan END AS weg
       FROM bewaarplan_regel WHERE organisatie = $1 AND plan = $2) AS regel
     GROUP BY 1`,
    [organisatie, plan],
  )
  const van = (dossier: boolean) => {
    const { weg = 0, gebleven = 0 } = rows.find((rij) => rij.dossier === dossier) ?? {}
    return { weg, gebleven }
  }
  const kop = await client.query<{ logboek: number }>(
    'SELECT logboek FROM bewaarplan WHERE organisatie = $1 AND id = $2',
    [organisatie, plan],
  )
  return { berichten: van(false), dossiers: van(true), audit: kop.rows[0]!.logboek }
}
