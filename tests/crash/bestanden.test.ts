// SPDX-License-Identifier: EUPL-1.2
/** The short form of the trial of documents in files; `node scripts/bestandsproef.mjs` is the long one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Proefpunt } from '../../packages/dienst/src/proefpunten.ts'
import { maakBundel } from '../hulp/proefbundel.ts'
import { type Bestandsproef, maakBestandsproef } from './bestandsproef.ts'

let proef: Bestandsproef
beforeAll(async () => {
  proef = await maakBestandsproef(maakBundel('tests/crash/postbusproces.ts'))
})
afterAll(() => proef?.sluit())

/** Each on one of the two kinds of disk; the long form does all on both. */
const GEVALLEN: readonly (readonly [punt: Proefpunt, medium: 0 | 1, titel: string])[] = [
  ['na-register', 0, 'killed after registering an envelope, before the engine has its message'],
  ['na-nummers', 1, 'killed after giving ids, before the document is written'],
  ['half-bestand', 0, 'killed while a document is being written: nothing half is visible'],
  [
    'voor-vastleggen',
    1,
    'killed after publishing a document, before recording: the same bytes again',
  ],
]

for (const [punt, welke, titel] of GEVALLEN) {
  test(titel, async () => {
    const medium = proef.media[welke % proef.media.length]!
    expect(await proef.loop(medium, punt)).toEqual([])
  })
}

test('two processes on one folder, in memory and on disk: each file is handled exactly once', async () => {
  for (const medium of proef.media) expect(await proef.samen(medium, 60)).toEqual([])
})
