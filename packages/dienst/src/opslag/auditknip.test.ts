// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { schrijfAudit } from './audit.ts'
import { zetAnker } from './auditanker.ts'
import { controleerAudit } from './auditcontrole.ts'
import { knipAudit } from './auditknip.ts'
import { DIENST, mensAanOpdrachtregel } from './handelende.ts'
import { registreer } from './organisatie.ts'
import { inTransactie } from './transactie.ts'

let db: Testdatabank
const WIE = mensAanOpdrachtregel('jansen')
const dag = (jaar: number, maand: number) =>
  `${jaar}-${String(maand).padStart(2, '0')}-01T00:00:00.000Z`
const clienten = [1, 2, 3].map((i) => ({ client: `0${i}`.repeat(32), toewijzing: String(i) }))

beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db.sluit())

/** One event with three clients a month, and an anchor a year, from 2020 to 2026, for two organisations. */
beforeEach(async () => {
  await db.maakLeeg()
  for (const code of ['0363', '65656055']) {
    await registreer(db.pool, db.bos, code, dag(2020, 1))
    for (let jaar = 2020; jaar <= 2026; jaar++) {
      for (let maand = 1; maand <= 12; maand++) {
        await inTransactie(db.pool, code, (c) =>
          schrijfAudit(c, code, WIE, [
            {
              ...{ tijdstip: dag(jaar, maand), soort: 'bekijk', actie: 'R', uitkomst: 'geslaagd' },
              ...{ client: null, clienten, objectSoort: null, objectId: null },
              bijzonderheden: null,
            },
          ]),
        )
      }
      await zetAnker(db.pool, code, dag(jaar, 12))
    }
  }
})

const NU = dag(2027, 1)
const controle = (elders: Parameters<typeof controleerAudit>[2] = []) =>
  inTransactie(db.pool, '0363', (c) => controleerAudit(c, '0363', elders))

test('takes away what is older than five years, and leaves a chain that can be followed', async () => {
  const voor = await controle()
  expect(voor).toMatchObject({ heel: true, regels: 1 + 7 * 13, ankers: 7 })
  const oud = (await zetAnker(db.pool, '0363', NU, { eenPerDag: false }))!
  const proef = await knipAudit(db.pool, '0363', WIE, { nu: NU, jaren: 5, proef: true })
  expect((await controle()).regels).toBe(voor.regels + 1)
  const uit = await knipAudit(db.pool, '0363', WIE, { nu: NU, jaren: 5 })
  // Registration, 24 months and two anchors: all from before 2022.
  expect([proef.weg, uit.weg]).toEqual([27, 27])
  expect(uit.anker).toMatchObject({ volgnummer: 27, soort: 'knip' })
  expect(await controle()).toMatchObject({ heel: true, regels: voor.regels + 2 - 27 })
  const { rows } = await db.beheer.query(
    `SELECT min(tijdstip) AS eerste, (SELECT min(volgnummer)::int FROM audit_client
       WHERE organisatie = '0363') AS kind FROM audit WHERE organisatie = '0363'`,
  )
  expect(rows).toEqual([{ eerste: dag(2022, 1), kind: 28 }])
  // Anchors kept elsewhere still tell, also about rows after the cut.
  expect(await controle([oud])).toMatchObject({ heel: true })
  expect(await controle([{ ...oud, hash: Buffer.alloc(32) }])).toMatchObject({ heel: false })
  // The other organisation lost nothing.
  expect(await controleerAudit(db.beheer, '65656055')).toMatchObject({ heel: true, regels: 92 })
})

test('goes on being whole when it is cut again and again, and does nothing when there is nothing', async () => {
  for (const jaar of [2026, 2027, 2028, 2033]) {
    await knipAudit(db.pool, '0363', DIENST, { nu: dag(jaar, 1), jaren: 5 })
    expect(await controle(), String(jaar)).toMatchObject({ heel: true })
  }
  const weer = await knipAudit(db.pool, '0363', DIENST, { nu: dag(2030, 1), jaren: 5 })
  expect(weer).toEqual({ organisatie: '0363', weg: 0, anker: null })
})

test('a changed byte after the cut, in the anchor of the cut, and a row cut off by hand all show', async () => {
  await knipAudit(db.pool, '0363', WIE, { nu: NU, jaren: 5 })
  for (const [ingreep, breuk] of [
    [`UPDATE audit SET rol = 'x' WHERE volgnummer = 28 AND organisatie = '0363'`, 28],
    [
      `UPDATE audit_anker SET hash = set_byte(hash, 0, 255 - get_byte(hash, 0)) WHERE soort = 'knip'`,
      28,
    ],
    [`UPDATE audit_anker SET tijdstip = '2027-01-02' WHERE soort = 'knip'`, 27],
    [`DELETE FROM audit_anker WHERE soort = 'knip'`, 1],
    [`DELETE FROM audit WHERE volgnummer = 28 AND organisatie = '0363'`, 28],
  ] as const) {
    await db.beheer.query('BEGIN')
    const { rowCount } = await db.beheer.query(ingreep)
    expect(rowCount, ingreep).toBe(1)
    const uit = await controleerAudit(db.beheer, '0363')
    await db.beheer.query('ROLLBACK')
    expect(uit, ingreep).toMatchObject({ heel: false, breuk })
  }
})

test('refuses when the part to take away is not whole, and a period that is too short', async () => {
  await db.beheer.query(`UPDATE audit SET rol = 'x' WHERE volgnummer = 5 AND organisatie = '0363'`)
  await expect(knipAudit(db.pool, '0363', WIE, { nu: NU, jaren: 5 })).rejects.toMatchObject({
    code: 'LOGBOEK_GEBROKEN',
  })
  for (const jaren of [4.99, 0, -1, Number.NaN]) {
    await expect(knipAudit(db.pool, '0363', WIE, { nu: NU, jaren })).rejects.toMatchObject({
      code: 'LOGBOEK_TERMIJN',
    })
  }
  const { rows } = await db.beheer.query(
    `SELECT count(*)::int AS rijen FROM audit WHERE organisatie = '0363'`,
  )
  expect(rows).toEqual([{ rijen: 92 }])
})
