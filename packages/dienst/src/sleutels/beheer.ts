// SPDX-License-Identifier: EUPL-1.2
/** Keys as an administrator sees them: which there are, what needs them, a new one, an old one out. */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import { alleOrganisaties } from '../opslag/organisatie.ts'
import { telSleutels } from './gebruik.ts'
import { kenmerkVan, type Sleutelmerk } from './kenmerk.ts'
import { VERSLEUTELD } from './kolommen.ts'
import { controleerMensen, TOEGANG } from './mensen.ts'
import { leesPartij } from './partij.ts'
import { haalSleutelWeg, voegSleutelToe } from './sleutelbestand.ts'
import type { Sleutelbos } from './sleutelbos.ts'
import { maakVersleuteling } from './versleuteling.ts'
import { noteer, type Vervangopdracht } from './vervangen.ts'
import { leesZoeksleutel } from './zoeksleutel.ts'

export interface Sleutelregel {
  readonly nummer: number
  /** `null` when values need it and it is not there. */
  readonly kenmerk: string | null
  /** New values take this one. */
  readonly nieuwste: boolean
  readonly waarden: number
  /** Values per table and column. */
  readonly plaatsen: Readonly<Record<string, number>>
}

/** Every key that is there or that a value needs, lowest number first. */
export async function leesSleutelregels(pool: pg.Pool, bos: Sleutelbos): Promise<Sleutelregel[]> {
  const client = await pool.connect()
  try {
    const gebruik = await telSleutels(client)
    const nummers = new Set([...bos.sleutels.keys(), ...gebruik.map(({ nummer }) => nummer)])
    return [...nummers]
      .sort((a, b) => a - b)
      .map((nummer) => {
        const plaatsen: Record<string, number> = {}
        for (const een of gebruik) {
          if (een.nummer !== nummer) continue
          const plaats = `${een.tabel}.${een.kolom}`
          plaatsen[plaats] = (plaatsen[plaats] ?? 0) + een.waarden
        }
        const sleutel = bos.sleutels.get(nummer)
        return {
          nummer,
          kenmerk: sleutel === undefined ? null : kenmerkVan(sleutel),
          nieuwste: nummer === bos.nieuwste,
          waarden: Object.values(plaatsen).reduce((som, n) => som + n, 0),
          plaatsen,
        }
      })
  } finally {
    client.release()
  }
}

type Beheer = Pick<Vervangopdracht, 'pool' | 'bos' | 'omgeving' | 'wie'>

/** Adds a key to the key file; from now on new values take it. Throws `SLEUTEL_OMGEVING`. */
export async function maakNieuweSleutel(beheer: Beheer): Promise<Sleutelmerk> {
  const merk = voegSleutelToe(eisBestand(beheer.bos))
  beheer.bos.ververs?.(true)
  for (const code of await alleOrganisaties(beheer.pool)) {
    await noteer(beheer, code, 'nieuwe_sleutel', merk.nummer, `kenmerk ${merk.kenmerk}`)
  }
  return merk
}

/**
 * Takes a key out of the key file, to a file of its own, once nothing needs it any more.
 * Throws `SLEUTEL_IN_GEBRUIK`, `SLEUTEL_ONBEKEND` or `SLEUTEL_OMGEVING`.
 */
export async function haalOudeSleutelWeg(
  beheer: Beheer,
  nummer: number,
  naar: string,
): Promise<Sleutelmerk> {
  const { pool, bos } = beheer
  const pad = eisBestand(bos)
  if (nummer === bos.nieuwste) throw new DienstFout('SLEUTEL_IN_GEBRUIK', [String(nummer), 'alle'])
  const regel = (await leesSleutelregels(pool, bos)).find((een) => een.nummer === nummer)
  if (regel?.kenmerk == null) throw new DienstFout('SLEUTEL_ONBEKEND', [String(nummer)])
  const zonder = await pool.query<{ aantal: number }>(
    'SELECT count(*)::int AS aantal FROM organisatie WHERE zoeksleutel IS NULL',
  )
  const nodig = regel.waarden + zonder.rows[0]!.aantal
  if (nodig > 0) throw new DienstFout('SLEUTEL_IN_GEBRUIK', [String(nummer), String(nodig)])
  const merk = haalSleutelWeg(pad, nummer, naar)
  for (const code of await alleOrganisaties(pool)) {
    await noteer(beheer, code, 'haal_sleutel_weg', nummer, `kenmerk ${merk.kenmerk}`)
  }
  return merk
}

function eisBestand({ bestand }: Sleutelbos): string {
  if (bestand === undefined) throw new DienstFout('SLEUTEL_OMGEVING')
  return bestand
}

export interface Sleutelcontrole {
  /** Code, or `toegang` for the secrets of people. */
  readonly organisatie: string
  readonly waarden: number
  /** Values that do not decrypt, per table and column. */
  readonly kapot: Readonly<Record<string, number>>
  /** Clients that would not be found by their BSN. */
  readonly onvindbaar: number
}

/** Decrypts every value of every organisation, and finds every client by its BSN. */
export async function controleerSleutels(
  pool: pg.Pool,
  bos: Sleutelbos,
  voortgang: (gedaan: number) => void = () => {},
): Promise<Sleutelcontrole[]> {
  const uit: Sleutelcontrole[] = []
  let gedaan = 0
  for (const organisatie of await alleOrganisaties(pool)) {
    const versleuteling = await versleutelingVan(pool, bos, organisatie)
    const kapot: Record<string, number> = {}
    let waarden = 0
    let onvindbaar = 0
    for (const kolom of VERSLEUTELD) {
      let na: readonly unknown[] | null = null
      for (;;) {
        const partij = await lezen(pool, (client) =>
          leesPartij(client, kolom, organisatie, na, null),
        )
        if (partij.length === 0) break
        for (const { rij, waarde, plaats } of partij) {
          try {
            const klaar = versleuteling.ontsleutel(kolom.doel, rij, waarde)
            if (kolom.tabel === 'dossier') {
              const hash = versleuteling.pseudoniem(klaar.toString('utf8'))
              if (!hash.equals(plaats[0] as Buffer)) onvindbaar++
            }
          } catch (fout) {
            if (!(fout instanceof DienstFout)) throw fout
            const naam = `${kolom.tabel}.${kolom.kolom}`
            kapot[naam] = (kapot[naam] ?? 0) + 1
          }
        }
        waarden += partij.length
        gedaan += partij.length
        voortgang(gedaan)
        na = partij.at(-1)!.plaats
      }
    }
    uit.push({ organisatie, waarden, kapot, onvindbaar })
  }
  const mensen = await lezen(pool, (client) => controleerMensen(client, bos))
  if (mensen.waarden > 0) uit.push({ organisatie: TOEGANG, ...mensen, onvindbaar: 0 })
  return uit
}

/** With the stored search key; when that one does not decrypt the check itself counts it. */
async function versleutelingVan(pool: pg.Pool, bos: Sleutelbos, code: string) {
  const { rows } = await pool.query<{ zoeksleutel: Buffer | null }>(
    'SELECT zoeksleutel FROM organisatie WHERE organisatie = $1',
    [code],
  )
  const waarde = rows[0]?.zoeksleutel ?? null
  if (waarde === null) return maakVersleuteling(bos, code)
  try {
    return maakVersleuteling(bos, code, leesZoeksleutel(bos, code, waarde))
  } catch (fout) {
    if (!(fout instanceof DienstFout)) throw fout
    return maakVersleuteling(bos, code)
  }
}

async function lezen<T>(pool: pg.Pool, werk: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await werk(client)
  } finally {
    client.release()
  }
}
