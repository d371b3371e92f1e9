// SPDX-License-Identifier: EUPL-1.2
/**
 * Filters above a table, kept in the address of the page. Text is for numbers and codes only:
 * a person is looked for with a POST, so that no name stands in an address.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTeksten } from '../teksten/index.tsx'
import type { Optie } from './Keuzelijst.tsx'
import { Kiesveld } from './Kiesveld.tsx'
import { Knop } from './Knop.tsx'
import { Datumveld } from './lui.tsx'
import { Tekstveld } from './Tekstveld.tsx'
import type { Tabeladres } from './tabeladres.ts'
import './filterbalk.css'

export interface Filter {
  readonly soort: 'keuze' | 'tekst' | 'datum'
  /** Name in the address, as the API calls it. */
  readonly naam: string
  readonly label: string
  /** Of a `keuze`. */
  readonly opties?: readonly Optie[]
  /** Of a `keuze`: what no choice means, when it is not "all". */
  readonly zonder?: string
}

export interface FilterbalkEigenschappen {
  readonly filters: readonly Filter[]
  readonly adres: Pick<Tabeladres, 'filters' | 'zetFilter' | 'wisFilters'>
  /** What can be done with the rows that pass: take them out. */
  readonly acties?: ReactNode
}

/** No filter: an address has no empty value. */
const ALLE = '*'

export function Filterbalk({ filters, adres, acties }: FilterbalkEigenschappen) {
  const { filter: t } = useTeksten().delen
  const actief = Object.keys(adres.filters).length
  // On a narrow screen the list comes first: the fields stand behind a button.
  const [open, zetOpen] = useState(false)
  return (
    <search className="filterbalk" aria-label={t.gebied}>
      <div className="filterbalk-schakel">
        <Knop klein pictogram="filter" aria-expanded={open} onPress={() => zetOpen(!open)}>
          {open ? t.verberg : t.toon}
        </Knop>
      </div>
      <div className={open ? 'filterbalk-velden filterbalk-open' : 'filterbalk-velden'}>
        {filters.map((filter) => {
          const { naam, label } = filter
          const waarde = adres.filters[naam]
          if (filter.soort === 'tekst')
            return (
              <Tekstfilter
                key={naam}
                label={label}
                waarde={waarde ?? ''}
                zet={(w) => adres.zetFilter(naam, w)}
              />
            )
          if (filter.soort === 'datum')
            return (
              <Datumveld
                key={naam}
                label={label}
                waarde={waarde ?? null}
                bijWijziging={(dag) => adres.zetFilter(naam, dag ?? '')}
              />
            )
          return (
            <Kiesveld
              key={naam}
              label={label}
              waarde={waarde ?? ALLE}
              opties={[{ waarde: ALLE, tekst: filter.zonder ?? t.alle }, ...(filter.opties ?? [])]}
              bijWijziging={(keuze) => adres.zetFilter(naam, keuze === ALLE ? '' : keuze)}
            />
          )
        })}
      </div>
      <div className="filterbalk-einde">
        <span role="status" className="zacht">
          {actief > 0 ? t.actief(actief) : ''}
        </span>
        {actief > 0 ? (
          <Knop soort="stil" klein pictogram="sluit" onPress={adres.wisFilters}>
            {t.wissen}
          </Knop>
        ) : null}
        {acties}
      </div>
    </search>
  )
}

/** So long a pause in typing counts as "filter now". */
const RUST_MS = 300

function Tekstfilter(props: {
  readonly label: string
  readonly waarde: string
  readonly zet: (waarde: string) => void
}) {
  const [tekst, zetTekst] = useState(props.waarde)
  const wachter = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Back and "clear filters" change the address; the field follows.
  useEffect(() => zetTekst(props.waarde), [props.waarde])
  useEffect(() => () => clearTimeout(wachter.current), [])
  return (
    <Tekstveld
      label={props.label}
      soort="search"
      optioneel={false}
      waarde={tekst}
      bijWijziging={(nieuw) => {
        zetTekst(nieuw)
        clearTimeout(wachter.current)
        wachter.current = setTimeout(() => props.zet(nieuw.trim()), RUST_MS)
      }}
    />
  )
}
