// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DienstFout } from '../fout.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { controleerAudit } from './auditcontrole.ts'
import { mensAanOpdrachtregel } from './handelende.ts'
import { leesMetAudit, noteerGebeurtenis } from './leesmetaudit.ts'
import { registreer } from './organisatie.ts'

let db: Testdatabank
const NU = '2026-07-20T09:00:00.000Z'
const A = Buffer.alloc(32, 1)
const B = Buffer.alloc(32, 2)
const WIE = mensAanOpdrachtregel('jansen')
const GEBEURTENIS = { tijdstip: NU, soort: 'bekijk_taken', veldgroepen: ['taak'] }

beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db.sluit())
beforeEach(async () => {
  await db.maakLeeg()
  await registreer(db.pool, db.bos, '0363', NU)
})

async function rijen() {
  const { rows } = await db.beheer.query(
    `SELECT a.soort, a.uitkomst, a.gebruiker_iss, a.gebruiker_sub, a.client, a.toewijzing,
       (SELECT count(*)::int FROM audit_client c WHERE c.volgnummer = a.volgnummer) AS kinderen
     FROM audit a WHERE a.volgnummer > 1 ORDER BY a.volgnummer`,
  )
  expect((await controleerAudit(db.beheer, '0363')).heel).toBe(true)
  return rows
}

describe('reading', () => {
  test('gives the data, and leaves one row with the clients that were seen, each once', async () => {
    const uit = await leesMetAudit(db.pool, '0363', WIE, GEBEURTENIS, async (client) => {
      const { rows } = await client.query('SELECT 7 AS zeven')
      return {
        gegevens: rows,
        clienten: [{ client: A, toewijzing: '1' }, { client: B }, { client: A.toString('hex') }],
      }
    })
    expect(uit).toEqual([{ zeven: 7 }])
    const basis = { soort: 'bekijk_taken', uitkomst: 'geslaagd', gebruiker_iss: 'opdrachtregel' }
    expect(await rijen()).toEqual([
      { ...basis, gebruiker_sub: 'jansen', client: null, toewijzing: null, kinderen: 2 },
    ])
  })

  test('one client stands in the row itself; a search that finds nobody is a row too', async () => {
    const lees = (clienten: { client: Buffer; toewijzing: string }[]) =>
      leesMetAudit(db.pool, '0363', WIE, GEBEURTENIS, async () => ({ gegevens: 1, clienten }))
    await lees([{ client: A, toewijzing: '300201' }])
    await lees([])
    expect(await rijen()).toMatchObject([
      { client: A.toString('hex'), toewijzing: '300201', kinderen: 0 },
      { client: null, kinderen: 0 },
    ])
  })

  test('ASVS 16.3.3 a reading that fails or is refused is written down', async () => {
    const fout = new DienstFout('TAAK_ONBEKEND', ['x'])
    await expect(
      leesMetAudit(db.pool, '0363', WIE, GEBEURTENIS, () => Promise.reject(fout)),
    ).rejects.toBe(fout)
    await noteerGebeurtenis(db.pool, '0363', WIE, {
      ...{ tijdstip: NU, soort: 'zoek_client', actie: 'R', uitkomst: 'geweigerd' },
      ...{ client: null, objectSoort: null, objectId: null, bijzonderheden: null },
    })
    expect((await rijen()).map((r) => r.uitkomst)).toEqual(['mislukt', 'geweigerd'])
  })

  test.each([
    ['drops rows silently', 'CREATE RULE weg AS ON INSERT TO audit_client DO INSTEAD NOTHING'],
    ['denies', 'REVOKE INSERT ON audit FROM stopwijzer_toepassing'],
    ['denies the clients', 'REVOKE INSERT ON audit_client FROM stopwijzer_toepassing'],
    ['is gone', 'ALTER TABLE audit RENAME TO audit_weg'],
  ])('ASVS 16.5.3 the log %s: no audit row, no answer', async (_naam, ingreep) => {
    const herstel: Record<string, string> = {
      CREATE: 'DROP RULE weg ON audit_client',
      REVOKE: 'GRANT INSERT ON audit, audit_client TO stopwijzer_toepassing',
      ALTER: 'ALTER TABLE audit_weg RENAME TO audit',
    }
    let gelezen = 0
    await db.beheer.query(ingreep)
    try {
      const poging = leesMetAudit(db.pool, '0363', WIE, GEBEURTENIS, async () => {
        gelezen++
        return { gegevens: 'geheim', clienten: [{ client: A }, { client: B }] }
      })
      await expect(poging).rejects.toMatchObject({ code: 'LOGBOEK_WEIGERT' })
      expect(gelezen).toBe(1)
    } finally {
      await db.beheer.query(herstel[ingreep.split(' ', 1)[0]!]!)
    }
    expect(await rijen()).toEqual([])
  })

  test('nothing comes out before the commit', async () => {
    // A check at the end of the transaction refuses the row.
    await db.beheer.query(`CREATE FUNCTION laat() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'te laat'; END $$;
      CREATE CONSTRAINT TRIGGER laat AFTER INSERT ON audit DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION laat()`)
    try {
      await expect(
        leesMetAudit(db.pool, '0363', WIE, GEBEURTENIS, async () => ({
          ...{ gegevens: 'geheim', clienten: [] },
        })),
      ).rejects.toThrow('te laat')
    } finally {
      await db.beheer.query('DROP TRIGGER laat ON audit; DROP FUNCTION laat')
    }
  })
})
