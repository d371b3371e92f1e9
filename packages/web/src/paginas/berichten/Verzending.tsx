// SPDX-License-Identifier: EUPL-1.2
/** How it stands with sending a message of ours, and what can be done about it. */

import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { useMag } from '../../sessie/sessie.tsx'
import { wachtrij } from '../../teksten/nl/berichten.ts'
import { datum } from '../../teksten/opmaak.ts'
import { Acties } from '../wachtrij/Acties.tsx'
import { Reden, Wachtrijstaat } from '../wachtrij/Wachtrijregel.tsx'
import type { Bericht } from './Berichtnaam.tsx'

export function Verzending({ bericht }: { readonly bericht: Bericht }) {
  const t = wachtrij
  const mag = useMag()
  const zien = bericht.richting === 'uit' && mag('wachtrij.lezen')
  const query = { alles: true, bericht: bericht.id }
  const { gegevens } = useHaal('wachtrij.lijst', zien ? { query } : undefined)
  const regel = gegevens?.resultaten[0]
  if (regel === undefined) return null
  return (
    <Paneel
      titel={t.verzending}
      acties={mag('wachtrij.herstellen') ? <Acties regel={regel} /> : null}
    >
      <Kenmerken
        lijst={[
          { naam: t.kolom.staat, waarde: <Wachtrijstaat staat={regel.staat} /> },
          { naam: t.kolom.reden, waarde: <Reden regel={regel} /> },
          {
            naam: t.kolom.uiterlijk,
            waarde: regel.uiterlijk === null ? t.geenTermijn : datum(regel.uiterlijk),
          },
        ]}
      />
    </Paneel>
  )
}
