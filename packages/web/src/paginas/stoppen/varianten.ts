// SPDX-License-Identifier: EUPL-1.2
/** The ways in which care can stop now, as the service gave them: moves on the last start. */
import type { Detail } from '../melden/Ingevuld.tsx'

export type Zet = Detail['zetten'][number]
export type Variant = 'voorgoed' | 'tijdelijk'

const SOORTEN: readonly Zet['soort'][] = [
  'tijdelijke-stop',
  'definitieve-stop',
  'definitief-na-tijdelijk',
]

/** A report of a stop is about the last start; an older one is a correction. */
export function stopzetten({ zetten, starts }: Detail): readonly Zet[] {
  const laatste = starts.at(-1)?.begindatum
  return zetten.filter(
    ({ soort, over }) => SOORTEN.includes(soort) && (over === null || over.begindatum === laatste),
  )
}

export const zetVan = (variant: Variant, zetten: readonly Zet[]): Zet | undefined =>
  zetten.find(({ soort }) => (soort === 'tijdelijke-stop') === (variant === 'tijdelijk'))

/** The variant that was asked for in the address, if it can be; else the first that can. */
export function variantUit(gevraagd: string | null, zetten: readonly Zet[]): Variant {
  const volgorde: readonly Variant[] =
    gevraagd === 'tijdelijk' ? ['tijdelijk', 'voorgoed'] : ['voorgoed', 'tijdelijk']
  return volgorde.find((variant) => zetVan(variant, zetten)?.mag) ?? 'voorgoed'
}
