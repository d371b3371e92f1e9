// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'

let gelezen: string | undefined

/** Version of the API (semver): that of the package. */
export function versie(): string {
  gelezen ??= (
    JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
  ).version
  return gelezen
}
