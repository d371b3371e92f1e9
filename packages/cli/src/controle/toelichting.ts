// SPDX-License-Identifier: EUPL-1.2
/**
 * What a person needs beside a finding: whose message it is, the line as it is
 * written, and what else could stand there. Works on the raw text, because a
 * message that fails on its structure has no object. All of it is masked here.
 */
import {
  type Bevinding,
  maskeer,
  type Positie,
  posities,
  type Rapport,
  schermRapportAf,
  zichtbaar,
  zoekBsns,
} from '@stopwijzer/ijw'

export interface Bronregel {
  readonly nummer: number
  readonly tekst: string
  /** Place and length of the marked part, in characters of `tekst`. */
  readonly vanaf: number
  readonly lengte: number
}

/** Characters of a source line that are shown; a longer line is cut around the marked part. */
const MEESTE_TEKENS = 66
const VOOR_HET_TEKEN = 40

const CLIENT = '/Bericht/Client'
const KENMERKEN = ['ToewijzingNummer', 'Product/Code', 'Product/Categorie'] as const

/** The source behind the findings of one file. Decodes and searches the file once. */
export class Bron {
  readonly #tekst: string
  readonly #posities: ReadonlyMap<string, Positie>
  readonly #bsns: readonly string[]
  readonly #toonBsn: boolean
  #regels: readonly number[] | undefined

  constructor(bytes: Uint8Array, bevindingen: readonly Bevinding[], toonBsn: boolean) {
    this.#tekst = new TextDecoder().decode(bytes)
    this.#toonBsn = toonBsn
    this.#bsns = zoekBsns(this.#tekst)
    const paden = bevindingen.flatMap(({ locatie }) => {
      const pad = locatie?.pad
      if (pad == null) return []
      const klasse = klasseVan(pad)
      return klasse === null ? [pad] : [pad, ...KENMERKEN.map((naam) => `${klasse}/${naam}`)]
    })
    this.#posities = posities(bytes, [`${CLIENT}/Bsn`, ...paden])
  }

  /** Hides BSNs and control characters in a text that may come from the file. */
  schoon(tekst: string): string {
    return zichtbaar(this.#toonBsn ? tekst : maskeer(tekst, this.#bsns))
  }

  /** The report as it may be shown. */
  afgeschermd(rapport: Rapport): Rapport {
    return this.#toonBsn
      ? {
          ...rapport,
          bevindingen: rapport.bevindingen.map((b) => ({
            ...b,
            boodschap: zichtbaar(b.boodschap),
            actie: zichtbaar(b.actie),
          })),
        }
      : schermRapportAf(rapport, this.#bsns)
  }

  /** `Cliënt ****0006, toewijzing 300201, product 55A11`; `null` when nothing was recognised. */
  wie({ locatie }: Bevinding): string | null {
    const klasse = klasseVan(locatie?.pad ?? '')
    const bsn = this.#waarde(`${CLIENT}/Bsn`)
    const [nummer, code, categorie] = KENMERKEN.map((naam) =>
      klasse === null ? undefined : this.#waarde(`${klasse}/${naam}`),
    )
    const product = code ?? categorie
    const delen = [
      bsn && `Cliënt ${this.schoon(bsn)}`,
      nummer && `toewijzing ${this.schoon(nummer)}`,
      product && `product ${this.schoon(product)}`,
    ].filter((deel) => deel !== undefined && deel !== '')
    return delen.length === 0 ? null : delen.join(', ')
  }

  /** The line of a finding as written, with the value (or else the tag) marked. */
  regel({ locatie }: Bevinding): Bronregel | null {
    if (locatie?.regel == null) return null
    const begin = this.#regelbegin(locatie.regel)
    if (begin === undefined) return null
    const lf = this.#tekst.indexOf('\n', begin)
    const regeleinde = lf < 0 ? this.#tekst.length : lf
    const einde = this.#tekst[regeleinde - 1] === '\r' ? regeleinde - 1 : regeleinde
    const tag = begin + eenheden(this.#tekst, begin, (locatie.kolom ?? 1) - 1)
    const inhoud = this.#posities.get(locatie.pad ?? '')
    // Marks the value when it stands on this very line; a missing element has none.
    const opDezeRegel =
      inhoud !== undefined &&
      inhoud.regel === locatie.regel &&
      inhoud.kolom === locatie.kolom &&
      inhoud.lengte > 0 &&
      inhoud.offset + inhoud.lengte <= einde
    const van = opDezeRegel ? inhoud.offset : tag
    const tot = opDezeRegel ? inhoud.offset + inhoud.lengte : tageinde(this.#tekst, tag, einde)
    const stuk = (a: number, b: number) => this.schoon(this.#tekst.slice(a, b))
    return ingekort(
      locatie.regel,
      stuk(begin, van).trimStart(),
      stuk(van, tot),
      stuk(tot, einde).trimEnd(),
    )
  }

  #waarde(pad: string): string | undefined {
    const plek = this.#posities.get(pad)
    const waarde = plek && this.#tekst.slice(plek.offset, plek.offset + Math.min(plek.lengte, 40))
    return waarde?.trim()
  }

  #regelbegin(nummer: number): number | undefined {
    if (this.#regels === undefined) {
      const regels = [0]
      for (let i = this.#tekst.indexOf('\n'); i >= 0; i = this.#tekst.indexOf('\n', i + 1)) {
        regels.push(i + 1)
      }
      this.#regels = regels
    }
    return this.#regels[nummer - 1]
  }
}

/** The innermost repeating element of a path: `…/StopProduct[2]/Einddatum` -> `…/StopProduct[2]`. */
function klasseVan(pad: string): string | null {
  return /^.*\/\w+\[\d+\]/.exec(pad)?.[0] ?? null
}

/** UTF-16 units taken by `tekens` characters from `begin`. */
function eenheden(tekst: string, begin: number, tekens: number): number {
  let i = begin
  for (let n = 0; n < tekens && i < tekst.length; n++) i += tekst.codePointAt(i)! > 0xffff ? 2 : 1
  return i - begin
}

function tageinde(tekst: string, tag: number, einde: number): number {
  const sluit = tekst.indexOf('>', tag)
  return sluit >= 0 && sluit < einde ? sluit + 1 : Math.min(tag + 1, einde)
}

function ingekort(nummer: number, voor: string, deel: string, na: string): Bronregel {
  const links = voor.length > VOOR_HET_TEKEN ? `…${voor.slice(-VOOR_HET_TEKEN)}` : voor
  const ruimte = MEESTE_TEKENS - links.length
  const midden = deel.length > ruimte ? `${deel.slice(0, ruimte - 1)}…` : deel
  const rest = ruimte - midden.length
  const rechts = na.length > rest ? `${na.slice(0, Math.max(0, rest - 1))}…` : na
  return {
    nummer,
    tekst: links + midden + rechts,
    vanaf: links.length,
    lengte: Math.max(1, midden.length),
  }
}
