// SPDX-License-Identifier: EUPL-1.2
/** Test support: the rows of an organisation from a database of now, into one with an older schema. */
import { BEGIN, inhoudhash, ketenhash } from '../opslag/auditvorm.ts'
import type { Testdatabank } from './testdatabank.ts'

export type Rij = Record<string, string | null>

/** The columns of each table. */
export async function kolommen(db: Testdatabank): Promise<Map<string, Set<string>>> {
  const { rows } = await db.beheer.query<{ tabel: string; kolommen: string[] }>(
    `SELECT c.table_name AS tabel, array_agg(c.column_name::text) AS kolommen
     FROM information_schema.columns c WHERE c.table_schema = 'public'
       AND c.table_name <> 'migratie' GROUP BY 1`,
  )
  return new Map(rows.map((rij) => [rij.tabel, new Set(rij.kolommen)]))
}

/** The rows of an organisation as text, in a fixed order. */
export async function rijen(
  db: Testdatabank,
  tabel: string,
  code: string,
  kent?: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Rij[]> {
  const namen = [...(kent ?? (await kolommen(db))).get(tabel)!].sort()
  const { rows } = await db.beheer.query<Rij>(
    `SELECT ${namen.map((naam) => `${naam}::text`).join(', ')} FROM ${tabel} WHERE organisatie = $1`,
    [code],
  )
  return rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

/** Before 0008 the chain covered fewer columns. */
function inVormEen(regels: readonly Rij[]): Rij[] {
  let hash: Buffer = BEGIN
  return regels
    .toSorted((a, b) => Number(a.volgnummer) - Number(b.volgnummer))
    .map((regel, i) => {
      const inhoud = inhoudhash(1, regel, [])
      hash = ketenhash(hash, i + 1, inhoud)
      const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`
      return { ...regel, volgnummer: String(i + 1), inhoud_hash: hex(inhoud), hash: hex(hash) }
    })
}

/** The rows of an organisation, as far as the schema of the moment has a place for them. */
export async function brengOver(
  bron: Testdatabank,
  oud: Testdatabank,
  code: string,
): Promise<number> {
  const [kent, had] = [await kolommen(bron), await kolommen(oud)]
  let aantal = 0
  await oud.beheer.query('SET session_replication_role = replica')
  for (const [tabel, namen] of had) {
    if (!kent.get(tabel)?.has('organisatie')) continue
    let over = await rijen(bron, tabel, code, kent)
    if (tabel.startsWith('audit') && !had.get('audit')!.has('vorm')) {
      const regels = inVormEen(await rijen(bron, 'audit', code, kent))
      const { organisatie, volgnummer, hash } = regels.at(-1)!
      over =
        tabel === 'audit'
          ? regels
          : [{ organisatie: organisatie!, volgnummer: volgnummer!, hash: hash! }]
    }
    const samen = [...namen].filter((naam) => kent.get(tabel)!.has(naam))
    if (over.length === 0) continue
    const vakken = over.map(
      (_, r) => `(${samen.map((__, k) => `$${r * samen.length + k + 1}`).join(', ')})`,
    )
    await oud.beheer.query(
      `INSERT INTO ${tabel} (${samen.join(', ')}) OVERRIDING SYSTEM VALUE
       VALUES ${vakken.join(', ')}`,
      over.flatMap((rij) => samen.map((naam) => rij[naam])),
    )
    aantal += over.length
  }
  await oud.beheer.query('SET session_replication_role = origin')
  return aantal
}

/** New rows get numbers after those that came over. */
export async function zetTellers(oud: Testdatabank): Promise<void> {
  const { rows } = await oud.beheer.query<{ tabel: string; kolom: string }>(
    `SELECT table_name AS tabel, column_name AS kolom FROM information_schema.columns
     WHERE table_schema = 'public' AND is_identity = 'YES'`,
  )
  for (const { tabel, kolom } of rows) {
    await oud.beheer.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), (SELECT coalesce(max(${kolom}), 1) FROM ${tabel}))`,
      [tabel, kolom],
    )
  }
}
