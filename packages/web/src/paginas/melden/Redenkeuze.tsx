// SPDX-License-Identifier: EUPL-1.2
/** The reason of a stop: the national code with its label, and what it means once it is chosen. */

import { Keuzelijst } from '../../delen/lui.tsx'
import { useStandaard } from '../../gegevens/standaard.ts'
import { melden } from '../../teksten/nl/melden.ts'

export interface RedenkeuzeEigenschappen {
  readonly redenen: readonly string[]
  readonly waarde: string | null
  readonly bijWijziging: (reden: string) => void
  readonly fout?: string | undefined
  readonly naam?: string
}

export function Redenkeuze(eigenschappen: RedenkeuzeEigenschappen) {
  const { redenen, waarde, bijWijziging, fout, naam = 'redenBeeindiging' } = eigenschappen
  const t = melden
  const standaard = useStandaard()
  return (
    <>
      <Keuzelijst
        naam={naam}
        label={t.stop.reden}
        uitleg={t.stop.redenUitleg}
        breedte="vol"
        waarde={waarde}
        bijWijziging={bijWijziging}
        fout={fout}
        opties={redenen.map((code) => {
          const regel = standaard?.codeUit('JZ588', code)
          if (regel === undefined) return { waarde: code, tekst: code }
          const { label, betekenis } = regel
          return {
            waarde: code,
            tekst: `${code} · ${label}`,
            ...(betekenis === null ? {} : { uitleg: betekenis }),
          }
        })}
      />
      {waarde === null ? null : <Redenuitleg reden={waarde} />}
    </>
  )
}

/** What a reason means for the care and the toewijzing, and what to think of. */
export function Redenuitleg({ reden }: { readonly reden: string }) {
  const t = melden
  const regel = useStandaard()?.codeUit('JZ588', reden)
  if (regel === undefined) return null
  return (
    <div className="reden-uitleg">
      <p>{regel.betekenis}</p>
      <p>{regel.gevolg}</p>
      {regel.actie ? (
        <p>
          <strong>{t.stop.denkAan}</strong> {regel.actie}
        </p>
      ) : null}
    </div>
  )
}
