// SPDX-License-Identifier: EUPL-1.2
/** The story that `npm start` tells first, on the program as it was built. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { afterAll, afterEach, expect, test, vi } from 'vitest'

const WORTEL = join(import.meta.dirname, '../..')
const map = mkdtempSync(join(tmpdir(), 'stopwijzer-verhaal-'))
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

test('is told once, from toewijzing to closing, and ends with care stopped', async () => {
  const regels: string[] = []
  vi.spyOn(console, 'log').mockImplementation((regel) => void regels.push(String(regel)))
  // Plain JavaScript beside the packages: it has no types.
  const verhaal = '../../scripts/verhaal.mjs'
  const { vertelEenKeer } = (await import(verhaal)) as {
    vertelEenKeer(gegevens: string, post: string): Promise<boolean>
  }
  const gegevens = join(map, 'gegevens')
  expect(await vertelEenKeer(gegevens, join(map, 'post'))).toBe(true)
  const uit = regels.join('\n')
  for (const soort of ['JW301', 'JW302', 'JW305', 'JW306', 'JW307', 'JW308']) {
    expect(uit).toContain(`ontvangt ${soort}: goedgekeurd`)
  }
  expect(uit).toMatch(/keurt het voorstel goed om toewijzing \d+ te sluiten/)
  expect(uit).toMatch(/toewijzing \d+: DEFINITIEF_GESTOPT, INGETROKKEN/)
  // Whoever logs in has something to do.
  expect(uit).toMatch(/te doen.*stop nog te melden.*gestopt volgens plan.*nog niet begonnen/s)
  // Names as the screens have them, and none on two children.
  const kinderen = regels.flatMap((regel) => /^ {2}(\p{Lu}.*): /u.exec(regel)?.[1] ?? [])
  expect(kinderen.some((kind) => / (de|van) /.test(kind))).toBe(true)
  const opdracht = join(WORTEL, 'packages/cli/bin/stopwijzer.mjs')
  const opties = ['--organisatie', '0363', '--gegevens', gegevens, '--formaat', 'json']
  const { stdout } = await promisify(execFile)(process.execPath, [opdracht, 'gevolgen', ...opties])
  const bedragen = JSON.parse(stdout).map((een: { bedrag: unknown }) => een.bedrag)
  expect(bedragen.some((bedrag: unknown) => bedrag !== null)).toBe(true)
  expect(await vertelEenKeer(gegevens, join(map, 'post'))).toBe(false)
})

test('afterwards what one party sends reaches the other, and the answer comes back', async () => {
  const post = join(map, 'post')
  const woorden = [join(WORTEL, 'scripts/demoketen.mjs'), join(map, 'gegevens'), post]
  const keten = spawn(process.execPath, woorden, { stdio: 'ignore' })
  const einde = once(keten, 'exit')
  try {
    const verwerkt = () => readdirSync(join(post, '0363', 'verwerkt')).length
    const eerder = verwerkt()
    // The same once more: it goes out again, and its answer too.
    copyFileSync(join(WORTEL, 'voorbeelden/keten/JW301.xml'), join(post, '0363/eigen/JW301.xml'))
    await expect.poll(verwerkt).toBe(eerder + 2)
  } finally {
    keten.kill('SIGTERM')
    await einde
  }
})
