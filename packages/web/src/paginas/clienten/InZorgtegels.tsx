// SPDX-License-Identifier: EUPL-1.2
/** How many toewijzingen are in care now, and how many of those stand out. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useSearchParams } from 'react-router'
import { type Tegel, Tegels } from '../../delen/Tegels.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { clienten } from '../../teksten/nl/clienten.ts'
import { getal } from '../../teksten/opmaak.ts'

type Regel = Antwoord<'rapportages.in-zorg'>['regels'][number]

const TELLINGEN = [
  { naam: 'gestart', telt: (r: Regel) => r.levering === 'GESTART', zoek: 'levering=GESTART' },
  {
    naam: 'tijdelijk',
    telt: (r: Regel) => r.levering === 'TIJDELIJK_GESTOPT',
    zoek: 'levering=TIJDELIJK_GESTOPT',
  },
  {
    naam: 'voorbij',
    telt: (r: Regel) => r.levering === 'GESTART' && r.toewijzing === 'VERLOPEN',
    zoek: 'einde=voorbij&levering=GESTART',
    letOp: true,
  },
] as const

export function InZorgtegels() {
  const t = clienten
  const [zoek] = useSearchParams()
  const { gegevens } = useHaal('rapportages.in-zorg', { query: {} })
  // Counts help; the list under them says it all. A fault of theirs is not shown twice.
  if (!gegevens) return null
  const nu = new URLSearchParams(zoek)
  nu.sort()
  const tegels = TELLINGEN.map((telling): Tegel => {
    const { naam, telt, zoek: doel } = telling
    const aantal = gegevens.regels.filter(telt).reduce((som, regel) => som + (regel.aantal ?? 0), 0)
    const actief = nu.toString() === doel
    return {
      getal: getal(aantal),
      tekst: t.tegel[naam],
      naar: actief ? '/clienten' : `/clienten?${doel}`,
      actief,
      ...('letOp' in telling && aantal > 0 ? { soort: 'letOp' as const } : {}),
    }
  })
  return <Tegels naam={t.tellingen} tegels={tegels} />
}
