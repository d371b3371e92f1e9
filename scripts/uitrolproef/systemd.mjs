// SPDX-License-Identifier: EUPL-1.2
// The units on a server of their own: Debian with systemd as PID 1 in a container, where the page
// for installing is followed to the letter: packages, key, settings, PostgreSQL, units.
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { WORTEL } from '../bouw.mjs'
import { maakPakketten } from '../pakketten.mjs'
import { SERVER_BEELD } from './beelden.mjs'
import { begin, bewijs, draai, totdat } from './gereedschap.mjs'
import { podman, WERK } from './opslag.mjs'

const NAAM = 'server'
const KLAAR = 'http://127.0.0.1:8307/gezondheid/gereed'

/** A line in the shell of the server, as its administrator types it. */
const doe = (regel, opties = { mag: true }) => podman(['exec', NAAM, 'bash', '-c', regel], opties)
const moet = (regel) => doe(regel, {}).uit
const eigenschap = (unit, naam) => moet(`systemctl show --property=${naam} --value ${unit}`)
const gereed = () =>
  doe(`node -e "fetch('${KLAAR}').then((a)=>process.exit(a.ok?0:1),()=>process.exit(1))"`)
    .status === 0

/** Runs a line with exactly the limits of the unit: the same process tree, other program. */
const inUnit = (unit, regel) => {
  const pid = eigenschap(unit, 'MainPID')
  return doe(
    `nsenter --target ${pid} --mount --pid --setuid $(id -u stopwijzer) --setgid $(id -g stopwijzer) bash -c '${regel}'`,
  )
}

/** Before the namespaces, for the server has no network: the packages with what npm brings along. */
export function voorbereid() {
  const pakketten = join(WERK, 'pakketten')
  const opt = join(WERK, 'opt')
  for (const map of [pakketten, opt]) rmSync(map, { recursive: true, force: true })
  mkdirSync(opt)
  const bestanden = maakPakketten(WORTEL, pakketten).map(({ naam }) => join(pakketten, naam))
  const vlaggen = ['--ignore-scripts', '--no-audit', '--no-fund']
  draai('npm', ['install', ...vlaggen, ...bestanden], { cwd: opt })
}

async function startServer() {
  const start = performance.now()
  podman([
    'run',
    '--detach',
    `--name=${NAAM}`,
    '--systemd=always',
    '--network=none',
    // systemd makes namespaces and mounts for the sandbox of each unit.
    '--privileged',
    `--hostname=${NAAM}`,
    SERVER_BEELD,
  ])
  await totdat('systemd is klaar', () =>
    /running|degraded/.test(doe('systemctl is-system-running').uit),
  )
  // As the kernel's own first process does; in a container systemd leaves it to the engine, and
  // without it the credentials of a unit do not show where the unit looks.
  moet('mount --make-rshared /')
  bewijs(
    'systemd is PID 1',
    doe('cat /proc/1/comm').uit === 'systemd',
    `${moet('systemctl --version').split('\n')[0]}, ${Math.round(performance.now() - start)} ms`,
  )
}

/** The page, step by step. */
function installeer() {
  moet('useradd --system --home-dir /var/lib/stopwijzer --shell /usr/sbin/nologin stopwijzer')
  podman(['cp', join(WERK, 'opt/.'), `${NAAM}:/opt/stopwijzer`])
  moet('chown -R root:root /opt/stopwijzer')
  moet(
    `umask 077 && mkdir -p /etc/stopwijzer && node -e "console.log('1:' + require('crypto').randomBytes(32).toString('base64'))" > /etc/stopwijzer/sleutel`,
  )
  const units = join(WERK, 'units')
  rmSync(units, { recursive: true, force: true })
  cpSync(join(WORTEL, 'uitrol/systemd'), units, { recursive: true })
  podman(['cp', join(units, 'stopwijzer.env'), `${NAAM}:/etc/stopwijzer/stopwijzer.env`])
  podman(['cp', join(units, 'stopwijzer'), `${NAAM}:/usr/local/sbin/stopwijzer`])
  moet('chmod 755 /usr/local/sbin/stopwijzer')
  for (const unit of ['stopwijzer.service', 'stopwijzer-postbus@.service']) {
    podman(['cp', join(units, unit), `${NAAM}:/etc/systemd/system/${unit}`])
  }
}

/** Without a DATABASE_URL the embedded database runs inside the same sandbox. */
async function proefIngebouwd() {
  moet('systemctl daemon-reload')
  moet('systemctl start stopwijzer')
  const { ms } = await totdat('de dienst is klaar', gereed)
  const eigen = moet('ls /var/lib/stopwijzer')
  bewijs('start met de ingebouwde databank in /var/lib/stopwijzer', eigen !== '', `${ms} ms`)
  const processen = () =>
    doe('grep -lP "^Uid:\\s$(id -u stopwijzer)\\b" /proc/[0-9]*/status 2>/dev/null').uit
  const aantal = processen().split('\n').length
  bewijs('de databank draait als eigen processen van die gebruiker', aantal > 3, aantal)
  moet('systemctl stop stopwijzer')
  const over = processen()
  const netjes = eigenschap('stopwijzer', 'Result') === 'success' && over === ''
  bewijs('stopt met databank en al', netjes, over)
}

/** The page about an own PostgreSQL. */
function naarEigenDatabank() {
  const sql =
    "CREATE ROLE stopwijzer LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD 'proef-wachtwoord-1';CREATE ROLE stopwijzer_toepassing NOLOGIN;GRANT stopwijzer_toepassing TO stopwijzer;CREATE DATABASE stopwijzer OWNER stopwijzer;"
  for (const opdracht of sql.split(';').filter(Boolean)) {
    moet(
      `cd / && setpriv --reuid=postgres --regid=postgres --init-groups psql -v ON_ERROR_STOP=1 -c "${opdracht}"`,
    )
  }
  moet(
    "sed -i 's|^#DATABASE_URL=.*|DATABASE_URL=postgres://stopwijzer:proef-wachtwoord-1@localhost:5432/stopwijzer|' /etc/stopwijzer/stopwijzer.env && chmod 600 /etc/stopwijzer/stopwijzer.env",
  )
}

async function proefDienst() {
  const verify = doe(
    'systemctl daemon-reload && systemd-analyze verify /etc/systemd/system/stopwijzer.service',
  )
  bewijs(
    'systemd-analyze verify: niets aan te merken',
    verify.alles.trim() === '',
    verify.alles.trim().slice(0, 300),
  )
  const start = performance.now()
  const aan = doe('systemctl enable --now stopwijzer')
  await totdat('de dienst is klaar', gereed)
  bewijs(
    'systemctl enable --now stopwijzer',
    aan.status === 0,
    `klaar na ${Math.round(performance.now() - start)} ms`,
  )
  for (const unit of ['stopwijzer.service', 'stopwijzer-postbus@0363.service']) {
    const cijfer = doe(`systemd-analyze security ${unit} --no-pager | tail -1`).uit
    const [, getal = '10'] = /: ([\d.]+)/.exec(cijfer) ?? []
    bewijs(
      `${unit}: cijfer van systemd hoogstens 2,0`,
      Number(getal) <= 2,
      cijfer.replace(/^\W+/, ''),
    )
  }
}

function proefHek() {
  const unit = 'stopwijzer.service'
  const status = moet(`cat /proc/$(systemctl show -p MainPID --value ${unit})/status`)
  const regel = (naam) => new RegExp(`^${naam}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? ''
  bewijs('de dienst is niet root', !/\b0\b/.test(regel('Uid')), regel('Uid').split('\t')[0])
  bewijs('geen enkel recht van root (CapBnd 0)', /^0+$/.test(regel('CapBnd')))
  bewijs('NoNewPrivs en Seccomp aan', regel('NoNewPrivs') === '1' && regel('Seccomp') === '2')
  for (const pad of ['/opt/stopwijzer/x', '/etc/x', '/usr/x', '/var/tmp/../lib/x']) {
    const uit = inUnit(unit, `touch ${pad}`)
    bewijs(
      `schrijven naar ${pad} mislukt`,
      /Read-only|Permission/.test(uit.alles),
      uit.alles.trim().split(': ').at(-1),
    )
  }
  bewijs(
    'schrijven naar de eigen map lukt',
    inUnit(unit, 'touch /var/lib/stopwijzer/x && rm /var/lib/stopwijzer/x').status === 0,
  )
  moet('echo geheim > /tmp/van-een-ander')
  bewijs('ziet de /tmp van anderen niet', inUnit(unit, 'test -e /tmp/van-een-ander').status !== 0)
  bewijs(
    'kan de sleutel in /etc niet lezen',
    inUnit(unit, 'cat /etc/stopwijzer/sleutel').status !== 0,
  )
}

async function proefHerstart() {
  const eerst = eigenschap('stopwijzer', 'MainPID')
  moet(`kill -KILL ${eerst}`)
  const { ms } = await totdat(
    'weer klaar',
    () => eigenschap('stopwijzer', 'MainPID') !== eerst && gereed(),
  )
  const keren = eigenschap('stopwijzer', 'NRestarts')
  bewijs('na een harde klap vanzelf opnieuw gestart', keren === '1', `klaar na ${ms} ms`)
}

async function proefPostbus() {
  const aangemeld = doe(`/usr/local/sbin/stopwijzer instelling --organisatie 0363 --registreer`)
  bewijs(
    'organisatie aangemeld met de opdracht stopwijzer',
    aangemeld.status === 0,
    aangemeld.fout.slice(-300),
  )
  const aan = doe('systemctl enable --now stopwijzer-postbus@0363')
  const post = '/var/lib/stopwijzer-post/0363'
  await totdat('de postbus kijkt', () => doe(`test -d ${post}/eigen`).status === 0)
  bewijs(
    'postbus@0363 draait',
    aan.status === 0 && eigenschap('stopwijzer-postbus@0363', 'ActiveState') === 'active',
  )
  podman(['cp', join(WORTEL, 'voorbeelden/keten/JW301.xml'), `${NAAM}:${post}/eigen/JW301.tmp`])
  moet(
    `chown stopwijzer:stopwijzer ${post}/eigen/JW301.tmp && mv ${post}/eigen/JW301.tmp ${post}/eigen/JW301.xml`,
  )
  await totdat('JW301 staat in uit/', () => doe(`ls ${post}/uit/*.xml`).status === 0, {
    seconden: 30,
  })
  bewijs('postbus@0363: JW301 uit eigen/ komt in uit/', true)
  const dokter = doe('/usr/local/sbin/stopwijzer dokter')
  bewijs(
    'dokter vindt alles in orde',
    dokter.status === 0,
    dokter.status === 0 ? '' : dokter.alles.slice(-1500),
  )
}

function sluitAf() {
  for (const unit of ['stopwijzer-postbus@0363', 'stopwijzer']) {
    const start = performance.now()
    moet(`systemctl stop ${unit}`)
    const goed =
      eigenschap(unit, 'Result') === 'success' && eigenschap(unit, 'ExecMainStatus') === '0'
    bewijs(
      `systemctl stop ${unit}: netjes, code 0`,
      goed,
      `${Math.round(performance.now() - start)} ms`,
    )
  }
}

export async function proef() {
  begin('systemd')
  await startServer()
  try {
    installeer()
    await proefIngebouwd()
    naarEigenDatabank()
    await proefDienst()
    proefHek()
    await proefHerstart()
    await proefPostbus()
    sluitAf()
  } catch (fout) {
    console.log(doe('systemctl --failed --no-pager; journalctl --no-pager -n 40').alles)
    throw fout
  }
}
