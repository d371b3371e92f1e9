// SPDX-License-Identifier: EUPL-1.2
// Finds a Chromium, and installs one where there is none: with apt-get for root, else the one of
// Playwright. Tests use the headless shell: the same engine without windows of its own, so that a
// page costs them a third of the time. `CHROMIUM` names another.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const SCHIL = 'chromium-headless-shell'

function opPad(namen) {
  const mappen = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
  return namen
    .flatMap((naam) => mappen.map((map) => join(map, naam)))
    .find((kandidaat) => existsSync(kandidaat))
}

/** What Playwright installed: its Chromium, or the headless shell that it puts beside it. */
async function vanPlaywright(schil) {
  const { chromium } = await import('playwright-core')
  const eigen = chromium.executablePath()
  if (!schil) return existsSync(eigen) ? eigen : undefined
  const deel = /^(.*[\\/])chromium(-\d+)[\\/]/.exec(eigen)
  const map = deel === null ? undefined : `${deel[1]}chromium_headless_shell${deel[2]}`
  if (map === undefined || !existsSync(map)) return undefined
  const naam = readdirSync(map, { recursive: true }).find((bestand) =>
    /(?:chrome-headless-shell|headless_shell)(?:\.exe)?$/.test(bestand),
  )
  return naam === undefined ? undefined : join(map, naam)
}

/** Path of a Chromium with windows, as people have; undefined when there is none. */
export async function vindChromium() {
  return process.env.CHROMIUM || opPad(NAMEN) || (await vanPlaywright(false))
}

/** Path of the Chromium for tests: the headless shell, else one with windows; or undefined. */
export async function vindProefchromium() {
  return (
    process.env.CHROMIUM || opPad([SCHIL]) || (await vanPlaywright(true)) || (await vindChromium())
  )
}

/** Whether it ended well, within `hoogstens` ms when that is given. */
const draai = (opdracht, argumenten, { omgeving = {}, hoogstens } = {}) =>
  spawnSync(opdracht, argumenten, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...omgeving },
    timeout: hoogstens,
  }).status === 0

/** A network that hangs is given up; what was fetched is installed without being cut off. */
function metApt(pakket) {
  if (process.getuid?.() !== 0) return false
  const apt = (hoogstens, ...argumenten) =>
    draai(
      'apt-get',
      ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15', ...argumenten],
      {
        omgeving: { DEBIAN_FRONTEND: 'noninteractive' },
        hoogstens,
      },
    )
  const installeer = ['install', '-y', '-qq', '--no-install-recommends', pakket]
  return (
    apt(60_000, 'update', '-qq') &&
    apt(120_000, ...installeer, '--download-only') &&
    apt(undefined, ...installeer)
  )
}

const metPlaywright = (wat) =>
  draai(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', wat])

/** Path of a Chromium with windows, installed if need be; undefined when that did not succeed. */
export async function zorgVoorChromium() {
  const gevonden = await vindChromium()
  if (gevonden) return gevonden
  console.log('Er is geen Chromium. Chromium installeren ...')
  if (!metApt('chromium')) metPlaywright('chromium')
  return vindChromium()
}

/** Path of the Chromium for tests, installed if need be; undefined when that did not succeed. */
export async function zorgVoorProefchromium() {
  const gevonden = await vindProefchromium()
  const voldoet = process.env.CHROMIUM || /headless.shell/.test(gevonden ?? '')
  // Somebody with a Chromium and without the rights of root keeps that one.
  if (voldoet || (gevonden && process.getuid?.() !== 0)) return gevonden
  console.log('De Chromium voor tests installeren ...')
  if (!metApt(SCHIL) && !gevonden) metPlaywright(SCHIL)
  return vindProefchromium()
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const pad = await zorgVoorProefchromium()
  if (pad) console.log(pad)
  else process.exitCode = 2
}
