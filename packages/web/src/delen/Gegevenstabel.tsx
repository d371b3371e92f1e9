// SPDX-License-Identifier: EUPL-1.2
/**
 * Table of data: headings that sort, rows that lead somewhere, a selection, and the states that
 * a list can be in. The list itself is sorted, filtered and cut by the service. On a narrow
 * screen every row becomes a small card; the roles keep it a table for who listens.
 */
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { useTeksten } from '../teksten/index.tsx'
import { Kiesveld } from './Kiesveld.tsx'
import { Rijvinkje } from './Rijvinkje.tsx'
import type { Sorteerwaarde } from './sorteren.ts'
import { Tabelkop } from './Tabelkop.tsx'
import { leesSortering, type Sortering, schrijfSortering } from './tabeladres.ts'
import './tabel.css'
import './tabelsmal.css'

export interface Kolom<R> {
  readonly sleutel: string
  readonly kop: string
  readonly cel: (rij: R) => ReactNode
  /** `af`: its button begins with the highest, such as the newest. */
  readonly sorteerbaar?: boolean | 'af'
  /** What a table that is here whole is sorted by: see `useSorteren`. */
  readonly waarde?: (rij: R) => Sorteerwaarde
  /** Numbers stand right. */
  readonly getal?: boolean
  /** Sentences get room; dates and periods stay whole. */
  readonly vorm?: 'ruim' | 'heel'
}

export interface GegevenstabelEigenschappen<R> {
  /** What the table shows; its caption, for who listens. */
  readonly naam: string
  /** The first column names the row. */
  readonly kolommen: readonly Kolom<R>[]
  /** Undefined until the first answer. */
  readonly rijen: readonly R[] | undefined
  readonly sleutelVan: (rij: R) => string
  /** Words that name the row, for its checkbox. */
  readonly naamVan?: (rij: R) => string
  readonly naarRij?: (rij: R) => string
  readonly sortering?: Sortering
  readonly bijSortering?: (sortering: Sortering) => void
  /** The order of no column, when the rows have one: can be chosen again on a narrow screen. */
  readonly zoalsHetKomt?: Sortering | undefined
  readonly gekozen?: ReadonlySet<string>
  readonly bijKeuze?: (gekozen: ReadonlySet<string>) => void
  readonly bezig?: boolean
  readonly traag?: boolean
  readonly fout?: ReactNode
  readonly leeg?: ReactNode
  readonly dicht?: boolean
}

/** Rows of the skeleton: enough to see what comes, too few to look like data. */
const SCHIM = ['a', 'b', 'c', 'd', 'e']

// Cards on a narrow screen need `display: block`, which takes the meaning of a table away in
// some browsers; the explicit roles give it back.
const rol = (role: string) => ({ role })

export function Gegevenstabel<R>(eigenschappen: GegevenstabelEigenschappen<R>) {
  const { naam, kolommen, rijen, sortering, bijSortering, bezig = false, fout } = eigenschappen
  const { zoalsHetKomt } = eigenschappen
  const t = useTeksten()
  const sorteerbaar = kolommen.filter((kolom) => kolom.sorteerbaar)
  return (
    <div
      className={eigenschappen.dicht ? 'tabelvak tabelvak-dicht' : 'tabelvak'}
      data-bezig={bezig || undefined}
    >
      {sortering && bijSortering && sorteerbaar.length > 0 ? (
        <div className="tabel-smal-sorteren">
          <Kiesveld
            label={t.delen.tabel.sorteerOp}
            waarde={schrijfSortering(sortering)}
            bijWijziging={(tekst) => {
              const nieuw = leesSortering(
                tekst,
                sorteerbaar.map(({ sleutel }) => sleutel),
              )
              if (nieuw) bijSortering(nieuw)
              else if (zoalsHetKomt && tekst === '') bijSortering(zoalsHetKomt)
            }}
            opties={[
              ...(zoalsHetKomt || !sorteerbaar.some(({ sleutel }) => sleutel === sortering.kolom)
                ? [
                    {
                      waarde: schrijfSortering(zoalsHetKomt ?? sortering),
                      tekst: t.delen.tabel.zoalsHetKomt,
                    },
                  ]
                : []),
              ...sorteerbaar.flatMap(({ sleutel, kop }) => [
                { waarde: sleutel, tekst: `${kop}, ${t.delen.tabel.oplopend}` },
                { waarde: `-${sleutel}`, tekst: `${kop}, ${t.delen.tabel.aflopend}` },
              ]),
            ]}
          />
        </div>
      ) : null}
      {/* A table without a row says nothing to who listens; the sentence below does. */}
      {fout ??
        (rijen?.length === 0 ? null : (
          <table className="tabel" aria-busy={bezig || rijen === undefined} {...rol('table')}>
            <caption className="alleen-voorlezen">{naam}</caption>
            <Tabelkop {...eigenschappen} />
            <tbody {...rol('rowgroup')}>
              {rijen === undefined
                ? SCHIM.map((rij) => (
                    <Schimrij
                      key={rij}
                      breedte={kolommen.length}
                      keuze={eigenschappen.gekozen !== undefined}
                    />
                  ))
                : rijen.map((rij) => (
                    <Rij key={eigenschappen.sleutelVan(rij)} rij={rij} tabel={eigenschappen} />
                  ))}
            </tbody>
          </table>
        ))}
      <p role="status" className="tabel-stand">
        {stand(eigenschappen, t.delen.tabel.laden, t.toestanden.traag)}
      </p>
      {rijen?.length === 0 && !fout ? (
        <div className="tabel-leeg">{eigenschappen.leeg ?? t.delen.tabel.leeg}</div>
      ) : null}
    </div>
  )
}

/** What a screen reader hears while it waits; everybody reads it when it becomes slow. */
function stand<R>(tabel: GegevenstabelEigenschappen<R>, laden: string, traag: string): ReactNode {
  if (tabel.fout) return null
  if (tabel.traag) return traag
  if (tabel.rijen === undefined) return <span className="alleen-voorlezen">{laden}</span>
  return null
}

function Rij<R>({
  rij,
  tabel,
}: {
  readonly rij: R
  readonly tabel: GegevenstabelEigenschappen<R>
}) {
  const t = useTeksten()
  const { kolommen, sleutelVan, naamVan, naarRij, gekozen, bijKeuze } = tabel
  const sleutel = sleutelVan(rij)
  const isGekozen = gekozen?.has(sleutel) ?? false
  const naar = naarRij?.(rij)
  return (
    <tr className={isGekozen ? 'rij rij-gekozen' : 'rij'} {...rol('row')}>
      {gekozen && bijKeuze ? (
        <td className="cel-keuze" {...rol('cell')}>
          <Rijvinkje
            voorlezen={t.delen.tabel.kiesRij(naamVan?.(rij) ?? sleutel)}
            aan={isGekozen}
            bijWijziging={() => bijKeuze(gekozen.symmetricDifference(new Set([sleutel])))}
          />
        </td>
      ) : null}
      {kolommen.map((kolom, plek) => {
        const klasse = [kolom.getal && 'cel-getal', kolom.vorm && `cel-${kolom.vorm}`]
          .filter(Boolean)
          .join(' ')
        if (plek > 0)
          return (
            <td
              key={kolom.sleutel}
              className={klasse || undefined}
              data-kop={kolom.kop}
              {...rol('cell')}
            >
              {kolom.cel(rij)}
            </td>
          )
        return (
          <th
            key={kolom.sleutel}
            scope="row"
            className={`cel-naam ${klasse}`.trim()}
            {...rol('rowheader')}
          >
            {naar === undefined ? (
              kolom.cel(rij)
            ) : (
              <Link href={naar} className="rij-koppeling">
                {kolom.cel(rij)}
              </Link>
            )}
          </th>
        )
      })}
    </tr>
  )
}

function Schimrij({ breedte, keuze }: { readonly breedte: number; readonly keuze: boolean }) {
  return (
    <tr className="rij" {...rol('row')}>
      {Array.from({ length: breedte + (keuze ? 1 : 0) }, (_, n) => `cel${n}`).map((cel) => (
        <td key={cel} {...rol('cell')}>
          <span className="schim" aria-hidden="true" />
        </td>
      ))}
    </tr>
  )
}
