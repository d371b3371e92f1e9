// SPDX-License-Identifier: EUPL-1.2
import { instellingen as en } from '../../teksten/en/beheer/instellingen.ts'
import { useGebied } from '../../teksten/index.tsx'
import { instellingen as nl } from '../../teksten/nl/beheer/instellingen.ts'

export type Insteltekst = typeof nl
export const useInsteltekst = (): Insteltekst => useGebied({ nl, en })

/** The words of a setting, or its name while the service knows one that this page does not. */
export const titelVan = (i: Insteltekst, naam: string): string =>
  (i.titel as Readonly<Record<string, string>>)[naam] ?? naam

/** A value of a choice in words. */
export const inWoorden = (i: Insteltekst, waarde: string): string =>
  (i.waarde as Readonly<Record<string, string>>)[waarde] ?? waarde
