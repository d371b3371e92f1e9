// SPDX-License-Identifier: EUPL-1.2
/**
 * The XML of an envelope as a small tree. Bounded before it is parsed: an envelope has few
 * elements and short tags, only its payload is large. A DOCTYPE is refused, so there are no
 * entities and nothing is fetched.
 */
import { Parser } from '../lezen/parser.ts'

export interface Knoop {
  readonly ruimte: string
  readonly naam: string
  readonly attributen: readonly Attribuut[]
  readonly kinderen: readonly Knoop[]
  /** All text directly inside, CDATA included. */
  readonly tekst: string
  /** Some of the text is CDATA: that counts as text even when it is white. */
  readonly cdata: boolean
}

export interface Attribuut {
  readonly ruimte: string
  readonly naam: string
  readonly waarde: string
}

const KNOOPFOUTEN = ['codering', 'doctype', 'te-diep', 'te-veel', 'xml'] as const
export type Knoopfout = (typeof KNOOPFOUTEN)[number]

export type Ontleding =
  | { readonly goed: true; readonly knoop: Knoop }
  | { readonly goed: false; readonly fout: Knoopfout }

/** A Fo01 may quote a whole envelope of a few levels. */
const MEESTE_DIEPTE = 64
const MEESTE_TAGS = 20_000
/** Longest tag, with its attributes, in characters. */
const LANGSTE_TAG = 64 * 1024

class Gestopt extends Error {
  readonly fout: Knoopfout
  constructor(fout: Knoopfout) {
    super(fout)
    this.fout = fout
  }
}

/** Parses UTF-8 bytes; a byte order mark is skipped. Never throws. */
export function ontleed(bytes: Uint8Array): Ontleding {
  let tekst: string
  try {
    tekst = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { goed: false, fout: 'codering' }
  }
  return ontleedTekst(tekst)
}

/** As `ontleed`, of a text. */
export function ontleedTekst(tekst: string): Ontleding {
  const grens = buitenGrens(tekst)
  if (grens !== null) return { goed: false, fout: grens }
  try {
    return { goed: true, knoop: bouw(tekst) }
  } catch (fout) {
    if (fout instanceof Gestopt) return { goed: false, fout: fout.fout }
    return { goed: false, fout: 'xml' }
  }
}

/** Looks at tags only, without parsing: time and memory stay bounded whatever comes. */
function buitenGrens(tekst: string): Knoopfout | null {
  const verklaring = /^<\?xml\s[^>]{0,200}encoding\s*=\s*["']([^"']{1,40})["']/.exec(tekst)
  if (verklaring !== null && verklaring[1]!.toLowerCase() !== 'utf-8') return 'codering'
  let aantal = 0
  for (let plek = tekst.indexOf('<'); plek !== -1; plek = tekst.indexOf('<', plek + 1)) {
    if (++aantal > MEESTE_TAGS) return 'te-veel'
    if (tekst.startsWith('<!DOCTYPE', plek)) return 'doctype'
    // Comments and CDATA hold anything, and end with a mark of their own.
    if (tekst.startsWith('<!', plek)) continue
    const einde = tekst.indexOf('>', plek)
    if (einde === -1) return 'xml'
    if (einde - plek > LANGSTE_TAG) return 'te-veel'
  }
  return null
}

interface Open {
  readonly ruimte: string
  readonly naam: string
  readonly attributen: readonly Attribuut[]
  readonly kinderen: Knoop[]
  tekst: string
  cdata: boolean
}

function bouw(tekst: string): Knoop {
  const parser = new Parser()
  const stapel: Open[] = []
  let wortel: Knoop | undefined
  const erbij = (deel: string) => {
    const open = stapel.at(-1)
    if (open !== undefined) open.tekst = open.tekst === '' ? deel : open.tekst + deel
  }
  parser.on('error', () => {
    throw new Gestopt('xml')
  })
  parser.on('doctype', () => {
    throw new Gestopt('doctype')
  })
  parser.on('text', erbij)
  parser.on('cdata', (deel) => {
    erbij(deel)
    const open = stapel.at(-1)
    if (open !== undefined) open.cdata = true
  })
  parser.on('opentag', (tag) => {
    if (stapel.length >= MEESTE_DIEPTE) throw new Gestopt('te-diep')
    const attributen = Object.values(tag.attributes).map(({ uri, local, value }) => ({
      ruimte: uri,
      naam: local,
      waarde: value,
    }))
    stapel.push({
      ruimte: tag.uri,
      naam: tag.local,
      attributen,
      kinderen: [],
      tekst: '',
      cdata: false,
    })
  })
  parser.on('closetag', () => {
    const klaar = stapel.pop()!
    const ouder = stapel.at(-1)
    if (ouder === undefined) wortel = klaar
    else ouder.kinderen.push(klaar)
  })
  parser.write(tekst)
  parser.close()
  return wortel!
}
