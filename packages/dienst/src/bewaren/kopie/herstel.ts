// SPDX-License-Identifier: EUPL-1.2
/**
 * Puts a backup back into an empty database, whole or not at all: first the file is checked
 * to the last byte, then all rows go in within one transaction. Missing migrations follow. Nobody
 * is logged in afterwards.
 */
import { type FileHandle, open } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type pg from 'pg'
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl'
import { metEigenVerbinding } from '../../databank/eigenverbinding.ts'
import { kopieerIn } from '../../databank/kopieer.ts'
import { eisVolgorde, migraties, migreer } from '../../databank/migreer.ts'
import { DienstFout, reden } from '../../fout.ts'
import { kenmerkVan } from '../../sleutels/kenmerk.ts'
import type { Sleutelbos } from '../../sleutels/sleutelbos.ts'
import { openDeel } from './deelstroom.ts'
import { leesManifest, MANIFEST, type Manifest } from './manifest.ts'
import { leesMigraties, leesTabellen, leesTellers } from './tabellen.ts'
import { controleerZegel } from './zegel.ts'

export interface Herstelopdracht {
  /** A database of which the schema was left as it is. */
  readonly pool: pg.Pool
  readonly bos: Sleutelbos
  readonly pad: string
  /** Hears what is done, in parts of a whole. */
  readonly voortgang?: (stap: 'controle' | 'terugzetten', gedaan: number, totaal: number) => void
}

export interface Hersteluitkomst {
  readonly manifest: Manifest
  readonly rijen: number
  /** Migrations that ran after the rows were in. */
  readonly bijgewerkt: readonly string[]
}

/**
 * Other systems follow events by their number and have perhaps seen some that are lost now: what
 * happens from here gets numbers beyond all of those, or they would pass it by (docs/adr/0387).
 */
const SPRONG = 1_000_000_000n
/** What may be used up or ended since the backup: open sessions, logins under way and links. */
const EENMALIG = ['sessie', 'aanmeldstroom', 'activering'] as const

const MEESTE_MANIFEST = 4 * 1024 * 1024

/** Checks the backup and puts it back. Throws `DienstFout`; then the database is as it was. */
export async function herstelReservekopie(opdracht: Herstelopdracht): Promise<Hersteluitkomst> {
  return metBestand(opdracht.pad, (bestand) => herstelUit(bestand, opdracht))
}

async function metBestand<T>(pad: string, werk: (bestand: FileHandle) => Promise<T>): Promise<T> {
  const bestand = await open(pad, 'r').catch((fout: unknown) => {
    throw new DienstFout('KOPIE_OPENEN', [pad, reden(fout)], fout)
  })
  try {
    return await werk(bestand)
  } finally {
    await bestand.close()
  }
}

/** Checks a backup to the last byte, and that these keys fit it, without a database. */
export async function controleerReservekopie(
  opdracht: Omit<Herstelopdracht, 'pool'>,
): Promise<Manifest> {
  return metBestand(opdracht.pad, async (bestand) => (await leesKopie(bestand, opdracht)).manifest)
}

interface Kopie {
  readonly zip: ZipFile
  readonly ingangen: ReadonlyMap<string, Entry>
  readonly manifest: Manifest
}

async function leesKopie(
  bestand: FileHandle,
  { bos, pad, voortgang = () => {} }: Omit<Herstelopdracht, 'pool'>,
): Promise<Kopie> {
  const zegel = await controleerZegel(bestand, pad, bos, (n, van) => voortgang('controle', n, van))
  const zip = await fromFdPromise(bestand.fd, { autoClose: false, lazyEntries: true })
  const ingangen = new Map<string, Entry>()
  for await (const ingang of zip.eachEntry()) ingangen.set(ingang.fileName, ingang)
  const manifest = await haalManifest(zip, ingangen, pad)
  eisSleutels(manifest, bos)
  if (zegel.eigen !== true) throw new DienstFout('KOPIE_VERVALST', [pad])
  return { zip, ingangen, manifest }
}

async function herstelUit(
  bestand: FileHandle,
  opdracht: Herstelopdracht,
): Promise<Hersteluitkomst> {
  const { pool, pad, voortgang = () => {} } = opdracht
  const { zip, ingangen, manifest } = await leesKopie(bestand, opdracht)
  const bekend = migraties()
  const vanToen = bekend.slice(0, manifest.migraties.length)
  if (manifest.migraties.some((naam) => !bekend.includes(naam))) {
    throw new DienstFout('KOPIE_NIEUWER', [pad])
  }
  eisVolgorde(manifest.migraties, bekend)
  const rijen = await metEigenVerbinding(pool, async (client) => {
    await eisLeeg(client, manifest)
    await migreer(pool, vanToen.at(-1))
    return zetTerug(client, zip, ingangen, manifest, pad, (n, van) =>
      voortgang('terugzetten', n, van),
    )
  })
  const bijgewerkt = await migreer(pool)
  return { manifest, rijen, bijgewerkt }
}

async function haalManifest(
  zip: ZipFile,
  ingangen: ReadonlyMap<string, Entry>,
  pad: string,
): Promise<Manifest> {
  const ingang = ingangen.get(MANIFEST)
  if (ingang === undefined || ingang.uncompressedSize > MEESTE_MANIFEST) {
    throw new DienstFout('KOPIE_ONLEESBAAR', [pad])
  }
  return leesManifest(await text(await zip.openReadStreamPromise(ingang)), pad)
}

/** Each key that the values need is here, and is the same one. Throws `KOPIE_SLEUTEL`. */
function eisSleutels({ sleutels }: Manifest, bos: Sleutelbos): void {
  for (const { nummer, kenmerk } of sleutels) {
    const eigen = bos.sleutels.get(nummer)
    const wat =
      eigen === undefined
        ? `Sleutel ${nummer} is er niet.`
        : `Sleutel ${nummer} is nu een andere (kenmerk ${kenmerkVan(eigen)}).`
    if (eigen === undefined || kenmerkVan(eigen) !== kenmerk) {
      throw new DienstFout('KOPIE_SLEUTEL', [String(nummer), kenmerk, wat])
    }
  }
}

async function eisLeeg(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const { naam } of await leesTabellen(client)) {
    const { rows } = await client.query<{ ja: boolean }>(
      `SELECT EXISTS (SELECT FROM ${naam}) AS ja`,
    )
    if (rows[0]!.ja) throw new DienstFout('HERSTEL_NIET_LEEG', [naam])
  }
  const nu = await leesMigraties(client)
  if (nu.length > manifest.migraties.length) throw new DienstFout('HERSTEL_VERSIE')
}

async function zetTerug(
  client: pg.Client,
  zip: ZipFile,
  ingangen: ReadonlyMap<string, Entry>,
  manifest: Manifest,
  pad: string,
  voortgang: (gedaan: number, totaal: number) => void,
): Promise<number> {
  const totaal = manifest.delen.reduce((som, { bytes }) => som + bytes, 0)
  let gedaan = 0
  let alleRijen = 0
  await client.query('BEGIN')
  try {
    await client.query(`SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'`)
    const tabellen = await leesTabellen(client)
    if (tabellen.length !== manifest.delen.length) throw new DienstFout('KOPIE_NIEUWER', [pad])
    await client.query(
      `LOCK TABLE ${tabellen.map(({ naam }) => naam).join(', ')} IN ACCESS EXCLUSIVE MODE`,
    )
    // Again, now that nobody can write: another process may have registered something.
    await eisLeeg(client, manifest)
    for (const { naam } of tabellen) {
      const deel = manifest.delen.find(({ tabel }) => tabel === naam)
      const ingang = deel && ingangen.get(deel.bestand)
      if (deel === undefined || ingang === undefined)
        throw new DienstFout('KOPIE_ONLEESBAAR', [pad])
      const { stroom, laatLos } = await openDeel(zip, ingang, (bytes) => {
        gedaan += bytes
        voortgang(gedaan, totaal)
      })
      const rijen = await kopieerIn(
        client,
        `COPY ${naam} (${deel.kolommen.join(', ')}) FROM STDIN`,
        stroom,
      ).finally(laatLos)
      if (rijen !== deel.rijen || stroom.uitkomst().sha256 !== deel.sha256) {
        throw new DienstFout('KOPIE_BESCHADIGD', [pad])
      }
      alleRijen += rijen
    }
    for (const { tabel, kolom, teller } of await leesTellers(client)) {
      const stand = manifest.tellers.find((t) => t.tabel === tabel && t.kolom === kolom)
      if (stand === undefined) throw new DienstFout('KOPIE_ONLEESBAAR', [pad])
      const waarde = BigInt(stand.waarde) + (tabel === 'gebeurtenis' ? SPRONG : 0n)
      await client.query('SELECT setval($1, $2, $3)', [teller, String(waarde), stand.gebruikt])
    }
    for (const naam of EENMALIG) {
      if (tabellen.some((tabel) => tabel.naam === naam)) await client.query(`DELETE FROM ${naam}`)
    }
    await client.query('COMMIT')
  } catch (fout) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw fout
  }
  // Fresh tables have no statistics; plans would read them whole.
  await client.query(`ANALYZE ${manifest.delen.map(({ tabel }) => tabel).join(', ')}`)
  return alleRijen
}
