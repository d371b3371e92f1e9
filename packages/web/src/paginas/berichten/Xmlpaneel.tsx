// SPDX-License-Identifier: EUPL-1.2
/**
 * The message as it was sent or received, with the findings in their lines. It holds the whole
 * BSN, so it comes only when asked for, and leaves with the page.
 */

import type { Bevinding } from '@stopwijzer/ijw'
import { useCallback, useEffect, useState } from 'react'
import { markeringenVan } from '../../delen/Bevindingen.tsx'
import { Foutmelding } from '../../delen/Foutmelding.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Xmlweergave } from '../../delen/Xmlweergave.tsx'
import { useActie } from '../../gegevens/useActie.ts'
import { berichten } from '../../teksten/nl/berichten.ts'
import { useDownload } from './Downloadbalk.tsx'
import { haalXml } from './haalXml.ts'

export interface XmlpaneelEigenschappen {
  readonly bericht: { readonly id: string; readonly berichtsoort: string | null }
  readonly bevindingen: readonly Bevinding[]
  /** The line to show first. */
  readonly regel: number | undefined
  readonly open: boolean
  readonly bijOpen: () => void
}

export function Xmlpaneel(eigenschappen: XmlpaneelEigenschappen) {
  const { bericht, bevindingen, regel, open, bijOpen } = eigenschappen
  const t = berichten.xml
  const [xml, zetXml] = useState<string>()
  const { doe, bezig, fout } = useActie(haalXml)
  const download = useDownload()
  const haal = useCallback(async () => {
    const uit = await doe(bericht.id)
    if ('gelukt' in uit) zetXml(new TextDecoder().decode(uit.gelukt))
  }, [doe, bericht.id])
  useEffect(() => {
    if (open) void haal()
  }, [open, haal])
  return (
    <Paneel
      titel={t.titel}
      acties={
        <Knop
          klein
          pictogram="downloaden"
          bezig={download.bezig}
          onPress={() => void download.doe([bericht])}
        >
          {t.download}
        </Knop>
      }
    >
      <p className="zacht">{t.vastgelegd}</p>
      <Foutmelding fout={fout ?? download.fout} />
      {xml === undefined ? (
        <div className="knoppenrij">
          <Knop pictogram="oog" bezig={bezig} onPress={open ? haal : bijOpen}>
            {t.toon}
          </Knop>
        </div>
      ) : (
        <Xmlweergave
          naam={bericht.id}
          xml={xml}
          markeringen={markeringenVan(bevindingen)}
          begin={regel}
        />
      )}
    </Paneel>
  )
}
