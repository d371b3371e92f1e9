// SPDX-License-Identifier: EUPL-1.2
/** What a list has to know of the screen and the moment. */
import type { Omgeving } from '../programma/omgeving.ts'

export interface Scherm {
  readonly organisatie: string
  /** `JJJJ-MM-DD` of the clock of the service: of a trial, that of the trial. */
  readonly vandaag: string
  readonly breedte: number
  readonly kleur: boolean
}

/** `nu` is the local moment of the service. */
export function schermVan(
  { breedte, kleur }: Pick<Omgeving, 'breedte' | 'kleur'>,
  organisatie: string,
  nu: string,
): Scherm {
  return { organisatie, vandaag: nu.slice(0, 10), breedte, kleur }
}
