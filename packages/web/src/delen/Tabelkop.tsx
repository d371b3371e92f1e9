// SPDX-License-Identifier: EUPL-1.2
/** Headings of a table: a button per sortable column, `aria-sort` on its heading. */
import { Button } from 'react-aria-components/Button'
import { useTeksten } from '../teksten/index.tsx'
import type { GegevenstabelEigenschappen, Kolom } from './Gegevenstabel.tsx'
import { Pictogram } from './Pictogram.tsx'
import { Rijvinkje } from './Rijvinkje.tsx'
import { volgendeSortering } from './tabeladres.ts'

export function Tabelkop<R>(tabel: GegevenstabelEigenschappen<R>) {
  const { kolommen, rijen, sleutelVan, gekozen, bijKeuze } = tabel
  const t = useTeksten()
  const sleutels = (rijen ?? []).map(sleutelVan)
  const hier = sleutels.filter((sleutel) => gekozen?.has(sleutel)).length
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see `rol` in Gegevenstabel
    <thead role="rowgroup">
      {/* biome-ignore lint/a11y/noRedundantRoles: see `rol` in Gegevenstabel */}
      <tr role="row">
        {gekozen && bijKeuze ? (
          // biome-ignore lint/a11y/noRedundantRoles: see `rol` in Gegevenstabel
          <th scope="col" className="cel-keuze" role="columnheader">
            <Rijvinkje
              voorlezen={t.delen.tabel.kiesAlles}
              aan={hier > 0 && hier === sleutels.length}
              deels={hier > 0 && hier < sleutels.length}
              uitgeschakeld={sleutels.length === 0}
              bijWijziging={(aan) => {
                const deze = new Set(sleutels)
                bijKeuze(aan ? gekozen.union(deze) : gekozen.difference(deze))
              }}
            />
          </th>
        ) : null}
        {kolommen.map((kolom) => (
          <Kop key={kolom.sleutel} kolom={kolom} tabel={tabel} />
        ))}
      </tr>
    </thead>
  )
}

function Kop<R>({
  kolom,
  tabel: { sortering, bijSortering },
}: {
  readonly kolom: Kolom<R>
  readonly tabel: GegevenstabelEigenschappen<R>
}) {
  const hier = sortering?.kolom === kolom.sleutel ? sortering : undefined
  const kanSorteren = kolom.sorteerbaar && sortering && bijSortering
  return (
    <th
      scope="col"
      // biome-ignore lint/a11y/noRedundantRoles: see `rol` in Gegevenstabel
      role="columnheader"
      className={kolom.getal ? 'cel-getal' : undefined}
      {...(hier ? { 'aria-sort': hier.richting === 'op' ? 'ascending' : 'descending' } : {})}
    >
      {kanSorteren ? (
        <Button
          className={hier ? 'sorteerknop sorteerknop-aan' : 'sorteerknop'}
          onPress={() =>
            bijSortering(
              volgendeSortering(sortering, kolom.sleutel, kolom.sorteerbaar === 'af' ? 'af' : 'op'),
            )
          }
        >
          {kolom.kop}
          <Pictogram
            naam={!hier ? 'sorteer' : hier.richting === 'op' ? 'pijlOmhoog' : 'pijlOmlaag'}
            maat={14}
          />
        </Button>
      ) : (
        kolom.kop
      )}
    </th>
  )
}
