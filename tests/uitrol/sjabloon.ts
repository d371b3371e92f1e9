// SPDX-License-Identifier: EUPL-1.2
/**
 * The part of Helm's template language that our chart uses, so that the chart can be tested where
 * there is no Helm. Anything else is an error: a chart that outgrows this is noticed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dump } from 'js-yaml'

type Waarde = unknown
interface Scope {
  readonly punt: Waarde
  readonly namen: Readonly<Record<string, Waarde>>
}
type Knoop =
  | { readonly soort: 'tekst'; readonly tekst: string }
  | { readonly soort: 'toon'; readonly uit: string }
  | {
      readonly soort: 'if' | 'with' | 'range' | 'define'
      readonly uit: string
      readonly dan: readonly Knoop[]
      readonly anders: readonly Knoop[]
    }

/** Text and actions; `{{-` and `-}}` take the white space beside them away. */
function stukken(bron: string): readonly string[] {
  const delen = bron.split(/(\{\{[\s\S]*?\}\})/)
  return delen.map((deel, i) => {
    if (i % 2 === 1) return deel
    const links = delen[i - 1]?.endsWith('-}}') ? deel.trimStart() : deel
    return delen[i + 1]?.startsWith('{{-') ? links.trimEnd() : links
  })
}

function ontleed(bron: string): readonly Knoop[] {
  const rij = stukken(bron)
  let i = 0
  const blok = (): { knopen: Knoop[]; einde: string } => {
    const knopen: Knoop[] = []
    for (; i < rij.length; i++) {
      const stuk = rij[i]!
      if (i % 2 === 0) {
        knopen.push({ soort: 'tekst', tekst: stuk })
        continue
      }
      const actie = stuk.replace(/^\{\{-?\s*|\s*-?\}\}$/g, '')
      const [, woord = '', uit = ''] =
        /^(if|with|range|define|else|end)\b\s*([\s\S]*)$/.exec(actie) ?? []
      if (actie.startsWith('/*')) continue
      if (woord === 'end' || woord === 'else') return { knopen, einde: woord }
      if (woord === '') {
        knopen.push({ soort: 'toon', uit: actie })
        continue
      }
      i++
      const eerste = blok()
      let anders: readonly Knoop[] = []
      if (eerste.einde === 'else') {
        i++
        anders = blok().knopen
      }
      knopen.push({ soort: woord as 'if', uit, dan: eerste.knopen, anders })
    }
    return { knopen, einde: '' }
  }
  return blok().knopen
}

const isWaar = (waarde: Waarde): boolean =>
  waarde !== null && typeof waarde === 'object' ? Object.keys(waarde).length > 0 : Boolean(waarde)

/** Renders every template of a chart; the key is the name of the file. */
export function rendeer(chart: string, wortel: object): ReadonlyMap<string, string> {
  const map = join(chart, 'templates')
  const bestanden = readdirSync(map).map((naam) => ({
    naam,
    knopen: ontleed(readFileSync(join(map, naam), 'utf8')),
  }))
  const delen = new Map<string, readonly Knoop[]>()
  for (const { knopen } of bestanden) {
    for (const knoop of knopen) {
      if (knoop.soort === 'define') delen.set(JSON.parse(knoop.uit), knoop.dan)
    }
  }

  const schrijf = (knopen: readonly Knoop[], scope: Scope): string =>
    knopen.map((knoop) => schrijfKnoop(knoop, scope)).join('')

  function schrijfKnoop(knoop: Knoop, scope: Scope): string {
    if (knoop.soort === 'tekst') return knoop.tekst
    if (knoop.soort === 'define') return ''
    if (knoop.soort === 'toon') return tekstVan(reken(knoop.uit, scope), knoop.uit)
    if (knoop.soort !== 'range') {
      const waarde = reken(knoop.uit, scope)
      if (!isWaar(waarde)) return schrijf(knoop.anders, scope)
      return schrijf(knoop.dan, knoop.soort === 'with' ? { ...scope, punt: waarde } : scope)
    }
    const [, k, v, bron = knoop.uit] = /^\$(\w+), \$(\w+) := (.*)$/.exec(knoop.uit) ?? []
    // As in Helm: a map goes by its keys in order.
    const inhoud = reken(bron, scope) as object
    const paren = Array.isArray(inhoud) ? [...inhoud.entries()] : Object.entries(inhoud).sort()
    return paren
      .map(([sleutel, punt]) => {
        const namen = k && v ? { ...scope.namen, [k]: sleutel, [v]: punt } : scope.namen
        return schrijf(knoop.dan, { punt, namen })
      })
      .join('')
  }

  function reken(uitdrukking: string, scope: Scope): Waarde {
    const stappen = uitdrukking.split('|').map((stap) => stap.trim())
    return stappen.reduce<Waarde>((waarde, stap, i) => {
      const woorden = stap.match(/"[^"]*"|\S+/g) ?? []
      const [naam = '', ...rest] = woorden
      const args = rest.map((woord) => operand(woord, scope))
      if (i > 0) args.push(waarde)
      return naam in FUNCTIES ? FUNCTIES[naam]!(args, scope) : operand(naam, scope)
    }, undefined)
  }

  const FUNCTIES: Readonly<Record<string, (args: Waarde[], scope: Scope) => Waarde>> = {
    include: ([naam, punt]) => {
      const deel = delen.get(String(naam))
      if (deel === undefined) throw new Error(`Onbekend deel: ${naam}`)
      return schrijf(deel, { punt, namen: {} })
    },
    nindent: ([hoever, tekst]) => {
      const wit = ' '.repeat(Number(hoever))
      return `\n${String(tekst).replace(/^(?=.)/gm, wit)}`
    },
    toYaml: ([waarde]) => dump(waarde).trimEnd(),
    toJson: ([waarde]) => JSON.stringify(waarde),
    quote: ([waarde]) => JSON.stringify(alsInGo(waarde)),
    kindIs: ([soort, waarde]) => soort === typeof waarde,
    default: ([standaard, waarde]) => (isWaar(waarde) ? waarde : standaard),
  }

  function operand(woord: string, { punt, namen }: Scope): Waarde {
    if (/^"/.test(woord)) return JSON.parse(woord)
    if (/^\d+$/.test(woord)) return Number(woord)
    const [, naam, pad] = /^(?:\$(\w+))?((?:\.\w+)*|\.)$/.exec(woord) ?? []
    if (pad === undefined) throw new Error(`Onbekend in een sjabloon: ${woord}`)
    const begin = naam === undefined ? punt : namen[naam]
    return pad
      .split('.')
      .filter(Boolean)
      .reduce<Waarde>((waarde, deel) => (waarde as Record<string, Waarde>)[deel], begin)
  }

  return new Map(
    bestanden
      .filter(({ naam }) => !naam.startsWith('_'))
      .map(({ naam, knopen }) => [naam, schrijf(knopen, { punt: wortel, namen: {} })]),
  )
}

function tekstVan(waarde: Waarde, uit: string): string {
  if (waarde === undefined) throw new Error(`Geen waarde voor ${uit}`)
  return alsInGo(waarde)
}

/** Go shows a float, as numbers of a user are in Helm, with an exponent from a million on. */
function alsInGo(waarde: Waarde): string {
  if (typeof waarde !== 'number' || waarde === 0) return String(waarde)
  const [cijfers, macht = ''] = waarde.toExponential().split('e')
  if (Number(macht) >= -4 && Number(macht) < 6) return String(waarde)
  return `${cijfers}e${macht[0]}${macht.slice(1).padStart(2, '0')}`
}
