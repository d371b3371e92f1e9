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
import { VSP } from './vsp.ts'

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
    ziet: '`DATABANK_ONBEREIKBAAR` als de server niet antwoordt; `INSTELLING_FOUT` als het adres niet klopt. Valt de server later uit, dan geeft `/gezondheid/gereed` 503.',
    doe: 'Controleer adres, wachtwoord en netwerk met `stopwijzer dokter`. De dienst gaat vanzelf verder zodra de server er weer is.',
  }),
  gegevens: met({
    naam: 'STOPWIJZER_GEGEVENS',
    groep: 'gegevens',
    soort: pad,
    standaard: 'gegevens',
    uitleg: 'Map met de ingebouwde databank. De optie `--gegevens` gaat voor.',
    alsFout: 'Een map die niet te gebruiken is: niets start.',
    ziet: '`DATABANK_VREEMDE_MAP`, `DATABANK_PAD_TE_LANG` of `DATABANK_AANMAKEN`. Wijst zij naar een andere map, dan kent de dienst uw organisatie niet: `ORGANISATIE_ONBEKEND`.',
    doe: 'Zet de map terug die u eerst gebruikte. `stopwijzer dokter` noemt de map en de vrije ruimte.',
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
    ziet: '`SLEUTEL_ONTBREEKT`, `SLEUTEL_FOUT` of `SLEUTEL_PAST_NIET`.',
    doe: 'Zet het sleutelbestand terug dat bij deze gegevens hoort. Maak geen nieuwe: dan blijven de gegevens onleesbaar.',
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
    ziet: 'De melding noemt deze variabele (`INSTELLING_FOUT`).',
    doe: 'Herstel de waarde en start opnieuw.',
  }),
  publiekAdres: zonder({
    naam: 'STOPWIJZER_PUBLIEK_ADRES',
    groep: 'dienst',
    soort: oorsprong,
    uitleg: 'Het adres waarop mensen en systemen de dienst gebruiken.',
    alsFout:
      'Buiten een proef verplicht, met https. Wijst het naar een andere plek, dan werkt inloggen niet en worden wijzigingen uit de browser geweigerd.',
    ziet: '`INSTELLING_ONTBREEKT` of `INSTELLING_FOUT` bij de start. Bij een verkeerd adres: inloggen keert terug naar een andere plek, en opslaan in de browser geeft `HERKOMST_VREEMD`.',
    doe: 'Zet er precies het adres in dat in de adresbalk staat, met https en zonder pad.',
  }),
  adres: met({
    naam: 'STOPWIJZER_ADRES',
    groep: 'dienst',
    soort: netwerkadres,
    standaard: '127.0.0.1',
    uitleg: 'Adres van deze computer waarop de dienst luistert. `0.0.0.0` is overal.',
    alsFout:
      'Buiten een proef start de dienst op een ander adres dan 127.0.0.1 alleen met een certificaat of achter een proxy.',
    ziet: '`INSTELLING_FOUT` of `POORT_BEZET` bij de start. Te krap: de dienst leeft, maar de proxy kan er niet bij (502).',
    doe: 'Kies `127.0.0.1` met een proxy op dezelfde computer, en anders `0.0.0.0` met `STOPWIJZER_PROXY` of een certificaat.',
  }),
  poort: met({
    naam: 'STOPWIJZER_POORT',
    groep: 'dienst',
    soort: getal(0, 65_535),
    standaard: '8307',
    uitleg: 'Poort waarop de dienst luistert; 0 kiest een vrije. De optie `--poort` gaat voor.',
    alsFout: 'Bezet of fout: de dienst start niet.',
    ziet: '`POORT_BEZET` of `INSTELLING_FOUT` bij de start.',
    doe: 'Stop het andere programma of kies een andere poort. Pas ook de proxy aan.',
  }),
  proxies: met({
    naam: 'STOPWIJZER_PROXY',
    groep: 'dienst',
    soort: netwerken,
    standaard: '',
    uitleg: 'Proxy’s waarvan de dienst `X-Forwarded-For` gelooft.',
    alsFout:
      'Te ruim: wie wil, kiest zelf welk adres in het logboek komt. Te krap: iedereen lijkt van de proxy te komen en deelt één limiet.',
    ziet: 'In het logboek staat bij iedereen hetzelfde adres, of een adres dat niet kan.',
    doe: 'Zet er alleen de adressen van uw eigen proxy’s in.',
  }),
  perMinuut: met({
    naam: 'STOPWIJZER_PER_MINUUT',
    groep: 'dienst',
    soort: getal(1, 9_999_999),
    standaard: '600',
    uitleg: 'Zoveel verzoeken per minuut mag één gebruiker of systeem doen.',
    alsFout: 'Te laag: gewone gebruikers krijgen antwoord 429.',
    ziet: 'Gebruikers zien `TE_VEEL`; in `stopwijzer_http_seconden` staat status 429.',
    doe: 'Verhoog het getal en start opnieuw.',
  }),
  perMinuutPerAdres: met({
    naam: 'STOPWIJZER_PER_MINUUT_PER_ADRES',
    groep: 'dienst',
    soort: getal(1, 9_999_999),
    standaard: '3000',
    uitleg: 'Zoveel verzoeken per minuut mag één adres doen, voordat bekend is wie het is.',
    alsFout: 'Te laag: een kantoor achter één adres krijgt antwoord 429.',
    ziet: 'Veel mensen tegelijk zien `TE_VEEL`.',
    doe: 'Verhoog het getal. Kijk eerst of `STOPWIJZER_PROXY` klopt: anders telt iedereen als één adres.',
  }),
  themaMap: zonder({
    naam: 'STOPWIJZER_THEMA_MAP',
    groep: 'dienst',
    soort: map,
    uitleg: 'Map met [een eigen uiterlijk](gebruik/thema.md) voor de webapplicatie.',
    alsFout: 'Leeg: het neutrale uiterlijk. Een map die er niet is: de dienst start niet.',
    ziet: 'Bij de start: `INSTELLING_FOUT`. Ontbreekt een bestand in de map, dan ziet u het neutrale uiterlijk.',
    doe: 'Controleer de map en of de dienst haar mag lezen.',
  }),
  tlsCertificaat: zonder({
    naam: 'STOPWIJZER_TLS_CERTIFICAAT',
    groep: 'tls',
    soort: pemCertificaat,
    bestand: true,
    uitleg:
      'Certificaat met de keten erachter. Alleen nodig als er geen proxy voor de dienst staat.',
    alsFout: 'Zonder de sleutel, of als die er niet bij past: de dienst start niet.',
    ziet: '`INSTELLING_ONTBREEKT` of `INSTELLING_FOUT` bij de start. Verlopen: browsers waarschuwen en systemen verbreken de verbinding. `stopwijzer dokter` waarschuwt dertig dagen ervoor.',
    doe: 'Zet het nieuwe certificaat op dezelfde plek en start de dienst opnieuw.',
  }),
  tlsSleutel: zonder({
    naam: 'STOPWIJZER_TLS_SLEUTEL',
    groep: 'tls',
    soort: pemSleutel,
    geheim: true,
    uitleg: 'De sleutel bij het certificaat, zonder wachtwoord.',
    alsFout: 'Zonder het certificaat, of als die er niet bij past: de dienst start niet.',
    ziet: '`INSTELLING_ONTBREEKT` of `INSTELLING_FOUT` bij de start.',
    doe: 'Zet de sleutel bij het certificaat waarmee zij is gemaakt, zonder wachtwoord.',
  }),
  ...AANMELDEN,
  webhookHosts: met({
    naam: 'STOPWIJZER_WEBHOOK_HOSTS',
    groep: 'koppelen',
    soort: hosts,
    standaard: '',
    uitleg: 'Naar deze computers mag de dienst zelf berichten sturen (webhooks).',
    alsFout: 'Leeg: nergens heen. Een adres dat er niet in staat, wordt geweigerd.',
    ziet: 'Een webhook aanmelden wordt geweigerd; bij een bestaande staat de reden op zijn pagina.',
    doe: 'Zet de naam van de computer in de lijst, zonder https en zonder pad.',
  }),
  webhookIntern: met({
    naam: 'STOPWIJZER_WEBHOOK_INTERN',
    groep: 'koppelen',
    soort: schakelaar,
    standaard: '0',
    uitleg:
      'Webhooks mogen naar computers in uw eigen netwerk. Die staan ook in `STOPWIJZER_WEBHOOK_HOSTS`.',
    alsFout: 'Leeg: een naam die naar een intern adres leidt, wordt geweigerd.',
    ziet: 'Bezorgen mislukt; de reden staat bij de webhook.',
    doe: 'Zet er `1` in als de ontvanger in uw eigen netwerk staat.',
  }),
  ...GGK,
  ...VSP,
  metingPoort: zonder({
    naam: 'STOPWIJZER_METING_POORT',
    groep: 'bewaken',
    soort: getal(0, 65_535),
    uitleg: 'Poort voor metingen (Prometheus), los van de dienst; 0 kiest een vrije.',
    alsFout:
      'Leeg: geen metingen. Bezet of gelijk aan de poort van de dienst: de dienst start niet.',
    ziet: '`POORT_BEZET` of `INSTELLING_FOUT` bij de start. Leeg: uw bewaking ziet niets.',
    doe: 'Kies een vrije poort die alleen uw bewaking bereikt.',
  }),
  metingAdres: met({
    naam: 'STOPWIJZER_METING_ADRES',
    groep: 'bewaken',
    soort: netwerkadres,
    standaard: '127.0.0.1',
    uitleg: 'Adres van deze computer voor de metingen.',
    alsFout:
      'Te ruim: anderen in het netwerk zien aantallen. Er staan nooit gegevens van cliënten in.',
    ziet: 'Uw bewaking bereikt de poort niet, of een ander juist wel.',
    doe: 'Kies het adres in het netwerk van uw bewaking.',
  }),
  logniveau: met({
    naam: 'STOPWIJZER_LOGNIVEAU',
    groep: 'bewaken',
    soort: keuze('info', 'waarschuwing', 'fout', 'stil'),
    standaard: 'info',
    uitleg:
      'Hoeveel de dienst in het log schrijft. Ankers van het logboek komen er altijd in, behalve bij `stil`.',
    alsFout: NIETS_START,
    ziet: 'De melding noemt deze variabele (`INSTELLING_FOUT`). Te stil: u ziet storingen niet, en bij `stil` ook geen ankers.',
    doe: 'Laat `info` staan.',
  }),
  spoor: met({
    naam: 'STOPWIJZER_SPOOR',
    groep: 'bewaken',
    soort: schakelaar,
    standaard: '0',
    uitleg: 'Toont bij een onverwachte fout waar die in het programma ontstond.',
    alsFout: NIETS_START,
    ziet: 'De melding noemt deze variabele (`INSTELLING_FOUT`).',
    doe: 'Herstel de waarde en start opnieuw.',
  }),
  proef: met({
    naam: 'STOPWIJZER_PROEF',
    groep: 'proberen',
    soort: schakelaar,
    standaard: '0',
    uitleg:
      'Zet de proef aan: Stopwijzer maakt zelf een sleutel, meldt onbekende organisaties aan en laat u de klok zetten.',
    alsFout: 'Nooit aanzetten voor gegevens van echte kinderen.',
    ziet: 'Gegevens krijgen een proefsleutel; zonder proef weigert de dienst ze later (`SLEUTEL_PROEF`).',
    doe: 'Begin opnieuw met een eigen sleutel en een lege databank.',
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
    ziet: '`INSTELLING_FOUT` bij de start.',
    doe: 'Haal de variabele weg.',
  }),
  test: met({
    naam: 'STOPWIJZER_TEST',
    groep: 'proberen',
    soort: schakelaar,
    standaard: '0',
    uitleg: 'Voor tests van de makers: het programma is al gebouwd.',
    alsFout: NIETS_START,
    ziet: 'De melding noemt deze variabele (`INSTELLING_FOUT`).',
    doe: 'Haal de variabele weg.',
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
