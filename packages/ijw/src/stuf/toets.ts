// SPDX-License-Identifier: EUPL-1.2
/** Holds a tree against the definition of an envelope: as strict as the official schema. */
import { vanBase64 } from './base64.ts'
import {
  ENVELOPPEN,
  type Envelopsoort,
  pastNiet,
  RUIMTEN,
  type Tekst,
  type Veld,
} from './definitie.ts'
import type { Knoop } from './knoop.ts'

/** A departure: where (names of elements, no values) and what. */
export interface Envelopfout {
  readonly pad: string
  readonly wat:
    | 'ontbreekt'
    | 'onbekend'
    | 'attribuut'
    | 'tekst'
    | 'waarde'
    | 'te-kort'
    | 'te-lang'
    | 'vorm'
    | 'base64'
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance'
const XMLNS = 'http://www.w3.org/2000/xmlns/'
/** Hints for a validator; they change nothing. */
const HINT: ReadonlySet<string> = new Set(['schemaLocation', 'noNamespaceSchemaLocation'])
const MEESTE_FOUTEN = 20

/** The departures, in order of the document; empty when the envelope is good. */
export function toetsEnvelop(knoop: Knoop, soort: Envelopsoort): readonly Envelopfout[] {
  const fouten: Envelopfout[] = []
  toets(knoop, ENVELOPPEN[soort], knoop.naam, fouten)
  return fouten
}

const past = (knoop: Knoop | undefined, veld: Veld): knoop is Knoop =>
  knoop !== undefined && knoop.naam === veld.naam && knoop.ruimte === RUIMTEN[veld.ruimte]

function toets(knoop: Knoop, veld: Veld, pad: string, fouten: Envelopfout[]): void {
  if (fouten.length >= MEESTE_FOUTEN) return
  toetsAttributen(knoop, veld, pad, fouten)
  if (veld.vrij) {
    if (!isWit(knoop)) fouten.push({ pad, wat: 'tekst' })
    return
  }
  if (veld.tekst !== undefined) {
    if (knoop.kinderen.length > 0) fouten.push({ pad, wat: 'onbekend' })
    else toetsTekst(knoop.tekst, veld.tekst, pad, fouten)
    return
  }
  if (!isWit(knoop)) fouten.push({ pad, wat: 'tekst' })
  if (veld.keuze !== undefined) {
    const [kind, ...rest] = knoop.kinderen
    const gekozen = veld.keuze.find((een) => past(kind, een))
    if (gekozen === undefined || rest.length > 0) {
      fouten.push({ pad, wat: kind === undefined ? 'ontbreekt' : 'onbekend' })
    } else toets(kind!, gekozen, `${pad}/${gekozen.naam}`, fouten)
    return
  }
  let plek = 0
  for (const kind of veld.velden ?? []) {
    const hier = knoop.kinderen[plek]
    if (past(hier, kind)) {
      toets(hier, kind, `${pad}/${kind.naam}`, fouten)
      plek++
    } else if (!kind.optioneel) {
      fouten.push({ pad: `${pad}/${kind.naam}`, wat: 'ontbreekt' })
      return
    }
  }
  if (plek < knoop.kinderen.length) fouten.push({ pad, wat: 'onbekend' })
}

function toetsAttributen(knoop: Knoop, veld: Veld, pad: string, fouten: Envelopfout[]): void {
  let gezien = veld.attribuut === undefined
  for (const { ruimte, naam, waarde } of knoop.attributen) {
    if (ruimte === XMLNS || (ruimte === XSI && HINT.has(naam))) continue
    if (veld.attribuut !== undefined && ruimte === '' && naam === veld.attribuut.naam) {
      gezien = true
      if (pastNiet(waarde, veld.attribuut.tekst) === null) continue
    }
    fouten.push({ pad: `${pad}/@${veld.attribuut?.naam === naam ? naam : '?'}`, wat: 'attribuut' })
  }
  if (!gezien) fouten.push({ pad: `${pad}/@${veld.attribuut!.naam}`, wat: 'ontbreekt' })
}

function toetsTekst(waarde: string, tekst: Tekst, pad: string, fouten: Envelopfout[]): void {
  if (tekst.base64) {
    if (vanBase64(waarde) === null) fouten.push({ pad, wat: 'base64' })
    return
  }
  const wat = pastNiet(waarde, tekst)
  if (wat !== null) fouten.push({ pad, wat: wat as Envelopfout['wat'] })
}

function isWit({ tekst, cdata }: Knoop): boolean {
  return !cdata && /^[ \t\r\n]*$/.test(tekst)
}
