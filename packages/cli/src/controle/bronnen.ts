// SPDX-License-Identifier: EUPL-1.2
/** From the paths a person gives to the files to check: one at a time, in a fixed order. */
import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { ZipFout } from '@stopwijzer/koppelvlak/zip'
import { CliFout } from '../programma/fouten.ts'
import type { Omgeving } from '../programma/omgeving.ts'

/** Something to check: bytes under a name, or a zip that was refused as a whole. */
export type Bron =
  | { readonly naam: string; readonly bytes: Uint8Array; readonly volledig: boolean }
  | { readonly naam: string; readonly zipfout: ZipFout }

/** Where trouble with a single file in a folder goes; the other files are still checked. */
export type MeldProbleem = (fout: CliFout) => void

/** One byte above the 25 MB that the library accepts: enough to see that a file is too large. */
const MEESTE_BYTES = 25 * 1024 * 1024 + 1

/** `-` is stdin; a folder gives its *.xml and *.zip, deep, by name. @throws CliFout */
export function* vindPaden(paden: readonly string[], meld: MeldProbleem): Generator<string> {
  // All given paths are looked at first: a typing mistake must not show after minutes.
  const soorten = paden.map((pad) => (pad === '-' ? null : soortVan(pad)))
  for (const [i, pad] of paden.entries()) {
    if (soorten[i]?.isDirectory()) yield* inMap(pad, meld)
    else yield pad
  }
}

/** One file, or stdin, and no zip: then a report may say more about it. */
export function isEnkelBestand(paden: readonly string[]): boolean {
  const [pad, ...meer] = paden
  if (pad === undefined || meer.length > 0 || /\.zip$/i.test(pad)) return false
  return pad === '-' || statSync(pad, { throwIfNoEntry: false })?.isFile() === true
}

/** `pad` itself when it is stdin or a file. @throws CliFout */
export function vindBestand(pad: string): string {
  if (pad !== '-' && soortVan(pad).isDirectory()) {
    const verwacht = 'Geef één XML-bestand, of - voor de standaardinvoer.'
    throw new CliFout('PAD_SOORT', { pad, wat: 'het is een map', verwacht })
  }
  return pad
}

/** The plain file at `pad`; `null` for stdin and for a zip: ask `leesBronnen`. @throws CliFout */
export function leesBron(pad: string): Bron | null {
  if (pad === '-') return null
  const bytes = leesBestand(pad)
  if (lijktZip(bytes)) return null
  return { naam: pad, bytes, volledig: bytes.length < MEESTE_BYTES }
}

/**
 * The sources behind a path: one, or the entries of a zip. The bytes are only valid until the
 * next source is asked: one buffer serves all files.
 */
export async function* leesBronnen(
  pad: string,
  omgeving: Omgeving,
): AsyncGenerator<Bron, void, void> {
  const bytes = pad === '-' ? await omgeving.leesInvoer(MEESTE_BYTES) : leesBestand(pad)
  const naam = pad === '-' ? 'standaardinvoer' : pad
  if (!lijktZip(bytes)) {
    yield { naam, bytes, volledig: bytes.length < MEESTE_BYTES }
    return
  }
  const { leesZip, ZipFout } = await import('@stopwijzer/dienst')
  try {
    // A copy: reading the entries must not depend on the shared buffer.
    for (const item of await leesZip(Uint8Array.from(bytes))) {
      yield { naam: `${naam}!${item.naam}`, bytes: item.bytes, volledig: true }
    }
  } catch (fout) {
    if (!(fout instanceof ZipFout)) throw fout
    if (lijktExcel(bytes)) {
      throw new CliFout('PAD_SOORT', {
        pad: naam,
        wat: 'dit is een Excelbestand, geen bericht',
        verwacht:
          'Met `stopwijzer maak jw307 --uit LIJST.xlsx` maakt u er gecontroleerde berichten van.',
      })
    }
    yield { naam, zipfout: fout }
  }
}

/** A workbook is a zip that lists its parts in a file of this name, near its begin. */
function lijktExcel(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64 * 1024)).includes(
    '[Content_Types].xml',
  )
}

function lijktZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function soortVan(pad: string): Stats {
  let soort: Stats
  try {
    soort = statSync(pad)
  } catch (fout) {
    throw padFout(pad, fout)
  }
  if (soort.isFile() || soort.isDirectory()) return soort
  throw new CliFout('PAD_SOORT', {
    pad,
    wat: 'het is geen gewoon bestand en geen map',
    verwacht: 'Geef een XML-bestand, een zip, een map, of - voor de standaardinvoer.',
  })
}

function* inMap(map: string, meld: MeldProbleem): Generator<string> {
  let namen: Dirent[]
  try {
    namen = readdirSync(map, { withFileTypes: true })
  } catch (fout) {
    meld(padFout(map, fout))
    return
  }
  namen.sort((a, b) => (a.name < b.name ? -1 : 1))
  const voor = join(map, sep)
  for (const naam of namen) {
    const pad = voor + naam.name
    if (naam.isDirectory()) yield* inMap(pad, meld)
    // Links are not followed: a link to a folder above would never end.
    else if (naam.isFile() && /\.(xml|zip)$/i.test(naam.name)) yield pad
  }
}

let voorraad = Buffer.allocUnsafe(256 * 1024)

/** The first `MEESTE_BYTES` of a file, in the shared buffer. @throws CliFout */
function leesBestand(pad: string): Uint8Array {
  try {
    const bestand = openSync(pad, 'r')
    try {
      let gelezen = readSync(bestand, voorraad, 0, voorraad.length, null)
      // A full buffer means that there may be more; a small file is done after one read.
      if (gelezen === voorraad.length && gelezen < MEESTE_BYTES) {
        gelezen = leesVerder(bestand, gelezen)
      }
      return voorraad.subarray(0, gelezen)
    } finally {
      closeSync(bestand)
    }
  } catch (fout) {
    throw padFout(pad, fout)
  }
}

function leesVerder(bestand: number, begin: number): number {
  const groot = Buffer.allocUnsafe(MEESTE_BYTES)
  groot.set(voorraad.subarray(0, begin))
  voorraad = groot
  let gelezen = begin
  while (gelezen < MEESTE_BYTES) {
    const erbij = readSync(bestand, groot, gelezen, MEESTE_BYTES - gelezen, null)
    if (erbij === 0) break
    gelezen += erbij
  }
  return gelezen
}

function padFout(pad: string, fout: unknown): CliFout {
  const oorzaak = (fout as NodeJS.ErrnoException).code ?? 'onbekende oorzaak'
  const gezocht = [`Gezocht: ${resolve(pad)}`]
  if (oorzaak === 'ENOENT' || oorzaak === 'ENOTDIR') {
    return new CliFout('PAD_ONBEKEND', { pad }, gezocht)
  }
  return new CliFout('PAD_GEEN_TOEGANG', { pad, oorzaak }, gezocht)
}
