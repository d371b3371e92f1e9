// SPDX-License-Identifier: EUPL-1.2
/** The real command `bewaren`: a plan, who may approve it, carrying it out, the terms. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keurBewaarplanGoed } from '../../packages/dienst/src/bewaren/plan.ts'
import { leesConfiguratie, omgevingMetKlok, openDienst } from '../../packages/dienst/src/dienst.ts'
import { mensAanOpdrachtregel } from '../../packages/dienst/src/opslag/handelende.ts'
import { bouwOpdrachtregel } from '../hulp/opdrachtregel.ts'
import { houdWakker, type Wakker } from '../hulp/wakker.ts'

const WORTEL = join(import.meta.dirname, '../..')
const PROGRAMMA = join(WORTEL, 'packages/cli/bin/stopwijzer.mjs')
const WIE = ['--organisatie', '65656055']
let map: string
let wakker: Wakker

beforeAll(async () => {
  bouwOpdrachtregel()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-bewaren-e2e-'))
  wakker = await houdWakker(join(map, 'g'))
  mkdirSync(join(map, 'p/in'), { recursive: true })
  copyFileSync(join(WORTEL, 'voorbeelden/keten/JW301.xml'), join(map, 'p/in/301.xml'))
  const post = ['postbus', ...WIE, '--map', join(map, 'p'), '--eenmalig']
  expect(stopwijzer([...post, '--nu', '2026-04-02T09:00:00']).code).toBe(0)
})
afterAll(async () => {
  await wakker.sluit()
  rmSync(map, { recursive: true, force: true })
})

function stopwijzer(woorden: readonly string[], extra: Readonly<Record<string, string>> = {}) {
  const { DATABASE_URL: _, ...rest } = process.env
  const uit = spawnSync(process.execPath, [PROGRAMMA, ...woorden], {
    cwd: map,
    env: { ...rest, STOPWIJZER_PROEF: '1', STOPWIJZER_GEGEVENS: join(map, 'g'), ...extra },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { code: uit.status, sein: uit.signal, uit: uit.stdout, praat: uit.stderr }
}
const bewaren = (...woorden: string[]) => stopwijzer(['bewaren', ...woorden])

test('a plan counts, is stored, and its maker cannot approve it', () => {
  const nu = ['--nu', '2034-08-01T09:00:00']
  const proef = bewaren('plan', ...WIE, '--proefrun', ...nu)
  expect(proef.code).toBe(0)
  const { telling } = JSON.parse(proef.uit)
  // The open assignments of 2026 are over in 2034, but the task to report a start is open.
  expect(telling.berichten.weg + Object.keys(telling.berichten.blijft).length).toBeGreaterThan(0)
  expect(proef.uit).not.toMatch(/9999\d{5}/)
  const plan = JSON.parse(bewaren('plan', ...WIE, ...nu).uit)
  expect(plan).toMatchObject({ staat: 'gemaakt', peildatum: '2034-08-01', akkoord: null })
  expect(JSON.parse(bewaren('toon', ...WIE).uit)).toMatchObject([{ id: plan.id }])
  expect(JSON.parse(bewaren('toon', plan.id).uit)).toEqual(plan)
  const zelf = bewaren('akkoord', plan.id, ...nu)
  expect([zelf.code, zelf.praat]).toEqual([2, expect.stringContaining('BEWAARPLAN_ZELFDE')])
  const zonder = bewaren('uitvoeren', plan.id, ...nu)
  expect([zonder.code, zonder.praat]).toEqual([2, expect.stringContaining('BEWAARPLAN_STAAT')])
  const onbekend = bewaren('akkoord', '65656055-NIETS')
  expect([onbekend.code, onbekend.praat]).toEqual([
    2,
    expect.stringContaining('BEWAARPLAN_ONBEKEND'),
  ])
})

test('killed while it removes: nothing of that group is gone, the next run finishes, log and doctor are clean', async () => {
  const nu = '2034-08-01T09:00:00'
  const dienst = await openDienst(leesConfiguratie({ STOPWIJZER_PROEF: '1' }, join(map, 'g')), {
    omgeving: omgevingMetKlok(nu, true, true),
    verbindingen: 2,
    wie: mensAanOpdrachtregel('een ander'),
  })
  try {
    const berichten = async () => {
      const vraag = 'SELECT count(*)::int AS n FROM bericht'
      return (await dienst.pool.query<{ n: number }>(vraag)).rows[0]!.n
    }
    // The task to report a start is done, and so is everything else.
    await dienst.pool.query(`UPDATE taak SET status = 'afgehandeld', afgehandeld = '2026-05-01'`)
    const plan = JSON.parse(bewaren('plan', ...WIE, '--nu', nu).uit)
    const { weg } = plan.telling.berichten
    expect([weg, await berichten()]).toEqual([weg, weg])
    expect(weg).toBeGreaterThan(0)
    // Somebody with another account than that of the commands.
    await keurBewaarplanGoed(await dienst.organisatie('65656055'), dienst.omgeving, plan.id)
    const uitvoeren = ['bewaren', 'uitvoeren', plan.id, '--nu', nu]
    const dood = stopwijzer(uitvoeren, { STOPWIJZER_VALLEN: 'in-bewaarplan:1' })
    expect([dood.sein, await berichten()]).toEqual(['SIGKILL', weg])
    expect(JSON.parse(bewaren('toon', plan.id).uit)).toMatchObject({
      staat: 'bezig',
      voortgang: { gedaan: 0, totaal: weg },
    })
    const klaar = stopwijzer(uitvoeren)
    expect([klaar.code, JSON.parse(klaar.uit).uitkomst.berichten]).toEqual([
      0,
      { weg, gebleven: 0 },
    ])
    expect(await berichten()).toBe(0)
  } finally {
    await dienst.sluit()
  }
  expect(stopwijzer(['audit', 'controleer']).code).toBe(0)
  const dokter = stopwijzer(['dokter'])
  expect([dokter.code, dokter.uit]).toEqual([0, expect.not.stringMatching(/^(FOUT|LET OP)/m)])
})

test('terms are shown with their source, and may only be longer', () => {
  const termijnen = JSON.parse(bewaren('termijn', ...WIE).uit) as Record<string, unknown>[]
  expect(termijnen.map((t) => [t.soort, t.termijn])).toEqual([
    ['berichten', 7],
    ['dossier', 20],
    ['audit', 5],
    ['sessies', 30],
    ['uploads', 1],
  ])
  expect(termijnen[0]!.bron).toContain('artikel 52')
  expect(bewaren('termijn', ...WIE, 'berichten=10').code).toBe(0)
  const korter = bewaren('termijn', ...WIE, 'dossier=5')
  expect([korter.code, korter.praat]).toEqual([2, expect.stringContaining('BEWAAR_TERMIJN')])
  const fout = bewaren('termijn', ...WIE, 'alles=1')
  expect([fout.code, fout.praat]).toEqual([2, expect.stringContaining('WAARDE_FOUT')])
  const op = bewaren('opruimen')
  expect([op.code, JSON.parse(op.uit)]).toEqual([0, { sessies: 0, antwoorden: 0, verlopen: 0 }])
})
