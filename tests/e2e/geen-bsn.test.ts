// SPDX-License-Identifier: EUPL-1.2
/**
 * No BSN in anything that comes out: the real command line and the real service, fed with
 * messages, zips, mistakes and questions that are full of them. Only messages themselves
 * and the command `toon` when it is asked hold BSNs.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { start, stop, toewijzing } from '../../packages/dienst/src/proef/proefberichten.ts'
import { maakSpeurder, zaaiBsns } from '../hulp/bsnspeurder.ts'
import { bouwOpdrachtregel } from '../hulp/opdrachtregel.ts'
import { maakZip } from '../hulp/zipmaker.ts'

const PROGRAMMA = join(import.meta.dirname, '../../packages/cli/bin/stopwijzer.mjs')
const GEMEENTE = ['--organisatie', '0363'] as const
const NU = ['--nu', '2026-07-20T09:00:00'] as const
const [A, B, C, D] = zaaiBsns(4) as [string, string, string, string]
const speurder = maakSpeurder([A, B, C, D])

let map: string
/** Everything that a process said, by what was asked of it. */
const gezegd = new Map<string, string>()

beforeAll(() => {
  bouwOpdrachtregel()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-geenbsn-'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

function omgeving(meer: Readonly<Record<string, string>> = {}) {
  const { DATABASE_URL: _, ...rest } = process.env
  return {
    ...rest,
    STOPWIJZER_PROEF: '1',
    STOPWIJZER_SPOOR: '1',
    STOPWIJZER_GEGEVENS: join(map, 'g'),
    ...meer,
  }
}

function draai(woorden: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const kind = spawnSync(process.execPath, [PROGRAMMA, ...woorden], {
    cwd: map,
    env: omgeving(env),
    encoding: 'utf8',
    timeout: 60_000,
  })
  const uit = kind.stdout + kind.stderr
  gezegd.set(`${Object.keys(env).join(' ')} ${woorden.join(' ')}`, uit)
  return { code: kind.status, uit }
}

function leg(pad: string, inhoud: string | Uint8Array): string {
  const heel = join(map, pad)
  mkdirSync(join(heel, '..'), { recursive: true })
  writeFileSync(heel, inhoud)
  return heel
}

/** Messages that go well, and messages that go wrong in every layer. */
function legBerichten(): void {
  leg('p/eigen/1.xml', toewijzing('T1', A, '300201'))
  leg('p/eigen/2.xml', toewijzing('T2', B, '300202'))
  leg('p/in/1.xml', start('S1', { client: { bsn: A } }))
  leg('p/in/2.xml', stop('X1', { client: { bsn: A } }))
  // Rejected: a client without a toewijzing, and a number of somebody else.
  leg('p/in/3.xml', start('S2', { client: { bsn: C } }))
  leg('p/in/4.xml', stop('X2', { client: { bsn: B } }))
  // Refused: a BSN where it does not belong, a broken file, a name that holds one.
  const goed = start('S3', { client: { bsn: D } })
  leg('p/in/5.xml', goed.replace(/<(\w+:)?Begindatum>[^<]*</, `<$1Begindatum>${D}<`))
  leg('p/in/6.xml', goed.replaceAll('Begindatum', `Begin${D}`))
  leg('p/in/7.xml', goed.slice(0, goed.indexOf(D) + 12))
  leg(`p/in/${D}.xml`, goed.replace('</', `${D}</`))
  leg(
    `p/in/${C}.zip`,
    maakZip([
      { naam: `${C}.xml`, inhoud: Buffer.from(goed) },
      { naam: 'x.txt', inhoud: Buffer.from(`van ${C}\n`) },
    ]),
  )
  leg('p/in/8.zip', maakZip([{ naam: `../${B}.xml`, inhoud: Buffer.from(goed) }]))
  leg(`los/${A}.xml`, goed)
  leg('los/lijst.csv', `ToewijzingNummer;Einddatum;Reden\n${A};${B};${C}\n300201;2026-07-17;${D}\n`)
}

/** In this text or these bytes; the message of a failing test names the BSN by its place. */
function verwachtGeen(waar: string, inhoud: string | Uint8Array): void {
  const gevonden = typeof inhoud === 'string' ? speurder.vind(inhoud) : speurder.vindInBytes(inhoud)
  expect(gevonden, waar).toEqual([])
}

function zonder(vraag: string): string {
  return vraag.replace(/9999\d{5}/g, '#')
}

function bestanden(onder: string): string[] {
  return readdirSync(onder, { recursive: true, withFileTypes: true })
    .filter((een) => een.isFile())
    .map((een) => join(een.parentPath, een.name))
}

describe('the command line', () => {
  beforeAll(() => {
    legBerichten()
    draai(['postbus', ...GEMEENTE, '--map', 'p', '--eenmalig', ...NU])
    for (const naam of ['toestand', 'termijnen', 'gevolgen', 'wachtrij', 'herspeel', 'taken']) {
      draai([naam, ...GEMEENTE])
    }
    for (const naam of ['toestand', 'wachtrij', 'taken']) {
      draai([naam, ...GEMEENTE, '--formaat', 'tekst'])
    }
    for (const formaat of ['tekst', 'json', 'sarif', 'junit', 'html', 'csv']) {
      draai(['controleer', 'p/fout', 'p/verwerkt', 'los', '--formaat', formaat])
    }
    draai(['toon', `los/${A}.xml`])
    draai(['toon', 'p/fout/5.xml'])
    draai(['audit', 'toon', ...GEMEENTE, '--doel', `vraag van ${A}`, '--ook-dienst'])
    draai(['audit', 'exporteer', ...GEMEENTE, '--doel', 'controle', '--ook-dienst'])
    draai(['audit', 'anker'])
    draai(['dokter'])
  }, 240_000)

  test('ASVS 14.2.1 what is asked with a BSN in the wrong place is not repeated', () => {
    draai(['taken', 'akkoord', `0363-${A}`])
    draai(['taken', 'afwijzen', '0363-ZZZZZZZZ', '--reden', `over ${A}`])
    draai(['toestand', '--organisatie', B])
    draai(['toestand', ...GEMEENTE, '--toewijzing', C])
    draai(['gevolgen', 'overleg', D, '--uitkomst', A, '--reden', B])
    draai(['wachtrij', 'opgeven', `0363-${A}`, '--reden', B])
    draai(['instelling', ...GEMEENTE, `afsluiten=${C}`])
    draai([
      'maak',
      'jw307',
      '--organisatie',
      '65656055',
      '--toewijzing',
      A,
      '--einddatum',
      B,
      '--reden',
      C,
    ])
    draai(['maak', 'jw307', '--organisatie', '65656055', '--uit', 'los/lijst.csv', '--proefrun'])
    draai(['uitleg', D])
    draai(['termijn', A])
    draai([`--${B}`])
    draai([C])
    draai(['controleer', `bestaat-niet-${D}.xml`])
    draai(['controleer', `los/${A}.xml`, '--peildatum', B])
    draai(['postbus', '--organisatie', '0363', '--map', `m/${A}`, '--eenmalig', '--nu', B])
    draai(['audit', 'controleer', '--ankers', `${C}.jsonl`])
    draai(['configuratie', 'controleer'], { STOPWIJZER_POORT: A, STOPWIJZER_INSTANTIE: B })
    draai(['dokter'], { STOPWIJZER_PROXY: C, [`STOPWIJZER_${D}`]: '1' })
    draai(['dokter'], { DATABASE_URL: `postgres://${A}:${B}@127.0.0.1:1/${C}` })
    expect(gezegd.size).toBeGreaterThan(30)
  }, 240_000)

  test('the messages were handled: there was something to leak', () => {
    const regels = [...gezegd]
      .find(([naam]) => naam.includes('postbus'))![1]
      .trim()
      .split('\n')
    const oordelen = regels
      .filter((regel) => regel.startsWith('{'))
      .map((r) => JSON.parse(r).oordeel)
    expect(new Set(oordelen)).toEqual(new Set(['goedgekeurd', 'afgekeurd', 'geweigerd']))
  })

  test('nothing that was said holds a BSN', () => {
    // The question is ours; only its answer counts.
    const gevonden = [...gezegd].map(([vraag, uit]) => [zonder(vraag), ...speurder.vind(uit)])
    expect(gevonden.filter(({ length }) => length > 1)).toEqual([])
  })

  test('reports beside refused files, and names of files that were made here, hold none', () => {
    const gemaakt = bestanden(join(map, 'p')).filter((pad) => !/p\/(in|eigen)\//.test(pad))
    const rapporten = gemaakt.filter((pad) => pad.endsWith('.rapport.json'))
    expect(rapporten.length).toBeGreaterThan(3)
    for (const pad of rapporten) verwachtGeen('rapport', readFileSync(pad, 'utf8'))
    const uit = gemaakt.filter((pad) => pad.includes('/uit/')).map((pad) => relative(map, pad))
    expect(uit.length).toBeGreaterThan(2)
    verwachtGeen('namen in uit/', uit.join('\n'))
  })

  test('the database holds none on disk: not in its tables, its log or its write-ahead log', () => {
    const paden = bestanden(join(map, 'g'))
    expect(paden.length).toBeGreaterThan(500)
    for (const pad of paden) verwachtGeen(relative(map, pad), readFileSync(pad))
  })
})

describe('the service', () => {
  let dienst: ChildProcess
  let log = ''
  let adres: string
  let meting: string

  beforeAll(async () => {
    dienst = spawn(process.execPath, [PROGRAMMA, 'start', '--poort', '0'], {
      cwd: map,
      env: omgeving({ STOPWIJZER_METING_POORT: '0' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stroom of [dienst.stdout!, dienst.stderr!]) {
      stroom.setEncoding('utf8').on('data', (stuk: string) => {
        log += stuk
      })
    }
    await wachtOp(/Is alles in orde/)
    const poort = (gebeurtenis: string) =>
      log
        .split('\n')
        .filter((r) => r.startsWith('{'))
        .map((r) => JSON.parse(r))
        .find((r) => r.gebeurtenis === gebeurtenis).poort
    adres = `http://127.0.0.1:${poort('dienst gestart')}`
    meting = `http://127.0.0.1:${poort('metingen geopend')}/metrics`
  }, 120_000)
  afterAll(async () => {
    dienst.kill('SIGTERM')
    await once(dienst, 'exit')
  })

  /** Until the service said this; it says every line as it happens. */
  async function wachtOp(zin: RegExp): Promise<void> {
    while (!zin.test(log)) await once(dienst.stderr!, 'data')
  }

  test('answers, headers, log and measurements hold none, whatever is asked', async () => {
    const xml = { 'content-type': 'application/xml' }
    const json = { 'content-type': 'application/json' }
    const vragen: [pad: string, init?: RequestInit][] = [
      [`/v1/clienten/${A}`],
      [`/v1/toewijzingen?bsn=${B}`],
      [`/v1/toewijzingen/${A}?${B}=${C}`],
      [`/${A}`],
      [`/v1/controles/${A}/`],
      [`/v1/termijnen/_bereken?datum=${A}`],
      ['/v1/openapi.json', { headers: { authorization: `Bearer ${A}`, 'x-request-id': B } }],
      [
        '/v1/controles',
        { method: 'POST', body: start('S9', { client: { bsn: C } }), headers: xml },
      ],
      ['/v1/controles', { method: 'POST', body: `<a>${A}</a>`, headers: xml }],
      ['/v1/controles', { method: 'POST', body: `{"${B}": ${C}`, headers: json }],
      ['/v1/controles', { method: 'POST', body: D, headers: { 'content-type': `text/${A}` } }],
      ['/v1/clienten/_zoek', { method: 'POST', body: JSON.stringify({ bsn: A }), headers: json }],
      [
        '/v1/controles',
        { method: 'DELETE', headers: { cookie: `__Host-sid=${D}`, origin: `http://${C}` } },
      ],
    ]
    const statussen = new Set<number>()
    for (const [pad, init] of vragen) {
      const antwoord = await fetch(adres + pad, init)
      statussen.add(antwoord.status)
      const koppen = [...antwoord.headers].map((kop) => kop.join(': ')).join('\n')
      verwachtGeen(zonder(pad), `${koppen}\n${await antwoord.text()}`)
    }
    expect([...statussen].sort()).toEqual(expect.arrayContaining([200, 401, 404, 405]))
    const metingen = await (await fetch(meting)).text()
    expect(metingen).toContain('stopwijzer_http_seconden_count')
    verwachtGeen('metingen', metingen)
    expect(log).toMatch(/"gebeurtenis":"verzoek"/)
    verwachtGeen('log', log)
  })
})
