// SPDX-License-Identifier: EUPL-1.2
/** The queue with real faults: a folder that is none, a damaged row, a trigger that refuses. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { controleerAudit } from '../opslag/auditcontrole.ts'
import { zetInstelling } from '../opslag/organisatie.ts'
import { leesOpenTaken } from '../opslag/taken.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { metStart, stelPostbusOp } from '../proef/postbusopstelling.ts'
import { stop, toewijzing } from '../proef/proefberichten.ts'
import type { Antwoord } from '../verwerking/antwoord.ts'
import { leesWachtrij, type Wachtrijregel } from '../verwerking/wachtrij.ts'
import { geefOp, stuurOpnieuw } from '../verwerking/wachtrijacties.ts'
import { publiceer } from './publiceren.ts'

const NU = '2026-07-20T09:00:00'
const omgeving = (nu: string) => echteOmgeving(klokVanaf(nu, true))

const p = stelPostbusOp(metStart)

const rij = (nu = NU) => leesWachtrij(p.gemeente.toegang, omgeving(nu))
const alsPostbus = (nu: string) => ({
  map: p.gemeente.map,
  toegang: p.gemeente.toegang,
  omgeving: omgeving(nu),
})
const kan = (regel: Wachtrijregel) => regel.acties.filter((a) => a.kan).map((a) => a.actie)
const vervang = async (sql: string) => p.db.beheer.query(sql)

async function zonderUit(werk: () => Promise<unknown>): Promise<unknown> {
  const uit = join(p.gemeente.map, 'uit')
  renameSync(uit, `${uit}.weg`)
  writeFileSync(uit, '')
  try {
    return await werk()
  } finally {
    rmSync(uit)
    renameSync(`${uit}.weg`, uit)
  }
}

describe('publishing', () => {
  test('is noted, tried again with a growing pause, and ends as a dead letter after a day', async () => {
    await zetBevriezing('2026-07-01T00:00/2026-07-25T00:00')
    p.gemeente.leg('in', 'c.xml', stop('X1'))
    await p.gemeente.draai(NU)
    await zetBevriezing()
    await expect(zonderUit(() => publiceer(alsPostbus(NU)))).rejects.toMatchObject({
      code: 'ENOTDIR',
    })
    const [eerste, ...meer] = await rij()
    expect(meer).toEqual([])
    expect(eerste).toMatchObject({
      richting: 'uit',
      berichtsoort: 'JW308',
      staat: 'mislukt',
      pogingen: 1,
      reden: 'de map is geen map (ENOTDIR)',
      sinds: '2026-07-20T07:00:00.000Z',
      volgende: '2026-07-20T07:00:01.000Z',
      uiterlijk: '2026-07-23',
      teLaat: false,
    })
    expect(kan(eerste!)).toEqual(['opnieuw', 'opgeven'])
    // Not before its time; then again, with the double pause.
    expect(await publiceer(alsPostbus(NU))).toBe(0)
    await expect(
      zonderUit(() => publiceer(alsPostbus('2026-07-20T09:00:01'))),
    ).rejects.toMatchObject({ code: 'ENOTDIR' })
    expect((await rij())[0]).toMatchObject({ pogingen: 2, volgende: '2026-07-20T07:00:03.000Z' })
    // A clock that was set back does not make it wait longer than the longest pause.
    await expect(
      zonderUit(() => publiceer(alsPostbus('2026-07-20T08:30:00'))),
    ).rejects.toMatchObject({ code: 'ENOTDIR' })
    await expect(
      zonderUit(() => publiceer(alsPostbus('2026-07-21T09:00:01'))),
    ).rejects.toMatchObject({ code: 'ENOTDIR' })
    const [dood] = await rij('2026-07-24T09:00:00')
    expect(dood).toMatchObject({ staat: 'dood', pogingen: 4, volgende: null, teLaat: true })
    expect(await publiceer(alsPostbus('2026-07-22T09:00:00'))).toBe(0)
    // A person sends it again: same name, an attempt more.
    await stuurOpnieuw(p.gemeente.toegang, omgeving(NU), dood!.id)
    expect(await publiceer(alsPostbus('2026-07-22T09:00:00'))).toBe(1)
    expect(p.gemeente.bestanden('uit')).toContain(dood!.bestand)
    expect(await rij()).toEqual([])
    const { rows } = await p.db.beheer.query('SELECT pogingen FROM uitgaand WHERE bericht = $1', [
      dood!.id.split('-')[1],
    ])
    expect(rows).toEqual([{ pogingen: 5 }])
  })

  test('a damaged message holds up the later messages of its own client only', async () => {
    await zetBevriezing('2026-07-01T00:00/2026-07-25T00:00')
    p.gemeente.leg('eigen', 'd.xml', toewijzing('T2', '999996770', '300202'))
    p.gemeente.leg('in', 'e.xml', stop('X1'))
    p.gemeente.leg('in', 'f.xml', stop('X2'))
    await p.gemeente.draai(NU)
    await zetBevriezing()
    const vast = await rij()
    expect(vast.map((r) => r.berichtsoort)).toEqual(['JW301', 'JW308', 'JW308'])
    const stuk = vast[1]!.id.split('-')[1]
    const { rows } = await p.db.beheer.query('SELECT inhoud FROM bericht WHERE id = $1', [stuk])
    await p.db.beheer.query(`UPDATE bericht SET inhoud = '\\x00' WHERE id = $1`, [stuk])
    expect(await publiceer(alsPostbus(NU))).toBe(1)
    expect(p.gemeente.bestanden('uit')).toContain(vast[0]!.bestand)
    expect((await rij()).map((r) => r.staat)).toEqual(['mislukt', 'wacht'])
    // Repaired: both go, in order.
    await p.db.beheer.query('UPDATE bericht SET inhoud = $2 WHERE id = $1', [stuk, rows[0].inhoud])
    expect(await publiceer(alsPostbus('2026-07-20T09:00:05'))).toBe(2)
    expect(await rij()).toEqual([])
  })
})

describe('processing', () => {
  const WEIGER = `CREATE FUNCTION weiger() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF NEW.identificatie = 'X1' THEN RAISE EXCEPTION 'kapot 999900006'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER weiger BEFORE INSERT ON bericht FOR EACH ROW EXECUTE FUNCTION weiger()`
  const HERSTEL = 'DROP TRIGGER IF EXISTS weiger ON bericht; DROP FUNCTION IF EXISTS weiger'

  beforeEach(async () => {
    await vervang(WEIGER)
    return async () => {
      await vervang(HERSTEL)
    }
  })

  test('that fails harms no other message, keeps the file and is done when the fault is gone', async () => {
    p.gemeente.leg('in', 'c.xml', stop('X1'))
    p.gemeente.leg('eigen', 'd.xml', toewijzing('T2', '999996770', '300202'))
    const regels = await p.gemeente.draai(NU)
    expect(regels.map((r) => [r.bestand, r.oordeel, r.bevindingen[0]?.regel])).toEqual([
      ['d.xml', 'goedgekeurd', undefined],
      ['c.xml', 'geweigerd', 'INTERN'],
    ])
    expect(p.gemeente.bestanden('fout')).toEqual(['c.xml', 'c.xml.rapport.json'])
    const [mislukt] = await rij()
    expect(mislukt).toMatchObject({
      richting: 'in',
      berichtsoort: 'JW307',
      bestand: 'c.xml',
      staat: 'mislukt',
      pogingen: 1,
    })
    expect(mislukt!.reden).not.toContain('9999')
    expect(kan(mislukt!)).toEqual(['opnieuw', 'opgeven'])
    // The next run tries again, and again it fails: nothing new to say.
    expect(await p.gemeente.draai(NU)).toEqual([])
    expect((await rij())[0]).toMatchObject({ pogingen: 2 })
    await vervang(HERSTEL)
    const [gelukt, ...meer] = await p.gemeente.draai(NU)
    expect(meer).toEqual([])
    expect(gelukt).toMatchObject({ bestand: 'c.xml', oordeel: 'goedgekeurd' })
    expect(p.gemeente.bestanden('uit')).toContain(gelukt!.retourbericht!.slice('uit/'.length))
    expect(await rij()).toEqual([])
  })

  test('that keeps failing becomes a dead letter; giving it up leaves a task and an audit row', async () => {
    p.gemeente.leg('in', 'c.xml', stop('X1'))
    await p.gemeente.draai(NU)
    await p.gemeente.draai('2026-07-21T09:00:00')
    const [dood] = await rij()
    expect(dood).toMatchObject({ staat: 'dood', pogingen: 2, volgende: null })
    await vervang(HERSTEL)
    expect(await p.gemeente.draai('2026-07-21T10:00:00')).toEqual([])
    await geefOp(p.gemeente.toegang, omgeving(NU), dood!.id, 'dubbel aangeleverd')
    expect(await rij()).toEqual([])
    const taken = await inTransactie(p.db.pool, '0363', (c) => leesOpenTaken(c, p.gemeente.toegang))
    expect(taken.map((t) => t.taak.soort)).toContain('handmatig-beoordelen')
    const { rows } = await p.db.beheer.query(
      `SELECT bijzonderheden FROM audit WHERE soort = 'wachtrij_opgeven'`,
    )
    expect(rows).toEqual([{ bijzonderheden: 'dubbel aangeleverd' }])
    const audit = await inTransactie(p.db.pool, '0363', (c) => controleerAudit(c, '0363'))
    expect(audit.heel).toBe(true)
  })

  test('a watching drop tries by itself, and the same file offered again counts too', async () => {
    p.gemeente.leg('in', 'c.xml', stop('X1'))
    const stopper = new AbortController()
    const regels: Antwoord[] = []
    const klaar = p.gemeente.bewaak(NU, stopper.signal, (antwoord) => {
      regels.push(antwoord)
      if (antwoord.oordeel === 'geweigerd') void vervang(HERSTEL)
      else stopper.abort()
    })
    await klaar
    expect(regels.map((r) => [r.bestand, r.oordeel])).toEqual([
      ['c.xml', 'geweigerd'],
      ['c.xml', 'goedgekeurd'],
    ])
    expect(await rij()).toEqual([])
    p.gemeente.leg('in', 'c.xml', stop('X1'))
    expect((await p.gemeente.draai('2026-07-21T09:00:00')).map((r) => r.oordeel)).toEqual([
      'herhaling',
    ])
  })
})

function zetBevriezing(...perioden: readonly string[]): Promise<void> {
  return inTransactie(p.db.pool, '0363', (client) =>
    zetInstelling(client, '0363', 'bevriezing', perioden),
  )
}
