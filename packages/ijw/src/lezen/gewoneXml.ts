// SPDX-License-Identifier: EUPL-1.2
/**
 * A scanner for ordinary XML: tags without attributes, text, comments, CDATA and
 * references, with the namespaces declared on the root. It finds tags with
 * `indexOf` instead of looking at every character as a general parser must, and
 * so makes the careful path about as quick as libxml2.
 *
 * It judges nothing: the whole text is scanned before the receiver sees any of
 * it, and at the first thing that is not ordinary, or not well-formed, it gives
 * up and the real parser reads the text. A property test holds the events of
 * both equal.
 */
import { gewoneTekst, VERBODEN, Volgende } from './gewoneTekst.ts'
import type { Ontvanger, Opening } from './ontleder.ts'

const WIT = '[ \\t\\r\\n]'
const NAAM = '[A-Za-z_][A-Za-z0-9_.-]*'
/** Only the name of the encoding may be in capitals. */
const UTF8 = '[uU][tT][fF]-8'
const DECLARATIE = new RegExp(
  `^<\\?xml${WIT}+version=(?:"1\\.0"|'1\\.0')(?:${WIT}+encoding=(?:"${UTF8}"|'${UTF8}'))?${WIT}*\\?>`,
)
const GEWONE_NAAM = new RegExp(`^(?:(${NAAM}):)?(${NAAM})$`)
/** Web addresses only; what XML reserves for itself is left to the parser. */
const NAAMRUIMTE = new RegExp(
  `${WIT}+xmlns(?::(${NAAM}))?=(?:"(https?://[\\w./-]+)"|'(https?://[\\w./-]+)')`,
  'y',
)
const GERESERVEERD = /^xml/i
const VAN_XML = /^http:\/\/www\.w3\.org\/(?:XML\/1998|2000\/xmlns)/
const LEEG_WIT = /[^ \t\r\n]/

interface Naam {
  readonly voluit: string
  readonly lokaal: string
  readonly ruimte: string
  /** The name that came after this one last time: nearly always the next one again. */
  volgende: Naam | undefined
}

/** What was scanned, in order: an element name opens, `null` closes, a string is text. */
interface Gebeurtenissen {
  readonly wat: (Naam | null | string)[]
  /** Offset of the tag, or -1 for text and -2 for CDATA. */
  readonly begin: number[]
  /** Offset after a start tag. */
  readonly einde: number[]
}

const GEEN: Opening['attributen'] = []

/** Scans the text and tells the receiver all of it; false when it must be parsed, nothing told. */
export function leesGewoneXml(tekst: string, diepste: number, ontvanger: Ontvanger): boolean {
  const scan = new Scan(tekst, diepste)
  if (!scan.alles()) return false
  const { wat, begin, einde } = scan.gebeurtenissen
  const los = (prefix: string) => scan.ruimtes.get(prefix)
  // One object for all tags: it is valid during the call only.
  const opening = { lokaal: '', ruimte: '', attributen: GEEN, begin: 0, inhoud: 0, los }
  for (let i = 0; i < wat.length; i++) {
    const deel = wat[i] as Naam | null | string
    const plek = begin[i] as number
    if (typeof deel === 'string') ontvanger.tekst(deel, plek === -2)
    else if (deel === null) ontvanger.sluit(plek)
    else {
      opening.lokaal = deel.lokaal
      opening.ruimte = deel.ruimte
      opening.begin = plek
      opening.inhoud = einde[i] as number
      if (ontvanger.open(opening)) break
    }
  }
  return true
}

interface Naamdelen {
  readonly prefix: string
  readonly lokaal: string
}

/** Names taken apart before, of all texts: there are few, but a stranger must not make it many. */
const bekendeNamen = new Map<string, Naamdelen>()
const MEESTE_NAMEN = 1000
/** The longest name of the standard is well under half of this. */
const LANGSTE_NAAM = 100

function delenVan(voluit: string): Naamdelen | undefined {
  const bekend = bekendeNamen.get(voluit)
  if (bekend !== undefined) return bekend
  if (voluit.length > LANGSTE_NAAM) return undefined
  // Made anew from its characters: a piece cut from the text would keep the whole message in memory.
  const kopie = String.fromCharCode(...Array.from(voluit, (teken) => teken.charCodeAt(0)))
  const gevonden = GEWONE_NAAM.exec(kopie)
  if (gevonden === null) return undefined
  const delen = { prefix: gevonden[1] ?? '', lokaal: gevonden[2] as string }
  if (bekendeNamen.size < MEESTE_NAMEN) bekendeNamen.set(kopie, delen)
  return delen
}

class Scan {
  readonly gebeurtenissen: Gebeurtenissen = { wat: [], begin: [], einde: [] }
  readonly ruimtes = new Map<string, string>()
  readonly #tekst: string
  readonly #diepste: number
  readonly #namen = new Map<string, Naam>()
  #vorige: Naam | undefined
  readonly #cr: Volgende
  readonly #verwijzing: Volgende
  readonly #cdataEinde: Volgende
  readonly #open: string[] = []

  constructor(tekst: string, diepste: number) {
    this.#tekst = tekst
    this.#diepste = diepste
    this.#cr = new Volgende(tekst, '\r')
    this.#verwijzing = new Volgende(tekst, '&')
    this.#cdataEinde = new Volgende(tekst, ']]>')
  }

  /** Scans the whole document; false to give up. */
  alles(): boolean {
    const tekst = this.#tekst
    if (VERBODEN.test(tekst)) return false
    let p = DECLARATIE.exec(tekst)?.[0].length ?? 0
    let wortelGezien = false
    while (p < tekst.length) {
      const q = tekst.indexOf('<', p)
      const tot = q < 0 ? tekst.length : q
      if (tot > p && !this.#stuk(p, tot)) return false
      if (q < 0) break
      const teken = tekst.charCodeAt(q + 1)
      if (teken === 0x2f) p = this.#sluit(q)
      else if (teken === 0x21) p = this.#uitroep(q)
      else if (this.#open.length > 0) p = this.#start(q)
      else if (wortelGezien) return false
      else {
        wortelGezien = true
        p = this.#wortel(q)
      }
      if (p < 0) return false
    }
    return wortelGezien && this.#open.length === 0
  }

  #voegToe(wat: Naam | null | string, begin: number, einde: number): void {
    this.gebeurtenissen.wat.push(wat)
    this.gebeurtenissen.begin.push(begin)
    this.gebeurtenissen.einde.push(einde)
  }

  /** Text between two tags. */
  #stuk(van: number, tot: number): boolean {
    const tekst = this.#tekst
    if (this.#open.length === 0) return !LEEG_WIT.test(tekst.slice(van, tot))
    let begin = van
    // The usual line end and indent: without its CR it is what XML makes of it.
    if (tekst.charCodeAt(van) === 0x0d && tekst.charCodeAt(van + 1) === 0x0a) begin++
    const bijzonder =
      this.#cr.tussen(begin, tot) ||
      this.#verwijzing.tussen(begin, tot) ||
      this.#cdataEinde.tussen(begin, tot)
    const ruw = tekst.slice(begin, tot)
    const stuk = bijzonder ? gewoneTekst(ruw) : ruw
    if (stuk === undefined) return false
    this.#voegToe(stuk, -1, 0)
    return true
  }

  #wortel(q: number): number {
    const tekst = this.#tekst
    const einde = tekst.indexOf('>', q)
    if (einde < 0) return -1
    const kop = tekst.slice(q + 1, einde)
    const naam = /^[^ \t\r\n]+/.exec(kop)?.[0] ?? ''
    let verder = naam.length
    for (;;) {
      NAAMRUIMTE.lastIndex = verder
      const gevonden = NAAMRUIMTE.exec(kop)
      if (gevonden === null) break
      const [alles, prefix = '', dubbel, enkel] = gevonden
      const ruimte = dubbel ?? enkel ?? ''
      const vreemd = this.ruimtes.has(prefix) || GERESERVEERD.test(prefix) || VAN_XML.test(ruimte)
      if (vreemd) return -1
      this.ruimtes.set(prefix, ruimte)
      verder += alles.length
    }
    if (LEEG_WIT.test(kop.slice(verder))) return -1
    const wortel = this.#naam(naam)
    return wortel === undefined ? -1 : this.#duw(wortel, q, einde + 1)
  }

  /** A start tag. Messages repeat themselves, so the name is guessed before it is cut out. */
  #start(q: number): number {
    const tekst = this.#tekst
    const gok = this.#vorige?.volgende
    if (gok !== undefined && tekst.startsWith(gok.voluit, q + 1)) {
      const einde = q + 1 + gok.voluit.length
      if (tekst.charCodeAt(einde) === 0x3e) return this.#duw(gok, q, einde + 1)
    }
    const einde = tekst.indexOf('>', q)
    if (einde < 0) return -1
    const voluit = tekst.slice(q + 1, einde)
    const naam = this.#namen.get(voluit) ?? this.#naam(voluit)
    if (naam === undefined) return -1
    if (this.#vorige !== undefined) this.#vorige.volgende = naam
    return this.#duw(naam, q, einde + 1)
  }

  /** A name and its namespace; undefined when the name is not ordinary or its prefix not declared. */
  #naam(voluit: string): Naam | undefined {
    const delen = delenVan(voluit)
    const ruimte = delen && this.ruimtes.get(delen.prefix)
    if (delen === undefined || ruimte === undefined) return undefined
    const naam = { voluit, lokaal: delen.lokaal, ruimte, volgende: undefined }
    this.#namen.set(voluit, naam)
    return naam
  }

  #duw(naam: Naam, begin: number, einde: number): number {
    if (this.#open.push(naam.voluit) > this.#diepste) return -1
    this.#vorige = naam
    this.#voegToe(naam, begin, einde)
    return einde
  }

  #sluit(q: number): number {
    const naam = this.#open.pop()
    if (naam === undefined || !this.#tekst.startsWith(naam, q + 2)) return -1
    const einde = q + 2 + naam.length
    if (this.#tekst.charCodeAt(einde) !== 0x3e) return -1
    this.#voegToe(null, q, 0)
    return einde + 1
  }

  /** A comment or a CDATA section; anything else that begins with `<!` is not ordinary. */
  #uitroep(q: number): number {
    const tekst = this.#tekst
    if (tekst.startsWith('<!--', q)) {
      const einde = tekst.indexOf('--', q + 4)
      return einde >= 0 && tekst.charCodeAt(einde + 2) === 0x3e ? einde + 3 : -1
    }
    if (this.#open.length === 0 || !tekst.startsWith('<![CDATA[', q)) return -1
    const einde = tekst.indexOf(']]>', q + 9)
    if (einde < 0) return -1
    this.#voegToe(tekst.slice(q + 9, einde).replace(/\r\n?/g, '\n'), -2, 0)
    return einde + 3
  }
}
