// SPDX-License-Identifier: EUPL-1.2
import type { Code } from './model.ts'

/** What every transport error shares: the message does not arrive, so no answer comes. */
export function transportfout(code: string, label: string, betekenis: string, actie: string): Code {
  return {
    code,
    label,
    betekenis,
    gevolg: 'De gemeente of aanbieder krijgt het bericht niet. Er komt geen retourbericht.',
    actie,
    geldigVan: null,
    geldigTot: null,
  }
}
