// SPDX-License-Identifier: EUPL-1.2
/**
 * A message in words: every part with its name for people, its value and what its code means, in
 * the order of the message. Groups are headings over what is in them.
 */
import { useTeksten } from '../teksten/index.tsx'
import { Codeuitleg } from './Codeuitleg.tsx'
import './bevindingen.css'

/** One part, as the service and the library give it. */
export interface Woord {
  readonly naam: string
  readonly label: string
  readonly waarde: string | null
  readonly getoond: string | null
  readonly code: { readonly lijst: string; readonly label: string } | null
  readonly diepte: number
  readonly groep: boolean
}

interface Stuk {
  readonly kop: string | undefined
  readonly diepte: number
  readonly waarden: Woord[]
}

export function Berichtwoorden({ woorden }: { readonly woorden: readonly Woord[] }) {
  const { vervolg } = useTeksten().delen.woorden
  return (
    <div className="woorden">
      {inStukken(woorden, vervolg).map(({ kop, diepte, waarden }, plek) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same part may occur twice
        <div key={plek} className="woorden-stuk" data-diepte={Math.min(diepte, 3)}>
          {kop === undefined ? null : <h3>{kop}</h3>}
          {waarden.length === 0 ? null : (
            <dl>
              {waarden.map((woord, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same part may occur twice
                <div key={n} className="woord">
                  <dt>{woord.label}</dt>
                  <dd>
                    {woord.getoond ?? woord.waarde}{' '}
                    {woord.code === null ? null : (
                      <Codeuitleg code={`${woord.code.lijst}/${woord.waarde}`} />
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      ))}
    </div>
  )
}

/** A group with the values right under it; after a deeper group its heading comes again. */
function inStukken(woorden: readonly Woord[], vervolg: (kop: string) => string): readonly Stuk[] {
  const stukken: Stuk[] = []
  const boven: string[] = []
  for (const { diepte, groep, label, ...rest } of woorden) {
    boven.length = diepte
    if (groep) {
      boven[diepte] = label
      stukken.push({ kop: label, diepte, waarden: [] })
      continue
    }
    const kop = boven[diepte - 1]
    if (stukken.at(-1)?.diepte !== diepte - 1)
      stukken.push({ kop: kop && vervolg(kop), diepte: diepte - 1, waarden: [] })
    stukken.at(-1)!.waarden.push({ diepte, groep, label, ...rest })
  }
  return stukken
}
