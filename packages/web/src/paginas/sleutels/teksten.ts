// SPDX-License-Identifier: EUPL-1.2
import { rechten as rechtenEn } from '../../teksten/en/beheer/rechten.ts'
import { sleutels as en } from '../../teksten/en/beheer/sleutels.ts'
import { useGebied } from '../../teksten/index.tsx'
import { rechten as rechtenNl } from '../../teksten/nl/beheer/rechten.ts'
import { sleutels as nl } from '../../teksten/nl/beheer/sleutels.ts'

export const useSleutelteksten = () => useGebied({ nl, en })
export const useRechten = () => useGebied({ nl: rechtenNl, en: rechtenEn })
