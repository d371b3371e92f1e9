// SPDX-License-Identifier: EUPL-1.2
/** What a message is called, and what its state looks like. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Merkje, type Merksoort } from '../../delen/Merkje.tsx'
import { berichten } from '../../teksten/nl/berichten.ts'

export type Bericht = Antwoord<'berichten.lijst'>['resultaten'][number]

const SOORT: Readonly<Record<Bericht['status'], Merksoort>> = {
  goedgekeurd: 'goed',
  verwerkt: 'goed',
  afgekeurd: 'fout',
  geweigerd: 'fout',
  quarantaine: 'fout',
  verzonden: 'info',
  vastgehouden: 'letOp',
  afgeschermd: 'letOp',
  vervangen: 'neutraal',
  opgegeven: 'neutraal',
}

/** To an answer nobody answers, so one that went out waits for nothing. */
export function Berichtstatus({ bericht }: { readonly bericht: Bericht }) {
  const { status, antwoordOp } = bericht
  const t = berichten
  if (status === 'verzonden' && antwoordOp !== null)
    return <Merkje soort="goed">{t.antwoordWeg}</Merkje>
  return <Merkje soort={SOORT[status]}>{t.status[status]}</Merkje>
}

/** `JW307 Stop`; what was not recognised says so. */
export function berichtnaam(soort: string | null, t: typeof berichten): string {
  if (soort === null) return t.geenSoort
  const naam = t.soort[soort as keyof typeof t.soort] as string | undefined
  return naam === undefined ? soort : `${soort} ${naam}`
}
