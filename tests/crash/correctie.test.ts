// SPDX-License-Identifier: EUPL-1.2
/** A correction under way, killed at every named point: the next step goes out once, never twice. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Bericht,
  GOEDGEKEURD,
  type Heenbericht,
  lees,
  maakRetour,
  schrijf,
} from '@stopwijzer/ijw'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakLogboek } from '../../packages/dienst/src/logboek.ts'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { leesCorrectie } from '../../packages/dienst/src/opslag/correcties.ts'
import type { Toegang } from '../../packages/dienst/src/opslag/organisatie.ts'
import { herbouw } from '../../packages/dienst/src/opslag/toestand.ts'
import { inTransactie } from '../../packages/dienst/src/opslag/transactie.ts'
import { eenmalig } from '../../packages/dienst/src/postbus/postbus.ts'
import { publiceer } from '../../packages/dienst/src/postbus/publiceren.ts'
import {
  BUITEN_DE_POSTBUS,
  PROEFPUNTEN,
  type Proefpunt,
} from '../../packages/dienst/src/proefpunten.ts'
import { maakMeldingen } from '../../packages/dienst/src/verwerking/maken.ts'
import { bestandenIn } from '../hulp/postbode.ts'
import { maakBundel } from '../hulp/proefbundel.ts'
import { jw301, jw305, jw307, start, stop, twA } from '../keten/berichten.ts'
import { maakOpstelling, type Opstelling } from './opstelling.ts'
import { startWerker } from './werker.ts'

const AANBIEDER = '65656055'
const NU = '2026-07-21T09:00:00'

/** At which points the first step was over: the return message was committed. */
const VASTGELEGD: Readonly<
  Record<Exclude<Proefpunt, (typeof BUITEN_DE_POSTBUS)[number]>, boolean>
> = {
  'na-claim': false,
  'tijdens-overnemen': false,
  'tijdens-oordeel': false,
  'voor-commit': false,
  'na-commit': true,
  'half-bestand': true,
  'voor-vastleggen': true,
  'na-publiceren': true,
  'half-verplaatst': true,
  'na-afvoer': true,
}

let map: string
let bundel: string
let opstelling: Opstelling
let post: string
let toegang: Toegang
const omgeving = echteOmgeving(klokVanaf(NU, true))

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-correctie-'))
  bundel = maakBundel('tests/crash/postbusproces.ts')
  opstelling = await maakOpstelling(map, { codes: [AANBIEDER] })
  post = opstelling.mappen.get(AANBIEDER)!
  toegang = opstelling.toegangen[0]!
  await verwerk('in', jw301('2026-01-02', [twA()]))
  for (const eigen of [
    jw305('2026-01-13', [start('2026-01-12')]),
    jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')]),
  ]) {
    await verwerk('eigen', eigen)
    await verwerk('in', goedkeuring(eigen))
  }
  leegUit()
})
afterAll(async () => {
  await opstelling.sluit()
  rmSync(map, { recursive: true, force: true })
})

let bestand = 0
function leg(naar: 'in' | 'eigen', bericht: Bericht): void {
  const naam = `${String(++bestand).padStart(4, '0')}.xml`
  writeFileSync(join(post, `.${naam}`), schrijf(bericht))
  renameSync(join(post, `.${naam}`), join(post, naar, naam))
}

async function verwerk(naar: 'in' | 'eigen', bericht: Bericht): Promise<void> {
  leg(naar, bericht)
  const logboek = maakLogboek('stil')
  await eenmalig({ map: post, toegang, omgeving, logboek, meld: () => undefined })
}

function goedkeuring(bericht: Heenbericht): Bericht {
  return maakRetour(bericht, GOEDGEKEURD, {
    identificatie: `R${++bestand}`,
    dagtekening: NU.slice(0, 10),
    xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
  })
}

const inUit = () => bestandenIn(join(post, 'uit'))
function leegUit(): void {
  for (const naam of inUit()) rmSync(join(post, 'uit', naam))
}

/** The only message in `uit/`. */
async function deEne(): Promise<Heenbericht> {
  expect(inUit()).toHaveLength(1)
  const gelezen = lees(await readFile(join(post, 'uit', inUit()[0]!)))
  if (!gelezen.goed) throw new Error('het eigen bericht is niet te lezen')
  return gelezen.bericht as Heenbericht
}

/** A correction: its state, how many messages it sent, and how many of those the ledger holds. */
async function stand(id: string): Promise<string> {
  const rij = await inTransactie(toegang.pool, AANBIEDER, (c) => leesCorrectie(c, toegang, id))
  const { staat, berichten } = rij!.correctie
  const { rows } = await opstelling.beheer.query<{ aantal: number }>(
    'SELECT count(*)::int AS aantal FROM bericht WHERE id = ANY($1::text[])',
    [berichten],
  )
  return `${staat} ${berichten.length} ${rows[0]!.aantal}`
}

async function inGrootboek(): Promise<number> {
  const { rows } = await opstelling.beheer.query<{ aantal: number }>(
    `SELECT count(*)::int AS aantal FROM bericht WHERE berichtsoort = 'JW307'`,
  )
  return rows[0]!.aantal
}

function werker(val?: string) {
  const env: Record<string, string> = val === undefined ? {} : { STOPWIJZER_VALLEN: val }
  const { gegevens } = opstelling
  return startWerker({ bundel, organisatie: AANBIEDER, map: post, gegevens, nu: NU, env })
}

test.each(Object.entries(VASTGELEGD))(
  'a correction killed at %s: one next step, also after a restart',
  async (punt, vastgelegd) => {
    const dag = 16 - Object.keys(VASTGELEGD).indexOf(punt)
    const einddatum = `2026-07-${String(dag).padStart(2, '0')}`
    const opdracht = {
      toewijzingNummer: '300201',
      soort: 'correctie',
      gewenst: { einddatum },
    } as const
    const [melding] = await maakMeldingen(toegang, omgeving, [opdracht], 'alles')
    const id = melding!.correctie!
    await publiceer({ map: post, toegang, omgeving })
    const eerste = await deEne()
    leegUit()
    const voor = await inGrootboek()
    leg('in', goedkeuring(eerste))

    if (punt === 'tijdens-overnemen') {
      expect((await werker('na-claim:1').einde).signaal).toBe('SIGKILL')
    }
    expect((await werker(`${punt}:1`).einde).signaal).toBe('SIGKILL')
    expect(await stand(id)).toBe(vastgelegd ? 'loopt 2 2' : 'loopt 1 1')

    const opnieuw = werker()
    await opnieuw.klaar
    await expect.poll(() => inUit().length, { interval: 100 }).toBe(1)
    const tweede = await deEne()
    expect(tweede).toMatchObject({
      Client: {
        StopProducten: { StopProduct: [{ StatusAanlevering: '1', Einddatum: einddatum }] },
      },
    })
    leg('in', goedkeuring(tweede))
    await expect.poll(() => stand(id), { interval: 100 }).toBe('klaar 2 2')
    opnieuw.stop()
    expect((await opnieuw.einde).code).toBe(0)
    // Two messages for the whole correction, however often its process died.
    expect([inUit().length, await inGrootboek()]).toEqual([1, voor + 1])
    expect(await herbouw(toegang, NU.slice(0, 10))).toMatchObject({ afwijkend: 0 })
    leegUit()
  },
)

test('every point but that of the migration is in the table above', () => {
  expect([...Object.keys(VASTGELEGD), ...BUITEN_DE_POSTBUS].sort()).toEqual([...PROEFPUNTEN].sort())
})
