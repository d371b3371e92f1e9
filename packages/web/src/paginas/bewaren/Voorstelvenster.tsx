// SPDX-License-Identifier: EUPL-1.2
/** Proposes other terms: what is left as it is, is no part of the proposal. */

import { Formuliervenster } from '../../delen/Formuliervenster.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { tekstUit } from '../../delen/velden.ts'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { type Bewaarklasse, type Termijnen, useDuur } from './Termijnen.tsx'
import { useBewaarteksten } from './teksten.ts'

export interface VoorstelvensterEigenschappen {
  readonly termijnen: Termijnen
  readonly klassen: readonly Bewaarklasse[]
  readonly sluit: () => void
}

export function Voorstelvenster({ termijnen, klassen, sluit }: VoorstelvensterEigenschappen) {
  const b = useBewaarteksten()
  const { toestanden } = useTeksten()
  const duur = useDuur()
  const meld = useMeld()
  const stel = useActie(
    (nieuw: Partial<Termijnen>, herhaalsleutel) =>
      client.vraag('bewaren.stelVoor', { inhoud: { termijnen: nieuw }, herhaalsleutel }),
    ['bewaren.'],
  )
  /** By the name that the service gives a fault: `termijnen/dossier`. */
  const veld = (klasse: string) => `termijnen/${klasse}`
  const waarde = (velden: FormData, klasse: string) => tekstUit(velden, veld(klasse))
  const anders = (velden: FormData) =>
    klassen.filter(({ klasse }) => waarde(velden, klasse) !== String(termijnen[klasse]))
  return (
    <Formuliervenster
      titel={b.stelVoor}
      uitleg={b.stelVoorUitleg}
      knop={b.doeVoorstel}
      bijSluiten={sluit}
      toets={(velden) => {
        const gewijzigd = anders(velden)
        if (gewijzigd.length === 0) {
          return [{ veld: veld(klassen[0]!.klasse), melding: b.nietsAnders }]
        }
        return gewijzigd.flatMap((klasse) => {
          const tekst = waarde(velden, klasse.klasse)
          const n = Number(tekst)
          const past = /^[0-9]{1,3}$/.test(tekst) && n >= klasse.minste && n <= klasse.meeste
          const melding = b.buitenGrens(String(klasse.minste), duur(klasse, klasse.meeste))
          return past ? [] : [{ veld: veld(klasse.klasse), melding }]
        })
      }}
      bijVerzenden={async (velden) => {
        const nieuw = Object.fromEntries(
          anders(velden).map(({ klasse }) => [klasse, Number(waarde(velden, klasse))]),
        )
        const uit = await stel.doe(nieuw)
        if ('fout' in uit) return veldmeldingen(uit.fout, toestanden.fout.tekst)
        meld('goed', b.voorgesteld)
        sluit()
        return []
      }}
    >
      {klassen.map((klasse) => (
        <Tekstveld
          key={klasse.klasse}
          naam={veld(klasse.klasse)}
          label={b.klasse[klasse.klasse]}
          uitleg={b.tussen(String(klasse.minste), duur(klasse, klasse.meeste))}
          beginwaarde={String(termijnen[klasse.klasse])}
          achter={klasse.eenheid === 'jaar' ? b.eenheid.jaar : b.eenheid.dagen}
          toetsenbord="numeric"
          autoAanvullen="off"
          hoogstens={3}
          breedte="vol"
        />
      ))}
    </Formuliervenster>
  )
}
