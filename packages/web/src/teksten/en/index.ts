// SPDX-License-Identifier: EUPL-1.2
/** English, for who administers the application: the frame, the parts and the pages of `beheer`. */
import type { Teksten } from '../nl/index.ts'
import { beheer } from './beheer/menu.ts'
import { delen } from './delen.ts'
import { kader } from './kader.ts'
import { menu } from './menu.ts'
import { toegang } from './toegang.ts'
import { toegankelijkheid } from './toegankelijkheid.ts'
import { toestanden } from './toestanden.ts'

export const en = {
  beheer,
  delen,
  kader,
  menu,
  toegang,
  toegankelijkheid,
  toestanden,
} satisfies Partial<Teksten>
