// SPDX-License-Identifier: EUPL-1.2
/**
 * The catalogue in Dutch: the language of the application. Here the areas that the frame, the
 * parts and the login need; those of pages stand in `paginas.ts`, the names in the menu in `menu.ts`
 * and `beheer/menu.ts`. The pages of `beheer` bring their own (`useGebied`).
 */
import { beheer } from './beheer/menu.ts'
import { delen } from './delen.ts'
import { kader } from './kader.ts'
import { menu } from './menu.ts'
import type { paginas } from './paginas.ts'
import { toegang } from './toegang.ts'
import { toegankelijkheid } from './toegankelijkheid.ts'
import { toestanden } from './toestanden.ts'

export const nl = { beheer, delen, kader, menu, toegang, toegankelijkheid, toestanden }

/** What the frame can count on. */
export type Basisteksten = typeof nl
/** What a page can count on. */
export type Teksten = Basisteksten & typeof paginas
