// SPDX-License-Identifier: EUPL-1.2
/** Plans to remove what need not be kept: made by one person, approved by another. */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import { type AuditRegel, schrijfAudit } from '../opslag/audit.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { type Bewaartelling, maakOpgave, type Opgave, type Zoekopties } from './opgave.ts'
import type { Bewaartermijnen } from './termijnen.ts'

export interface Persoon {
  readonly iss: string
  readonly sub: string
  readonly naam: string
}

export interface Bewaarplan {
  readonly id: string
  readonly organisatie: string
  /** Local day on which the terms were counted. */
  readonly peildatum: string
  readonly termijnen: Bewaartermijnen
  readonly telling: Bewaartelling
  readonly staat: 'gemaakt' | 'akkoord' | 'bezig' | 'klaar' | 'ingetrokken'
  readonly gemaakt: { readonly door: Persoon; readonly moment: string }
  readonly akkoord: { readonly door: Persoon; readonly moment: string } | null
  /** How far it is, in messages and dossiers, while it is carried out; otherwise `null`. */
  readonly voortgang: { readonly gedaan: number; readonly totaal: number } | null
  readonly uitkomst: unknown
}

/** Rows of a plan in one statement. */
const REGELS = 20_000

/** A plan that waits longer says nothing about today any more. */
export const GELDIG_DAGEN = 30

/** Counts what a plan of today would remove; nothing is stored. Throws as `maakBewaarplan`. */
export async function proefBewaarplan(
  toegang: Toegang,
  omgeving: Omgeving,
  opties: Zoekopties = {},
): Promise<Omit<Opgave, 'berichten' | 'dossiers'>> {
  const { peildatum, termijnen, telling } = await maakOpgave(toegang, omgeving, opties)
  await noteer(toegang, omgeving, 'bekijk_bewaarplan', 'R', null, opsomming(telling))
  return { peildatum, termijnen, telling }
}

/**
 * Makes a plan of today, and stores exactly what it is about. Throws `BEWAARPLAN_GESTOPT` when it
 * was stopped before anything was looked at.
 */
export async function maakBewaarplan(
  toegang: Toegang,
  omgeving: Omgeving,
  opties: Zoekopties = {},
): Promise<Bewaarplan> {
  const { pool, organisatie, wie } = toegang
  const opgave = await maakOpgave(toegang, omgeving, opties)
  const id = `${organisatie}-${omgeving.nieuweId()}`
  const een = (sleutel: string) => ({ sleutel, aantal: 1 })
  await inTransactie(pool, organisatie, async (client) => {
    await client.query(
      `INSERT INTO bewaarplan (organisatie, id, peildatum, termijnen, telling, staat,
         gemaakt_iss, gemaakt_sub, gemaakt_naam, gemaakt)
       VALUES ($1, $2, $3, $4, $5, 'gemaakt', $6, $7, $8, $9)`,
      [
        ...[organisatie, id, opgave.peildatum],
        ...[JSON.stringify(opgave.termijnen), JSON.stringify(opgave.telling)],
        ...[wie.iss, wie.sub, wie.naam, omgeving.tijdstip()],
      ],
    )
    for (const [klasse, lijst] of [
      ['berichten', opgave.berichten.los.map(een)],
      ['clientberichten', opgave.berichten.clienten],
      ['dossier', opgave.dossiers.los.map(een)],
    ] as const) {
      for (let van = 0; van < lijst.length; van += REGELS) {
        const deel = lijst.slice(van, van + REGELS)
        await client.query(
          `INSERT INTO bewaarplan_regel (organisatie, plan, klasse, sleutel, aantal)
           SELECT $1, $2, $3, * FROM unnest($4::text[], $5::int[])`,
          [organisatie, id, klasse, deel.map((r) => r.sleutel), deel.map((r) => r.aantal)],
        )
      }
    }
    const regel = auditregel(omgeving, 'maak_bewaarplan', 'C', id, opsomming(opgave.telling))
    await schrijfAudit(client, organisatie, wie, [regel])
  })
  return leesBewaarplan(toegang, id)
}

/**
 * Approves a plan: by somebody else than who made it, within the days that it is valid.
 * Throws `BEWAARPLAN_ZELFDE`, `BEWAARPLAN_STAAT` or `BEWAARPLAN_VERLOPEN`.
 */
export async function keurBewaarplanGoed(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
): Promise<Bewaarplan> {
  const { pool, organisatie, wie } = toegang
  await inTransactie(pool, organisatie, async (client) => {
    const plan = await pakPlan(client, organisatie, id)
    if (plan.staat !== 'gemaakt') throw new DienstFout('BEWAARPLAN_STAAT', [id, plan.staat])
    eisGeldig(plan, omgeving)
    const { iss, sub } = plan.gemaakt.door
    if (iss === wie.iss && sub === wie.sub) throw new DienstFout('BEWAARPLAN_ZELFDE', [id])
    // Somebody has to answer for it: not the service itself, and no other program.
    if (!wie.isAanvrager) throw new DienstFout('BEWAARPLAN_ZELFDE', [id])
    await client.query(
      `UPDATE bewaarplan SET staat = 'akkoord', akkoord_iss = $3, akkoord_sub = $4, akkoord_naam = $5,
         akkoord = $6 WHERE organisatie = $1 AND id = $2`,
      [organisatie, id, wie.iss, wie.sub, wie.naam, omgeving.tijdstip()],
    )
    const regel = auditregel(omgeving, 'keur_bewaarplan_goed', 'U', id, opsomming(plan.telling))
    await schrijfAudit(client, organisatie, wie, [regel])
  })
  return leesBewaarplan(toegang, id)
}

/** One plan. Throws `BEWAARPLAN_ONBEKEND`. */
export function leesBewaarplan({ pool, organisatie }: Toegang, id: string): Promise<Bewaarplan> {
  return inTransactie(pool, organisatie, (client) => pakPlan(client, organisatie, id))
}

/** All plans, newest first. */
export function leesBewaarplannen({ pool, organisatie }: Toegang): Promise<Bewaarplan[]> {
  return inTransactie(pool, organisatie, async (client) => {
    const { rows } = await client.query<Rij>(
      `SELECT p.*, ${VOORTGANG} FROM bewaarplan p WHERE organisatie = $1 ORDER BY gemaakt DESC, id DESC`,
      [organisatie],
    )
    return rows.map(alsPlan)
  })
}

/** Counts rows of a plan in hand only: of the others they are gone, or not begun. */
const VOORTGANG = `CASE WHEN p.staat = 'bezig' THEN (
    SELECT json_build_object('gedaan', coalesce(sum(r.aantal) FILTER (WHERE r.staat <> 'open'), 0),
      'totaal', coalesce(sum(r.aantal), 0))
    FROM bewaarplan_regel r WHERE r.organisatie = p.organisatie AND r.plan = p.id) END AS voortgang`

/** Locks a plan for this transaction. */
export async function pakPlan(
  client: pg.ClientBase,
  organisatie: string,
  id: string,
): Promise<Bewaarplan> {
  const { rows } = await client.query<Rij>(
    `SELECT p.*, ${VOORTGANG} FROM bewaarplan p WHERE organisatie = $1 AND id = $2 FOR UPDATE OF p`,
    [organisatie, id],
  )
  if (rows[0] === undefined) throw new DienstFout('BEWAARPLAN_ONBEKEND', [id.slice(0, 40)])
  return alsPlan(rows[0])
}

/** Throws `BEWAARPLAN_VERLOPEN` when the plan was made too long ago. */
export function eisGeldig({ id, gemaakt }: Bewaarplan, omgeving: Omgeving): void {
  const dagen = (Date.parse(omgeving.tijdstip()) - Date.parse(gemaakt.moment)) / 86_400_000
  if (dagen > GELDIG_DAGEN) throw new DienstFout('BEWAARPLAN_VERLOPEN', [id, String(GELDIG_DAGEN)])
}

/** The counts in one line, for the audit log. */
function opsomming({ berichten, dossiers, audit }: Bewaartelling): string {
  return `${berichten.weg} berichten, ${dossiers.weg} dossiers, ${audit.regels} regels logboek`
}

export function auditregel(
  omgeving: Omgeving,
  soort: string,
  actie: AuditRegel['actie'],
  plan: string | null,
  bijzonderheden: string,
): AuditRegel {
  return {
    tijdstip: omgeving.tijdstip(),
    soort,
    actie,
    uitkomst: 'geslaagd',
    client: null,
    objectSoort: 'bewaarplan',
    objectId: plan,
    doel: 'bewaartermijnen',
    bijzonderheden,
  }
}

async function noteer(
  { pool, organisatie, wie }: Toegang,
  omgeving: Omgeving,
  ...rest: [string, AuditRegel['actie'], string | null, string]
): Promise<void> {
  await inTransactie(pool, organisatie, (client) =>
    schrijfAudit(client, organisatie, wie, [auditregel(omgeving, ...rest)]),
  )
}

interface Rij extends Record<string, unknown> {
  readonly organisatie: string
  readonly id: string
  readonly peildatum: string
  readonly termijnen: Bewaartermijnen
  readonly telling: Bewaartelling
  readonly staat: Bewaarplan['staat']
  readonly gemaakt: Date
  readonly akkoord: Date | null
  readonly voortgang: Bewaarplan['voortgang']
  readonly uitkomst: unknown
}

function alsPlan(rij: Rij): Bewaarplan {
  const door = (wat: 'gemaakt' | 'akkoord'): Persoon => ({
    iss: String(rij[`${wat}_iss`]),
    sub: String(rij[`${wat}_sub`]),
    naam: String(rij[`${wat}_naam`]),
  })
  const { id, organisatie, peildatum, termijnen, telling, staat, voortgang, uitkomst } = rij
  return {
    ...{ id, organisatie, peildatum, termijnen, telling, staat, voortgang, uitkomst },
    gemaakt: { door: door('gemaakt'), moment: rij.gemaakt.toISOString() },
    akkoord: rij.akkoord && { door: door('akkoord'), moment: rij.akkoord.toISOString() },
  }
}
