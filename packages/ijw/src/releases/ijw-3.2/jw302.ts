// SPDX-License-Identifier: EUPL-1.2
/** JW302 (Toewijzing retour) of iJw 3.2: order, cardinality, datatypes and logical keys. */
import type { BerichtVan } from '../../definitie/afleiden.ts'
import { een, lijst, optioneel, samengesteld, sleutel } from '../../definitie/maken.ts'
import type { BerichtDefinitie } from '../../definitie/model.ts'
import {
  LDT_AdresSoort,
  LDT_Budget,
  LDT_BurgerServicenummer,
  LDT_Commentaar,
  LDT_Datum,
  LDT_Emailadres,
  LDT_Geslacht,
  LDT_JuridischeStatus,
  LDT_Nummer,
  LDT_Organisatienaam,
  LDT_Persoonsid,
  LDT_RedenWijziging,
  LDT_Referentie,
  LDT_RelatieVolgorde,
  LDT_SoortRelatie,
  LDT_Tijd,
  LDT_WettelijkeVertegenwoordiging,
} from './datatypen.ts'
import { RetourCodes, retourkop } from './kop.ts'
import { BASISPREFIX, BASISRUIMTE, naamruimte, RELEASE } from './release.ts'
import {
  CDT_Adres,
  CDT_Communicatie,
  CDT_Geboortedatum,
  CDT_Omvang,
  CDT_OpenPeriode,
  CDT_Product,
  CDT_Telefoonnummers,
  CDT_VolledigeNaam,
} from './samengesteld.ts'

const Header = retourkop('437', 'gemeente')

const Contact = samengesteld('Contact', 'bericht', [
  sleutel(een('Soort', LDT_AdresSoort)),
  optioneel('Adres', CDT_Adres),
  optioneel('Organisatie', LDT_Organisatienaam),
  optioneel('Telefoon', CDT_Telefoonnummers),
  optioneel('Emailadres', LDT_Emailadres),
  optioneel('Periode', CDT_OpenPeriode),
  een('RetourCodes', RetourCodes),
])

const Relatie = samengesteld('Relatie', 'bericht', [
  sleutel(een('Nummer', LDT_Persoonsid)),
  optioneel('Volgorde', LDT_RelatieVolgorde),
  een('Soort', LDT_SoortRelatie),
  optioneel('Geboortedatum', CDT_Geboortedatum),
  optioneel('Geslacht', LDT_Geslacht),
  een('Naam', CDT_VolledigeNaam),
  een('Contact', Contact),
  een('RetourCodes', RetourCodes),
])

const Relaties = samengesteld('Relaties', 'bericht', [lijst('Relatie', Relatie)])

const Contactgegevens = samengesteld('Contactgegevens', 'bericht', [lijst('Contact', Contact)])

const ToegewezenProduct = samengesteld('ToegewezenProduct', 'bericht', [
  sleutel(een('ToewijzingNummer', LDT_Nummer)),
  optioneel('ReferentieAanbieder', LDT_Referentie),
  optioneel('Product', CDT_Product),
  een('Toewijzingsdatum', LDT_Datum),
  een('Toewijzingstijd', LDT_Tijd),
  een('Ingangsdatum', LDT_Datum),
  optioneel('Einddatum', LDT_Datum),
  optioneel('RedenWijziging', LDT_RedenWijziging),
  optioneel('Omvang', CDT_Omvang),
  optioneel('Budget', LDT_Budget),
  optioneel('Commentaar', LDT_Commentaar),
  een('RetourCodes', RetourCodes),
])

const ToegewezenProducten = samengesteld('ToegewezenProducten', 'bericht', [
  lijst('ToegewezenProduct', ToegewezenProduct),
])

const Client = samengesteld('Client', 'bericht', [
  sleutel(een('Bsn', LDT_BurgerServicenummer)),
  een('Geboortedatum', CDT_Geboortedatum),
  een('Geslacht', LDT_Geslacht),
  een('Naam', CDT_VolledigeNaam),
  optioneel('Communicatie', CDT_Communicatie),
  optioneel('JuridischeStatus', LDT_JuridischeStatus),
  optioneel('WettelijkeVertegenwoordiging', LDT_WettelijkeVertegenwoordiging),
  optioneel('Commentaar', LDT_Commentaar),
  optioneel('Relaties', Relaties),
  een('Contactgegevens', Contactgegevens),
  een('ToegewezenProducten', ToegewezenProducten),
  een('RetourCodes', RetourCodes),
])

const Bericht = samengesteld('Root', 'bericht', [
  een('Header', Header),
  optioneel('Client', Client),
])

export const JW302 = {
  berichtsoort: 'JW302',
  release: RELEASE,
  berichtCode: '437',
  naamruimte: naamruimte('jw302'),
  basisruimte: BASISRUIMTE,
  prefix: 'jw302',
  basisprefix: BASISPREFIX,
  wortel: Bericht,
  retour: null,
  heen: 'JW301',
  verzender: 'aanbieder',
  titel: 'Toewijzing retour',
} as const satisfies BerichtDefinitie

export type JW302Bericht = BerichtVan<typeof JW302>
