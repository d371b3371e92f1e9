// SPDX-License-Identifier: EUPL-1.2
/** WJ001, the codes about requests and answers (JW315 to JW320). Brief: they never touch a start or stop. */
import type { RetourcodeCode } from './model.ts'
import { buitenRegie } from './WJ001-maken.ts'

export const RETOURCODES_VERZOEK: readonly RetourcodeCode[] = [
  buitenRegie(
    '9347',
    'ReferentieAanbieder is niet uniek voor de aanbieder binnen het wettelijk domein',
    'U gebruikte deze ReferentieAanbieder al voor een ander verzoek.',
    'De gemeente keurt het verzoek af. Aan de start en de stop verandert niets.',
    'Geef het verzoek een nieuwe referentie.',
  ),
  buitenRegie(
    '9349',
    'Het VOW bericht bevat niet alle actuele toegewezen producten van de client, hetzij in OngewijzigdProduct, hetzij in TeWijzigenProduct',
    'Het verzoek om wijziging noemt niet alle lopende toewijzingen van de cliënt.',
    'De gemeente keurt het verzoek af. Aan de start en de stop verandert niets.',
    'Neem elke lopende toewijzing op, gewijzigd of ongewijzigd.',
  ),
  buitenRegie(
    '9350',
    'OngewijzigdProduct is niet gerelateerd aan een actueel toegewezen product op basis van het toewijzingnummer',
    'Een ongewijzigd product hoort niet bij een lopende toewijzing.',
    'De gemeente keurt het verzoek af. Aan de start en de stop verandert niets.',
    'Neem het ToewijzingNummer over uit het laatste JW301.',
  ),
  buitenRegie(
    '9351',
    'TeWijzigenProduct is niet gerelateerd aan een actuele toewijzing op basis van ToewijzingNummer',
    'Een product dat u wilt wijzigen hoort niet bij een lopende toewijzing.',
    'De gemeente keurt het verzoek af. Aan de start en de stop verandert niets.',
    'Neem het ToewijzingNummer over uit het laatste JW301.',
  ),
  buitenRegie(
    '9355',
    'ReferentieAanbieder in het antwoordbericht komt niet voor in een eerder verzoek om toewijzing of verzoek om wijziging',
    'De referentie in het antwoord hoort niet bij een verzoek van deze aanbieder.',
    'De aanbieder keurt het antwoord af. Aan de start en de stop verandert niets.',
    'Neem de referentie over uit het verzoek en antwoord opnieuw.',
  ),
  buitenRegie(
    '9357',
    'GewensteIngangsdatum is kleiner dan of gelijk aan de dagtekening, maar niet gelijk aan de ingangsdatum van het originele ToegewezenProduct',
    'De gewenste ingangsdatum ligt niet in de toekomst. Hij is ook niet gelijk aan de ingangsdatum van de toewijzing.',
    'De gemeente keurt het verzoek af. Aan de start en de stop verandert niets.',
    'Kies een dag na de dagtekening, of de ingangsdatum van de toewijzing.',
  ),
  buitenRegie(
    '9359',
    'Er is al een toewijzing gestuurd met deze ReferentieAanbieder',
    'De gemeente stuurde op dit verzoek al een toewijzing.',
    'De aanbieder keurt het antwoord af. Aan de start en de stop verandert niets.',
    'Stuur geen antwoord meer. De toewijzing geldt.',
  ),
  buitenRegie(
    '9360',
    'Er is al een antwoordbericht met deze ReferentieAanbieder',
    'De gemeente meldde al eerder dat zij dit verzoek onderzoekt.',
    'De aanbieder keurt het antwoord af. Aan de start en de stop verandert niets.',
    'Stuur pas weer een bericht als er een besluit is.',
  ),
  buitenRegie(
    '9361',
    'Het product komt vaker voor met overlappende zorgperiodes',
    'Hetzelfde product staat meer dan eens in het verzoek, met perioden die elkaar raken.',
    'De gemeente keurt het verzoek af. Aan de start en de stop verandert niets.',
    'Laat de perioden op elkaar aansluiten of voeg ze samen.',
  ),
  buitenRegie(
    '9365',
    'Er komt al een antwoordbericht met dezelfde ReferentieAanbieder voor waar VerzoekAntwoord de waarde Nee heeft',
    'De gemeente gaf op dit verzoek al een definitief antwoord.',
    'De aanbieder keurt het antwoord af. Aan de start en de stop verandert niets.',
    'Stuur geen tweede antwoord. Bel de aanbieder als het besluit is veranderd.',
  ),
  buitenRegie(
    '9373',
    'Budget is gewijzigd, maar GewensteIngangsdatum is niet gelijk aan die in de actuele toewijzing',
    'U wijzigt het budget, maar kiest een andere ingangsdatum dan die van de toewijzing.',
    'De gemeente keurt het verzoek af. Aan de start en de stop verandert niets.',
    'Neem de ingangsdatum van de lopende toewijzing over.',
  ),
  buitenRegie(
    '9374',
    'Er is al een verzoek onderhanden',
    'Er loopt al een verzoek voor deze cliënt.',
    'De gemeente keurt het verzoek af. Aan de start en de stop verandert niets.',
    'Wacht op het antwoord en stuur daarna een nieuw verzoek.',
  ),
  buitenRegie(
    '9375',
    'Omvang is gevuld, terwijl Product in toewijzing met ToewijzingNummer leeg is en Einddatum groter dan 31-12-2020 of leeg is',
    'U vult een omvang in, maar de toewijzing heeft geen product.',
    'De gemeente keurt het verzoek af. Aan de start en de stop verandert niets.',
    'Laat de omvang weg.',
  ),
  buitenRegie(
    '9411',
    'Omvang is leeg, terwijl Code in Product bij de toewijzing met ToewijzingNummer gevuld is',
    'De omvang ontbreekt, maar de toewijzing heeft een productcode.',
    'De gemeente keurt het verzoek af. Aan de start en de stop verandert niets.',
    'Vul de omvang in.',
  ),
  buitenRegie(
    '9412',
    'Omvang is niet leeg, terwijl Code in Product bij de toewijzing met ToewijzingNummer leeg is en einddatum groter dan 31-12-2020 of leeg is',
    'U vult een omvang in, maar de toewijzing heeft geen productcode.',
    'De gemeente keurt het verzoek af. Aan de start en de stop verandert niets.',
    'Laat de omvang weg.',
  ),
]
