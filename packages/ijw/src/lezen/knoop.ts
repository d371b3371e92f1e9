// SPDX-License-Identifier: EUPL-1.2
/** An element while it is being read, and the object that grows with it. */
import type { Element, SamengesteldType } from '../definitie/model.ts'

export type Inhoud = Record<string, unknown>

/** An element that is open. */
export interface Knoop {
  readonly element: Element
  readonly ouder: Knoop | undefined
  /** Index (from 1) of a repeating element; 0 for the others. */
  readonly nummer: number
  readonly begin: number
  /** The object being filled; `undefined` for a simple value. */
  readonly inhoud: Inhoud | undefined
  /** Index in the sequence of the last child that stood in order. */
  laatste: number
  /** Offset of the first occurrence per child of the sequence. */
  readonly gezien: (number | undefined)[]
  tekst: string
  /** Loose text or a wrong child was reported; once is enough. */
  gemeld: boolean
}

/** Made when a finding needs it: most elements never do. */
export function padVan({ ouder, element, nummer }: Knoop): string {
  const index = nummer > 0 ? `[${nummer}]` : ''
  return `${ouder === undefined ? '' : padVan(ouder)}/${element.naam}${index}`
}

/** Index of an element by name, looking first where the sequence is; -1 when it has none. */
export function zoek(elementen: readonly Element[], naam: string, laatste: number): number {
  const aantal = elementen.length
  for (let i = Math.max(0, laatste); i < aantal; i++) if (elementen[i]?.naam === naam) return i
  for (let i = 0; i < laatste; i++) if (elementen[i]?.naam === naam) return i
  return -1
}

export function zet(ouder: Inhoud, element: Element, waarde: unknown): void {
  if (element.max > 1) {
    const reeks = ouder[element.naam] as unknown[] | undefined
    if (reeks === undefined) ouder[element.naam] = [waarde]
    else reeks.push(waarde)
  } else ouder[element.naam] ??= waarde
}

/** A message is a fact: nothing may change it after reading. Its parts are frozen already. */
export function bevries(inhoud: Inhoud, { elementen }: SamengesteldType): void {
  for (const { max, naam } of elementen) if (max > 1) Object.freeze(inhoud[naam])
  Object.freeze(inhoud)
}
