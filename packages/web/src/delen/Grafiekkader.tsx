// SPDX-License-Identifier: EUPL-1.2
/** Frame of every chart: title, the same figures as a table, and the figures as a file. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTeksten } from '../teksten/index.tsx'
import { bewaarAls, csv } from './csv.ts'
import type { Kolom } from './Gegevenstabel.tsx'
import { Knop } from './Knop.tsx'
import { sorteer } from './sorteren.ts'
import { Tabelkop } from './Tabelkop.tsx'
import type { Sortering } from './tabeladres.ts'
import './tabel.css'
import './tabelsmal.css'
import './grafiek.css'

/** `null`: there is no value here, or it may not be seen. It is never drawn as zero. */
export type Waarde = number | null

export interface Reeks {
  readonly naam: string
  /** One value per category, in the same order. */
  readonly waarden: readonly Waarde[]
}

export interface Grafiekgegevens {
  readonly titel: string
  /** What the categories are: the heading of the first column. */
  readonly as: string
  readonly categorieen: readonly string[]
  readonly reeksen: readonly Reeks[]
  /** How a value is read: `12`, `93%`. */
  readonly toonWaarde?: (waarde: number) => string
  /** What stands in the table where there is no value. */
  readonly toonGeen?: string
}

/** The highest value; 0 when there is none. */
export const hoogsteVan = ({ reeksen }: Pick<Grafiekgegevens, 'reeksen'>): number =>
  Math.max(0, ...reeksen.flatMap(({ waarden }) => waarden.filter((w) => w !== null)))

export const toonGetal = (waarde: number): string => waarde.toLocaleString('nl-NL')

export interface GrafiekkaderEigenschappen extends Grafiekgegevens {
  /** Draws the chart in this many pixels. */
  readonly children: (breedte: number) => ReactNode
}

export function Grafiekkader(eigenschappen: GrafiekkaderEigenschappen) {
  const { titel, as, categorieen, reeksen, children } = eigenschappen
  const { grafiek: t } = useTeksten().delen
  const [alsTabel, zetAlsTabel] = useState(false)
  const [breedte, vak] = useBreedte()
  const id = useId()
  return (
    <figure className="grafiek" aria-labelledby={id}>
      <figcaption className="grafiek-kop">
        <span id={id} className="grafiek-titel">
          {titel}
        </span>
        <span className="knoppenrij">
          <Knop
            soort="stil"
            klein
            pictogram={alsTabel ? 'grafiek' : 'tabel'}
            onPress={() => zetAlsTabel(!alsTabel)}
          >
            {alsTabel ? t.alsGrafiek : t.alsTabel}
          </Knop>
          <Knop
            soort="stil"
            klein
            pictogram="downloaden"
            onPress={() => bewaarAls(`${titel}.csv`, alsCsv(eigenschappen))}
          >
            {t.csv}
          </Knop>
        </span>
      </figcaption>
      {reeksen.length > 1 && !alsTabel ? (
        <ul className="grafiek-legenda" aria-hidden="true">
          {reeksen.map(({ naam }, n) => (
            <li key={naam}>
              <span className={`grafiek-staal reeks-${n + 1}`} />
              {naam}
            </li>
          ))}
        </ul>
      ) : null}
      <div ref={vak} className="grafiek-vak">
        {alsTabel ? <Tabel {...eigenschappen} /> : breedte > 0 ? children(breedte) : null}
      </div>
      <span className="alleen-voorlezen">{`${as}: ${categorieen.join(', ')}`}</span>
    </figure>
  )
}

/** The same figures, in the order of the chart or of any column. */
function Tabel(gegevens: Grafiekgegevens) {
  const { titel, as, categorieen, reeksen, toonWaarde = toonGetal, toonGeen = '–' } = gegevens
  const [sortering, zetSortering] = useState<Sortering>({ kolom: 'as', richting: 'op' })
  const kolommen: readonly Kolom<number>[] = [
    { sleutel: 'as', kop: as, sorteerbaar: true, waarde: (n) => n, cel: (n) => categorieen[n] },
    ...reeksen.map(
      ({ naam, waarden }): Kolom<number> => ({
        sleutel: naam,
        kop: naam,
        getal: true,
        sorteerbaar: 'af',
        waarde: (n) => waarden[n],
        cel: (n) => naarTekst(waarden[n], toonWaarde, toonGeen),
      }),
    ),
  ]
  const op = kolommen.find(({ sleutel }) => sleutel === sortering.kolom)?.waarde
  const plekken = categorieen.map((_, n) => n)
  const rijen = op ? sorteer(plekken, op, sortering.richting) : plekken
  return (
    <table className="tabel tabel-grafiek">
      <caption className="alleen-voorlezen">{titel}</caption>
      <Tabelkop<number>
        naam={titel}
        rijen={rijen}
        sleutelVan={String}
        kolommen={kolommen}
        sortering={sortering}
        bijSortering={zetSortering}
      />
      <tbody>
        {rijen.map((n) => (
          <tr key={n}>
            {kolommen.map(({ sleutel, cel }) =>
              sleutel === 'as' ? (
                <th key={sleutel} scope="row" className="cel-naam">
                  {cel(n)}
                </th>
              ) : (
                <td key={sleutel} className="cel-getal">
                  {cel(n)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const naarTekst = (
  waarde: Waarde | undefined,
  toon: (waarde: number) => string,
  geen: string,
): string => (waarde === null || waarde === undefined ? geen : toon(waarde))

function alsCsv({ as, categorieen, reeksen }: Grafiekgegevens): string {
  return csv(
    [as, ...reeksen.map(({ naam }) => naam)],
    categorieen.map((categorie, n) => [categorie, ...reeksen.map((r) => r.waarden[n] ?? '')]),
  )
}

/** The width that an element really has, so that letters keep their size on every screen. */
function useBreedte() {
  const vak = useRef<HTMLDivElement>(null)
  const [breedte, zetBreedte] = useState(0)
  useEffect(() => {
    if (!vak.current) return
    const waarnemer = new ResizeObserver(([maat]) =>
      zetBreedte(Math.floor(maat?.contentRect.width ?? 0)),
    )
    waarnemer.observe(vak.current)
    return () => waarnemer.disconnect()
  }, [])
  return [breedte, vak] as const
}
