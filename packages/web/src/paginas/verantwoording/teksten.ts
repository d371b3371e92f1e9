// SPDX-License-Identifier: EUPL-1.2
import { verantwoording as en } from '../../teksten/en/beheer/verantwoording.ts'
import { useGebied } from '../../teksten/index.tsx'
import { verantwoording as nl } from '../../teksten/nl/beheer/verantwoording.ts'

export const useLogteksten = () => useGebied({ nl, en })
