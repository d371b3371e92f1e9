// SPDX-License-Identifier: EUPL-1.2
/** The library runs where there is no Node: bundled for a browser, in a bare context. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { WORTEL } from './bronnen.ts'

async function bundel(pakket: string): Promise<string> {
  const uitkomst = await build({
    entryPoints: [join(WORTEL, `packages/${pakket}/src/index.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: pakket,
    platform: 'browser',
    conditions: ['source'],
    target: 'es2022',
    minify: true,
  })
  return uitkomst.outputFiles[0]!.text
}

/** Only what every browser has; `evalMag: false` is a page under a strict content security policy. */
function pagina(code: string, evalMag: boolean): vm.Context {
  const context = vm.createContext(
    { TextDecoder, TextEncoder, bytes: null as Uint8Array | null },
    { codeGeneration: { strings: evalMag, wasm: false } },
  )
  vm.runInContext(code, context)
  return context
}

describe('bibliotheek in een browser', () => {
  it.each([true, false])(
    'leest en controleert zonder Node (codegeneratie mag: %s)',
    async (evalMag) => {
      const context = pagina(await bundel('ijw'), evalMag)
      context.bytes = new Uint8Array(readFileSync(join(WORTEL, 'voorbeelden/landelijk/JW307.xml')))
      const gelezen = vm.runInContext('JSON.stringify(ijw.lees(bytes))', context)
      expect(JSON.parse(gelezen).bericht.Client.StopProducten.StopProduct[0].RedenBeeindiging).toBe(
        '31',
      )
      const rapport = JSON.parse(
        vm.runInContext('JSON.stringify(ijw.controleer(bytes, {}))', context),
      )
      expect(rapport.berichtsoort).toBe('JW307')
      expect(rapport.oordeel).toBe('goed')
    },
  )
})

describe('koppelvlak in een browser', () => {
  it('vraagt en maakt zijn document zonder Node en zonder codegeneratie', async () => {
    const context = pagina(await bundel('koppelvlak'), false)
    const gevraagd = await vm.runInContext(
      `(async () => {
        const gegaan = []
        const client = koppelvlak.maakClient({
          adres: '',
          wegen: koppelvlak.wegenVan(koppelvlak.ROUTES),
          haal: async (adres, opties) => {
            gegaan.push(opties.method + ' ' + adres + ' ' + opties.body)
            return { status: 200, headers: { get: () => null }, text: async () => '{"a":1}' }
          },
          nieuweSleutel: () => 'sleutel-1',
        })
        const antwoord = await client.vraag('termijnen.bereken', { inhoud: { datum: '2026-07-17' } })
        const document = koppelvlak.openapi({ versie: '1.0.0', adres: '' })
        return JSON.stringify({ gegaan, antwoord, openapi: document.openapi })
      })()`,
      context,
    )
    expect(JSON.parse(gevraagd)).toEqual({
      gegaan: ['POST /v1/termijnen/_bereken {"datum":"2026-07-17"}'],
      antwoord: { a: 1 },
      openapi: '3.1.0',
    })
  })
})
