// SPDX-License-Identifier: EUPL-1.2
/** Rows of tasks: one task with everything about it. Lists are in `lijst.ts`, counts in `tellen.ts`. */
import { createHash } from 'node:crypto'
import type { Taak } from '@stopwijzer/keten'
import type pg from 'pg'
import { toewijzingId } from '../opslag/gebeurtenissen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { uitBytes } from '../opslag/rijen.ts'

/** Issuer and subject of whoever is meant by `mij`. */
export interface Identiteit {
  readonly iss: string
  readonly sub: string
}

export type Taakstatus = 'open' | 'akkoord' | 'afgewezen' | 'afgehandeld'

export interface Taakregel {
  readonly id: string
  readonly dossier: Buffer | null
  readonly taak: Taak
  readonly status: Taakstatus
  readonly gemeente: string | null
  readonly aanbieder: string | null
  readonly toewijzingId: string | null
  /** The message it is about. */
  readonly berichtId: string | null
  /** The payment consequence to talk over. */
  readonly gevolgId: string | null
  readonly toegewezen: (Identiteit & { readonly naam: string }) | null
  readonly uitgesteldTot: string | null
  readonly uitstelreden: string | null
  /** Local moments. */
  readonly aangemaakt: string
  readonly afgehandeld: string | null
  /** Changes with everything that can change; the ETag. */
  readonly versie: string
}

export interface Taakrij {
  readonly id: string
  readonly dossier: Buffer | null
  readonly sleutel: string
  readonly inhoud: Buffer
  readonly status: Taakstatus
  readonly gemeente: string | null
  readonly aanbieder: string | null
  readonly product: string | null
  readonly stop: string | null
  readonly iss: string | null
  readonly sub: string | null
  readonly naam: string | null
  readonly uitgesteldTot: string | null
  readonly uitstel: Buffer | null
  readonly aangemaakt: string
  readonly afgehandeld: string | null
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS'`
/** Place of a task in the list, in the words of the index; COALESCE would keep row-level security from using it. */
export const TERMIJN = `(CASE WHEN t.uiterlijk IS NULL THEN '9999-12-31' ELSE t.uiterlijk END)`
export const KOLOMMEN = `t.id, t.dossier, t.sleutel, t.inhoud, t.status, s.gemeente, s.aanbieder, s.product,
  CASE WHEN t.soort = 'overleg' THEN (SELECT m.id FROM melding m
    WHERE m.organisatie = t.organisatie AND m.dossier = t.dossier AND m.soort = 'stop'
      AND m.toewijzing_nummer = coalesce(t.toewijzing_nummer, '')
      AND t.sleutel LIKE '%/' || m.begindatum || '/' || m.reden || '/' || m.einddatum
    LIMIT 1) END AS stop,
  t.toegewezen_iss AS iss, t.toegewezen_sub AS sub, t.toegewezen_naam AS naam,
  t.uitgesteld_tot AS "uitgesteldTot", t.uitstel,
  to_char(t.aangemaakt, ${MOMENT}) AS aangemaakt, to_char(t.afgehandeld, ${MOMENT}) AS afgehandeld`
/** The toewijzing that a task is about; more than one only when municipalities share a number. */
export const TOESTAND = `LEFT JOIN LATERAL (SELECT ts.gemeente, ts.aanbieder, ts.product FROM toestand ts
  WHERE ts.organisatie = t.organisatie AND ts.dossier = t.dossier
    AND ts.toewijzing_nummer = coalesce(t.toewijzing_nummer, '') AND t.toewijzing_nummer IS NOT NULL
  ORDER BY t.sleutel LIKE '%/' || ts.gemeente || '/%' DESC, ts.gemeente LIMIT 1) s ON true`

export function dagErna(dag: string): string {
  return new Date(Date.parse(`${dag}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** One task, whatever its status; `null` when there is none. `vast`: locked until the commit. */
export async function leesTaak(
  client: pg.ClientBase,
  toegang: Toegang,
  id: string,
  vast = false,
): Promise<Taakregel | null> {
  const { rows } = await client.query<Taakrij>(
    `SELECT ${KOLOMMEN} FROM taak t ${TOESTAND} WHERE t.organisatie = $1 AND t.id = $2
     ${vast ? 'FOR UPDATE OF t' : ''}`,
    [toegang.organisatie, id],
  )
  return rows[0] === undefined ? null : alsRegel(toegang, rows[0])
}

/** Tasks whose key is that of the message they are about. */
const OVER_BERICHT =
  /^(?:handmatig-beoordelen|retour-ontbreekt|retour-verschuldigd|verzenden-mislukt)\/([^/]+)/

function berichtIn(sleutel: string): string | null {
  return OVER_BERICHT.exec(sleutel)?.[1] ?? null
}

export function alsRegel({ organisatie, versleuteling }: Toegang, rij: Taakrij): Taakregel {
  const { id, dossier, sleutel, status, iss, sub, naam, uitstel, product, stop, ...rest } = rij
  const taak = uitBytes<Taak>(versleuteling.ontsleutel('taak', sleutel, rij.inhoud))
  const voorstel = taak.voorstel !== null && 'gemeente' in taak.voorstel ? taak.voorstel : null
  const gemeente = voorstel?.gemeente ?? rest.gemeente
  const aanbieder = voorstel?.aanbieder ?? rest.aanbieder
  const delen = [status, taak.uiterlijk, iss, sub, rest.uitgesteldTot, JSON.stringify(taak)]
  return {
    id,
    dossier,
    taak,
    status,
    gemeente,
    aanbieder,
    toewijzingId:
      dossier === null || product === null || taak.toewijzingNummer === null
        ? null
        : toewijzingId(dossier, `${gemeente}/${aanbieder}/${taak.toewijzingNummer}`),
    berichtId: taak.voorstel?.soort === 'herstel' ? taak.voorstel.berichtId : berichtIn(sleutel),
    gevolgId: stop === null ? null : `${organisatie}-${stop}`,
    toegewezen: iss === null || sub === null || naam === null ? null : { iss, sub, naam },
    uitgesteldTot: rest.uitgesteldTot,
    uitstelreden:
      uitstel === null ? null : versleuteling.ontsleutel('taak.uitstel', id, uitstel).toString(),
    aangemaakt: rest.aangemaakt,
    afgehandeld: rest.afgehandeld,
    versie: `"${createHash('sha256').update(JSON.stringify(delen)).digest('hex').slice(0, 16)}"`,
  }
}
