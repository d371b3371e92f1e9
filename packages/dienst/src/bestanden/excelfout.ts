// SPDX-License-Identifier: EUPL-1.2
/** Why an Excel file is refused as a whole: one table of codes, sentences and remedies. */

/** Per code: what is wrong and what to do, in Dutch. The documentation page lists them all. */
export const EXCELFOUTEN = {
  EXCEL_ONLEESBAAR: {
    zin: 'Dit is geen goed Excelbestand, of het is beschadigd.',
    remedie: 'Open het in Excel en sla het op als Excel-werkmap (.xlsx).',
  },
  EXCEL_OUD: {
    zin: 'Dit Excelbestand is van het oude soort (.xls of .xlsb).',
    remedie: 'Open het in Excel en sla het op als Excel-werkmap (.xlsx).',
  },
  EXCEL_WACHTWOORD: {
    zin: 'Het Excelbestand heeft een wachtwoord.',
    remedie: 'Sla het op zonder wachtwoord.',
  },
  EXCEL_MACRO: {
    zin: "In het Excelbestand zitten macro's.",
    remedie: "Sla het op als Excel-werkmap zonder macro's (.xlsx).",
  },
  EXCEL_ONVEILIG: {
    zin: 'In het Excelbestand zit iets wat Excel zelf nooit schrijft.',
    remedie: 'Vertrouw dit bestand niet. Vraag de maker om een nieuw bestand.',
  },
  EXCEL_TE_GROOT: {
    zin: 'Het Excelbestand is te groot: gepakt boven 5 MB, uitgepakt boven 20 MB, of meer dan 200 delen.',
    remedie: 'Zet alleen de lijst in het bestand, of verdeel haar over meer bestanden.',
  },
  EXCEL_TE_ZWAAR: {
    zin: 'Het lezen van het Excelbestand kost te veel tijd of geheugen.',
    remedie:
      'Kopieer alleen de rijen van de lijst naar een nieuw, leeg bestand en probeer het daarmee.',
  },
  EXCEL_RIJEN: {
    zin: 'Er staan te veel rijen in het Excelbestand.',
    remedie: 'Verdeel de lijst over meer bestanden.',
  },
  EXCEL_BLADEN: {
    zin: 'In het Excelbestand staan meer bladen met gegevens.',
    remedie: 'Zet de lijst in een bestand met één blad.',
  },
  EXCEL_SAMENGEVOEGD: {
    zin: 'In de eerste rij van het blad zijn cellen samengevoegd.',
    remedie: 'Maak de samenvoeging ongedaan. Zet in elke kolom een eigen naam.',
  },
  EXCEL_VERBORGEN: {
    zin: 'In het blad is een kolom met gegevens verborgen.',
    remedie: 'Maak de kolom zichtbaar en kijk wat erin staat, of verwijder haar.',
  },
} as const satisfies Readonly<Record<string, { readonly zin: string; readonly remedie: string }>>

export type ExcelFoutcode = keyof typeof EXCELFOUTEN

/** A refused Excel file. The message holds nothing of its content. */
export class ExcelFout extends Error {
  override readonly name = 'ExcelFout'
  readonly code: ExcelFoutcode
  readonly remedie: string

  constructor(code: ExcelFoutcode, oorzaak?: unknown) {
    super(EXCELFOUTEN[code].zin, oorzaak === undefined ? undefined : { cause: oorzaak })
    this.code = code
    this.remedie = EXCELFOUTEN[code].remedie
  }
}
