// SPDX-License-Identifier: EUPL-1.2
/** What a provider can do now with a toewijzing, or why not. */
import Type from 'typebox'
import { Datum, keuze, object, ofNiets } from './basis.ts'
import { Productcode, RedenBeeindiging } from './dossier.ts'
import { Bevinding } from './rapport.ts'

const Ruimte = object(
  {
    periode: Type.Optional(
      object({ vanaf: ofNiets(Datum), tot: ofNiets(Datum), behalve: Type.Array(Datum) }),
    ),
    dagen: Type.Optional(Type.Array(Datum)),
    redenen: Type.Optional(Type.Array(RedenBeeindiging)),
    nummers: Type.Optional(Type.Array(Type.String())),
    producten: Type.Optional(ofNiets(Type.Array(ofNiets(Productcode)))),
  },
  { title: 'Zetruimte', description: 'De waarden die de ontvanger goedkeurt.' },
)

export const Zet = object(
  {
    soort: keuze([
      'start',
      'herstart',
      'tijdelijke-stop',
      'definitieve-stop',
      'definitief-na-tijdelijk',
      'stop-verbeteren',
      'stop-verwijderen',
      'start-verbeteren',
      'start-verwijderen',
    ]),
    over: ofNiets(
      object({
        wat: keuze(['start', 'stop']),
        begindatum: Datum,
        einddatum: ofNiets(Datum),
        redenBeeindiging: ofNiets(RedenBeeindiging),
      }),
    ),
    veld: ofNiets(Type.String({ description: 'Het veld dat een correctie verandert.' })),
    mag: Type.Boolean(),
    berichten: Type.Array(keuze(['JW305', 'JW307']), {
      description: 'De berichten die het kost; elk wacht op het antwoord op het vorige.',
    }),
    ruimte: Ruimte,
    waarschuwingen: Type.Array(Type.String()),
    waaromNiet: Type.Array(Bevinding),
  },
  { title: 'Zet', description: 'Wat u nu met een toewijzing kunt doen.' },
)
