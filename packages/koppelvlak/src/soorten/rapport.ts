// SPDX-License-Identifier: EUPL-1.2
/** The report of a check: the same shape as `stopwijzer controleer --formaat json`. */
import Type from 'typebox'
import { keuze, object, ofNiets } from './basis.ts'

const Laag = keuze(['bestand', 'xsd', 'inhoud', 'samenhang', 'extern'], {
  title: 'Laag',
  description: 'Laag van de controle: vorm, schema, inhoud, eerdere berichten, externe gegevens.',
})

export const Bevinding = object(
  {
    regel: Type.String({
      description: 'Landelijke code; XSD voor de opbouw, BESTAND voor de vorm.',
    }),
    soort: Type.Optional(
      Type.String({
        description:
          'Soort fout bij XSD en BESTAND, zoals ELEMENT_ONTBREEKT. Verandert niet van betekenis. Een landelijke regel heeft geen soort.',
        pattern: '^[A-Z][A-Z0-9_]{2,40}$',
      }),
    ),
    retourcode: ofNiets(Type.String()),
    laag: Laag,
    ernst: keuze(['fout', 'waarschuwing']),
    boodschap: Type.String({ description: 'Wat er mis is. BSN’s zijn afgeschermd.' }),
    actie: Type.String({ description: 'Wat u kunt doen.' }),
    gevolg: Type.String({ description: 'Wat er gebeurt als u niets doet.' }),
    locatie: ofNiets(
      object({
        regel: ofNiets(Type.Integer({ minimum: 1 })),
        kolom: ofNiets(Type.Integer({ minimum: 1 })),
        pad: ofNiets(Type.String()),
      }),
    ),
    mogelijk: Type.Optional(
      Type.Array(Type.String(), { description: 'Codes die hier wel mogen, als dat een lijst is.' }),
    ),
  },
  { title: 'Bevinding', description: 'Eén opmerking bij een bericht.' },
)

export const Rapport = object(
  {
    bestand: ofNiets(Type.String()),
    sha256: ofNiets(Type.String()),
    berichtsoort: ofNiets(Type.String()),
    standaard: ofNiets(Type.String({ examples: ['iJw 3.2'] })),
    oordeel: keuze(['goed', 'fout'], {
      description: 'Goed zegt niets over lagen die zijn overgeslagen.',
    }),
    lagen: Type.Array(
      object({
        laag: Laag,
        uitkomst: keuze(['goed', 'fout', 'overgeslagen']),
        reden: ofNiets(Type.String()),
      }),
    ),
    bevindingen: Type.Array(Bevinding),
    duurMs: ofNiets(Type.Number()),
  },
  { title: 'Rapport', description: 'Uitkomst van de controle van één bericht.' },
)
