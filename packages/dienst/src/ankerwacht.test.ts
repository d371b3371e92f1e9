// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bewaakAnkers, zetDaganker } from './ankerwacht.ts'
import { maakLogboek } from './logboek.ts'
import { echteOmgeving, klokVanaf } from './omgeving.ts'
import { controleerAudit } from './opslag/auditcontrole.ts'
import { registreer } from './opslag/organisatie.ts'
import { maakTestdatabank, type Testdatabank } from './proef/testdatabank.ts'

let db: Testdatabank
const op = (nu: string) => echteOmgeving(klokVanaf(nu, true))
const CODES = ['0363', '65656055']

beforeAll(async () => {
  db = await maakTestdatabank()
  for (const code of CODES) await registreer(db.pool, db.bos, code, '2026-07-20T00:00:00.000Z')
})
afterAll(() => db.sluit())

/** A log in memory; its lines as objects. */
function opvang() {
  const regels: Record<string, unknown>[] = []
  const log = maakLogboek('fout', { write: (regel) => regels.push(JSON.parse(regel)) })
  return { regels, log }
}

test('an anchor of every organisation a day, in the log in a form that can be compared', async () => {
  const { regels, log } = opvang()
  const wacht = bewaakAnkers(db.pool, op('2026-07-20T09:00:00'), log)
  await wacht.eerste
  await wacht.sluit()
  expect(regels.map((regel) => regel.organisatie)).toEqual(CODES)
  // Another process on the same day adds nothing; the next day does.
  await zetDaganker(db.pool, '0363', op('2026-07-20T23:00:00'), log)
  expect(regels).toHaveLength(2)
  await zetDaganker(db.pool, '0363', op('2026-07-21T09:00:00'), log)
  expect(regels).toHaveLength(3)
  const elders = regels
    .filter((regel) => regel.organisatie === '0363')
    .map((regel) => ({
      organisatie: '0363',
      volgnummer: regel.volgnummer as number,
      hash: Buffer.from(regel.hash as string, 'hex'),
    }))
  expect(await controleerAudit(db.beheer, '0363', elders)).toMatchObject({ heel: true, ankers: 4 })
})

test('ASVS 16.5.2 without the database it says so and goes on', async () => {
  const { regels, log } = opvang()
  const weg = await maakTestdatabank()
  await weg.beheer.query('ALTER TABLE audit_anker RENAME TO weg')
  await registreer(weg.pool, weg.bos, '0363', '2026-07-20T00:00:00.000Z')
  const wacht = bewaakAnkers(weg.pool, op('2026-07-20T09:00:00'), log)
  await wacht.eerste
  await wacht.sluit()
  await weg.sluit()
  expect(regels).toMatchObject([
    { niveau: 'error', gebeurtenis: 'anker van het logboek niet gezet', fout: { code: '42P01' } },
  ])
})
