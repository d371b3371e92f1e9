// SPDX-License-Identifier: EUPL-1.2
/** The catalogue in Dutch: the language of the application. One area per subject, alphabetically. */
import { controleren } from './controleren.ts'
import { delen } from './delen.ts'
import { kader } from './kader.ts'
import { melden } from './melden.ts'
import { toegang } from './toegang.ts'
import { toegankelijkheid } from './toegankelijkheid.ts'
import { toestanden } from './toestanden.ts'

export const nl = { controleren, delen, kader, melden, toegang, toegankelijkheid, toestanden }

export type Teksten = typeof nl
