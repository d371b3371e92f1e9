// SPDX-License-Identifier: EUPL-1.2
/** The check before sending, a moment after the last change; the service judges, not the page. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useEffect, useRef, useState } from 'react'
import type { Verzoekfout } from '../../gegevens/fout.ts'
import { type LeesId, useHaal } from '../../gegevens/useHaal.ts'

export type Uitkomst = Antwoord<'stopmeldingen.toets'>
export type Bevinding = Uitkomst['bevindingen'][number]

type ToetsId = LeesId & ('startmeldingen.toets' | 'stopmeldingen.toets' | 'correcties.toets')

/** Short enough to feel at once, long enough not to ask at every digit of a year. */
const RUST_MS = 250

export interface Toets {
  /** Of the last question that was answered; undefined while there is nothing to judge. */
  readonly uitkomst: Uitkomst | undefined
  /** Whether it is about what stands in the form now. */
  readonly actueel: boolean
  readonly fout: Verzoekfout | undefined
  readonly traag: boolean
  readonly opnieuw: () => void
}

/** Without `inhoud` (the form is not complete) it asks nothing. */
export function useToets(id: ToetsId, inhoud: object | undefined): Toets {
  const vorm = inhoud === undefined ? undefined : JSON.stringify(inhoud)
  const rustig = useRustig(vorm)
  const gevraagd = rustig === undefined || vorm === undefined ? undefined : JSON.parse(rustig)
  // The three have the same answer, and take what their form made.
  const vraag = gevraagd === undefined ? undefined : { inhoud: gevraagd }
  const haal = useHaal(id as 'stopmeldingen.toets', vraag)
  const vorige = useRef<Uitkomst>(undefined)
  if (gevraagd === undefined) vorige.current = undefined
  else if (haal.gegevens !== undefined) vorige.current = haal.gegevens
  return {
    uitkomst: vorige.current,
    actueel: vorm === rustig && haal.gegevens !== undefined,
    fout: haal.fout,
    traag: haal.traag,
    opnieuw: haal.opnieuw,
  }
}

function useRustig(waarde: string | undefined): string | undefined {
  const [rustig, zetRustig] = useState(waarde)
  useEffect(() => {
    const wachter = setTimeout(() => zetRustig(waarde), RUST_MS)
    return () => clearTimeout(wachter)
  }, [waarde])
  return rustig
}

/** Complete, and not a year that is still being typed. */
export const isHeel = (datum: string | null | undefined): datum is string =>
  typeof datum === 'string' && /^(?:19|20)\d\d-/.test(datum)
