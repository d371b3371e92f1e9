// SPDX-License-Identifier: EUPL-1.2
/**
 * JZ588: Reden beëindiging.
 * Labels 32-35 are the full ones of the XSD; the code list file shortens them. 31-34 have no
 * RedenWijziging of their own: the closing JW301 takes 14, as JZ002 explains.
 * Codes 19, 21 and 23, seen in old texts, are not in this list: an XSD error in a JW307.
 */
import type { Codelijst, RedenBeeindigingCode } from './model.ts'

export const JZ588: Codelijst<RedenBeeindigingCode> = {
  id: 'JZ588',
  naam: 'Reden beëindiging',
  element: 'LDT_RedenBeeindiging',
  berichten: ['JW307', 'JW308'],
  peildatum: null,
  bron: 'iJw 3.2, codelijst JZ588',
  toelichting:
    'Deze lijst zegt waarom de zorg stopt. De aanbieder kiest een code in het JW307. Reden 20 is tijdelijk, elke andere reden is definitief.',
  codes: [
    {
      code: '02',
      label: 'Overlijden',
      betekenis: 'De cliënt is overleden.',
      gevolg:
        'De levering is definitief gestopt. De gemeente kan de toewijzing sluiten met RedenWijziging 02.',
      actie:
        'Vul als Einddatum de dag in die u met de gemeente afsprak. Vaak is dat de laatste dag met zorg.',
      geldigVan: '2015-01-01',
      geldigTot: null,
      soort: 'definitief',
      initiatiefAanbieder: true,
      redenWijzigingVolgensCodelijst: ['02'],
      redenWijzigingBijSluitend301: ['02'],
    },
    {
      code: '20',
      label: 'Levering is tijdelijk beëindigd',
      betekenis: 'De zorg ligt tijdelijk stil. U verwacht dat de zorg later verdergaat.',
      gevolg: 'De levering staat op tijdelijk gestopt. De toewijzing blijft open.',
      actie:
        'Bespreek de onderbreking eerst met de gemeente. Gaat de zorg verder? Meld dan een nieuwe start met een JW305. Stopt de zorg toch voorgoed? Meld dan een tweede stop met een andere reden. Kies een Einddatum op of na de Einddatum van deze tijdelijke stop.',
      geldigVan: '2015-01-01',
      geldigTot: null,
      soort: 'tijdelijk',
      initiatiefAanbieder: true,
      redenWijzigingVolgensCodelijst: [],
      redenWijzigingBijSluitend301: [],
    },
    {
      code: '31',
      label: 'Levering is volgens plan beëindigd',
      betekenis: 'De zorg is afgerond zoals gepland.',
      gevolg:
        'De levering is definitief gestopt. De gemeente kan de toewijzing sluiten met RedenWijziging 14.',
      actie: 'Meld deze stop ook als de zorg precies op de einddatum van de toewijzing eindigt.',
      geldigVan: '2015-01-01',
      geldigTot: null,
      soort: 'definitief',
      initiatiefAanbieder: true,
      redenWijzigingVolgensCodelijst: [],
      redenWijzigingBijSluitend301: ['14'],
    },
    {
      code: '32',
      label: 'Voortijdig afgesloten: eenzijdig door de cliënt',
      betekenis: 'De cliënt stopt zelf met de zorg, eerder dan gepland.',
      gevolg:
        'De levering is definitief gestopt. De gemeente kan de toewijzing sluiten met RedenWijziging 14.',
      actie:
        'Waren u en de cliënt het eens? Kies dan 34. Gaat de cliënt naar een andere aanbieder? Kies dan 38.',
      geldigVan: '2015-01-01',
      geldigTot: null,
      soort: 'definitief',
      initiatiefAanbieder: true,
      redenWijzigingVolgensCodelijst: [],
      redenWijzigingBijSluitend301: ['14'],
    },
    {
      code: '33',
      label: 'Voortijdig afgesloten: eenzijdig door de aanbieder',
      betekenis: 'U stopt de zorg eerder dan gepland. U ziet geen mogelijkheid om verder te gaan.',
      gevolg:
        'De levering is definitief gestopt. De gemeente kan de toewijzing sluiten met RedenWijziging 14.',
      actie:
        'Waren u en de cliënt het eens? Kies dan 34. Gaat de cliënt naar een andere aanbieder? Kies dan 38.',
      geldigVan: '2015-01-01',
      geldigTot: null,
      soort: 'definitief',
      initiatiefAanbieder: true,
      redenWijzigingVolgensCodelijst: [],
      redenWijzigingBijSluitend301: ['14'],
    },
    {
      code: '34',
      label: 'Voortijdig afgesloten: in overeenstemming',
      betekenis: 'U en de cliënt besluiten samen om eerder te stoppen. Deze zorg past niet meer.',
      gevolg:
        'De levering is definitief gestopt. De gemeente kan de toewijzing sluiten met RedenWijziging 14.',
      actie: 'Was het besluit van één kant? Kies dan 32 (cliënt) of 33 (aanbieder).',
      geldigVan: '2015-01-01',
      geldigTot: null,
      soort: 'definitief',
      initiatiefAanbieder: true,
      redenWijzigingVolgensCodelijst: [],
      redenWijzigingBijSluitend301: ['14'],
    },
    {
      code: '35',
      label: 'Voortijdig afgesloten: wegens externe omstandigheden',
      betekenis:
        'De zorg stopt eerder dan gepland door een oorzaak van buiten. Denk aan een verhuizing of een vermissing.',
      gevolg:
        'De levering is definitief gestopt. Bij een verhuizing naar een andere gemeente past RedenWijziging 07. Bij een andere oorzaak past 14.',
      actie:
        'Verhuist de cliënt? Overleg eerst met de gemeente. Zij blijft verantwoordelijk tot de overdracht klaar is.',
      geldigVan: '2015-01-01',
      geldigTot: null,
      soort: 'definitief',
      initiatiefAanbieder: true,
      redenWijzigingVolgensCodelijst: ['07'],
      redenWijzigingBijSluitend301: ['07', '14'],
    },
    {
      code: '36',
      label: 'Geïnitieerd door de gemeente',
      betekenis: 'De zorg stopt omdat de gemeente de toewijzing beëindigt.',
      gevolg:
        'De levering is definitief gestopt. De gemeente heeft de toewijzing meestal al gesloten. Dan komt er geen nieuw JW301.',
      actie:
        'Controleer of u het JW301 met de kortere einddatum hebt. Vul als Einddatum de dag in waarop de zorg echt eindigt.',
      geldigVan: '2021-01-01',
      geldigTot: null,
      soort: 'definitief',
      initiatiefAanbieder: null,
      redenWijzigingVolgensCodelijst: ['03', '05', '08', '10', '11'],
      redenWijzigingBijSluitend301: ['03', '05', '08', '10', '11'],
    },
    {
      code: '37',
      label: 'In verband met wijzigingsverzoek',
      betekenis: 'De zorg op dit ToewijzingNummer stopt omdat u een wijziging vroeg en kreeg.',
      gevolg:
        'De levering op dit nummer is definitief gestopt. De gemeente heeft de toewijzing meestal al gesloten met RedenWijziging 12.',
      actie: 'Meld daarna met een JW305 de start op het nieuwe ToewijzingNummer.',
      geldigVan: '2021-01-01',
      geldigTot: null,
      soort: 'definitief',
      initiatiefAanbieder: null,
      redenWijzigingVolgensCodelijst: ['12'],
      redenWijzigingBijSluitend301: ['12'],
    },
    {
      code: '38',
      label: 'Overstap naar andere aanbieder',
      betekenis: 'De cliënt gaat verder bij een andere aanbieder.',
      gevolg:
        'De levering is definitief gestopt. De gemeente kan de toewijzing sluiten met RedenWijziging 09.',
      actie:
        'Let op: een regionaal informatieblad uit 2023 verwisselt 38 en 39. De landelijke betekenis geldt: 38 is een andere aanbieder.',
      geldigVan: '2022-04-01',
      geldigTot: null,
      soort: 'definitief',
      initiatiefAanbieder: true,
      redenWijzigingVolgensCodelijst: ['09'],
      redenWijzigingBijSluitend301: ['09'],
    },
    {
      code: '39',
      label: 'Uitstroom naar ander domein',
      betekenis: 'De cliënt krijgt verder zorg uit een andere wet: Wmo, Wlz of Zvw.',
      gevolg:
        'De levering is definitief gestopt. De gemeente kan de toewijzing sluiten met RedenWijziging 06.',
      actie:
        'Let op: een regionaal informatieblad uit 2023 verwisselt 38 en 39. De landelijke betekenis geldt: 39 is een ander domein.',
      geldigVan: '2022-04-01',
      geldigTot: null,
      soort: 'definitief',
      initiatiefAanbieder: true,
      redenWijzigingVolgensCodelijst: ['06'],
      redenWijzigingBijSluitend301: ['06'],
    },
  ],
}
