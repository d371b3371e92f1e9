// SPDX-License-Identifier: EUPL-1.2
/**
 * The rules of levels 3 and 4, by what they judge. Within a list the order is that
 * of judging: a rule stands behind the rules named in its `na`.
 */
import type { StartFeit, StopFeit, ToewijzingFeit, VerwijderingFeit } from '../dossier/feiten.ts'
import type { HeaderRegel, KetenregelUitleg, ProductRegel } from './regel.ts'
import { TR019 } from './tr/TR019.ts'
import { TR056 } from './tr/TR056.ts'
import { TR063 } from './tr/TR063.ts'
import { TR071 } from './tr/TR071.ts'
import { TR074 } from './tr/TR074.ts'
import { TR135 } from './tr/TR135.ts'
import { TR326 } from './tr/TR326.ts'
import { TR332 } from './tr/TR332.ts'
import { TR378 } from './tr/TR378.ts'
import { TR379 } from './tr/TR379.ts'
import { TR381 } from './tr/TR381.ts'
import { TR382 } from './tr/TR382.ts'
import { TR385 } from './tr/TR385.ts'
import { TR413 } from './tr/TR413.ts'
import { TR414 } from './tr/TR414.ts'
import { TR415 } from './tr/TR415.ts'

export const HEADERREGELS: readonly HeaderRegel[] = [TR056, TR135, TR378]

export const TOEWIJZINGREGELS: readonly ProductRegel<ToewijzingFeit>[] = [
  TR332,
  TR379,
  TR381,
  TR385,
]

export const STARTREGELS: readonly ProductRegel<StartFeit>[] = [TR019, TR074, TR326, TR381]

export const STOPREGELS: readonly ProductRegel<StopFeit>[] = [
  TR019,
  TR382,
  TR074,
  TR413,
  TR414,
  TR415,
  TR381,
]

/** Status 3 knows no other checks than these (TR063). */
export const VERWIJDERREGELS: Readonly<
  Record<VerwijderingFeit['van'], readonly ProductRegel<VerwijderingFeit>[]>
> = { start: [TR063, TR071], stop: [TR063] }

/** Every rule of levels 3 and 4 once, by code; for `uitleg`, documentation and reports. */
export const KETENREGELS: readonly KetenregelUitleg[] = [
  TR019,
  TR056,
  TR063,
  TR071,
  TR074,
  TR135,
  TR326,
  TR332,
  TR378,
  TR379,
  TR381,
  TR382,
  TR385,
  TR413,
  TR414,
  TR415,
]
