// SPDX-License-Identifier: EUPL-1.2
/** Looks through all explanations: what begins like the code first, then titles, then sentences. */
import type { Uitleg } from '@stopwijzer/ijw'
import { alleUitleg, uitlegger } from '../../gegevens/uitleg.ts'

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

/** What people look for most stands first. */
export const alles: readonly Uitleg[] = alleUitleg().toSorted(
  (a, b) => SOORTEN.indexOf(a.soort) - SOORTEN.indexOf(b.soort),
)

const kaal = (tekst: string) => tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const INHOUD = alles.map((uitleg) => ({
  uitleg,
  code: kaal(uitleg.code),
  titel: kaal(uitleg.titel),
  rest: kaal([uitleg.betekenis, uitleg.gevolg, uitleg.actie].join(' ')),
}))

export function zoekUitleg(vraag: string, soort?: string): readonly Uitleg[] {
  const woorden = kaal(vraag).split(/\s+/).filter(Boolean)
  const heel = woorden.join('/')
  const gevonden = INHOUD.flatMap((een) => {
    if (soort !== undefined && een.uitleg.soort !== soort) return []
    const plaats = plaatsVan(een, heel, woorden)
    return plaats === undefined ? [] : { ...een, plaats }
  })
  const lijst = gevonden.sort((a, b) => a.plaats - b.plaats).map(({ uitleg }) => uitleg)
  // Entries of long tables are not in the list, but who types one whole finds it.
  const precies = vraag === '' ? undefined : uitlegger.uitleg(vraag)
  if (precies === undefined || (soort !== undefined && precies.soort !== soort)) return lijst
  return [precies, ...lijst.filter(({ code }) => code !== precies.code)]
}

/** Lower is better; undefined is not found. */
function plaatsVan(
  { code, titel, rest }: (typeof INHOUD)[number],
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
