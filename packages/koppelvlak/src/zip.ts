// SPDX-License-Identifier: EUPL-1.2
/**
 * When a zip is refused and why: the limits, and one table of codes, sentences and remedies. The
 * service and the browser each read zips in their own way, and refuse by this.
 */
import type { LaagUitkomst, Rapport } from '@stopwijzer/ijw'

export interface ZipGrenzen {
  /** Largest zip in bytes. */
  readonly zip: number
  /** Largest entry in bytes after inflating. */
  readonly bestand: number
  readonly aantal: number
  /** Largest total in bytes after inflating. */
  readonly totaal: number
  /** Largest ratio inflated : packed of one entry (only judged above 1 MB: small text packs well). */
  readonly verhouding: number
  /** Names may have folders in them, as in an Excel file; entries that are a folder are left out. */
  readonly mappen?: boolean
}

const MB = 1024 * 1024

/** The limits of the chain (VECOZO). */
export const ZIPGRENZEN: ZipGrenzen = {
  zip: 25 * MB,
  bestand: 25 * MB,
  aantal: 30,
  totaal: 30 * 25 * MB,
  verhouding: 200,
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const STUURTEKENS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]/

/** The name of an entry that nobody can be misled by; folders in it are judged apart. */
export const isZipnaam = (naam: string): boolean =>
  naam !== '' && naam !== '.' && naam.length <= 255 && !STUURTEKENS.test(naam)

/** Inflated beyond belief: a small zip that fills a memory. */
export const isZipbom = (grootte: number, ingepakt: number, { verhouding }: ZipGrenzen): boolean =>
  grootte > MB && grootte > ingepakt * verhouding

/** True when the bytes start as a zip does (also an empty one). */
export function isZip(bytes: Uint8Array): boolean {
  const soort = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0)
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (soort === 0x0304 || soort === 0x0506)
}

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

/**
 * A refused zip. The message never names an entry: names in a hostile zip are not ours to repeat,
 * and may hold the name of a client. It counts to it instead.
 */
export class ZipFout extends Error {
  override readonly name = 'ZipFout'
  readonly code: ZipFoutcode
  readonly remedie: string

  /** Which file in the zip, counted from 1; `null` when it is about the whole. */
  readonly plek: number | null

  constructor(code: ZipFoutcode, plek: number | null = null) {
    super(zinVan(code, plek))
    this.code = code
    this.plek = plek
    this.remedie = ZIPFOUTEN[code].remedie
  }
}

const zinVan = (code: ZipFoutcode, plek: number | null): string =>
  plek === null
    ? ZIPFOUTEN[code].zin
    : `${ZIPFOUTEN[code].zin} Het gaat om bestand ${plek} in de zip.`

/** Does what is about one file of the zip; a refusal then says which. */
export function bijZipbestand<T>(plek: number, werk: () => T): T {
  try {
    return werk()
  } catch (fout) {
    throw fout instanceof ZipFout ? new ZipFout(fout.code, plek) : fout
  }
}

/** A refused zip in a row of reports: a file that fails on level 0. */
export function zipRapport(
  naam: string,
  { code, message: zin, remedie }: Pick<ZipFout, 'code' | 'message' | 'remedie'>,
): Rapport {
  const reden = 'De zip is geweigerd.'
  const lagen: LaagUitkomst[] = (['xsd', 'inhoud', 'samenhang', 'extern'] as const).map((laag) => ({
    laag,
    uitkomst: 'overgeslagen',
    reden,
  }))
  return {
    bestand: naam,
    sha256: null,
    berichtsoort: null,
    standaard: null,
    oordeel: 'fout',
    lagen: [{ laag: 'bestand', uitkomst: 'fout', reden: null }, ...lagen],
    bevindingen: [
      {
        regel: 'BESTAND',
        soort: code,
        retourcode: null,
        laag: 'bestand',
        ernst: 'fout',
        boodschap: zin,
        actie: remedie,
        gevolg: 'Geen enkel bericht uit deze zip is gecontroleerd.',
        locatie: null,
      },
    ],
    duurMs: null,
  }
}
