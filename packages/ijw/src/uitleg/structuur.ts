// SPDX-License-Identifier: EUPL-1.2
/** Explanations of the kinds of faults on levels 0 and 1, from the table that the readers use. */
import { STRUCTUURSOORTEN } from '../rapport/structuursoorten.ts'
import type { Uitleg } from './model.ts'

const WEIGERING = 'Het GGK of VECOZO weigert het bericht. Er komt geen retourbericht.'

export const STRUCTUURUITLEG: readonly Uitleg[] = Object.entries(STRUCTUURSOORTEN).map(
  ([code, soort]) => ({
    code,
    soort: 'structuurfout',
    titel: soort.titel,
    betekenis: soort.betekenis,
    gevolg: code === 'BESTAND_BOM' ? null : WEIGERING,
    actie: soort.actie,
    bron: `Stopwijzer, controleniveau ${soort.laag === 'bestand' ? 0 : 1}`,
    zieOok: [
      soort.laag === 'bestand' ? 'BESTAND' : 'XSD',
      ...('keten' in soort ? soort.keten : []),
    ],
  }),
)
