// SPDX-License-Identifier: EUPL-1.2
/** A task rests until a day, with the reason. */
import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Datumveld } from '../../delen/lui.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { Vinkje } from '../../delen/Vinkje.tsx'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { datum } from '../../teksten/opmaak.ts'
import type { Vensterprops } from './Taakvensters.tsx'
import { useWijzig } from './useTaakactie.ts'

export function Uitstelvenster({ taak, bijSluiten, bijKlaar }: Vensterprops) {
  const { taken, delen } = useTeksten()
  const t = taken.stelUitVenster
  const meld = useMeld()
  const wijzig = useWijzig()
  return (
    <Venster titel={t.titel} open bijSluiten={bijSluiten}>
      <p>{t.uitleg}</p>
      <Formulier
        naam={t.titel}
        toets={(velden) => [
          ...(velden.get('uitstel/tot') ? [] : [{ veld: 'uitstel/tot', melding: t.vulTot }]),
          ...(String(velden.get('uitstel/reden') ?? '').trim().length < 3
            ? [{ veld: 'uitstel/reden', melding: t.vulReden }]
            : []),
        ]}
        bijVerzenden={async (velden) => {
          const tot = String(velden.get('uitstel/tot'))
          const uitstel = {
            tot,
            reden: String(velden.get('uitstel/reden')).trim(),
            ...(velden.get('voorbij') === null ? {} : { voorbijUiterlijk: true }),
          }
          const uit = await wijzig.doe({ ...taak, inhoud: { uitstel } })
          if ('fout' in uit) return veldmeldingen(uit.fout, taken.mislukt)
          meld('goed', taken.gelukt.stelUit(datum(tot)))
          bijKlaar()
          return []
        }}
      >
        {(bezig) => (
          <>
            <Datumveld naam="uitstel/tot" label={t.tot} />
            <Tekstveld
              naam="uitstel/reden"
              label={t.reden}
              uitleg={t.redenUitleg}
              hoogstens={500}
              breedte="vol"
            />
            {taak.uiterlijk === null ? null : (
              <Vinkje naam="voorbij" label={t.voorbij(datum(taak.uiterlijk))} />
            )}
            <div className="knoppenrij">
              <Knop soort="hoofd" type="submit" bezig={bezig}>
                {t.doe}
              </Knop>
              <Knop onPress={bijSluiten}>{delen.annuleren}</Knop>
            </div>
          </>
        )}
      </Formulier>
    </Venster>
  )
}
