// SPDX-License-Identifier: EUPL-1.2
import { bewaren as en } from '../../teksten/en/beheer/bewaren.ts'
import { useGebied } from '../../teksten/index.tsx'
import { bewaren as nl } from '../../teksten/nl/beheer/bewaren.ts'

export const useBewaarteksten = () => useGebied({ nl, en })
