// SPDX-License-Identifier: EUPL-1.2
/** `@stopwijzer/keten`: the process of start and stop as pure functions. */
export type { Context, Instellingen, Organisatie } from './context.ts'
export type * from './dossier/feiten.ts'
export { feitenUit } from './dossier/feitenUit.ts'
export {
  type GeldigeFeiten,
  geldigeFeiten,
  oordelenPerBericht,
  type Zicht,
} from './dossier/geldig.ts'
export { type GeldigeLevering, huidigeVersie, openStarts } from './dossier/levering.ts'
export { beoordeel } from './oordeel/beoordeel.ts'
export type { Oordeel, OordeelSignaal, Signaalsoort } from './oordeel/oordeel.ts'
export { KETENREGELS } from './regels/index.ts'
export type { KetenregelUitleg } from './regels/regel.ts'
