// SPDX-License-Identifier: EUPL-1.2
/** The packages as somebody else gets them: packed, installed in an empty project, used. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript without types
import { maakPakketten, PAKKETTEN } from '../../scripts/pakketten.mjs'
import { WORTEL } from '../architectuur/bronnen.ts'
import { bouwOpdrachtregel } from '../hulp/opdrachtregel.ts'

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const LANDELIJK = join(WORTEL, 'voorbeelden/landelijk/JW307.xml')
const FOUT = join(WORTEL, 'voorbeelden/fout/stop-met-fouten.xml')

let map: string
let leeg: string
let namen: readonly string[]

beforeAll(() => {
  bouwOpdrachtregel()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-inpakken-'))
  const doel = join(map, 'pakketten')
  namen = maakPakketten(WORTEL, doel).map(({ naam }: { naam: string }) => naam)
  leeg = join(map, 'leeg')
  mkdirSync(leeg)
  writeFileSync(join(leeg, 'package.json'), '{ "private": true, "type": "module" }')
  const opties = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund']
  const kind = spawnSync(
    NPM,
    ['install', ...opties, ...namen.map((naam) => join('../pakketten', naam))],
    // Installing may fetch what the packages need: the one thing here that asks a registry.
    { cwd: leeg, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  )
  expect(kind.status, kind.stderr).toBe(0)
}, 300_000)
afterAll(() => rmSync(map, { recursive: true, force: true }))

/** What stands in a package, as tar tells. */
function inhoudVan(naam: string): readonly string[] {
  const kind = spawnSync('tar', ['tzf', join(map, 'pakketten', naam)], { encoding: 'utf8' })
  return kind.stdout.trim().split('\n')
}

const PROGRAMMA = 'node_modules/@stopwijzer/cli/bin/stopwijzer.mjs'

function node(...args: readonly string[]) {
  return spawnSync(process.execPath, args, { cwd: leeg, encoding: 'utf8' })
}

describe('pakketten', () => {
  it('bevat elk pakket één keer, met licentie en zonder tests, bronnen en proefcode', () => {
    expect(namen).toHaveLength(PAKKETTEN.length)
    for (const naam of namen) {
      const inhoud = inhoudVan(naam)
      expect(inhoud, naam).toContain('package/LICENSE')
      expect(inhoud.filter((pad) => pad.startsWith('package/dist/')).length, naam).toBeGreaterThan(
        3,
      )
      expect(
        inhoud.filter((pad) => /\.test\.|\/proef\/|^package\/src\/|tsbuildinfo/.test(pad)),
        naam,
      ).toEqual([])
    }
  })

  it('geeft twee keer dezelfde bytes (npm run herbouwbaar kijkt naar alle)', () => {
    const nogEens = join(map, 'nog-eens')
    const [{ naam }] = maakPakketten(WORTEL, nogEens, ['ijw'])
    const eerste = readFileSync(join(map, 'pakketten', naam))
    expect(readFileSync(join(nogEens, naam)).equals(eerste)).toBe(true)
  })
})

describe('opdrachtregel uit een pakket', () => {
  it('controleert een goed en een fout bericht', () => {
    const goed = node(PROGRAMMA, 'controleer', LANDELIJK)
    expect(goed.stdout).toContain('geen fouten in vorm, schema en inhoud')
    expect(goed.status).toBe(0)
    const fout = node(PROGRAMMA, 'controleer', FOUT)
    expect(fout.stdout).toContain("Reden beëindiging '99' bestaat niet.")
    expect(fout.status).toBe(1)
  })

  it('staat onder de naam stopwijzer klaar', () => {
    const bin = join(leeg, 'node_modules/.bin/stopwijzer')
    const kind = spawnSync(bin, ['termijn', '17-07-2026'], { cwd: leeg, encoding: 'utf8' })
    expect(kind.stdout).toContain('24-07-2026')
  })

  it('start de dienst met databank en webapplicatie', async () => {
    const kind = spawn(
      process.execPath,
      [PROGRAMMA, 'start', '--poort', '0', '--gegevens', join(map, 'gegevens')],
      {
        cwd: leeg,
        env: { ...process.env, STOPWIJZER_PROEF: '1' },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    const einde = once(kind, 'exit')
    try {
      let praat = ''
      const adres = await new Promise<string>((klaar, mislukt) => {
        kind.stderr.on('data', (stuk) => {
          praat += String(stuk)
          const gevonden = /draait op (http:\/\/localhost:\d+)/.exec(praat)?.[1]
          if (gevonden !== undefined) klaar(gevonden)
        })
        void einde.then(() => mislukt(new Error(praat)))
      })
      expect((await fetch(`${adres}/gezondheid/gereed`)).status).toBe(200)
      const pagina = await (await fetch(adres)).text()
      const bestand = /<script[^>]* src="([^"]+)"/.exec(pagina)?.[1]
      expect(bestand, pagina).toMatch(/^\/assets\//)
      expect((await fetch(adres + bestand)).status).toBe(200)
      kind.kill('SIGTERM')
      expect(await einde).toEqual([0, null])
    } finally {
      kind.kill('SIGKILL')
    }
  })
})

describe('bibliotheek uit een pakket', () => {
  it('leest en controleert in een module', () => {
    writeFileSync(
      join(leeg, 'lees.mjs'),
      `import { readFileSync } from 'node:fs'
       import { controleer, lees } from '@stopwijzer/ijw'
       import { lees as leesBrowser } from '@stopwijzer/ijw/browser'
       const bytes = readFileSync(process.argv[2])
       const een = lees(bytes).bericht
       const product = een.Client.StopProducten.StopProduct[0]
       const gelijk = JSON.stringify(een) === JSON.stringify(leesBrowser(bytes).bericht)
       console.log(product.RedenBeeindiging, controleer(bytes, {}).oordeel, gelijk)`,
    )
    const kind = node('lees.mjs', LANDELIJK)
    expect(kind.stderr + kind.stdout).toBe('31 goed true\n')
  })

  /** Type checks a module in the empty project, with the types of the packages checked too. */
  function typen(naam: string, tekst: string): string {
    writeFileSync(join(leeg, naam), tekst)
    const opties = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022']
    const tsc = join(WORTEL, 'node_modules/typescript/bin/tsc')
    return node(tsc, ...opties, '--types', '', '--skipLibCheck', 'false', naam).stdout
  }

  it('brengt types mee die zonder andere types kloppen', () => {
    const tekst = (uitvoer: string) => `
      import { lees, controleer, type Rapport } from '@stopwijzer/ijw'
      const bytes = new Uint8Array()
      export const rapport: Rapport = controleer(bytes, { bestand: 'stop.xml' })
      const uitkomst = lees(bytes)
      export const dag: ${uitvoer} =
        'bericht' in uitkomst && uitkomst.bericht.berichtsoort === 'JW307'
          ? uitkomst.bericht.Client.StopProducten.StopProduct[0]?.Einddatum
          : undefined`
    expect(typen('goed.ts', tekst('string | undefined'))).toBe('')
    expect(typen('fout.ts', tekst('number | undefined'))).toContain(
      "'string | undefined' is not assignable to type 'number | undefined'",
    )
  })

  it('is voor een browser zo groot als de pagina zegt', () => {
    const bytes = readFileSync(join(leeg, 'node_modules/@stopwijzer/ijw/dist/browser/ijw.js'))
    const pagina = readFileSync(join(WORTEL, 'docs/pakketten.md'), 'utf8')
    const [, kaal, ingepakt] = /is (\d+) kB groot, en ingepakt met gzip (\d+) kB/.exec(pagina) ?? []
    // Five per cent: not every new rule has to touch the page.
    expect(Math.abs(bytes.length / 1000 / Number(kaal) - 1)).toBeLessThan(0.05)
    const gzip = gzipSync(bytes, { level: 9 }).length / 1000
    expect(Math.abs(gzip / Number(ingepakt) - 1)).toBeLessThan(0.05)
  })
})
