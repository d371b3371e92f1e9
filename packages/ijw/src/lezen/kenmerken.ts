// SPDX-License-Identifier: EUPL-1.2
/**
 * Attributes. The messages have none; only what XML Schema itself defines may
 * stand anywhere: location hints (ignored, nothing is ever fetched) and an
 * `xsi:type` that names exactly the type the element already has. `xsi:nil` is
 * refused: no element of the standard is nillable.
 */
import type { Element } from '../definitie/model.ts'
import { getoond } from './afscherming.ts'
import type { Attribuut } from './ontleder.ts'
import { kenmerk, type Uitleg } from './structuurfouten.ts'

const XSI = 'http://www.w3.org/2001/XMLSchema-instance'

/**
 * Why an attribute may not stand on an element; `undefined` when it may.
 * `typeruimte` is the namespace in which the type of the element is defined.
 */
export function kenmerkfout(
  attribuut: Attribuut,
  element: Element,
  los: (prefix: string) => string | undefined,
  typeruimte: string,
): Uitleg | undefined {
  if (attribuut.ruimte === XSI) {
    if (attribuut.lokaal === 'schemaLocation') return undefined
    if (attribuut.lokaal === 'noNamespaceSchemaLocation') return undefined
    if (attribuut.lokaal === 'type') {
      const { type } = element
      // A restriction without a name cannot be named, so no xsi:type fits it.
      const naamloos = type.soort === 'enkelvoudig' && type.beperktVan !== undefined
      const delen = /^(?:([^:]*):)?([^:]+)$/.exec(attribuut.waarde)
      const klopt =
        delen !== null && delen[2] === type.naam && los(delen[1] ?? '') === typeruimte && !naamloos
      if (klopt) return undefined
      return {
        soort: 'ELEMENT_KENMERK',
        boodschap: `Bij ${element.naam} noemt xsi:type een ander type: ${getoond(attribuut.waarde)}.`,
        actie: 'Haal xsi:type weg.',
      }
    }
  }
  return kenmerk(attribuut.naam, element.naam)
}
