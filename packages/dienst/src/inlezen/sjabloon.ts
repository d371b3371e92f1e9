// SPDX-License-Identifier: EUPL-1.2
/** The empty form for a list of reports: CSV, or Excel with the choices in it. */
import { codelijst, probeerDatum } from '@stopwijzer/ijw'
import { schrijfExcel } from '../bestanden/excelschrijven.ts'
import { KOLOMMEN, MEESTE_RIJEN } from './rijen.ts'

/** Header and one example, with a byte order mark so that Excel reads it well. */
export function sjabloon(soort: 'start' | 'stop'): string {
  const kolommen = KOLOMMEN[soort].filter((kolom) => kolom.taakgericht === undefined)
  const regel = (delen: readonly string[]) => `${delen.join(';')}\r\n`
  return `\ufeff${regel(kolommen.map((k) => k.naam))}${regel(kolommen.map((k) => k.voorbeeld))}`
}

/** The same as an Excel file; the reason of a stop is chosen from a list. */
export function sjabloonExcel(soort: 'start' | 'stop'): Promise<Uint8Array> {
  const kolommen = KOLOMMEN[soort].filter((kolom) => kolom.taakgericht === undefined)
  const redenen = codelijst('JZ588').codes.map(({ code, label }) => `${code} - ${label}`)
  return schrijfExcel({
    blad: soort === 'start' ? 'Starts' : 'Stops',
    kolommen: kolommen.map(({ naam, soort: kolom }) => ({
      naam,
      soort: kolom.soort === 'datum' ? 'datum' : 'tekst',
      ...(naam === 'Reden' ? { keuzes: redenen } : {}),
    })),
    rijen: [
      kolommen.map(({ naam, voorbeeld, soort: kolom }) => {
        if (naam === 'Reden') return redenen.find((keuze) => keuze.startsWith(voorbeeld))
        return kolom.soort === 'datum' ? probeerDatum(voorbeeld) : voorbeeld
      }),
    ],
    invulrijen: MEESTE_RIJEN,
  })
}
