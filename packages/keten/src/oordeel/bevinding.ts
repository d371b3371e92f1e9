// SPDX-License-Identifier: EUPL-1.2
/** From a violated rule to the finding that travels to report, return message and screen. */
import type { Bevinding } from '@stopwijzer/ijw'
import type { KetenregelUitleg } from '../regels/regel.ts'

/** A finding of level 3 or 4. Line and column are not known here; the reader can add them by path. */
export function bevindingVan(regel: KetenregelUitleg, boodschap: string, pad: string): Bevinding {
  return {
    regel: regel.code,
    retourcode: regel.retourcode,
    laag: regel.niveau === 3 ? 'samenhang' : 'extern',
    ernst: 'fout',
    boodschap,
    actie: regel.uitleg.actie,
    gevolg: regel.uitleg.gevolg,
    locatie: { regel: null, kolom: null, pad },
  }
}
