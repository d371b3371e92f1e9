// SPDX-License-Identifier: EUPL-1.2
/** Radio group: a few choices that must all be seen at once, with room to explain each. */
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { KeuzelijstEigenschappen } from './Keuzelijst.tsx'
import { useVeld, Veldfout, Veldkop, veldAttributen, veldklasse } from './Veld.tsx'
import './keuzevak.css'

export interface KeuzerondjesEigenschappen extends KeuzelijstEigenschappen {
  readonly naastElkaar?: boolean
}

export function Keuzerondjes(gegeven: KeuzerondjesEigenschappen) {
  const eigenschappen = useVeld(gegeven)
  const { opties, waarde, beginwaarde, bijWijziging, fout, breedte } = eigenschappen
  return (
    <RadioGroup
      {...veldAttributen(eigenschappen)}
      {...(waarde === undefined ? {} : { value: waarde })}
      {...(beginwaarde === undefined ? {} : { defaultValue: beginwaarde })}
      {...(bijWijziging === undefined ? {} : { onChange: bijWijziging })}
      className={veldklasse('rondjes', breedte ?? 'vol')}
    >
      <Veldkop {...eigenschappen} />
      <div className={eigenschappen.naastElkaar ? 'rondjes rondjes-naast' : 'rondjes'}>
        {opties.map((optie) => (
          <Radio
            key={optie.waarde}
            value={optie.waarde}
            isDisabled={optie.uitgeschakeld ?? false}
            className="keuzevak"
          >
            <span className="keuzevak-rondje" />
            <span className="keuzevak-tekst">
              {optie.tekst}
              {optie.uitleg ? <span className="veld-uitleg">{optie.uitleg}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
      <Veldfout fout={fout} />
    </RadioGroup>
  )
}
