// SPDX-License-Identifier: EUPL-1.2
/**
 * Explanations of the elements people ask about most, and of the two codes in a report that
 * stand for a whole layer (`BESTAND`, `XSD`). Whether an element is obligatory stands in the
 * message definitions, not here.
 */
import { STRUCTUURSOORTEN } from '../rapport/structuursoorten.ts'
import type { Uitleg } from './model.ts'

const BRON = 'iJw 3.2'
const START_STOP = ['JW305', 'JW306', 'JW307', 'JW308']
const ALLE = ['JW301', 'JW302', ...START_STOP]

function element(
  code: string,
  berichten: readonly string[],
  betekenis: string,
  actie: string,
  zieOok: readonly string[] = [],
): Uitleg {
  return {
    code,
    soort: 'element',
    titel: `Veld ${code}`,
    betekenis,
    gevolg: null,
    actie,
    berichten,
    bron: BRON,
    zieOok,
  }
}

function laag(code: string, titel: string, betekenis: string, zieOok: readonly string[]): Uitleg {
  return {
    code,
    soort: 'laag',
    titel,
    betekenis,
    gevolg:
      'Het GGK of VECOZO weigert het bericht. De ontvanger ziet het niet en stuurt geen retourbericht.',
    actie:
      'Controleer het bericht met `stopwijzer controleer` en herstel elke fout uit het rapport. Komt het bericht uit uw software? Vraag dan uw leverancier om hulp.',
    bron: BRON,
    zieOok,
  }
}

export const ELEMENTEN: readonly Uitleg[] = [
  element(
    'ToewijzingNummer',
    ALLE,
    'Het nummer dat de gemeente aan de toewijzing gaf. Het koppelt start en stop aan de toewijzing.',
    'Neem het nummer over uit het JW301. Werkt u taakgericht, dan laat u het weg.',
    ['9019', '9069'],
  ),
  element(
    'ToewijzingIngangsdatum',
    START_STOP,
    'De eerste dag van de toewijzing.',
    'Neem de datum over uit het JW301. Wilt u haar verbeteren? Verwijder eerst de melding en stuur daarna een nieuwe.',
  ),
  element(
    'Product',
    ALLE,
    'De zorg waar het om gaat: een categorie en soms een productcode.',
    'Neem in de start over wat in de toewijzing staat. Neem in de stop over wat in de start staat.',
    ['JZ020', 'S329', '9069'],
  ),
  element(
    'Begindatum',
    START_STOP,
    'De dag waarop de zorg begon. In een stop is dit de Begindatum van de laatste start.',
    'Neem de datum in een stop precies over uit uw laatste start.',
    ['9069', '9326'],
  ),
  element(
    'Einddatum',
    ['JW301', 'JW302', 'JW307', 'JW308'],
    'In een stop is dit de dag waarop de zorg eindigt. In een toewijzing is het de laatste dag waarop de zorg mag.',
    'Spreek met de gemeente af welke dag telt als einde van de zorg. Vaak is dat de laatste dag met zorg.',
    ['9414', 'TR018'],
  ),
  element(
    'RedenBeeindiging',
    ['JW307', 'JW308'],
    'De reden waarom de zorg stopt. Reden 20 is tijdelijk, elke andere reden is definitief.',
    'Kies een code uit lijst JZ588.',
    ['JZ588'],
  ),
  element(
    'RedenWijziging',
    ['JW301', 'JW302'],
    'De reden waarom de gemeente een toewijzing wijzigt of sluit. Bij een nieuwe of gelijke toewijzing blijft het veld leeg.',
    'Kies een code uit lijst JZ002.',
    ['JZ002'],
  ),
  element(
    'StatusAanlevering',
    START_STOP,
    'Dit veld zegt of u een start of stop meldt (1) of verwijdert (3).',
    'Gebruik alleen 1 of 3.',
    ['COD467', 'CS058', '9063'],
  ),
  element(
    'RetourCode',
    ['JW302', 'JW306', 'JW308'],
    'De code waarmee de ontvanger zegt wat hij van dit deel van het bericht vindt.',
    'Zoek de code op in lijst WJ001.',
    ['WJ001', '0200'],
  ),
  element(
    'Identificatie',
    ALLE,
    'Het eigen kenmerk van een bericht. Elke verzender gebruikt het per berichtsoort maar één keer.',
    'Kies voor elk bericht een nieuw kenmerk, ook na een afkeuring.',
    ['9056', 'BRS20'],
  ),
  element(
    'Dagtekening',
    ALLE,
    'De dag waarop de verzender het bericht maakte.',
    'Vul de dag van verzenden in. Een dag in de toekomst mag niet.',
    ['8848'],
  ),
  element(
    'ReferentieAanbieder',
    ['JW301', 'JW302'],
    'Het kenmerk van het verzoek waarop de toewijzing een antwoord is.',
    'Vul het veld alleen na een verzoek van de aanbieder. Neem dan het kenmerk uit dat verzoek over.',
    ['9379'],
  ),
  element(
    'Bsn',
    ALLE,
    'Het burgerservicenummer van de cliënt: negen cijfers die een vaste rekenproef doorstaan.',
    'Controleer het nummer met een geldig identiteitsbewijs.',
    ['CS002'],
  ),
]

const soortenVan = (laag: 'bestand' | 'xsd') =>
  Object.entries(STRUCTUURSOORTEN).flatMap(([code, soort]) => (soort.laag === laag ? code : []))
const SOORTEN_VAN = { bestand: soortenVan('bestand'), xsd: soortenVan('xsd') }

export const LAGEN: readonly Uitleg[] = [
  laag(
    'BESTAND',
    'Het bestand is niet te lezen als bericht',
    'Het bestand is leeg, te groot, geen XML, of niet in de tekenset UTF-8.',
    ['IB014', ...SOORTEN_VAN.bestand],
  ),
  laag(
    'XSD',
    'De opbouw van het bericht klopt niet',
    'Een veld ontbreekt, staat op de verkeerde plek of heeft een waarde die niet mag. De standaard legt dit vast in een schema (XSD). Of de XML zelf is niet goed geschreven.',
    ['IB014', 'BRS13', 'BRS14', ...SOORTEN_VAN.xsd],
  ),
]
