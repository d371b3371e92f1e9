// SPDX-License-Identifier: EUPL-1.2
/**
 * Loose messages in `uit/` as zips for the portal of VECOZO: flat, at most 30 messages of one
 * kind, at most 25 MB, with names that tell nothing about a client (docs/adr/0276). The same
 * messages give the same bytes, so a run that was cut off is simply done again.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { lees, MEESTE_BYTES } from '@stopwijzer/ijw'
import { ZipFile } from 'yazl'
import { naamZonderBsn } from '../afscherming.ts'
import { ZIPGRENZEN } from '../bestanden/zip.ts'
import { kopVan } from '../verwerking/werkitem.ts'
import {
  bevestigMap,
  leesBegrensd,
  maakMappen,
  verwijder,
  wachtendeBestanden,
  zetNeer,
} from './bestanden.ts'

export interface Bundel {
  /** Name of the zip in `uit/`. */
  readonly zip: string
  readonly berichtsoort: string
  readonly aantal: number
}

export interface Bundeluitkomst {
  readonly bundels: readonly Bundel[]
  /** Names of files in `uit/` that are no loose message; they stay where they are. */
  readonly over: readonly string[]
}

/** What stands beside a zip: who takes it to the portal can check it by this. */
interface Inhoud {
  readonly zip: string
  readonly sha256: string
  readonly berichten: readonly {
    readonly naam: string
    /** Name that it had in `uit/`. */
    readonly bestand: string
    readonly sha256: string
  }[]
}

interface Los {
  readonly bestand: string
  readonly naam: string
  readonly berichtsoort: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

const INHOUD = '.inhoud.json'

/** Packs what waits in `uit/`. Throws `MAP_NIET_TE_GEBRUIKEN`. */
export async function bundel(map: string): Promise<Bundeluitkomst> {
  await maakMappen(map)
  const uit = join(map, 'uit')
  await ruimGebundeldOp(uit)
  const namen = (await wachtendeBestanden(uit)).filter((naam) => /\.xml$/i.test(naam))
  const los: Los[] = []
  const over: string[] = []
  for (const bestand of namen) {
    const een = await leesLos(uit, bestand)
    if (een === null) over.push(naamZonderBsn(bestand))
    else los.push(een)
  }
  const bundels: Bundel[] = []
  for (const groep of verdeel(los)) bundels.push(await pakIn(uit, groep))
  return { bundels, over }
}

/** `null`: not a message that could go into a zip, such as a StUF document. */
async function leesLos(uit: string, bestand: string): Promise<Los | null> {
  const bytes = await leesBegrensd(join(uit, bestand), MEESTE_BYTES)
  const gelezen = lees(bytes)
  if (!gelezen.goed) return null
  const { berichtsoort, identificatie } = kopVan(gelezen.bericht)
  const sha256 = hash(bytes)
  const veilig = (identificatie ?? '').replace(/[^A-Za-z0-9.-]/g, '-')
  const naam = naamZonderBsn(`${berichtsoort}_${veilig}_${sha256.slice(0, 8)}.xml`)
  return { bestand, naam, berichtsoort: gelezen.bericht.berichtsoort, bytes, sha256 }
}

/** One kind per zip, in order of name, within the limits of the portal. */
function verdeel(los: readonly Los[]): Los[][] {
  const groepen: Los[][] = []
  const soorten = [...new Set(los.map(({ berichtsoort }) => berichtsoort))].sort()
  for (const soort of soorten) {
    let bytes = Infinity
    for (const een of los.filter(({ berichtsoort }) => berichtsoort === soort)) {
      const laatste = groepen.at(-1)
      const past = bytes + een.bytes.length <= ZIPGRENZEN.zip - RUIMTE
      if (laatste !== undefined && past && laatste.length < ZIPGRENZEN.aantal) {
        laatste.push(een)
        bytes += een.bytes.length
      } else {
        groepen.push([een])
        bytes = een.bytes.length
      }
    }
  }
  return groepen
}

/** For the directory of the zip: judged by what goes in, so what comes out is never larger. */
const RUIMTE = 64 * 1024

/** The list first, then the zip, and only when both are on disk the loose files go. */
async function pakIn(uit: string, groep: readonly Los[]): Promise<Bundel> {
  const bytes = await maakZip(groep)
  const { berichtsoort } = groep[0]!
  const zip = `${berichtsoort}_${groep.length}_${hash(bytes).slice(0, 8)}.zip`
  const inhoud: Inhoud = {
    ...{ zip, sha256: hash(bytes) },
    berichten: groep.map(({ naam, bestand, sha256 }) => ({ naam, bestand, sha256 })),
  }
  await zetNeer(uit, zip + INHOUD, Buffer.from(`${JSON.stringify(inhoud, null, 2)}\n`))
  await zetNeer(uit, zip, bytes)
  await bevestigMap(uit)
  for (const { bestand } of groep) await verwijder(join(uit, bestand))
  await bevestigMap(uit)
  return { zip, berichtsoort, aantal: groep.length }
}

async function maakZip(groep: readonly Los[]): Promise<Buffer> {
  const zip = new ZipFile()
  // Local parts of the date, without a second time in UTC: the same bytes in every zone.
  const opties = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 }
  for (const { naam, bytes } of groep) zip.addBuffer(Buffer.from(bytes), naam, opties)
  zip.end()
  return buffer(zip.outputStream as NodeJS.ReadableStream)
}

/**
 * Loose files that stand in a zip that is still here: an earlier run was cut off. A zip that
 * was taken away says nothing: then a loose file is there to be sent again.
 */
async function ruimGebundeldOp(uit: string): Promise<void> {
  const namen = new Set(await wachtendeBestanden(uit))
  for (const naam of namen) {
    if (!naam.endsWith(INHOUD) || !namen.has(naam.slice(0, -INHOUD.length))) continue
    const inhoud = JSON.parse(await readFile(join(uit, naam), 'utf8')) as Inhoud
    for (const { bestand, sha256 } of inhoud.berichten) {
      if (!namen.has(bestand)) continue
      const bytes = await leesBegrensd(join(uit, bestand), MEESTE_BYTES)
      if (hash(bytes) === sha256) await verwijder(join(uit, bestand))
    }
  }
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
