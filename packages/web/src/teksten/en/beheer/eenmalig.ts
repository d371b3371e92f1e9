// SPDX-License-Identifier: EUPL-1.2
import type { eenmalig as nl } from '../../nl/beheer/eenmalig.ts'

export const eenmalig: typeof nl = {
  kopieer: 'Copy',
  gekopieerd: 'Copied.',
  nietGekopieerd: 'This browser cannot copy. Select the text and copy it yourself.',
  eenKeer: 'You see this once. After that nobody can look it up.',
  klaar: 'Done',
  nietGelukt: 'It did not succeed. Try again in a minute.',
}
