// SPDX-License-Identifier: EUPL-1.2
/** The figures of a chart as a file for a spreadsheet, in the same form as the lists of the service. */
import { csvRij } from '@stopwijzer/koppelvlak/csv'

type Cel = string | number

/** Text of the file, marked as UTF-8. */
export function csv(koppen: readonly string[], rijen: readonly (readonly Cel[])[]): string {
  return `\uFEFF${[koppen, ...rijen].map(csvRij).join('')}`
}

/** Lets the browser save this as a file. */
export function bewaarAls(
  naam: string,
  inhoud: string | Uint8Array<ArrayBuffer>,
  soort = 'text/csv;charset=utf-8',
): void {
  const adres = URL.createObjectURL(new Blob([inhoud], { type: soort }))
  const koppeling = document.createElement('a')
  koppeling.href = adres
  koppeling.download = naam
  koppeling.click()
  URL.revokeObjectURL(adres)
}
