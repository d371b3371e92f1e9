// SPDX-License-Identifier: EUPL-1.2
// `npm run containerproef`: does what uitrol/Containerfile says, step by step, in an empty folder,
// and starts what comes out on a PostgreSQL of its own. It shows that the steps work, on the
// Node.js at hand, and needs no root; what only a container engine does (users, layers, read-only
// root) it cannot show: that is `npm run uitrolproef -- container`.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { installeer, WORTEL } from './bouw.mjs'
import { gezondheidVan, leesContainerbestand, woordenVan } from './containerbestand.mjs'

installeer()
const werk = mkdtempSync(join(tmpdir(), 'stopwijzer-container-'))
const NEGEER = readFileSync(join(WORTEL, 'uitrol/Containerfile.dockerignore'), 'utf8')
  .split('\n')
  .filter((regel) => regel !== '' && !regel.startsWith('#') && !regel.includes('*'))

/** The sources that git knows, less what is ignored: the context of the build. */
function kopieerBron(naar) {
  const lijst = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: WORTEL,
    encoding: 'utf8',
  })
  for (const pad of lijst.stdout.split('\0').filter(Boolean)) {
    if (NEGEER.includes(pad.split('/')[0])) continue
    mkdirSync(join(naar, dirname(pad)), { recursive: true })
    cpSync(join(WORTEL, pad), join(naar, pad))
  }
}

const fasen = leesContainerbestand()
const wortelVan = (naam) => join(werk, naam || 'slot')
/** Paths of the image lie in the folder of its stage. */
const inFase = (fase, pad) => (pad.startsWith('/') ? join(wortelVan(fase.naam), pad) : pad)

let map = ''
const omgeving = { ...process.env }
for (const fase of fasen) {
  for (const stap of fase.stappen) {
    if (stap.woord === 'WORKDIR') {
      map = inFase(fase, stap.rest)
      mkdirSync(map, { recursive: true })
    } else if (stap.woord === 'COPY') {
      const [, van] = /^--from=(\w+) /.exec(stap.rest) ?? []
      const [bron, doel] = stap.rest.replace(/^--from=\w+ /, '').split(' ')
      if (van === undefined) kopieerBron(join(map, doel))
      else cpSync(join(wortelVan(van), bron), join(map, doel), { recursive: true })
    } else if (stap.woord === 'RUN' && fase === fasen.at(-1)) {
      // Takes things out of the base, which is not here: `npm run uitrolproef` shows that.
      console.log(`\n== overgeslagen, gaat over de basis: ${woordenVan(stap)[0]}`)
    } else if (stap.woord === 'RUN') {
      const [opdracht, ...args] = woordenVan(stap).map((woord) => inFase(fase, woord))
      console.log(`\n== ${opdracht} ${args.join(' ')}`)
      const { status } = spawnSync(opdracht, args, { cwd: map, stdio: 'inherit' })
      if (status !== 0) throw new Error(`mislukt: ${opdracht} ${args.join(' ')}`)
    } else if (stap.woord === 'ENV') {
      for (const paar of stap.rest.split(/\s+/)) {
        const [naam, waarde] = paar.split('=')
        omgeving[naam] = waarde
      }
    }
  }
}

const slot = fasen.at(-1)
const stap = (woord) => slot.stappen.find((gezocht) => gezocht.woord === woord)
const opdracht = [...woordenVan(stap('ENTRYPOINT')), ...woordenVan(stap('CMD'))].map((woord) =>
  inFase(slot, woord),
)

console.log('\n== starten')
// The database of the image is PostgreSQL beside it; here the embedded one of the sources.
const databank = join(werk, 'databank')
const { openDatabank } = await import(join(WORTEL, 'packages/dienst/dist/databank/databank.js'))
const open = await openDatabank({ gegevens: databank })
const { options } = open.pool
writeFileSync(
  join(werk, 'sleutel'),
  `1:${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64')}\n`,
  { mode: 0o400 },
)
const dienst = spawn(opdracht[0], opdracht.slice(1), {
  cwd: map,
  stdio: ['ignore', 'inherit', 'pipe'],
  env: {
    ...omgeving,
    DATABASE_URL: `postgres://${options.user}:${encodeURIComponent(options.password)}@/${options.database}?host=${encodeURIComponent(options.host)}&port=${options.port}`,
    STOPWIJZER_SLEUTEL_FILE: join(werk, 'sleutel'),
    STOPWIJZER_PUBLIEK_ADRES: 'https://stopwijzer.example.nl',
    STOPWIJZER_PROXY: '127.0.0.1',
  },
})
const einde = once(dienst, 'exit')
let fout = 1
try {
  let praat = ''
  await new Promise((klaar, mislukt) => {
    dienst.stderr.on('data', (stuk) => {
      praat += stuk
      if (praat.includes('dienst gestart')) klaar()
    })
    void einde.then(() => mislukt(new Error(praat)))
  })
  const [node, ...args] = gezondheidVan(stap('HEALTHCHECK'))
  const gezond = spawnSync(node, args, { cwd: map, stdio: 'inherit' })
  const pagina = await (await fetch('http://127.0.0.1:8307/')).text()
  console.log(`gezond: ${gezond.status === 0}, webapplicatie: ${pagina.includes('/assets/')}`)
  fout = gezond.status === 0 && pagina.includes('/assets/') ? 0 : 1
  dienst.kill('SIGTERM')
  const [code] = await einde
  const ziek = spawnSync(node, args, { cwd: map, stdio: 'ignore' })
  console.log(`afgesloten met code ${code}; daarna gezond: ${ziek.status === 0}`)
  if (code !== 0 || ziek.status === 0) fout = 1
} finally {
  dienst.kill('SIGKILL')
  await open.sluit()
}
const grootte = spawnSync('du', ['-sm', map], { encoding: 'utf8' }).stdout.split('\t')[0]
console.log(`grootte van /app: ${grootte} MB`)
if (fout === 0) rmSync(werk, { recursive: true, force: true })
else console.log(`Kijk in ${werk}`)
process.exitCode = fout
