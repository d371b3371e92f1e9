// SPDX-License-Identifier: EUPL-1.2
/** Colours for a terminal; every meaning is also in the words. */

export interface Verf {
  fout(tekst: string): string
  letOp(tekst: string): string
  goed(tekst: string): string
  vet(tekst: string): string
  zwak(tekst: string): string
}

const verf =
  (aan: boolean, begin: number, einde: number) =>
  (tekst: string): string =>
    aan ? `\u001b[${begin}m${tekst}\u001b[${einde}m` : tekst

/** Without colour every function returns its text untouched. */
export function maakVerf(kleur: boolean): Verf {
  return {
    fout: verf(kleur, 31, 39),
    letOp: verf(kleur, 33, 39),
    goed: verf(kleur, 32, 39),
    vet: verf(kleur, 1, 22),
    zwak: verf(kleur, 2, 22),
  }
}
