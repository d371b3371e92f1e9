// SPDX-License-Identifier: EUPL-1.2
/** Every package has a page; its example is a file here: its types are checked, and it is run. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { proefContext, toegewezenDossier } from '../../packages/keten/src/proef/dossier.ts'
import { bronnen, WORTEL } from '../architectuur/bronnen.ts'
import { antwoordOp } from './voorbeeld/keten.ts'

const lees = (pad: string) => readFileSync(join(WORTEL, pad), 'utf8')
const pakketten = bronnen(/^packages\/[^/]+\/package\.json$/).map(({ pad }) => pad.split('/')[1]!)

it('elk pakket heeft een pagina die zijn naam draagt', () => {
  expect(pakketten.length).toBeGreaterThan(5)
  for (const pakket of pakketten) {
    expect(existsSync(join(WORTEL, `packages/${pakket}/README.md`)), pakket).toBe(true)
    expect(lees(`packages/${pakket}/README.md`)).toContain(`# @stopwijzer/${pakket}\n`)
  }
})

it.each(['keten', 'koppelvlak'])('het voorbeeld van %s is het bestand dat hier staat', (pakket) => {
  const [, code] = /```ts\n([\s\S]*?)```/.exec(lees(`packages/${pakket}/README.md`))!
  const [, ...regels] = lees(`tests/documentatie/voorbeeld/${pakket}.ts`).split('\n')
  expect(code).toBe(regels.join('\n'))
})

it('het voorbeeld van keten beantwoordt een start', () => {
  const bytes = readFileSync(join(WORTEL, 'voorbeelden/keten/JW305.xml'))
  const uit = antwoordOp(
    bytes,
    { bsn: '999900006', feiten: [] },
    proefContext({ nu: '2026-04-07T09:00:00' }),
  )
  // Without a toewijzing in the dossier the municipality does not know this start.
  expect(uit).toMatchObject({ retourbericht: { berichtsoort: 'JW306' }, toestanden: [] })
  expect(
    antwoordOp(new Uint8Array(), toegewezenDossier(), proefContext({ nu: '2026-04-07T09:00:00' })),
  ).toMatchObject([{ regel: 'BESTAND' }])
})
