// SPDX-License-Identifier: EUPL-1.2
/** A municipality as people know it, with the code that messages have: `Amsterdam (0363)`. */
import { useCodelijst } from '../gegevens/codelijst.ts'

export function Gemeente({ code }: { readonly code: string }) {
  const naam = useCodelijst('CBS')?.find((een) => een.code === code)?.label
  return naam === undefined ? code : `${naam} (${code})`
}
