// SPDX-License-Identifier: EUPL-1.2
/** Logging in and out in a browser. Open to anyone: the session cookie tells who it is about. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  Csrf,
  EigenOrganisatie,
  Inlognaam,
  keuze,
  Organisatiecode,
  object,
  ofNiets,
  Wachtwoord,
} from '../soorten/index.ts'

const Aanmeldstand = object(
  {
    stand: keuze(['geen', 'code', 'instellen', 'organisatie', 'klaar'], {
      description:
        'geen: niet ingelogd; code: geef de code uit uw app; instellen: stel eerst een tweede stap in; organisatie: kies een organisatie; klaar: u bent binnen.',
    }),
    naam: ofNiets(Type.String({ description: 'Wie er is ingelogd.' })),
    organisatie: ofNiets(Organisatiecode),
    organisaties: Type.Array(EigenOrganisatie),
    csrf: ofNiets(Csrf),
    demo: Type.Boolean({ description: 'Dit is een proef: geen gegevens van echte mensen.' }),
    aanmelddienst: ofNiets(
      Type.String({ description: 'Naam van de inlogdienst van uw organisatie, als die er is.' }),
    ),
    herstelcodesOver: Type.Optional(
      Type.Integer({
        description: 'Hoeveel herstelcodes u nog hebt; alleen na het geven van een code.',
      }),
    ),
  },
  { title: 'Aanmeldstand' },
)

const STAND = {
  stand: 'klaar',
  naam: 'M. de Wit',
  organisatie: '0363',
  organisaties: [{ code: '0363', soort: 'gemeente', rollen: ['medewerker'] }],
  csrf: 'bGV0LW9wLWRpdC1pcy1lZW4tdm9vcmJlZWxk',
  demo: false,
  aanmelddienst: null,
}

const Code = Type.String({
  maxLength: 64,
  description: 'Zes cijfers uit de app, of een herstelcode.',
  examples: ['123456'],
})

export const AANMELDROUTES = {
  'aanmelding.stand': route({
    id: 'aanmelding.stand',
    methode: 'GET',
    pad: '/aanmeldingen/_stand',
    recht: 'openbaar',
    label: 'Toegang',
    samenvatting: 'Zegt hoe ver u bent met inloggen',
    uitleg:
      'Begin hier. U ziet of u bent ingelogd, wat de volgende stap is en welk bewijs (`csrf`) bij wijzigingen hoort.',
    antwoord: { status: 200, schema: Aanmeldstand },
    problemen: [],
    voorbeeld: { antwoord: STAND },
  }),
  'aanmelding.begin': route({
    id: 'aanmelding.begin',
    methode: 'POST',
    pad: '/aanmeldingen',
    recht: 'openbaar',
    label: 'Toegang',
    samenvatting: 'Logt u in met naam en wachtwoord',
    uitleg:
      'Bij een goed wachtwoord krijgt u een nieuwe sessie (cookie). Meestal volgt dan nog de code uit uw app. Na vijf keer mis moet u wachten, steeds langer. Het antwoord zegt nooit of een naam bestaat.',
    inhoud: {
      schema: object({ inlognaam: Type.String({ maxLength: 256 }), wachtwoord: Wachtwoord }),
    },
    antwoord: { status: 201, schema: Aanmeldstand },
    problemen: ['AANMELDEN_GEWEIGERD', 'TE_VAAK_GEPROBEERD', 'HERKOMST_VREEMD'],
    voorbeeld: {
      inhoud: { inlognaam: 'm.dewit@voorbeeldstad.nl', wachtwoord: 'een lang wachtwoord van u' },
      antwoord: { ...STAND, stand: 'code', organisatie: null, organisaties: [] },
    },
  }),
  'aanmelding.code': route({
    id: 'aanmelding.code',
    methode: 'POST',
    pad: '/aanmeldingen/_code',
    recht: 'openbaar',
    label: 'Toegang',
    samenvatting: 'Geeft de code uit uw app',
    uitleg:
      'De tweede stap. Een code werkt één keer. Zonder telefoon gebruikt u een herstelcode; ook die werkt één keer. De sessie krijgt een nieuwe waarde.',
    inhoud: { schema: object({ code: Code }) },
    antwoord: { status: 200, schema: Aanmeldstand },
    problemen: ['CODE_GEWEIGERD', 'TE_VAAK_GEPROBEERD', 'HERKOMST_VREEMD'],
    voorbeeld: { inhoud: { code: '123456' }, antwoord: { ...STAND, herstelcodesOver: 8 } },
  }),
  'aanmelding.organisatie': route({
    id: 'aanmelding.organisatie',
    methode: 'POST',
    pad: '/aanmeldingen/_organisatie',
    recht: 'openbaar',
    label: 'Toegang',
    samenvatting: 'Kiest voor welke organisatie u werkt',
    uitleg:
      'Alleen een organisatie waarvoor u een rol hebt. U werkt voor één organisatie tegelijk. De sessie krijgt een nieuwe waarde.',
    inhoud: { schema: object({ organisatie: Organisatiecode }) },
    antwoord: { status: 200, schema: Aanmeldstand },
    problemen: ['NIET_AANGEMELD', 'NIET_GEVONDEN', 'HERKOMST_VREEMD'],
    voorbeeld: { inhoud: { organisatie: '0363' }, antwoord: STAND },
  }),
  'aanmelding.afmelden': route({
    id: 'aanmelding.afmelden',
    methode: 'POST',
    pad: '/aanmeldingen/_afmelden',
    recht: 'openbaar',
    label: 'Toegang',
    samenvatting: 'Meldt u af',
    uitleg:
      'De sessie eindigt op de server en het cookie verdwijnt. Kwam u via de inlogdienst van uw organisatie? Ga dan naar `uitlogadres` om ook daar uit te loggen.',
    antwoord: {
      status: 200,
      schema: object({ uitlogadres: ofNiets(Type.String()) }, { title: 'Afmelding' }),
    },
    problemen: ['HERKOMST_VREEMD'],
    voorbeeld: { antwoord: { uitlogadres: null } },
  }),
  'tweedestap.begin': route({
    id: 'tweedestap.begin',
    methode: 'POST',
    pad: '/aanmeldingen/_tweede-stap-beginnen',
    recht: 'openbaar',
    label: 'Toegang',
    samenvatting: 'Begint met het instellen van een tweede stap',
    uitleg:
      'U krijgt een geheim voor uw app (als tekst en als adres voor een QR-code). Er verandert nog niets. Bent u al helemaal ingelogd? Dan is uw wachtwoord nodig.',
    inhoud: { schema: object({ wachtwoord: Type.Optional(Wachtwoord) }) },
    antwoord: {
      status: 200,
      schema: object(
        {
          geheim: Type.String({ description: 'Om in de app te typen.' }),
          adres: Type.String({ description: 'Om als QR-code te tonen (otpauth).' }),
          zegel: Type.String({
            description: 'Stuur dit mee bij het bevestigen. Een kwartier geldig.',
          }),
        },
        { title: 'TweedeStap' },
      ),
    },
    problemen: ['NIET_AANGEMELD', 'WACHTWOORD_ONJUIST', 'TE_VAAK_GEPROBEERD', 'HERKOMST_VREEMD'],
    voorbeeld: {
      inhoud: {},
      antwoord: { geheim: 'GEZDGNBVGY3TQOJQ', adres: 'otpauth://totp/Stopwijzer:x', zegel: 'AQ' },
    },
  }),
  'tweedestap.bevestig': route({
    id: 'tweedestap.bevestig',
    methode: 'POST',
    pad: '/aanmeldingen/_tweede-stap-bevestigen',
    recht: 'openbaar',
    label: 'Toegang',
    samenvatting: 'Stelt de tweede stap in',
    uitleg:
      'Met een code laat u zien dat uw app werkt. U krijgt acht herstelcodes. Bewaar die: u ziet ze maar één keer. Al uw andere sessies eindigen.',
    inhoud: { schema: object({ zegel: Type.String({ maxLength: 256 }), code: Code }) },
    antwoord: {
      status: 200,
      schema: object(
        { herstelcodes: Type.Array(Type.String()), stand: Aanmeldstand },
        { title: 'TweedeStapIngesteld' },
      ),
    },
    problemen: ['NIET_AANGEMELD', 'CODE_GEWEIGERD', 'TE_VAAK_GEPROBEERD', 'HERKOMST_VREEMD'],
    voorbeeld: {
      inhoud: { zegel: 'AQ', code: '123456' },
      antwoord: { herstelcodes: ['ABCD-EFGH-IJKL-MNOP-QRST-UVWX'], stand: STAND },
    },
  }),
  'activering.gebruik': route({
    id: 'activering.gebruik',
    methode: 'POST',
    pad: '/activeringen',
    recht: 'openbaar',
    label: 'Toegang',
    samenvatting: 'Kiest een wachtwoord met een link van de beheerder',
    uitleg:
      'Het geheim staat in de link achter #. De link werkt één keer en 24 uur. Daarna meldt u zich gewoon aan.',
    inhoud: { schema: object({ geheim: Type.String({ maxLength: 128 }), wachtwoord: Wachtwoord }) },
    antwoord: { status: 200, schema: object({ inlognaam: Inlognaam }, { title: 'Activering' }) },
    problemen: ['LINK_WERKT_NIET', 'HERKOMST_VREEMD'],
    voorbeeld: {
      inhoud: { geheim: 'x', wachtwoord: 'een lang wachtwoord van u' },
      antwoord: { inlognaam: 'm.dewit@voorbeeldstad.nl' },
    },
  }),
} as const
