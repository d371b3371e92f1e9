// SPDX-License-Identifier: EUPL-1.2
// The image in a real engine: what is in it, and what it does without rights, with a root that
// cannot be written, beside a PostgreSQL in another container.
import { cpSync, lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { WORTEL } from '../bouw.mjs'
import { BEELD, DATABANK_BEELD } from './beelden.mjs'
import { begin, bewijs, draai, haal, totdat } from './gereedschap.mjs'
import { podman, WERK } from './opslag.mjs'

/** The limits that installeren.md promises; the same as in compose and in the chart. */
export const OPGESLOTEN = [
  '--read-only',
  '--cap-drop=all',
  '--security-opt=no-new-privileges',
  '--tmpfs=/tmp',
  '--memory=512m',
  '--pids-limit=200',
]

function* bestandenIn(map) {
  for (const deel of readdirSync(map, { withFileTypes: true })) {
    const pad = join(map, deel.name)
    if (deel.isSymbolicLink()) continue
    if (deel.isDirectory()) yield* bestandenIn(pad)
    else yield pad
  }
}

/** Looks into the image from outside, as no program in it could hide something. */
function kijkIn() {
  const wortel = podman(['image', 'mount', BEELD]).uit
  try {
    const alle = [...bestandenIn(wortel)].map((pad) => [pad.slice(wortel.length), lstatSync(pad)])
    const namen = (lijst) =>
      lijst
        .map(([pad]) => pad)
        .slice(0, 5)
        .join(' ')
    const machtig = alle.filter(([, { mode }]) => (mode & 0o6000) !== 0)
    bewijs('geen programma neemt rechten van root (setuid)', machtig.length === 0, namen(machtig))
    const app = alle.filter(([pad]) => pad.startsWith('/app/'))
    const vreemd = app.filter(([, { uid, mode }]) => uid !== 0 || (mode & 0o022) !== 0)
    bewijs(
      'alles in /app is van root en voor niemand te beschrijven',
      app.length > 100 && vreemd.length === 0,
      namen(vreemd),
    )
    const slot = JSON.parse(readFileSync(join(WORTEL, 'package-lock.json'), 'utf8')).packages
    const echt = new Set(
      Object.entries(slot).flatMap(([pad, { dev, devOptional }]) =>
        dev || devOptional ? [] : [pad],
      ),
    )
    const anders = readdirSync(join(wortel, 'app/node_modules'))
      .flatMap((naam) =>
        naam.startsWith('@')
          ? readdirSync(join(wortel, 'app/node_modules', naam)).map((deel) => `${naam}/${deel}`)
          : [naam],
      )
      .filter((naam) => !echt.has(`node_modules/${naam}`) && !naam.startsWith('@stopwijzer/'))
    bewijs('geen pakket voor ontwikkelaars', anders.length === 0, anders.join(' '))
    const bron = app.filter(
      ([pad]) =>
        /\.test\.|(?<!\.d)\.ts$|\/(tests|proef)\//.test(pad) && pad.includes('/@stopwijzer/'),
    )
    bewijs('geen tests en geen broncode van Stopwijzer zelf', bron.length === 0, namen(bron))
    const npm = alle.filter(([pad]) => /\/bin\/(npm|npx|yarn|corepack)$|\/npm-cli\.js$/.test(pad))
    bewijs('geen npm', npm.length === 0, namen(npm))
    const maat = app.reduce((som, [, { size }]) => som + size, 0)
    console.log(`      /app: ${(maat / 1e6).toFixed(0)} MB in ${app.length} bestanden`)
  } finally {
    podman(['image', 'umount', BEELD], { mag: true })
  }
}

function kijkNaarEtiket() {
  const [{ Config, Size, Healthcheck, HealthCheck }] = JSON.parse(
    podman(['image', 'inspect', BEELD]).uit,
  )
  bewijs('gebruiker 10001, niet root', Config.User === '10001:10001', Config.User)
  bewijs(
    'licentie op het etiket',
    Config.Labels['org.opencontainers.image.licenses'] === 'EUPL-1.2',
  )
  const test = (Healthcheck ?? HealthCheck ?? Config.Healthcheck)?.Test
  bewijs(
    'controle van de gezondheid in het image',
    test?.join(' ').includes('gezond.mjs'),
    test?.join(' '),
  )
  bewijs(
    'geen geheim in de omgeving',
    !Config.Env.some((paar) => /SLEUTEL|DATABASE|WACHTWOORD/.test(paar)),
  )
  const [basis] = JSON.parse(podman(['image', 'inspect', 'localhost/node:24-bookworm-slim']).uit)
  console.log(
    `      image: ${(Size / 1e6).toFixed(0)} MB, waarvan de basis ${(basis.Size / 1e6).toFixed(0)} MB`,
  )
}

/** Secrets as the page says, made by our own script. */
export function maakGeheimen() {
  const map = join(WERK, 'compose')
  rmSync(map, { recursive: true, force: true })
  cpSync(join(WORTEL, 'uitrol/compose'), map, { recursive: true })
  draai('sh', ['maak-geheimen.sh'], { cwd: map })
  return map
}

const gezond = (naam) => podman(['healthcheck', 'run', naam], { mag: true }).status === 0
const klaar = (naam) => () => podman(['logs', naam], { mag: true }).alles.includes('dienst gestart')

/** Runs a line of JavaScript in the container and gives what it wrote. */
const vraagIn = (naam, regel) =>
  podman(['exec', naam, 'node', '-e', regel], { mag: true }).alles.trim()

const SCHRIJF = (pad) =>
  `try{fs.writeFileSync('${pad}','x');console.log('geschreven')}catch(f){console.log(f.code)}`

function startDatabank(map) {
  podman(['network', 'create', '--internal', 'proef-binnen'])
  podman(['network', 'create', 'proef-buiten'])
  podman([
    'run',
    '--detach',
    '--name=databank',
    '--network=proef-binnen',
    '--security-opt=no-new-privileges',
    '--env=POSTGRES_USER=beheer',
    '--env=POSTGRES_PASSWORD_FILE=/run/secrets/databank_beheer',
    '--env=POSTGRES_INITDB_ARGS=--data-checksums --auth-host=scram-sha-256',
    `--volume=${map}/geheimen/databank_beheer:/run/secrets/databank_beheer:ro`,
    `--volume=${map}/geheimen/databank_wachtwoord:/run/secrets/databank_wachtwoord:ro`,
    `--volume=${map}/databank.sql:/docker-entrypoint-initdb.d/10-stopwijzer.sql:ro`,
    '--volume=databank:/var/lib/postgresql/data',
    DATABANK_BEELD,
  ])
  return totdat(
    'de databank antwoordt',
    () =>
      podman(['exec', 'databank', 'pg_isready', '--host=127.0.0.1', '--username=stopwijzer'], {
        mag: true,
      }).status === 0,
  )
}

function startDienst(map, naam, ...opdracht) {
  return podman([
    'run',
    '--detach',
    `--name=${naam}`,
    ...OPGESLOTEN,
    '--network=proef-binnen,proef-buiten',
    ...(naam === 'dienst' ? ['--publish=127.0.0.1:8307:8307'] : []),
    `--volume=${map}/geheimen/database_url:/run/secrets/database_url:ro`,
    `--volume=${map}/geheimen/sleutel:/run/secrets/sleutel:ro`,
    '--env=DATABASE_URL_FILE=/run/secrets/database_url',
    '--env=STOPWIJZER_SLEUTEL_FILE=/run/secrets/sleutel',
    '--env=STOPWIJZER_PUBLIEK_ADRES=https://stopwijzer.example.nl',
    '--env=STOPWIJZER_PROXY=10.89.0.0/16',
    BEELD,
    ...opdracht,
  ])
}

async function proefDienst(map) {
  const start = performance.now()
  startDienst(map, 'dienst')
  await totdat('de dienst is gestart', klaar('dienst'))
  bewijs(
    'start op een lege databank in een andere container',
    true,
    `${Math.round(performance.now() - start)} ms met alle tabellen`,
  )
  bewijs('HEALTHCHECK: gezond', gezond('dienst'))
  const pagina = await haal('http://127.0.0.1:8307/')
  bewijs(
    'webapplicatie door de poort op 127.0.0.1',
    pagina?.tekst.includes('/assets/'),
    pagina?.status,
  )
  const status = vraagIn('dienst', "console.log(fs.readFileSync('/proc/1/status','utf8'))")
  const regel = (naam) => new RegExp(`^${naam}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? ''
  bewijs('PID 1 is gebruiker 10001', regel('Uid').startsWith('10001\t'))
  bewijs('geen enkel recht van root (CapBnd 0)', /^0+$/.test(regel('CapBnd')), regel('CapBnd'))
  bewijs('kan er geen rechten bij krijgen (NoNewPrivs)', regel('NoNewPrivs') === '1')
  bewijs('filter van aanroepen aan (Seccomp)', regel('Seccomp') === '2')
  for (const pad of ['/x', '/app/x', '/app/node_modules/@stopwijzer/cli/bin/stopwijzer.mjs']) {
    const uit = vraagIn('dienst', SCHRIJF(pad))
    bewijs(`schrijven naar ${pad} mislukt`, uit === 'EROFS', uit)
  }
  bewijs('schrijven naar /tmp lukt', vraagIn('dienst', SCHRIJF('/tmp/x')) === 'geschreven')
  podman(['stop', '--time=20', 'databank'])
  bewijs('HEALTHCHECK: zonder databank niet gezond', !gezond('dienst'))
  podman(['start', 'databank'])
  const { ms } = await totdat('weer gezond', () => gezond('dienst'))
  bewijs('databank terug: vanzelf weer gezond', true, `${ms} ms`)
}

function sluitAf() {
  const begin = performance.now()
  podman(['stop', '--time=60', 'dienst'])
  const duur = Math.round(performance.now() - begin)
  const [{ State }] = JSON.parse(podman(['inspect', 'dienst']).uit)
  const schoon = State.ExitCode === 0 && !State.OOMKilled && duur < 60_000
  bewijs('SIGTERM: sluit netjes af met code 0', schoon, `code ${State.ExitCode}, ${duur} ms`)
}

export async function proef() {
  begin('container')
  console.log(`      ${podman(['--version']).uit}; ${draai('buildah', ['--version']).uit}`)
  kijkNaarEtiket()
  kijkIn()
  const map = maakGeheimen()
  await startDatabank(map)
  await proefDienst(map)
  sluitAf()
  const start = performance.now()
  podman(['start', 'dienst'])
  await totdat('weer gezond na een nieuwe start', () => gezond('dienst'), { om: 100 })
  bewijs(
    'start opnieuw op de gevulde databank',
    true,
    `gezond na ${Math.round(performance.now() - start)} ms`,
  )
  startDienst(map, 'controle', 'dokter')
  const uitslag = Number(podman(['wait', 'controle']).uit)
  const tekst = podman(['logs', 'controle']).alles
  bewijs('dokter in een eigen container', uitslag === 0, uitslag === 0 ? '' : tekst.slice(-1500))
  sluitAf()
}
