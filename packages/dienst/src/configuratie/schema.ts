// SPDX-License-Identifier: EUPL-1.2
/**
 * Every setting of the environment: the only place where one is named. The page
 * docs/configuratie.md is made from it. To add one: a line here, and `vitest -u`.
 */
import { AANMELDEN } from './aanmelden.ts'
import { GGK } from './ggk.ts'
import { type Instelling, met, NIETS_START, zonder } from './instelling.ts'
import {
  databaseUrl,
  geheim,
  getal,
  hosts,
  keuze,
  map,
  netwerkadres,
  netwerken,
  oorsprong,
  pad,
  pemCertificaat,
  pemSleutel,
  type Soort,
  schakelaar,
  tekst,
} from './soorten.ts'

export const SCHEMA = {
  databaseUrl: zonder({
    naam: 'DATABASE_URL',
    groep: 'gegevens',
    soort: databaseUrl,
    geheim: true,
    uitleg:
      'Eigen PostgreSQL, versie 15 of nieuwer. Wint van `STOPWIJZER_GEGEVENS`. Meer adressen mogen, met `target_session_attrs=read-write`.',
    alsFout:
      'Leeg: de ingebouwde databank. Fout: niets start. Een bekend wachtwoord zoals `postgres` mag alleen in een proef.',
  }),
  gegevens: met({
    naam: 'STOPWIJZER_GEGEVENS',
    groep: 'gegevens',
    soort: pad,
    standaard: 'gegevens',
    uitleg: 'Map met de ingebouwde databank. De optie `--gegevens` gaat voor.',
    alsFout: 'Een map die niet te gebruiken is: niets start.',
  }),
  sleutel: zonder({
    naam: 'STOPWIJZER_SLEUTEL',
    groep: 'gegevens',
    soort: geheim,
    geheim: true,
    uitleg:
      'De sleutels waarmee de gegevens zijn versleuteld: per regel een nummer, een dubbele punt en 32 bytes in base64.',
    alsFout:
      'Leeg of fout: niets start, behalve in een proef. Een andere sleutel dan die van de gegevens: niets start.',
  }),
  instantie: zonder({
    naam: 'STOPWIJZER_INSTANTIE',
    groep: 'gegevens',
    soort: tekst(
      'naam',
      /^[\w.:-]{1,60}$/,
      'Gebruik letters, cijfers, punt, streepje en hoogstens 60 tekens.',
    ),
    uitleg: 'Naam van deze installatie in het logboek (audit). Leeg: de naam van de computer.',
    alsFout: NIETS_START,
  }),
  publiekAdres: zonder({
    naam: 'STOPWIJZER_PUBLIEK_ADRES',
    groep: 'dienst',
    soort: oorsprong,
    uitleg: 'Het adres waarop mensen en systemen de dienst gebruiken.',
    alsFout:
      'Buiten een proef verplicht, met https. Wijst het naar een andere plek, dan werkt inloggen niet en worden wijzigingen uit de browser geweigerd.',
  }),
  adres: met({
    naam: 'STOPWIJZER_ADRES',
    groep: 'dienst',
    soort: netwerkadres,
    standaard: '127.0.0.1',
    uitleg: 'Adres van deze computer waarop de dienst luistert. `0.0.0.0` is overal.',
    alsFout:
      'Buiten een proef start de dienst op een ander adres dan 127.0.0.1 alleen met een certificaat of achter een proxy.',
  }),
  poort: met({
    naam: 'STOPWIJZER_POORT',
    groep: 'dienst',
    soort: getal(0, 65_535),
    standaard: '8307',
    uitleg: 'Poort waarop de dienst luistert; 0 kiest een vrije. De optie `--poort` gaat voor.',
    alsFout: 'Bezet of fout: de dienst start niet.',
  }),
  proxies: met({
    naam: 'STOPWIJZER_PROXY',
    groep: 'dienst',
    soort: netwerken,
    standaard: '',
    uitleg: 'Proxy’s waarvan de dienst `X-Forwarded-For` gelooft.',
    alsFout:
      'Te ruim: wie wil, kiest zelf welk adres in het logboek komt. Te krap: iedereen lijkt van de proxy te komen en deelt één limiet.',
  }),
  perMinuut: met({
    naam: 'STOPWIJZER_PER_MINUUT',
    groep: 'dienst',
    soort: getal(1, 9_999_999),
    standaard: '600',
    uitleg: 'Zoveel verzoeken per minuut mag één gebruiker of systeem doen.',
    alsFout: 'Te laag: gewone gebruikers krijgen antwoord 429.',
  }),
  perMinuutPerAdres: met({
    naam: 'STOPWIJZER_PER_MINUUT_PER_ADRES',
    groep: 'dienst',
    soort: getal(1, 9_999_999),
    standaard: '3000',
    uitleg: 'Zoveel verzoeken per minuut mag één adres doen, voordat bekend is wie het is.',
    alsFout: 'Te laag: een kantoor achter één adres krijgt antwoord 429.',
  }),
  themaMap: zonder({
    naam: 'STOPWIJZER_THEMA_MAP',
    groep: 'dienst',
    soort: map,
    uitleg: 'Map met [een eigen uiterlijk](gebruik/thema.md) voor de webapplicatie.',
    alsFout: 'Leeg: het neutrale uiterlijk. Een map die er niet is: de dienst start niet.',
  }),
  tlsCertificaat: zonder({
    naam: 'STOPWIJZER_TLS_CERTIFICAAT',
    groep: 'tls',
    soort: pemCertificaat,
    bestand: true,
    uitleg:
      'Certificaat met de keten erachter. Alleen nodig als er geen proxy voor de dienst staat.',
    alsFout: 'Zonder de sleutel, of als die er niet bij past: de dienst start niet.',
  }),
  tlsSleutel: zonder({
    naam: 'STOPWIJZER_TLS_SLEUTEL',
    groep: 'tls',
    soort: pemSleutel,
    geheim: true,
    uitleg: 'De sleutel bij het certificaat, zonder wachtwoord.',
    alsFout: 'Zonder het certificaat, of als die er niet bij past: de dienst start niet.',
  }),
  ...AANMELDEN,
  webhookHosts: met({
    naam: 'STOPWIJZER_WEBHOOK_HOSTS',
    groep: 'koppelen',
    soort: hosts,
    standaard: '',
    uitleg: 'Naar deze computers mag de dienst zelf berichten sturen (webhooks).',
    alsFout: 'Leeg: nergens heen. Een adres dat er niet in staat, wordt geweigerd.',
  }),
  webhookIntern: met({
    naam: 'STOPWIJZER_WEBHOOK_INTERN',
    groep: 'koppelen',
    soort: schakelaar,
    standaard: '0',
    uitleg:
      'Webhooks mogen naar computers in uw eigen netwerk. Die staan ook in `STOPWIJZER_WEBHOOK_HOSTS`.',
    alsFout: 'Leeg: een naam die naar een intern adres leidt, wordt geweigerd.',
  }),
  ...GGK,
  metingPoort: zonder({
    naam: 'STOPWIJZER_METING_POORT',
    groep: 'bewaken',
    soort: getal(0, 65_535),
    uitleg: 'Poort voor metingen (Prometheus), los van de dienst; 0 kiest een vrije.',
    alsFout:
      'Leeg: geen metingen. Bezet of gelijk aan de poort van de dienst: de dienst start niet.',
  }),
  metingAdres: met({
    naam: 'STOPWIJZER_METING_ADRES',
    groep: 'bewaken',
    soort: netwerkadres,
    standaard: '127.0.0.1',
    uitleg: 'Adres van deze computer voor de metingen.',
    alsFout:
      'Te ruim: anderen in het netwerk zien aantallen. Er staan nooit gegevens van cliënten in.',
  }),
  logniveau: met({
    naam: 'STOPWIJZER_LOGNIVEAU',
    groep: 'bewaken',
    soort: keuze('info', 'waarschuwing', 'fout', 'stil'),
    standaard: 'info',
    uitleg:
      'Hoeveel de dienst in het log schrijft. Ankers van het logboek komen er altijd in, behalve bij `stil`.',
    alsFout: NIETS_START,
  }),
  spoor: met({
    naam: 'STOPWIJZER_SPOOR',
    groep: 'bewaken',
    soort: schakelaar,
    standaard: '0',
    uitleg: 'Toont bij een onverwachte fout waar die in het programma ontstond.',
    alsFout: NIETS_START,
  }),
  proef: met({
    naam: 'STOPWIJZER_PROEF',
    groep: 'proberen',
    soort: schakelaar,
    standaard: '0',
    uitleg:
      'Zet de proef aan: Stopwijzer maakt zelf een sleutel, meldt onbekende organisaties aan en laat u de klok zetten.',
    alsFout: 'Nooit aanzetten voor gegevens van echte kinderen.',
  }),
  vallen: zonder({
    naam: 'STOPWIJZER_VALLEN',
    groep: 'proberen',
    soort: tekst(
      '`punt:getal`',
      /^[a-z-]+:[1-9][0-9]{0,5}$/,
      'Schrijf een proefpunt en een getal, zoals na-commit:3.',
    ),
    uitleg: 'Voor tests van de makers: beëindigt het programma op een punt met een naam.',
    alsFout: 'Buiten een proef start er niets.',
  }),
  test: met({
    naam: 'STOPWIJZER_TEST',
    groep: 'proberen',
    soort: schakelaar,
    standaard: '0',
    uitleg: 'Voor tests van de makers: het programma is al gebouwd.',
    alsFout: NIETS_START,
  }),
} as const satisfies Readonly<Record<string, Instelling>>

export type Sleutelnaam = keyof typeof SCHEMA

type Waarde<I> = I extends { readonly soort: Soort<infer T>; readonly standaard: infer S }
  ? S extends null
    ? T | undefined
    : T
  : never

/** The values of all settings. */
export type Waarden = { readonly [K in Sleutelnaam]: Waarde<(typeof SCHEMA)[K]> }
