// SPDX-License-Identifier: EUPL-1.2
/**
 * Writes the audit log, with the fields of NEN 7513. Each row carries the hash of the row
 * before it, per organisation; a changed, missing or inserted row breaks the chain. Rows
 * are written in the transaction of what they tell about.
 */
import type pg from 'pg'
import { idZonderBsn, zonderBsn } from '../afscherming.ts'
import { type Clientspoor, inhoudhash, VORM } from './auditvorm.ts'
import { bron, type Handelende } from './handelende.ts'
import { alsKolom } from './rijen.ts'

export interface AuditRegel {
  /** UTC, ISO 8601 with milliseconds. */
  readonly tijdstip: string
  /** What happened, e.g. `ontvang_jw307` or `bekijk_client`. */
  readonly soort: string
  /** Create, read, update, delete, execute. */
  readonly actie: 'C' | 'R' | 'U' | 'D' | 'E'
  readonly uitkomst: 'geslaagd' | 'geweigerd' | 'mislukt'
  /** Search hash of the BSN in hex; `null` when no client or more than one is involved. */
  readonly client: string | null
  /** More clients than one: all of them, each once. */
  readonly clienten?: readonly Clientspoor[]
  readonly objectSoort: string | null
  readonly objectId: string | null
  /** Groups of fields that were shown; names, never values. */
  readonly veldgroepen?: readonly string[]
  /** Why it was allowed: the right that was used, ... */
  readonly recht?: string | null
  /** ... the relation with the client, and ... */
  readonly relatie?: string | null
  /** ... the toewijzing from which that relation follows. */
  readonly toewijzing?: string | null
  /** Purpose of use, when it is another one than that of who acts. */
  readonly doel?: string | null
  /** Activity in the register of processing (AVG), when it is not the exchange of messages. */
  readonly verwerking?: string | null
  /** Short free text without personal data, e.g. why a proposal was refused. */
  readonly bijzonderheden: string | null
}

/** The activity in the register of processing for the whole exchange of messages. */
const VERWERKING = 'stopwijzer:berichtenverkeer'

/** The same for all rows of one call. */
const VAST = [
  'organisatie',
  'gebruiker',
  'gebruiker_iss',
  'gebruiker_sub',
  'is_aanvrager',
  'rol',
  'ip',
  'client_id',
  'bron',
  'component',
  'versie',
  'trace_id',
  'span_id',
] as const
/** Different per row. */
const PER_RIJ = [
  'tijdstip',
  'verwerking',
  'soort',
  'actie',
  'uitkomst',
  'doel',
  'client',
  'object_soort',
  'object_id',
  'veldgroepen',
  'recht',
  'relatie',
  'toewijzing',
  'bijzonderheden',
] as const

const plaats = (nummer: number, kolom: string) =>
  `$${nummer}::${kolom === 'is_aanvrager' ? 'boolean' : 'text'}`
const NA_VAST = VAST.length + PER_RIJ.length
const HASHES = `$${NA_VAST + 1}::bytea[]`
/** Numbers and hashes of the new rows; takes the head of the chain. */
const SCHAKELS = `SELECT nummer, nieuw, row_number() OVER (ORDER BY nummer) AS plek
  FROM audit_schakel($1, ${HASHES})`
const rijenUit = (schakels: string) =>
  `INSERT INTO audit (vorm, ${VAST.join(', ')}, ${PER_RIJ.join(', ')}, inhoud_hash, volgnummer, hash)
   SELECT ${VORM}, ${VAST.map((kolom, i) => plaats(i + 1, kolom)).join(', ')},
     ${PER_RIJ.map((naam) => `r.${naam}`).join(', ')}, r.inhoud_hash, k.nummer, k.nieuw
   FROM ROWS FROM (unnest(${PER_RIJ.map((_, i) => `$${VAST.length + i + 1}::text[]`).join(', ')}, ${HASHES}))
     WITH ORDINALITY AS r (${PER_RIJ.join(', ')}, inhoud_hash, plek)
   JOIN ${schakels} k USING (plek)`
const SCHRIJF = rijenUit(`(${SCHAKELS})`)
/** The clients of events about several clients go along in the same statement. */
const SCHRIJF_MET_CLIENTEN = `WITH schakels AS MATERIALIZED (${SCHAKELS}),
  rijen AS (${rijenUit('schakels')} RETURNING volgnummer)
  INSERT INTO audit_client (organisatie, volgnummer, client, toewijzing)
  SELECT $1, k.nummer, c.client, c.toewijzing
  FROM unnest($${NA_VAST + 2}::bigint[], $${NA_VAST + 3}::bytea[], $${NA_VAST + 4}::text[])
    AS c (plek, client, toewijzing)
  JOIN schakels k USING (plek) JOIN rijen r ON r.volgnummer = k.nummer`

/**
 * Adds rows to the chain. The head of the chain stays locked until the commit, so
 * this comes last in a transaction.
 */
export async function schrijfAudit(
  client: pg.ClientBase,
  organisatie: string,
  wie: Handelende,
  regels: readonly AuditRegel[],
): Promise<void> {
  if (regels.length === 0) return
  const vast = vasteWaarden(organisatie, wie)
  const rijen = regels.map((regel) => alsRij(wie, regel))
  const clienten = regels.map((regel) => gesorteerd(regel.clienten ?? []))
  const values: unknown[] = [
    ...VAST.map((naam) => vast[naam]),
    ...PER_RIJ.map((naam) =>
      alsKolom(
        'text',
        rijen.map((rij) => rij[naam]),
      ),
    ),
    alsKolom(
      'bytea',
      rijen.map((rij, i) => inhoudhash(VORM, rij, clienten[i]!, vast)),
    ),
  ]
  const sporen = clienten.flatMap((lijst, i) => lijst.map((spoor) => ({ ...spoor, plek: i + 1 })))
  if (sporen.length === 0) {
    eis(await client.query({ name: 'audit', text: SCHRIJF, values }), regels.length)
    return
  }
  values.push(
    sporen.map((spoor) => spoor.plek),
    alsKolom(
      'bytea',
      sporen.map((spoor) => Buffer.from(spoor.client, 'hex')),
    ),
    alsKolom(
      'text',
      sporen.map((spoor) => spoor.toewijzing),
    ),
  )
  const vraag = { name: 'audit-clienten', text: SCHRIJF_MET_CLIENTEN, values }
  eis(await client.query(vraag), sporen.length)
}

/** A rule or trigger in the database may drop rows without a word. */
function eis({ rowCount }: pg.QueryResult, aantal: number): void {
  if (rowCount !== aantal) throw new Error(`${rowCount} of ${aantal} audit rows were written`)
}

function vasteWaarden(organisatie: string, wie: Handelende) {
  const { instantie, versie } = bron()
  return {
    organisatie,
    gebruiker: zonderBsn(wie.naam),
    gebruiker_iss: wie.iss,
    gebruiker_sub: wie.sub,
    is_aanvrager: wie.isAanvrager,
    rol: wie.rol,
    ip: wie.ip,
    client_id: wie.clientId,
    bron: instantie,
    component: wie.component,
    versie,
    trace_id: wie.traceId,
    span_id: wie.spanId,
  }
}

function alsRij(wie: Handelende, regel: AuditRegel) {
  const { veldgroepen = [] } = regel
  return {
    tijdstip: regel.tijdstip,
    verwerking: regel.verwerking ?? VERWERKING,
    soort: regel.soort,
    actie: regel.actie,
    uitkomst: regel.uitkomst,
    doel: zonderBsn(regel.doel ?? wie.doel),
    client: regel.client,
    object_soort: regel.objectSoort,
    object_id: objectId(regel),
    veldgroepen: veldgroepen.length === 0 ? null : veldgroepen.join(','),
    recht: regel.recht ?? null,
    relatie: regel.relatie ?? null,
    toewijzing: regel.toewijzing ?? null,
    // A person typed this: a number that could be a BSN stays out.
    bijzonderheden: regel.bijzonderheden === null ? null : zonderBsn(regel.bijzonderheden),
  }
}

/** An anchor is compared byte for byte; its numbers are those of rows and hashes. */
function objectId({ objectSoort, objectId }: AuditRegel): string | null {
  return objectId === null || objectSoort === 'audit_anker' ? objectId : idZonderBsn(objectId)
}

/** In the order in which the database gives them back. */
function gesorteerd(clienten: readonly Clientspoor[]): readonly Clientspoor[] {
  return clienten.toSorted((a, b) => (a.client < b.client ? -1 : 1))
}
