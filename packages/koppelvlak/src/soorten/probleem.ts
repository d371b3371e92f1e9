// SPDX-License-Identifier: EUPL-1.2
import Type, { type Static } from 'typebox'
import { PROBLEMEN, type Probleemcode, type Probleemdocument } from '../problemen.ts'
import { keuze, object } from './basis.ts'

export const Probleem = object(
  {
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    title: Type.String(),
    detail: Type.String({ description: 'Wat er is en wat dat betekent.' }),
    code: keuze(Object.keys(PROBLEMEN) as Probleemcode[]),
    remedie: Type.String({ description: 'Wat u kunt doen.' }),
    fouten: Type.Array(
      object({
        plek: Type.String({ description: 'Waar in het verzoek.', examples: ['inhoud/werkdagen'] }),
        melding: Type.String(),
        code: Type.String({ description: 'De regel die is geschonden.' }),
      }),
      { description: 'Alle fouten in de invoer bij elkaar.' },
    ),
    verzoek: Type.String({ description: 'Nummer van dit verzoek in het logboek.' }),
  },
  { title: 'Probleem', description: 'Wat er mis is, volgens RFC 9457.' },
)

// The shape in the document and the one the server makes are one; the compiler compares.
type Gelijk =
  Probleemdocument extends Readonly<Omit<Static<typeof Probleem>, 'fouten'>> ? true : never
export const VORM_KLOPT: Gelijk = true
