// SPDX-License-Identifier: EUPL-1.2
/** Definition list: the facts of one thing, name and value, in as many columns as fit. */
import type { ReactNode } from 'react'
import './kenmerken.css'

export interface Kenmerk {
  readonly naam: string
  readonly waarde: ReactNode
}

export function Kenmerken({ lijst }: { readonly lijst: readonly Kenmerk[] }) {
  return (
    <dl className="kenmerken">
      {lijst.map(({ naam, waarde }) => (
        <div key={naam} className="kenmerk">
          <dt>{naam}</dt>
          <dd>{waarde === '' || waarde === null || waarde === undefined ? '–' : waarde}</dd>
        </div>
      ))}
    </dl>
  )
}
