// SPDX-License-Identifier: EUPL-1.2
/** Under a table: how many there are, and the way to the next page of the list. */
import { useTeksten } from '../teksten/index.tsx'
import { Knop } from './Knop.tsx'
import type { Tabeladres } from './tabeladres.ts'
import './tabel.css'

export interface TabelvoetEigenschappen {
  readonly adres: Pick<Tabeladres, 'na' | 'bladzijde' | 'naarVolgende' | 'naarVorige' | 'naarBegin'>
  readonly getoond: number
  readonly totaal?: number | undefined
  /** Cursor of the next page; undefined on the last. */
  readonly volgende?: string | undefined
}

export function Tabelvoet({ adres, getoond, totaal, volgende }: TabelvoetEigenschappen) {
  const { tabel: t } = useTeksten().delen
  const eerste = adres.na === undefined
  return (
    <div className="tabelvoet">
      <p role="status" className="tabel-telling">
        {totaal === undefined || totaal === getoond
          ? t.totaal(totaal ?? getoond)
          : t.getoond(getoond, totaal)}
        {adres.bladzijde !== undefined && !(eerste && volgende === undefined)
          ? ` · ${t.bladzijde(adres.bladzijde)}`
          : null}
      </p>
      {eerste && volgende === undefined ? null : (
        <nav aria-label={t.bladeren} className="knoppenrij">
          {adres.bladzijde === undefined ? (
            <Knop klein onPress={adres.naarBegin}>
              {t.eerste}
            </Knop>
          ) : (
            <Knop klein pictogram="links" isDisabled={eerste} onPress={adres.naarVorige}>
              {t.vorige}
            </Knop>
          )}
          <Knop
            klein
            pictogram="rechts"
            isDisabled={volgende === undefined}
            onPress={() => {
              if (volgende !== undefined) adres.naarVolgende(volgende)
            }}
          >
            {t.volgende}
          </Knop>
        </nav>
      )}
    </div>
  )
}
