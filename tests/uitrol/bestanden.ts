// SPDX-License-Identifier: EUPL-1.2
/** The files with which Stopwijzer is set up, read for the tests. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { SCHEMA } from '../../packages/dienst/src/configuratie/schema.ts'
import { WORTEL } from '../architectuur/bronnen.ts'

export const UITROL = join(WORTEL, 'uitrol')
export const tekstVan = (pad: string): string => readFileSync(join(UITROL, pad), 'utf8')
export const yamlVan = (pad: string): unknown => load(tekstVan(pad))

/** Names that may be set: every setting, and `_FILE` for secrets and certificates. */
export const NAMEN: ReadonlySet<string> = new Set(
  Object.values(SCHEMA).flatMap(({ naam }) => [naam, `${naam}_FILE`]),
)

/** Names of settings in a text that do not exist. */
export function onbekendeNamen(tekst: string): readonly string[] {
  const namen = tekst.match(/\b(?:STOPWIJZER_[A-Z_]+|DATABASE_URL(?:_FILE)?)\b/g) ?? []
  return namen.filter((naam) => !NAMEN.has(naam))
}
