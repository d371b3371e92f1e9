// SPDX-License-Identifier: EUPL-1.2
/**
 * BSN, masked. The whole number comes only after a deliberate press, through `toon`: the
 * service records who looked. It is never in the page before, and leaves it again.
 */
import { Suspense, useEffect, useState } from 'react'
import { luiDeel } from '../gegevens/laad.ts'
import { useTeksten } from '../teksten/index.tsx'
import type { BsnknopEigenschappen } from './Bsnknop.tsx'
import './overig.css'

// With its tooltip; who may not see the number needs neither.
const Bsnknop = luiDeel<BsnknopEigenschappen>(() => import('./Bsnknop.tsx'))

/** Long enough to copy it to a form; then the screen may be seen by somebody else. */
const ZICHTBAAR_MS = 60_000

export interface BsnEigenschappen {
  /** The last digits, all that the page knows. */
  readonly einde: string
  /** Asks the service for the number; undefined: the user thought better of it. Without it (no right) there is no button. */
  readonly toon?: () => Promise<string | undefined>
}

export function Bsn({ einde, toon }: BsnEigenschappen) {
  const { bsn: t } = useTeksten().delen
  const [nummer, zetNummer] = useState<string>()
  const [bezig, zetBezig] = useState(false)
  const [mislukt, zetMislukt] = useState(false)
  useEffect(() => {
    if (nummer === undefined) return
    const wachter = setTimeout(() => zetNummer(undefined), ZICHTBAAR_MS)
    return () => clearTimeout(wachter)
  }, [nummer])

  async function onthul() {
    if (toon === undefined) return
    zetBezig(true)
    zetMislukt(false)
    await toon().then(zetNummer, () => zetMislukt(true))
    zetBezig(false)
  }

  return (
    <span className="bsn">
      <span aria-live="polite" className="bsn-nummer">
        {nummer ?? (
          <>
            <span aria-hidden="true">{`•••••${einde}`}</span>
            <span className="alleen-voorlezen">{t.einde(einde)}</span>
          </>
        )}
      </span>
      {toon === undefined ? null : (
        <Suspense fallback={<span className="knop knop-klein knop-beeld" />}>
          <Bsnknop
            zichtbaar={nummer !== undefined}
            bezig={bezig}
            bijDruk={() => (nummer === undefined ? void onthul() : zetNummer(undefined))}
          />
        </Suspense>
      )}
      {mislukt ? (
        <span role="alert" className="bsn-fout">
          {t.mislukt}
        </span>
      ) : null}
    </span>
  )
}
