// SPDX-License-Identifier: EUPL-1.2
/** The message that a return message answers. */
import { BERICHTEN, type Retourbericht } from '@stopwijzer/ijw'
import { type BerichtKop, kenmerkTekst } from '../opslag/lezen.ts'
import type { Werkset } from './werkset.ts'

/** By kind, sender and Identificatie; `undefined` when nobody knows it. */
export function beantwoordBericht(werk: Werkset, retour: Retourbericht): BerichtKop | undefined {
  return werk.beantwoord.get(
    kenmerkTekst({
      berichtsoort: BERICHTEN[retour.berichtsoort].heen,
      afzender: retour.Header.Afzender,
      identificatie: retour.Header.BerichtIdentificatie.Identificatie,
    }),
  )
}
