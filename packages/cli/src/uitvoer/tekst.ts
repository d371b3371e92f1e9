// SPDX-License-Identifier: EUPL-1.2
/** Plain text for a terminal: folded, counted, and free of what could steer a terminal. */

export { zichtbaar } from '@stopwijzer/ijw'

/** Folds a sentence at spaces; every line starts with `inspringing`, later ones a bit deeper. */
export function vouw(zin: string, breedte: number, inspringing: string, dieper = '  '): string {
  const regels: string[] = []
  let regel = inspringing
  let leeg = true
  for (const woord of zin.split(' ')) {
    if (!leeg && regel.length + 1 + woord.length > breedte) {
      regels.push(regel)
      regel = inspringing + dieper
      leeg = true
    }
    regel += leeg ? woord : ` ${woord}`
    leeg = false
  }
  return [...regels, regel].join('\n')
}

/** `1 fout`, `2 fouten`; thousands with a dot. */
export function aantal(hoeveel: number, een: string, meer: string): string {
  return `${getal(hoeveel)} ${hoeveel === 1 ? een : meer}`
}

/** `12345` -> `12.345`. */
export function getal(hoeveel: number): string {
  return String(hoeveel).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** `a, b en c`. */
export function opsomming(delen: readonly string[]): string {
  if (delen.length < 2) return delen.join('')
  return `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`
}
