// SPDX-License-Identifier: EUPL-1.2
/** Oneself: who am I, what may I, and where am I logged in. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  Csrf,
  EigenOrganisatie,
  Id,
  Inlognaam,
  keuze,
  object,
  ofNiets,
  Rechtnaam,
  Rolnaam,
  Tijdstip,
  Wachtwoord,
} from '../soorten/index.ts'

const Ik = object(
  {
    naam: Type.String(),
    inlognaam: ofNiets(Inlognaam),
    soort: keuze(['mens', 'machine']),
    organisatie: EigenOrganisatie,
    organisaties: Type.Array(EigenOrganisatie, {
      description: 'Alle organisaties waarvoor u werkt.',
    }),
    rollen: Type.Array(Rolnaam),
    rechten: Type.Array(Rechtnaam, { description: 'Wat u mag in deze organisatie.' }),
    tweedeStap: Type.Boolean({ description: 'U bent in twee stappen ingelogd.' }),
    viaAanmelddienst: Type.Boolean({
      description: 'U komt via de inlogdienst van uw organisatie. Uw wachtwoord staat daar.',
    }),
    csrf: ofNiets(Csrf),
    demo: Type.Boolean(),
  },
  { title: 'Ik' },
)

const Sessie = object(
  {
    id: Id,
    huidige: Type.Boolean({ description: 'Dit is de sessie waarmee u nu werkt.' }),
    organisatie: ofNiets(Type.String()),
    adres: ofNiets(Type.String({ description: 'Netwerkadres bij het inloggen.' })),
    toestel: ofNiets(Type.String({ examples: ['Firefox op Windows'] })),
    begonnen: Tijdstip,
    laatst: Tijdstip,
  },
  { title: 'Sessie' },
)

export const IKROUTES = {
  'ik.lees': route({
    id: 'ik.lees',
    methode: 'GET',
    pad: '/ik',
    recht: 'eigen.lezen',
    label: 'Toegang',
    samenvatting: 'Zegt wie u bent en wat u mag',
    uitleg: 'Uw naam, de organisatie waarvoor u nu werkt, uw rollen en uw rechten.',
    antwoord: { status: 200, schema: Ik },
    problemen: [],
    voorbeeld: {
      antwoord: {
        naam: 'M. de Wit',
        inlognaam: 'm.dewit@voorbeeldstad.nl',
        soort: 'mens',
        organisatie: { code: '0363', soort: 'gemeente', rollen: ['lezer'] },
        organisaties: [{ code: '0363', soort: 'gemeente', rollen: ['lezer'] }],
        rollen: ['lezer'],
        rechten: ['toewijzingen.lezen'],
        tweedeStap: true,
        viaAanmelddienst: false,
        csrf: 'bGV0LW9wLWRpdC1pcy1lZW4tdm9vcmJlZWxk',
        demo: false,
      },
    },
  }),
  'ik.sessies': route({
    id: 'ik.sessies',
    methode: 'GET',
    pad: '/ik/sessies',
    recht: 'eigen.wijzigen',
    label: 'Toegang',
    samenvatting: 'Toont waar u bent ingelogd',
    uitleg: 'Al uw open sessies. Herkent u er een niet? Beëindig die en wijzig uw wachtwoord.',
    antwoord: {
      status: 200,
      schema: object({ sessies: Type.Array(Sessie) }, { title: 'Sessies' }),
    },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: {
      antwoord: {
        sessies: [
          {
            id: '0MBQ4K2VZ0001A7K3M9X2P',
            huidige: true,
            organisatie: '0363',
            adres: '192.0.2.10',
            toestel: 'Firefox op Windows',
            begonnen: '2026-07-20T08:30:00.000Z',
            laatst: '2026-07-20T09:00:00.000Z',
          },
        ],
      },
    },
  }),
  'ik.sessie-beeindigen': route({
    id: 'ik.sessie-beeindigen',
    methode: 'DELETE',
    pad: '/ik/sessies/{id}',
    recht: 'eigen.wijzigen',
    label: 'Toegang',
    samenvatting: 'Beëindigt een van uw sessies',
    uitleg: 'Wie die sessie gebruikt, is meteen uitgelogd.',
    params: object({ id: Id }),
    antwoord: { status: 204 },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: { params: { id: '0MBQ4K2VZ0001A7K3M9X2P' } },
  }),
  'ik.overal-afmelden': route({
    id: 'ik.overal-afmelden',
    methode: 'DELETE',
    pad: '/ik/sessies',
    recht: 'eigen.wijzigen',
    label: 'Toegang',
    samenvatting: 'Logt u overal uit',
    uitleg: 'Al uw sessies eindigen, ook deze.',
    antwoord: { status: 204 },
    problemen: ['NIET_GEVONDEN'],
  }),
  'ik.wachtwoord': route({
    id: 'ik.wachtwoord',
    methode: 'PUT',
    pad: '/ik/wachtwoord',
    recht: 'eigen.wijzigen',
    label: 'Toegang',
    samenvatting: 'Wijzigt uw wachtwoord',
    uitleg:
      'Uw huidige wachtwoord is nodig. Het nieuwe heeft 12 tot en met 128 tekens en staat niet op de lijst die aanvallers proberen. Al uw andere sessies eindigen. Deze krijgt een nieuwe waarde en een nieuw bewijs.',
    inhoud: { schema: object({ huidig: Wachtwoord, nieuw: Wachtwoord }) },
    antwoord: { status: 200, schema: object({ csrf: Csrf }, { title: 'NieuwBewijs' }) },
    problemen: ['WACHTWOORD_ONJUIST', 'TE_VAAK_GEPROBEERD', 'NIET_GEVONDEN'],
    voorbeeld: {
      inhoud: { huidig: 'een lang wachtwoord van u', nieuw: 'een ander lang wachtwoord' },
      antwoord: { csrf: 'bGV0LW9wLWRpdC1pcy1lZW4tdm9vcmJlZWxk' },
    },
  }),
} as const
