// SPDX-License-Identifier: EUPL-1.2
/** A party as people know it: a municipality as `Amsterdam (0363)`, a provider by its AGB-code. */
import { useCodelijst } from '../gegevens/codelijst.ts'

export function Gemeente({ code }: { readonly code: string }) {
  const naam = useCodelijst('CBS')?.find((een) => een.code === code)?.label
  return naam === undefined ? code : `${naam} (${code})`
}
