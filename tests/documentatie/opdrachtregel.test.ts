// SPDX-License-Identifier: EUPL-1.2
// Runs every example of the page on the command line; `vitest -u` writes the outputs anew.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPDRACHTEN } from '../../packages/cli/src/programma/register.ts'
import { bouwOpdrachtregel } from '../hulp/opdrachtregel.ts'

const wortel = fileURLToPath(new URL('../../', import.meta.url))
const PAGINA = join(wortel, 'docs/gebruik/opdrachtregel.md')
const pagina = readFileSync(PAGINA, 'utf8')

let map: string
beforeAll(() => {
  bouwOpdrachtregel()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-pagina-'))
  symlinkSync(join(wortel, 'voorbeelden'), join(map, 'voorbeelden'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

/** The commands of a block, each with what a person would see; durations are not kept. */
function voerBlokUit(blok: string): string {
  const opdrachten = blok.split('\n').filter((regel) => regel.startsWith('$ '))
  const programma = join(wortel, 'packages/cli/bin/stopwijzer.mjs')
  const regels = opdrachten.map(
    // Printing a command line must not change `$?` for the next one.
    (regel) => `code=$?; printf '%s\\n' '${regel}'; (exit $code)\n${regel.slice(2)}`,
  )
  const script = [
    'exec 2>&1',
    `stopwijzer() { "${process.execPath}" "${programma}" "$@"; }`,
    ...regels,
  ]
  const kind = spawnSync('bash', ['-c', script.join('\n')], { cwd: map, encoding: 'utf8' })
  return (
    kind.stdout
      .trimEnd()
      // A page of text has no byte order mark and plain line ends.
      .replace(/[\ufeff\r]/g, '')
      // On a busy machine a command of more than two seconds says how far it is.
      .replace(/^[\d.]+ (?:bestanden gecontroleerd|van [\d.]+ berichten) …\n/gm, '')
      .replace(/^(.*\S) {3,}(JW\d{3} .*\S) +\d+ ms$/gm, (_regel, links: string, soort: string) => {
        // A run that took long moves the columns before it too: put those back.
        const rechts = `${soort}   1 ms`
        return links + rechts.padStart(Math.max(rechts.length + 3, 79 - links.length))
      })
      .replace(/"duurMs":[\d.]+/g, '"duurMs":0.4')
  )
}

describe.each(['docs/gebruik/opdrachtregel.md', 'README.md'])('%s', (naam) => {
  it('toont bij elk voorbeeld wat het programma echt zegt', async () => {
    const nieuw = readFileSync(join(wortel, naam), 'utf8').replace(
      /```console\n([\s\S]*?)\n?```/g,
      (_blok, inhoud: string) => `\`\`\`console\n${voerBlokUit(inhoud)}\n\`\`\``,
    )
    await expect(nieuw).toMatchFileSnapshot(join(wortel, naam))
    // Some sixty processes one after another: on a busy machine that takes minutes.
  }, 300_000)
})

describe('docs/gebruik/opdrachtregel.md, volledigheid', () => {
  it('heeft voor elke opdracht een kop', () => {
    const koppen = new Set(Array.from(pagina.matchAll(/^## (\S+)$/gm), (kop) => kop[1]))
    expect(OPDRACHTEN.map(({ naam }) => naam).filter((naam) => !koppen.has(naam))).toEqual([])
  })

  it('toont nergens een BSN', () => {
    expect(pagina).not.toMatch(/\b9999\d{5}\b/)
  })
})
