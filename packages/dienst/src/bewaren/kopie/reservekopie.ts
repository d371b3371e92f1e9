// SPDX-License-Identifier: EUPL-1.2
/**
 * A backup of the whole database, made by the service itself: one consistent moment, in
 * one transaction that only reads, streamed to one file (docs/adr/0151). Values stay
 * encrypted; keys are never in it.
 */
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { ZipFile } from 'yazl'
import { metEigenVerbinding } from '../../databank/eigenverbinding.ts'
import { kopieerUit } from '../../databank/kopieer.ts'
import { eisVolgorde, migraties } from '../../databank/migreer.ts'
import { DienstFout, reden } from '../../fout.ts'
import { telSleutels } from '../../sleutels/gebruik.ts'
import { kenmerken } from '../../sleutels/kenmerk.ts'
import type { Sleutelbos } from '../../sleutels/sleutelbos.ts'
import { maakVersleuteling } from '../../sleutels/versleuteling.ts'
import { type Kopiedeel, MANIFEST, type Manifest, meetStroom, SOORT, VORM } from './manifest.ts'
import { leesMigraties, leesTabellen, leesTellers, type Tabel } from './tabellen.ts'
import { PLAATSHOUDER, verzegel } from './zegel.ts'

export interface Kopieopdracht {
  readonly pool: pg.Pool
  readonly bos: Sleutelbos
  /** UTC, ISO 8601. */
  readonly tijdstip: string
  /** The file to make; it must not exist yet. */
  readonly pad: string
  /** Hears how many rows of which table are written. */
  readonly voortgang?: (tabel: string, rijen: number) => void
}

/** Name for a backup in a folder: sortable by time, and it names no client. */
export function kopienaam(tijdstip: string): string {
  return `stopwijzer-${tijdstip.replace(/[-:]/g, '').replace(/\.\d+Z$/, 'Z')}.zip`
}

/** Makes the backup. The file appears when it is whole. Throws `DienstFout`. */
export async function maakReservekopie(opdracht: Kopieopdracht): Promise<Manifest> {
  const { pool, pad } = opdracht
  if ((await stat(pad).catch(() => null)) !== null) throw new DienstFout('KOPIE_BESTAAT', [pad])
  const deelpad = join(dirname(pad), `.${basename(pad)}.${process.pid}.deel`)
  const bestand = await open(deelpad, 'wx', 0o600).catch((fout: unknown) => {
    throw new DienstFout('KOPIE_SCHRIJVEN', [pad, reden(fout)], fout)
  })
  try {
    const manifest = await metEigenVerbinding(pool, async (client) => {
      // Everything is read as it was at the first question, whatever happens meanwhile.
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
      await client.query(`SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'`)
      // On the number: a stream on the handle itself keeps it from closing.
      const uit = createWriteStream(deelpad, { fd: bestand.fd, autoClose: false })
      const gemaakt = await schrijfZip(client, opdracht, uit)
      await client.query('COMMIT')
      return gemaakt
    })
    await bestand.sync()
    await bestand.close()
    await rename(deelpad, pad)
    return manifest
  } catch (fout) {
    await bestand.close().catch(() => undefined)
    await rm(deelpad, { force: true })
    const schijf = (fout as NodeJS.ErrnoException).syscall === 'write'
    throw schijf ? new DienstFout('KOPIE_SCHRIJVEN', [pad, reden(fout)], fout) : fout
  }
}

async function schrijfZip(
  client: pg.Client,
  opdracht: Kopieopdracht,
  uit: NodeJS.WritableStream,
): Promise<Manifest> {
  const delen: Kopiedeel[] = []
  const basis = await leesBasis(client, opdracht)
  const tabellen = await leesTabellen(client)
  const manifest: Manifest = { ...basis, delen }
  const zip = new ZipFile()
  const mtime = new Date(opdracht.tijdstip)
  for (const tabel of tabellen) {
    const bestand = `tabellen/${tabel.naam}.copy`
    // Opened when it is its turn: the parts come through the one connection one by one.
    const opties = { mtime, forceZip64Format: true, compressionLevel: 1 }
    zip.addReadStreamLazy(bestand, opties, (klaar) =>
      klaar(
        null,
        deel(client, tabel, bestand, (rijen, af) => {
          if (af !== null) delen.push(af)
          opdracht.voortgang?.(tabel.naam, rijen)
        }),
      ),
    )
  }
  zip.addReadStreamLazy(MANIFEST, { mtime }, (klaar) => {
    const stroom = meetStroom()
    stroom.end(`${JSON.stringify(manifest, null, 2)}\n`)
    klaar(null, stroom)
  })
  zip.end({ comment: PLAATSHOUDER, forceZip64Format: false })
  const mislukt = new Promise<never>((_, gooi) => zip.on('error', gooi))
  await Promise.race([
    pipeline(zip.outputStream as NodeJS.ReadableStream, verzegel(opdracht.bos), uit),
    mislukt,
  ])
  return manifest
}

/** The rows of one table as COPY gives them; `meld` hears how far it is, and the part at the end. */
function deel(
  client: pg.Client,
  { naam, kolommen }: Tabel,
  bestand: string,
  meld: (rijen: number, af: Kopiedeel | null) => void,
): NodeJS.ReadableStream {
  const bron = kopieerUit(client, `COPY ${naam} (${kolommen.join(', ')}) TO STDOUT`)
  const maat = meetStroom()
  let rijen = 0
  // The server sends one row per piece.
  bron.on('data', () => {
    rijen++
    if (rijen % 1000 === 0) meld(rijen, null)
  })
  bron.on('error', (fout) => maat.destroy(fout))
  maat.on('finish', () =>
    meld(rijen, { bestand, tabel: naam, kolommen, rijen, ...maat.uitkomst() }),
  )
  return bron.pipe(maat)
}

async function leesBasis(
  client: pg.Client,
  { bos, tijdstip }: Kopieopdracht,
): Promise<Omit<Manifest, 'delen'>> {
  const gedraaid = await leesMigraties(client)
  // One of another order could not be put back.
  eisVolgorde(gedraaid, migraties())
  if (gedraaid.length === 0) throw new DienstFout('KOPIE_LEEG')
  const wie = await client.query<{ organisatie: string; sleutelproef: Buffer }>(
    'SELECT organisatie, sleutelproef FROM organisatie ORDER BY 1',
  )
  // A backup that names keys which do not fit would be found out on the worst of days.
  for (const { organisatie, sleutelproef } of wie.rows) {
    maakVersleuteling(bos, organisatie).ontsleutel('organisatie', organisatie, sleutelproef)
  }
  const gebruikt = new Set((await telSleutels(client)).map(({ nummer }) => nummer))
  // The seal is made with it.
  gebruikt.add(bos.nieuwste)
  if (await zoekenHangtAanSleutel(client, gedraaid)) gebruikt.add(bos.oudste)
  const merken = kenmerken(bos).filter(({ nummer }) => gebruikt.has(nummer))
  const mist = [...gebruikt].find((nummer) => !bos.sleutels.has(nummer))
  if (mist !== undefined) throw new DienstFout('SLEUTEL_MIST', [String(mist)])
  const versie = await client.query<{ v: string }>(`SELECT current_setting('server_version') AS v`)
  const tellers = await leesTellers(client)
  return {
    soort: SOORT,
    vorm: VORM,
    gemaakt: tijdstip,
    postgresql: versie.rows[0]!.v,
    migraties: gedraaid,
    organisaties: wie.rows.map(({ organisatie }) => organisatie),
    sleutels: merken,
    tellers: tellers.map(({ teller: _, ...rest }) => rest),
  }
}

/** From before search keys were stored: those hashes hang from the oldest key. */
async function zoekenHangtAanSleutel(
  client: pg.Client,
  gedraaid: readonly string[],
): Promise<boolean> {
  if (!gedraaid.includes('0009_bewaren')) return true
  const { rows } = await client.query<{ ja: boolean }>(
    'SELECT EXISTS (SELECT FROM organisatie WHERE zoeksleutel IS NULL) AS ja',
  )
  return rows[0]!.ja
}
