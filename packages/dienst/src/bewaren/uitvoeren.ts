// SPDX-License-Identifier: EUPL-1.2
/**
 * Carries an approved plan out, in small transactions under the locks of the clients. What
 * got work in hand since the plan was made stays. It can be stopped and started again.
 */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import { schrijfAudit } from '../opslag/audit.ts'
import { alsEigenaar } from '../opslag/eigenaar.ts'
import { vergrendel } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { proefpunt } from '../proefpunten.ts'
import { rondAf } from './afronden.ts'
import { type Kandidaat, toetsDossiers, zoekBerichten } from './kandidaten.ts'
import { auditregel, type Bewaarplan, eisGeldig, leesBewaarplan, pakPlan } from './plan.ts'
import { jarenVoor } from './termijnen.ts'
import { verwijderBerichten, verwijderDossiers } from './verwijderen.ts'

/** Clients, or messages without one, in one transaction: who waits for such a client waits for that. */
const PARTIJ = 50

/** Messages first: of a client that goes as a whole they go with it anyway. */
const KLASSEN = ['berichten', 'clientberichten', 'dossier'] as const
type Klasse = (typeof KLASSEN)[number]

export interface Uitvoeropties {
  /** Stops between two groups; the next time it goes on. */
  readonly stop?: AbortSignal
  /** In messages and dossiers, of what was done before too. */
  readonly voortgang?: (gedaan: number, totaal: number) => void
  /** Clients in one transaction. */
  readonly partij?: number
}

/**
 * Removes what the plan lists. Throws `BEWAARPLAN_STAAT` when nobody approved it and
 * `BEWAARPLAN_VERLOPEN` when it was made too long ago and not begun.
 */
export async function voerBewaarplanUit(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  { stop, voortgang = () => {}, partij = PARTIJ }: Uitvoeropties = {},
): Promise<Bewaarplan> {
  await begin(toegang, omgeving, id)
  const plan = await leesBewaarplan(toegang, id)
  if (plan.staat === 'klaar') return plan
  const totaal = plan.voortgang?.totaal ?? 0
  let gedaan = plan.voortgang?.gedaan ?? 0
  for (const klasse of KLASSEN) {
    while (!stop?.aborted) {
      const aantal = await doePartij(toegang, omgeving, plan, klasse, partij)
      if (aantal === null) break
      gedaan += aantal
      voortgang(gedaan, totaal)
    }
  }
  if (!stop?.aborted) await rondAf(toegang, omgeving, plan, stop)
  return leesBewaarplan(toegang, id)
}

function begin(toegang: Toegang, omgeving: Omgeving, id: string): Promise<void> {
  const { pool, organisatie, wie } = toegang
  return alsEigenaar(pool, organisatie, async (client) => {
    const plan = await pakPlan(client, organisatie, id)
    if (plan.staat === 'bezig' || plan.staat === 'klaar') return
    if (plan.staat !== 'akkoord') throw new DienstFout('BEWAARPLAN_STAAT', [id, plan.staat])
    eisGeldig(plan, omgeving)
    await client.query(`UPDATE bewaarplan SET staat = 'bezig' WHERE organisatie = $1 AND id = $2`, [
      organisatie,
      id,
    ])
    const regel = auditregel(omgeving, 'voer_bewaarplan_uit', 'E', id, 'begonnen')
    await schrijfAudit(client, organisatie, wie, [regel])
  })
}

/**
 * One group: what may go still goes, the rest is noted as stayed. Returns how many messages or
 * dossiers were looked at; `null` when there was nothing left.
 */
function doePartij(
  toegang: Toegang,
  omgeving: Omgeving,
  plan: Bewaarplan,
  klasse: Klasse,
  hoogstens: number,
): Promise<number | null> {
  const { pool, organisatie, wie } = toegang
  return alsEigenaar(pool, organisatie, async (client) => {
    const { rows } = await client.query<Planregel>(
      `SELECT sleutel, aantal FROM bewaarplan_regel
       WHERE organisatie = $1 AND plan = $2 AND klasse = $3 AND staat = 'open'
       ORDER BY sleutel LIMIT $4 FOR UPDATE SKIP LOCKED`,
      [organisatie, plan.id, klasse, hoogstens],
    )
    if (rows.length === 0) return null
    const sleutels = rows.map(({ sleutel }) => sleutel)
    await vergrendel(
      client,
      klasse === 'berichten'
        ? await dossiersVan(client, organisatie, sleutels)
        : sleutels.map(uitHex),
    )
    // Again, now that nobody else works on these clients.
    const weg = await toetsPartij(client, toegang, omgeving, plan, klasse, rows)
    const namen = weg.map(({ sleutel }) => sleutel)
    if (klasse === 'dossier') await verwijderDossiers(client, organisatie, namen)
    else await verwijderBerichten(client, organisatie, namen)
    const perRegel = new Map(sleutels.map((sleutel) => [sleutel, 0]))
    for (const { sleutel, client: hex } of weg) {
      const regel = klasse === 'clientberichten' ? String(hex) : sleutel
      perRegel.set(regel, (perRegel.get(regel) ?? 0) + 1)
    }
    await client.query(
      `UPDATE bewaarplan_regel r SET gegaan = n.gegaan,
         staat = CASE WHEN n.gegaan >= r.aantal THEN 'weg' ELSE 'gebleven' END
       FROM unnest($4::text[], $5::int[]) AS n (sleutel, gegaan)
       WHERE r.organisatie = $1 AND r.plan = $2 AND r.klasse = $3 AND r.sleutel = n.sleutel`,
      [organisatie, plan.id, klasse, [...perRegel.keys()], [...perRegel.values()]],
    )
    const clienten = [...new Set(weg.flatMap((k) => k.client ?? []))].sort()
    if (weg.length > 0) {
      const wat = klasse === 'dossier' ? 'verwijder_dossier' : 'verwijder_berichten'
      await schrijfAudit(client, organisatie, wie, [
        {
          ...auditregel(omgeving, wat, 'D', plan.id, `${weg.length} weg`),
          clienten: clienten.map((een) => ({ client: een, toewijzing: null })),
        },
      ])
    }
    proefpunt('in-bewaarplan')
    return rows.reduce((som, { aantal }) => som + aantal, 0)
  })
}

interface Planregel {
  readonly sleutel: string
  readonly aantal: number
}

const uitHex = (hex: string) => Buffer.from(hex, 'hex')

/** What of a group may still go. */
async function toetsPartij(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  omgeving: Omgeving,
  plan: Bewaarplan,
  klasse: Klasse,
  regels: readonly Planregel[],
): Promise<Kandidaat[]> {
  const vandaag = omgeving.nu().slice(0, 10)
  const sleutels = regels.map(({ sleutel }) => sleutel)
  const grens = jarenVoor(
    plan.peildatum,
    plan.termijnen[klasse === 'dossier' ? 'dossier' : 'berichten'],
  )
  const magWeg = (lijst: readonly Kandidaat[]) => lijst.filter(({ blijft }) => blijft === null)
  if (klasse === 'dossier') {
    const hashes = sleutels.map(uitHex)
    return magWeg(await toetsDossiers(client, versleuteling, organisatie, grens, vandaag, hashes))
  }
  if (klasse === 'berichten') {
    return magWeg(await zoekBerichten(client, organisatie, grens, vandaag, sleutels))
  }
  const { rows } = await client.query<{ id: string; hex: string }>(
    `SELECT id, encode(dossier, 'hex') AS hex FROM bericht
     WHERE organisatie = $1 AND dossier = ANY ($2::bytea[]) AND moment < $3::timestamp`,
    [organisatie, sleutels.map(uitHex), grens],
  )
  const echt = new Map<string, number>()
  for (const { hex } of rows) echt.set(hex, (echt.get(hex) ?? 0) + 1)
  // More than somebody approved: which ones those were cannot be told, so all of them stay.
  const teVeel = new Set(
    regels.filter((r) => (echt.get(r.sleutel) ?? 0) > r.aantal).map((r) => r.sleutel),
  )
  const ids = rows.filter(({ hex }) => !teVeel.has(hex)).map(({ id }) => id)
  return magWeg(await zoekBerichten(client, organisatie, grens, vandaag, ids))
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
