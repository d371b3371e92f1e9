// SPDX-License-Identifier: EUPL-1.2
/** `@stopwijzer/ijw`: the iJw standard as a library. No file, clock, network or database. */
export type {
  BerichtDefinitie,
  Element,
  EnkelvoudigType,
  SamengesteldType,
} from './definitie/model.ts'
export * from './kalender/index.ts'
export {
  type Gelezen,
  type Geweigerd,
  type Leesuitkomst,
  lees,
  leesZorgvuldig,
  MEESTE_BYTES,
  type Positie,
  posities,
} from './lezen/index.ts'
export { woord } from './lezen/woorden.ts'
export {
  isElfproef,
  maskeer,
  masker,
  schermRapportAf,
  zichtbaar,
  zoekBsns,
} from './rapport/afscherming.ts'
export type { Bevinding, Ernst, Laag, Locatie } from './rapport/bevinding.ts'
export {
  type ControleerOpties,
  controleer,
  controleerMetBericht,
  type Laagoordeel,
} from './rapport/controleer.ts'
export { metPlaatsen } from './rapport/plaatsen.ts'
export type { LaagUitkomst, Rapport } from './rapport/rapport.ts'
export { isXmlfout, STRUCTUURSOORTEN, type Structuursoort } from './rapport/structuursoorten.ts'
export { REGELS, regelsVoor, toetsInhoud } from './regels/index.ts'
export type { Meld, Regel, RegelContext, RegelUitleg } from './regels/regel.ts'
export * from './releases/ijw-3.2/codelijsten/index.ts'
export type * from './releases/ijw-3.2/codelijsten/model.ts'
export * from './releases/ijw-3.2/codelijsten/tabellen.ts'
export * from './releases/ijw-3.2/index.ts'
export {
  alleDefinities,
  definitieVan,
  definitieVanRuimte,
  type ElkBericht,
  RELEASES,
  type Release,
  standaardVan,
} from './releases/index.ts'
export { RetourFout, type RetourFoutcode } from './retour/fout.ts'
export { afgekeurdOpProduct } from './retour/klassen.ts'
export {
  leesRetour,
  type RetourLezing,
  type Retourmelding,
  type RetourReden,
} from './retour/lees.ts'
export { maakRetour, type RetourContext, type RetourVan, retoursoortVan } from './retour/maak.ts'
export type { ClientCodes, Codes, Retouroordeel } from './retour/oordeel.ts'
export {
  GEEN_OPMERKING,
  GOEDGEKEURD,
  NIET_BEOORDEELD,
  TECHNISCH_AFGEKEURD,
} from './retour/oordeel.ts'
export { type Klassesoort, mogelijkeCodes } from './retour/plaats.ts'
export { SCHRIJFCODES, type Schrijfcode, SchrijfFout, schrijf } from './schrijven/index.ts'
export * from './uitleg/index.ts'
export { gelijkDatum, vergelijkDatum } from './waarden/datum.ts'
export { gelijkGetal, normaalGetal, vergelijkGetal } from './waarden/getal.ts'
export { type Deel, maakWeergave, type Weergave } from './weergave/weergave.ts'
export { BASISSCHEMA, basisXsd, XsdFout, xsd } from './xsd/index.ts'
