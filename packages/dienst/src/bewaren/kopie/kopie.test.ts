// SPDX-License-Identifier: EUPL-1.2
/** Backup and restore on real databases: under traffic, damaged, of an older schema, with other keys. */
import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migraties, migreer } from '../../databank/migreer.ts'
import { controleerAudit } from '../../opslag/auditcontrole.ts'
import { openOrganisatie, registreer } from '../../opslag/organisatie.ts'
import { herbouw, leesToestanden } from '../../opslag/toestand.ts'
import { inTransactie } from '../../opslag/transactie.ts'
import { maakPartij, type Partij } from '../../proef/postbusproef.ts'
import { maakTestdatabank, type Testdatabank, type Testopties } from '../../proef/testdatabank.ts'
import { legVerloop, proefBsn } from '../../proef/vulling.ts'
import { leesSleutels } from '../../sleutels/sleutelbos.ts'
import { maakVersleuteling } from '../../sleutels/versleuteling.ts'
import { herstelReservekopie } from './herstel.ts'
import { maakReservekopie } from './reservekopie.ts'

const NU = '2026-07-20T09:00:00'
const TIJD = '2026-07-20T07:00:00.000Z'
let map: string
let db: Testdatabank
let partij: Partij
let pad: string
const open: Testdatabank[] = []

async function testdatabank(opties: Testopties = {}): Promise<Testdatabank> {
  const nieuw = await maakTestdatabank(opties)
  open.push(nieuw)
  return nieuw
}
const leeg = (bos = db.bos) => testdatabank({ migreren: false, bos })
const kopieer = (naam: string, van = db) =>
  maakReservekopie({ pool: van.pool, bos: van.bos, tijdstip: TIJD, pad: join(map, naam) })

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-kopie-test-'))
  db = await testdatabank()
  partij = await maakPartij(db, map, '0363')
  await registreer(db.pool, db.bos, '65656055', TIJD)
  for (let n = 0; n < 12; n++) legVerloop(partij, n, n % 2 ? 'start' : 'stop')
  await partij.draai(NU)
  pad = join(map, 'goed.zip')
  await kopieer('goed.zip')
})
afterAll(async () => {
  for (const een of open) await een.sluit()
  rmSync(map, { recursive: true, force: true })
})

/** Everything that can be seen of an organisation through the application. */
async function beeld(van: Testdatabank) {
  const toegang = await openOrganisatie(van.pool, van.bos, '0363')
  const toestanden = await leesToestanden(toegang, NU.slice(0, 10))
  const audit = await inTransactie(van.pool, '0363', (c) => controleerAudit(c, '0363'))
  const { rows } = await van.beheer.query(
    `SELECT relname, (xpath('/row/n/text()', query_to_xml(format(
       'SELECT count(*) || %L || md5(string_agg(t::text, %L ORDER BY t::text)) AS n FROM %I t',
       ' ', '|', relname), false, true, '')))[1]::text AS som
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND relname <> 'migratie' ORDER BY 1`,
  )
  return { toestanden, audit, rows }
}

describe('backup and restore', () => {
  test('everything comes back as it was; the state equals what the facts say', async () => {
    const nieuw = await leeg()
    const stappen = new Set<string>()
    const { rijen, bijgewerkt } = await herstelReservekopie({
      pool: nieuw.pool,
      bos: nieuw.bos,
      pad,
      voortgang: (stap, gedaan, totaal) => {
        expect(gedaan).toBeLessThanOrEqual(totaal)
        stappen.add(stap)
      },
    })
    expect(bijgewerkt).toEqual([])
    expect(rijen).toBeGreaterThan(100)
    expect([...stappen]).toEqual(['controle', 'terugzetten'])
    const echt = await beeld(nieuw)
    expect(echt).toEqual(await beeld(db))
    expect(echt.audit.heel).toBe(true)
    expect(echt.toestanden.length).toBe(12)
    const toegang = await openOrganisatie(nieuw.pool, nieuw.bos, '0363')
    expect(await herbouw(toegang, NU.slice(0, 10))).toMatchObject({ dossiers: 12, afwijkend: 0 })
  })

  test('the restored service goes on: new messages get numbers that were never used', async () => {
    const nieuw = await leeg()
    await herstelReservekopie({ pool: nieuw.pool, bos: nieuw.bos, pad })
    const verder = await maakPartij(nieuw, join(map, 'verder'), '0363')
    legVerloop(verder, 40)
    const antwoorden = await verder.draai(NU)
    expect(antwoorden.map((a) => a.oordeel)).toEqual(['goedgekeurd', 'goedgekeurd', 'goedgekeurd'])
    const { toestanden, audit } = await beeld(nieuw)
    expect([toestanden.length, audit.heel]).toEqual([13, true])
  })

  test('under traffic it is one moment: audit whole, state as the facts say', async () => {
    const druk = await testdatabank()
    const post = await maakPartij(druk, join(map, 'druk'), '0363')
    for (let n = 0; n < 30; n++) legVerloop(post, n)
    const kopie = join(map, 'druk.zip')
    let klaar = false
    const verkeer = post.draai(NU).finally(() => {
      klaar = true
    })
    let keren = 0
    while (!klaar) {
      rmSync(kopie, { force: true })
      await maakReservekopie({ pool: druk.pool, bos: druk.bos, tijdstip: TIJD, pad: kopie })
      keren++
    }
    await verkeer
    expect(keren).toBeGreaterThan(0)
    const nieuw = await leeg(druk.bos)
    await herstelReservekopie({ pool: nieuw.pool, bos: nieuw.bos, pad: kopie })
    const toegang = await openOrganisatie(nieuw.pool, nieuw.bos, '0363')
    expect((await beeld(nieuw)).audit.heel).toBe(true)
    expect((await herbouw(toegang, NU.slice(0, 10))).afwijkend).toBe(0)
  })

  test('it holds no key and no BSN, and only the owner may read it', async () => {
    expect(statSync(pad).mode & 0o777).toBe(0o600)
    const nieuw = await leeg()
    await herstelReservekopie({ pool: nieuw.pool, bos: nieuw.bos, pad })
    const { rows } = await nieuw.beheer.query<{ alles: string }>(
      `SELECT string_agg(t::text, '') AS alles FROM (
         SELECT b::text FROM bericht b UNION ALL SELECT d::text FROM dossier d
         UNION ALL SELECT o::text FROM organisatie o UNION ALL SELECT a::text FROM audit a) t`,
    )
    const sleutel = db.bos.sleutels.get(1)!
    for (const geheim of [sleutel.toString('hex'), sleutel.toString('base64'), proefBsn(3)]) {
      expect(rows[0]!.alles).not.toContain(geheim)
      expect(readFileSync(pad).includes(geheim)).toBe(false)
    }
    expect(readFileSync(pad).includes(sleutel)).toBe(false)
  })

  test('an older schema is put back as it was, and brought up to date after', async () => {
    const oud = await testdatabank({ migreren: false })
    await migreer(oud.pool, '0001_begin')
    const proef = maakVersleuteling(oud.bos, '0384').versleutel(
      'organisatie',
      '0384',
      Buffer.from('stopwijzer'),
    )
    await oud.beheer.query(`INSERT INTO organisatie VALUES ('0384', 'gemeente', $1, $2)`, [
      proef,
      TIJD,
    ])
    const manifest = await kopieer('oud.zip', oud)
    expect(manifest.migraties).toEqual(['0001_begin'])
    const nieuw = await leeg(oud.bos)
    const uit = await herstelReservekopie({
      pool: nieuw.pool,
      bos: nieuw.bos,
      pad: join(map, 'oud.zip'),
    })
    expect(uit.bijgewerkt).toEqual(migraties().slice(1))
    await expect(openOrganisatie(nieuw.pool, nieuw.bos, '0384')).resolves.toBeDefined()
  })
})

describe('what is refused leaves nothing behind', () => {
  const herstel = (nieuw: Testdatabank, bestand: string) =>
    herstelReservekopie({ pool: nieuw.pool, bos: nieuw.bos, pad: bestand })
  const isLeeg = async (nieuw: Testdatabank) => {
    const { rows } = await nieuw.beheer.query<{ ja: boolean }>(
      `SELECT to_regclass('public.organisatie') IS NULL AS ja`,
    )
    if (rows[0]!.ja) return true
    const organisaties = await nieuw.beheer.query('SELECT FROM organisatie')
    return organisaties.rowCount === 0
  }

  test('one byte that differs, wherever it is', async () => {
    const nieuw = await leeg()
    const goed = readFileSync(pad)
    const kapot = join(map, 'kapot.zip')
    const plaatsen = [0, 10, 500, goed.length >> 1, goed.length - 400, goed.length - 20]
    for (const plaats of plaatsen) {
      const bytes = Buffer.from(goed)
      bytes[plaats]! ^= 1
      writeFileSync(kapot, bytes)
      await expect(herstel(nieuw, kapot), String(plaats)).rejects.toMatchObject({
        code: expect.stringMatching(/^KOPIE_(BESCHADIGD|ONLEESBAAR|VERVALST)$/),
      })
    }
    for (const lengte of [0, 100, goed.length - 1]) {
      writeFileSync(kapot, goed.subarray(0, lengte))
      await expect(herstel(nieuw, kapot)).rejects.toMatchObject({ code: 'KOPIE_ONLEESBAAR' })
    }
    expect(await isLeeg(nieuw)).toBe(true)
  })

  test('another key under the same number, or no such key: it is named by its mark', async () => {
    const ander = await leeg(leesSleutels(`1:${randomBytes(32).toString('base64')}`, 'test'))
    await expect(herstel(ander, pad)).rejects.toMatchObject({
      code: 'KOPIE_SLEUTEL',
      message: expect.stringMatching(
        /sleutel 1 \(kenmerk [0-9a-f]{16}\). Sleutel 1 is nu een andere/,
      ),
    })
    const geen = await leeg(leesSleutels(`2:${randomBytes(32).toString('base64')}`, 'test'))
    await expect(herstel(geen, pad)).rejects.toMatchObject({
      message: expect.stringContaining('Sleutel 1 is er niet.'),
    })
    expect([await isLeeg(ander), await isLeeg(geen)]).toEqual([true, true])
  })

  test('a database in which something stands', async () => {
    await expect(herstel(db, pad)).rejects.toMatchObject({ code: 'HERSTEL_NIET_LEEG' })
  })

  test('the connection breaks halfway: nothing is in, and a second time all is', async () => {
    const nieuw = await leeg()
    let gebroken = false
    const poging = herstelReservekopie({
      pool: nieuw.pool,
      bos: nieuw.bos,
      pad,
      voortgang: (stap, gedaan, totaal) => {
        if (stap !== 'terugzetten' || gebroken || gedaan < totaal / 2) return
        gebroken = true
        void nieuw.beheer.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        )
      },
    })
    await expect(poging).rejects.toThrow()
    expect([gebroken, await isLeeg(nieuw)]).toEqual([true, true])
    await herstel(nieuw, pad)
    expect((await beeld(nieuw)).rows).toEqual((await beeld(db)).rows)
  })

  test('a file that is there already, and a folder that is not', async () => {
    copyFileSync(pad, join(map, 'bestaat.zip'))
    await expect(kopieer('bestaat.zip')).rejects.toMatchObject({ code: 'KOPIE_BESTAAT' })
    await expect(kopieer('er-is-niets/a.zip')).rejects.toMatchObject({ code: 'KOPIE_SCHRIJVEN' })
    expect(readdirSync(map).filter((naam) => naam.endsWith('.deel'))).toEqual([])
  })

  test('a backup with keys that do not fit the data is not made', async () => {
    const bos = leesSleutels(`1:${randomBytes(32).toString('base64')}`, 'test')
    const opdracht = { pool: db.pool, bos, tijdstip: TIJD, pad: join(map, 'past-niet.zip') }
    await expect(maakReservekopie(opdracht)).rejects.toMatchObject({ code: 'SLEUTEL_PAST_NIET' })
    expect(readdirSync(map)).not.toContain('past-niet.zip')
  })
})
