// SPDX-License-Identifier: EUPL-1.2
/** Replacing keys on real data, beside real work. */
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { echteOmgeving } from '../omgeving.ts'
import { controleerAudit } from '../opslag/auditcontrole.ts'
import { mensAanOpdrachtregel } from '../opslag/handelende.ts'
import { openOrganisatie } from '../opslag/organisatie.ts'
import { herbouw, leesToestanden } from '../opslag/toestand.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { maakPartij, type Partij } from '../proef/postbusproef.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { legVerloop, proefBsn } from '../proef/vulling.ts'
import {
  controleerSleutels,
  haalOudeSleutelWeg,
  leesSleutelregels,
  maakNieuweSleutel,
} from './beheer.ts'
import { laadSleutelbos, type Sleutelbos } from './sleutelbos.ts'
import { vervangSleutels } from './vervangen.ts'

const NU = '2026-07-20T09:00:00'
const WIE = mensAanOpdrachtregel('jansen')
const omgeving = echteOmgeving()
let map: string
let pad: string
let db: Testdatabank
let bos: Sleutelbos
let partij: Partij

beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db.sluit())
beforeEach(async () => {
  await db.maakLeeg()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-sleutelbeheer-'))
  pad = join(map, 'sleutels')
  writeFileSync(pad, `1:${Buffer.from(db.bos.sleutels.get(1)!).toString('base64')}`, {
    mode: 0o600,
  })
  bos = lees()
  partij = await maakPartij({ ...db, bos }, map, '0363')
  for (let n = 0; n < 4; n++) legVerloop(partij, n)
  await partij.draai(NU)
  return () => rmSync(map, { recursive: true, force: true })
})

/** A process of its own: it reads the file itself. */
const lees = () => laadSleutelbos({ sleutelbestand: pad, proef: false })
const beheer = () => ({ pool: db.pool, bos, omgeving, wie: WIE })
const gebruik = async (van = bos) =>
  Object.fromEntries((await leesSleutelregels(db.pool, van)).map((r) => [r.nummer, r.waarden]))
const audit = () => inTransactie(db.pool, '0363', (c) => controleerAudit(c, '0363'))

test('who could read the key file can read it after a new key, whoever ran the command', async () => {
  const alsRoot = process.getuid?.() === 0
  chmodSync(pad, 0o640)
  if (alsRoot) chownSync(pad, 65534, 65534)
  await maakNieuweSleutel({ pool: db.pool, bos, omgeving, wie: WIE })
  const { mode, uid } = statSync(pad)
  expect(mode & 0o777).toBe(0o640)
  expect(uid).toBe(alsRoot ? 65534 : process.getuid?.())
  expect(readFileSync(pad, 'utf8')).toMatch(/^2:/m)
})

describe('replacing keys', () => {
  test('a new key, everything under it, the old one out: nothing is lost and all are found', async () => {
    const voor = await leesToestanden(partij.toegang, NU.slice(0, 10))
    const waarden = (await gebruik())[1]!
    expect(waarden).toBeGreaterThan(30)
    expect(await maakNieuweSleutel(beheer())).toEqual({
      nummer: 2,
      kenmerk: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
    expect(statSync(pad).mode & 0o777).toBe(0o600)
    const stappen: number[] = []
    const uit = await vervangSleutels({ ...beheer(), voortgang: (n) => stappen.push(n) })
    expect(uit).toEqual({ sleutel: 2, vervangen: waarden, over: 0 })
    expect(stappen.at(-1)).toBe(waarden)
    expect(await gebruik()).toEqual({ 1: 0, 2: waarden })

    const naar = join(map, 'oud')
    await haalOudeSleutelWeg(beheer(), 1, naar)
    expect(readFileSync(naar, 'utf8')).toMatch(/^1:/)
    expect(statSync(naar).mode & 0o777).toBe(0o600)
    expect(readFileSync(pad, 'utf8')).toMatch(/^2:\S+\n$/)

    // A process that starts now has the new key only, and finds every client under the old hash.
    const later = lees()
    expect([...later.sleutels.keys()]).toEqual([2])
    const toegang = await openOrganisatie(db.pool, later, '0363')
    expect(await leesToestanden(toegang, NU.slice(0, 10))).toEqual(voor)
    expect(await herbouw(toegang, NU.slice(0, 10))).toMatchObject({ dossiers: 4, afwijkend: 0 })
    expect(await controleerSleutels(db.pool, later)).toEqual([
      { organisatie: '0363', waarden, kapot: {}, onvindbaar: 0 },
    ])
    expect((await audit()).heel).toBe(true)
    const { rows } = await db.beheer.query(
      `SELECT soort, gebruiker, object_id, bijzonderheden FROM audit WHERE object_soort = 'sleutel' ORDER BY volgnummer`,
    )
    expect(rows.map((r) => [r.soort, r.gebruiker, r.object_id])).toEqual([
      ['nieuwe_sleutel', 'jansen', '2'],
      ['vervang_sleutel', 'jansen', '2'],
      ['haal_sleutel_weg', 'jansen', '1'],
    ])
    expect(rows[1]!.bijzonderheden).toBe(`${waarden} waarden`)
  })

  test('beside a service that was started before the key: it takes the key up and goes on', async () => {
    const dienst = await maakPartij({ ...db, bos: lees() }, map, '0363')
    await maakNieuweSleutel(beheer())
    for (let n = 10; n < 30; n++) legVerloop(dienst, n)
    const verkeer = dienst.draai(NU)
    let uit = await vervangSleutels(beheer())
    const antwoorden = await verkeer
    expect(antwoorden.filter((a) => a.oordeel === 'goedgekeurd')).toHaveLength(60)
    uit = await vervangSleutels(beheer())
    expect(uit.over).toBe(0)
    expect((await controleerSleutels(db.pool, lees()))[0]).toMatchObject({
      kapot: {},
      onvindbaar: 0,
    })
    expect((await herbouw(dienst.toegang, NU.slice(0, 10))).afwijkend).toBe(0)
    expect((await audit()).heel).toBe(true)
    // The same client comes again under the new key: the same dossier.
    legVerloop(dienst, 31, 'start')
    await dienst.draai(NU)
    expect((await leesToestanden(dienst.toegang, NU.slice(0, 10))).length).toBe(25)
  })

  test('stopped halfway it goes on where it was', async () => {
    await maakNieuweSleutel(beheer())
    const stop = new AbortController()
    const half = await vervangSleutels({
      ...beheer(),
      stop: stop.signal,
      voortgang: () => stop.abort(),
    })
    expect(half.vervangen).toBeGreaterThan(0)
    expect(half.over).toBeGreaterThan(0)
    expect((await controleerSleutels(db.pool, bos))[0]).toMatchObject({ kapot: {}, onvindbaar: 0 })
    const heel = await vervangSleutels(beheer())
    expect(heel).toMatchObject({ vervangen: half.over, over: 0 })
  })

  test('a key that is needed stays, and so does the newest', async () => {
    await maakNieuweSleutel(beheer())
    const weg = (nummer: number) => haalOudeSleutelWeg(beheer(), nummer, join(map, 'weg'))
    await expect(weg(1)).rejects.toMatchObject({ code: 'SLEUTEL_IN_GEBRUIK' })
    await expect(weg(2)).rejects.toMatchObject({ code: 'SLEUTEL_IN_GEBRUIK' })
    await expect(weg(3)).rejects.toMatchObject({ code: 'SLEUTEL_ONBEKEND' })
    const uitOmgeving = { ...beheer(), bos: db.bos }
    await expect(maakNieuweSleutel(uitOmgeving)).rejects.toMatchObject({ code: 'SLEUTEL_OMGEVING' })
    expect([...lees().sleutels.keys()]).toEqual([1, 2])
  })

  test('an organisation from before search keys were stored keeps its hashes', async () => {
    // As it was: no stored key, and hashes that hang from the oldest key.
    await db.beheer.query(`UPDATE organisatie SET zoeksleutel = NULL`)
    await db.beheer.query(
      `TRUNCATE feit, toestand, melding, bericht, identificatie, uitgaand, taak, dossier CASCADE`,
    )
    const oud = await maakPartij({ ...db, bos }, join(map, 'oud'), '0363')
    legVerloop(oud, 7)
    await oud.draai(NU)
    const hash = oud.toegang.versleuteling.pseudoniem(proefBsn(7))
    await maakNieuweSleutel(beheer())
    expect((await vervangSleutels(beheer())).over).toBe(0)
    await haalOudeSleutelWeg(beheer(), 1, join(map, 'weg'))
    const toegang = await openOrganisatie(db.pool, lees(), '0363')
    expect(toegang.versleuteling.pseudoniem(proefBsn(7))).toEqual(hash)
  })

  test('the check tells which values do not decrypt and who would not be found', async () => {
    await db.beheer.query(
      `UPDATE feit SET feiten = set_byte(feiten, 40, get_byte(feiten, 40) # 1)
       WHERE volgnummer = (SELECT min(volgnummer) FROM feit)`,
    )
    expect((await controleerSleutels(db.pool, bos))[0]).toMatchObject({
      kapot: { 'feit.feiten': 1 },
      onvindbaar: 0,
    })
    await db.beheer.query(`UPDATE organisatie SET zoeksleutel = NULL`)
    expect((await controleerSleutels(db.pool, bos))[0]).toMatchObject({ onvindbaar: 4 })
    // And it is never stored as if it were the right one.
    await expect(openOrganisatie(db.pool, bos, '0363')).rejects.toMatchObject({
      code: 'SLEUTEL_PAST_NIET',
    })
  })

  test('a column that nobody told about stops it before anything changes', async () => {
    await maakNieuweSleutel(beheer())
    await db.beheer.query('CREATE TABLE los (organisatie text, geheim bytea)')
    try {
      await expect(vervangSleutels(beheer())).rejects.toMatchObject({ code: 'SLEUTEL_KOLOM' })
      expect((await gebruik())[2]).toBe(0)
    } finally {
      await db.beheer.query('DROP TABLE los')
    }
  })
})

test('the overview shows numbers, marks and counts, never a key', async () => {
  await maakNieuweSleutel(beheer())
  const regels = await leesSleutelregels(db.pool, bos)
  expect(regels.map((r) => [r.nummer, r.nieuwste])).toEqual([
    [1, false],
    [2, true],
  ])
  expect(regels[0]!.plaatsen).toMatchObject({ 'bericht.inhoud': expect.any(Number) })
  const tekst = JSON.stringify(regels)
  for (const regel of readFileSync(pad, 'utf8').trim().split('\n')) {
    expect(tekst).not.toContain(regel.slice(2, 20))
  }
})
