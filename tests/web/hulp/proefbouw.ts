// SPDX-License-Identifier: EUPL-1.2
/** The web application as the tests see it: the real build plus the pages with every part. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { bronnen, WORTEL } from '../../architectuur/bronnen.ts'

const draai = promisify(execFile)

/** Folder with the build of these sources; built when no earlier run did. */
export async function proefbouw(): Promise<string> {
  const som = createHash('sha256')
  const deel =
    /^(?:packages\/(?:web|ijw|koppelvlak)\/(?!.*\.(?:test\.tsx?|md)$)|packages\/(?:ijw|keten)\/src\/regels\/.*\.md$|package-lock\.json$)/
  for (const { pad, tekst } of bronnen(deel)) som.update(`${pad}\0${tekst}\0`)
  const map = join(
    WORTEL,
    'node_modules',
    '.stopwijzer',
    'web-proef',
    som.digest('hex').slice(0, 16),
  )
  if (existsSync(map)) return map
  // Two test files may build at once: each in a folder of its own, and one of them stays.
  const half = `${map}.${process.pid}`
  mkdirSync(dirname(map), { recursive: true })
  const vite = join('node_modules', 'vite', 'bin', 'vite.js')
  await draai(
    process.execPath,
    [vite, 'build', 'packages/web', '--mode', 'proef', '--outDir', half, '--emptyOutDir'],
    { cwd: WORTEL, env: { ...process.env, NODE_ENV: 'production' } },
  )
  try {
    renameSync(half, map)
  } catch {
    rmSync(half, { recursive: true, force: true })
  }
  return map
}

/** The production build must hold nothing of the trial pages; read as text. */
export const lees = (map: string, naam: string): string => readFileSync(join(map, naam), 'utf8')
