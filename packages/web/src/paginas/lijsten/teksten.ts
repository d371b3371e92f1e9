// SPDX-License-Identifier: EUPL-1.2
import { lijsten as en } from '../../teksten/en/beheer/lijsten.ts'
import { useGebied } from '../../teksten/index.tsx'
import { lijsten as nl } from '../../teksten/nl/beheer/lijsten.ts'

export const useLijstteksten = () => useGebied({ nl, en })

export type Lijstsoort = 'prijzen' | 'productcodes'
