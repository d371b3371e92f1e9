// SPDX-License-Identifier: EUPL-1.2
/** Working days, holidays and calendar dates. */
export {
  dagenTussen,
  dagnummer,
  datumPlusDagen,
  datumPlusMaanden,
  datumVanDagnummer,
  isDatum,
  type Weekdag,
  weekdag,
} from './datum.ts'
export { type Feestdag, feestdagen, type Grondslag, type Kalender } from './feestdagen.ts'
export {
  GELIJKGESTELD_BEKEND,
  GELIJKGESTELDE_DAGEN,
  type GelijkgesteldeDag,
} from './gelijkgesteld.ts'
export { probeerDatum } from './intypen.ts'
export { toonDatum, toonDatumMetWeekdag, type WeekdagNaam, weekdagNaam } from './tonen.ts'
export {
  isWerkdag,
  type OvergeslagenDag,
  type Termijn,
  telWerkdagen,
  werkdagen,
  werkdagenTussen,
} from './werkdagen.ts'
