// SPDX-License-Identifier: EUPL-1.2
/**
 * Combobox: type to find one of many. Without `zoek` it filters its own options; with `zoek`
 * the page asks the API for what was typed. Load it through `lui.tsx`: 40 kB stay out of view.
 */
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useTeksten } from '../teksten/index.tsx'
import { Keuze, type KeuzelijstEigenschappen } from './Keuzelijst.tsx'
import { Pictogram } from './Pictogram.tsx'
import { useVeld, Veldfout, Veldkop, veldAttributen, veldklasse } from './Veld.tsx'

/** So long a pause in typing counts as "search now". */
const RUST_MS = 250

export interface ZoekkeuzeEigenschappen extends KeuzelijstEigenschappen {
  /** Called with what was typed, after a short rest; the page then passes new `opties`. */
  readonly zoek?: (tekst: string) => void
}

export default function Zoekkeuze(gegeven: ZoekkeuzeEigenschappen) {
  const eigenschappen = useVeld(gegeven)
  const { opties, waarde, beginwaarde, bijWijziging, fout, breedte, zoek } = eigenschappen
  const t = useTeksten()
  const wachter = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(wachter.current), [])
  return (
    <ComboBox
      {...veldAttributen(eigenschappen)}
      {...(waarde === undefined ? {} : { value: waarde })}
      {...(beginwaarde === undefined ? {} : { defaultValue: beginwaarde })}
      {...(zoek
        ? {
            items: opties.map((optie) => ({ ...optie, id: optie.waarde })),
            onInputChange: (tekst: string) => {
              clearTimeout(wachter.current)
              wachter.current = setTimeout(() => zoek(tekst), RUST_MS)
            },
          }
        : { defaultItems: opties.map((optie) => ({ ...optie, id: optie.waarde })) })}
      onChange={(sleutel) => {
        if (sleutel !== null) bijWijziging?.(String(sleutel))
      }}
      allowsEmptyCollection
      menuTrigger="focus"
      className={veldklasse('zoek', breedte)}
    >
      <Veldkop {...eigenschappen} />
      <div className="invoer-groep">
        <Input className="invoer" />
        <Button className="knop knop-gewoon knop-beeld">
          <Pictogram naam="omlaag" maat={18} />
        </Button>
      </div>
      <Veldfout fout={fout} />
      <Popover className="zweefvlak">
        <ListBox
          className="keuzes"
          renderEmptyState={() => <div className="keuze-leeg">{t.delen.nietsGevonden}</div>}
        >
          {(optie: KeuzelijstEigenschappen['opties'][number]) => <Keuze optie={optie} />}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
