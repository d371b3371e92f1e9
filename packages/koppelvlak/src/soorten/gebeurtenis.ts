// SPDX-License-Identifier: EUPL-1.2
/** One thing that changed: which one, not what is in it. */
import Type from 'typebox'
import { keuze, object, ofNiets, Tijdstip } from './basis.ts'

export const GEBEURTENISSOORTEN = [
  'bericht.ontvangen',
  'bericht.gemaakt',
  'bericht.verzonden',
  'bericht.beoordeeld',
  'bericht.beantwoord',
  'toewijzing.gewijzigd',
  'taak.geopend',
  'taak.gesloten',
  'taak.gewijzigd',
] as const
export type Gebeurtenissoort = (typeof GEBEURTENISSOORTEN)[number]

export const GEBEURTENISSOORT = keuze(GEBEURTENISSOORTEN, {
  title: 'Gebeurtenissoort',
  description:
    'bericht.beoordeeld: een bericht dat wachtte, heeft nu een oordeel. bericht.beantwoord: er kwam een retourbericht, of iemand gaf het bericht op. bericht.verzonden: het staat klaar voor het transport. taak.geopend: een taak ontstond, kwam terug of heeft een nieuw voorstel. taak.gewijzigd: iemand gaf de taak aan een ander of stelde haar uit.',
})

export const Gebeurtenis = object(
  {
    id: Type.String({
      pattern: '^[0-9]{1,19}$',
      description: 'Volgnummer. Hetzelfde nummer is dezelfde gebeurtenis.',
    }),
    soort: GEBEURTENISSOORT,
    object: Type.String({ description: 'Kenmerk van het bericht, de toewijzing of de taak.' }),
    clientSleutel: ofNiets(
      Type.String({ description: 'Wijst de cliënt aan zonder te zeggen wie het is.' }),
    ),
    tijdstip: Tijdstip,
  },
  { title: 'Gebeurtenis' },
)

export const GEBEURTENISVOORBEELD = {
  id: '4711',
  soort: 'taak.geopend',
  object: '0363-0MBQ4K2VZ0001A7K3M9X2P',
  clientSleutel: '9f2c41d07ab3e655',
  tijdstip: '2026-07-20T07:00:00.000Z',
} as const
