// SPDX-License-Identifier: EUPL-1.2
/** What stands in the fields of a form, and the checks that many forms have. */
import type { Veldmelding } from './Foutenlijst.tsx'

/** A reason as the contract asks. */
export const KORTSTE_REDEN = 3
export const LANGSTE_REDEN = 500

export const tekstUit = (velden: FormData, veld: string): string =>
  String(velden.get(veld) ?? '').trim()

export const korterDan = (
  kortste: number,
  velden: FormData,
  veld: string,
  melding: string,
): readonly Veldmelding[] => (tekstUit(velden, veld).length < kortste ? [{ veld, melding }] : [])

export const leeg = (velden: FormData, veld: string, melding: string): readonly Veldmelding[] =>
  korterDan(1, velden, veld, melding)
