// SPDX-License-Identifier: EUPL-1.2
/** Lists that a person made in a spreadsheet: what may come in, and what is wrong per row. */
import Type from 'typebox'
import { object, ofNiets } from './basis.ts'

export const CSV = 'text/csv'
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A CSV or an Excel file; which of the two is told by its first bytes. */
export const LIJSTBESTAND = { mediatypes: [CSV, EXCEL], maxBytes: 5 * 1024 * 1024 } as const

export const Rijfout = object(
  {
    kolom: ofNiets(Type.String({ description: 'Naam van de kolom; null: de hele rij.' })),
    regel: ofNiets(
      Type.String({ description: 'De regel van de standaard, als het daarover gaat.' }),
    ),
    boodschap: Type.String({ description: 'Wat er is.' }),
    actie: Type.String({ description: 'Wat u moet doen.' }),
  },
  { title: 'Rijfout' },
)

/** A fault with the row it stands in. */
export const Lijstrijfout = object(
  { rij: Type.Integer({ minimum: 1, description: 'Rij van het bestand.' }), ...Rijfout.properties },
  { title: 'Lijstrijfout' },
)
