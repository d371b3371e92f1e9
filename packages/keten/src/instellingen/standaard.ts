// SPDX-License-Identifier: EUPL-1.2
/** The settings of an organisation that has set nothing. */
import type { Instellingen } from '../context.ts'

/** Defaults by the table of settings; XsdVersie as in the official samples of iJw 3.2. */
export const standaardInstellingen: Instellingen = Object.freeze({
  tr134OpBeginEnEind: true,
  afsluiten: 'voorstel',
  taakgericht: Object.freeze([]),
  herinneringTijdelijkeStop: 60,
  parkeertijd: 2,
  prestaties: Object.freeze([]),
  productcodes: Object.freeze([]),
  verzoeken: Object.freeze([]),
  bevriezing: Object.freeze([]),
  postbusprofiel: 'ijw',
  xsdVersie: Object.freeze({ basisschema: '1.0.0', bericht: '1.0.0' }),
})
