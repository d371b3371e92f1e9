// SPDX-License-Identifier: EUPL-1.2
/** Bars. `liggend` for categories with long names (reasons, return codes); upright for periods. */
import { type Grafiekgegevens, Grafiekkader, hoogsteVan, toonGetal } from './Grafiekkader.tsx'
import { namenOp, schaal } from './schaal.ts'

export interface StaafgrafiekEigenschappen extends Grafiekgegevens {
  readonly liggend?: boolean
}

export function Staafgrafiek({ liggend = false, ...gegevens }: StaafgrafiekEigenschappen) {
  return (
    <Grafiekkader {...gegevens}>
      {(breedte) =>
        liggend ? (
          <Liggend gegevens={gegevens} breedte={breedte} />
        ) : (
          <Staand gegevens={gegevens} breedte={breedte} />
        )
      }
    </Grafiekkader>
  )
}

interface Tekening {
  readonly gegevens: Grafiekgegevens
  readonly breedte: number
}

const HOOGTE = 220
const LINKS = 40
const ONDER = 24
const BOVEN = 8

function Staand({ gegevens, breedte }: Tekening) {
  const { categorieen, reeksen, titel, toonWaarde = toonGetal } = gegevens
  const strepen = schaal(hoogsteVan(gegevens), 5, 1)
  const top = strepen.at(-1)!
  const y = (waarde: number) => HOOGTE - ONDER - (waarde / top) * (HOOGTE - ONDER - BOVEN)
  const vak = (breedte - LINKS) / categorieen.length
  const staaf = Math.min(36, (vak * 0.7) / reeksen.length)
  // With little room only some of the names fit below.
  const metNaam = namenOp(categorieen.length, vak)
  return (
    <svg width={breedte} height={HOOGTE} role="img" aria-label={titel}>
      {strepen.map((streep) => (
        <g key={streep}>
          <line className="grafiek-streep" x1={LINKS} x2={breedte} y1={y(streep)} y2={y(streep)} />
          <text className="grafiek-tekst" x={LINKS - 8} y={y(streep) + 4} textAnchor="end">
            {toonWaarde(streep)}
          </text>
        </g>
      ))}
      {categorieen.map((categorie, n) => {
        const midden = LINKS + vak * (n + 0.5)
        return (
          <g key={categorie}>
            {reeksen.map(({ naam, waarden }, r) => {
              const waarde = waarden[n] ?? null
              if (waarde === null) return null
              return (
                <rect
                  key={naam}
                  className={`grafiek-staaf reeks-${r + 1}`}
                  x={midden + (r - reeksen.length / 2) * staaf + 1}
                  width={Math.max(1, staaf - 2)}
                  y={y(waarde)}
                  height={y(0) - y(waarde)}
                  rx={2}
                >
                  <title>{`${categorie}, ${naam}: ${toonWaarde(waarde)}`}</title>
                </rect>
              )
            })}
            {metNaam(n) ? (
              <text className="grafiek-tekst" x={midden} y={HOOGTE - 6} textAnchor="middle">
                {categorie}
              </text>
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}

/** A line of a name, and what a bar with its figure takes below it. */
const REGEL = 16
const STAAF = 28

function Liggend({ gegevens, breedte }: Tekening) {
  const { categorieen, reeksen, titel, toonWaarde = toonGetal, toonGeen = '–' } = gegevens
  const hoogste = Math.max(hoogsteVan(gegevens), 1)
  const waarden = reeksen[0]?.waarden ?? []
  const ruimte = breedte - 64
  const namen = categorieen.map((categorie) => inRegels(categorie, breedte))
  const hoogtes = namen.map((regels) => regels.length * REGEL + STAAF)
  const begin = hoogtes.map((_, n) => hoogtes.slice(0, n).reduce((som, een) => som + een, 0))
  const hoogte = hoogtes.reduce((som, een) => som + een, 0)
  return (
    <svg width={breedte} height={hoogte} role="img" aria-label={titel}>
      {categorieen.map((categorie, n) => {
        const waarde = waarden[n] ?? null
        const lengte = ((waarde ?? 0) / hoogste) * ruimte
        const regels = namen[n]!
        const onder = regels.length * REGEL
        return (
          <g key={categorie} transform={`translate(0 ${begin[n]})`}>
            {/* A text per line: of a part of a text no one can tell what is behind it. */}
            {regels.map((regel, r) => (
              <text key={regel} className="grafiek-tekst grafiek-naam" x={0} y={(r + 1) * REGEL}>
                {regel}
                <title>{categorie}</title>
              </text>
            ))}
            <rect
              className="grafiek-staaf reeks-1"
              x={0}
              y={onder + 6}
              width={Math.max(2, lengte)}
              height={12}
              rx={2}
            />
            <text
              className="grafiek-tekst grafiek-waarde"
              x={Math.max(2, lengte) + 8}
              y={onder + 17}
            >
              {waarde === null ? toonGeen : toonWaarde(waarde)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const MEESTE_REGELS = 3

/** SVG does not wrap by itself. What takes more than three lines is cut; the whole is in the table. */
function inRegels(tekst: string, breedte: number): readonly string[] {
  const past = Math.floor(breedte / 7)
  const regels: string[] = []
  for (const woord of tekst.split(' ')) {
    const laatste = regels.at(-1)
    if (laatste !== undefined && laatste.length + 1 + woord.length <= past)
      regels[regels.length - 1] = `${laatste} ${woord}`
    else regels.push(kort(woord, past))
  }
  if (regels.length <= MEESTE_REGELS) return regels
  const over = regels.slice(0, MEESTE_REGELS)
  over[MEESTE_REGELS - 1] = kort(`${over.at(-1)} …`, past)
  return over
}

const kort = (tekst: string, past: number): string =>
  tekst.length <= past ? tekst : `${tekst.slice(0, past - 1)}…`
