// SPDX-License-Identifier: EUPL-1.2
/** `@stopwijzer/dienst`: the running service and everything that touches the world. */

export { ankerVelden, bewaakAnkers } from './ankerwacht.ts'
export { schrijfInstellingAudit, stelIn } from './beheer/instellen.ts'
export {
  bekijkGevolgen,
  bekijkHerspeling,
  bekijkTaken,
  bekijkTermijnen,
  bekijkToestanden,
  bekijkWachtrij,
  type Merk,
} from './bekijken.ts'
export { type Cel, type Celuitkomst, type Kolomsoort, leesCel } from './bestanden/excelcel.ts'
export { isExcel } from './bestanden/excelcontrole.ts'
export { EXCELFOUTEN, ExcelFout, type ExcelFoutcode } from './bestanden/excelfout.ts'
export { type ExcelLijst, type ExcelRij, leesExcel } from './bestanden/excellezen.ts'
export { type Excelblad, type Excelkolom, schrijfExcel } from './bestanden/excelschrijven.ts'
export { alsCsvlijst, alsExcellijst, type Lijstkolom } from './bestanden/lijst.ts'
export { isZip, leesZip, ZIPGRENZEN, type ZipGrenzen, type ZipItem } from './bestanden/zip.ts'
export { ZIPFOUTEN, ZipFout, type ZipFoutcode } from './bestanden/zipfout.ts'
export { type Exportmanifest, exporteerOrganisatie } from './bewaren/export/exporteer.ts'
export { type Inzage, maakInzage } from './bewaren/inzage/inzage.ts'
export {
  controleerReservekopie,
  type Hersteluitkomst,
  herstelReservekopie,
} from './bewaren/kopie/herstel.ts'
export type { Manifest } from './bewaren/kopie/manifest.ts'
export { kopienaam, maakReservekopie } from './bewaren/kopie/reservekopie.ts'
export { bekijkNotities, leesNotities, type Notitie, schrijfNotitie } from './bewaren/notities.ts'
export type { Bewaartelling, Zoekstand } from './bewaren/opgave.ts'
export { type Opgeruimd, ruimOp } from './bewaren/opruimen.ts'
export {
  type Bewaarplan,
  keurBewaarplanGoed,
  leesBewaarplan,
  leesBewaarplannen,
  maakBewaarplan,
  proefBewaarplan,
} from './bewaren/plan.ts'
export {
  BEWAARKLASSEN,
  type Bewaartermijnen,
  leesBewaartermijnen,
  zetBewaartermijnen,
} from './bewaren/termijnen.ts'
export { voerBewaarplanUit } from './bewaren/uitvoeren.ts'
export { leesOmgeving, zoekInstelling } from './configuratie/lezen.ts'
export type { Waarden } from './configuratie/schema.ts'
export { foutenBijStart } from './configuratie/start.ts'
export { type Configuratieoverzicht, toonConfiguratie } from './configuratie/tonen.ts'
export { type Databank, isInGebruik, openDatabank } from './databank/databank.ts'
export { metServerinstellingen, type Serverinstellingen } from './databank/herstart.ts'
export { migraties } from './databank/migreer.ts'
export {
  type Configuratie,
  type Dienst,
  laadSleutels,
  leesConfiguratie,
  omgevingMetKlok,
  openDienst,
} from './dienst.ts'
export type { Controle } from './dokter/controles.ts'
export { onderzoek } from './dokter/dokter.ts'
export { DIENSTFOUTEN, DienstFout, type DienstFoutcode } from './fout.ts'
export type { GevolgRegel } from './gevolgen/gevolgen.ts'
export { GEVOLGKOLOMMEN } from './gevolgen/lijst.ts'
export { legOverlegVast, type Overleg } from './gevolgen/overleg.ts'
export { laadPrijzen, type Prijs } from './gevolgen/prijzen.ts'
export { LijstFout } from './inlezen/lijstfout.ts'
export { leesPrijslijst, soortInPrijslijst } from './inlezen/prijslijst.ts'
export { type Productkeuze, probeerProduct } from './inlezen/product.ts'
export { leesProductlijst, soortInProductlijst } from './inlezen/productlijst.ts'
export { leesRijen, soortVan } from './inlezen/rijen.ts'
export { sjabloon, sjabloonExcel } from './inlezen/sjabloon.ts'
export { leesTabel, type Rijfout, type Soortkiezer, type Tabel } from './inlezen/tabel.ts'
export { type Logboek, type Logniveau, maakLogboek } from './logboek.ts'
export { type Metingen, serveerMetingen } from './meting/server.ts'
export type { Omgeving } from './omgeving.ts'
export { type AuditRegel, schrijfAudit } from './opslag/audit.ts'
export { type Anker, leesAnkers, zetAnker } from './opslag/auditanker.ts'
export {
  type AuditUitkomst,
  controleerAudit,
  controleerAuditNu,
  type EldersBewaard,
} from './opslag/auditcontrole.ts'
export { type Exportregel, exportregels } from './opslag/auditexport.ts'
export { type Knipuitkomst, knipAudit, MINSTE_JAREN } from './opslag/auditknip.ts'
export {
  type Auditbladzijde,
  type Auditfilter,
  type AuditGebeurtenis,
  auditIn,
  bekijkAudit,
} from './opslag/auditlezen.ts'
export { DIENST, type Handelende, mensAanOpdrachtregel } from './opslag/handelende.ts'
export {
  type Gelezen,
  type Gezien,
  type Leesgebeurtenis,
  leesMetAudit,
  noteerGebeurtenis,
} from './opslag/leesmetaudit.ts'
export {
  alleOrganisaties,
  leesInstellingen,
  namens,
  noteerInstellingen,
  registreer,
  type Toegang,
  zetInstelling,
} from './opslag/organisatie.ts'
export type { OpenTaak } from './opslag/taken.ts'
export {
  dossiersMetNummer,
  type Herbouwuitkomst,
  herbouw,
  type ToestandRegel,
} from './opslag/toestand.ts'
export { inTransactie } from './opslag/transactie.ts'
export { maakMappen } from './postbus/bestanden.ts'
export { type Bundel, type Bundeluitkomst, bundel } from './postbus/bundel.ts'
export { ENVELOPFOUTEN, type Envelopfoutcode } from './postbus/envelopfout.ts'
export { bewaak, eenmalig } from './postbus/postbus.ts'
export { publiceer } from './postbus/publiceren.ts'
export type { Postbus } from './postbus/ronde.ts'
export {
  controleerSleutels,
  haalOudeSleutelWeg,
  leesSleutelregels,
  maakNieuweSleutel,
  type Sleutelcontrole,
  type Sleutelregel,
} from './sleutels/beheer.ts'
export { staatOpen } from './sleutels/sleutelbestand.ts'
export { type Vervanguitkomst, vervangSleutels } from './sleutels/vervangen.ts'
export { rondLijnenAf } from './transport/afsluiten.ts'
export { alsGgkconfiguratie, type Ggkconfiguratie } from './transport/ggk/configuratie.ts'
export { type Ggk, openGgk } from './transport/ggk/ggk.ts'
export { sluitKanalen } from './transport/kern/kanaal.ts'
export { alsVspconfiguratie, type Vspconfiguratie } from './transport/vsp/configuratie.ts'
export { openVsp, type Vsp } from './transport/vsp/vsp.ts'
export { type Afschermingsuitkomst, zetAfscherming } from './veiligheid/afscherming.ts'
export { type Afscherming, leesAfschermingen, metAfgeschermd } from './veiligheid/afschermingen.ts'
export type { Clientkeuze } from './veiligheid/client.ts'
export { hefAfschermingOp, type Opheffingsuitkomst } from './veiligheid/opheffen.ts'
export { type Antwoord, alsRegel, losseCodes } from './verwerking/antwoord.ts'
export { noteerBekend } from './verwerking/bekend.ts'
export { bewaakHerspelen } from './verwerking/bewaakherspelen.ts'
export { bewaakMotor } from './verwerking/bewaakmotor.ts'
export { afwijkendeInstellingen, instellingenVan } from './verwerking/context.ts'
export {
  breekCorrectieAf,
  type Correctieuitkomst,
  gaCorrectieVerder,
  organisatieVanCorrectie,
} from './verwerking/correctieacties.ts'
export {
  type Correctieregel,
  type Correctiestap,
  leesCorrecties,
} from './verwerking/correctielijst.ts'
export type { Correctieopdracht } from './verwerking/correctiemelding.ts'
export { werkTakenBij } from './verwerking/dagtaken.ts'
export {
  HERSPEELSOORTEN,
  type Herspeelkeuze,
  type Herspeeluitkomst,
} from './verwerking/herspelen.ts'
export { maakMeldingen, type Verzendwijze } from './verwerking/maken.ts'
export type { Melding, Meldopdracht } from './verwerking/melding.ts'
export { maakOntvangst, type Ontvangst } from './verwerking/ontvangst.ts'
export { isClientSleutel, type TaakgerichtOnderwerp } from './verwerking/plekken.ts'
export type { Meldregel, Stapuitleg } from './verwerking/stapuitleg.ts'
export {
  keurTaakGoed,
  organisatieVanTaak,
  type Taakuitkomst,
  wijsTaakAf,
} from './verwerking/taken.ts'
export type { TermijnRegel } from './verwerking/termijnlijst.ts'
export type { Wachtrijregel } from './verwerking/wachtrij.ts'
export {
  type Actieuitkomst,
  geefOp,
  organisatieVanWachtrij,
  stuurAlsNieuw,
  stuurOpnieuw,
} from './verwerking/wachtrijacties.ts'
export { leesZetten, type Zettenlijst } from './verwerking/zetten.ts'
export { bewaakWebhooks } from './webhooks/bewaken.ts'
