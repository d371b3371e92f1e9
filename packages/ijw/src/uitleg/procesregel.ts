// SPDX-License-Identifier: EUPL-1.2
import type { Uitleg } from './model.ts'

/** Makes the explanation of a rule on which no message is rejected. */
export function procesregel(
  code: string,
  titel: string,
  berichten: readonly string[],
  betekenis: string,
  actie: string,
  zieOok: readonly string[] = [],
): Uitleg {
  return {
    code,
    soort: 'regel',
    titel,
    betekenis,
    gevolg:
      zieOok.length === 0
        ? 'Deze regel heeft zelf geen foutcode. Het is een afspraak tussen gemeente en aanbieder.'
        : 'Deze regel heeft zelf geen foutcode. De codes die erbij horen, staan onder: zie ook.',
    actie,
    berichten,
    bron: code.startsWith('IV') ? 'iJw 3.2, invulinstructies' : 'iJw 3.2, bedrijfsregels',
    zieOok,
  }
}
