// SPDX-License-Identifier: EUPL-1.2
/** Dialogs about one task: to whom it goes, and that it is done. */

import { Formulier } from '../../delen/Formulier.tsx'
import { Formuliervenster } from '../../delen/Formuliervenster.tsx'
import { Keuzelijst } from '../../delen/lui.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { Verzendknoppen } from '../../delen/Verzendknoppen.tsx'
import { LANGSTE_REDEN, tekstUit } from '../../delen/velden.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { taken } from '../../teksten/nl/taken.ts'
import type { Taakregel } from './taak.ts'
import { useRondAf, useWijzig } from './useTaakactie.ts'

export interface Vensterprops {
  readonly taak: Pick<Taakregel, 'id' | 'versie' | 'uiterlijk'>
  readonly bijSluiten: () => void
  /** It succeeded; the dialog may go. */
  readonly bijKlaar: () => void
}

export function Toewijsvenster({ taak, bijSluiten, bijKlaar }: Vensterprops) {
  const t = taken.geefVenster
  const meld = useMeld()
  const wijzig = useWijzig()
  const { gegevens, fout, traag, opnieuw } = useHaal('taken.medewerkers', {})
  const medewerkers = gegevens?.medewerkers ?? []
  return (
    <Venster titel={t.titel} open bijSluiten={bijSluiten}>
      {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : null}
      {!gegevens && !fout ? <Laden traag={traag} /> : null}
      {gegevens && medewerkers.length === 0 ? <p>{t.leeg}</p> : null}
      {medewerkers.length > 0 ? (
        <Formulier
          naam={t.titel}
          toets={(velden) =>
            velden.get('toegewezenAan') ? [] : [{ veld: 'toegewezenAan', melding: t.vulWie }]
          }
          bijVerzenden={async (velden) => {
            const toegewezenAan = String(velden.get('toegewezenAan'))
            const uit = await wijzig.doe({ ...taak, inhoud: { toegewezenAan } })
            if ('fout' in uit) return veldmeldingen(uit.fout, taken.mislukt)
            const wie = medewerkers.find(({ id }) => id === toegewezenAan)
            meld('goed', wie?.mij ? taken.gelukt.neem : taken.gelukt.geef(wie?.naam ?? ''))
            bijKlaar()
            return []
          }}
        >
          {(bezig) => (
            <>
              <Keuzelijst
                naam="toegewezenAan"
                label={t.wie}
                opties={medewerkers.map(({ id, naam, mij }) => ({
                  waarde: id,
                  tekst: mij ? t.ikZelf(naam) : naam,
                }))}
              />
              <Verzendknoppen knop={t.doe} bezig={bezig} bijAnnuleren={bijSluiten} />
            </>
          )}
        </Formulier>
      ) : null}
    </Venster>
  )
}

export function Klaarvenster({ taak, bijSluiten, bijKlaar }: Vensterprops) {
  const t = taken.rondAfVenster
  const meld = useMeld()
  const rondAf = useRondAf()
  return (
    <Formuliervenster
      titel={t.titel}
      uitleg={t.uitleg}
      knop={t.doe}
      bijSluiten={bijSluiten}
      bijVerzenden={async (velden) => {
        const toelichting = tekstUit(velden, 'toelichting')
        const uit = await rondAf.doe(toelichting === '' ? taak : { ...taak, toelichting })
        if ('fout' in uit) return veldmeldingen(uit.fout, taken.mislukt)
        meld('goed', taken.gelukt.rondAf)
        bijKlaar()
        return []
      }}
    >
      <Tekstveld
        naam="toelichting"
        label={t.toelichting}
        uitleg={t.toelichtingUitleg}
        regels={3}
        hoogstens={LANGSTE_REDEN}
        breedte="vol"
        optioneel
      />
    </Formuliervenster>
  )
}
