// SPDX-License-Identifier: EUPL-1.2
/**
 * Carries an approved plan out, in small transactions under the locks of the clients. What
 * got work in hand since the plan was made stays. It can be stopped and started again.
 */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import { schrijfAudit } from '../opslag/audit.ts'
import { knipAudit } from '../opslag/auditknip.ts'
import { alsEigenaar } from '../opslag/eigenaar.ts'
import { vergrendel } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { zoekBerichten, zoekDossiers } from './kandidaten.ts'
import { auditregel, type Bewaarplan, eisGeldig, leesBewaarplan, pakPlan } from './plan.ts'
import { jarenVoor } from './termijnen.ts'

export interface Bewaaruitkomst {
  readonly berichten: { readonly weg: number; readonly gebleven: number }
  readonly dossiers: { readonly weg: number; readonly gebleven: number }
  readonly audit: number
}

const PARTIJ = 100

/**
 * Removes what the plan lists. Throws `BEWAARPLAN_STAAT` when nobody approved it and
 * `BEWAARPLAN_VERLOPEN` when it was made too long ago and not begun.
 */
export async function voerBewaarplanUit(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  opties: {
    readonly stop?: AbortSignal
    readonly voortgang?: (gedaan: number, totaal: number) => void
  } = {},
): Promise<Bewaarplan> {
  const { stop, voortgang = () => {} } = opties
  const plan = await begin(toegang, omgeving, id)
  if (plan.staat === 'klaar') return plan
  const totaal = plan.telling.berichten.weg + plan.telling.dossiers.weg
  let gedaan = 0
  // Messages first: of a client that goes as a whole they go with it anyway.
  for (const klasse of ['berichten', 'dossier'] as const) {
    while (!stop?.aborted) {
      const aantal = await doePartij(toegang, omgeving, plan, klasse)
      if (aantal === 0) break
      gedaan += aantal
      voortgang(Math.min(gedaan, totaal), totaal)
    }
  }
  if (!stop?.aborted) await rondAf(toegang, omgeving, plan)
  return leesBewaarplan(toegang, id)
}

function begin(toegang: Toegang, omgeving: Omgeving, id: string): Promise<Bewaarplan> {
  const { pool, organisatie, wie } = toegang
  return alsEigenaar(pool, organisatie, async (client) => {
    const plan = await pakPlan(client, organisatie, id)
    if (plan.staat === 'bezig' || plan.staat === 'klaar') return plan
    if (plan.staat !== 'akkoord') throw new DienstFout('BEWAARPLAN_STAAT', [id, plan.staat])
    eisGeldig(plan, omgeving)
    await client.query(`UPDATE bewaarplan SET staat = 'bezig' WHERE organisatie = $1 AND id = $2`, [
      organisatie,
      id,
    ])
    const regel = auditregel(omgeving, 'voer_bewaarplan_uit', 'E', id, 'begonnen')
    await schrijfAudit(client, organisatie, wie, [regel])
    return { ...plan, staat: 'bezig' }
  })
}

/** One group: what may go still goes, the rest is noted as stayed. Returns how many were looked at. */
function doePartij(
  toegang: Toegang,
  omgeving: Omgeving,
  plan: Bewaarplan,
  klasse: 'berichten' | 'dossier',
): Promise<number> {
  const { pool, organisatie, versleuteling, wie } = toegang
  const vandaag = omgeving.nu().slice(0, 10)
  return alsEigenaar(pool, organisatie, async (client) => {
    const { rows } = await client.query<{ sleutel: string }>(
      `SELECT sleutel FROM bewaarplan_regel
       WHERE organisatie = $1 AND plan = $2 AND klasse = $3 AND staat = 'open'
       ORDER BY sleutel LIMIT ${PARTIJ} FOR UPDATE SKIP LOCKED`,
      [organisatie, plan.id, klasse],
    )
    if (rows.length === 0) return 0
    const sleutels = rows.map(({ sleutel }) => sleutel)
    const hashes = sleutels.map((sleutel) => Buffer.from(sleutel, 'hex'))
    await vergrendel(
      client,
      klasse === 'dossier' ? hashes : await dossiersVan(client, organisatie, sleutels),
    )
    // Again, now that nobody else works on these clients.
    const grens = jarenVoor(plan.peildatum, plan.termijnen[klasse])
    const nu =
      klasse === 'dossier'
        ? (await zoekDossiers(client, versleuteling, organisatie, grens, vandaag, hashes))
            .kandidaten
        : await zoekBerichten(client, organisatie, grens, vandaag, sleutels)
    const weg = nu.filter(({ blijft }) => blijft === null)
    const namen = weg.map(({ sleutel }) => sleutel)
    if (klasse === 'dossier') await verwijderDossiers(client, organisatie, namen)
    else await verwijderBerichten(client, organisatie, namen)
    await client.query(
      `UPDATE bewaarplan_regel SET staat = CASE WHEN sleutel = ANY ($5::text[]) THEN 'weg' ELSE 'gebleven' END
       WHERE organisatie = $1 AND plan = $2 AND klasse = $3 AND sleutel = ANY ($4::text[])`,
      [organisatie, plan.id, klasse, sleutels, namen],
    )
    const clienten = [...new Set(weg.flatMap((k) => k.client ?? []))].sort()
    if (weg.length > 0) {
      await schrijfAudit(client, organisatie, wie, [
        {
          ...auditregel(
            ...([omgeving, `verwijder_${klasse}`, 'D', plan.id, `${weg.length} weg`] as const),
          ),
          clienten: clienten.map((een) => ({ client: een, toewijzing: null })),
        },
      ])
    }
    return sleutels.length
  })
}

async function dossiersVan(
  client: pg.ClientBase,
  organisatie: string,
  ids: readonly string[],
): Promise<Buffer[]> {
  const { rows } = await client.query<{ dossier: Buffer }>(
    `SELECT DISTINCT dossier FROM (
       SELECT dossier FROM bericht WHERE organisatie = $1 AND id = ANY ($2::text[])
       UNION ALL SELECT dossier FROM mislukt WHERE organisatie = $1 AND id = ANY ($2::text[])) b
     WHERE dossier IS NOT NULL`,
    [organisatie, ids],
  )
  return rows.map(({ dossier }) => dossier)
}

/** The Identificaties stay: they name nobody, and TR056 asks for them for ever. */
async function verwijderBerichten(
  client: pg.ClientBase,
  organisatie: string,
  ids: readonly string[],
): Promise<void> {
  for (const [tabel, kolom] of [
    ['uitgaand', 'bericht'],
    ['retourcode', 'bericht'],
    ['mislukt', 'id'],
    ['bericht', 'id'],
  ] as const) {
    await client.query(
      `DELETE FROM ${tabel} WHERE organisatie = $1 AND ${kolom} = ANY ($2::text[])`,
      [organisatie, ids],
    )
  }
}

/** Every table that says of whom a row is, each before the tables that it refers to. */
export const TABELLEN_VAN_CLIENT = [
  'annotatie',
  'afscherming',
  'concept',
  'correctie',
  'gebeurtenis',
  'herspeelverschil',
  'overleg',
  'taak',
  'melding',
  'toestand',
  'feit',
  'mislukt',
  'bericht',
  'dossier',
] as const

async function verwijderDossiers(
  client: pg.ClientBase,
  organisatie: string,
  hexen: readonly string[],
): Promise<void> {
  const hashes = hexen.map((hex) => Buffer.from(hex, 'hex'))
  for (const tabel of ['uitgaand', 'retourcode']) {
    await client.query(
      `DELETE FROM ${tabel} u USING bericht b WHERE u.organisatie = $1 AND b.organisatie = $1
         AND b.id = u.bericht AND b.dossier = ANY ($2::bytea[])`,
      [organisatie, hashes],
    )
  }
  for (const tabel of TABELLEN_VAN_CLIENT) {
    await client.query(
      `DELETE FROM ${tabel} WHERE organisatie = $1 AND dossier = ANY ($2::bytea[])`,
      [organisatie, hashes],
    )
  }
}

/** Cuts the audit log, adds up, and forgets what the plan listed. */
async function rondAf(toegang: Toegang, omgeving: Omgeving, plan: Bewaarplan): Promise<void> {
  const { pool, organisatie, wie } = toegang
  const { weg: audit } = await knipAudit(pool, organisatie, wie, {
    nu: omgeving.tijdstip(),
    jaren: plan.termijnen.audit,
  })
  await alsEigenaar(pool, organisatie, async (client) => {
    const { rows } = await client.query<{ klasse: string; staat: string; aantal: number }>(
      `SELECT klasse, staat, count(*)::int AS aantal FROM bewaarplan_regel
       WHERE organisatie = $1 AND plan = $2 GROUP BY klasse, staat`,
      [organisatie, plan.id],
    )
    const tel = (klasse: string, staat: string) =>
      rows.find((rij) => rij.klasse === klasse && rij.staat === staat)?.aantal ?? 0
    const uitkomst: Bewaaruitkomst = {
      berichten: { weg: tel('berichten', 'weg'), gebleven: tel('berichten', 'gebleven') },
      dossiers: { weg: tel('dossier', 'weg'), gebleven: tel('dossier', 'gebleven') },
      audit,
    }
    await client.query('DELETE FROM bewaarplan_regel WHERE organisatie = $1 AND plan = $2', [
      organisatie,
      plan.id,
    ])
    await client.query(
      `UPDATE bewaarplan SET staat = 'klaar', uitkomst = $3 WHERE organisatie = $1 AND id = $2`,
      [organisatie, plan.id, JSON.stringify(uitkomst)],
    )
    const gedaan = `klaar: ${uitkomst.berichten.weg} berichten, ${uitkomst.dossiers.weg} dossiers, ${audit} regels logboek`
    await schrijfAudit(client, organisatie, wie, [
      auditregel(omgeving, 'voer_bewaarplan_uit', 'E', plan.id, gedaan),
    ])
  })
}
