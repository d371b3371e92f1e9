// SPDX-License-Identifier: EUPL-1.2
/** The findings as a file for a spreadsheet, with the columns of the command line. */

import { bewaarAls, csv } from '../../delen/csv.ts'
import type { controleren } from '../../teksten/nl/controleren.ts'
import type { Uitslag } from './taal.ts'

/** One row per finding; a message without findings has one row too. */
function bevindingenCsv(uitslagen: readonly Uitslag[], koppen: readonly string[]): string {
  return csv(
    koppen,
    uitslagen.flatMap(({ rapport }) => {
      const vast = [rapport.bestand ?? '', rapport.berichtsoort ?? '', rapport.oordeel]
      const over = rapport.lagen
        .filter(({ uitkomst }) => uitkomst === 'overgeslagen')
        .map(({ laag }) => laag)
        .join(', ')
      if (rapport.bevindingen.length === 0) return [[...vast, ...Array(10).fill(''), over, '']]
      return rapport.bevindingen.map((b) => [
        ...vast,
        ...[b.ernst, b.regel, b.retourcode ?? '', b.laag, b.boodschap, b.actie, b.gevolg],
        ...[
          b.locatie?.regel ?? '',
          b.locatie?.kolom ?? '',
          b.locatie?.pad ?? '',
          over,
          b.soort ?? '',
        ],
      ])
    }),
  )
}

export function bewaarBevindingen(uitslagen: readonly Uitslag[], t: typeof controleren): void {
  bewaarAls(t.csvNaam, bevindingenCsv(uitslagen, t.csvKoppen))
}
