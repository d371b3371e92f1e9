// SPDX-License-Identifier: EUPL-1.2
/** The derived states: reading them, and making them again from the facts. */
import { gemeldeFeiten, leidAf } from '@stopwijzer/keten'
import type pg from 'pg'
import { vulZoekvelden } from '../berichten/aanvullen.ts'
import { schrijfAfgeleid } from './afgeleid.ts'
import type { Gelezen } from './leesmetaudit.ts'
import { leesDossiers, vergrendel } from './lezen.ts'
import type { Toegang } from './organisatie.ts'
import { alsMotor, inZicht } from './transactie.ts'

/** The JSON of `stopwijzer toestand`. */
export interface ToestandRegel {
  readonly toewijzingNummer: string | null
  /** Names the client without saying who it is; the same in every answer of this organisation. */
  readonly clientSleutel: string
  readonly levering: string
  readonly toewijzing: string
  readonly taken: readonly {
    readonly id: string
    readonly soort: string
    readonly uiterlijk: string | null
  }[]
}

/** All toewijzingen on a day, or those with one number (leading zeros do not matter). */
export async function leesToestanden(
  toegang: Toegang,
  vandaag: string,
  nummer?: string,
): Promise<readonly ToestandRegel[]> {
  const { gegevens } = await inZicht(toegang, (client) =>
    toestandenIn(client, toegang, vandaag, nummer),
  )
  return gegevens
}

/** The same within a transaction, with the clients in it. */
export async function toestandenIn(
  client: pg.ClientBase,
  toegang: Toegang,
  vandaag: string,
  nummer?: string,
): Promise<Gelezen<readonly ToestandRegel[]>> {
  const gevraagd = nummer?.replace(/^0+(?=\d)/, '') ?? null
  const { rows } = await client.query<ToestandRegel & { readonly dossier: Buffer }>(
    `SELECT t.dossier, nullif(t.toewijzing_nummer, '') AS "toewijzingNummer",
         left(encode(t.dossier, 'hex'), 16) AS "clientSleutel", t.levering,
         CASE WHEN t.toewijzing = 'OPEN' AND t.einddatum < $2 THEN 'VERLOPEN' ELSE t.toewijzing END
           AS toewijzing,
         coalesce((SELECT json_agg(json_build_object('id', a.id, 'soort', a.soort,
             'uiterlijk', a.uiterlijk) ORDER BY a.uiterlijk NULLS LAST, a.id)
           FROM taak a WHERE a.organisatie = t.organisatie AND a.dossier = t.dossier
             AND a.toewijzing_nummer = t.toewijzing_nummer AND a.status = 'open'), '[]') AS taken
       FROM toestand t
       WHERE t.organisatie = $1 AND ($3::text IS NULL OR t.toewijzing_nummer = $3)
       ORDER BY t.toewijzing_nummer, t.gemeente, t.aanbieder, t.dossier, t.product`,
    [toegang.organisatie, vandaag, gevraagd],
  )
  return {
    gegevens: rows.map(({ dossier: _, ...regel }) => regel),
    clienten: rows.map(({ dossier, toewijzingNummer }) => ({
      client: dossier,
      toewijzing: toewijzingNummer,
    })),
  }
}

/** Search hashes (hex) of the clients that have a toewijzing with this number. */
export async function dossiersMetNummer(toegang: Toegang, nummer: string): Promise<string[]> {
  const { rows } = await inZicht(toegang, (client) =>
    client.query<{ hex: string }>(
      `SELECT DISTINCT encode(dossier, 'hex') AS hex FROM toestand
       WHERE organisatie = $1 AND toewijzing_nummer = $2`,
      [toegang.organisatie, nummer.replace(/^0+(?=\d)/, '')],
    ),
  )
  return rows.map((rij) => rij.hex)
}

export interface Herbouwuitkomst {
  readonly organisatie: string
  readonly dossiers: number
  /** Dossiers whose stored state was not what the facts say. */
  readonly afwijkend: number
}

const PARTIJ = 200

/**
 * Makes the tables of derived states and reports again from the facts, client by client under
 * the same locks as the processing, so that the service can go on meanwhile.
 */
export async function herbouw(toegang: Toegang, vandaag: string): Promise<Herbouwuitkomst> {
  await vulZoekvelden(toegang)
  let na: Buffer = Buffer.alloc(0)
  let dossiers = 0
  let afwijkend = 0
  for (;;) {
    const stap = await alsMotor(toegang, async (client) => {
      const { rows } = await client.query<{ dossier: Buffer }>(
        `SELECT dossier FROM dossier WHERE organisatie = $1 AND dossier > $2
         ORDER BY dossier LIMIT ${PARTIJ}`,
        [toegang.organisatie, na],
      )
      const sleutels = rows.map((rij) => rij.dossier)
      await vergrendel(client, sleutels)
      const afdruk = async () => {
        const { rows: regels } = await client.query<{ hex: string; afdruk: string }>(
          `SELECT encode(dossier, 'hex') AS hex, md5(string_agg(rij, E'\\n' ORDER BY rij)) AS afdruk
           FROM (SELECT dossier, t::text AS rij FROM toestand t
               WHERE organisatie = $1 AND dossier = ANY($2::bytea[])
             UNION ALL SELECT dossier, m::text FROM melding m
               WHERE organisatie = $1 AND dossier = ANY($2::bytea[])) alle
           GROUP BY dossier`,
          [toegang.organisatie, sleutels],
        )
        return new Map(regels.map((regel) => [regel.hex, regel.afdruk]))
      }
      const voor = await afdruk()
      const gelezen = await leesDossiers(client, toegang, sleutels)
      await schrijfAfgeleid(
        client,
        toegang,
        [...gelezen.values()].map(({ sleutel, dossier }) => {
          const toestanden = leidAf(dossier, vandaag)
          const gemeld = toestanden.flatMap((toestand) => gemeldeFeiten(toestand, dossier))
          return { dossier: sleutel, toestanden, gemeld, voor: null }
        }),
      )
      const nieuw = await afdruk()
      const anders = [...gelezen.keys()].filter((hex) => voor.get(hex) !== nieuw.get(hex))
      return { sleutels, anders: anders.length }
    })
    if (stap.sleutels.length === 0) break
    dossiers += stap.sleutels.length
    afwijkend += stap.anders
    na = stap.sleutels.at(-1)!
  }
  return { organisatie: toegang.organisatie, dossiers, afwijkend }
}
