// SPDX-License-Identifier: EUPL-1.2
/**
 * A message about a field goes as soon as its value is another: beside a right value it would be a
 * lie. It goes while you type, never when you leave the field: that would move the button you are
 * about to press.
 */
import { type RefObject, useEffect, useState } from 'react'
import type { Veldmelding } from './Foutenlijst.tsx'

/** What a field that its page does not hold changes with; a part of a date only knows keys. */
const INVOER = ['input', 'keyup'] as const

interface Anders {
  readonly sinds: FormData | undefined
  readonly velden: string
}

/** The messages of which the field still has the value that was sent. */
export function useNogWaar(
  vak: RefObject<HTMLFormElement | null>,
  fouten: readonly Veldmelding[],
  verstuurd: FormData | undefined,
): readonly Veldmelding[] {
  // Of one attempt: after the next nothing has changed yet.
  const [anders, zetAnders] = useState<Anders>({ sinds: undefined, velden: '' })
  // A field that its page holds has its value in the form after the page was drawn.
  useEffect(() => {
    const vergelijk = () => {
      if (verstuurd === undefined || vak.current === null) return
      const nu = new FormData(vak.current)
      const velden = fouten.flatMap(({ veld }) => veld ?? [])
      const weg = velden.filter((veld) => !gelijk(verstuurd, nu, veld)).join(' ')
      zetAnders((toen) =>
        toen.sinds === verstuurd && toen.velden === weg ? toen : { sinds: verstuurd, velden: weg },
      )
    }
    vergelijk()
    // At the document, so after the field itself took what was typed: drawn earlier, it would lose that.
    for (const soort of INVOER) document.addEventListener(soort, vergelijk)
    return () => {
      for (const soort of INVOER) document.removeEventListener(soort, vergelijk)
    }
  })
  const weg = anders.sinds === verstuurd ? anders.velden.split(' ') : []
  return fouten.filter(({ veld }) => veld === undefined || !weg.includes(veld))
}

const gelijk = (toen: FormData, nu: FormData, veld: string) =>
  String(toen.getAll(veld)) === String(nu.getAll(veld))
