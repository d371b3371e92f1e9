// SPDX-License-Identifier: EUPL-1.2
/** Files of the web application, read once: what is not in the folder at the start is never served. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

export interface Bestand {
  readonly bytes: Buffer
  readonly soort: string
  readonly etag: string
  /** Packed, made when it is first asked for; the bytes themselves when packing gains nothing. */
  ingepakt(): Promise<Buffer>
}

/** The kinds that are served, and which of them packing helps. */
const SOORTEN: Readonly<Record<string, { readonly soort: string; readonly inpakken: boolean }>> = {
  '.html': { soort: 'text/html; charset=utf-8', inpakken: true },
  '.js': { soort: 'text/javascript; charset=utf-8', inpakken: true },
  '.css': { soort: 'text/css; charset=utf-8', inpakken: true },
  '.svg': { soort: 'image/svg+xml', inpakken: true },
  '.png': { soort: 'image/png', inpakken: false },
  '.woff2': { soort: 'font/woff2', inpakken: false },
}

const pak = promisify(gzip)

/** A file as it is served, or null for a kind that is not. */
export function maakBestand(naam: string, bytes: Buffer): Bestand | null {
  const gevonden = SOORTEN[extname(naam)]
  if (gevonden === undefined) return null
  let belofte: Promise<Buffer> | undefined
  return {
    bytes,
    soort: gevonden.soort,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    ingepakt() {
      belofte ??= gevonden.inpakken ? pak(bytes, { level: 9 }) : Promise.resolve(bytes)
      return belofte
    },
  }
}

/** Every file under `map` by its address from `/`; empty when there is no such folder. */
export function leesBestanden(map: string): ReadonlyMap<string, Bestand> {
  const bestanden = new Map<string, Bestand>()
  function lees(deel: string) {
    for (const ding of readdirSync(join(map, deel), { withFileTypes: true })) {
      const pad = `${deel}/${ding.name}`
      if (ding.isDirectory()) lees(pad)
      else {
        const bestand = maakBestand(ding.name, readFileSync(join(map, pad)))
        if (bestand) bestanden.set(pad, bestand)
      }
    }
  }
  try {
    lees('')
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return new Map()
    throw fout
  }
  return bestanden
}
