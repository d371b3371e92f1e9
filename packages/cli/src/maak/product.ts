// SPDX-License-Identifier: EUPL-1.2
/** A product as a person types it: `45/45A04`, or `45` for a category without a code. */
import { type Productkeuze, probeerProduct } from '@stopwijzer/dienst'
import { CliFout } from '../programma/fouten.ts'

/** @throws CliFout when it is no product. */
export function leesProduct(waarde: string, naam = '--naar-product'): Productkeuze {
  const product = probeerProduct(waarde)
  if (product !== null) return product
  const verwacht = 'Geef een categorie en een productcode, zoals 45/45A04, of alleen een categorie.'
  throw new CliFout('WAARDE_FOUT', { naam, waarde, verwacht })
}
