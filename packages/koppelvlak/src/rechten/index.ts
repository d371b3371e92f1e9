// SPDX-License-Identifier: EUPL-1.2
/**
 * Who may do what: one table. What is not in it is not allowed. A route names one
 * right; the server asks this table before it does anything else.
 */

/** Kinds of organisation. */
export const ORGANISATIESOORTEN = ['gemeente', 'aanbieder'] as const
export type Organisatiesoort = (typeof ORGANISATIESOORTEN)[number]

/** Roles, with what they are for. A person may have several. */
export const ROLLEN = {
  lezer: 'Kijkt mee, verandert niets en ziet geen bedragen.',
  medewerker: 'Doet het werk: berichten, meldingen en taken.',
  controleur: 'Controleert de betaling.',
  beheerder: 'Beheert de dienst en de gebruikers. Ziet geen gegevens van cliënten.',
  auditor: 'Leest wie wat heeft gedaan.',
  afschermer:
    'Weet welke cliënten zijn afgeschermd en beslist over hun berichten. Geef deze rol aan weinig mensen.',
  koppeling: 'Een ander systeem van dezelfde organisatie.',
} as const
export type Rol = keyof typeof ROLLEN

/** Roles that a person can have; `koppeling` is for machines. */
export const MENSENROLLEN = [
  'lezer',
  'medewerker',
  'controleur',
  'beheerder',
  'auditor',
  'afschermer',
] as const
export type Mensenrol = (typeof MENSENROLLEN)[number]

interface Regel {
  /** Completes "U mag ...", Dutch. */
  readonly omschrijving: string
  /** Shows or changes data of clients: logged per client, asks for a second factor. */
  readonly clientgegevens: boolean
  readonly gemeente: readonly Rol[]
  readonly aanbieder: readonly Rol[]
}

const ALLEN: readonly Rol[] = [
  'lezer',
  'medewerker',
  'controleur',
  'beheerder',
  'auditor',
  'afschermer',
  'koppeling',
]
const KIJKERS: readonly Rol[] = ['lezer', 'medewerker', 'controleur', 'koppeling']
const DOENERS: readonly Rol[] = ['medewerker', 'koppeling']

/** The same roles for both kinds of organisation. */
function beide(omschrijving: string, clientgegevens: boolean, rollen: readonly Rol[]): Regel {
  return { omschrijving, clientgegevens, gemeente: rollen, aanbieder: rollen }
}

export const RECHTEN = {
  // Tools: nothing of the organisation is read or stored.
  controleren: beide('een bericht controleren', false, ALLEN),

  // The work on clients.
  'clienten.zoeken': beide('een cliënt zoeken', true, KIJKERS),
  'clienten.bsn': beide('het hele BSN van een cliënt zien', true, ['medewerker']),
  'toewijzingen.lezen': beide('toewijzingen bekijken', true, KIJKERS),
  'berichten.lezen': beide('berichten bekijken', true, KIJKERS),
  'berichten.xml': beide(
    'een bericht zien zoals het is verstuurd, met het hele BSN',
    true,
    DOENERS,
  ),
  'berichten.indienen': beide('berichten aanleveren', true, DOENERS),
  'meldingen.lezen': beide('start- en stopmeldingen bekijken', true, KIJKERS),
  'meldingen.maken': {
    omschrijving: 'een start of stop melden en verbeteren',
    clientgegevens: true,
    gemeente: [],
    aanbieder: DOENERS,
  },
  'taken.lezen': beide('taken bekijken', true, KIJKERS),
  'taken.besluiten': beide('een voorstel goedkeuren of afwijzen', true, ['medewerker']),
  'termijnen.lezen': beide('termijnen bekijken', true, KIJKERS),
  'gebeurtenissen.lezen': beide('volgen wat er verandert', true, KIJKERS),

  // Shielded clients (OP003): who has no right to know, sees and learns nothing.
  'afscherming.beheren': beide(
    'weten welke cliënten zijn afgeschermd, en over hun berichten beslissen',
    true,
    ['afschermer'],
  ),

  // Payment.
  'betaling.lezen': beide('gevolgen voor de betaling en bedragen zien', true, [
    'medewerker',
    'controleur',
  ]),
  'betaling.overleggen': beide('de uitkomst van overleg vastleggen', true, ['controleur']),

  // Counts, and lists with clients.
  'rapportages.lezen': beide('aantallen zien', false, [
    'lezer',
    'medewerker',
    'controleur',
    'beheerder',
  ]),
  'rapportages.uitvoeren': beide('lijsten met cliënten uitvoeren', true, [
    'medewerker',
    'controleur',
  ]),

  // Running the service, without client data.
  'wachtrij.lezen': beide('de wachtrij zien', false, ['medewerker', 'beheerder']),
  'wachtrij.herstellen': beide('berichten opnieuw sturen of opgeven', false, [
    'medewerker',
    'beheerder',
  ]),
  'beheer.lezen': beide('instellingen en de toestand van de dienst zien', false, ['beheerder']),
  'beheer.instellen': beide('instellingen veranderen', false, ['beheerder']),
  'beheer.gebruikers': beide('gebruikers, rollen en sleutels beheren', false, ['beheerder']),

  // Accountability.
  'verantwoording.lezen': beide('lezen wie wat heeft gedaan', true, ['auditor']),

  // Oneself.
  'eigen.lezen': beide('uw eigen gegevens zien', false, ALLEN),
  'eigen.wijzigen': beide('beheren hoe u zelf inlogt', false, MENSENROLLEN),
} as const satisfies Readonly<Record<string, Regel>>

export type Recht = keyof typeof RECHTEN

/** The rights of someone with these roles in an organisation of this kind. */
export function heeftRecht(
  recht: Recht,
  rollen: readonly Rol[],
  organisatie: Organisatiesoort,
): boolean {
  // A name from outside must never find something on the prototype.
  if (!Object.hasOwn(RECHTEN, recht) || !ORGANISATIESOORTEN.includes(organisatie)) return false
  const toegestaan: readonly Rol[] = RECHTEN[recht][organisatie]
  return rollen.some((rol) => toegestaan.includes(rol))
}

/** All rights of someone, for the screen. */
export function rechtenVan(rollen: readonly Rol[], organisatie: Organisatiesoort): Recht[] {
  return (Object.keys(RECHTEN) as Recht[]).filter((recht) => heeftRecht(recht, rollen, organisatie))
}
