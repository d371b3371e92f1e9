// SPDX-License-Identifier: EUPL-1.2
/**
 * Test support: reads a rule page. A page has front matter, fixed headings and
 * examples: fenced blocks that open with
 * `xml goed|fout bericht=JW301 plaats=/Bericht/...` (the fragment replaces that
 * element of the official sample) or `toevoegen=/Bericht/...` (it is added to it).
 */
import { BERICHTEN } from '../releases/ijw-3.2/index.ts'
import { ontleedTakken, schrijfBoom, type Tak, takOp, vervang, voegToe } from './boom.ts'
import { type Voorbeeldsoort, voorbeeldboom } from './voorbeeldbericht.ts'

/** Headings of every rule page, in this order. */
export const KOPPEN = [
  'Wat de regel vraagt',
  'Goed',
  'Fout',
  'Gevolg',
  'Wat te doen',
  'Bron en keuzes',
] as const

export interface Voorbeeld {
  readonly uitkomst: 'goed' | 'fout'
  readonly bericht: Voorbeeldsoort
  readonly fragment: string
  /** All `key=value` words of the opening line, also those a runner adds of its own. */
  readonly opties: Readonly<Record<string, string>>
  /** Line in the page, from 1. */
  readonly regel: number
  /** Messages the page shows under a bad example, as a quote (`> ...`), one per line. */
  readonly meldingen: readonly string[]
}

export interface Pagina {
  readonly voorwerk: Readonly<Record<string, string>>
  readonly titel: string | null
  readonly koppen: readonly string[]
  /** Text under each heading. */
  readonly delen: ReadonlyMap<string, string>
  readonly voorbeelden: readonly Voorbeeld[]
}

/** Reads a page; throws with a line number where the form is wrong. */
export function leesPagina(markdown: string): Pagina {
  const regels = markdown.split(/\r?\n/)
  const voorwerk: Record<string, string> = {}
  let i = 0
  if (regels[0] !== '---') throw new Error('pagina begint niet met ---')
  for (i = 1; regels[i] !== '---'; i++) {
    if (regels[i] === '') continue
    const veld = /^([a-z]+): (.+)$/.exec(regels[i] ?? '')
    if (!veld) throw new Error(`regel ${i + 1}: geen "naam: waarde"`)
    voorwerk[veld[1]!] = veld[2]!
  }
  let titel: string | null = null
  const koppen: string[] = []
  const delen = new Map<string, string>()
  const voorbeelden: Voorbeeld[] = []
  for (i++; i < regels.length; i++) {
    const regel = regels[i]!
    const blok = /^```(.*)$/.exec(regel)
    if (blok) {
      const begin = i
      while (regels[++i] !== '```') if (i >= regels.length) throw new Error('blok sluit niet')
      if (blok[1]!.startsWith('xml ')) {
        const fragment = regels.slice(begin + 1, i).join('\n')
        const meldingen = citaat(regels, i + 1)
        voorbeelden.push({
          ...leesVoorbeeld(blok[1]!, fragment, koppen.at(-1), begin + 1),
          meldingen,
        })
      }
      continue
    }
    if (regel.startsWith('# ')) titel = regel.slice(2)
    else if (regel.startsWith('## ')) koppen.push(regel.slice(3))
    else if (koppen.length > 0) {
      const kop = koppen.at(-1)!
      delen.set(kop, `${delen.get(kop) ?? ''}${regel}\n`)
    }
  }
  return { voorwerk, titel, koppen, delen, voorbeelden }
}

/** The quote that follows a block, without its marks. */
function citaat(regels: readonly string[], na: number): string[] {
  const gevonden: string[] = []
  for (const regel of regels.slice(na)) {
    if (regel.startsWith('> ')) gevonden.push(regel.slice(2))
    else if (regel !== '' && regel !== '>') break
  }
  return gevonden
}

function leesVoorbeeld(
  opening: string,
  fragment: string,
  kop: string | undefined,
  regel: number,
): Omit<Voorbeeld, 'meldingen'> {
  const [, uitkomst, ...woorden] = opening.split(/\s+/)
  const opties = Object.fromEntries(
    woorden.map((woord) => {
      const gelijk = woord.indexOf('=')
      return [woord.slice(0, gelijk), woord.slice(gelijk + 1)]
    }),
  )
  const bericht = opties.bericht
  if (uitkomst !== 'goed' && uitkomst !== 'fout') throw new Error(`regel ${regel}: goed of fout?`)
  if (kop?.toLowerCase() !== uitkomst) throw new Error(`regel ${regel}: staat onder ${kop}`)
  if (bericht !== 'JW301' && bericht !== 'JW305' && bericht !== 'JW307') {
    throw new Error(`regel ${regel}: bericht= ontbreekt`)
  }
  return { uitkomst, bericht, fragment, opties, regel }
}

/**
 * The official sample with the fragment of the example in it. `dagtekening=`
 * sets the date of the header. Returns the text of the whole message.
 */
export function bouwVoorbeeld(voorbeeld: Voorbeeld): string {
  const { bericht, opties, fragment } = voorbeeld
  const boom: Tak = voorbeeldboom(bericht)
  const takken = ontleedTakken(fragment)
  if (takken.length === 0) throw new Error(`regel ${voorbeeld.regel}: fragment is leeg`)
  if (opties.plaats !== undefined) vervang(boom, opties.plaats, takken)
  else if (opties.toevoegen !== undefined) {
    voegToe(boom, opties.toevoegen, takken, BERICHTEN[bericht])
  } else throw new Error(`regel ${voorbeeld.regel}: plaats= of toevoegen= ontbreekt`)
  if (opties.dagtekening !== undefined) {
    takOp(boom, '/Bericht/Header/BerichtIdentificatie/Dagtekening').tekst = opties.dagtekening
  }
  return schrijfBoom(boom, BERICHTEN[bericht])
}
