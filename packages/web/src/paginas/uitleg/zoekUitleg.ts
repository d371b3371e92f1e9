// SPDX-License-Identifier: EUPL-1.2
/**
 * Looks through all explanations: what begins like the code first, then titles, then sentences.
 * The sentences take part once they are there.
 */
import lijst from 'virtual:uitleglijst'
import type { Uitlegbron } from '../../gegevens/useUitleg.ts'

export const SOORTEN = [
  'retourcode',
  'regel',
  'code',
  'codelijst',
  'meldingscode',
  'bericht',
  'element',
  'laag',
  'structuurfout',
] as const

export type Uitlegregel = (typeof lijst)[number]

/** What people look for most stands first. */
export const alles: readonly Uitlegregel[] = lijst.toSorted(
  (a, b) => SOORTEN.indexOf(a.soort) - SOORTEN.indexOf(b.soort),
)

const kaal = (tekst: string) => tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const INHOUD = alles.map((regel) => ({ regel, code: kaal(regel.code), titel: kaal(regel.titel) }))

let zinnen: ReadonlyMap<string, string> | undefined

/** The sentences of every code, in the form in which they are searched. */
function zinnenUit({ alleUitleg }: Uitlegbron): ReadonlyMap<string, string> {
  zinnen ??= new Map(
    alleUitleg().map(({ code, betekenis, gevolg, actie }) => [
      code,
      kaal([betekenis, gevolg, actie].join(' ')),
    ]),
  )
  return zinnen
}

export function zoekUitleg(
  vraag: string,
  soort: string | undefined,
  bron: Uitlegbron | undefined,
): readonly Uitlegregel[] {
  const rest = bron && zinnenUit(bron)
  const woorden = kaal(vraag).split(/\s+/).filter(Boolean)
  const heel = woorden.join('/')
  const gevonden = INHOUD.flatMap((een) => {
    if (soort !== undefined && een.regel.soort !== soort) return []
    const plaats = plaatsVan(een, rest?.get(een.regel.code) ?? '', heel, woorden)
    return plaats === undefined ? [] : { ...een, plaats }
  })
  const regels = gevonden.sort((a, b) => a.plaats - b.plaats).map(({ regel }) => regel)
  // Entries of long tables are not in the list, but who types one whole finds it.
  const precies = vraag === '' ? undefined : bron?.uitlegger.uitleg(vraag)
  if (precies === undefined || (soort !== undefined && precies.soort !== soort)) return regels
  return [precies, ...regels.filter(({ code }) => code !== precies.code)]
}

/** Lower is better; undefined is not found. */
function plaatsVan(
  { code, titel }: (typeof INHOUD)[number],
  rest: string,
  heel: string,
  woorden: readonly string[],
): number | undefined {
  if (woorden.length === 0) return 0
  if (code === heel) return 0
  if (code.startsWith(heel)) return 1
  if (code.endsWith(`/${heel}`)) return 2
  if (woorden.every((woord) => code.includes(woord) || titel.includes(woord))) return 3
  if (woorden.every((woord) => titel.includes(woord) || rest.includes(woord))) return 4
  return undefined
}
