// SPDX-License-Identifier: EUPL-1.2
/** A message that fails because of a fault in the program, and a process that is killed meanwhile. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakLogboek } from '../../packages/dienst/src/logboek.ts'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { eenmalig } from '../../packages/dienst/src/postbus/postbus.ts'
import { start, toewijzing } from '../../packages/dienst/src/proef/proefberichten.ts'
import type { Proefpunt } from '../../packages/dienst/src/proefpunten.ts'
import { bestandenIn } from '../hulp/postbode.ts'
import { maakBundel } from '../hulp/proefbundel.ts'
import { maakOpstelling, type Opstelling } from './opstelling.ts'
import { startWerker } from './werker.ts'

const NU = '2026-06-01T09:00:00'
let map: string
let bundel: string
let opstelling: Opstelling
let post: string
beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-mislukt-'))
  bundel = maakBundel('tests/crash/postbusproces.ts')
  opstelling = await maakOpstelling(map, { codes: ['0363'] })
  post = opstelling.mappen.get('0363')!
  writeFileSync(join(post, 'eigen', 'toewijzing.xml'), toewijzing())
  const omgeving = echteOmgeving(klokVanaf(NU, true))
  const toegang = opstelling.toegangen[0]!
  await eenmalig({ map: post, toegang, omgeving, logboek: maakLogboek('stil'), meld: () => {} })
  // The engine cannot store this message, whatever it does.
  await opstelling.beheer.query(
    `CREATE FUNCTION weiger() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN IF NEW.identificatie = 'S1' THEN RAISE EXCEPTION 'kapot'; END IF; RETURN NEW; END $$;
     CREATE TRIGGER weiger BEFORE INSERT ON bericht FOR EACH ROW EXECUTE FUNCTION weiger()`,
  )
})
afterAll(async () => {
  await opstelling.sluit()
  rmSync(map, { recursive: true, force: true })
})

function werker(val?: Proefpunt) {
  const env: Record<string, string> = val === undefined ? {} : { STOPWIJZER_VALLEN: `${val}:1` }
  return startWerker({
    bundel,
    organisatie: '0363',
    map: post,
    gegevens: opstelling.gegevens,
    nu: NU,
    env,
  })
}

async function mislukt(): Promise<number[]> {
  const { rows } = await opstelling.beheer.query<{ pogingen: number }>(
    'SELECT pogingen FROM mislukt',
  )
  return rows.map((rij) => rij.pogingen)
}

test('killed while a failed file is noted and moved: kept once, tried again, answered once', async () => {
  const bytes = start('S1')
  writeFileSync(join(post, 'in', 'start.xml'), bytes)
  expect((await werker('na-commit').einde).signaal).toBe('SIGKILL')
  expect(await mislukt()).toEqual([])
  // Taken over; it fails again, is noted, and the process dies while the file moves.
  expect((await werker('half-verplaatst').einde).signaal).toBe('SIGKILL')
  expect(await mislukt()).toEqual([1])
  // Killed while it tries again.
  expect((await werker('tijdens-oordeel').einde).signaal).toBe('SIGKILL')

  const heel = werker()
  await heel.klaar
  await expect
    .poll(() => bestandenIn(join(post, 'fout')).sort())
    .toEqual(['start.xml', 'start.xml.rapport.json'])
  expect(readFileSync(join(post, 'fout', 'start.xml'), 'utf8')).toBe(bytes)
  expect(await mislukt()).toHaveLength(1)
  expect(bestandenIn(join(post, 'uit')).filter((naam) => naam.startsWith('JW306'))).toEqual([])

  await opstelling.beheer.query('DROP TRIGGER weiger ON bericht')
  const antwoorden = () => bestandenIn(join(post, 'uit')).filter((naam) => naam.startsWith('JW306'))
  await expect.poll(antwoorden, { timeout: 90_000, interval: 200 }).toHaveLength(1)
  await expect.poll(mislukt).toEqual([])
  heel.stop()
  expect((await heel.einde).code).toBe(0)
  const { rows } = await opstelling.beheer.query(
    `SELECT status FROM bericht WHERE identificatie = 'S1'`,
  )
  expect(rows).toEqual([{ status: 'goedgekeurd' }])
  expect(antwoorden()).toHaveLength(1)
}, 150_000)
