// SPDX-License-Identifier: EUPL-1.2
/**
 * The texts of the pages, alphabetically. They come over the line with the first page, not
 * with the frame: what stands on the screen first must stay small.
 */
import { berichten, herspelen, wachtrij } from './berichten.ts'
import { clienten } from './clienten.ts'
import { concepten } from './concepten.ts'
import { controleren } from './controleren.ts'
import { corrigeren } from './corrigeren.ts'
import { herstellen } from './herstellen.ts'
import { inlezen } from './inlezen.ts'
import { melden } from './melden.ts'
import { taken } from './taken.ts'
import { toewijzingen } from './toewijzingen.ts'
import { uitleg } from './uitleg.ts'

export const paginas = {
  berichten,
  clienten,
  concepten,
  controleren,
  corrigeren,
  herspelen,
  herstellen,
  inlezen,
  melden,
  taken,
  toewijzingen,
  uitleg,
  wachtrij,
}
