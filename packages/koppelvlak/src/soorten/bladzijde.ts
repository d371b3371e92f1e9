// SPDX-License-Identifier: EUPL-1.2
/** Lists come in pages; the place in a list is a key, so rows never shift between pages. */
import Type, { type TProperties, type TSchema } from 'typebox'
import { keuze, object, ofNiets } from './basis.ts'

export const MEESTE_PER_BLADZIJDE = 100
export const STANDAARD_PER_BLADZIJDE = 25

const VELDEN = {
  paginaGrootte: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: MEESTE_PER_BLADZIJDE,
      default: STANDAARD_PER_BLADZIJDE,
      description: 'Hoeveel resultaten u per keer krijgt.',
    }),
  ),
  na: Type.Optional(
    Type.String({
      maxLength: 1024,
      description:
        'De waarde van volgende uit het vorige antwoord. Zonder: het begin van de lijst.',
    }),
  ),
}

/** The query of a route that gives a page, with its own filters. */
export function bladzijdeVraag<P extends TProperties>(filters: P) {
  return object({ ...VELDEN, ...filters })
}

/** The orders that a list can be asked in; one index carries each (docs/adr/0285). */
export function volgorde<const V extends string>(orden: readonly V[], standaard: NoInfer<V>) {
  return Type.Optional(
    keuze(orden, {
      default: standaard,
      description:
        'Waarop de lijst is gesorteerd. Met een min ervoor staat de laatste dag vooraan. Geef bij `na` dezelfde volgorde.',
    }),
  )
}

/** A page of these. */
export function bladzijde<S extends TSchema>(soort: S, titel: string) {
  return object(
    {
      resultaten: Type.Array(soort),
      volgende: ofNiets(
        Type.String({
          description: 'Zet dit in na voor de volgende bladzijde; null: dit was alles.',
        }),
      ),
    },
    { title: titel },
  )
}
