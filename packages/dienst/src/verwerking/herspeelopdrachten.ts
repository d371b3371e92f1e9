// SPDX-License-Identifier: EUPL-1.2
/**
 * Replaying as a job of the service: made by a person, done step by step, each step stored with
 * what it found, so that a restart goes on where it was (docs/adr/0212).
 */
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { schrijfAudit } from '../opslag/audit.ts'
import { sporen } from '../opslag/leesmetaudit.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { opVolgorde, type Richting, richtingVan } from '../opslag/volgorde.ts'
import { isStoring } from '../storing.ts'
import {
  type Herspeelkeuze,
  type Herspeelstap,
  herspeelStap,
  telHerspelen,
  type Verschil,
} from './herspelen.ts'

export interface Herspeelopdracht {
  readonly id: string
  readonly keuze: Herspeelkeuze
  readonly staat: 'wacht' | 'bezig' | 'klaar' | 'gestopt' | 'mislukt'
  readonly bekeken: number
  /** `null` until it has begun. */
  readonly totaal: number | null
  readonly verschillen: number
  readonly door: string
  readonly aangemaakt: string
  readonly klaar: string | null
}

/** Longer than a step lasts: whoever has it, is gone. */
const BEZET_MS = 300_000
const BEZET_TOT = `$2::timestamptz + interval '${BEZET_MS} ms'`
const ISO = (kolom: string) =>
  `to_char(${kolom} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export async function maakHerspeelopdracht(
  client: pg.ClientBase,
  { organisatie, wie }: Toegang,
  omgeving: Omgeving,
  keuze: Herspeelkeuze,
): Promise<string> {
  const id = omgeving.nieuweId()
  await client.query(
    `INSERT INTO herspeelopdracht (organisatie, id, keuze, staat, door, aangemaakt)
     VALUES ($1, $2, $3, 'wacht', $4, $5)`,
    [organisatie, id, JSON.stringify(keuze), wie.naam, omgeving.tijdstip()],
  )
  return id
}

/** Jobs, the newest first, or the one with this id; ids rise with time. */
export async function leesHerspeelopdrachten(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  { id, na }: { readonly id?: string; readonly na?: string | undefined },
  grens: number,
  richting: Richting = richtingVan('-id'),
): Promise<Herspeelopdracht[]> {
  const { rows } = await client.query<Herspeelopdracht>(
    `SELECT o.id, o.keuze, o.staat, o.bekeken, o.totaal, o.door, ${ISO('o.aangemaakt')} AS aangemaakt,
       ${ISO('o.klaar')} AS klaar, (SELECT count(*)::int FROM herspeelverschil v
         WHERE v.organisatie = $1 AND v.opdracht = o.id) AS verschillen
     FROM herspeelopdracht o WHERE o.organisatie = $1 AND ($2::text IS NULL OR o.id = $2)
       AND ($3::text IS NULL OR o.id ${richting.na} $3)
     ORDER BY ${opVolgorde(['o.id'], richting)} LIMIT $4`,
    [organisatie, id ?? null, na ?? null, grens],
  )
  return rows
}

/** Stops a job that is not finished. Returns false when there is no such job. */
export async function stopHerspeelopdracht(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  id: string,
  tijdstip: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE herspeelopdracht SET staat = 'gestopt', klaar = $3, bezet_door = NULL, bezet_tot = NULL
     WHERE organisatie = $1 AND id = $2 AND staat IN ('wacht', 'bezig')`,
    [organisatie, id, tijdstip],
  )
  return rowCount === 1
}

/** Differences that a job found, by id of the message. */
export async function leesHerspeelverschillen(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  opdracht: string,
  na: string,
  grens: number,
): Promise<{ readonly verschil: Verschil; readonly dossier: Buffer | null }[]> {
  const { rows } = await client.query<{ verschil: Verschil; dossier: Buffer | null }>(
    `SELECT inhoud AS verschil, dossier FROM herspeelverschil
     WHERE organisatie = $1 AND opdracht = $2 AND bericht > $3 ORDER BY bericht LIMIT $4`,
    [organisatie, opdracht, na, grens],
  )
  return rows
}

interface Geclaimd {
  readonly id: string
  readonly keuze: Herspeelkeuze
  readonly na: string
  readonly totaal: number | null
}

export const HERSPEELWERK = `staat IN ('wacht', 'bezig')
  AND (bezet_tot IS NULL OR bezet_tot <= $1::timestamptz)`

/** Does all jobs that wait, until `stop`. Returns the number that ended. */
export async function draaiHerspeelopdrachten(
  toegang: Toegang,
  omgeving: Omgeving,
  stop: AbortSignal,
): Promise<number> {
  for (let klaar = 0; ; ) {
    const token = omgeving.nieuweId()
    const opdracht = stop.aborted ? null : await claim(toegang, omgeving, token)
    if (opdracht === null) return klaar
    if (await draai(toegang, omgeving, stop, opdracht, token)) klaar++
  }
}

async function claim(
  { pool, organisatie }: Toegang,
  omgeving: Omgeving,
  token: string,
): Promise<Geclaimd | null> {
  return inTransactie(pool, organisatie, async (client) => {
    const { rows } = await client.query<Geclaimd>(
      `UPDATE herspeelopdracht SET staat = 'bezig', bezet_door = $3,
         bezet_tot = $1::timestamptz + interval '${BEZET_MS} ms'
       WHERE organisatie = $2 AND id = (SELECT id FROM herspeelopdracht
         WHERE organisatie = $2 AND ${HERSPEELWERK} ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, keuze, na, totaal`,
      [omgeving.tijdstip(), organisatie, token],
    )
    return rows[0] ?? null
  })
}

/** Returns whether the job ended here; not when it was stopped, taken over or put off. */
async function draai(
  toegang: Toegang,
  omgeving: Omgeving,
  stop: AbortSignal,
  { id, keuze, na: begin, totaal: bekend }: Geclaimd,
  token: string,
): Promise<boolean> {
  try {
    const totaal = bekend ?? (await telHerspelen(toegang, keuze))
    for (let na: string | null = begin; na !== null; ) {
      if (stop.aborted) {
        await zet(toegang, omgeving, id, token, `bezet_tot = NULL, bezet_door = NULL`)
        return false
      }
      const stap: Herspeelstap = await herspeelStap(toegang, omgeving, keuze, na)
      if (!(await bewaar(toegang, omgeving, id, token, stap, totaal))) return false
      na = stap.na
    }
    return true
  } catch (fout) {
    // The surroundings come back; the lease ends by itself. A fault of the program does not.
    if (!isStoring(fout)) await zet(toegang, omgeving, id, token, `staat = 'mislukt', klaar = $2`)
    throw fout
  }
}

/** Stores a step, unless the job was stopped or taken over meanwhile. */
function bewaar(
  { pool, organisatie, wie }: Toegang,
  omgeving: Omgeving,
  id: string,
  token: string,
  stap: Herspeelstap,
  totaal: number,
): Promise<boolean> {
  const nu = omgeving.tijdstip()
  return inTransactie(pool, organisatie, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE herspeelopdracht SET bekeken = bekeken + $5, totaal = $6, na = coalesce($7, na),
         staat = CASE WHEN $7::text IS NULL THEN 'klaar' ELSE 'bezig' END,
         klaar = CASE WHEN $7::text IS NULL THEN $2::timestamptz END,
         bezet_tot = CASE WHEN $7::text IS NOT NULL THEN ${BEZET_TOT} END
       WHERE organisatie = $1 AND id = $3 AND bezet_door = $4 AND staat = 'bezig'`,
      [organisatie, nu, id, token, stap.bekeken, totaal, stap.na],
    )
    if (rowCount !== 1) return false
    for (const { verschil, dossier } of stap.verschillen) {
      await client.query(
        `INSERT INTO herspeelverschil (organisatie, opdracht, bericht, dossier, inhoud)
         VALUES ($1, $2, $3, $4, $5)`,
        [organisatie, id, verschil.bericht, dossier, JSON.stringify(verschil)],
      )
    }
    const clienten = stap.verschillen.flatMap(({ dossier }) =>
      dossier === null ? [] : [{ client: dossier }],
    )
    await schrijfAudit(client, organisatie, wie, [
      {
        ...{ tijdstip: nu, soort: 'herspeel', actie: 'E', uitkomst: 'geslaagd' },
        ...{ objectSoort: 'herspeelopdracht', objectId: id },
        bijzonderheden: `${stap.bekeken} berichten, ${stap.verschillen.length} anders`,
        ...sporen(clienten),
      },
    ])
    return true
  })
}

function zet(
  { pool, organisatie }: Toegang,
  omgeving: Omgeving,
  id: string,
  token: string,
  wat: string,
): Promise<unknown> {
  return inTransactie(pool, organisatie, (client) =>
    client.query(
      `UPDATE herspeelopdracht SET ${wat} WHERE organisatie = $1 AND id = $3 AND bezet_door = $4
         AND $2::timestamptz IS NOT NULL`,
      [organisatie, omgeving.tijdstip(), id, token],
    ),
  )
}
