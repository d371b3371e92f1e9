// SPDX-License-Identifier: EUPL-1.2
/**
 * The audit log, with the fields of NEN 7513. Each row carries the hash of the
 * row before it, per organisation; a changed, missing or inserted row breaks the
 * chain. Rows are written in the transaction of what they tell about.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { alsKolom } from './rijen.ts'

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
  readonly inhoud_hash: Buffer
  readonly hash: Buffer
}

/** Columns that the hash of the content covers, in this order. */
const INHOUD = [
  'organisatie',
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
 * Adds rows to the chain. The head of the chain stays locked until the commit, so
 * this comes last in a transaction.
 */
export async function schrijfAudit(
  client: pg.ClientBase,
  organisatie: string,
  regels: readonly AuditRegel[],
): Promise<void> {
  if (regels.length === 0) return
  const rijen = regels.map((regel) => alsRij(organisatie, regel))
  await client.query({
    name: 'audit',
    text: `INSERT INTO audit (${INHOUD.join(', ')}, inhoud_hash, volgnummer, hash)
     SELECT ${INHOUD.map((naam) => `r.${naam}`).join(', ')}, r.inhoud_hash, k.nummer, k.nieuw
     FROM ROWS FROM (unnest(${INHOUD.map((_, i) => `$${i + 1}::text[]`).join(', ')}, $${INHOUD.length + 1}::bytea[]))
       WITH ORDINALITY AS r (${INHOUD.join(', ')}, inhoud_hash, plek)
     JOIN (SELECT nummer, nieuw, row_number() OVER (ORDER BY nummer) AS plek
           FROM audit_schakel($${INHOUD.length + 2}, $${INHOUD.length + 1}::bytea[])) k USING (plek)`,
    values: [
      ...INHOUD.map((naam) =>
        alsKolom(
          'text',
          rijen.map((rij) => rij[naam]),
        ),
      ),
      alsKolom('bytea', rijen.map(inhoudhash)),
      organisatie,
    ],
  })
}

function alsRij(organisatie: string, regel: AuditRegel) {
  return {
    organisatie,
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

function inhoudhash(rij: Readonly<Record<string, unknown>>): Buffer {
  // JSON keeps the fields apart: no two different rows give the same text.
  const tekst = JSON.stringify(INHOUD.map((naam) => rij[naam] ?? null))
  return createHash('sha256').update(tekst).digest()
}

/** The same as `audit_schakel` in the database. */
function ketenhash(vorige: Buffer, nummer: number, inhoud: Buffer): Buffer {
  return createHash('sha256').update(vorige).update(String(nummer)).update(inhoud).digest()
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
      const inhoud = inhoudhash(rij)
      const goed =
        Number(rij.volgnummer) === nummer + 1 &&
        rij.inhoud_hash.equals(inhoud) &&
        rij.hash.equals(ketenhash(hash, nummer + 1, inhoud))
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
