// SPDX-License-Identifier: EUPL-1.2
/**
 * Encrypts every value anew with the newest key, beside a running service. Group by group,
 * each in a transaction of its own: it can be stopped and started again at any moment. A
 * value that the service changed meanwhile is left to it, for it wrote with the newest key.
 */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import { type AuditRegel, schrijfAudit } from '../opslag/audit.ts'
import { alsEigenaar } from '../opslag/eigenaar.ts'
import type { Handelende } from '../opslag/handelende.ts'
import { alleOrganisaties, openOrganisatie } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { telSleutels } from './gebruik.ts'
import { NIET_VERSLEUTELD, VERSLEUTELD, type VersleuteldeKolom } from './kolommen.ts'
import { VAN_MENSEN, vervangMensen } from './mensen.ts'
import { leesPartij, type Waarde } from './partij.ts'
import type { Sleutelbos } from './sleutelbos.ts'
import { maakVersleuteling } from './versleuteling.ts'

export interface Vervangopdracht {
  readonly pool: pg.Pool
  readonly bos: Sleutelbos
  readonly omgeving: Pick<Omgeving, 'tijdstip'>
  readonly wie: Handelende
  readonly stop?: AbortSignal
  readonly voortgang?: (gedaan: number, totaal: number) => void
}

export interface Vervanguitkomst {
  readonly sleutel: number
  readonly vervangen: number
  /** Values that still need another key: changed meanwhile, or left when it was stopped. */
  readonly over: number
}

/** A process that did not know the newest key yet may have written meanwhile. */
const RONDEN = 3

/** Throws `SLEUTEL_KOLOM` when there are encrypted values that this would not reach. */
export async function vervangSleutels(opdracht: Vervangopdracht): Promise<Vervanguitkomst> {
  const { pool, bos, wie, stop, voortgang = () => {} } = opdracht
  await eisBekendeKolommen(pool)
  const codes = await alleOrganisaties(pool)
  // Opening stores the search key of who has none yet; without it the oldest key stays needed.
  for (const code of codes) await openOrganisatie(pool, bos, code, wie)
  const sleutel = bos.nieuwste
  let vervangen = 0
  let over = await telOver(pool, sleutel)
  const totaal = over
  for (let ronde = 0; ronde < RONDEN && over > 0 && !stop?.aborted; ronde++) {
    for (const code of codes) {
      const gedaan = await vervangVan(opdracht, code, sleutel, (erbij) => {
        vervangen += erbij
        voortgang(vervangen, totaal)
      })
      if (gedaan > 0) await noteer(opdracht, code, 'vervang_sleutel', sleutel, `${gedaan} waarden`)
    }
    if (!stop?.aborted) {
      vervangen += await vervangMensen(pool, bos)
      voortgang(vervangen, totaal)
    }
    over = await telOver(pool, sleutel)
  }
  return { sleutel, vervangen, over }
}

async function vervangVan(
  { pool, bos, stop }: Vervangopdracht,
  code: string,
  sleutel: number,
  meld: (erbij: number) => void,
): Promise<number> {
  const versleuteling = maakVersleuteling(bos, code)
  let gedaan = 0
  for (const kolom of VERSLEUTELD) {
    let na: readonly unknown[] | null = null
    while (!stop?.aborted) {
      const vanaf: readonly unknown[] | null = na
      const partij = await alsEigenaar(pool, code, async (client) => {
        const waarden = await leesPartij(client, kolom, code, vanaf, sleutel)
        const nieuw = waarden.map(({ rij, waarde }) =>
          versleuteling.versleutel(
            kolom.doel,
            rij,
            versleuteling.ontsleutel(kolom.doel, rij, waarde),
          ),
        )
        return { waarden, aantal: await schrijf(client, kolom, code, waarden, nieuw) }
      })
      if (partij.waarden.length === 0) break
      na = partij.waarden.at(-1)!.plaats
      gedaan += partij.aantal
      meld(partij.aantal)
    }
  }
  return gedaan
}

/** Puts the new values in, where the old one still stands. */
async function schrijf(
  client: pg.ClientBase,
  { tabel, kolom, sleutel }: VersleuteldeKolom,
  code: string,
  waarden: readonly Waarde[],
  nieuw: readonly Buffer[],
): Promise<number> {
  if (waarden.length === 0) return 0
  const types = await typenVan(client, tabel, sleutel)
  const plekken = sleutel.map((naam, i) => ({ naam, type: types.get(naam)!, plek: i + 4 }))
  const { rowCount } = await client.query(
    `UPDATE ${tabel} t SET ${kolom} = n.nieuw
     FROM unnest($2::bytea[], $3::bytea[]${plekken.map((p) => `, $${p.plek}::${p.type}[]`).join('')})
       AS n (oud, nieuw${plekken.map((p) => `, ${p.naam}`).join('')})
     WHERE t.organisatie = $1 AND t.${kolom} = n.oud
       ${plekken.map((p) => `AND t.${p.naam} = n.${p.naam}`).join(' ')}`,
    [
      code,
      waarden.map(({ waarde }) => waarde),
      nieuw,
      ...sleutel.map((_, i) => waarden.map(({ plaats }) => plaats[i])),
    ],
  )
  return rowCount ?? 0
}

async function typenVan(
  client: pg.ClientBase,
  tabel: string,
  kolommen: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ naam: string; type: string }>(
    `SELECT attname AS naam, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attname = ANY ($2)`,
    [tabel, kolommen],
  )
  return new Map(rows.map(({ naam, type }) => [naam, type]))
}

async function telOver(pool: pg.Pool, sleutel: number): Promise<number> {
  const client = await pool.connect()
  try {
    const gebruik = await telSleutels(client)
    return gebruik
      .filter(({ nummer }) => nummer !== sleutel)
      .reduce((som, { waarden }) => som + waarden, 0)
  } finally {
    client.release()
  }
}

/** A column of bytes that nobody told about may hold values under an old key. */
async function eisBekendeKolommen(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ naam: string }>(
    `SELECT format('%s.%s', c.relname, a.attname) AS naam
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'bytea'::regtype`,
  )
  const bekend = new Set([
    ...VERSLEUTELD.map(({ tabel, kolom }) => `${tabel}.${kolom}`),
    ...NIET_VERSLEUTELD,
    ...VAN_MENSEN.map(({ tabel, kolom }) => `${tabel}.${kolom}`),
  ])
  for (const { naam } of rows) if (!bekend.has(naam)) throw new DienstFout('SLEUTEL_KOLOM', [naam])
}

/** Writes an event about a key down in the audit log of an organisation. */
export async function noteer(
  { pool, omgeving, wie }: Pick<Vervangopdracht, 'pool' | 'omgeving' | 'wie'>,
  code: string,
  soort: 'nieuwe_sleutel' | 'vervang_sleutel' | 'haal_sleutel_weg',
  nummer: number,
  bijzonderheden: string,
): Promise<void> {
  const regel: AuditRegel = {
    tijdstip: omgeving.tijdstip(),
    soort,
    actie: soort === 'nieuwe_sleutel' ? 'C' : soort === 'vervang_sleutel' ? 'U' : 'D',
    uitkomst: 'geslaagd',
    client: null,
    objectSoort: 'sleutel',
    objectId: String(nummer),
    bijzonderheden,
  }
  await inTransactie(pool, code, (client) => schrijfAudit(client, code, wie, [regel]))
}
