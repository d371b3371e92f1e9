// SPDX-License-Identifier: EUPL-1.2
/**
 * What changed, for other systems: the id of each thing, no content. Written with the change
 * itself, in numbers that follow the order of the commits (docs/adr/0210).
 */
import { createHash } from 'node:crypto'
import { type ToewijzingToestand, toestandSleutel } from '@stopwijzer/keten'
import type { Gebeurtenissoort } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import type { Toegang } from './organisatie.ts'
import { alsKolom } from './rijen.ts'
import type { Schrijfset } from './schrijfset.ts'

export interface NieuweGebeurtenis {
  /** `taak`: the object is the key of a task, which was opened or closed in this transaction. */
  readonly soort: Gebeurtenissoort | 'taak'
  readonly object: string
  /** Search hash of the client; `null` when none is known. */
  readonly dossier: Buffer | null
}

export interface Gebeurtenisrij extends NieuweGebeurtenis {
  readonly soort: Gebeurtenissoort
  readonly volgnummer: number
  /** UTC, ISO 8601. */
  readonly tijdstip: string
}

/**
 * The head of the audit log is taken before a number is drawn and kept until the commit: nobody
 * else can draw one in between, so a lower number never appears after a higher one.
 */
const SLOT =
  'WITH slot AS MATERIALIZED (SELECT organisatie FROM gebeurtenis_slot($1) AS s (organisatie))'
/** A row that this very transaction wrote; its status tells what became of the task. */
const TAAK = `SELECT t.id, CASE t.status WHEN 'open' THEN 'taak.geopend' ELSE 'taak.gesloten' END AS soort
  FROM taak t WHERE n.soort = 'taak' AND t.organisatie = $1 AND t.sleutel = n.object
    AND t.xmin = pg_current_xact_id()::xid`
const VOEG_TOE = `${SLOT} INSERT INTO gebeurtenis (organisatie, tijdstip, soort, object, dossier)
  SELECT slot.organisatie, coalesce($2::timestamptz, now()), coalesce(t.soort, n.soort), coalesce(t.id, n.object),
    coalesce(n.dossier, (SELECT b.dossier FROM bericht b
      WHERE b.organisatie = $1 AND b.id = n.object AND n.soort <> 'taak'))
  FROM slot, unnest($3::text[], $4::text[], $5::bytea[]) WITH ORDINALITY AS n (soort, object, dossier, plek)
  LEFT JOIN LATERAL (${TAAK} AND t.dossier = n.dossier
    UNION ALL ${TAAK} AND t.dossier IS NULL AND n.dossier IS NULL) t ON true
  WHERE n.soort <> 'taak' OR t.id IS NOT NULL ORDER BY n.plek`

/** Adds events in this order; without a moment it is now. Among the last of a transaction: others wait for its commit. */
export async function schrijfGebeurtenissen(
  client: pg.ClientBase,
  { organisatie }: Pick<Toegang, 'organisatie'>,
  tijdstip: string | null,
  nieuw: readonly NieuweGebeurtenis[],
): Promise<void> {
  if (nieuw.length === 0) return
  await client.query({
    name: 'voeg-toe-gebeurtenis',
    text: VOEG_TOE,
    values: [
      organisatie,
      tijdstip,
      ...(['soort', 'object'] as const).map((kolom) =>
        alsKolom(
          'text',
          nieuw.map((een) => een[kolom]),
        ),
      ),
      alsKolom(
        'bytea',
        nieuw.map((een) => een.dossier),
      ),
    ],
  })
}

/** What a batch brought about. */
export function gebeurtenissenVan(set: Schrijfset): NieuweGebeurtenis[] {
  const uit: NieuweGebeurtenis[] = set.berichten.map(({ id, dossier, herkomst }) => ({
    soort: herkomst === 'in' ? 'bericht.ontvangen' : 'bericht.gemaakt',
    object: id,
    dossier,
  }))
  const bericht = (soort: Gebeurtenissoort) => (rij: { readonly id: string }) => {
    uit.push({ soort, object: rij.id, dossier: null })
  }
  set.herbeoordeeld.forEach(bericht('bericht.beoordeeld'))
  set.beslist.forEach(bericht('bericht.beantwoord'))
  for (const { dossier, voor, toestanden } of set.toestanden) {
    const oud = new Map(voor?.toestanden.map((een) => [toestandSleutel(een), stand(een)]))
    for (const een of toestanden) {
      const sleutel = toestandSleutel(een)
      if (oud.get(sleutel) === stand(een)) continue
      const object = toewijzingId(dossier, sleutel)
      uit.push({ soort: 'toewijzing.gewijzigd', object, dossier })
    }
  }
  const taken = new Map<string, NieuweGebeurtenis>()
  const alle = [
    ...[...set.taken.values()].map(({ dossier, taak }) => ({ dossier, sleutel: taak.sleutel })),
    ...set.afgehandeld,
    ...set.besloten,
  ]
  for (const { dossier, sleutel } of alle) {
    const naam = `${dossier?.toString('hex')}|${sleutel}`
    taken.set(naam, { soort: 'taak', object: sleutel, dossier })
  }
  return [...uit, ...taken.values()]
}

/** What others see of a state. */
const stand = (een: ToewijzingToestand) =>
  [
    een.levering,
    een.toewijzing,
    een.huidigeVersie?.ingangsdatum,
    een.huidigeVersie?.einddatum,
  ].join()

/** The name of a toewijzing towards the outside: it stays the same and tells nothing about the client. */
export function toewijzingId(dossier: Buffer, sleutel: string): string {
  const hex = dossier.toString('hex')
  const deel = createHash('sha256').update(`${hex}|${sleutel}`).digest('hex')
  return `${hex.slice(0, 16)}-${deel.slice(0, 12).toUpperCase()}`
}

export interface Gebeurtenisfilter {
  readonly na: number
  readonly tot?: number | undefined
  readonly soorten?: readonly string[] | null | undefined
}

/** Events after a number, in the order in which they came about. */
export async function leesGebeurtenissen(
  client: pg.ClientBase,
  { organisatie }: Pick<Toegang, 'organisatie'>,
  { na, tot, soorten }: Gebeurtenisfilter,
  grens: number,
): Promise<Gebeurtenisrij[]> {
  const { rows } = await client.query<
    Omit<Gebeurtenisrij, 'volgnummer' | 'tijdstip'> & { volgnummer: string; tijdstip: Date }
  >(
    `SELECT volgnummer, soort, object, dossier, tijdstip FROM gebeurtenis
     WHERE organisatie = $1 AND volgnummer > $2 AND ($3::bigint IS NULL OR volgnummer <= $3)
       AND ($4::text[] IS NULL OR soort = ANY($4))
     ORDER BY volgnummer LIMIT $5`,
    [organisatie, na, tot ?? null, soorten ?? null, grens],
  )
  return rows.map((rij) => ({
    ...rij,
    volgnummer: Number(rij.volgnummer),
    tijdstip: rij.tijdstip.toISOString(),
  }))
}

export interface Getoond {
  readonly id: string
  readonly soort: Gebeurtenissoort
  readonly object: string
  readonly clientSleutel: string | null
  readonly tijdstip: string
}

/** One event as the outside sees it. */
export function toonGebeurtenis(rij: Gebeurtenisrij): Getoond {
  return {
    id: String(rij.volgnummer),
    soort: rij.soort,
    object: rij.object,
    clientSleutel: rij.dossier?.toString('hex').slice(0, 16) ?? null,
    tijdstip: rij.tijdstip,
  }
}

/** Number of the last event there is; 0 when there is none. */
export async function laatsteGebeurtenis(
  client: pg.ClientBase,
  { organisatie }: Pick<Toegang, 'organisatie'>,
): Promise<number> {
  const { rows } = await client.query<{ plek: string | null }>(
    'SELECT max(volgnummer) AS plek FROM gebeurtenis WHERE organisatie = $1',
    [organisatie],
  )
  return Number(rows[0]!.plek ?? 0)
}

/** Days that events are kept: who was away for longer reads the lists again. */
export const BEWAARDAGEN = 30
const PER_KEER = 10_000

/** Takes away what is too old; keeps the last one, so that the numbers go on. */
export async function ruimGebeurtenissenOp(
  client: pg.ClientBase,
  { organisatie }: Pick<Toegang, 'organisatie'>,
  tijdstip: string,
): Promise<number> {
  const { rowCount } = await client.query(
    `DELETE FROM gebeurtenis WHERE organisatie = $1 AND volgnummer IN (
       SELECT volgnummer FROM gebeurtenis WHERE organisatie = $1
         AND tijdstip < $2::timestamptz - interval '${BEWAARDAGEN} days' LIMIT ${PER_KEER})`,
    [organisatie, tijdstip],
  )
  return rowCount ?? 0
}
