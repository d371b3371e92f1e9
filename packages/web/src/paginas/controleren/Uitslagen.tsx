// SPDX-License-Identifier: EUPL-1.2
/** The verdict on each message, those with faults at hand. */
import { useState } from 'react'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Schakelaar } from '../../delen/Schakelaar.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { getal } from '../../teksten/opmaak.ts'
import type { Uitslag } from './taal.ts'

/** So many rows more at each press: thousands at once would freeze the page. */
const STAP = 100

export interface UitslagenEigenschappen {
  readonly uitslagen: readonly Uitslag[]
  readonly gekozen: number | undefined
  readonly bijKeuze: (nummer: number) => void
}

export function Uitslagen({ uitslagen, gekozen, bijKeuze }: UitslagenEigenschappen) {
  const t = useTeksten().controleren
  const [alleenFout, zetAlleenFout] = useState(false)
  const [hoeveel, zetHoeveel] = useState(STAP)
  const rijen = alleenFout ? uitslagen.filter((u) => u.rapport.oordeel === 'fout') : uitslagen
  const rest = rijen.length - hoeveel
  return (
    <Paneel
      titel={t.uitslagen}
      strak
      acties={<Schakelaar label={t.alleenFout} aan={alleenFout} bijWijziging={zetAlleenFout} />}
    >
      <Gegevenstabel
        naam={t.uitslagen}
        dicht
        rijen={rijen.slice(0, hoeveel)}
        sleutelVan={({ nummer }) => String(nummer)}
        leeg={t.geenFouten}
        kolommen={[
          {
            sleutel: 'bestand',
            kop: t.kolom.bestand,
            cel: ({ nummer, rapport }) => (
              <Knop
                soort="stil"
                klein
                aria-label={t.bekijk(rapport.bestand ?? '')}
                aria-expanded={nummer === gekozen}
                onPress={() => bijKeuze(nummer)}
              >
                <span className="uitslag-naam">{rapport.bestand}</span>
              </Knop>
            ),
          },
          {
            sleutel: 'oordeel',
            kop: t.kolom.oordeel,
            cel: ({ rapport }) => <Oordeel rapport={rapport} />,
          },
          {
            sleutel: 'soort',
            kop: t.kolom.soort,
            cel: ({ rapport }) => rapport.berichtsoort ?? t.geenSoort,
          },
          {
            sleutel: 'fouten',
            kop: t.kolom.fouten,
            getal: true,
            cel: ({ rapport }) => getal(telErnst(rapport, 'fout')),
          },
          {
            sleutel: 'aandacht',
            kop: t.kolom.aandacht,
            getal: true,
            cel: ({ rapport }) => getal(telErnst(rapport, 'waarschuwing')),
          },
        ]}
      />
      {rest <= 0 ? null : (
        <div className="uitslagen-meer">
          <Knop klein onPress={() => zetHoeveel(hoeveel + STAP)}>
            {t.meer(Math.min(rest, STAP))}
          </Knop>
        </div>
      )}
    </Paneel>
  )
}

const telErnst = ({ bevindingen }: Uitslag['rapport'], soort: 'fout' | 'waarschuwing') =>
  bevindingen.filter(({ ernst }) => ernst === soort).length

export function Oordeel({ rapport }: { readonly rapport: Uitslag['rapport'] }) {
  const t = useTeksten().controleren.oordeel
  if (rapport.oordeel === 'fout') return <Merkje soort="fout">{t.fout}</Merkje>
  if (rapport.bevindingen.length > 0) return <Merkje soort="letOp">{t.letOp}</Merkje>
  return <Merkje soort="goed">{t.goed}</Merkje>
}
