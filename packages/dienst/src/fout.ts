// SPDX-License-Identifier: EUPL-1.2
/** Faults of the surroundings: one table of codes, sentences and remedies. */
import { BEWAARFOUTEN } from './bewaren/fouten.ts'
import type { FoutRegel } from './foutregel.ts'

export const DIENSTFOUTEN = {
  DATABANK_GEEN_PROGRAMMA: {
    zin: 'De ingebouwde databank werkt niet op dit systeem (%s).',
    remedie: 'Zet DATABASE_URL naar een PostgreSQL-server.',
  },
  DATABANK_ONTBREEKT: {
    zin: 'Er is nog geen databank van Stopwijzer: %s.',
    remedie:
      'Controleer --gegevens, STOPWIJZER_GEGEVENS en DATABASE_URL. Is dit een nieuwe installatie? Begin dan met: stopwijzer migreer',
  },
  DATABANK_VREEMDE_MAP: {
    zin: 'De map %s bevat iets anders dan een databank van Stopwijzer.',
    remedie: 'Kies een andere map met --gegevens.',
  },
  DATABANK_VERSIE: {
    zin: 'De databank in %s is van PostgreSQL %s. Dit programma werkt met PostgreSQL %s.',
    remedie: 'Gebruik de oude versie van Stopwijzer, of zet de gegevens over met een reservekopie.',
  },
  DATABANK_AANMAKEN: {
    zin: 'De databank kon niet worden aangemaakt: %s',
    remedie: 'Controleer of de schijf vol is en of u in de map mag schrijven.',
  },
  DATABANK_START: {
    zin: 'De databank start niet. Laatste regel van %s: %s',
    remedie: 'Lees dat bestand en los de oorzaak op. Start daarna opnieuw.',
  },
  DATABANK_STOPT_NIET: {
    zin: 'De databank stopt niet binnen %s seconden.',
    remedie: 'Wacht even. Kijk of een ander programma de databank nog gebruikt.',
  },
  DATABANK_PAD_TE_LANG: {
    zin: 'Het pad naar %s is te lang voor de databank.',
    remedie: 'Kies een map met een korter pad.',
  },
  DATABANK_ONBEREIKBAAR: {
    zin: 'De databank is niet te bereiken: %s',
    remedie: 'Controleer DATABASE_URL en of de server draait.',
  },
  DATABANK_NIEUWER: {
    zin: 'De databank is bijgewerkt door een nieuwere versie van Stopwijzer.',
    remedie: 'Installeer die versie.',
  },
  DATABANK_TUSSENVERSIE: {
    zin: 'De databank of de reservekopie is gemaakt met een tussenversie, niet met een uitgave: de tabellen kregen %s vóór %s. Er is niets veranderd.',
    remedie:
      'Haal de gegevens op met die tussenversie (stopwijzer exporteer) en lees de berichten in een lege databank in. Was het een proef? Begin dan opnieuw in een lege map.',
  },
  MAP_NIET_TE_GEBRUIKEN: {
    zin: 'De map %s is niet te gebruiken: %s',
    remedie: 'Controleer of de map bestaat en of u er mag lezen en schrijven.',
  },
  SLEUTEL_ONTBREEKT: {
    zin: 'Er is geen sleutel om de gegevens te versleutelen.',
    remedie:
      'Zet STOPWIJZER_SLEUTEL_FILE naar een bestand met een sleutel. Probeert u alleen iets uit? Zet dan STOPWIJZER_PROEF=1.',
  },
  SLEUTEL_FOUT: {
    zin: 'De sleutel in %s klopt niet.',
    remedie:
      'Een sleutel is een nummer van 1 tot en met 255, een dubbele punt en 32 bytes in base64. Zet elke sleutel op een eigen regel.',
  },
  SLEUTEL_PROEF: {
    zin: 'Deze gegevens hebben een proefsleutel.',
    remedie: 'Gebruik ze alleen om te proberen, met STOPWIJZER_PROEF=1.',
  },
  SLEUTEL_PAST_NIET: {
    zin: 'De sleutel past niet op de gegevens van organisatie %s.',
    remedie: 'Zet de sleutel waarmee deze gegevens zijn gemaakt in STOPWIJZER_SLEUTEL_FILE.',
  },
  SLEUTEL_MIST: {
    zin: 'Sleutel %s ontbreekt, en er zijn gegevens die hem nodig hebben.',
    remedie: 'Zet deze sleutel terug in het bestand van STOPWIJZER_SLEUTEL_FILE.',
  },
  SLEUTEL_OP: {
    zin: 'In %s is nummer 255 al gebruikt. Een hoger nummer bestaat niet.',
    remedie: 'Haal oude sleutels weg en begin in een nieuw bestand met een vrij nummer.',
  },
  SLEUTEL_BESTAND: {
    zin: 'Het sleutelbestand %s is niet te gebruiken: %s',
    remedie: 'Controleer de naam en of u het bestand mag lezen en schrijven.',
  },
  SLEUTEL_ONBEKEND: {
    zin: 'Er is geen sleutel %s.',
    remedie: 'Bekijk de sleutels met: stopwijzer sleutels',
  },
  SLEUTEL_IN_GEBRUIK: {
    zin: 'Sleutel %s is nog nodig (%s waarden).',
    remedie: 'Maak een nieuwe sleutel en draai: stopwijzer sleutels vervang',
  },
  SLEUTEL_OMGEVING: {
    zin: 'De sleutels staan in de omgeving (STOPWIJZER_SLEUTEL), niet in een bestand.',
    remedie: 'Verander ze daar, of gebruik een bestand met STOPWIJZER_SLEUTEL_FILE.',
  },
  SLEUTEL_KOLOM: {
    zin: 'In %s staan gegevens die deze versie niet opnieuw kan versleutelen. Er is niets veranderd.',
    remedie: 'Gebruik de versie van Stopwijzer die bij deze databank hoort.',
  },
  ...BEWAARFOUTEN,
  INSTELLING_FOUT: {
    zin: 'De waarde van %s klopt niet.',
    remedie: '%s',
  },
  INSTELLING_ONTBREEKT: {
    zin: 'De instelling %s ontbreekt.',
    remedie: '%s',
  },
  INSTELLING_ONBEKEND: {
    zin: 'De instelling %s bestaat niet.',
    remedie: '%sBekijk alle namen in docs/configuratie.md, of haal de variabele weg.',
  },
  INSTELLING_BESTAND: {
    zin: 'Het bestand van %s is niet te gebruiken: %s',
    remedie: 'Controleer het pad, en of Stopwijzer het bestand mag lezen.',
  },
  ORGANISATIE_ONBEKEND: {
    zin: 'Organisatie %s is niet bekend.',
    remedie: 'Meld haar eerst aan: stopwijzer instelling --organisatie %s --registreer',
  },
  ORGANISATIE_CODE: {
    zin: "De code '%s' van de organisatie klopt niet.",
    remedie: 'Gebruik een gemeentecode (4 cijfers) of een AGB-code (8 cijfers).',
  },
  KLOK_ALLEEN_PROEF: {
    zin: 'De klok instellen met --nu mag alleen bij een proef.',
    remedie: 'Laat --nu weg, of zet STOPWIJZER_PROEF=1.',
  },
  AFSCHERMING_GEEN: {
    zin: 'Deze cliënt is niet afgeschermd.',
    remedie: 'Bekijk welke cliënten dat wel zijn met: stopwijzer afscherming --organisatie CODE',
  },
  BSN_FOUT: {
    zin: 'Dit is geen BSN.',
    remedie:
      'Een BSN heeft negen cijfers en doorstaat de elfproef. Kijk het na en typ het opnieuw.',
  },
  CLIENT_ONBEKEND: {
    zin: "Er is geen cliënt met toewijzing '%s'.",
    remedie: 'Controleer het nummer, of geef het BSN.',
  },
  CLIENT_MEERDUIDIG: {
    zin: "Toewijzing '%s' hoort bij meer cliënten (gemeenten: %s).",
    remedie: 'Kies de gemeente met --gemeente, of geef het BSN.',
  },
  GEVOLG_ONBEKEND: {
    zin: "Er is geen gevolg '%s' waarover overleg nodig is.",
    remedie: 'Bekijk de gevolgen met: stopwijzer gevolgen --organisatie CODE',
  },
  LOGBOEK_WEIGERT: {
    zin: 'Het logboek is niet bij te schrijven. Daarom krijgt u geen gegevens te zien.',
    remedie:
      'Vraag de beheerder om `stopwijzer dokter` te draaien: is de databank vol, of zijn de rechten op het logboek veranderd?',
  },
  LOGBOEK_GEBROKEN: {
    zin: 'Het logboek van organisatie %s is gebroken bij regel %s. Er is niets weggehaald.',
    remedie: 'Bewaar een kopie van de databank en zoek uit wie er buiten Stopwijzer om in schreef.',
  },
  LOGBOEK_TERMIJN: {
    zin: 'Het logboek blijft minstens %s jaar bewaard. Gevraagd is %s jaar.',
    remedie: 'Kies een langere termijn.',
  },
  POORT_BEZET: {
    zin: 'Poort %s is niet te openen: %s.',
    remedie: 'Stop het andere programma, of kies een andere poort of een ander adres met %s.',
  },
  GEBRUIKER_ONBEKEND: {
    zin: 'Er is geen account met deze naam.',
    remedie: 'Bekijk de gebruikers met: stopwijzer gebruiker lijst --organisatie CODE',
  },
  GEBRUIKER_KAN_NIET: {
    zin: 'Dit kan niet. %s',
    remedie: 'Bekijk de gebruikers met: stopwijzer gebruiker lijst --organisatie CODE',
  },
  DEMO_ALLEEN_PROEF: {
    zin: 'Verzonnen gebruikers maken mag alleen bij een proef.',
    remedie: 'Maak echte gebruikers met: stopwijzer gebruiker nodig-uit',
  },
  TAAK_ONBEKEND: {
    zin: "Er is geen open taak '%s'.",
    remedie: 'Bekijk de open taken met: stopwijzer taken --organisatie CODE',
  },
  CORRECTIE_ONBEKEND: {
    zin: "Er is geen correctie '%s'.",
    remedie: 'Bekijk de correcties met: stopwijzer correctie --organisatie CODE --alles',
  },
  WACHTRIJ_ONBEKEND: {
    zin: "In de wachtrij staat geen bericht '%s'.",
    remedie: 'Bekijk de wachtrij met: stopwijzer wachtrij --organisatie CODE --alles',
  },
  WACHTRIJ_KAN_NIET: {
    zin: 'Dit kan niet met bericht %s. %s',
    remedie: 'Bekijk wat wel kan met: stopwijzer wachtrij --organisatie CODE --alles',
  },
} as const satisfies Readonly<Record<string, FoutRegel>>

export type DienstFoutcode = keyof typeof DIENSTFOUTEN

/** A fault that stops a command: wrong use or wrong surroundings (exit code 2). */
export class DienstFout extends Error {
  override readonly name = 'DienstFout'
  readonly code: DienstFoutcode
  readonly remedie: string

  constructor(code: DienstFoutcode, waarden: readonly string[] = [], oorzaak?: unknown) {
    let i = 0
    const vul = (zin: string) => zin.replace(/%s/g, () => waarden[i++] ?? '')
    super(vul(DIENSTFOUTEN[code].zin), oorzaak === undefined ? undefined : { cause: oorzaak })
    this.code = code
    this.remedie = vul(DIENSTFOUTEN[code].remedie)
  }
}

/** The reason of an unknown fault in one line, for the sentences above. */
export function reden(fout: unknown): string {
  const zin = fout instanceof Error ? fout.message : String(fout)
  return zin.split('\n', 1)[0] ?? ''
}
