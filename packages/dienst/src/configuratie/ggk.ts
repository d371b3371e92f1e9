// SPDX-License-Identifier: EUPL-1.2
/** Settings of the line to the GGK; part of the schema. */
import { met, NIETS_START, zonder } from './instelling.ts'
import {
  gemeentecodes,
  getal,
  ketenadres,
  keuze,
  netwerkadres,
  oinregels,
  pemCertificaat,
  pemCrl,
  pemSleutel,
  schakelaar,
  tekst,
} from './soorten.ts'

export const GGK = {
  ggkOrganisaties: met({
    naam: 'STOPWIJZER_GGK_ORGANISATIES',
    groep: 'ggk',
    soort: gemeentecodes,
    standaard: '',
    uitleg:
      'Berichten van deze gemeenten gaan [over het GGK](gebruik/ggk.md) en niet meer naar `uit/` van de postbus.',
    alsFout: 'Leeg: het GGK is uit. Een gemeente die niet is aangemeld: de dienst start niet.',
  }),
  ggkKeten: zonder({
    naam: 'STOPWIJZER_GGK_KETEN',
    groep: 'ggk',
    soort: ketenadres,
    uitleg: 'Het adres waar berichten heen gaan: uw Digikoppeling-adapter of het knooppunt.',
    alsFout:
      'Leeg terwijl het GGK aan staat: de dienst start niet. Fout: berichten blijven wachten.',
  }),
  ggkAdres: met({
    naam: 'STOPWIJZER_GGK_ADRES',
    groep: 'ggk',
    soort: netwerkadres,
    standaard: '127.0.0.1',
    uitleg: 'Adres van deze computer waarop de dienst naar de keten luistert.',
    alsFout: 'Te krap: de keten kan niets bezorgen.',
  }),
  ggkPoort: met({
    naam: 'STOPWIJZER_GGK_POORT',
    groep: 'ggk',
    soort: getal(0, 65_535),
    standaard: '8309',
    uitleg: 'Poort waarop de dienst naar de keten luistert; 0 kiest een vrije.',
    alsFout: 'Bezet of fout: de dienst start niet.',
  }),
  ggkCertificaat: zonder({
    naam: 'STOPWIJZER_GGK_CERTIFICAAT',
    groep: 'ggk',
    soort: pemCertificaat,
    bestand: true,
    uitleg:
      'Certificaat waarmee de dienst zich in beide richtingen bekendmaakt, met de keten erachter.',
    alsFout: 'Leeg, of zonder de sleutel die erbij hoort: de dienst start niet.',
  }),
  ggkSleutel: zonder({
    naam: 'STOPWIJZER_GGK_SLEUTEL',
    groep: 'ggk',
    soort: pemSleutel,
    geheim: true,
    uitleg: 'De sleutel bij dat certificaat, zonder wachtwoord.',
    alsFout: 'Leeg, of als die er niet bij past: de dienst start niet.',
  }),
  ggkCa: zonder({
    naam: 'STOPWIJZER_GGK_CA',
    groep: 'ggk',
    soort: pemCertificaat,
    bestand: true,
    uitleg:
      'De enige uitgevers van certificaten die de dienst op deze lijn vertrouwt (PKIoverheid private root).',
    alsFout: 'Leeg: de dienst start niet. Fout: elke verbinding wordt geweigerd.',
  }),
  ggkCrl: zonder({
    naam: 'STOPWIJZER_GGK_CRL',
    groep: 'ggk',
    soort: pemCrl,
    bestand: true,
    uitleg: 'Lijsten met ingetrokken certificaten, van elke uitgever in de keten een.',
    alsFout:
      'Leeg: een ingetrokken certificaat wordt niet herkend. Verlopen: elke verbinding wordt geweigerd.',
  }),
  ggkAfzenders: met({
    naam: 'STOPWIJZER_GGK_AFZENDERS',
    groep: 'ggk',
    soort: oinregels,
    standaard: '',
    uitleg: 'Welke certificaten mogen aanleveren, en namens wie.',
    alsFout:
      'Leeg: niemand mag aanleveren. Te ruim: een ander kan zich voordoen als een aanbieder.',
  }),
  ggkDaiDienst: zonder({
    naam: 'STOPWIJZER_GGK_DAI_DIENST',
    groep: 'ggk',
    soort: tekst('naam', /^[\w.:/-]{1,200}$/, 'Schrijf de naam van de ebMS-dienst zonder spaties.'),
    uitleg:
      'De ebMS-dienst voor een “Digikoppeling adapter intern” (DAI). Die naam krijgt u van de beheerder van de adapter.',
    alsFout: 'Leeg: berichten gaan zonder DAI-omslag. Fout: de adapter weigert ze.',
  }),
  ggkBevestiging: met({
    naam: 'STOPWIJZER_GGK_BEVESTIGING',
    groep: 'ggk',
    soort: keuze('bv03', 'bv03-of-bv04'),
    standaard: 'bv03',
    uitleg: 'Welke bevestiging telt. Een adapter geeft soms een Bv04: hij bezorgt, maar keek niet.',
    alsFout: 'Te streng: berichten blijven wachten. Te ruim: een fout blijkt pas later.',
  }),
  ggkHorizonUren: met({
    naam: 'STOPWIJZER_GGK_HORIZON_UREN',
    groep: 'ggk',
    soort: getal(1, 120),
    standaard: '24',
    uitleg: 'Zo lang probeert de dienst een bericht te versturen. Daarna wacht het op een mens.',
    alsFout: 'Te lang: de termijn van drie werkdagen is voorbij voordat iemand het ziet.',
  }),
  ggkOplopend: met({
    naam: 'STOPWIJZER_GGK_OPLOPEND',
    groep: 'ggk',
    soort: schakelaar,
    standaard: '0',
    uitleg:
      'Weigert een bericht als zijn tijdstip niet na dat van het vorige van dezelfde zender ligt (StUF019).',
    alsFout: NIETS_START,
  }),
} as const
