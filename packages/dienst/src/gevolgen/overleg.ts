// SPDX-License-Identifier: EUPL-1.2
/** The outcome of a consultation between municipality and provider about one stop. */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import { schrijfAudit } from '../opslag/audit.ts'
import { schrijfGebeurtenissen } from '../opslag/gebeurtenissen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { alsBytes, uitBytes } from '../opslag/rijen.ts'
import { inZicht } from '../opslag/transactie.ts'
import { type GevolgRegel, type GevondenGevolg, zoekGevolgen } from './gevolgen.ts'

export interface Overleg {
  /** Whole percentage of the price that stays payable, 0 to 100. */
  readonly percentage: number
  readonly reden: string
  /** Local time of recording. */
  readonly moment: string
  /** Who recorded it; outcomes of before this was kept have none. */
  readonly wie?: string
}

/** Every outcome of one consequence, the last one first. */
export async function leesOverleggen(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  gevolg: string,
): Promise<Overleg[]> {
  const { rows } = await client.query<{ inhoud: Buffer }>(
    `SELECT inhoud FROM overleg WHERE organisatie = $1 AND gevolg = $2 ORDER BY volgnummer DESC`,
    [organisatie, gevolg],
  )
  return rows.map(({ inhoud }) =>
    uitBytes<Overleg>(versleuteling.ontsleutel('overleg', gevolg, inhoud)),
  )
}

/** Last outcome per consequence. */
export async function leesOverleg(
  client: pg.ClientBase,
  toegang: Toegang,
  gevolgen: readonly string[],
): Promise<Map<string, Overleg>> {
  if (gevolgen.length === 0) return new Map()
  const { rows } = await client.query<{ gevolg: string; inhoud: Buffer }>(
    `SELECT gevolg, inhoud FROM overleg WHERE organisatie = $1 AND gevolg = ANY($2::text[])
     ORDER BY gevolg, volgnummer`,
    [toegang.organisatie, gevolgen],
  )
  return new Map(
    rows.map((rij) => [
      rij.gevolg,
      uitBytes<Overleg>(toegang.versleuteling.ontsleutel('overleg', rij.gevolg, rij.inhoud)),
    ]),
  )
}

/**
 * Records an outcome and closes the task that asked for it, in the caller's transaction; the
 * caller writes the audit log. Throws `GEVOLG_ONBEKEND`, also for a consequence that needs no
 * consultation.
 */
export async function noteerOverleg(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  uitkomst: Pick<Overleg, 'percentage' | 'reden'>,
): Promise<GevondenGevolg> {
  const moment = omgeving.nu()
  const { organisatie, versleuteling } = toegang
  const overleg: Overleg = { ...uitkomst, moment, wie: toegang.wie.naam }
  const inhoud = versleuteling.versleutel('overleg', id, alsBytes(overleg))
  const zoek = async () => (await zoekGevolgen(client, toegang, { id }, 1))[0]
  const gevonden = await zoek()
  if (gevonden?.regel.soort !== 'in-overleg') {
    throw new DienstFout('GEVOLG_ONBEKEND', [id.slice(0, 40)])
  }
  await client.query(
    `INSERT INTO overleg (organisatie, gevolg, dossier, inhoud, moment)
     VALUES ($1, $2, $3, $4, $5)`,
    [organisatie, id, gevonden.dossier, inhoud, moment],
  )
  await client.query(
    `UPDATE taak SET status = 'akkoord', afgehandeld = $4
     WHERE organisatie = $1 AND dossier = $2 AND sleutel = $3 AND status = 'open'`,
    [organisatie, gevonden.dossier, gevonden.taaksleutel, moment],
  )
  const { dossier, taaksleutel: object } = gevonden
  await schrijfGebeurtenissen(client, toegang, omgeving.tijdstip(), [
    { soort: 'taak', object, dossier },
  ])
  return (await zoek())!
}

/** As `noteerOverleg`, in a transaction of its own, with its row in the audit log. */
export async function legOverlegVast(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  uitkomst: Pick<Overleg, 'percentage' | 'reden'>,
): Promise<GevolgRegel> {
  const { organisatie } = toegang
  return inZicht(toegang, async (client) => {
    const { regel, dossier } = await noteerOverleg(client, toegang, omgeving, id, uitkomst)
    await schrijfAudit(client, organisatie, toegang.wie, [
      {
        tijdstip: omgeving.tijdstip(),
        soort: 'leg_overleg_vast',
        actie: 'C',
        uitkomst: 'geslaagd',
        client: dossier.toString('hex'),
        objectSoort: 'gevolg',
        objectId: id,
        bijzonderheden: `${uitkomst.percentage}%`,
      },
    ])
    return regel
  })
}
