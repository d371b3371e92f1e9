// SPDX-License-Identifier: EUPL-1.2
// The chart through the parts that Helm is made of (helm/main.go), against the renderer of our own
// tests: the same documents for every file of values, and a refusal where the schema refuses.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { WORTEL } from '../bouw.mjs'
import { begin, bewijs, draai } from './gereedschap.mjs'

const CHART = join(WORTEL, 'uitrol/helm/stopwijzer')
const HIER = join(WORTEL, 'scripts/uitrolproef/helm')

/** The renderer of the tests, which is TypeScript. */
async function laadSjabloon(map) {
  const { build } = await import('esbuild')
  const uit = join(map, 'sjabloon.mjs')
  await build({
    entryPoints: [join(WORTEL, 'tests/uitrol/sjabloon.ts')],
    outfile: uit,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  return import(pathToFileURL(uit).href)
}

const isMap = (waarde) => waarde !== null && typeof waarde === 'object' && !Array.isArray(waarde)

/** As Helm puts values together: maps key by key, the rest whole. */
function samen(standaard, eigen) {
  if (!isMap(standaard) || !isMap(eigen)) return eigen
  const over = Object.entries(eigen).map(([sleutel, waarde]) => [
    sleutel,
    sleutel in standaard ? samen(standaard[sleutel], waarde) : waarde,
  ])
  return { ...standaard, ...Object.fromEntries(over) }
}

/** Where two documents differ first, for the reader. */
function verschil(a, b, pad = '') {
  if (isDeepStrictEqual(a, b)) return ''
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') {
    return `${pad}: Helm ${JSON.stringify(a)}, eigen test ${JSON.stringify(b)}`
  }
  for (const sleutel of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const deel = verschil(a[sleutel], b[sleutel], `${pad}/${sleutel}`)
    if (deel !== '') return deel
  }
  return pad
}

export async function proef() {
  begin('helm')
  const map = mkdtempSync(join(tmpdir(), 'stopwijzer-helm-'))
  try {
    const { load, loadAll } = await import('js-yaml')
    const { rendeer } = await laadSjabloon(map)
    const motor = join(map, 'motor')
    console.log(`      ${draai('go', ['version']).uit}`)
    draai('go', ['build', '-o', motor, join(HIER, 'main.go')], {
      // Only what Debian installed: nothing is fetched.
      env: {
        ...process.env,
        GO111MODULE: 'off',
        GOPATH: '/usr/share/gocode',
        GOCACHE: join(map, 'cache'),
        GOFLAGS: '',
      },
    })
    const standaard = load(readFileSync(join(CHART, 'values.yaml'), 'utf8'))
    const { appVersion } = load(readFileSync(join(CHART, 'Chart.yaml'), 'utf8'))
    for (const naam of readdirSync(join(HIER, 'waarden')).sort()) {
      const bestand = join(HIER, 'waarden', naam)
      const { status, uit, fout } = draai(motor, [CHART, bestand], { mag: true })
      if (naam.startsWith('weiger-')) {
        bewijs(`${naam}: geweigerd door values.schema.json`, status === 3, fout)
        continue
      }
      bewijs(`${naam}: past in values.schema.json en is in te vullen`, status === 0, fout)
      if (status !== 0) continue
      const eigen = rendeer(CHART, {
        Values: samen(standaard, load(readFileSync(bestand, 'utf8'))),
        Chart: { AppVersion: appVersion },
        Release: { Name: 'proef' },
      })
      const wij = Object.fromEntries(
        [...eigen]
          .map(([sjabloon, tekst]) => [sjabloon, loadAll(tekst).filter(Boolean)])
          .filter(([, stukken]) => stukken.length > 0),
      )
      const helm = JSON.parse(uit)
      const aantal = Object.values(helm).flat().length
      bewijs(
        `${naam}: dezelfde documenten als in de tests`,
        isDeepStrictEqual(helm, wij),
        verschil(helm, wij) || aantal,
      )
    }
  } finally {
    rmSync(map, { recursive: true, force: true })
  }
}
