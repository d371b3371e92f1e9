// SPDX-License-Identifier: EUPL-1.2
/**
 * In place of the page when the session was moved to another organisation, in another tab:
 * nothing of two organisations stands on one screen. The page itself waits behind this one.
 */
import { useEffect, useRef, useState } from 'react'
import { Knop } from '../delen/Knop.tsx'
import { alsVerzoekfout, type Verzoekfout } from '../gegevens/fout.ts'
import { Los } from '../kader/Los.tsx'
import { Pagina } from '../kader/Pagina.tsx'
import { Foutvak, Toestand } from '../kader/Toestand.tsx'
import { useTeksten } from '../teksten/index.tsx'
import type { Organisatie } from './sessie.tsx'

export interface AndereOrganisatieEigenschappen {
  /** For which the page was opened. */
  readonly eigen: Organisatie
  readonly terug: (code: string) => Promise<void>
}

export function AndereOrganisatie({ eigen, terug }: AndereOrganisatieEigenschappen) {
  const { kader, toestanden } = useTeksten()
  const t = toestanden.andereOrganisatie
  const [bezig, zetBezig] = useState(false)
  const [fout, zetFout] = useState<Verzoekfout>()
  const vak = useRef<HTMLDivElement>(null)
  // What had the focus is out of sight.
  useEffect(() => vak.current?.focus(), [])
  const naam = eigen.naam ?? `${kader.soort[eigen.soort]} ${eigen.code}`
  return (
    <Los>
      <Pagina titel={t.titel}>
        {fout ? <Foutvak fout={fout} /> : null}
        <div ref={vak} tabIndex={-1} className="toestand-plek">
          <Toestand
            pictogram="slot"
            titel={t.kop(naam)}
            tekst={t.tekst}
            doen={t.doen(naam)}
            acties={
              <>
                <Knop soort="hoofd" pictogram="ververs" onPress={() => window.location.reload()}>
                  {toestanden.vernieuwen}
                </Knop>
                <Knop
                  bezig={bezig}
                  onPress={async () => {
                    zetBezig(true)
                    try {
                      await terug(eigen.code)
                    } catch (oorzaak) {
                      zetFout(alsVerzoekfout(oorzaak))
                      zetBezig(false)
                    }
                  }}
                >
                  {t.terug(naam)}
                </Knop>
              </>
            }
          />
        </div>
      </Pagina>
    </Los>
  )
}
