// SPDX-License-Identifier: EUPL-1.2
/**
 * The classes that rules judge, with a walk per class. A walk takes a pure test
 * and a reporter apart, so that a path is only written when something is wrong.
 */
import type { JW301Bericht, JW305Bericht, JW307Bericht } from '../releases/ijw-3.2/index.ts'
import type { Meld } from './regel.ts'

type Client301 = JW301Bericht['Client']

/** A contact of the client, or the contact of a relation. */
export type Contact = Client301['Contactgegevens']['Contact'][number]
export type Relatie = NonNullable<Client301['Relaties']>['Relatie'][number]
export type ToegewezenProduct = Client301['ToegewezenProducten']['ToegewezenProduct'][number]
export type StartProduct = JW305Bericht['Client']['StartProducten']['StartProduct'][number]
export type StopProduct = JW307Bericht['Client']['StopProducten']['StopProduct'][number]

export const CLIENT = '/Bericht/Client'
export const CONTACT = `${CLIENT}/Contactgegevens/Contact`
export const RELATIE = `${CLIENT}/Relaties/Relatie`
export const RELATIE_CONTACT = `${RELATIE}/Contact`
export const TOEGEWEZEN_PRODUCT = `${CLIENT}/ToegewezenProducten/ToegewezenProduct`
export const START_PRODUCT = `${CLIENT}/StartProducten/StartProduct`
export const STOP_PRODUCT = `${CLIENT}/StopProducten/StopProduct`

type Overtreedt<T> = (deel: T) => boolean
type Melder<T> = (deel: T, pad: string, meld: Meld) => void

/** Every Contact of a JW301, in document order: those of the relations, then those of the client. */
export function elkContact(
  bericht: JW301Bericht,
  overtreedt: Overtreedt<Contact>,
  melder: Melder<Contact>,
  meld: Meld,
): void {
  const relaties = bericht.Client.Relaties?.Relatie
  if (relaties !== undefined) {
    for (let i = 0; i < relaties.length; i++) {
      const contact = relaties[i]!.Contact
      if (overtreedt(contact)) melder(contact, `${RELATIE}[${i + 1}]/Contact`, meld)
    }
  }
  const contacten = bericht.Client.Contactgegevens.Contact
  for (let i = 0; i < contacten.length; i++) {
    if (overtreedt(contacten[i]!)) melder(contacten[i]!, `${CONTACT}[${i + 1}]`, meld)
  }
}

/** Every Relatie of a JW301; a message without Relaties has none. */
export function elkeRelatie(
  bericht: JW301Bericht,
  overtreedt: Overtreedt<Relatie>,
  melder: Melder<Relatie>,
  meld: Meld,
): void {
  const relaties = bericht.Client.Relaties?.Relatie
  if (relaties === undefined) return
  for (let i = 0; i < relaties.length; i++) {
    if (overtreedt(relaties[i]!)) melder(relaties[i]!, `${RELATIE}[${i + 1}]`, meld)
  }
}

/** Every ToegewezenProduct of a JW301. */
export function elkToegewezenProduct(
  bericht: JW301Bericht,
  overtreedt: Overtreedt<ToegewezenProduct>,
  melder: Melder<ToegewezenProduct>,
  meld: Meld,
): void {
  const producten = bericht.Client.ToegewezenProducten.ToegewezenProduct
  for (let i = 0; i < producten.length; i++) {
    if (overtreedt(producten[i]!)) {
      melder(producten[i]!, `${TOEGEWEZEN_PRODUCT}[${i + 1}]`, meld)
    }
  }
}
