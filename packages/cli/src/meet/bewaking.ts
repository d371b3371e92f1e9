// SPDX-License-Identifier: EUPL-1.2
/**
 * Holds a run against a page of earlier figures. Only ratios of two things that ran in turns are
 * held: they say the same on another machine, where a time does not.
 */
import type { Meting } from './meting.ts'
import { cijfer } from './verslag.ts'

export interface Bewaakt {
  readonly id: string
  readonly naam: string
  readonly toen: number
  readonly nu: number
  /** Worse than then by more than the margin. */
  readonly slechter: boolean
}

/** Outcomes of a page that `stopwijzer meet --uit` made: `P1 naam` with the ratio in the middle. */
export function leesVerhoudingen(pagina: string): ReadonlyMap<string, number> {
  const uit = new Map<string, number>()
  for (const [, id, deel] of pagina.matchAll(/<!-- meting (\S+) -->([\s\S]*?)<!-- einde \1 -->/g)) {
    for (const [, naam, getal] of deel!.matchAll(/^\| (.+?) \|.*\*\*([\d.,]+) x\*\*/gm)) {
      uit.set(sleutel(id!, naam!), Number(getal!.replaceAll('.', '').replace(',', '.')))
    }
  }
  return uit
}

/** What of this run stands on the page too. `marge`: the part that may be lost, such as 0.25. */
export function bewaak(
  pagina: string,
  metingen: readonly Meting[],
  marge: number,
): readonly Bewaakt[] {
  const eerder = leesVerhoudingen(pagina)
  return metingen.flatMap(({ id, vergelijkingen }) =>
    vergelijkingen.flatMap(({ naam, uitkomst, doel }) => {
      const toen = eerder.get(sleutel(id, naam))
      if (toen === undefined) return []
      const nu = uitkomst.mediaan
      const slechter = doel.kant === 'minstens' ? nu < toen * (1 - marge) : nu > toen * (1 + marge)
      return [{ id, naam, toen, nu, slechter }]
    }),
  )
}

/** A line per figure, the worse ones marked. */
export function bewaaktAlsTekst(regels: readonly Bewaakt[], marge: number): string {
  const kop = `Naast de eerdere cijfers (hoogstens ${cijfer(marge * 100)}% slechter):`
  if (regels.length === 0)
    return `${kop}\n  geen van deze metingen staat als verhouding op de pagina\n`
  return [
    kop,
    ...regels.map(
      ({ id, naam, toen, nu, slechter }) =>
        `  ${slechter ? 'SLECHTER' : 'goed    '}  ${id}  ${naam}: ${cijfer(toen)} x toen, ${cijfer(nu)} x nu`,
    ),
    '',
  ].join('\n')
}

const sleutel = (id: string, naam: string) => `${id} ${naam}`
