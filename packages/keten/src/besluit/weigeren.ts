// SPDX-License-Identifier: EUPL-1.2
/** A refusal: nothing is recorded, nothing is sent, and the reader learns why. */
import type { Bevinding } from '@stopwijzer/ijw'
import { type Besluit, LEEG_BESLUIT } from './besluit.ts'

/** A finding of the sender's side: never a return code, because nothing was sent. */
export function weigering(
  regel: string,
  boodschap: string,
  actie: string,
  gevolg = 'Het bericht is niet verzonden.',
): Bevinding {
  return {
    regel,
    retourcode: null,
    laag: 'samenhang',
    ernst: 'fout',
    boodschap,
    actie,
    gevolg,
    locatie: null,
  }
}

export function geweigerd(bevindingen: readonly Bevinding[]): Besluit {
  return { ...LEEG_BESLUIT, uitkomst: 'geweigerd', bevindingen }
}
