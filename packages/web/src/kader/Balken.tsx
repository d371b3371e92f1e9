// SPDX-License-Identifier: EUPL-1.2
/** Bars under the header: this is a trial; there is no connection. */
import { useSyncExternalStore } from 'react'
import { Pictogram } from '../delen/Pictogram.tsx'
import { verbinding } from '../gegevens/verbinding.ts'
import { useSessie } from '../sessie/sessie.tsx'
import { useTeksten } from '../teksten/index.tsx'

export function Balken() {
  const t = useTeksten()
  return (
    <section aria-label={t.kader.omgeving}>
      <Demobalk />
      <Verbindingsbalk />
    </section>
  )
}

function Demobalk() {
  const t = useTeksten()
  const { sessie } = useSessie()
  if (!sessie.proef) return null
  return (
    <p className="balk">
      <Pictogram naam="info" maat={18} />
      {t.kader.demo}
    </p>
  )
}

function Verbindingsbalk() {
  const t = useTeksten()
  const weg = useSyncExternalStore(verbinding.volg, verbinding.isWeg)
  return (
    // The region stands there before the news, so that it is read aloud.
    <div role="status">
      {weg ? (
        <p className="balk balk-fout">
          <Pictogram naam="letOp" maat={18} />
          {t.toestanden.geenVerbinding.balk}
        </p>
      ) : null}
    </div>
  )
}
