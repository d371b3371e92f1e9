// SPDX-License-Identifier: EUPL-1.2
/** `@stopwijzer/keten`: the process of start and stop as pure functions. */

export { besluitAfgeschermd, besluitTegengehouden } from './besluit/afgeschermd.ts'
export { afwijzen, akkoord, type Keuze } from './besluit/akkoord.ts'
export type * from './besluit/besluit.ts'
export {
  isTaakOverBericht,
  LEEG_BESLUIT,
  TAAKSOORTEN,
  TAKEN_MET_BERICHT,
} from './besluit/besluit.ts'
export { besluitEigen } from './besluit/eigen.ts'
export { besluitOntvangen } from './besluit/ontvangen.ts'
export { openTaken } from './besluit/openTaken.ts'
export { besluitOnbekendRetour, besluitRetour, type EigenBericht } from './besluit/retour.ts'
export { onbeantwoord } from './besluit/uitstaand.ts'
export { weigering } from './besluit/weigeren.ts'
export type { Context, Instellingen, Organisatie } from './context.ts'
export type { Regel, StartWaarden, Status, StopWaarden } from './correctie/aanlevering.ts'
export { sleutelsVan } from './correctie/afdruk.ts'
export { beproef, type Struikelstap } from './correctie/beproef.ts'
export {
  type Correctie,
  type Correctieonderwerp,
  type Correctiestaat,
  isOpen,
  metBericht,
  telBerichten,
  type Vervolg,
} from './correctie/correctie.ts'
export { correctieSleutel } from './correctie/gestopt.ts'
export { type Gewenst, type GewensteStart, vulAan } from './correctie/gewenst.ts'
export {
  type Gemaakt,
  maakStart,
  maakStop,
  type Onderwerp,
  type StartInvoer,
  type StopInvoer,
} from './correctie/maak.ts'
export { correctieplan } from './correctie/plan.ts'
export { type Correctieplan, isBerichtstap, type Stap, stapBericht } from './correctie/stap.ts'
export { startcorrectieplan } from './correctie/startplan.ts'
export { type StopredenVoorstel, voorstelStopreden } from './correctie/stopreden.ts'
export {
  beginCorrectie,
  breekAf,
  gaVerder,
  metNieuwBericht,
  metVervolg,
  naOpgeven,
  naRetour,
  nieuweCorrectie,
} from './correctie/voortgang.ts'
export type * from './dossier/feiten.ts'
export { feitenUit } from './dossier/feitenUit.ts'
export {
  type GeldigeFeiten,
  geldigeFeiten,
  oordelenPerBericht,
  type Zicht,
} from './dossier/geldig.ts'
export { type Gemeld, gemeldeFeiten } from './dossier/gemeld.ts'
export { type GeldigeLevering, huidigeVersie, openStarts } from './dossier/levering.ts'
export type {
  Levering,
  Signaal,
  ToewijzingStatus,
  ToewijzingToestand,
} from './dossier/toestand.ts'
export { leidAf, toestandSleutel } from './dossier/toestand.ts'
export { INSTELLINGEN, type Instelling, type Vorm } from './instellingen/instelling.ts'
export { type Bevriezing, bevrorenTot, leesBevriezing } from './instellingen/releasekalender.ts'
export { standaardInstellingen } from './instellingen/standaard.ts'
export {
  type Uitkomst as Toewijzinguitkomst,
  verwerkToewijzing,
  verwerkWaarde,
} from './instellingen/toewijzen.ts'
export { beoordeel } from './oordeel/beoordeel.ts'
export { externeLaag } from './oordeel/controle.ts'
export { type ExterneGegevens, type ExternOordeel, toetsExtern } from './oordeel/extern.ts'
export type { Oordeel, OordeelSignaal, Signaalsoort } from './oordeel/oordeel.ts'
export { KETENREGELS } from './regels/index.ts'
export type { KetenregelUitleg } from './regels/regel.ts'
export { type Gevolg, gevolg, metUitkomst } from './regio/gevolg.ts'
export {
  MELDSIGNALEN,
  type Meldsignaal,
  type Meldsignaalcode,
  signalenBijStart,
  signalenBijStop,
} from './regio/meldsignalen.ts'
export { overlegSleutel } from './regio/overleg.ts'
export { REGIOPROFIELEN, type Regioprofiel, regioprofiel } from './regio/profiel.ts'
export { type Regiowaarschuwing, regiowaarschuwingen } from './regio/waarschuwingen.ts'
export { type Aanleiding, aanleidingVan } from './sluiten/aanleiding.ts'
export { voorstelBericht } from './sluiten/voorstel.ts'
export { type Bewaking, type Bewakingsoort, WERKDAGEN_MELDEN } from './termijnen/bewaking.ts'
export { bekendeDag } from './termijnen/grond.ts'
export { meldtermijn, meldtermijnen } from './termijnen/melding.ts'
export { vroegereSleutel } from './termijnen/taken.ts'
export { termijnen, uiterlijkRetour } from './termijnen/termijnen.ts'
export type * from './zetten/zet.ts'
export { ZETSOORTEN, ZETVELDEN } from './zetten/zet.ts'
export { mogelijkeZetten } from './zetten/zetten.ts'
