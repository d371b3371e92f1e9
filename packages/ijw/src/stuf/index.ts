// SPDX-License-Identifier: EUPL-1.2
/** `@stopwijzer/ijw/stuf`: the StUF envelope of the GGK around a message. Touches nothing outside. */
export { naarBase64, vanBase64 } from './base64.ts'
export { ENVELOPPEN, type Envelopsoort, RUIMTEN, soortVanWortel, UUID4 } from './definitie.ts'
export { type Knoop, type Knoopfout, type Ontleding, ontleed, ontleedTekst } from './knoop.ts'
export { type Enveloplezing, leesEnvelop, leesRuweKop, type Ruwekop } from './lees.ts'
export type * from './model.ts'
export {
  ANDERE_FUNCTIES,
  APPLICATIE_GGK,
  FUNCTIEVERSIE,
  isOnzeFunctie,
  type Route,
  routeVan,
} from './route.ts'
export { alsDocument, EnvelopFout, schrijfEnvelop } from './schrijf.ts'
export {
  type Daiadres,
  pakSoapUit,
  type Soapfoutcode,
  soap,
  soapFout,
  type Uitgepakt,
} from './soap.ts'
export type { Envelopfout } from './toets.ts'
