// SPDX-License-Identifier: EUPL-1.2
/** The user guides show pictures that are made by a command, and name words that are on the screen. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { BEELDEN } from './beelden/beelden.ts'

const wortel = fileURLToPath(new URL('../../', import.meta.url))
const gebruik = join(wortel, 'docs/gebruik')
const GIDSEN = ['aanbieder.md', 'gemeente.md', 'beheerder.md']
const lees = (gids: string) => readFileSync(join(gebruik, gids), 'utf8')
/** Words that are stressed in a guide and stand on no screen. */
const NADRUK = [
  'vijf werkdagen',
  'U ziet een pagina niet in het menu.',
  'Iemand anders was u voor.',
  'U bent uitgelogd terwijl u typte.',
  'U werkt nu voor een andere organisatie.',
  'Een bericht gaat niet weg.',
]

async function schermteksten(): Promise<Set<string>> {
  const gezien = new Set<string>()
  const verzamel = (waarde: unknown): void => {
    if (typeof waarde === 'string') gezien.add(waarde)
    // A text with a number or a name in it: with something in its place.
    else if (typeof waarde === 'function') verzamel(probeer(waarde))
    else if (typeof waarde === 'object' && waarde !== null) Object.values(waarde).forEach(verzamel)
  }
  const map = join(wortel, 'packages/web/src/teksten/nl')
  for (const naam of readdirSync(map, { recursive: true, encoding: 'utf8' })) {
    if (naam.endsWith('.ts')) verzamel(await import(pathToFileURL(join(map, naam)).href))
  }
  return gezien
}

function probeer(tekst: unknown): unknown {
  try {
    return (tekst as (...waarden: number[]) => unknown)(5, 5, 5)
  } catch {
    return undefined
  }
}

describe.each(GIDSEN)('%s', (gids) => {
  it('shows only pictures that are there and that the command makes', () => {
    const namen = [...lees(gids).matchAll(/\]\(beelden\/([\w-]+)\.png\)/g)].map(([, naam]) => naam)
    expect(namen.length).toBeGreaterThan(2)
    for (const naam of namen) {
      expect(BEELDEN.map((beeld) => beeld.naam)).toContain(naam)
      expect(existsSync(join(gebruik, 'beelden', `${naam}.png`)), naam).toBe(true)
    }
  })

  it('names what stands on the screens in the same words', async () => {
    const teksten = await schermteksten()
    const genoemd = [...lees(gids).matchAll(/\*\*(.+?)\*\*/g)].map(([, tekst]) => tekst!)
    expect(genoemd.filter((een) => !NADRUK.includes(een) && !teksten.has(een))).toEqual([])
  })
})

it('makes no picture that no guide shows', () => {
  const gidsen = GIDSEN.map(lees).join('\n')
  const ongebruikt = BEELDEN.filter(({ naam }) => !gidsen.includes(`beelden/${naam}.png`))
  expect(ongebruikt.map(({ naam }) => naam)).toEqual([])
})
