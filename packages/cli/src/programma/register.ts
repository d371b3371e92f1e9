// SPDX-License-Identifier: EUPL-1.2
/**
 * The commands that exist. A command is a module with one default export that
 * builds it; it is imported only when it runs (or when its help or completion
 * is asked), so that a cold start never pays for its neighbours. To add one:
 * make `opdrachten/<naam>.ts` and add a line here.
 */
import type { Afsluitcode } from './fouten.ts'
import type { Omgeving } from './omgeving.ts'
import type { Opdracht } from './opdracht.ts'

/** Builds a command. Its action ends with `klaar(code)`; the default code is 0. */
export type MaakOpdracht = (omgeving: Omgeving, klaar: (code: Afsluitcode) => void) => Opdracht

export interface Registratie {
  readonly naam: string
  /** One line for the list of commands. */
  readonly samenvatting: string
  readonly laad: () => Promise<{ readonly default: MaakOpdracht }>
}

export const OPDRACHTEN: readonly Registratie[] = [
  {
    naam: 'controleer',
    samenvatting: 'Controleer berichten: bestanden, mappen, zips of standaardinvoer',
    laad: () => import('../opdrachten/controleer.ts'),
  },
  {
    naam: 'toon',
    samenvatting: 'Toon een bericht in gewone woorden',
    laad: () => import('../opdrachten/toon.ts'),
  },
  {
    naam: 'uitleg',
    samenvatting: 'Leg een regel, retourcode, codelijst of code uit',
    laad: () => import('../opdrachten/uitleg.ts'),
  },
  {
    naam: 'termijn',
    samenvatting: 'Tel werkdagen en toon de uiterste dag',
    laad: () => import('../opdrachten/termijn.ts'),
  },
  {
    naam: 'maak',
    samenvatting: 'Maak en verstuur een start of stop, of veel tegelijk uit een lijst',
    laad: () => import('../opdrachten/maak.ts'),
  },
  {
    naam: 'correctie',
    samenvatting: 'Toon de correcties die lopen, laat er een verdergaan of breek er een af',
    laad: () => import('../opdrachten/correctie.ts'),
  },
  {
    naam: 'postbus',
    samenvatting: 'Verwerk berichten via mappen (postbus)',
    laad: () => import('../opdrachten/postbus.ts'),
  },
  {
    naam: 'termijnen',
    samenvatting: 'Toon welke meldingen en antwoorden nog moeten komen',
    laad: () => import('../opdrachten/termijnen.ts'),
  },
  {
    naam: 'taken',
    samenvatting: 'Toon open taken, keur ze goed of wijs ze af',
    laad: () => import('../opdrachten/taken.ts'),
  },
  {
    naam: 'toestand',
    samenvatting: 'Toon waar elke toewijzing staat',
    laad: () => import('../opdrachten/toestand.ts'),
  },
  {
    naam: 'gevolgen',
    samenvatting: 'Toon wat een stop volgens de regionale afspraak betekent voor de betaling',
    laad: () => import('../opdrachten/gevolgen.ts'),
  },
  {
    naam: 'lijst',
    samenvatting: 'Laad een prijslijst',
    laad: () => import('../opdrachten/lijst.ts'),
  },
  {
    naam: 'wachtrij',
    samenvatting: 'Toon wat nog weg moet of niet lukt, en doe er iets aan',
    laad: () => import('../opdrachten/wachtrij.ts'),
  },
  {
    naam: 'afscherming',
    samenvatting: 'Scherm een cliënt af: er gaat geen enkel bericht over',
    laad: () => import('../opdrachten/afscherming.ts'),
  },
  {
    naam: 'instelling',
    samenvatting: 'Meld een organisatie aan, toon of verander instellingen',
    laad: () => import('../opdrachten/instelling.ts'),
  },
  {
    naam: 'gebruiker',
    samenvatting: 'Beheer wie kan inloggen',
    laad: () => import('../opdrachten/gebruiker.ts'),
  },
  {
    naam: 'start',
    samenvatting: 'Start de dienst',
    laad: () => import('../opdrachten/start.ts'),
  },
  {
    naam: 'configuratie',
    samenvatting: 'Toon en controleer de instellingen uit de omgeving',
    laad: () => import('../opdrachten/configuratie.ts'),
  },
  {
    naam: 'migreer',
    samenvatting: 'Breng de databank op de laatste stand',
    laad: () => import('../opdrachten/migreer.ts'),
  },
  {
    naam: 'reservekopie',
    samenvatting: 'Maak een reservekopie van de hele databank',
    laad: () => import('../opdrachten/reservekopie.ts'),
  },
  {
    naam: 'herstel',
    samenvatting: 'Zet een reservekopie terug, of controleer er een',
    laad: () => import('../opdrachten/herstel.ts'),
  },
  {
    naam: 'sleutels',
    samenvatting: 'Toon, maak, vervang en controleer de sleutels van de gegevens',
    laad: () => import('../opdrachten/sleutels.ts'),
  },
  {
    naam: 'bewaren',
    samenvatting:
      'Verwijder wat lang genoeg is bewaard, met een plan en het akkoord van twee mensen',
    laad: () => import('../opdrachten/bewaren.ts'),
  },
  {
    naam: 'inzage',
    samenvatting: 'Geef iemand inzage in de eigen gegevens, of schrijf een notitie bij een dossier',
    laad: () => import('../opdrachten/inzage.ts'),
  },
  {
    naam: 'exporteer',
    samenvatting: 'Geef alle gegevens van een organisatie mee in open formaten',
    laad: () => import('../opdrachten/exporteer.ts'),
  },
  {
    naam: 'herbouw',
    samenvatting: 'Maak de toestanden opnieuw uit de feiten',
    laad: () => import('../opdrachten/herbouw.ts'),
  },
  {
    naam: 'herspeel',
    samenvatting: 'Beoordeel ontvangen berichten opnieuw en toon de verschillen',
    laad: () => import('../opdrachten/herspeel.ts'),
  },
  {
    naam: 'audit',
    samenvatting: 'Controleer, bekijk en exporteer het logboek',
    laad: () => import('../opdrachten/audit.ts'),
  },
  {
    naam: 'dokter',
    samenvatting: 'Onderzoek of alles rond de dienst in orde is',
    laad: () => import('../opdrachten/dokter.ts'),
  },
  {
    naam: 'meet',
    samenvatting: 'Meet hoe snel Stopwijzer is',
    laad: () => import('../opdrachten/meet.ts'),
  },
  {
    naam: 'aanvullen',
    samenvatting: 'Maak een script dat opdrachten aanvult in bash, zsh of fish',
    laad: () => import('../opdrachten/aanvullen.ts'),
  },
]
