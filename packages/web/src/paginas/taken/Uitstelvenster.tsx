// SPDX-License-Identifier: EUPL-1.2
/** A task rests until a day, with the reason. */

import { Formuliervenster } from '../../delen/Formuliervenster.tsx'
import { Datumveld } from '../../delen/lui.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Vinkje } from '../../delen/Vinkje.tsx'
import { KORTSTE_REDEN, korterDan, LANGSTE_REDEN, leeg, tekstUit } from '../../delen/velden.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { taken } from '../../teksten/nl/taken.ts'
import { datum } from '../../teksten/opmaak.ts'
import type { Vensterprops } from './Taakvensters.tsx'
import { useWijzig } from './useTaakactie.ts'

export function Uitstelvenster({ taak, bijSluiten, bijKlaar }: Vensterprops) {
  const t = taken.stelUitVenster
  const meld = useMeld()
  const wijzig = useWijzig()
  return (
    <Formuliervenster
      titel={t.titel}
      uitleg={t.uitleg}
      knop={t.doe}
      bijSluiten={bijSluiten}
      toets={(velden) => [
        ...leeg(velden, 'uitstel/tot', t.vulTot),
        ...korterDan(KORTSTE_REDEN, velden, 'uitstel/reden', t.vulReden),
      ]}
      bijVerzenden={async (velden) => {
        const tot = tekstUit(velden, 'uitstel/tot')
        const uitstel = {
          tot,
          reden: tekstUit(velden, 'uitstel/reden'),
          ...(velden.get('voorbij') === null ? {} : { voorbijUiterlijk: true }),
        }
        const uit = await wijzig.doe({ ...taak, inhoud: { uitstel } })
        if ('fout' in uit) return veldmeldingen(uit.fout, taken.mislukt)
        meld('goed', taken.gelukt.stelUit(datum(tot)))
        bijKlaar()
        return []
      }}
    >
      <Datumveld naam="uitstel/tot" label={t.tot} />
      <Tekstveld
        naam="uitstel/reden"
        label={t.reden}
        uitleg={t.redenUitleg}
        hoogstens={LANGSTE_REDEN}
        breedte="vol"
      />
      {taak.uiterlijk === null ? null : (
        <Vinkje naam="voorbij" label={t.voorbij(datum(taak.uiterlijk))} />
      )}
    </Formuliervenster>
  )
}
