// SPDX-License-Identifier: EUPL-1.2
/** Which return code may stand where, and which classes of a return message carry codes. */
import type { SamengesteldType } from '../definitie/model.ts'
import type { Retourberichtsoort } from '../releases/ijw-3.2/index.ts'
import { GEEN_OPMERKING, NIET_BEOORDEELD, TECHNISCH_AFGEKEURD } from './oordeel.ts'

/** Codes for the header of every return message (levels 2 to 4). */
const HEADER = [TECHNISCH_AFGEKEURD, GEEN_OPMERKING, '8848', '9056', 'S300'] as const
/** Codes for every class below the client. */
const ALTIJD = [GEEN_OPMERKING, NIET_BEOORDEELD] as const
/** The remaining codes stand on the product class; source: WJ001, use per message. */
const PRODUCT: Readonly<Record<Retourberichtsoort, readonly string[]>> = {
  JW302: ['9332', '9379', '9385', 'S329'],
  JW306: ['9019', '9063', '9071', '9074', '9326', 'S329'],
  JW308: ['9019', '9063', '9069', '9074', '9413', '9414', '9415', 'S329'],
}

/** Role of a class in the verdict; the product class has another name in every message. */
export type Klassesoort = 'header' | 'client' | 'product' | 'contact' | 'relatie' | 'relatiecontact'

/** The codes that may stand on a class of a return message. Any other use is not in the standard. */
export function mogelijkeCodes(soort: Retourberichtsoort, klasse: Klassesoort): readonly string[] {
  if (klasse === 'header') return HEADER
  return klasse === 'product' ? [...ALTIJD, ...PRODUCT[soort]] : ALTIJD
}

/** A class in a message: its name, its place among its kind (from 0) and the class around it. */
export interface Plek {
  readonly klasse: string
  readonly index: number
  readonly ouder: Plek | null
}

export function klassesoortVan(plek: Plek): Exclude<Klassesoort, 'header'> {
  switch (plek.klasse) {
    case 'Client':
      return 'client'
    case 'Relatie':
      return 'relatie'
    case 'Contact':
      return plek.ouder?.klasse === 'Relatie' ? 'relatiecontact' : 'contact'
    default:
      return 'product'
  }
}

/** Name of the element that makes a class of a return message differ from that of the heenbericht. */
export const RETOURCODES = 'RetourCodes'

/** Does this type, or a type within it, carry return codes? Such a type is rebuilt, any other is taken over as it is. */
export function draagtRetourcodes(type: SamengesteldType): boolean {
  return type.elementen.some(
    (element) =>
      element.naam === RETOURCODES ||
      (element.type.soort === 'samengesteld' && draagtRetourcodes(element.type)),
  )
}
