// SPDX-License-Identifier: EUPL-1.2
/**
 * Tasks that were stored under a key that did not name their situation in full (docs/adr/0352).
 * The content is encrypted under the key, so no migration can rename them.
 */
import { TAKEN_MET_BERICHT, type Taak, vroegereSleutel } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Toegang } from './organisatie.ts'
import { alsBytes, uitBytes } from './rijen.ts'

interface Rij {
  readonly id: string
  readonly dossier: Buffer
  readonly sleutel: string
  readonly soort: string
  readonly status: string
  readonly uiterlijk: string | null
  readonly inhoud: Buffer
}

/** Two dates at the end: the start and the situation. */
const VOLLEDIG = '/-?\\d{4,}-\\d\\d-\\d\\d/-?\\d{4,}-\\d\\d-\\d\\d$'
const SOORTEN = [
  ...['stop-verschuldigd', 'stop-ontbreekt'],
  ...['tijdelijke-stop-lang', 'verwijderde-toewijzing-met-start'],
]

/**
 * Gives old tasks of these clients the key of today, so that none stands twice. An open one goes
 * on with its id, its person and its rest. One that a person decided about stays decided when it
 * was about this situation: it has the same last day, or without one the same words.
 */
export async function hernoemTaken(
  client: pg.ClientBase,
  toegang: Toegang,
  dossiers: readonly Buffer[],
  nodigVan: (dossier: Buffer) => readonly Taak[],
): Promise<void> {
  const { rows } = await client.query<Rij>(
    `SELECT id, dossier, sleutel, soort, status, uiterlijk, inhoud FROM taak
     WHERE organisatie = $1 AND dossier = ANY($2::bytea[]) AND soort = ANY($3::text[])
       AND sleutel !~ $4 AND status <> 'afgehandeld'
       AND (status <> 'akkoord' OR soort <> ALL($5::text[]))`,
    [toegang.organisatie, dossiers, SOORTEN, VOLLEDIG, TAKEN_MET_BERICHT],
  )
  for (const rij of rows) {
    const nu = nodigVan(rij.dossier).find((taak) => vroegereSleutel(taak) === rij.sleutel)
    if (nu === undefined) continue
    const bytes = toegang.versleuteling.ontsleutel('taak', rij.sleutel, rij.inhoud)
    const toen = uitBytes<Taak>(bytes)
    if (rij.status !== 'open' && !zelfdeSituatie(toen, nu)) continue
    const taak = rij.status === 'open' ? nu : { ...toen, sleutel: nu.sleutel }
    await client.query(
      `UPDATE taak SET sleutel = $3, uiterlijk = $4, inhoud = $5
       WHERE organisatie = $1 AND id = $2 AND NOT EXISTS (SELECT FROM taak t
         WHERE t.organisatie = $1 AND t.dossier = $6 AND t.sleutel = $3)`,
      [
        ...[toegang.organisatie, rij.id, taak.sleutel, taak.uiterlijk],
        ...[toegang.versleuteling.versleutel('taak', taak.sleutel, alsBytes(taak)), rij.dossier],
      ],
    )
  }
}

function zelfdeSituatie(toen: Taak, nu: Taak): boolean {
  return (
    toen.uiterlijk === nu.uiterlijk &&
    (nu.uiterlijk !== null || toen.toelichting === nu.toelichting)
  )
}
