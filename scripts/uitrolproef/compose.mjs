// SPDX-License-Identifier: EUPL-1.2
// uitrol/compose as installeren.md says, by docker-compose against the socket of Podman: secrets,
// up, a stop through the file drop, down, and up again with everything still there.
import { spawn } from 'node:child_process'
import { chownSync, copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { WORTEL } from '../bouw.mjs'
import { maakGeheimen } from './container.mjs'
import { begin, bewijs, draai, haal, totdat } from './gereedschap.mjs'
import { podman, WERK } from './opslag.mjs'

const CLI = ['node', '/app/node_modules/@stopwijzer/cli/bin/stopwijzer.mjs']
/** All at once: a second `up` beside running networks stumbles over how Podman describes them. */
const OP = ['--profile', 'postbus', 'up', '-d', '--no-build']
const KETEN = join(WORTEL, 'voorbeelden/keten')

/** The interface of Docker, spoken by Podman. */
async function startMotor() {
  const adres = `unix://${join(WERK, 'podman.sock')}`
  process.env.DOCKER_HOST = adres
  const motor = spawn('podman', ['system', 'service', '--time=0', adres], { stdio: 'ignore' })
  await totdat('Podman luistert', () => existsSync(join(WERK, 'podman.sock')))
  return motor
}

/** Podman leaves the interval of health checks to systemd; where that is not PID 1, we ask. */
function startKlok() {
  let aan = true
  const keren = (async () => {
    while (aan) {
      const namen = podman(['ps', '--format={{.Names}}'], { mag: true }).uit.split('\n')
      for (const naam of namen.filter((gezocht) => /databank|dienst/.test(gezocht))) {
        podman(['healthcheck', 'run', naam], { mag: true })
      }
      await new Promise((verder) => setTimeout(verder, 1000))
    }
  })()
  return async () => {
    aan = false
    await keren
  }
}

/** Not `spawnSync`: the health checks go on while compose waits for them. */
function compose(map, ...argumenten) {
  return new Promise((klaar) => {
    const kind = spawn('docker-compose', argumenten, { cwd: map })
    let uit = ''
    let fout = ''
    kind.stdout.on('data', (stuk) => {
      uit += stuk
    })
    kind.stderr.on('data', (stuk) => {
      fout += stuk
    })
    kind.on('close', (status) => klaar({ status, uit: uit.trim(), fout: fout.trim() }))
  })
}

async function moet(map, ...argumenten) {
  const uitkomst = await compose(map, ...argumenten)
  if (uitkomst.status === 0) return uitkomst.uit
  throw new Error(`docker-compose ${argumenten.join(' ')}: ${uitkomst.fout.slice(-3000)}`)
}

const stopwijzer = (map, ...argumenten) =>
  compose(map, 'exec', '-T', 'dienst', ...CLI, ...argumenten)
const gereed = () =>
  haal('http://127.0.0.1:8307/gezondheid/gereed').then((uit) => uit?.status === 200)

/** Puts a message where the file drop looks, and waits for what comes out. */
async function bezorg(post, vak, naam, antwoord) {
  const doel = join(post, vak, naam)
  copyFileSync(join(KETEN, naam), `${doel}.tmp`)
  chownSync(`${doel}.tmp`, 10001, 10001)
  draai('mv', [`${doel}.tmp`, doel])
  const uit = () => readdirSync(join(post, 'uit')).find((soort) => soort.startsWith(antwoord))
  const mis = () => readdirSync(join(post, 'fout')).length > 0
  const { ms } = await totdat(`${naam} levert ${antwoord} op`, () => uit() ?? mis(), {
    seconden: 30,
  })
  bewijs(
    `postbus: ${naam} in ${vak}/ geeft ${antwoord} in uit/`,
    uit() !== undefined && !mis(),
    `${ms} ms`,
  )
}

async function proefPostbus(map) {
  const post = join(map, 'post')
  const aan = await stopwijzer(map, 'instelling', '--organisatie', '0363', '--registreer')
  bewijs('organisatie aangemeld', aan.status === 0, aan.fout.slice(-300))
  // It started with the rest, did not know its organisation, and is started again by the engine.
  await totdat(
    'de postbus kijkt',
    () => existsSync(join(post, 'in')) && existsSync(join(post, 'eigen')),
  )
  await bezorg(post, 'eigen', 'JW301.xml', 'JW301')
  await bezorg(post, 'in', 'JW305.xml', 'JW306')
  await bezorg(post, 'in', 'JW307.xml', 'JW308')
}

async function toonStand(map) {
  const taken = await stopwijzer(map, 'taken', '--organisatie', '0363')
  return taken.uit
}

/** What the file promises about its containers and networks, asked of the engine. */
function kijkNaar(namen) {
  for (const naam of namen) {
    const [{ Config, HostConfig, NetworkSettings }] = JSON.parse(podman(['inspect', naam]).uit)
    const dicht =
      HostConfig.ReadonlyRootfs &&
      Config.User === '10001:10001' &&
      HostConfig.SecurityOpt.some((regel) => regel.startsWith('no-new-privileges'))
    bewijs(`${naam}: alleen lezen, gebruiker 10001, geen nieuwe rechten`, dicht)
    const rechten = podman(
      [
        'exec',
        naam,
        'node',
        '-p',
        "fs.readFileSync('/proc/1/status','utf8').match(/CapBnd:\\s*(\\w+)/)[1]",
      ],
      { mag: true },
    ).uit
    bewijs(`${naam}: geen enkel recht van root`, /^0+$/.test(rechten), rechten)
    bewijs(`${naam}: op twee netwerken`, Object.keys(NetworkSettings.Networks).length === 2)
  }
  const [net] = JSON.parse(podman(['network', 'inspect', 'stopwijzer_binnen']).uit)
  bewijs('het netwerk van de databank heeft geen weg naar buiten', net.internal === true)
}

const naamVan = (deel) =>
  podman(['ps', '--format={{.Names}}'])
    .uit.split('\n')
    .find((naam) => naam.includes(deel))

export async function proef() {
  begin('compose')
  console.log(
    `      ${draai('docker-compose', ['version', '--short']).uit} op ${podman(['--version']).uit}`,
  )
  const map = maakGeheimen()
  copyFileSync(join(map, 'voorbeeld.env'), join(map, '.env'))
  mkdirSync(join(map, 'post'))
  chownSync(join(map, 'post'), 10001, 10001)
  const motor = await startMotor()
  const stopKlok = startKlok()
  try {
    const gelezen = await compose(map, 'config', '--quiet')
    bewijs('compose.yaml wordt gelezen', gelezen.status === 0, gelezen.fout)
    const start = performance.now()
    await moet(map, ...OP)
    await totdat('de dienst is klaar', gereed)
    bewijs(
      'up: databank, daarna de dienst, die klaar is voor werk',
      true,
      `${Math.round((performance.now() - start) / 100) / 10} s`,
    )
    const dokter = await stopwijzer(map, 'dokter')
    bewijs(
      'dokter vindt alles in orde',
      dokter.status === 0,
      dokter.status === 0 ? '' : dokter.uit.slice(-1500),
    )
    await proefPostbus(map)
    kijkNaar([naamVan('dienst'), naamVan('postbus')])
    const eerst = await toonStand(map)
    bewijs(
      'er ligt een taak voor de gemeente',
      eerst.length > 2,
      eerst.replace(/\s+/g, ' ').slice(0, 80),
    )
    await moet(map, '--profile', 'postbus', 'down')
    const over = podman(['ps', '--all', '--quiet']).uit
    bewijs('down: geen container meer', over === '', over)
    await moet(map, ...OP)
    await totdat('de dienst is weer klaar', gereed)
    bewijs('weer up: dezelfde taken', (await toonStand(map)) === eerst)
    const keten = await stopwijzer(map, 'audit', 'controleer')
    bewijs('weer up: het logboek is heel', keten.status === 0, keten.fout.slice(-300))
  } catch (fout) {
    for (const naam of podman(['ps', '--all', '--quiet']).uit.split('\n').filter(Boolean)) {
      console.log(`--- ${naam}\n${podman(['logs', '--tail=15', naam], { mag: true }).alles}`)
    }
    throw fout
  } finally {
    await stopKlok()
    await compose(map, '--profile', 'postbus', 'down', '--volumes')
    motor.kill('SIGTERM')
  }
}
