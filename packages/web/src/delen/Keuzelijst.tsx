// SPDX-License-Identifier: EUPL-1.2
/**
 * Select: a short list, one choice, with room to explain it. With more than about fifteen choices
 * use `Zoekkeuze`. Load it through `lui.tsx`: 35 kB that a form needs only when somebody gets there.
 */
import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'
import { Text } from 'react-aria-components/Text'
import { useTeksten } from '../teksten/index.tsx'
import { Pictogram } from './Pictogram.tsx'
import {
  useVeld,
  Veldfout,
  type Veldgegevens,
  Veldkop,
  veldAttributen,
  veldklasse,
} from './Veld.tsx'
import './lijst.css'

export interface Optie {
  readonly waarde: string
  readonly tekst: string
  readonly uitleg?: string
  readonly uitgeschakeld?: boolean
}

export interface KeuzelijstEigenschappen extends Veldgegevens {
  readonly opties: readonly Optie[]
  readonly waarde?: string | null
  readonly beginwaarde?: string
  readonly bijWijziging?: (waarde: string) => void
}

export default function Keuzelijst(gegeven: KeuzelijstEigenschappen) {
  const eigenschappen = useVeld(gegeven)
  const { opties, waarde, beginwaarde, bijWijziging, fout, breedte } = eigenschappen
  const t = useTeksten()
  return (
    <Select
      {...veldAttributen(eigenschappen)}
      {...(waarde === undefined ? {} : { value: waarde })}
      {...(beginwaarde === undefined ? {} : { defaultValue: beginwaarde })}
      onChange={(sleutel) => {
        if (sleutel !== null) bijWijziging?.(String(sleutel))
      }}
      placeholder={t.delen.kies}
      className={veldklasse('keuze', breedte)}
    >
      <Veldkop {...eigenschappen} />
      <Button className="invoer keuze-knop">
        <SelectValue className="keuze-waarde">
          {({ isPlaceholder, selectedText }) => (isPlaceholder ? t.delen.kies : selectedText)}
        </SelectValue>
        <Pictogram naam="omlaag" maat={18} />
      </Button>
      <Veldfout fout={fout} />
      <Popover className="zweefvlak">
        <ListBox className="keuzes">
          {opties.map((optie) => (
            <Keuze key={optie.waarde} optie={optie} />
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}

/** One choice in a list; also used by `Zoekkeuze`. */
export function Keuze({ optie }: { readonly optie: Optie }) {
  return (
    <ListBoxItem
      id={optie.waarde}
      textValue={optie.tekst}
      isDisabled={optie.uitgeschakeld ?? false}
      className="keuze"
    >
      <span className="keuze-vink">
        <Pictogram naam="vink" maat={16} />
      </span>
      <span className="keuze-tekst">
        <Text slot="label">{optie.tekst}</Text>
        {optie.uitleg ? (
          <Text slot="description" className="keuze-uitleg">
            {optie.uitleg}
          </Text>
        ) : null}
      </span>
    </ListBoxItem>
  )
}
