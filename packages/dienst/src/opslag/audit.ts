// SPDX-License-Identifier: EUPL-1.2
/**
 * The audit log, with the fields of NEN 7513. Each row carries the hash of the
 * row before it, per organisation; a changed, missing or inserted row breaks the
 * chain. Rows are written in the transaction of what they tell about.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { voegToe } from './rijen.ts'

export interface AuditRegel {
  /** UTC, ISO 8601 with milliseconds. */
  readonly tijdstip: string
  /** What happened, e.g. `ontvang_jw307`. */
  readonly soort: string
  /** Create, read, update, delete, execute. */
  readonly actie: 'C' | 'R' | 'U' | 'D' | 'E'
  readonly uitkomst: 'geslaagd' | 'geweigerd' | 'mislukt'
  /** Search hash of the BSN in hex; `null` when no client is involved. */
  readonly client: string | null
  readonly objectSoort: string | null
  readonly objectId: string | null
  /** Short free text without personal data, e.g. why a proposal was refused. */
  readonly bijzonderheden: string | null
}

/** Activity in the register of processing (AVG); one for the whole exchange of messages. */
const VERWERKING = 'stopwijzer:berichtenverkeer'
/** The service itself acts; people get their own name once they log in. */
const GEBRUIKER = 'stopwijzer'
const BRON = 'stopwijzer-dienst'
const BEGIN = Buffer.alloc(32)

interface Rij extends Record<string, unknown> {
  readonly volgnummer: string
  readonly hash: Buffer
  readonly vorige_hash: Buffer
}

/** Columns that the hash covers, in this order. */
const GEHASHT = [
  'organisatie',
  'volgnummer',
  'tijdstip',
  'verwerking',
  'soort',
  'actie',
  'uitkomst',
  'gebruiker',
  'rol',
  'doel',
  'client',
  'object_soort',
  'object_id',
  'bron',
  'bijzonderheden',
] as const

/**
 * Adds rows to the chain. Call it last in a transaction: the head of the chain
 * stays locked until the commit.
 */
export async function schrijfAudit(
  client: pg.ClientBase,
  organisatie: string,
  regels: readonly AuditRegel[],
): Promise<void> {
  if (regels.length === 0) return
  const { rows } = await client.query<{ volgnummer: string; hash: Buffer }>(
    `INSERT INTO audit_kop (organisatie, volgnummer, hash) VALUES ($1, 0, $2)
     ON CONFLICT (organisatie) DO UPDATE SET volgnummer = audit_kop.volgnummer
     RETURNING volgnummer, hash`,
    [organisatie, BEGIN],
  )
  let { hash } = rows[0]!
  let nummer = Number(rows[0]!.volgnummer)
  const rijen = regels.map((regel) => {
    nummer++
    const rij = alsRij(organisatie, nummer, regel)
    const vorige = hash
    hash = ketenhash(vorige, rij)
    return { ...rij, vorige_hash: vorige, hash }
  })
  await voegToe(client, 'audit', KOLOMMEN, rijen)
  await client.query('UPDATE audit_kop SET volgnummer = $2, hash = $3 WHERE organisatie = $1', [
    organisatie,
    nummer,
    hash,
  ])
}

const KOLOMMEN = {
  organisatie: 'text',
  volgnummer: 'bigint',
  tijdstip: 'text',
  verwerking: 'text',
  soort: 'text',
  actie: 'text',
  uitkomst: 'text',
  gebruiker: 'text',
  rol: 'text',
  doel: 'text',
  client: 'text',
  object_soort: 'text',
  object_id: 'text',
  bron: 'text',
  bijzonderheden: 'text',
  vorige_hash: 'bytea',
  hash: 'bytea',
} as const

function alsRij(organisatie: string, volgnummer: number, regel: AuditRegel) {
  return {
    organisatie,
    volgnummer: String(volgnummer),
    tijdstip: regel.tijdstip,
    verwerking: VERWERKING,
    soort: regel.soort,
    actie: regel.actie,
    uitkomst: regel.uitkomst,
    gebruiker: GEBRUIKER,
    rol: 'koppeling',
    doel: 'jeugdhulp: toewijzing, start en stop',
    client: regel.client,
    object_soort: regel.objectSoort,
    object_id: regel.objectId,
    bron: BRON,
    bijzonderheden: regel.bijzonderheden,
  }
}

function ketenhash(vorige: Buffer, rij: Readonly<Record<string, unknown>>): Buffer {
  // JSON keeps the fields apart: no two different rows give the same text.
  const tekst = JSON.stringify(GEHASHT.map((naam) => rij[naam] ?? null))
  return createHash('sha256').update(vorige).update(tekst).digest()
}

export interface AuditUitkomst {
  readonly organisatie: string
  readonly regels: number
  readonly heel: boolean
  /** First row where the chain breaks; `null` when it is whole. */
  readonly breuk: number | null
}

const BLADZIJDE = 1000

/** Follows the chain of one organisation from the first row to the head. */
export async function controleerAudit(
  client: pg.ClientBase,
  organisatie: string,
): Promise<AuditUitkomst> {
  let hash: Buffer = BEGIN
  let nummer = 0
  for (;;) {
    const { rows } = await client.query<Rij>(
      `SELECT * FROM audit WHERE organisatie = $1 AND volgnummer > $2
       ORDER BY volgnummer LIMIT ${BLADZIJDE}`,
      [organisatie, nummer],
    )
    for (const rij of rows) {
      const goed =
        Number(rij.volgnummer) === nummer + 1 &&
        rij.vorige_hash.equals(hash) &&
        ketenhash(hash, rij).equals(rij.hash)
      if (!goed) return { organisatie, regels: nummer, heel: false, breuk: nummer + 1 }
      hash = rij.hash
      nummer++
    }
    if (rows.length < BLADZIJDE) break
  }
  const kop = await client.query<{ volgnummer: string; hash: Buffer }>(
    'SELECT volgnummer, hash FROM audit_kop WHERE organisatie = $1',
    [organisatie],
  )
  // Rows cut off at the end leave the chain whole but the head ahead of it.
  const einde = kop.rows[0]
  const heel = einde ? Number(einde.volgnummer) === nummer && einde.hash.equals(hash) : nummer === 0
  return { organisatie, regels: nummer, heel, breuk: heel ? null : nummer + 1 }
}
