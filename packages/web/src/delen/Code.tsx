// SPDX-License-Identifier: EUPL-1.2
/** A code of a list as people read it: the code, which explains itself when pressed, and its label. */
import { type CodelijstId, useCodelijst } from '../gegevens/codelijst.ts'
import { Codeuitleg } from './Codeuitleg.tsx'

export interface CodeEigenschappen {
  readonly lijst: CodelijstId
  readonly code: string
}

export function Code({ lijst, code }: CodeEigenschappen) {
  const label = useCodelijst(lijst)?.find((een) => een.code === code)?.label
  return (
    <span>
      <Codeuitleg code={`${lijst}/${code}`} tekst={code} /> {label ?? ''}
    </span>
  )
}
