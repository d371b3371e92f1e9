// SPDX-License-Identifier: EUPL-1.2
/** The quick commands start without the service: loading it costs more than all their work (ADR 50). */
import { posix } from 'node:path'
import { expect, it } from 'vitest'
import { bronnen } from './bronnen.ts'

/** As in `packages/cli/bin/stopwijzer.mjs`, with what every command loads first. */
const BEGIN = [
  'index',
  'opdrachten/controleer',
  'opdrachten/toon',
  'opdrachten/uitleg',
  'opdrachten/termijn',
]
const SRC = 'packages/cli/src'

const teksten = new Map(
  bronnen(/^packages\/cli\/src\/.*\.ts$/).map(({ pad, tekst }) => [pad, tekst]),
)

/** What is loaded at once: static imports and re-exports of values. */
function meteen(tekst: string): string[] {
  const alles = tekst.matchAll(/^(?:import|export)\s+(?!type\b)([^;'"]*?)\s*from\s*'([^']+)'/gm)
  return [...alles].filter(([, namen]) => !alleenTypes(namen!)).map(([, , naar]) => naar!)
}

function alleenTypes(namen: string): boolean {
  const [, binnen] = /^\{([^}]*)\}$/s.exec(namen.trim()) ?? []
  const delen =
    binnen
      ?.split(',')
      .map((deel) => deel.trim())
      .filter(Boolean) ?? []
  return delen.length > 0 && delen.every((deel) => deel.startsWith('type '))
}

function geladen(): Map<string, string> {
  const door = new Map<string, string>()
  const rij = BEGIN.map((naam) => `${SRC}/${naam}.ts`)
  for (const pad of rij) {
    for (const naar of meteen(teksten.get(pad)!)) {
      const doel = naar.startsWith('.')
        ? posix.normalize(posix.join(posix.dirname(pad), naar))
        : naar
      if (door.has(doel)) continue
      door.set(doel, pad)
      if (teksten.has(doel)) rij.push(doel)
    }
  }
  return door
}

it('de snelle opdrachten laden de dienst niet', () => {
  const door = geladen()
  // Without these the test would look at nothing.
  expect([...door.keys()]).toEqual(
    expect.arrayContaining(['@stopwijzer/ijw', `${SRC}/controle/uitvoering.ts`]),
  )
  const zwaar = [...door].filter(([doel]) => /^@stopwijzer\/(dienst|simulator)/.test(doel))
  expect(zwaar).toEqual([])
})
