// SPDX-License-Identifier: EUPL-1.2
/**
 * BSN, masked. The whole number comes only after a deliberate press, through `toon`: the
 * service records who looked. It is never in the page before, and leaves it again.
 */
import { useEffect, useState } from 'react'
import { useTeksten } from '../teksten/index.tsx'
import { Knop } from './Knop.tsx'
import { Wenk } from './Wenk.tsx'
import './overig.css'

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
        <Wenk tekst={t.vastgelegd}>
          <Knop
            soort="stil"
            klein
            pictogram={nummer === undefined ? 'oog' : 'oogDicht'}
            aria-label={nummer === undefined ? t.toon : t.verberg}
            bezig={bezig}
            onPress={() => (nummer === undefined ? onthul() : zetNummer(undefined))}
          />
        </Wenk>
      )}
      {mislukt ? (
        <span role="alert" className="bsn-fout">
          {t.mislukt}
        </span>
      ) : null}
    </span>
  )
}
