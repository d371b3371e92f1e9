// SPDX-License-Identifier: EUPL-1.2
/**
 * Where the elements of a message stand in its file. Rules judge the object and
 * know only a path; this gives their findings a line and a column afterwards.
 */
import type { Element } from '../definitie/model.ts'
import { WORTELNAAM } from '../definitie/wortel.ts'
import { definitieVanRuimte } from '../releases/index.ts'
import { openBestand } from './bestand.ts'
import { ontleed } from './ontleder.ts'
import { plaatsbepaler } from './plaats.ts'

/** The place of an element. Line and column (from 1) are those of its opening tag. */
export interface Positie {
  readonly regel: number
  readonly kolom: number
  /** Offset and length of the content, in UTF-16 units of the decoded text without byte order mark. */
  readonly offset: number
  readonly lengte: number
}

interface Open {
  readonly pad: string
  readonly begin: number
  readonly inhoud: number
  readonly element: Element | undefined
  readonly aantallen: Map<string, number>
}

/**
 * Finds elements by path (`/Bericht/Client/StopProducten/StopProduct[1]/Einddatum`; an
 * index on repeating elements only). With `paden` only those are kept: ask for what you
 * need of a large file. A file that cannot be read gives what was found up to there.
 */
export function posities(
  bytes: Uint8Array,
  paden?: Iterable<string>,
): ReadonlyMap<string, Positie> {
  const gevonden = new Map<string, Positie>()
  const bestand = openBestand(bytes)
  if ('fout' in bestand) return gevonden
  const gevraagd = paden === undefined ? undefined : new Set(paden)
  const plaats = plaatsbepaler(bestand.tekst)
  const stapel: Open[] = []
  ontleed(bestand.tekst, {
    open({ lokaal, ruimte, begin, inhoud }) {
      const ouder = stapel.at(-1)
      const element = ouder === undefined ? wortel(lokaal, ruimte) : kind(ouder.element, lokaal)
      const nummer = (ouder?.aantallen.get(lokaal) ?? 0) + 1
      ouder?.aantallen.set(lokaal, nummer)
      const index = element !== undefined && element.max > 1 ? `[${nummer}]` : ''
      const pad = `${ouder?.pad ?? ''}/${lokaal}${index}`
      stapel.push({ pad, begin, inhoud, element, aantallen: new Map() })
      return undefined
    },
    sluit(einde) {
      const { pad, begin, inhoud } = stapel.pop() as Open
      if (gevonden.has(pad) || gevraagd?.has(pad) === false) return
      const lengte = Math.max(0, einde - inhoud)
      gevonden.set(pad, { ...plaats(begin), offset: inhoud, lengte })
    },
    tekst() {},
  })
  return gevonden
}

function wortel(lokaal: string, ruimte: string): Element | undefined {
  const definitie = lokaal === WORTELNAAM ? definitieVanRuimte(ruimte) : undefined
  return definitie && { naam: WORTELNAAM, type: definitie.wortel, min: 1, max: 1 }
}

function kind(ouder: Element | undefined, naam: string): Element | undefined {
  if (ouder?.type.soort !== 'samengesteld') return undefined
  return ouder.type.elementen.find((element) => element.naam === naam)
}
