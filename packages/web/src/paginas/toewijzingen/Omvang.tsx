// SPDX-License-Identifier: EUPL-1.2
/** How much care: volume, unit and frequency, in the words of the national lists. */
import { useCodelijst } from '../../gegevens/codelijst.ts'
import type { Detail } from './toewijzing.ts'

type Omvanggegeven = NonNullable<Detail['versies'][number]['omvang']>

export function Omvang({ omvang }: { readonly omvang: Omvanggegeven }) {
  const eenheden = useCodelijst('WJ756')
  const frequenties = useCodelijst('WMO757')
  const label = (lijst: typeof eenheden, code: string) =>
    lijst?.find((een) => een.code === code)?.label.toLowerCase() ?? code
  return `${omvang.volume} ${label(eenheden, omvang.eenheid)}, ${label(frequenties, omvang.frequentie)}`
}
