// SPDX-License-Identifier: EUPL-1.2
/** What somebody writes about why: long enough, and nothing that could be a BSN; before it is sent. */
import { GEEN_BSN, KORTSTE_DOEL } from '@stopwijzer/koppelvlak/doel'
import type { Veldmelding } from './Foutenlijst.tsx'

const VORM = new RegExp(GEEN_BSN)

export function doelFout(
  velden: FormData,
  t: { readonly doelKort: string; readonly doelBsn: string },
): readonly Veldmelding[] {
  const doel = String(velden.get('doel') ?? '').trim()
  if (doel.length < KORTSTE_DOEL) return [{ veld: 'doel', melding: t.doelKort }]
  return VORM.test(doel) ? [] : [{ veld: 'doel', melding: t.doelBsn }]
}
