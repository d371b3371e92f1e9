// SPDX-License-Identifier: EUPL-1.2
/** Per failure point: where everything stands right after, and what a restart makes of it. */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schrijf } from '@stopwijzer/ijw'
import { maakVerkeer } from '@stopwijzer/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakLogboek } from '../../packages/dienst/src/logboek.ts'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { eenmalig } from '../../packages/dienst/src/postbus/postbus.ts'
import {
  BUITEN_DE_POSTBUS,
  PROEFPUNTEN,
  type Proefpunt,
} from '../../packages/dienst/src/proefpunten.ts'
import { bestandenIn } from '../hulp/postbode.ts'
import { maakBundel } from '../hulp/proefbundel.ts'
import { maakOpstelling, type Opstelling } from './opstelling.ts'
import { startWerker } from './werker.ts'

interface Stand {
  /** Rows of the message in the ledger. */
  readonly opgeslagen: number
  /** Return messages that the chain can see. */
  readonly uit: number
  /** Recorded as published. */
  readonly gepubliceerd: boolean
  /** The sender's file is safe in these places. */
  readonly bestand: readonly ('werk' | 'verwerkt')[]
}

const NIETS: Stand = { opgeslagen: 0, uit: 0, gepubliceerd: false, bestand: ['werk'] }
const VAST: Stand = { ...NIETS, opgeslagen: 1 }
const ZICHTBAAR: Stand = { ...VAST, uit: 1 }

const PUNTEN: readonly { punt: Proefpunt; titel: string; daarna: Stand }[] = [
  { punt: 'na-claim', titel: 'killed after taking the file', daarna: NIETS },
  { punt: 'tijdens-overnemen', titel: 'killed while taking over from the dead', daarna: NIETS },
  { punt: 'tijdens-oordeel', titel: 'killed while judging', daarna: NIETS },
  { punt: 'voor-commit', titel: 'killed before the commit', daarna: NIETS },
  { punt: 'na-commit', titel: 'killed after the commit', daarna: VAST },
  { punt: 'half-bestand', titel: 'killed while the answer is being written', daarna: VAST },
  { punt: 'voor-vastleggen', titel: 'killed after sending, before recording', daarna: ZICHTBAAR },
  {
    punt: 'na-publiceren',
    titel: 'killed after recording, before moving on',
    daarna: { ...ZICHTBAAR, gepubliceerd: true },
  },
  {
    punt: 'half-verplaatst',
    titel: 'killed while the file is in two places',
    daarna: { ...ZICHTBAAR, gepubliceerd: true, bestand: ['werk', 'verwerkt'] },
  },
  {
    punt: 'na-afvoer',
    titel: 'killed after the file moved on',
    daarna: { ...ZICHTBAAR, gepubliceerd: true, bestand: ['verwerkt'] },
  },
]

const NU = '2026-06-01T09:00:00'
let map: string
let bundel: string
let opstelling: Opstelling
let post: string
beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-punten-'))
  bundel = maakBundel('tests/crash/postbusproces.ts')
  opstelling = await maakOpstelling(map, { codes: ['0363'] })
  post = opstelling.mappen.get('0363')!
})
afterAll(async () => {
  await opstelling.sluit()
  rmSync(map, { recursive: true, force: true })
})

const verkeer = maakVerkeer({
  zaad: 5,
  gemeenten: ['0363'],
  aanbieders: ['65656055'],
  clienten: 60,
  vanaf: '2026-03-02',
})
/** Clients that have at least a toewijzing and a start. */
const clienten = verkeer.levenslopen
  .filter((loop) => loop.stappen.length >= 2)
  .map((loop) =>
    verkeer.berichten.filter(({ bericht }) => bericht.Client.Bsn === loop.persoon.bsn).slice(0, 2),
  )

function werker(val?: string) {
  const env: Record<string, string> = val === undefined ? {} : { STOPWIJZER_VALLEN: val }
  const { gegevens } = opstelling
  return startWerker({ bundel, organisatie: '0363', map: post, gegevens, nu: NU, env })
}

/** The JW301 that the start needs, handled without any trouble. */
async function bereidVoor(nummer: number): Promise<string> {
  for (const naam of ['uit', 'verwerkt']) {
    for (const oud of bestandenIn(join(post, naam))) rmSync(join(post, naam, oud))
  }
  const [toewijzing, start] = clienten[nummer]!
  writeFileSync(join(post, 'eigen', 'toewijzing.xml'), schrijf(toewijzing!.bericht))
  const omgeving = echteOmgeving(klokVanaf(NU, true))
  const toegang = opstelling.toegangen[0]!
  const logboek = maakLogboek('stil')
  await eenmalig({ map: post, toegang, omgeving, logboek, meld: () => undefined })
  rmSync(join(post, 'uit', bestandenIn(join(post, 'uit'))[0]!))
  rmSync(join(post, 'verwerkt', 'toewijzing.xml'))
  const naam = `start-${nummer}.xml`
  writeFileSync(join(post, `.${naam}`), schrijf(start!.bericht))
  renameSync(join(post, `.${naam}`), join(post, 'in', naam))
  return start!.bericht.Header.BerichtIdentificatie.Identificatie
}

async function stand(identificatie: string, bestand: string): Promise<Stand> {
  const { rows } = await opstelling.beheer.query<{ gepubliceerd: boolean }>(
    `SELECT u.gepubliceerd IS NOT NULL AS gepubliceerd FROM bericht b
     LEFT JOIN bericht a ON a.organisatie = b.organisatie AND a.over_bericht = b.id
     LEFT JOIN uitgaand u ON u.organisatie = a.organisatie AND u.bericht = a.id
     WHERE b.identificatie = $1`,
    [identificatie],
  )
  const werk = join(post, '.werk')
  const inWerk = existsSync(werk)
    ? readdirSync(werk, { recursive: true })
        .map(String)
        .filter((pad) => pad.endsWith('.xml'))
    : []
  return {
    opgeslagen: rows.length,
    uit: bestandenIn(join(post, 'uit')).length,
    gepubliceerd: rows[0]?.gepubliceerd ?? false,
    bestand: [
      ...(inWerk.length > 0 ? (['werk'] as const) : []),
      ...(existsSync(join(post, 'verwerkt', bestand)) ? (['verwerkt'] as const) : []),
    ],
  }
}

const KLAAR: Stand = { opgeslagen: 1, uit: 1, gepubliceerd: true, bestand: ['verwerkt'] }

for (const { punt, titel, daarna } of PUNTEN) {
  test(`${titel}: stored once, answered once`, async () => {
    const nummer = PROEFPUNTEN.indexOf(punt)
    const identificatie = await bereidVoor(nummer)
    const bestand = `start-${nummer}.xml`
    if (punt === 'tijdens-overnemen') {
      expect((await werker('na-claim:1').einde).signaal).toBe('SIGKILL')
    }
    expect((await werker(`${punt}:1`).einde).signaal).toBe('SIGKILL')
    expect(await stand(identificatie, bestand)).toEqual(daarna)

    const opnieuw = werker()
    await opnieuw.klaar
    await expect.poll(() => stand(identificatie, bestand), { interval: 100 }).toEqual(KLAAR)
    opnieuw.stop()
    expect((await opnieuw.einde).code).toBe(0)
    expect(await stand(identificatie, bestand)).toEqual(KLAAR)
    // No second copy of anything.
    expect(bestandenIn(join(post, 'verwerkt'))).toEqual([bestand])
  })
}

test('every point but that of the migration is in the table above', () => {
  const alle = [...PUNTEN.map(({ punt }) => punt), ...BUITEN_DE_POSTBUS].sort()
  expect(alle).toEqual([...PROEFPUNTEN].sort())
})
