// SPDX-License-Identifier: EUPL-1.2
/**
 * The look of an organisation: a folder that the operator mounts (`STOPWIJZER_THEMA_MAP`). Read at
 * every request, so that a change needs no restart. Only styles, pictures and letters, by a plain
 * name: nothing outside the folder and nothing that runs.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bestand, maakBestand } from './bestanden.ts'

const NAAM = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.(?:css|svg|png|woff2)$/
/** More than this is no logo and no style. */
const MEESTE_BYTES = 2_000_000

/** What the page asks for when the operator mounted nothing. */
const STANDAARD: Readonly<Record<string, string>> = {
  'thema.css': '/* Geen eigen thema. Zie docs/gebruik/thema.md. */\n',
  'logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b5a6f"/><path d="M8 16h11" stroke="#fff" stroke-width="3.2" stroke-linecap="round"/><path d="m14.5 10.5 5.5 5.5-5.5 5.5" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"/><path d="M24.5 8.5v15" stroke="#ffd166" stroke-width="3.2" stroke-linecap="round"/></svg>\n',
}

/** The file with this name in the theme, or our own; null when there is neither. */
export async function themabestand(map: string | undefined, naam: string): Promise<Bestand | null> {
  if (!NAAM.test(naam)) return null
  const eigen = map === undefined ? null : await readFile(join(map, naam)).catch(() => null)
  if (eigen !== null && eigen.byteLength <= MEESTE_BYTES) return maakBestand(naam, eigen)
  const standaard = STANDAARD[naam]
  return standaard === undefined ? null : maakBestand(naam, Buffer.from(standaard))
}
