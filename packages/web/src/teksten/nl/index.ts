// SPDX-License-Identifier: EUPL-1.2
/** The catalogue in Dutch: the language of the application. One area per subject, alphabetically. */
import { controleren } from './controleren.ts'
import { delen } from './delen.ts'
import { kader } from './kader.ts'
import { melden } from './melden.ts'
import { taken } from './taken.ts'
import { toegang } from './toegang.ts'
import { toegankelijkheid } from './toegankelijkheid.ts'
import { toestanden } from './toestanden.ts'
import { toewijzingen } from './toewijzingen.ts'

export const nl = {
  controleren,
  delen,
  kader,
  melden,
  taken,
  toegang,
  toegankelijkheid,
  toestanden,
  toewijzingen,
}

export type Teksten = typeof nl
