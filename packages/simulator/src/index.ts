// SPDX-License-Identifier: EUPL-1.2
/** `@stopwijzer/simulator`: believable traffic of both sides of the chain, for demo, tests and load. */
export {
  type Kop,
  maak301,
  maak305,
  maak307,
  type RedenBeeindiging,
  type RedenWijziging,
  type Stop,
  type Toewijzing,
} from './berichten.ts'
export {
  type Levensloop,
  maakLevensloop,
  type Plaats,
  type Stap,
  VERLOPEN,
  type Verloop,
} from './levensloop.ts'
export { maakPersonen, type Persoon, testBsns } from './personen.ts'
export { maakToeval, type Toeval } from './toeval.ts'
export { type EigenBericht, maakVerkeer, type Verkeer, type VerkeerOpties } from './verkeer.ts'
