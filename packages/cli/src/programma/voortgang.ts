// SPDX-License-Identifier: EUPL-1.2
/** How far long work is, on stderr. */
import type { Omgeving } from './omgeving.ts'

/** Work that lasts longer than this shows how far it is. */
const STIL_MS = 2000

/** Says a sentence when the work lasts long, and then now and again; the others are not made. */
export function maakVoortgang(omgeving: Omgeving): (zin: () => string) => void {
  let volgende = omgeving.klok() + STIL_MS
  return (zin) => {
    if (omgeving.klok() < volgende) return
    volgende = omgeving.klok() + omgeving.voortgang(zin())
  }
}

/**
 * Tells how long work goes on at the pace so far, e.g. `, nog ongeveer 3 minuten`. The pace counts
 * from the first time that a step is told; nothing is said as long as there is nothing to go by.
 */
export function maakResttijd(klok: () => number): (stap: string, deel: number) => string {
  let begin: { readonly stap: string; readonly nu: number; readonly deel: number } | undefined
  return (stap, deel) => {
    const nu = klok()
    if (begin?.stap !== stap) begin = { stap, nu, deel }
    const gedaan = deel - begin.deel
    if (!(gedaan > 0)) return ''
    const seconden = Math.round(((nu - begin.nu) * (1 - deel)) / gedaan / 1000)
    if (seconden < 90) return `, nog ongeveer ${seconden} seconden`
    const minuten = Math.round(seconden / 60)
    return minuten < 90
      ? `, nog ongeveer ${minuten} minuten`
      : `, nog ongeveer ${Math.round(minuten / 60)} uur`
  }
}
