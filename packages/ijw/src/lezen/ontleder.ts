// SPDX-License-Identifier: EUPL-1.2
/**
 * The XML parser behind one small port: elements with their place in the text.
 * Stops at the first error of well-formedness, because nothing after it can be
 * trusted, and at what this project refuses by policy: a DOCTYPE, another
 * encoding than UTF-8, another XML version than 1.0, and deep nesting.
 */
import type { Bevinding } from '../rapport/bevinding.ts'
import { getoond } from './afscherming.ts'
import { leesGewoneXml } from './gewoneXml.ts'
import { isNaamruimte } from './naamruimte.ts'
import { xmlfout } from './ontleedfouten.ts'
import { Parser } from './parser.ts'
import { plaatsbepaler } from './plaats.ts'
import { bestandsfout, structuurfout } from './uitkomst.ts'

/** A message is nine levels deep. The parser is quadratic in depth, so it never gets to see more than this. */
export const MEESTE_DIEPTE = 64

export interface Attribuut {
  readonly naam: string
  readonly lokaal: string
  readonly ruimte: string
  readonly waarde: string
}

export interface Opening {
  readonly lokaal: string
  readonly ruimte: string
  /** Attributes other than namespace declarations. */
  readonly attributen: readonly Attribuut[]
  /** Offset of `<`. */
  readonly begin: number
  /** Offset of the first character after the tag. */
  readonly inhoud: number
  /** The namespace bound to a prefix here (`''` for the default); `undefined` when unbound. */
  readonly los: (prefix: string) => string | undefined
}

/** Receives the document. A callback may return `true` to stop: there is no more to learn. */
export interface Ontvanger {
  /** `opening` is valid during the call only. */
  open(opening: Opening): boolean | undefined
  /** `begin` is the offset of the closing tag (of the tag itself when it is empty). */
  sluit(begin: number): void
  /** Character data; `cdata` when it stood in a CDATA section. */
  tekst(tekst: string, cdata: boolean): void
}

const XMLNS = 'http://www.w3.org/2000/xmlns/'

/** An ampersand that starts no reference. */
const LOSSE_AMPERSAND = /&(?!#[0-9]+;|#x[0-9A-Fa-f]+;|[A-Za-z_][\w.-]*;)/

class Klaar extends Error {}

const GEEN: readonly Attribuut[] = []

/** Parses a text. Returns the finding that ended it, or `undefined` when the whole text was read. */
export function ontleed(tekst: string, ontvanger: Ontvanger): Bevinding | undefined {
  return leesGewoneXml(tekst, MEESTE_DIEPTE, ontvanger)
    ? undefined
    : ontleedVolledig(tekst, ontvanger)
}

/** As `ontleed`, by the parser for all of XML. */
export function ontleedVolledig(tekst: string, ontvanger: Ontvanger): Bevinding | undefined {
  const parser = new Parser()
  let einde: Bevinding | undefined
  let begin = 0
  let diepte = 0
  /** Everything before this offset is markup that was read, or text that holds no markup. */
  let gelezen = 0
  const stop = (bevinding?: Bevinding): never => {
    einde = bevinding
    throw new Klaar()
  }
  const hier = (offset: number) => ({ ...plaatsbepaler(tekst)(offset), pad: null })
  const meld = (melding: string, offset: number) => {
    // A bare ampersand is seen late: the parser reads on to the next semicolon.
    const los = tekst.slice(gelezen, offset + 1).search(LOSSE_AMPERSAND)
    const { soort, boodschap, actie } = xmlfout(los < 0 ? melding : 'entity')
    return stop(
      structuurfout(soort, boodschap, actie, hier(Math.max(0, los < 0 ? offset : gelezen + los))),
    )
  }

  parser.on('error', (fout) => meld(fout.message, parser.position - 1))
  parser.on('xmldecl', ({ version, encoding }) => {
    gelezen = parser.position
    if (version !== '1.0') {
      stop(
        bestandsfout(
          'BESTAND_XMLVERSIE',
          'De eerste regel noemt een andere XML-versie dan 1.0.',
          'Begin met <?xml version="1.0" encoding="UTF-8"?>.',
          hier(0),
        ),
      )
    }
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') {
      stop(
        bestandsfout(
          'BESTAND_CODERING',
          `De eerste regel noemt de codering ${getoond(encoding)}. Een iJw-bericht is UTF-8.`,
          'Sla het bestand op als UTF-8 en noem UTF-8 op de eerste regel.',
          hier(0),
        ),
      )
    }
  })
  parser.on('doctype', () =>
    stop(
      bestandsfout(
        'BESTAND_DOCTYPE',
        'Het bestand bevat een DOCTYPE. Dat is niet toegestaan.',
        'Haal de DOCTYPE weg.',
        hier(Math.max(0, tekst.lastIndexOf('<!DOCTYPE', parser.position))),
      ),
    ),
  )
  parser.on('processinginstruction', ({ target }) => {
    // The parser takes `<?a?b?>`, and a colon in the name; XML and its namespaces do not.
    const start = tekst.indexOf('<?', gelezen)
    const erna = tekst.slice(start + 2 + target.length, start + 4 + target.length)
    if (target.includes(':') || !/^(?:[ \t\n\r]|\?>)/.test(erna)) {
      meld('processing instruction', start)
    }
    gelezen = parser.position
  })
  parser.on('comment', () => {
    gelezen = parser.position
  })
  parser.on('opentagstart', () => {
    begin = tekst.lastIndexOf('<', parser.position - 1)
    if (++diepte > MEESTE_DIEPTE) {
      stop(
        bestandsfout(
          'BESTAND_DIEP',
          `Het bestand heeft meer dan ${MEESTE_DIEPTE} elementen in elkaar.`,
          'Kies een bestand met een iJw-bericht.',
          hier(begin),
        ),
      )
    }
  })
  parser.on('opentag', (tag) => {
    gelezen = parser.position
    let attributen = GEEN as Attribuut[]
    for (const naam in tag.attributes) {
      const { local, uri, value } = tag.attributes[naam] as {
        local: string
        uri: string
        value: string
      }
      if (uri === XMLNS) {
        if (!isNaamruimte(value)) meld('invalid namespace', begin)
        continue
      }
      if (attributen === GEEN) attributen = []
      attributen.push({ naam, lokaal: local, ruimte: uri, waarde: value })
    }
    const klaar = ontvanger.open({
      lokaal: tag.local,
      ruimte: tag.uri,
      attributen,
      begin,
      inhoud: parser.position,
      los: (prefix) => parser.resolve(prefix),
    })
    if (klaar) stop()
  })
  parser.on('closetag', () => {
    diepte--
    gelezen = parser.position
    ontvanger.sluit(tekst.lastIndexOf('<', parser.position - 1))
  })
  parser.on('text', (stuk) => ontvanger.tekst(stuk, false))
  parser.on('cdata', (stuk) => {
    gelezen = parser.position
    ontvanger.tekst(stuk, true)
  })
  try {
    parser.write(tekst).close()
  } catch (fout) {
    if (!(fout instanceof Klaar)) throw fout
  }
  return einde
}
