// SPDX-License-Identifier: EUPL-1.2
/** One message: its findings, its content in words, and its XML with the findings in place. */

import { useEffect, useRef, useState } from 'react'
import { Berichtwoorden } from '../../delen/Berichtwoorden.tsx'
import { Bevindingen, markeringenVan } from '../../delen/Bevindingen.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabbladen } from '../../delen/Tabbladen.tsx'
import { Xmlweergave } from '../../delen/Xmlweergave.tsx'
import { controleren } from '../../teksten/nl/controleren.ts'
import { grootte } from '../../teksten/opmaak.ts'
import type { Beeld } from './controle.ts'
import type { Uitslag } from './taal.ts'
import { Oordeel } from './Uitslagen.tsx'

/** More characters than this make the page stand still; such a message is for a program. */
const MEESTE_TEKENS = 4_000_000

export interface DetailEigenschappen {
  readonly uitslag: Uitslag
  readonly toon: (nummer: number) => Promise<Beeld | null>
  readonly bijSluiten?: () => void
}

export function Detail({ uitslag, toon, bijSluiten }: DetailEigenschappen) {
  const { nummer, rapport, toonbaar } = uitslag
  const t = controleren
  const [beeld, zetBeeld] = useState<Beeld | null>()
  const [blad, zetBlad] = useState('bevindingen')
  const [regel, zetRegel] = useState<number>()
  const vak = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let weg = false
    if (toonbaar)
      void toon(nummer).then((nieuw) => {
        if (!weg) zetBeeld(nieuw)
      })
    return () => {
      weg = true
    }
  }, [nummer, toonbaar, toon])
  // Chosen from a list: the answer stands below it.
  const gekozen = bijSluiten !== undefined
  useEffect(() => {
    if (gekozen) vak.current?.focus()
  }, [gekozen])
  const naam = rapport.bestand ?? ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: the panel in it is the region
    <div ref={vak} tabIndex={-1} role="group" aria-label={t.detail(naam)} className="uitslag">
      <Paneel
        titel={naam}
        acties={
          <div className="knoppenrij">
            <Oordeel rapport={rapport} />
            {bijSluiten ? (
              <Knop
                soort="stil"
                klein
                pictogram="sluit"
                aria-label={t.sluit}
                onPress={bijSluiten}
              />
            ) : null}
          </div>
        }
      >
        <p className="zacht">
          {[rapport.berichtsoort, beeld?.titel, rapport.standaard, t.bsnAf]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Tabbladen
          naam={t.detail(naam)}
          gekozen={blad}
          bijKeuze={(nieuw) => {
            zetRegel(undefined)
            zetBlad(nieuw)
          }}
          bladen={[
            {
              sleutel: 'bevindingen',
              titel: t.bladen.bevindingen,
              aantal: rapport.bevindingen.length,
              inhoud: (
                <div className="stapel">
                  {rapport.bevindingen.length === 0 ? (
                    <Mededeling soort="goed">{t.geenBevindingen}</Mededeling>
                  ) : (
                    <Bevindingen
                      bevindingen={rapport.bevindingen}
                      naarRegel={
                        beeld
                          ? (nieuw) => {
                              zetRegel(nieuw)
                              zetBlad('xml')
                            }
                          : undefined
                      }
                    />
                  )}
                  <Lagen rapport={rapport} />
                </div>
              ),
            },
            ...(toonbaar
              ? [
                  {
                    sleutel: 'woorden',
                    titel: t.bladen.woorden,
                    inhoud: <Woorden beeld={beeld} />,
                  },
                  {
                    sleutel: 'xml',
                    titel: t.bladen.xml,
                    inhoud: <Xml beeld={beeld} uitslag={uitslag} regel={regel} />,
                  },
                ]
              : []),
          ]}
        />
      </Paneel>
    </div>
  )
}

/** What a verdict "good" is about, and what not. */
function Lagen({ rapport }: { readonly rapport: Uitslag['rapport'] }) {
  const t = controleren
  // Of XML that is broken no schema was looked at.
  const stuk = rapport.bevindingen.some(({ soort }) => soort?.startsWith('XML_'))
  const namen = stuk ? { ...t.laag, ...t.laagStuk } : t.laag
  return (
    <div>
      <h3>{t.lagen}</h3>
      <ul className="lagen">
        {rapport.lagen.map(({ laag, uitkomst, reden }) => (
          <li key={laag}>
            {namen[laag]}: <strong>{t.uitkomst[uitkomst]}</strong>
            {reden === null ? null : <span className="zacht">{`. ${reden}`}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Woorden({ beeld }: { readonly beeld: Beeld | null | undefined }) {
  const t = controleren
  if (!beeld) return <Wacht weg={beeld === null} />
  if (beeld.woorden === null) return <Mededeling soort="letOp">{t.onleesbaar}</Mededeling>
  return <Berichtwoorden woorden={beeld.woorden} />
}

function Xml(props: {
  readonly beeld: Beeld | null | undefined
  readonly uitslag: Uitslag
  readonly regel: number | undefined
}) {
  const t = controleren
  const { beeld, uitslag, regel } = props
  if (!beeld) return <Wacht weg={beeld === null} />
  if (beeld.xml.length > MEESTE_TEKENS)
    return <Mededeling soort="letOp">{t.teGroot(grootte(beeld.xml.length))}</Mededeling>
  const { bestand, bevindingen } = uitslag.rapport
  return (
    <Xmlweergave
      naam={bestand ?? ''}
      xml={beeld.xml}
      markeringen={markeringenVan(bevindingen)}
      begin={regel}
    />
  )
}

function Wacht({ weg }: { readonly weg: boolean }) {
  const t = controleren
  if (weg) return <Mededeling soort="fout">{t.weg}</Mededeling>
  return <p role="status">{t.laden}</p>
}
