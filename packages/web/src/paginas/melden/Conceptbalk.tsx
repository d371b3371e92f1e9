// SPDX-License-Identifier: EUPL-1.2
/** Keeping what is typed as a draft, and what to do when somebody else changed that draft. */

import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { melden } from '../../teksten/nl/melden.ts'
import { datum } from '../../teksten/opmaak.ts'
import type { Bewaard, Concept, Conceptbeheer, Conceptinvoer } from './useConcept.ts'

interface Conceptdelen {
  readonly beheer: Conceptbeheer
  readonly invoer: Conceptinvoer
}

/** Tells how keeping went; a clash tells itself. */
function useVertel() {
  const t = melden
  const meld = useMeld()
  return (uit: Bewaard) => {
    if (uit === 'bewaard') meld('goed', t.concept.bewaard)
    else if (uit !== 'botsing') meld('fout', uit.fout.gezegd?.tekst ?? t.concept.nietBewaard)
  }
}

export function Conceptknop({ beheer, invoer }: Conceptdelen) {
  const t = melden
  const vertel = useVertel()
  return (
    <Knop bezig={beheer.bezig} onPress={async () => vertel(await beheer.bewaar(invoer))}>
      {beheer.concept === undefined ? t.concept.bewaar : t.concept.bewaarWeer}
    </Knop>
  )
}

export interface ConceptbotsingEigenschappen extends Conceptdelen {
  /** Puts the values of the other in the form. */
  readonly neemOver: (ander: Concept) => void
}

export function Conceptbotsing({ beheer, invoer, neemOver }: ConceptbotsingEigenschappen) {
  const t = melden
  const vertel = useVertel()
  const { ander } = beheer
  if (ander === undefined) return null
  const { begindatum, einddatum, redenBeeindiging, hervatting } = ander.invoer
  const velden = [
    { naam: t.start.begindatum, waarde: begindatum && datum(begindatum) },
    { naam: t.stop.einddatum, waarde: einddatum && datum(einddatum) },
    { naam: t.stop.reden, waarde: redenBeeindiging },
    { naam: t.stop.hervatting, waarde: hervatting && datum(hervatting) },
  ].filter(({ waarde }) => waarde !== undefined)
  return (
    <Mededeling
      soort="letOp"
      live
      titel={t.concept.botsing(ander.door)}
      acties={
        <>
          <Knop bezig={beheer.bezig} onPress={async () => vertel(await beheer.overschrijf(invoer))}>
            {t.concept.mijne}
          </Knop>
          <Knop
            onPress={() => {
              const over = beheer.neemOver()
              if (over) neemOver(over)
            }}
          >
            {t.concept.andere}
          </Knop>
        </>
      }
    >
      <p>{t.concept.botsingUitleg}</p>
      <Kenmerken lijst={velden} />
    </Mededeling>
  )
}
