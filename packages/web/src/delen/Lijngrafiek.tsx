// SPDX-License-Identifier: EUPL-1.2
/** Lines over time. Each line has its own dash and mark, so that colour is never needed. */
import {
  type Grafiekgegevens,
  Grafiekkader,
  hoogsteVan,
  toonGetal,
  type Waarde,
} from './Grafiekkader.tsx'
import { namenOp, schaal } from './schaal.ts'

export interface LijngrafiekEigenschappen extends Grafiekgegevens {
  /** Top of the axis, when it is known (100%); without it the values are counts. */
  readonly top?: number
}

const HOOGTE = 220
const LINKS = 44
const RECHTS = 28
const ONDER = 24
const BOVEN = 8
const STREEP = ['', '7 4', '2 4']

export function Lijngrafiek({ top, ...gegevens }: LijngrafiekEigenschappen) {
  const { categorieen, reeksen, titel, toonWaarde = toonGetal } = gegevens
  const strepen = top === undefined ? schaal(hoogsteVan(gegevens), 5, 1) : schaal(top)
  const hoogste = strepen.at(-1)!
  const y = (waarde: number) => HOOGTE - ONDER - (waarde / hoogste) * (HOOGTE - ONDER - BOVEN)
  return (
    <Grafiekkader {...gegevens}>
      {(breedte) => {
        const stap = (breedte - LINKS - RECHTS) / Math.max(1, categorieen.length - 1)
        const x = (n: number) => LINKS + n * stap
        const metNaam = namenOp(categorieen.length, stap)
        return (
          <svg width={breedte} height={HOOGTE} role="img" aria-label={titel}>
            {strepen.map((streep) => (
              <g key={streep}>
                <line
                  className="grafiek-streep"
                  x1={LINKS}
                  x2={breedte}
                  y1={y(streep)}
                  y2={y(streep)}
                />
                <text className="grafiek-tekst" x={LINKS - 8} y={y(streep) + 4} textAnchor="end">
                  {toonWaarde(streep)}
                </text>
              </g>
            ))}
            {categorieen.map((categorie, n) =>
              metNaam(n) ? (
                <text
                  key={categorie}
                  className="grafiek-tekst"
                  x={x(n)}
                  y={HOOGTE - 6}
                  textAnchor="middle"
                >
                  {categorie}
                </text>
              ) : null,
            )}
            {reeksen.map(({ naam, waarden }, r) => (
              <g key={naam} className={`grafiek-lijn reeks-${r + 1}`}>
                {stukken(waarden).map((stuk) => (
                  <polyline
                    key={stuk[0]?.n}
                    points={stuk.map(({ n, waarde }) => `${x(n)},${y(waarde)}`).join(' ')}
                    strokeDasharray={STREEP[r % STREEP.length]}
                  />
                ))}
                {waarden.map((waarde, n) =>
                  waarde === null ? null : (
                    <circle key={categorieen[n]} cx={x(n)} cy={y(waarde)} r={3.5}>
                      <title>{`${categorieen[n]}, ${naam}: ${toonWaarde(waarde)}`}</title>
                    </circle>
                  ),
                )}
              </g>
            ))}
          </svg>
        )
      }}
    </Grafiekkader>
  )
}

interface Punt {
  readonly n: number
  readonly waarde: number
}

/** The line breaks where there is no value: nothing is drawn that nobody knows. */
function stukken(waarden: readonly Waarde[]): readonly (readonly Punt[])[] {
  const uit: Punt[][] = [[]]
  for (const [n, waarde] of waarden.entries())
    if (waarde === null) uit.push([])
    else uit.at(-1)!.push({ n, waarde })
  return uit.filter((stuk) => stuk.length > 0)
}
