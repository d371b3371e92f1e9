// SPDX-License-Identifier: EUPL-1.2
/** Organisations and their settings. */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Sleutelbos } from '../sleutels/sleutelbos.ts'
import { maakVersleuteling, type Versleuteling } from '../sleutels/versleuteling.ts'
import { bewaarZoeksleutel, leesZoeksleutel, nieuweZoeksleutel } from '../sleutels/zoeksleutel.ts'
import { schrijfAudit } from './audit.ts'
import { DIENST, type Handelende } from './handelende.ts'
import { eisCode, inTransactie, type Zicht } from './transactie.ts'

/** Everything needed to work for one organisation: its rows and its keys. */
export interface Toegang {
  readonly pool: pg.Pool
  readonly organisatie: string
  readonly rol: 'gemeente' | 'aanbieder'
  readonly versleuteling: Versleuteling
  /** In whose name: everything that is written down names this one. */
  readonly wie: Handelende
  /** What exists in the lists and actions of this access. Widened by `metAfgeschermd` only. */
  readonly zicht: Zicht
}

/** The same access in the name of somebody else. */
export function namens(toegang: Toegang, wie: Handelende): Toegang {
  return { ...toegang, wie }
}

const PROEFTEKST = 'stopwijzer'

/** Gemeentecode: 4 digits; AGB code: 8 digits. */
export function rolVan(code: string): 'gemeente' | 'aanbieder' {
  return eisCode(code).length === 4 ? 'gemeente' : 'aanbieder'
}

/**
 * Opens an organisation. Throws `ORGANISATIE_ONBEKEND` when it was never
 * registered and `SLEUTEL_PAST_NIET` when its data was made with other keys:
 * writing on with the wrong key would split every dossier in two.
 */
export async function openOrganisatie(
  pool: pg.Pool,
  bos: Sleutelbos,
  code: string,
  wie: Handelende = DIENST,
): Promise<Toegang> {
  const rij = await inTransactie(pool, eisCode(code), async (client) => {
    const { rows } = await client.query<{
      rol: 'gemeente' | 'aanbieder'
      sleutelproef: Buffer
      zoeksleutel: Buffer | null
    }>('SELECT rol, sleutelproef, zoeksleutel FROM organisatie WHERE organisatie = $1', [code])
    return rows[0]
  })
  if (rij === undefined) throw new DienstFout('ORGANISATIE_ONBEKEND', [code, code])
  maakVersleuteling(bos, code).ontsleutel('organisatie', code, rij.sleutelproef)
  const zoek =
    rij.zoeksleutel === null
      ? await bewaarZoeksleutel(pool, bos, code)
      : leesZoeksleutel(bos, code, rij.zoeksleutel)
  const versleuteling = maakVersleuteling(bos, code, zoek)
  return { pool, organisatie: code, rol: rij.rol, versleuteling, wie, zicht: 'beperkt' }
}

/** Registers an organisation; does nothing when it is there already. Returns true when it is new. */
export async function registreer(
  pool: pg.Pool,
  bos: Sleutelbos,
  code: string,
  tijdstip: string,
  wie: Handelende = DIENST,
): Promise<boolean> {
  const rol = rolVan(code)
  const proef = maakVersleuteling(bos, code).versleutel(
    'organisatie',
    code,
    Buffer.from(PROEFTEKST),
  )
  return inTransactie(pool, code, async (client) => {
    const { rowCount } = await client.query(
      `INSERT INTO organisatie (organisatie, rol, sleutelproef, zoeksleutel, aangemaakt)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [code, rol, proef, nieuweZoeksleutel(bos, code), tijdstip],
    )
    if (rowCount === 0) return false
    await schrijfAudit(client, code, wie, [
      {
        tijdstip,
        soort: 'registreer_organisatie',
        actie: 'C',
        uitkomst: 'geslaagd',
        client: null,
        objectSoort: 'organisatie',
        objectId: code,
        bijzonderheden: null,
      },
    ])
    return true
  })
}

/** Codes of all organisations; the one question that is not about a single organisation. */
export async function alleOrganisaties(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ organisatie: string }>(
    'SELECT organisatie FROM organisatie ORDER BY organisatie',
  )
  return rows.map((r) => r.organisatie)
}

/** All stored settings of the organisation, by name. */
export async function leesInstellingen(
  client: pg.ClientBase,
  organisatie: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await client.query<{ naam: string; waarde: unknown }>({
    name: 'lees-instellingen',
    text: 'SELECT naam, waarde FROM instelling WHERE organisatie = $1',
    values: [organisatie],
  })
  return Object.fromEntries(rows.map((r) => [r.naam, r.waarde]))
}

/** Tells in the audit log which settings a person changed: names, no values. */
export async function noteerInstellingen(
  client: pg.ClientBase,
  { organisatie, wie }: Toegang,
  tijdstip: string,
  namen: readonly string[],
): Promise<void> {
  await schrijfAudit(
    client,
    organisatie,
    wie,
    namen.map((naam) => ({
      tijdstip,
      soort: 'wijzig_instelling',
      actie: 'U',
      uitkomst: 'geslaagd',
      client: null,
      objectSoort: 'instelling',
      objectId: naam,
      bijzonderheden: null,
    })),
  )
}

/** Stores a setting; `undefined` brings the default back. */
export async function zetInstelling(
  client: pg.ClientBase,
  organisatie: string,
  naam: string,
  waarde: unknown,
): Promise<void> {
  if (waarde === undefined) {
    await client.query('DELETE FROM instelling WHERE organisatie = $1 AND naam = $2', [
      organisatie,
      naam,
    ])
    return
  }
  await client.query(
    `INSERT INTO instelling (organisatie, naam, waarde) VALUES ($1, $2, $3)
     ON CONFLICT (organisatie, naam) DO UPDATE SET waarde = excluded.waarde`,
    [organisatie, naam, JSON.stringify(waarde)],
  )
}
