// SPDX-License-Identifier: EUPL-1.2
/** A counted term: the same shape as `stopwijzer termijn`. */
import Type from 'typebox'
import { Datum, keuze, object, ofNiets } from './basis.ts'

export const Kalender = keuze(['atw', 'strikt'], {
  title: 'Kalender',
  description:
    'atw: met alle feestdagen van de wet; strikt: zonder Goede Vrijdag en dergelijke. Zonder keuze: atw.',
})

/** How much of a term is left today. */
export const WerkdagenOver = ofNiets(
  Type.Integer({
    description:
      'Werkdagen die er nog zijn: 0 is vandaag, onder nul is te laat. null: er is geen termijn, of die is nog ver weg.',
  }),
)

export const Termijn = object(
  {
    basis: Datum,
    werkdagen: Type.Integer(),
    kalender: Kalender,
    uiterlijk: Datum,
    overgeslagen: Type.Array(
      object({ datum: Datum, reden: Type.String({ description: 'Weekdag of feestdag.' }) }),
    ),
    kanttekening: Type.Optional(
      Type.String({ description: 'Alleen als de telling niet helemaal zeker is.' }),
    ),
  },
  { title: 'Termijn', description: 'Een getelde termijn; dezelfde vorm als stopwijzer termijn.' },
)
