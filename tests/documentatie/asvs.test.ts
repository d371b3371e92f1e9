// SPDX-License-Identifier: EUPL-1.2
/** The page of security requirements is made from the names of the tests that prove them. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bronnen, WORTEL } from '../architectuur/bronnen.ts'
import { EISEN, type Eis } from './asvs/eisen.ts'

interface Proef {
  readonly pad: string
  readonly naam: string
}

/** Tests by the id that their name starts with: `ASVS 6.2.1 ...`; several ids may stand together. */
function proevenPerEis(): Map<string, Proef[]> {
  const uit = new Map<string, Proef[]>()
  for (const { pad, tekst } of bronnen(/\.test\.tsx?$/)) {
    for (const [, , naam] of tekst.matchAll(/(['"`])((?:ASVS )\d[^\n]*?)\1/g)) {
      const ids = /^ASVS ((?:\d+\.\d+\.\d+[ ,]*)+)/.exec(naam!)?.[1]?.match(/\d+\.\d+\.\d+/g) ?? []
      for (const id of ids) uit.set(id, [...(uit.get(id) ?? []), { pad, naam: naam! }])
    }
  }
  return uit
}

const PROEVEN = proevenPerEis()
const ALLE = Object.values(EISEN).flat()

function regel({ id, wat, opmerking = '' }: Eis): string {
  const proeven = PROEVEN.get(id) ?? []
  const bestanden = [...new Set(proeven.map(({ pad }) => pad))]
  const links = bestanden.map((pad) => `[${pad.split('/').at(-1)}](../${pad})`).join(', ')
  return `| ${id} | ${wat} | ${links} | ${opmerking} |`
}

function pagina(): string {
  const delen = Object.entries(EISEN).map(([deel, eisen]) =>
    [
      `## ${deel}`,
      '',
      '| eis | wat er geldt | test | opmerking |',
      '| --- | --- | --- | --- |',
      ...eisen.map(regel),
      '',
    ].join('\n'),
  )
  return `# Beveiligingseisen

Deze pagina noemt de eisen van OWASP ASVS 5.0.0 (niveau 1 en 2) die een test kan bewijzen. Achter elke eis staan de bestanden met de tests. De naam van zo’n test begint met het nummer van de eis. De pagina wordt gemaakt uit die namen; een test houdt haar gelijk.

Wat hier niet staat, is niet te bewijzen met een test (zoals een beleid), of hebben we niet (zoals WebRTC, LDAP, GraphQL en WebSocket).

${delen.join('\n')}`
}

describe('security requirements', () => {
  test('the page is what the names of the tests say; `vitest --update` writes it anew', async () => {
    await expect(pagina()).toMatchFileSnapshot(join(WORTEL, 'docs', 'asvs.md'))
  })

  test('every requirement has a test, or says why not', () => {
    const zonder = ALLE.filter(
      ({ id, opmerking }) => !PROEVEN.has(id) && opmerking === undefined,
    ).map(({ id }) => id)
    expect(zonder).toEqual([])
  })

  test('no test names a requirement that is not in the list', () => {
    const bekend = new Set(ALLE.map(({ id }) => id))
    expect([...PROEVEN.keys()].filter((id) => !bekend.has(id))).toEqual([])
    expect(bekend.size).toBe(ALLE.length)
  })
})
