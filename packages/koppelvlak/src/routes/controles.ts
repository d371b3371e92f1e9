// SPDX-License-Identifier: EUPL-1.2
/** Checking a message without keeping it. */
import { MEESTE_BYTES } from '@stopwijzer/ijw'
import Type from 'typebox'
import { route } from '../route.ts'
import { Datum, object, Rapport } from '../soorten/index.ts'

export const CONTROLES = {
  'controles.maak': route({
    id: 'controles.maak',
    methode: 'POST',
    pad: '/controles',
    recht: 'controleren',
    label: 'Hulpmiddelen',
    samenvatting: 'Controleert een bericht',
    uitleg:
      'Controleert een bericht op vorm, schema en inhoud, zoals de ontvanger dat doet. Met `peildatum` ook op externe gegevens, voor zover dat kan. Het bericht wordt niet bewaard en niet verstuurd. BSN’s in het rapport zijn afgeschermd. Een bericht met fouten is geen mislukt verzoek: de status is 200 en het oordeel is fout.',
    query: object({
      peildatum: Type.Optional(Datum),
    }),
    inhoud: { mediatypes: ['application/xml', 'text/xml'], maxBytes: MEESTE_BYTES },
    antwoord: { status: 200, schema: Rapport },
    problemen: [],
    perMinuut: 120,
    voorbeeld: {
      query: { peildatum: '2026-07-20' },
      antwoord: {
        bestand: null,
        sha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
        berichtsoort: 'JW307',
        standaard: 'iJw 3.2',
        oordeel: 'goed',
        lagen: [
          { laag: 'bestand', uitkomst: 'goed', reden: null },
          { laag: 'xsd', uitkomst: 'goed', reden: null },
          { laag: 'inhoud', uitkomst: 'goed', reden: null },
          {
            laag: 'samenhang',
            uitkomst: 'overgeslagen',
            reden: 'Er zijn geen eerdere berichten om mee te vergelijken.',
          },
          { laag: 'extern', uitkomst: 'goed', reden: null },
        ],
        bevindingen: [],
        duurMs: 0.4,
      },
    },
  }),
} as const
