// SPDX-License-Identifier: EUPL-1.2
/** Settings of sessions and of the login of the organisation (OpenID Connect). */
import { met, NIETS_START, zonder } from './instelling.ts'
import { geheim, getal, tekst, uitgever, vertaling, woorden } from './soorten.ts'

export const AANMELDEN = {
  sessieStilteMinuten: met({
    naam: 'STOPWIJZER_SESSIE_STILTE_MINUTEN',
    groep: 'aanmelden',
    soort: getal(5, 60),
    standaard: '30',
    uitleg: 'Na zoveel minuten zonder gebruik moet iemand opnieuw inloggen.',
    alsFout: NIETS_START,
  }),
  sessieDuurUren: met({
    naam: 'STOPWIJZER_SESSIE_DUUR_UREN',
    groep: 'aanmelden',
    soort: getal(1, 24),
    standaard: '12',
    uitleg: 'Na zoveel uren moet iemand hoe dan ook opnieuw inloggen.',
    alsFout: NIETS_START,
  }),
  linkUren: met({
    naam: 'STOPWIJZER_LINK_UREN',
    groep: 'aanmelden',
    soort: getal(1, 168),
    standaard: '24',
    uitleg: 'Zo lang werkt een link om een account te activeren.',
    alsFout: NIETS_START,
  }),
  tokenMinuten: met({
    naam: 'STOPWIJZER_TOKEN_MINUTEN',
    groep: 'aanmelden',
    soort: getal(1, 60),
    standaard: '5',
    uitleg: 'Zo lang geldt een token van een systeem.',
    alsFout: NIETS_START,
  }),
  tokenUitgever: zonder({
    naam: 'STOPWIJZER_TOKEN_UITGEVER',
    groep: 'aanmelden',
    soort: uitgever,
    uitleg:
      'De inlogdienst waarvan andere systemen tokens hebben. Mag een andere zijn dan die voor mensen.',
    alsFout:
      'Leeg: systemen gebruiken sleutels en tokens van Stopwijzer zelf. Zonder sleutels en doelgroep: de dienst start niet.',
  }),
  tokenSleutels: zonder({
    naam: 'STOPWIJZER_TOKEN_SLEUTELS',
    groep: 'aanmelden',
    soort: uitgever,
    uitleg: 'Waar die inlogdienst zijn sleutels publiceert (JWKS).',
    alsFout: 'Onbereikbaar: tokens van die inlogdienst worden geweigerd.',
  }),
  tokenDoelgroep: zonder({
    naam: 'STOPWIJZER_TOKEN_DOELGROEP',
    groep: 'aanmelden',
    soort: tekst('naam', /^[^\s]{1,200}$/, 'Neem de doelgroep over van de inlogdienst.'),
    uitleg: 'Voor wie die tokens zijn (`aud`).',
    alsFout: 'Een token voor een andere doelgroep wordt geweigerd.',
  }),
  tokenClientVeld: met({
    naam: 'STOPWIJZER_TOKEN_CLIENT_VELD',
    groep: 'aanmelden',
    soort: tekst('naam', /^[\w-]{1,60}$/, 'Schrijf de naam van één veld, zoals azp.'),
    standaard: 'azp',
    uitleg: 'In welk veld van het token de naam van het systeem staat.',
    alsFout: 'Verkeerd veld: tokens van die inlogdienst worden geweigerd.',
  }),
  oidcUitgever: zonder({
    naam: 'STOPWIJZER_OIDC_UITGEVER',
    groep: 'aanmelden',
    soort: uitgever,
    uitleg: 'De inlogdienst (OpenID Connect) van uw organisatie.',
    alsFout:
      'Leeg: inloggen met accounts van Stopwijzer zelf. Zonder client-id en geheim: de dienst start niet.',
  }),
  oidcClientId: zonder({
    naam: 'STOPWIJZER_OIDC_CLIENT_ID',
    groep: 'aanmelden',
    soort: tekst(
      'naam',
      /^[^\s]{1,200}$/,
      'Neem de client-id over van de inlogdienst, zonder spaties.',
    ),
    uitleg: 'Onder deze naam kent de inlogdienst Stopwijzer.',
    alsFout: 'Ontbreekt bij een uitgever: de dienst start niet.',
  }),
  oidcClientGeheim: zonder({
    naam: 'STOPWIJZER_OIDC_CLIENT_GEHEIM',
    groep: 'aanmelden',
    soort: geheim,
    geheim: true,
    uitleg: 'Het geheim dat de inlogdienst aan Stopwijzer gaf.',
    alsFout: 'Ontbreekt bij een uitgever: de dienst start niet. Fout: niemand kan inloggen.',
  }),
  oidcNaam: met({
    naam: 'STOPWIJZER_OIDC_NAAM',
    groep: 'aanmelden',
    soort: tekst('naam', /^.{1,60}$/, 'Gebruik hoogstens 60 tekens.'),
    standaard: 'uw organisatie',
    uitleg: 'Naam van de inlogdienst op het inlogscherm.',
    alsFout: 'Mensen herkennen de knop niet.',
  }),
  oidcRollenPad: met({
    naam: 'STOPWIJZER_OIDC_ROLLEN_PAD',
    groep: 'aanmelden',
    soort: tekst(
      'pad met punten',
      /^[\w-]+(\.[\w-]+)*$/,
      'Schrijf namen met punten ertussen, zoals realm_access.roles.',
    ),
    standaard: 'roles',
    uitleg: 'Waar de rollen in het token staan. Keycloak: `realm_access.roles`.',
    alsFout: 'Verkeerde plek: niemand krijgt een rol, dus niemand ziet iets.',
  }),
  oidcRollen: met({
    naam: 'STOPWIJZER_OIDC_ROLLEN',
    groep: 'aanmelden',
    soort: vertaling,
    standaard:
      'lezer=lezer,medewerker=medewerker,controleur=controleur,beheerder=beheerder,auditor=auditor,afschermer=afschermer',
    uitleg:
      'Welke rol van de inlogdienst welke rol hier is. Werkt u voor meer organisaties? Zet dan de code ervoor: `Regio-Lezers=0363:lezer`.',
    alsFout:
      'Een rol die er niet in staat, telt niet: wie alleen die heeft, komt niet binnen. Zonder code bij meer organisaties: ook niet.',
  }),
  oidcTweedeFactor: met({
    naam: 'STOPWIJZER_OIDC_TWEEDE_FACTOR',
    groep: 'aanmelden',
    soort: woorden,
    standaard: 'mfa,otp,hwk',
    uitleg: 'Waarden in `amr` of `acr` die bewijzen dat iemand met een tweede factor inlogde.',
    alsFout: 'Ontbreekt de waarde van uw inlogdienst: niemand ziet gegevens van cliënten.',
  }),
} as const
