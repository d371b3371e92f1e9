// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mensAanOpdrachtregel } from '../opslag/handelende.ts'
import { openOrganisatie, registreer } from '../opslag/organisatie.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { ruimOp } from './opruimen.ts'
import { zetBewaartermijnen } from './termijnen.ts'

const NU = '2026-08-01T09:00:00.000Z'
let db: Testdatabank
beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db.sluit())

test('what is kept for days goes by itself: sessions after thirty, answers after one', async () => {
  await registreer(db.pool, db.bos, '0363', NU)
  await db.beheer.query(`INSERT INTO gebruiker (gebruiker, inlognaam, naam, aangemaakt)
    VALUES ('g', 'an@x.nl', 'An', '2026-01-01')`)
  for (const [id, dag] of [
    ['oud', '2026-07-01'],
    ['nieuw', '2026-07-10'],
  ]) {
    await db.beheer.query(
      `INSERT INTO sessie (sleutel, id, gebruiker, fase, wijze, tweede_factor, begonnen, laatst)
       VALUES (sha256($1::text::bytea), $1, 'g', 'vol', 'wachtwoord', true, $2, $2)`,
      [id, dag],
    )
    await db.beheer.query(
      `INSERT INTO herhaling (organisatie, sleutel, vraag, moment) VALUES ('0363', sha256($1::text::bytea), '', $2)`,
      [id, id === 'oud' ? '2026-07-31T08:00:00Z' : '2026-07-31T10:00:00Z'],
    )
  }
  await db.beheer.query(
    `INSERT INTO gezien_token VALUES ('\\x01', '2026-07-31'), ('\\x02', '2026-08-02')`,
  )
  expect(await ruimOp(db.pool, NU)).toEqual({ sessies: 1, antwoorden: 1, verlopen: 1 })
  const { rows } = await db.beheer.query('SELECT id FROM sessie')
  expect(rows).toEqual([{ id: 'nieuw' }])

  const toegang = await openOrganisatie(db.pool, db.bos, '0363', mensAanOpdrachtregel('an'))
  await zetBewaartermijnen(toegang, NU, { sessies: 14 })
  expect(await ruimOp(db.pool, NU)).toEqual({ sessies: 1, antwoorden: 0, verlopen: 0 })
})
