// SPDX-License-Identifier: EUPL-1.2
/**
 * The search key of an organisation: the key of the hashes by which clients are found. It
 * is stored, encrypted with a key of the key file, so that those can be replaced while
 * every client keeps the same hash (docs/adr/0152).
 */
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import { alsEigenaar } from '../opslag/eigenaar.ts'
import type { Sleutelbos } from './sleutelbos.ts'
import { afgeleideZoeksleutel, maakVersleuteling } from './versleuteling.ts'

const DOEL = 'organisatie.zoeksleutel'

/** A search key for a new organisation, as it is stored. */
export function nieuweZoeksleutel(bos: Sleutelbos, organisatie: string): Buffer {
  return maakVersleuteling(bos, organisatie).versleutel(DOEL, organisatie, randomBytes(32))
}

/** The stored search key in the clear. Throws `SLEUTEL_PAST_NIET`. */
export function leesZoeksleutel(bos: Sleutelbos, organisatie: string, waarde: Buffer): Buffer {
  return maakVersleuteling(bos, organisatie).ontsleutel(DOEL, organisatie, waarde)
}

/**
 * Stores the search key of an organisation from before search keys were stored: the one
 * derived from the oldest key. Refuses when a client would not be found with it.
 */
export async function bewaarZoeksleutel(
  pool: pg.Pool,
  bos: Sleutelbos,
  organisatie: string,
): Promise<Buffer> {
  const zoek = afgeleideZoeksleutel(bos, organisatie)
  const versleuteling = maakVersleuteling(bos, organisatie, zoek)
  try {
    await alsEigenaar(pool, organisatie, async (client) => {
      const { rows } = await client.query<{ dossier: Buffer; bsn: Buffer }>(
        'SELECT dossier, bsn FROM dossier WHERE organisatie = $1 ORDER BY dossier LIMIT 1',
        [organisatie],
      )
      for (const { dossier, bsn } of rows) {
        const klaar = versleuteling.ontsleutel('dossier', dossier.toString('hex'), bsn)
        if (!versleuteling.pseudoniem(klaar.toString('utf8')).equals(dossier)) {
          throw new DienstFout('SLEUTEL_PAST_NIET', [organisatie])
        }
      }
      await client.query(
        'UPDATE organisatie SET zoeksleutel = $2 WHERE organisatie = $1 AND zoeksleutel IS NULL',
        [organisatie, versleuteling.versleutel(DOEL, organisatie, zoek)],
      )
    })
  } catch (fout) {
    // A login that does not own the tables works on with the derived key.
    if ((fout as { code?: string }).code !== '42501') throw fout
  }
  return zoek
}
