// SPDX-License-Identifier: EUPL-1.2
// Finds a Chromium for the browser tests, and installs one where there is none: with apt-get
// for root, else the one of Playwright. `CHROMIUM` names another.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/** Path of a Chromium, or undefined. */
export async function vindChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const mappen = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
  for (const naam of NAMEN) {
    const pad = mappen.map((map) => join(map, naam)).find((kandidaat) => existsSync(kandidaat))
    if (pad) return pad
  }
  const { chromium } = await import('playwright-core')
  const eigen = chromium.executablePath()
  return existsSync(eigen) ? eigen : undefined
}

const draai = (opdracht, argumenten, omgeving = {}) =>
  spawnSync(opdracht, argumenten, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...omgeving },
  }).status === 0

/** Path of a Chromium, installed if need be; undefined when that did not succeed. */
export async function zorgVoorChromium() {
  const gevonden = await vindChromium()
  if (gevonden) return gevonden
  console.log('Er is geen Chromium. Chromium installeren ...')
  const stil = { DEBIAN_FRONTEND: 'noninteractive' }
  const metApt =
    process.getuid?.() === 0 &&
    draai('apt-get', ['update', '-qq'], stil) &&
    draai('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], stil)
  if (!metApt)
    draai(process.execPath, [
      join('node_modules', 'playwright-core', 'cli.js'),
      'install',
      'chromium-headless-shell',
    ])
  return vindChromium()
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const pad = await zorgVoorChromium()
  if (pad) console.log(pad)
  else process.exitCode = 2
}
