// SPDX-License-Identifier: EUPL-1.2
/**
 * A message as a tree of words: every element with its name for people, its value
 * as people read it, and the meaning of its code. Follows from the definition; no
 * message has its own view.
 */
import type { EnkelvoudigType, SamengesteldType } from '../definitie/model.ts'
import { toonDatum } from '../kalender/index.ts'
import { woord } from '../lezen/woorden.ts'
import { maskeer, masker } from '../rapport/afscherming.ts'
import { codelijst, codeUit } from '../releases/ijw-3.2/codelijsten/index.ts'
import type { Bericht } from '../releases/ijw-3.2/index.ts'
import { definitieVan, standaardVan } from '../releases/index.ts'

/** One element that is present in the message. */
export interface Deel {
  /** Name in the standard. */
  readonly naam: string
  /** Name for people; with a number when the element occurs more than once. */
  readonly label: string
  /** Value as written (masked where it is a BSN); `null` for a group. */
  readonly waarde: string | null
  /** Value as people read it: a date as dd-mm-jjjj, a code with its label. */
  readonly getoond: string | null
  /** The code list that explains the value, and what the code means. */
  readonly code: {
    readonly lijst: string
    readonly label: string
    readonly betekenis: string | null
  } | null
  readonly delen: readonly Deel[]
}

export interface Weergave {
  readonly bestand: string
  readonly berichtsoort: string
  readonly titel: string
  readonly standaard: string | null
  readonly delen: readonly Deel[]
}

type Inhoud = Readonly<Record<string, unknown>>

/** Makes the tree of a message. BSNs are masked unless `toonBsn`. */
export function maakWeergave(bericht: Bericht, bestand: string, toonBsn: boolean): Weergave {
  const definitie = definitieVan(bericht.berichtsoort, bericht.release)
  if (definitie === undefined) throw new Error(`Geen definitie van ${bericht.berichtsoort}`)
  const bsn = bericht.Client?.Bsn
  return {
    bestand: toonBsn ? bestand : maskeer(bestand, bsn === undefined ? [] : [bsn]),
    berichtsoort: bericht.berichtsoort,
    titel: definitie.titel,
    standaard: standaardVan(bericht.release),
    delen: delenVan(definitie.wortel, bericht as unknown as Inhoud, toonBsn),
  }
}

function delenVan(type: SamengesteldType, inhoud: Inhoud, toonBsn: boolean): readonly Deel[] {
  return type.elementen.flatMap(({ naam, type: soort }) => {
    const waarde = inhoud[naam]
    if (waarde === undefined) return []
    const stuks = Array.isArray(waarde) ? (waarde as readonly unknown[]) : [waarde]
    return stuks.map((stuk, i): Deel => {
      const label = stuks.length > 1 ? `${woord(naam)} ${i + 1} van ${stuks.length}` : woord(naam)
      return soort.soort === 'enkelvoudig'
        ? blad(naam, label, soort, String(stuk), toonBsn)
        : {
            naam,
            label,
            waarde: null,
            getoond: null,
            code: null,
            delen: delenVan(soort, stuk as Inhoud, toonBsn),
          }
    })
  })
}

function blad(
  naam: string,
  label: string,
  type: EnkelvoudigType,
  ruw: string,
  toonBsn: boolean,
): Deel {
  const isBsn = type.naam === 'LDT_BurgerServicenummer'
  const waarde = isBsn && !toonBsn ? masker(ruw) : ruw
  const lijst = type.codelijst
  const code = lijst === undefined ? undefined : codeUit(lijst, ruw)
  return {
    naam,
    label,
    waarde,
    getoond: code === undefined ? gelezen(type, waarde) : `${waarde} (${code.label})`,
    code:
      code === undefined || lijst === undefined
        ? null
        : { lijst: codelijst(lijst)?.id ?? lijst, label: code.label, betekenis: code.betekenis },
    delen: [],
  }
}

function gelezen(type: EnkelvoudigType, waarde: string): string {
  if (type.basis !== 'date') return waarde
  try {
    return toonDatum(waarde)
  } catch {
    // xs:date allows years that no calendar of ours shows; then as written.
    return waarde
  }
}
