// SPDX-License-Identifier: EUPL-1.2
/** Who works for the organisation, as its administrator keeps it. No data of clients. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  Id,
  Inlognaam,
  keuze,
  object,
  ofNiets,
  Rolnaam,
  RolVanMens,
  Tijdstip,
} from '../soorten/index.ts'

export const Gebruikerstaat = keuze(['actief', 'uitgenodigd', 'geblokkeerd'], {
  title: 'Gebruikerstaat',
  description: 'uitgenodigd: heeft nog geen wachtwoord gekozen.',
})

const Gebruiker = object(
  {
    id: Id,
    inlognaam: ofNiets(Inlognaam),
    naam: Type.String(),
    rollen: Type.Array(Rolnaam),
    staat: Gebruikerstaat,
    actief: Type.Boolean({ description: 'Heeft een wachtwoord gekozen.' }),
    tweedeStap: Type.Boolean({ description: 'Heeft een tweede stap ingesteld.' }),
    viaAanmelddienst: Type.Boolean({
      description: 'Rollen en wachtwoord staan in de inlogdienst.',
    }),
    geblokkeerd: ofNiets(Tijdstip),
    laatstAangemeld: ofNiets(Tijdstip),
  },
  { title: 'Gebruiker' },
)

const GEBRUIKER = {
  id: '0MBQ4K2VZ0001A7K3M9X2P',
  inlognaam: 'm.dewit@voorbeeldstad.nl',
  naam: 'M. de Wit',
  rollen: ['medewerker'],
  staat: 'actief',
  actief: true,
  tweedeStap: true,
  viaAanmelddienst: false,
  geblokkeerd: null,
  laatstAangemeld: '2026-07-20T08:30:00.000Z',
}

const Link = object(
  {
    id: Id,
    link: ofNiets(
      Type.String({
        description:
          'Geef dit zelf aan de persoon. U ziet het één keer; het werkt één keer en 24 uur. null: de persoon heeft al een account dat werkt, of dit antwoord is een herhaling.',
      }),
    ),
    geldigTot: ofNiets(Tijdstip),
  },
  { title: 'Activeringslink' },
)
const LINK = {
  id: GEBRUIKER.id,
  link: 'https://stopwijzer.example.nl/activeren#x',
  geldigTot: '2026-07-21T08:30:00.000Z',
}

const Rollen = Type.Array(RolVanMens, { minItems: 1, maxItems: 5, uniqueItems: true })
const params = object({ id: Id })
const voorbeeldId = { id: GEBRUIKER.id }

export const GEBRUIKERROUTES = {
  'gebruikers.lijst': route({
    id: 'gebruikers.lijst',
    methode: 'GET',
    pad: '/beheer/gebruikers',
    recht: 'beheer.gebruikers',
    label: 'Toegang',
    samenvatting: 'Geeft alle gebruikers van uw organisatie',
    uitleg: 'Met hun rollen, of ze een tweede stap hebben en wanneer ze het laatst inlogden.',
    antwoord: {
      status: 200,
      schema: object({ gebruikers: Type.Array(Gebruiker) }, { title: 'Gebruikers' }),
    },
    problemen: [],
    voorbeeld: { antwoord: { gebruikers: [GEBRUIKER] } },
  }),
  'gebruikers.uitnodigen': route({
    id: 'gebruikers.uitnodigen',
    methode: 'POST',
    pad: '/beheer/gebruikers',
    recht: 'beheer.gebruikers',
    label: 'Toegang',
    samenvatting: 'Geeft iemand toegang tot uw organisatie',
    uitleg:
      'U krijgt een link. Stopwijzer verstuurt geen e-mail: geef de link zelf, langs een weg die u vertrouwt. Werkt iemand ook voor een organisatie waar u geen beheerder bent? Dan kan alleen de systeembeheerder dit doen.',
    inhoud: {
      schema: object({
        inlognaam: Inlognaam,
        naam: Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f<>]+$' }),
        rollen: Rollen,
      }),
    },
    antwoord: { status: 201, schema: Link },
    problemen: ['TOESTAND_BOTST'],
    idempotent: true,
    voorbeeld: {
      inhoud: { inlognaam: GEBRUIKER.inlognaam, naam: GEBRUIKER.naam, rollen: ['medewerker'] },
      antwoord: LINK,
    },
  }),
  'gebruikers.rollen': route({
    id: 'gebruikers.rollen',
    methode: 'PUT',
    pad: '/beheer/gebruikers/{id}/rollen',
    recht: 'beheer.gebruikers',
    label: 'Toegang',
    samenvatting: 'Wijzigt de rollen van iemand',
    uitleg:
      'De nieuwe rollen gelden meteen. Uw eigen rollen kunt u niet wijzigen. De laatste beheerder blijft beheerder.',
    params,
    inhoud: { schema: object({ rollen: Rollen }) },
    antwoord: { status: 204 },
    problemen: ['NIET_GEVONDEN', 'TOESTAND_BOTST'],
    voorbeeld: { params: voorbeeldId, inhoud: { rollen: ['lezer'] } },
  }),
  'gebruikers.blokkeren': route({
    id: 'gebruikers.blokkeren',
    methode: 'PUT',
    pad: '/beheer/gebruikers/{id}/blokkade',
    recht: 'beheer.gebruikers',
    label: 'Toegang',
    samenvatting: 'Neemt iemand de toegang af',
    uitleg:
      'De persoon kan niet meer voor uw organisatie werken; open sessies eindigen meteen. Het account blijft bestaan, zodat het logboek blijft kloppen. De reden staat in het logboek.',
    params,
    inhoud: {
      schema: object({
        reden: Type.String({ minLength: 5, maxLength: 200, description: 'Niets over cliënten.' }),
      }),
    },
    antwoord: { status: 204 },
    problemen: ['NIET_GEVONDEN', 'TOESTAND_BOTST'],
    voorbeeld: { params: voorbeeldId, inhoud: { reden: 'Uit dienst per 1 augustus.' } },
  }),
  'gebruikers.vrijgeven': route({
    id: 'gebruikers.vrijgeven',
    methode: 'DELETE',
    pad: '/beheer/gebruikers/{id}/blokkade',
    recht: 'beheer.gebruikers',
    label: 'Toegang',
    samenvatting: 'Geeft iemand de toegang terug',
    uitleg: 'De persoon krijgt de rollen terug die hij had.',
    params,
    antwoord: { status: 204 },
    problemen: ['NIET_GEVONDEN', 'TOESTAND_BOTST'],
    voorbeeld: { params: voorbeeldId },
  }),
  'gebruikers.link': route({
    id: 'gebruikers.link',
    methode: 'POST',
    pad: '/beheer/gebruikers/{id}/_nieuwe-link',
    recht: 'beheer.gebruikers',
    label: 'Toegang',
    samenvatting: 'Maakt een nieuwe link voor iemand',
    uitleg:
      'Voor wie het wachtwoord vergat. Het oude wachtwoord werkt meteen niet meer en alle sessies eindigen. De tweede stap blijft, tenzij u `zonderTweedeStap` kiest: voor wie de telefoon en de herstelcodes kwijt is.',
    params,
    inhoud: { schema: object({ zonderTweedeStap: Type.Boolean() }) },
    antwoord: { status: 200, schema: Link },
    problemen: ['NIET_GEVONDEN', 'TOESTAND_BOTST'],
    idempotent: true,
    voorbeeld: { params: voorbeeldId, inhoud: { zonderTweedeStap: false }, antwoord: LINK },
  }),
  'gebruikers.afmelden': route({
    id: 'gebruikers.afmelden',
    methode: 'DELETE',
    pad: '/beheer/gebruikers/{id}/sessies',
    recht: 'beheer.gebruikers',
    label: 'Toegang',
    samenvatting: 'Beëindigt de sessies van iemand',
    uitleg: 'Alle sessies van deze persoon voor uw organisatie eindigen meteen.',
    params,
    antwoord: { status: 204 },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: { params: voorbeeldId },
  }),
} as const
