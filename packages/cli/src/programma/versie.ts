// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'

/** Version of Stopwijzer, from the package. */
export function versie(): string {
  const pakket = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(pakket) as { version: string }).version
}
