// SPDX-License-Identifier: EUPL-1.2
/** Light, dark, or as the computer says. */
import { useState } from 'react'
import { bewaarVoorkeur, leesVoorkeur } from './voorkeuren.ts'

export const KLEURKEUZES = ['systeem', 'licht', 'donker'] as const
export type Kleurkeuze = (typeof KLEURKEUZES)[number]

function lees(): Kleurkeuze {
  const bewaard = leesVoorkeur('kleuren')
  return KLEURKEUZES.find((keuze) => keuze === bewaard) ?? 'systeem'
}

/** Puts the kept choice on the page; before the first drawing, so that nothing flashes. */
export function zetKleuren(keuze: Kleurkeuze = lees()): void {
  if (keuze === 'systeem') delete document.documentElement.dataset.kleuren
  else document.documentElement.dataset.kleuren = keuze
}

export function useKleuren(): readonly [Kleurkeuze, (keuze: Kleurkeuze) => void] {
  const [keuze, zetKeuze] = useState(lees)
  const kies = (nieuw: Kleurkeuze) => {
    bewaarVoorkeur('kleuren', nieuw)
    zetKleuren(nieuw)
    zetKeuze(nieuw)
  }
  return [keuze, kies]
}
