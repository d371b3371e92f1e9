// SPDX-License-Identifier: EUPL-1.2
import type { RetourcodeCode } from './model.ts'

/** A return code that 302, 306 and 308 never carry: no class, no level, no rules of ours. */
export function buitenRegie(
  code: string,
  label: string,
  betekenis: string,
  gevolg: string,
  actie: string,
): RetourcodeCode {
  return {
    code,
    label,
    betekenis,
    gevolg,
    actie,
    geldigVan: null,
    geldigTot: null,
    oordeel: null,
    niveau: null,
    gebruik: [],
  }
}
