// SPDX-License-Identifier: EUPL-1.2
/** Reads a price list: product code, price and first day. */
import { probeerDatum } from '@stopwijzer/ijw'
import type { Kolomsoort } from '../bestanden/excelcel.ts'
import type { Prijs } from '../gevolgen/prijzen.ts'
import { geenDatum } from './datumveld.ts'
import { LijstFout } from './lijstfout.ts'
import type { Rijfout, Tabel } from './tabel.ts'

const KOP = ['product', 'prijs', 'vanaf']

export function soortInPrijslijst(kolom: string): Kolomsoort {
  if (kolom.toLowerCase() === 'prijs') return { soort: 'bedrag' }
  return { soort: kolom.toLowerCase() === 'vanaf' ? 'datum' : 'tekst' }
}

/** The prices, and the rows that cannot be read. @throws LijstFout when it is no such list. */
export function leesPrijslijst(tabel: Tabel): {
  readonly prijzen: readonly Prijs[]
  readonly fout: readonly Rijfout[]
} {
  const [kop, ...rijen] = tabel.rijen
  if (kop?.velden.map((veld) => veld.toLowerCase()).join(';') !== KOP.join(';')) {
    throw new LijstFout('De eerste regel is niet: Product;Prijs;Vanaf.')
  }
  const prijzen: Prijs[] = []
  const fout: Rijfout[] = [...tabel.fout]
  const gezien = new Set<string>()
  for (const { regel: rij, velden } of rijen) {
    const [product = '', prijs = '', vanaf = ''] = velden
    const mis = (kolom: string, reden: string) => fout.push({ rij, kolom, reden })
    const centen = leesCenten(prijs)
    const dag = probeerDatum(vanaf)
    if (!/^[0-9A-Za-z]{1,5}$/.test(product)) mis('Product', 'Geef een productcode, zoals 45A04.')
    else if (centen === null)
      mis('Prijs', 'Geef een bedrag zonder punt voor duizendtallen, zoals 1250,00.')
    else if (dag === null) mis('Vanaf', geenDatum(vanaf, '01-01-2026'))
    else if (gezien.has(`${product}/${dag}`))
      mis('Vanaf', 'Dit product heeft al een prijs vanaf die dag.')
    else prijzen.push({ product, centen, vanaf: dag })
    gezien.add(`${product}/${dag}`)
  }
  return { prijzen, fout }
}

/** `1250`, `1250,5` is refused, `1250,50` and `1250.50` are read; `1.250` could mean two things. */
function leesCenten(tekst: string): number | null {
  const delen = /^(\d{1,9})(?:[.,](\d{2}))?$/.exec(tekst)
  return delen === null ? null : Number(delen[1]) * 100 + Number(delen[2] ?? '0')
}
