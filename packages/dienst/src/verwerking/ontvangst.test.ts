// SPDX-License-Identifier: EUPL-1.2
/** The entrance of the engine: what waits goes together, in order per client, and each gets its own answer. */
import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { scenariobericht } from '../../../ijw/src/proef/scenariobericht.ts'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { controleerAudit } from '../opslag/auditcontrole.ts'
import { openOrganisatie, registreer } from '../opslag/organisatie.ts'
import { publiceerWachtende } from '../opslag/uitgaand.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { maakOntvangst, type Ontvangst, PARTIJ } from './ontvangst.ts'
import type { Binnengekomen } from './werkitem.ts'

const BSNS = ['999900006', '999996770', '999990019', '999990020', '999990032', '999990044']
const PRODUCT = ['45', '45A04']

const item = (map: 'in' | 'eigen', tekst: string): Binnengekomen => ({
  map,
  naam: `${randomUUID()}.xml`,
  bytes: Buffer.from(tekst),
})
const nummer = (i: number) => String(300201 + i)
const toewijzing = (i: number) =>
  item(
    'eigen',
    scenariobericht({
      soort: '301',
      id: `T${i}`,
      dag: '2026-01-02',
      bsn: BSNS[i]!,
      producten: [
        { nr: nummer(i), product: PRODUCT, ingang: '2026-01-05', omvang: ['3', '04', '4'] },
      ],
    }),
  )
const start = (i: number, id = `S${i}`) =>
  item(
    'in',
    scenariobericht({
      soort: '305',
      id,
      dag: '2026-01-12',
      client: { bsn: BSNS[i]! },
      producten: [{ tn: nummer(i), product: PRODUCT, begin: '2026-01-12', status: '1' }],
    }),
  )
const stop = (i: number) =>
  item(
    'in',
    scenariobericht({
      soort: '307',
      id: `X${i}`,
      dag: '2026-07-20',
      client: { bsn: BSNS[i]! },
      producten: [
        {
          tn: nummer(i),
          product: PRODUCT,
          begin: '2026-01-12',
          status: '1',
          reden: '31',
          eind: '2026-07-17',
        },
      ],
    }),
  )

let db: Testdatabank
let ontvangst: Ontvangst
beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db.sluit())
beforeEach(async () => {
  await db.maakLeeg()
  await registreer(db.pool, db.bos, '0363', new Date(0).toISOString())
  const toegang = await openOrganisatie(db.pool, db.bos, '0363')
  ontvangst = maakOntvangst(toegang, echteOmgeving(klokVanaf('2026-07-20T09:00:00', true)))
})

const dienAlleAan = (items: readonly Binnengekomen[]) =>
  Promise.all(items.map((een) => ontvangst.dienAan(een)))
const oordelen = async (items: readonly Binnengekomen[]) =>
  (await dienAlleAan(items)).map(({ oordeel }) => oordeel)

async function getal(vraag: string): Promise<number> {
  const { rows } = await db.beheer.query<{ n: string }>(`SELECT (${vraag}) AS n`)
  return Number(rows[0]!.n)
}

describe('an answer', () => {
  test('comes after the commit, with the return message in the outbox', async () => {
    await ontvangst.dienAan(toewijzing(0))
    const antwoord = await ontvangst.dienAan(start(0))
    expect(antwoord).toMatchObject({ oordeel: 'goedgekeurd', berichtsoort: 'JW305' })
    expect(
      await getal(
        `SELECT count(*) FROM uitgaand WHERE 'uit/' || bestandsnaam = '${antwoord.retourbericht}'`,
      ),
    ).toBe(1)
  })

  test('is that of the message itself, whatever goes along with it', async () => {
    await dienAlleAan(BSNS.map((_, i) => toewijzing(i)))
    const items = BSNS.map((_, i) => start(i))
    const antwoorden = await dienAlleAan(items)
    expect(antwoorden.map(({ bestand, identificatie }) => [bestand, identificatie])).toEqual(
      items.map(({ naam }, i) => [naam, `S${i}`]),
    )
  })
})

describe('what waits together', () => {
  test('shares transactions, and keeps the audit log whole', async () => {
    const aantal = PARTIJ * 2 + 20
    const vreemd = Array.from({ length: aantal }, (_, i) => start(i % BSNS.length, `V${i}`))
    expect(await oordelen(vreemd)).toHaveLength(aantal)
    const partijen = await getal(
      "SELECT count(DISTINCT vastgelegd) FROM bericht WHERE herkomst = 'in'",
    )
    expect(await getal("SELECT count(*) FROM bericht WHERE herkomst = 'in'")).toBe(aantal)
    expect(partijen).toBeLessThan(aantal / 2)
    expect(await controleerAudit(db.beheer, '0363')).toMatchObject({ heel: true })
  })

  test('is handled in order per client, also across batches', async () => {
    // Each round comes when the one before is in hand: a batch starts at the end of a turn of the
    // event loop, and its answers take many turns.
    const antwoorden = []
    for (const ronde of [toewijzing, start, stop]) {
      antwoorden.push(...BSNS.map((_, i) => ontvangst.dienAan(ronde(i))))
      await setImmediate()
      await setImmediate()
    }
    const oordelen = (await Promise.all(antwoorden)).map(({ oordeel }) => oordeel)
    expect(oordelen).toEqual(antwoorden.map(() => 'goedgekeurd'))
  })

  test('the same item twice at once is stored once and answered twice', async () => {
    await ontvangst.dienAan(toewijzing(0))
    const een = start(0)
    expect(await oordelen([een, een])).toEqual(['goedgekeurd', 'herhaling'])
    expect(await getal("SELECT count(*) FROM bericht WHERE identificatie = 'S0'")).toBe(1)
  })

  test('a file that names no client, twice at once, is stored once too, also by two processes', async () => {
    const ander = maakOntvangst(
      await openOrganisatie(db.pool, db.bos, '0363'),
      echteOmgeving(klokVanaf('2026-07-20T09:00:00', true)),
    )
    const een = item('in', 'geen bericht')
    const uit = await Promise.all([ontvangst, ontvangst, ander, ander].map((o) => o.dienAan(een)))
    expect(uit.map(({ oordeel }) => oordeel).toSorted()).toEqual([
      'geweigerd',
      'herhaling',
      'herhaling',
      'herhaling',
    ])
    expect(await getal("SELECT count(*) FROM bericht WHERE status = 'geweigerd'")).toBe(1)
  })

  test('one that cannot be handled is told so, and the others get their answer', async () => {
    await dienAlleAan([toewijzing(0), toewijzing(1)])
    await db.beheer.query(`
      CREATE FUNCTION kapot() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'kapot'; END $$;
      CREATE TRIGGER kapot BEFORE INSERT ON bericht FOR EACH ROW
        WHEN (NEW.identificatie = 'KAPOT') EXECUTE FUNCTION kapot()`)
    try {
      const items = [start(0), start(1, 'KAPOT'), start(1)]
      const uit = await Promise.allSettled(items.map((een) => ontvangst.dienAan(een)))
      expect(uit.map((een) => een.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(await getal("SELECT count(*) FROM bericht WHERE identificatie = 'KAPOT'")).toBe(0)
    } finally {
      await db.beheer.query('DROP FUNCTION kapot CASCADE')
    }
  })
})

test('it tells when nothing is in hand any more', async () => {
  await ontvangst.leeg()
  let klaar = 0
  const lopend = BSNS.map((_, i) => ontvangst.dienAan(toewijzing(i)).then(() => klaar++))
  await ontvangst.leeg()
  expect(await getal('SELECT count(*) FROM bericht')).toBe(BSNS.length)
  await Promise.all(lopend)
  expect(klaar).toBe(BSNS.length)
})

test('an answer that goes out once more is put out before the head of the log is taken: nobody waits for the other', async () => {
  const toegang = await openOrganisatie(db.pool, db.bos, '0363')
  const omgeving = echteOmgeving(klokVanaf('2026-07-20T09:00:00', true))
  await ontvangst.dienAan(toewijzing(0))
  const eerste = start(0)
  await ontvangst.dienAan(eerste)
  let vrij: boolean | undefined
  const weg: string[] = []
  let nogmaals: Promise<unknown> | undefined
  const wacht = async () => {
    const { rows } = await db.beheer.query<{ aantal: number }>(
      `SELECT count(*)::int AS aantal FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    return rows[0]!.aantal
  }
  // The outbox has the answer in hand when its item comes again.
  await publiceerWachtende(toegang, {
    omgeving,
    hoogstens: 100,
    async publiceer(berichten) {
      weg.push(...berichten.map(({ bericht }) => bericht))
      if (vrij !== undefined) return
      vrij = false
      nogmaals = ontvangst.dienAan(eerste)
      await expect.poll(wacht).toBe(1)
      // The outbox is about to take the head; the other one does not have it.
      await db.beheer.query(`SELECT FROM audit_kop WHERE organisatie = '0363' FOR UPDATE NOWAIT`)
      vrij = true
    },
  })
  expect(vrij).toBe(true)
  expect(await nogmaals).toMatchObject({ oordeel: 'herhaling' })
  // And it does go out once more: in the same call, or in the next one.
  await publiceerWachtende(toegang, {
    omgeving,
    async publiceer(berichten) {
      weg.push(...berichten.map(({ bericht }) => bericht))
    },
  })
  expect(weg.filter((een) => een === weg.at(-1))).toHaveLength(2)
})

test('two processes send: the second message of a client waits until the first has left', async () => {
  const toegang = await openOrganisatie(db.pool, db.bos, '0363')
  const omgeving = echteOmgeving(klokVanaf('2026-07-20T09:00:00', true))
  for (const een of [toewijzing(0), toewijzing(1), start(0), stop(0), start(1)]) {
    await ontvangst.dienAan(een)
  }
  const { rows } = await db.beheer.query<{ bericht: string; hex: string }>(
    `SELECT u.bericht, encode(b.dossier, 'hex') AS hex FROM uitgaand u
     JOIN bericht b ON b.organisatie = u.organisatie AND b.id = u.bericht ORDER BY u.volgnummer`,
  )
  const vanWie = new Map(rows.map((rij) => [rij.bericht, rij.hex]))
  const [eerste] = rows
  const eigen = rows.filter(({ hex }) => hex === eerste!.hex).map(({ bericht }) => bericht)
  expect(eigen.length).toBeGreaterThan(1)
  const weg: string[] = []
  const verzend = (erbij: (bericht: string) => Promise<void>) =>
    publiceerWachtende(toegang, {
      omgeving,
      hoogstens: 1,
      async publiceer([een]) {
        await erbij(een!.bericht)
        weg.push(een!.bericht)
      },
    })
  let door: string[] = []
  await verzend(async (bericht) => {
    if (bericht !== eerste!.bericht) return
    // While this one is on its way another process looks what there is to send.
    await verzend(async () => {})
    door = weg.map((een) => vanWie.get(een)!)
  })
  // That of others goes by, that of this client does not.
  expect(door).not.toContain(eerste!.hex)
  expect(door.length).toBeGreaterThan(0)
  expect(weg.filter((een) => eigen.includes(een))).toEqual(eigen)
  expect(weg.length).toBe(rows.length)
})
