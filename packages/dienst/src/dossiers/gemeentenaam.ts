// SPDX-License-Identifier: EUPL-1.2
import { codelijst } from '@stopwijzer/ijw'

/** `Amsterdam (0363)`: people know the name, systems the code. Any other code stays what it is. */
export function metGemeentenaam(code: string): string {
  const naam = codelijst('CBS').codes.find((een) => een.code === code)?.label
  return naam === undefined ? code : `${naam} (${code})`
}
