// SPDX-License-Identifier: EUPL-1.2
/** The national code lists in the browser; fetched once, by the first page that shows a code. */
import type { CodelijstId, Code as Codeuit } from '@stopwijzer/ijw'
import { useEffect, useState } from 'react'
import type { Optie } from '../delen/Keuzelijst.tsx'

export type { CodelijstId } from '@stopwijzer/ijw'

export type Code = Pick<Codeuit, 'code' | 'label'>

let lijsten: typeof import('virtual:codelijsten')['default'] | undefined

/** The codes of a list; undefined until they are there. */
export function useCodelijst(id: CodelijstId): readonly Code[] | undefined {
  const [, zetEr] = useState(lijsten !== undefined)
  useEffect(() => {
    if (lijsten !== undefined) return
    let weg = false
    import('virtual:codelijsten').then(
      ({ default: gehaald }) => {
        lijsten = gehaald
        if (!weg) zetEr(true)
      },
      // Without the labels the codes themselves stay on the screen.
      () => {},
    )
    return () => {
      weg = true
    }
  }, [])
  return lijsten?.[id]
}

/** Choices of a list: `31 Levering is volgens plan beëindigd`. */
export function useCodeopties(id: CodelijstId, alleen?: readonly string[]): readonly Optie[] {
  const codes = useCodelijst(id) ?? []
  const label = (code: string) => codes.find((een) => een.code === code)?.label
  return (alleen ?? codes.map(({ code }) => code)).map((code) => ({
    waarde: code,
    tekst: [code, label(code)].filter(Boolean).join(' '),
  }))
}
