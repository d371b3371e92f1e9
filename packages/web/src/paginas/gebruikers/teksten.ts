// SPDX-License-Identifier: EUPL-1.2
import { gebruikers as en } from '../../teksten/en/beheer/gebruikers.ts'
import { useGebied } from '../../teksten/index.tsx'
import { gebruikers as nl } from '../../teksten/nl/beheer/gebruikers.ts'

/** The texts of this page, in the language of the user. */
export const useGebruikersteksten = () => useGebied({ nl, en })
