// SPDX-License-Identifier: EUPL-1.2
/** A line of CSV for a spreadsheet in the Netherlands: semicolons, decimal commas, CR/LF, and no cell that is run. */

/** One row, with its line end. */
export function csvRij(cellen: readonly (string | number | null | undefined)[]): string {
  return `${cellen.map(cel).join(';')}\r\n`
}

function cel(waarde: string | number | null | undefined): string {
  if (waarde === null || waarde === undefined) return ''
  if (typeof waarde === 'number') return String(waarde).replace('.', ',')
  // A cell that starts like this is run by spreadsheets, some of them also with the wide signs of
  // East Asia; the apostrophe makes it text.
  const tekst = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u.test(waarde) ? `'${waarde}` : waarde
  return /[";\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst
}
