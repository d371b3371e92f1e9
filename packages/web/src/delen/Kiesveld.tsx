// SPDX-License-Identifier: EUPL-1.2
/**
 * A short list, one choice, in the browser's own control: for filters, which stand on every list.
 * `Keuzelijst` is for forms: it can explain a choice, and costs some 45 kB more (docs/adr/0286).
 */
import { useEffect, useId, useState } from 'react'
import { Pictogram } from './Pictogram.tsx'
import './veld.css'

export interface KiesveldEigenschappen {
  readonly label: string
  readonly waarde: string
  readonly opties: readonly { readonly waarde: string; readonly tekst: string }[]
  readonly bijWijziging: (waarde: string) => void
}

export function Kiesveld({ label, waarde, opties, bijWijziging }: KiesveldEigenschappen) {
  const id = useId()
  // At once, also while the address is still to follow: the next key goes on from here.
  const [nu, zetNu] = useState(waarde)
  useEffect(() => zetNu(waarde), [waarde])
  return (
    <div className="veld veld-keuze veld-middel">
      <label className="veld-label" htmlFor={id}>
        {label}
      </label>
      <span className="kiesveld">
        <select
          id={id}
          className="invoer"
          value={nu}
          onChange={({ target }) => {
            zetNu(target.value)
            bijWijziging(target.value)
          }}
        >
          {opties.map((optie) => (
            <option key={optie.waarde} value={optie.waarde}>
              {optie.tekst}
            </option>
          ))}
        </select>
        <Pictogram naam="omlaag" maat={18} />
      </span>
    </div>
  )
}
