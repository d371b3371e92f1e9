// SPDX-License-Identifier: EUPL-1.2
/** Carrying out a plan while everything else goes on. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { controleerAudit } from '../opslag/auditcontrole.ts'
import { type Handelende, mensAanOpdrachtregel } from '../opslag/handelende.ts'
import { vergrendel } from '../opslag/lezen.ts'
import { namens, type Toegang } from '../opslag/organisatie.ts'
import { herbouw } from '../opslag/toestand.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { speelVerloop } from '../proef/afgelopen.ts'
import { maakPartij, type Partij } from '../proef/postbusproef.ts'
import { toewijzing } from '../proef/proefberichten.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { proefBsn } from '../proef/vulling.ts'
import { maakOntvangst } from '../verwerking/ontvangst.ts'
import { keurBewaarplanGoed, maakBewaarplan } from './plan.ts'
import { voerBewaarplanUit } from './uitvoeren.ts'

const AN = mensAanOpdrachtregel('an')
const BO = mensAanOpdrachtregel('bo')
const op = (dag: string) => echteOmgeving(klokVanaf(`${dag}T09:00:00`, true))
/** Everything about these clients ended in July 2026. */
const NA_8_JAAR = op('2034-08-01')
/** Clients, each with as many messages. */
const CLIENTEN = [0, 1]

let db: Testdatabank
let map: string
let gemeente: Partij

beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db.sluit())
beforeEach(async () => {
  await db.maakLeeg()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-uitvoeren-'))
  gemeente = await maakPartij(db, map, '0363')
  await speelVerloop(gemeente, await maakPartij(db, map, '65656055'), CLIENTEN)
  return () => rmSync(map, { recursive: true, force: true })
})

const als = (wie: Handelende): Toegang => namens(gemeente.toegang, wie)
const tel = async (tabel: string) =>
  (
    await db.beheer.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${tabel} WHERE organisatie = '0363'`,
    )
  ).rows[0]!.n
const heel = async () =>
  (await inTransactie(db.pool, '0363', (c) => controleerAudit(c, '0363'))).heel

describe('a plan that is carried out', () => {
  test('work that comes after the plan was made: those messages stay', async () => {
    const { id, telling } = await maakBewaarplan(als(AN), NA_8_JAAR)
    await keurBewaarplanGoed(als(BO), NA_8_JAAR, id)
    gemeente.leg('eigen', 'nieuw.xml', toewijzing('N0', proefBsn(0), '500000'))
    await gemeente.draai('2034-08-02T09:00:00')
    const { uitkomst } = await voerBewaarplanUit(als(BO), NA_8_JAAR, id)
    const { berichten } = uitkomst as { berichten: { weg: number; gebleven: number } }
    expect(berichten.gebleven).toBe(telling.berichten.weg / CLIENTEN.length)
    expect(berichten.weg + berichten.gebleven).toBe(telling.berichten.weg)
    expect((await herbouw(gemeente.toegang, '2034-08-02')).afwijkend).toBe(0)
  })

  test('stopped halfway it goes on where it was', async () => {
    const { id } = await maakBewaarplan(als(AN), NA_8_JAAR)
    await keurBewaarplanGoed(als(BO), NA_8_JAAR, id)
    const stop = new AbortController()
    const half = await voerBewaarplanUit(als(AN), NA_8_JAAR, id, {
      stop: stop.signal,
      voortgang: () => stop.abort(),
      partij: 1,
    })
    expect([half.staat, half.uitkomst]).toEqual(['bezig', null])
    const totaal = half.telling.berichten.weg
    expect(half.voortgang).toEqual({ gedaan: totaal / CLIENTEN.length, totaal })
    expect(await tel('bericht')).toBe(totaal - totaal / CLIENTEN.length)
    // Begun in time it may be finished later.
    const klaar = await voerBewaarplanUit(als(BO), op('2035-08-01'), id)
    expect(klaar.staat).toBe('klaar')
    expect(klaar).toMatchObject({
      voortgang: null,
      uitkomst: { berichten: { weg: totaal, gebleven: 0 } },
    })
    expect(await voerBewaarplanUit(als(BO), op('2035-08-01'), id)).toEqual(klaar)
  })

  test('messages are judged while it stands in the middle of its work', async () => {
    const { id, telling } = await maakBewaarplan(als(AN), NA_8_JAAR)
    await keurBewaarplanGoed(als(BO), NA_8_JAAR, id)
    const laatste = (
      await db.beheer.query<{ dossier: Buffer }>(
        "SELECT dossier FROM dossier WHERE organisatie = '0363' ORDER BY dossier DESC",
      )
    ).rows[0]!.dossier
    // Somebody else is busy with the client that comes last: the plan has to wait for it.
    const slot = await db.pool.connect()
    await slot.query('BEGIN')
    await vergrendel(slot, [laatste])
    const uitvoering = voerBewaarplanUit(als(AN), NA_8_JAAR, id, { partij: 1 })
    const wacht = async () => {
      const vraag = `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
        WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted`
      return (await db.beheer.query(vraag)).rowCount
    }
    await expect.poll(wacht).toBe(1)
    const ontvangst = maakOntvangst(gemeente.toegang, op('2034-08-02'))
    for (const n of [20, 21, 22]) {
      const bytes = Buffer.from(toewijzing(`M${n}`, proefBsn(n), String(500_000 + n)))
      const { oordeel } = await ontvangst.dienAan({ map: 'eigen', naam: `${n}.xml`, bytes })
      expect(oordeel).toBe('goedgekeurd')
    }
    await slot.query('COMMIT')
    slot.release()
    expect((await uitvoering).uitkomst).toMatchObject({
      berichten: { weg: telling.berichten.weg, gebleven: 0 },
    })
    expect(await tel('bericht')).toBe(3)
    expect((await herbouw(gemeente.toegang, '2034-08-02')).afwijkend).toBe(0)
    expect(await heel()).toBe(true)
  })

  test('what came to stand among the approved messages since keeps all of that client', async () => {
    const { id, telling } = await maakBewaarplan(als(AN), NA_8_JAAR)
    await keurBewaarplanGoed(als(BO), NA_8_JAAR, id)
    await db.beheer.query(
      `INSERT INTO bericht (organisatie, id, herkomst, item, inhoud, status, antwoord, moment, dossier)
       SELECT organisatie, 'later', 'in', '\\x01', '', 'goedgekeurd', '', '2026-07-20', dossier
       FROM dossier WHERE organisatie = '0363' LIMIT 1`,
    )
    const deel = telling.berichten.weg / CLIENTEN.length
    expect((await voerBewaarplanUit(als(AN), NA_8_JAAR, id)).uitkomst).toMatchObject({
      berichten: { weg: deel, gebleven: deel },
    })
    expect(await tel('bericht')).toBe(deel + 1)
  })
})
