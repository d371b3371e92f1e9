// SPDX-License-Identifier: EUPL-1.2
/**
 * The catalogue in Dutch: the language of the application. Here the areas that the frame, the
 * parts and the login need, and the names in the menu. Pages bring their own: those of `beheer` in two
 * languages (`useGebied`), the others by importing them.
 */
import { beheer } from './beheer/menu.ts'
import { delen } from './delen.ts'
import { kader } from './kader.ts'
import { menu } from './menu.ts'
import { toegang } from './toegang.ts'
import { toegankelijkheid } from './toegankelijkheid.ts'
import { toestanden } from './toestanden.ts'

export const nl = { beheer, delen, kader, menu, toegang, toegankelijkheid, toestanden }

export type Teksten = typeof nl
