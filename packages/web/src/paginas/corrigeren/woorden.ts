// SPDX-License-Identifier: EUPL-1.2
/** Starts, stops and lines of messages in words. */

import type { Standaard } from '../../gegevens/standaard.ts'
import type { corrigeren } from '../../teksten/nl/corrigeren.ts'
import { datum } from '../../teksten/opmaak.ts'
import { metLabel } from '../melden/Ingevuld.tsx'
import type { Uitkomst } from '../melden/useToets.ts'
import type { Onderwerp } from './zetten.ts'

type Woorden = typeof corrigeren

export function onderwerptekst(
  t: Woorden,
  standaard: Standaard | undefined,
  { wat, begindatum, einddatum, redenBeeindiging }: Onderwerp,
): string {
  if (wat === 'start' || einddatum === null) return alsZin(t.startOp(datum(begindatum)))
  return alsZin(t.stopOp(datum(einddatum), metLabel(standaard, 'JZ588', redenBeeindiging ?? '')))
}

const alsZin = (woorden: string) => woorden.charAt(0).toUpperCase() + woorden.slice(1)

/** One line of a message: what it removes or reports. */
export function regeltekst(
  t: Woorden,
  standaard: Standaard | undefined,
  regel: Uitkomst['regels'][number],
): string {
  const { status, begindatum, einddatum, redenBeeindiging, toewijzingNummer } = regel
  const wat =
    einddatum === null
      ? t.startOp(datum(begindatum))
      : t.stopOp(datum(einddatum), metLabel(standaard, 'JZ588', redenBeeindiging ?? ''))
  return t.regel[status](wat, toewijzingNummer ?? '')
}
