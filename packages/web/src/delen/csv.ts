// SPDX-License-Identifier: EUPL-1.2
/** The figures of a chart as a file for a spreadsheet, in the same form as the lists of the service. */
import { csvRij } from '@stopwijzer/koppelvlak/csv'

type Cel = string | number

/** Text of the file, marked as UTF-8; parts of numbers stand behind a comma. */
export function csv(koppen: readonly string[], rijen: readonly (readonly Cel[])[]): string {
  return `\uFEFF${[koppen, ...rijen].map((rij) => csvRij(rij.map(metKomma))).join('')}`
}

const metKomma = (cel: Cel): Cel =>
  typeof cel === 'number' && !Number.isInteger(cel) ? String(cel).replace('.', ',') : cel

/** Lets the browser save `tekst` as a file. */
export function bewaarAls(naam: string, tekst: string): void {
  const adres = URL.createObjectURL(new Blob([tekst], { type: 'text/csv;charset=utf-8' }))
  const koppeling = document.createElement('a')
  koppeling.href = adres
  koppeling.download = naam
  koppeling.click()
  URL.revokeObjectURL(adres)
}
