// SPDX-License-Identifier: EUPL-1.2
/** Looks things up in the audit log: who saw this client, what did this user do. That is an event too. */
import type pg from 'pg'
import type { Gezien } from './leesmetaudit.ts'
import { leesMetAudit } from './leesmetaudit.ts'
import type { Toegang } from './organisatie.ts'

/** Which events; what is left out does not matter. */
export interface Auditfilter {
  /** Search hashes of the BSN (hex): events about any of these clients. */
  readonly clienten?: readonly string[] | undefined
  readonly gebruiker?: { readonly iss: string; readonly sub: string } | undefined
  readonly soort?: string | undefined
  /** From and up to (not including) this moment, UTC ISO 8601. */
  readonly van?: string | undefined
  readonly tot?: string | undefined
  /**
   * Also what the service did by itself. Without it only what people and other systems did,
   * which is found by index.
   */
  readonly ookDienst?: boolean | undefined
  /** Older than this row: where the page before ended. */
  readonly voor?: number | null | undefined
}

/** One event as it stands in the log, with its clients. */
export interface AuditGebeurtenis {
  readonly volgnummer: number
  readonly tijdstip: string
  readonly verwerking: string
  readonly soort: string
  readonly actie: 'C' | 'R' | 'U' | 'D' | 'E'
  readonly uitkomst: 'geslaagd' | 'geweigerd' | 'mislukt'
  readonly gebruikerIss: string | null
  readonly gebruikerSub: string | null
  readonly gebruiker: string
  readonly isAanvrager: boolean
  readonly rol: string
  readonly doel: string
  readonly ip: string | null
  readonly clientId: string | null
  readonly clienten: readonly { readonly client: string; readonly toewijzing: string | null }[]
  readonly objectSoort: string | null
  readonly objectId: string | null
  readonly veldgroepen: readonly string[]
  readonly bron: string
  readonly component: string | null
  readonly versie: string | null
  readonly traceId: string | null
  readonly spanId: string | null
  readonly recht: string | null
  readonly relatie: string | null
  readonly bijzonderheden: string | null
  readonly hash: string
}

export interface Auditbladzijde {
  readonly gebeurtenissen: readonly AuditGebeurtenis[]
  /** `voor` of the next page; `null` when this is the last one. */
  readonly volgende: number | null
}

interface Rij {
  readonly volgnummer: string
  readonly veldgroepen: string | null
  readonly client: string | null
  readonly toewijzing: string | null
  readonly kinderen: readonly { readonly client: string; readonly toewijzing: string | null }[]
}

/** One page of events in a transaction, newest first. Only for who may read the log. */
export async function auditIn(
  client: pg.ClientBase,
  organisatie: string,
  filter: Auditfilter,
  grens: number,
): Promise<Auditbladzijde> {
  const waarden: unknown[] = [organisatie]
  const bij = (waarde: unknown) => `$${waarden.push(waarde)}`
  const eisen = ['a.organisatie = $1']
  if (!filter.ookDienst) eisen.push('a.is_aanvrager')
  if (filter.voor != null) eisen.push(`a.volgnummer < ${bij(filter.voor)}`)
  if (filter.soort !== undefined) eisen.push(`a.soort = ${bij(filter.soort)}`)
  if (filter.van !== undefined) eisen.push(`a.tijdstip >= ${bij(filter.van)}`)
  if (filter.tot !== undefined) eisen.push(`a.tijdstip < ${bij(filter.tot)}`)
  if (filter.gebruiker !== undefined) {
    const { iss, sub } = filter.gebruiker
    eisen.push(`a.gebruiker_iss = ${bij(iss)} AND a.gebruiker_sub = ${bij(sub)}`)
  }
  const laatste = `ORDER BY a.volgnummer DESC LIMIT ${bij(grens + 1)}`
  const { rows } = await client.query<Rij & Record<string, unknown>>(
    `SELECT ${KOLOMMEN} FROM (${bron(filter.clienten, eisen.join(' AND '), laatste, bij)}) a
     ORDER BY a.volgnummer DESC LIMIT ${bij(grens + 1)}`,
    waarden,
  )
  const gebeurtenissen = rows.slice(0, grens).map(alsGebeurtenis)
  const meer = rows.length > grens
  return { gebeurtenissen, volgende: meer ? gebeurtenissen.at(-1)!.volgnummer : null }
}

/** A client stands in the row itself or beside it; both ways are found by their own index. */
function bron(
  dossiers: readonly string[] | undefined,
  eisen: string,
  laatste: string,
  bij: (waarde: unknown) => string,
): string {
  if (dossiers === undefined) return `SELECT a.* FROM audit a WHERE ${eisen} ${laatste}`
  const hex = `ANY(${bij(dossiers)}::text[])`
  const bytes = `ANY(${bij(dossiers.map((dossier) => Buffer.from(dossier, 'hex')))}::bytea[])`
  return `(SELECT a.* FROM audit a WHERE ${eisen} AND a.client = ${hex} ${laatste})
    UNION ALL
    (SELECT a.* FROM audit a WHERE ${eisen} AND a.volgnummer IN (SELECT c.volgnummer
       FROM audit_client c WHERE c.organisatie = $1 AND c.client = ${bytes}) ${laatste})`
}

const KOLOMMEN = `a.volgnummer, a.tijdstip, a.verwerking, a.soort, a.actie, a.uitkomst,
  a.gebruiker_iss AS "gebruikerIss", a.gebruiker_sub AS "gebruikerSub", a.gebruiker,
  a.is_aanvrager AS "isAanvrager", a.rol, a.doel, a.ip, a.client_id AS "clientId", a.client,
  a.toewijzing, a.object_soort AS "objectSoort", a.object_id AS "objectId", a.veldgroepen, a.bron,
  a.component, a.versie, a.trace_id AS "traceId", a.span_id AS "spanId", a.recht, a.relatie,
  a.bijzonderheden, encode(a.hash, 'hex') AS hash,
  coalesce((SELECT json_agg(json_build_object('client', encode(c.client, 'hex'),
      'toewijzing', c.toewijzing) ORDER BY c.client)
    FROM audit_client c WHERE c.organisatie = a.organisatie AND c.volgnummer = a.volgnummer), '[]')
    AS kinderen`

function alsGebeurtenis(rij: Rij & Record<string, unknown>): AuditGebeurtenis {
  const { client, toewijzing, kinderen, veldgroepen, volgnummer, ...rest } = rij
  return {
    ...(rest as unknown as AuditGebeurtenis),
    volgnummer: Number(volgnummer),
    veldgroepen: veldgroepen?.split(',') ?? [],
    clienten: client === null ? kinderen : [{ client, toewijzing }],
  }
}

/**
 * One page for a person. Whoever reads the log is in the log, with the clients about whom it
 * told something.
 */
export function bekijkAudit(
  toegang: Toegang,
  tijdstip: string,
  filter: Auditfilter,
  grens: number,
  waarom: { readonly recht: string; readonly doel: string; readonly soort?: string },
): Promise<Auditbladzijde> {
  const gebeurtenis = {
    ...{ tijdstip, soort: 'bekijk_logboek', objectSoort: 'audit', veldgroepen: ['logboek'] },
    ...{ relatie: 'eigen organisatie', ...waarom },
  }
  return leesMetAudit(
    toegang.pool,
    toegang.organisatie,
    toegang.wie,
    gebeurtenis,
    async (client) => {
      const bladzijde = await auditIn(client, toegang.organisatie, filter, grens)
      // Who was asked for was looked at, also when nothing was found.
      const gevraagd = (filter.clienten ?? []).map((een) => ({ client: een }))
      return { gegevens: bladzijde, clienten: [...clientenIn(bladzijde), ...gevraagd] }
    },
  )
}

/** Everybody about whom a page tells something. */
function clientenIn({ gebeurtenissen }: Auditbladzijde): Gezien[] {
  return gebeurtenissen.flatMap(({ clienten }) => clienten)
}
