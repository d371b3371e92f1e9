// SPDX-License-Identifier: EUPL-1.2
/**
 * Test support: a message as a plain tree without prefixes, to change a piece of
 * it and write it again. It knows no facets and checks nothing, so it can also
 * hold a message that is wrong.
 */
import { SaxesParser } from 'saxes'
import type { BerichtDefinitie, SamengesteldType } from '../definitie/model.ts'

export interface Tak {
  readonly naam: string
  kinderen: Tak[]
  tekst: string
}

/** Parses XML, or several elements in a row, to trees; prefixes and attributes fall away. */
export function ontleedTakken(xml: string): Tak[] {
  const wortel: Tak = { naam: '', kinderen: [], tekst: '' }
  const stapel = [wortel]
  const parser = new SaxesParser({ xmlns: false, fragment: true })
  parser.on('error', (fout) => {
    throw new Error(`voorbeeld is geen welgevormde XML: ${fout.message}`)
  })
  parser.on('opentag', ({ name }) => {
    const tak: Tak = { naam: name.slice(name.indexOf(':') + 1), kinderen: [], tekst: '' }
    stapel.at(-1)!.kinderen.push(tak)
    stapel.push(tak)
  })
  parser.on('text', (tekst) => {
    stapel.at(-1)!.tekst += tekst
  })
  parser.on('closetag', () => {
    const tak = stapel.pop()!
    if (tak.kinderen.length > 0) tak.tekst = ''
  })
  parser.write(xml.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '')).close()
  return wortel.kinderen
}

const STAP = /^([A-Za-z0-9]+)(?:\[([0-9]+)\])?$/

/** The parent and position of the element at a path such as `/Bericht/Client/Naam` or `.../StopProduct[2]`. */
function zoek(bericht: Tak, pad: string): { ouder: Tak; index: number } {
  const stappen = pad.split('/').slice(1)
  if (stappen.shift() !== 'Bericht') throw new Error(`pad begint niet met /Bericht: ${pad}`)
  let ouder: Tak = { naam: '', kinderen: [bericht], tekst: '' }
  let index = 0
  for (const stap of stappen) {
    const [, naam, nummer] = STAP.exec(stap) ?? []
    ouder = ouder.kinderen[index]!
    const kandidaten = ouder.kinderen.flatMap((tak, i) => (tak.naam === naam ? [i] : []))
    const gevonden = kandidaten[nummer === undefined ? 0 : Number(nummer) - 1]
    if (gevonden === undefined) throw new Error(`bestaat niet in het basisbericht: ${pad}`)
    index = gevonden
  }
  return { ouder, index }
}

/** The element at a path; throws when the message has no such element. */
export function takOp(bericht: Tak, pad: string): Tak {
  const { ouder, index } = zoek(bericht, pad)
  return ouder.kinderen[index]!
}

/** Replaces the element at a path by one or more others. */
export function vervang(bericht: Tak, pad: string, door: readonly Tak[]): void {
  const { ouder, index } = zoek(bericht, pad)
  ouder.kinderen.splice(index, 1, ...door)
}

/** Adds elements to the element at a path, each at its place in the sequence of the definition. */
export function voegToe(
  bericht: Tak,
  pad: string,
  nieuw: readonly Tak[],
  definitie: BerichtDefinitie,
): void {
  const ouder = takOp(bericht, pad)
  const volgorde = typeOp(definitie, pad).elementen.map(({ naam }) => naam)
  for (const tak of nieuw) {
    const rang = volgorde.indexOf(tak.naam)
    if (rang < 0) throw new Error(`${tak.naam} hoort niet in ${pad}`)
    const plek = ouder.kinderen.findIndex(({ naam }) => volgorde.indexOf(naam) > rang)
    ouder.kinderen.splice(plek < 0 ? ouder.kinderen.length : plek, 0, tak)
  }
}

function typeOp(definitie: BerichtDefinitie, pad: string): SamengesteldType {
  let type = definitie.wortel
  for (const stap of pad.split('/').slice(2)) {
    const naam = STAP.exec(stap)?.[1]
    const kind = type.elementen.find((element) => element.naam === naam)?.type
    if (kind?.soort !== 'samengesteld') throw new Error(`geen klasse van dit bericht: ${pad}`)
    type = kind
  }
  return type
}

const ONTSNAPT: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Writes the tree with the namespaces of the definition; an unknown element gets that of its parent. */
export function schrijfBoom(bericht: Tak, definitie: BerichtDefinitie): string {
  const { prefix, basisprefix } = definitie
  const regels: string[] = ['<?xml version="1.0" encoding="UTF-8"?>']
  const schrijf = (tak: Tak, type: SamengesteldType | undefined, voor: string, in_: string) => {
    const kindvoor = type?.ruimte === 'basis' ? basisprefix : type ? prefix : voor
    const open =
      tak.naam === 'Bericht' && in_ === '' ? `${voor}:Bericht${ruimtes}` : `${voor}:${tak.naam}`
    if (tak.kinderen.length === 0) {
      const tekst = tak.tekst.replace(/[&<>]/g, (teken) => ONTSNAPT[teken]!)
      regels.push(`${in_}<${open}>${tekst}</${voor}:${tak.naam}>`)
      return
    }
    regels.push(`${in_}<${open}>`)
    for (const kind of tak.kinderen) {
      const element = type?.elementen.find(({ naam }) => naam === kind.naam)
      const kindtype = element?.type.soort === 'samengesteld' ? element.type : undefined
      schrijf(kind, kindtype, kindvoor, `${in_}\t`)
    }
    regels.push(`${in_}</${voor}:${tak.naam}>`)
  }
  const ruimtes = ` xmlns:${basisprefix}="${definitie.basisruimte}" xmlns:${prefix}="${definitie.naamruimte}"`
  schrijf(bericht, definitie.wortel, prefix, '')
  return `${regels.join('\r\n')}\r\n`
}
