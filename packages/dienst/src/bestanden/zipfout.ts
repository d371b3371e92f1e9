// SPDX-License-Identifier: EUPL-1.2
/** Why a zip is refused: one table of codes, sentences and remedies. */

/** Per code: what is wrong and what to do, in Dutch. The documentation page lists them all. */
export const ZIPFOUTEN = {
  ZIP_ONLEESBAAR: {
    zin: 'Dit is geen goede zip, of de zip is beschadigd.',
    remedie: 'Maak de zip opnieuw.',
  },
  ZIP_LEEG: {
    zin: 'De zip is leeg.',
    remedie: 'Zet minstens één bericht in de zip.',
  },
  ZIP_TE_GROOT: {
    zin: 'De zip is te groot.',
    remedie: 'Verdeel de berichten over meer zips van hoogstens 25 MB.',
  },
  ZIP_TE_VEEL: {
    zin: 'Er staan te veel bestanden in de zip.',
    remedie: 'Zet hoogstens 30 berichten in één zip.',
  },
  ZIP_VERSLEUTELD: {
    zin: 'De zip heeft een wachtwoord.',
    remedie: 'Maak de zip zonder wachtwoord.',
  },
  ZIP_NAAM: {
    zin: 'Een bestandsnaam in de zip is niet toegestaan.',
    remedie: 'Gebruik gewone bestandsnamen, zonder pad, station of stuurtekens.',
  },
  ZIP_MAP: {
    zin: 'Er staat een map in de zip.',
    remedie: 'Zet de berichten los in de zip, niet in een map. VECOZO weigert mappen ook (BRS29).',
  },
  ZIP_KOPPELING: {
    zin: 'In de zip staat een koppeling of een ander bijzonder bestand.',
    remedie: 'Zet alleen gewone bestanden in de zip.',
  },
  ZIP_DUBBEL: {
    zin: 'Twee bestanden in de zip hebben dezelfde naam.',
    remedie: 'Geef elk bestand een eigen naam.',
  },
  ZIP_METHODE: {
    zin: 'De zip gebruikt een manier van inpakken die Stopwijzer niet kent.',
    remedie: 'Maak een gewone zip (deflate).',
  },
  ZIP_GROOTTE: {
    zin: 'Een bestand in de zip is groter of kleiner dan de zip opgeeft.',
    remedie: 'Maak de zip opnieuw. Vertrouw deze zip niet.',
  },
  ZIP_BOM: {
    zin: 'Een bestand in de zip is veel te sterk ingepakt (zipbom).',
    remedie: 'Vertrouw deze zip niet. Vraag de afzender om een nieuwe.',
  },
  ZIP_OVERLAP: {
    zin: 'Bestanden in de zip overlappen elkaar.',
    remedie: 'Vertrouw deze zip niet. Vraag de afzender om een nieuwe.',
  },
  ZIP_CRC: {
    zin: 'De controlesom van een bestand in de zip klopt niet. Het bestand is beschadigd.',
    remedie: 'Maak of haal de zip opnieuw.',
  },
  ZIP_GENEST: {
    zin: 'In de zip zit nog een zip.',
    remedie: 'Zet de berichten zelf in de zip, niet een zip met berichten.',
  },
} as const satisfies Readonly<Record<string, { readonly zin: string; readonly remedie: string }>>

export type ZipFoutcode = keyof typeof ZIPFOUTEN

/** A refused zip. The message never names an entry: names in a hostile zip are not ours to repeat. */
export class ZipFout extends Error {
  override readonly name = 'ZipFout'
  readonly code: ZipFoutcode
  readonly remedie: string

  constructor(code: ZipFoutcode) {
    super(ZIPFOUTEN[code].zin)
    this.code = code
    this.remedie = ZIPFOUTEN[code].remedie
  }
}
