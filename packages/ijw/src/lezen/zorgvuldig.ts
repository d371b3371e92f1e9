// SPDX-License-Identifier: EUPL-1.2
/**
 * The careful path: any spelling XML allows, every finding of the document, each
 * with its place. The verdict equals that of libxml2 with the official schemas;
 * `tests/conformance` holds it to that.
 */
import type { BerichtDefinitie, Element, SamengesteldType } from '../definitie/model.ts'
import { WORTELNAAM } from '../definitie/wortel.ts'
import type { Bevinding } from '../rapport/bevinding.ts'
import type { Bericht, Berichtsoort } from '../releases/ijw-3.2/index.ts'
import { definitieVanRuimte } from '../releases/index.ts'
import { keuring } from '../waarden/keuring.ts'
import { genormaliseerd } from '../waarden/lexicaal.ts'
import { getoond } from './afscherming.ts'
import { openBestand } from './bestand.ts'
import { kenmerkfout } from './kenmerken.ts'
import { bevries, type Inhoud, type Knoop, padVan, zet, zoek } from './knoop.ts'
import { type Opening, ontleed } from './ontleder.ts'
import { type Plaats, plaatsbepaler } from './plaats.ts'
import * as fouten from './structuurfouten.ts'
import { type Leesuitkomst, structuurfout } from './uitkomst.ts'
import { waardefout } from './waardefouten.ts'
import { woord } from './woorden.ts'

/** More findings than this are counted, not listed: nobody reads them and they cost memory. */
const MEESTE_BEVINDINGEN = 10_000

/** Reads a message by the careful path only. Pure; never throws on content. */
export function leesZorgvuldig(bytes: Uint8Array): Leesuitkomst {
  const bestand = openBestand(bytes)
  if ('fout' in bestand) {
    return { goed: false, bevindingen: [bestand.fout], berichtsoort: null, release: null }
  }
  const lezer = new Zorgvuldig(bestand.tekst)
  const einde = ontleed(bestand.tekst, lezer)
  const bevindingen = [...bestand.waarschuwingen, ...lezer.uitslag(einde)]
  if (bevindingen.some(({ ernst }) => ernst === 'fout')) {
    return {
      goed: false,
      bevindingen,
      berichtsoort: (lezer.definitie?.berichtsoort as Berichtsoort | undefined) ?? null,
      release: lezer.definitie?.release ?? null,
    }
  }
  // No finding means that every element of the definition was seen and checked.
  return { goed: true, bericht: lezer.bericht as unknown as Bericht, waarschuwingen: bevindingen }
}

/** The state of one reading; lives as long as the parse. */
class Zorgvuldig {
  definitie: BerichtDefinitie | undefined
  bericht: Inhoud | undefined
  readonly #plaats: (offset: number) => Plaats
  readonly #bevindingen: { offset: number; bevinding: Bevinding }[] = []
  readonly #stapel: Knoop[] = []
  /** Depth inside an element that is skipped. */
  #overgeslagen = 0
  #meer = 0

  constructor(tekst: string) {
    this.#plaats = plaatsbepaler(tekst)
  }

  open(opening: Opening): boolean | undefined {
    if (this.#overgeslagen > 0) {
      this.#overgeslagen++
      return undefined
    }
    const ouder = this.#stapel.at(-1)
    if (ouder === undefined) return this.#openWortel(opening)
    if (ouder.element.type.soort === 'enkelvoudig') {
      if (!ouder.gemeld)
        this.#meld(() => fouten.elementInWaarde(ouder.element.naam), opening.begin, padVan(ouder))
      ouder.gemeld = true
      this.#overgeslagen = 1
      return undefined
    }
    const { elementen } = ouder.element.type
    const plek = zoek(elementen, opening.lokaal, ouder.laatste)
    const element = elementen[plek]
    if (element === undefined) {
      const pad = `${padVan(ouder)}/${getoond(opening.lokaal)}`
      const { naam, type } = ouder.element
      const { lokaal } = opening
      this.#meld(
        () => fouten.onbekend(lokaal, woord(naam), type as SamengesteldType),
        opening.begin,
        pad,
      )
      this.#overgeslagen = 1
      return undefined
    }
    this.#openKind(opening, ouder, element, plek)
    return undefined
  }

  #openWortel(opening: Opening): boolean {
    const definitie = definitieVanRuimte(opening.ruimte)
    this.definitie = definitie
    if (definitie === undefined || opening.lokaal !== WORTELNAAM) {
      const { lokaal, ruimte } = opening
      this.#meld(
        () => fouten.wortelOnbekend(lokaal, ruimte),
        opening.begin,
        `/${getoond(opening.lokaal)}`,
      )
      return true
    }
    const element: Element = { naam: WORTELNAAM, type: definitie.wortel, min: 1, max: 1 }
    this.bericht = { berichtsoort: definitie.berichtsoort, release: definitie.release }
    this.#duw(opening, element, undefined, 0, this.bericht)
    return false
  }

  #openKind(opening: Opening, ouder: Knoop, element: Element, plek: number): void {
    const type = ouder.element.type as SamengesteldType
    const meervoud = element.max > 1
    const eerder = ouder.gezien[plek]
    const vorige = ouder.inhoud as Inhoud
    const reeks = vorige[element.naam] as unknown[] | undefined
    const nummer = meervoud ? (reeks?.length ?? 0) + 1 : 0
    const inhoud: Inhoud | undefined = element.type.soort === 'samengesteld' ? {} : undefined
    const knoop = this.#duw(opening, element, ouder, nummer, inhoud)
    const ruimte = this.#ruimte(type)
    if (opening.ruimte !== ruimte) {
      this.#meld(() => fouten.verkeerdeRuimte(element.naam, ruimte), opening.begin, knoop)
    }
    if (eerder !== undefined && !meervoud) {
      this.#meld(() => fouten.dubbel(element), opening.begin, knoop)
    } else if (plek < ouder.laatste) {
      this.#meld(() => fouten.verkeerdePlek(element, type), opening.begin, knoop)
    }
    ouder.gezien[plek] = eerder ?? opening.begin
    ouder.laatste = Math.max(ouder.laatste, plek)
    if (inhoud !== undefined) zet(vorige, element, inhoud)
  }

  #duw(
    opening: Opening,
    element: Element,
    ouder: Knoop | undefined,
    nummer: number,
    inhoud: Inhoud | undefined,
  ): Knoop {
    if (inhoud !== undefined && element.type.soort === 'samengesteld') {
      for (const { naam } of element.type.elementen) inhoud[naam] = undefined
    }
    const { begin } = opening
    const knoop: Knoop = {
      element,
      ouder,
      nummer,
      begin,
      inhoud,
      laatste: -1,
      gezien: [],
      tekst: '',
      gemeld: false,
    }
    for (const attribuut of opening.attributen) {
      const uitleg = kenmerkfout(attribuut, element, opening.los, this.#typeruimte(element))
      if (uitleg !== undefined) this.#meld(() => uitleg, begin, knoop)
    }
    this.#stapel.push(knoop)
    return knoop
  }

  tekst(stuk: string, cdata: boolean): void {
    const knoop = this.#overgeslagen > 0 ? undefined : this.#stapel.at(-1)
    if (knoop === undefined) return
    if (knoop.element.type.soort === 'enkelvoudig') {
      knoop.tekst += stuk
    } else if (!knoop.gemeld && (cdata || /[^ \t\n\r]/.test(stuk))) {
      // libxml2 refuses even an empty CDATA section between elements.
      knoop.gemeld = true
      this.#meld(() => fouten.losseTekst(knoop.element.naam), knoop.begin, knoop)
    }
  }

  sluit(begin: number): void {
    if (this.#overgeslagen > 0) {
      this.#overgeslagen--
      return
    }
    const knoop = this.#stapel.pop() as Knoop
    const { type } = knoop.element
    if (type.soort === 'samengesteld') {
      this.#ontbrekende(knoop, type, begin)
      bevries(knoop.inhoud as Inhoud, type)
      return
    }
    const waarde = genormaliseerd(type.basis, knoop.tekst)
    const afkeuring = knoop.gemeld ? undefined : keuring(type)(waarde)
    if (afkeuring !== undefined) {
      const definitie = this.definitie as BerichtDefinitie
      const uitleg = () => waardefout(knoop.element, type, knoop.tekst, afkeuring, definitie)
      this.#meld(uitleg, knoop.begin, knoop)
    }
    zet((this.#stapel.at(-1) as Knoop).inhoud as Inhoud, knoop.element, waarde)
  }

  /** Reports required children that never came, at the place where they should have stood. */
  #ontbrekende(knoop: Knoop, type: SamengesteldType, einde: number): void {
    for (let plek = 0; plek < type.elementen.length; plek++) {
      const element = type.elementen[plek] as Element
      if (element.min === 0 || knoop.gezien[plek] !== undefined) continue
      const volgende = knoop.gezien.find((offset, i) => i > plek && offset !== undefined)
      const pad = `${padVan(knoop)}/${element.naam}${element.max > 1 ? '[1]' : ''}`
      this.#meld(() => fouten.ontbreekt(element), volgende ?? einde, pad)
    }
  }

  /** The namespace in which the type of an element is defined. */
  #typeruimte({ type }: Element): string {
    if (type.soort === 'enkelvoudig') return (this.definitie as BerichtDefinitie).basisruimte
    return this.#ruimte(type)
  }

  #ruimte({ ruimte }: SamengesteldType): string {
    const definitie = this.definitie as BerichtDefinitie
    return ruimte === 'bericht' ? definitie.naamruimte : definitie.basisruimte
  }

  /** The words are made only when the finding is kept: a hostile file has millions. */
  #meld(maak: () => fouten.Uitleg, offset: number, waar: Knoop | string): void {
    if (this.#bevindingen.length >= MEESTE_BEVINDINGEN) {
      this.#meer++
      return
    }
    const uitleg = maak()
    const pad = typeof waar === 'string' ? waar : padVan(waar)
    const locatie = { ...this.#plaats(offset), pad }
    const { soort, boodschap, actie, mogelijk } = uitleg
    const bevinding = structuurfout(soort, boodschap, actie, locatie, mogelijk)
    this.#bevindingen.push({ offset, bevinding })
  }

  /** All findings in order of place, and then what ended the reading. */
  uitslag(einde: Bevinding | undefined): Bevinding[] {
    const bevindingen = this.#bevindingen
      .sort((a, b) => a.offset - b.offset)
      .map(({ bevinding }) => bevinding)
    if (this.#meer > 0) {
      bevindingen.push(
        structuurfout(
          'MEER_FOUTEN',
          `${this.#meer === 1 ? 'Er is nog 1 fout' : `Er zijn nog ${this.#meer} fouten`}. Alleen de eerste ${MEESTE_BEVINDINGEN} staan hier.`,
          'Herstel deze fouten en controleer het bestand opnieuw.',
          { regel: null, kolom: null, pad: null },
        ),
      )
    }
    return einde === undefined ? bevindingen : [...bevindingen, einde]
  }
}
