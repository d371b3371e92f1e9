// SPDX-License-Identifier: EUPL-1.2
/** Element names as a person says them, for use at the start of a sentence. */

const WOORDEN: Readonly<Record<string, string>> = {
  AanduidingWoonadres: 'Aanduiding woonadres',
  BasisschemaXsdVersie: 'Versie van het basisschema',
  BerichtCode: 'Berichtcode',
  BerichtIdentificatie: 'Berichtidentificatie',
  BerichtSubversie: 'Subversie van het bericht',
  BerichtVersie: 'Versie van het bericht',
  BerichtXsdVersie: 'Versie van het berichtschema',
  Bsn: 'BSN',
  Client: 'Cliënt',
  DagtekeningRetour: 'Dagtekening van het retourbericht',
  DatumGebruik: 'Datumgebruik',
  HuisnummerToevoeging: 'Toevoeging bij het huisnummer',
  IdentificatieRetour: 'Identificatie van het retourbericht',
  JuridischeStatus: 'Juridische status',
  LandCode: 'Landcode',
  NaamGebruik: 'Naamgebruik',
  RedenBeeindiging: 'Reden beëindiging',
  RedenWijziging: 'Reden wijziging',
  ReferentieAanbieder: 'Referentie van de aanbieder',
  RetourCode: 'Retourcode',
  RetourCodes: 'Retourcodes',
  StatusAanlevering: 'Status aanlevering',
  StartProduct: 'Startproduct',
  StartProducten: 'Startproducten',
  StopProduct: 'Stopproduct',
  StopProducten: 'Stopproducten',
  ToegewezenProduct: 'Toegewezen product',
  ToegewezenProducten: 'Toegewezen producten',
  ToewijzingIngangsdatum: 'Ingangsdatum van de toewijzing',
  ToewijzingNummer: 'Toewijzingnummer',
  WettelijkeVertegenwoordiging: 'Wettelijke vertegenwoordiging',
  XsdVersie: 'Versie van het schema',
  XsdVersieRetour: 'Versie van het schema van het retourbericht',
  XsltVersie: 'Versie van de controles',
}

/** The words for an element; its own name when that already is a word. */
export function woord(naam: string): string {
  return Object.hasOwn(WOORDEN, naam) ? (WOORDEN[naam] as string) : naam
}
