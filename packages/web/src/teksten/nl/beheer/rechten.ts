// SPDX-License-Identifier: EUPL-1.2
/** Every right in words, completing "mag". */
import { RECHTEN, type Recht } from '@stopwijzer/koppelvlak'

export const rechten = Object.fromEntries(
  Object.entries(RECHTEN).map(([recht, { omschrijving }]) => [recht, omschrijving]),
) as Readonly<Record<Recht, string>>
