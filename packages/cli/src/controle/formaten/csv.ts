// SPDX-License-Identifier: EUPL-1.2
/**
 * CSV for a spreadsheet in the Netherlands: semicolons, CR/LF, a byte order mark
 * so that it opens as UTF-8, and no cell that the spreadsheet would run as a formula.
 */
import { csvRij } from '@stopwijzer/koppelvlak/csv'
import type { Formaat } from './formaat.ts'

const KOPPEN = [
  'bestand',
  'berichtsoort',
  'oordeel',
  'ernst',
  'regel',
  'retourcode',
  'laag',
  'boodschap',
  'actie',
  'gevolg',
  'regelnummer',
  'kolom',
  'pad',
  'niet gecontroleerd',
  'soort',
]

/** One row per finding; a file without findings has one row too. */
export function csv(): Formaat {
  return {
    begin: () => `\ufeff${csvRij(KOPPEN)}`,
    bestand({ rapport }) {
      const vast = [rapport.bestand, rapport.berichtsoort, rapport.oordeel]
      const overgeslagen = rapport.lagen
        .filter(({ uitkomst }) => uitkomst === 'overgeslagen')
        .map(({ laag }) => laag)
        .join(', ')
      if (rapport.bevindingen.length === 0) {
        return csvRij([...vast, ...Array.from({ length: 10 }, () => null), overgeslagen, null])
      }
      return rapport.bevindingen
        .map(({ ernst, regel, soort, retourcode, laag, boodschap, actie, gevolg, locatie }) =>
          csvRij([
            ...vast,
            ...[ernst, regel, retourcode, laag, boodschap, actie, gevolg],
            ...[locatie?.regel, locatie?.kolom, locatie?.pad, overgeslagen, soort],
          ]),
        )
        .join('')
    },
    einde: () => '',
  }
}
