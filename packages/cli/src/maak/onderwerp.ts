// SPDX-License-Identifier: EUPL-1.2
/** Which toewijzing, or which taakgericht work, a report is about. */

import { isClientSleutel, type Meldopdracht } from '@stopwijzer/dienst'
import { CliFout } from '../programma/fouten.ts'
import type { Opdracht } from '../programma/opdracht.ts'
import { eis } from '../programma/opties.ts'
import { leesProduct } from './product.ts'

export type Onderwerp =
  | { readonly toewijzingNummer: string; readonly gemeente: string | undefined }
  | Pick<
      Extract<Meldopdracht, { toewijzingNummer: null }>,
      'toewijzingNummer' | 'gemeente' | 'product' | 'client'
    >

export interface Onderwerpopties {
  readonly toewijzing?: string
  readonly gemeente?: string
  readonly product?: string
  readonly client?: string
}

export function metOnderwerp(opdracht: Opdracht): Opdracht {
  return opdracht
    .option('--toewijzing <nummer>', 'Nummer van de toewijzing')
    .option(
      '--gemeente <code>',
      'Gemeente: bij taakgericht werken, of als twee gemeenten hetzelfde nummer gebruiken',
    )
    .option('--product <product>', 'Taakgericht, zonder toewijzing: het product, zoals 45/45A04')
    .option(
      '--client <sleutel>',
      'Taakgericht: de clientSleutel uit `stopwijzer toestand`',
    ) as Opdracht
}

/** @throws CliFout when it is not said, or said in two ways. */
export function leesOnderwerp(opties: Onderwerpopties, hulp: string): Onderwerp {
  const { toewijzing, gemeente, product, client } = opties
  if (toewijzing !== undefined && product !== undefined) {
    throw new CliFout('OPTIES_SAMEN', { naam: '--toewijzing', ander: '--product' })
  }
  if (product === undefined) {
    if (client !== undefined) throw new CliFout('OPTIE_ONTBREEKT', { naam: '--product', hulp })
    return { toewijzingNummer: eis(toewijzing, '--toewijzing', hulp), gemeente }
  }
  if (client !== undefined && !isClientSleutel(client)) {
    // Not repeated: somebody may have typed a BSN here.
    const verwacht = 'Neem de clientSleutel van 16 tekens over uit: stopwijzer toestand.'
    throw new CliFout('WAARDE_FOUT', { naam: '--client', waarde: '…', verwacht })
  }
  return {
    toewijzingNummer: null,
    gemeente: eis(gemeente, '--gemeente', hulp),
    product: leesProduct(product, '--product'),
    client,
  }
}
