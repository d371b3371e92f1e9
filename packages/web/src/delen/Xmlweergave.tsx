// SPDX-License-Identifier: EUPL-1.2
/** XML as it is, with line numbers; the lines of findings are marked and explained in place. */
import { type CSSProperties, useCallback, useEffect, useRef } from 'react'
import { useTeksten } from '../teksten/index.tsx'
import { Knop } from './Knop.tsx'
import { Pictogram } from './Pictogram.tsx'
import { type Xmldeel, xmlDelen } from './xmlDelen.ts'
import './overig.css'

/** Lines per block that the browser may skip drawing while it is out of view. */
const BLOK = 200

export interface Xmlmarkering {
  readonly regel: number
  readonly soort?: 'fout' | 'letOp'
  readonly tekst: string
}

export interface XmlweergaveEigenschappen {
  readonly naam: string
  readonly xml: string
  readonly markeringen?: readonly Xmlmarkering[]
  /** The marked line to show first; the focus goes there. */
  readonly begin?: number | undefined
}

export function Xmlweergave({ naam, xml, markeringen = [], begin }: XmlweergaveEigenschappen) {
  const t = useTeksten().delen.xml
  const vak = useRef<HTMLElement>(null)
  const plek = useRef(-1)
  const regels = xml.split(/\r\n|\r|\n/)
  const blokken = Array.from({ length: Math.ceil(regels.length / BLOK) }, (_, n) => n * BLOK)
  const gemarkeerd = [...new Set(markeringen.map(({ regel }) => regel))].sort((a, b) => a - b)

  const naar = useCallback((regel: number) => {
    const doel = vak.current?.querySelector(`[data-regel="${regel}"]`)
    doel?.scrollIntoView({ block: 'center' })
    if (doel instanceof HTMLElement) doel.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    if (begin !== undefined) naar(begin)
  }, [begin, naar])

  function spring(stap: 1 | -1) {
    plek.current = (plek.current + stap + gemarkeerd.length) % gemarkeerd.length
    naar(gemarkeerd[plek.current]!)
  }

  return (
    <div className="xml">
      {gemarkeerd.length === 0 ? null : (
        <div className="xml-kop">
          <span className="xml-telling">{t.gemarkeerd(gemarkeerd.length)}</span>
          <Knop
            soort="stil"
            klein
            pictogram="omhoog"
            aria-label={t.vorige}
            onPress={() => spring(-1)}
          />
          <Knop
            soort="stil"
            klein
            pictogram="omlaag"
            aria-label={t.volgende}
            onPress={() => spring(1)}
          />
        </div>
      )}
      <section
        ref={vak}
        aria-label={t.gebied(naam)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="xml-lijf"
      >
        <div className="xml-regels">
          {blokken.map((begin) => (
            <div
              key={begin}
              className={blokken.length > 1 ? 'xml-blok xml-blok-lang' : 'xml-blok'}
              style={{ '--regels': Math.min(BLOK, regels.length - begin) } as CSSProperties}
            >
              {regels.slice(begin, begin + BLOK).map((tekst, n) => (
                <Regel
                  // biome-ignore lint/suspicious/noArrayIndexKey: the number of a line is what it is
                  key={begin + n}
                  nummer={begin + n + 1}
                  tekst={tekst}
                  markeringen={markeringen.filter(({ regel }) => regel === begin + n + 1)}
                />
              ))}
            </div>
          ))}
        </div>
      </section>
    </div>
  )
}

function Regel(props: {
  readonly nummer: number
  readonly tekst: string
  readonly markeringen: readonly Xmlmarkering[]
}) {
  const { nummer, tekst, markeringen } = props
  const t = useTeksten().delen
  const regel = (
    <div className="xml-regel">
      <span className="xml-nummer" aria-hidden="true">
        {nummer}
      </span>
      <code>{xmlDelen(tekst).map(teken)}</code>
    </div>
  )
  if (markeringen.length === 0) return regel
  const fout = markeringen.some(({ soort = 'fout' }) => soort === 'fout')
  return (
    <div
      data-regel={nummer}
      tabIndex={-1}
      className={fout ? 'xml-gemarkeerd' : 'xml-gemarkeerd xml-letOp'}
    >
      {regel}
      {markeringen.map(({ soort = 'fout', tekst: uitleg }) => (
        <p key={uitleg} className="xml-uitleg">
          <Pictogram naam={soort} maat={16} />
          <span>
            <span className="alleen-voorlezen">{`${t.soort[soort]}, ${t.xml.regel(nummer)}: `}</span>
            {uitleg}
          </span>
        </p>
      ))}
    </div>
  )
}

function teken({ soort, tekst }: Xmldeel, plek: number) {
  if (soort === 'inhoud') return tekst
  return (
    <span key={plek} className={`xml-${soort}`}>
      {tekst}
    </span>
  )
}
