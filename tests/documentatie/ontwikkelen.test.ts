// SPDX-License-Identifier: EUPL-1.2
/**
 * The developer guide, performed literally: what its pages say is done in a copy of
 * the source, one page after another. One check of types and one run of tests for all.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WORTEL } from '../architectuur/bronnen.ts'
import { blokkenVan, metVerandering } from './hulp/gids.ts'

// The release first: it copies the folder that the message is added to.
const PAGINAS = ['regel', 'release', 'bericht']
const PAKKETTEN = ['ijw', 'keten', 'koppelvlak', 'dienst', 'simulator', 'cli']

const map = mkdtempSync(join(tmpdir(), 'stopwijzer-gids-'))
afterAll(() => rmSync(map, { recursive: true, force: true }))

/** The sources, and the libraries by reference; our own packages resolve to the copy. */
beforeAll(() => {
  // Of the tests only those of the rules, which a new rule is held against.
  const zonderProeven = (pad: string) => /ijw.src.regels/.test(pad) || !/\.test\.ts$/.test(pad)
  for (const naam of ['package.json', 'tsconfig.base.json', 'tsconfig.check.json']) {
    cpSync(join(WORTEL, naam), join(map, naam))
  }
  // What every run of tests loads first.
  for (const naam of ['vitest.config.ts', 'lusbewaking.ts', 'lusbewaker.mjs', 'lusbewaker.d.mts']) {
    const pad = naam === 'vitest.config.ts' ? naam : join('tests/hulp', naam)
    cpSync(join(WORTEL, pad), join(map, pad))
  }
  cpSync(join(WORTEL, 'voorbeelden/landelijk'), join(map, 'voorbeelden/landelijk'), {
    recursive: true,
  })
  for (const pakket of PAKKETTEN) {
    for (const deel of ['package.json', 'tsconfig.json', 'src', 'bin']) {
      const pad = join('packages', pakket, deel)
      if (!existsSync(join(WORTEL, pad))) continue
      cpSync(join(WORTEL, pad), join(map, pad), { recursive: true, filter: zonderProeven })
    }
  }
  const modules = join(map, 'node_modules')
  mkdirSync(join(modules, '@stopwijzer'), { recursive: true })
  for (const naam of readdirSync(join(WORTEL, 'node_modules'))) {
    if (naam.startsWith('.') || naam === '@stopwijzer') continue
    symlinkSync(join(WORTEL, 'node_modules', naam), join(modules, naam))
  }
  for (const pakket of PAKKETTEN) {
    symlinkSync(join(map, 'packages', pakket), join(modules, '@stopwijzer', pakket))
    const eigen = join(WORTEL, 'packages', pakket, 'node_modules')
    if (existsSync(eigen)) symlinkSync(eigen, join(map, 'packages', pakket, 'node_modules'))
  }
})

/** What `npm run build` does for the command line; the web application has its own tests. */
function bouwOpdrachtregel() {
  // Test support that leans on folders outside the copy objects; what is needed is written anyway.
  draai('typescript/bin/tsc', ['-b', 'packages/cli'])
}
const STOPWIJZER = '../packages/cli/bin/stopwijzer.mjs'

/** Runs a program of the libraries in the copy. */
function draai(programma: string, woorden: readonly string[]) {
  const { STOPWIJZER_TEST: _, VITEST: __, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(programma === STOPWIJZER ? map : WORTEL, 'node_modules', programma), ...woorden],
    { cwd: map, env, encoding: 'utf8' },
  )
  return { code: status, uitvoer: `${stdout}${stderr}` }
}

it('de gids voor ontwikkelaars doet wat zij zegt', () => {
  const typen = new Set<string>()
  const proeven = new Set<string>()
  const aangekondigd: string[] = []
  let gebruikt = 0
  for (const pagina of PAGINAS) {
    const markdown = readFileSync(join(WORTEL, `docs/ontwikkelen/${pagina}.md`), 'utf8')
    for (const [, pad] of markdown.matchAll(/^\| \[[^\]]+\]\(\.\.\/\.\.\/(packages[^)]+)\)/gm)) {
      aangekondigd.push(pad!)
    }
    for (const { taal, bestand, inhoud } of blokkenVan(markdown)) {
      if (taal === 'diff') {
        const pad = join(map, bestand!)
        writeFileSync(pad, metVerandering(readFileSync(pad, 'utf8'), inhoud, bestand!))
      } else if (bestand !== null) {
        const pad = join(map, bestand)
        expect(existsSync(pad), `${pagina}: ${bestand} staat er al`).toBe(false)
        mkdirSync(dirname(pad), { recursive: true })
        writeFileSync(pad, inhoud)
      } else if (taal === 'sh') {
        // Checks wait until all pages are applied, so that each kind runs once.
        for (const regel of inhoud.trim().split('\n')) {
          const [, soort, rest] = /^npx (tsc -p|vitest run) (.+)$/.exec(regel) ?? []
          if (soort === 'tsc -p') typen.add(rest!)
          else if (soort === 'vitest run') for (const deel of rest!.split(' ')) proeven.add(deel)
          else if (regel === 'npm run build') bouwOpdrachtregel()
          else if (regel.startsWith('npx stopwijzer ')) {
            const { code, uitvoer } = draai(STOPWIJZER, regel.split(' ').slice(2))
            expect(code, `${regel}\n${uitvoer}`).toBe(0)
            gebruikt++
          } else execFileSync('sh', ['-ec', regel], { cwd: map })
        }
      }
    }
  }
  expect(gebruikt).toBe(1)
  expect([...typen]).toEqual(['tsconfig.check.json'])
  expect(proeven.size).toBeGreaterThanOrEqual(PAGINAS.length)
  const { uitvoer } = draai('typescript/bin/tsc', ['-p', ...typen])
  // Test support of the service leans on folders that are not in the copy.
  const bezwaren = new Set(uitvoer.match(/^(?!\S+\/proef\/)\S+\.ts(?=\(\d)/gm))
  expect([...bezwaren].sort()).toEqual(aangekondigd)
  const { uitvoer: verslag, code } = draai('vitest/vitest.mjs', [
    'run',
    '--no-isolate',
    '--maxWorkers=1',
    ...proeven,
  ])
  expect(code, verslag).toBe(0)
})

it('een verandering die niet past, wordt geweigerd', () => {
  expect(metVerandering('a\nb\nc\n', ' a\n+x\n b\n', 'f')).toBe('a\nx\nb\nc\n')
  expect(metVerandering('a\nb\nc\nd\n', '-a\n@@\n-c\n+e\n', 'f')).toBe('b\ne\nd\n')
  expect(() => metVerandering('a\nb\n', ' z\n+x\n', 'f')).toThrow('niet gevonden')
  expect(() => metVerandering('a\na\n', '-a\n', 'f')).toThrow('meer dan eens')
})
