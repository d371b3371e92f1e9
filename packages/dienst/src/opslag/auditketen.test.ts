// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { AUDITMOMENT, auditregel, stelAuditOp } from '../proef/auditproef.ts'
import { zetAnker } from './auditanker.ts'
import { controleerAudit } from './auditcontrole.ts'
import { DIENST, mensAanOpdrachtregel } from './handelende.ts'
import { registreer } from './organisatie.ts'
import { inTransactie } from './transactie.ts'

const A = 'aa'.repeat(32)
const B = 'bb'.repeat(32)
const p = stelAuditOp()

const MENS = mensAanOpdrachtregel('jansen')

describe('the chain', () => {
  beforeEach(async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => p.schrijf(DIENST, auditregel(`a${i}`), auditregel('b'))),
    )
  })

  test('stays whole under parallel writers', async () => {
    expect(await p.controle()).toEqual({
      ...{ organisatie: '0363', regels: 41, ankers: 0, heel: true, breuk: null, wat: null },
    })
  })

  test('the application can add rows, and change or remove nothing (ASVS 16.4.2)', async () => {
    for (const ingreep of [
      'UPDATE audit SET rol = rol',
      'DELETE FROM audit',
      'TRUNCATE audit',
      'UPDATE audit_client SET toewijzing = toewijzing',
      'DELETE FROM audit_client',
      'UPDATE audit_anker SET soort = soort',
      'DELETE FROM audit_anker',
      'UPDATE audit_kop SET volgnummer = 0',
      `INSERT INTO audit_kop VALUES ('0363', 0, '')`,
    ]) {
      await expect(
        inTransactie(p.db.pool, '0363', (c) => c.query(ingreep)),
        ingreep,
      ).rejects.toThrow(/permission denied/)
    }
    await expect(
      inTransactie(p.db.pool, '0363', (c) =>
        c.query(`SELECT * FROM audit_schakel('65656055', ARRAY['\\x00'::bytea])`),
      ),
    ).rejects.toThrow(/another organisation/)
  })

  /** Something wrong, done behind the back of the application; undone afterwards. */
  async function na(ingreep: string): Promise<unknown> {
    await p.db.beheer.query('BEGIN')
    try {
      const { rowCount } = await p.db.beheer.query(ingreep)
      expect(rowCount, ingreep).toBe(1)
      return await controleerAudit(p.db.beheer, '0363')
    } finally {
      await p.db.beheer.query('ROLLBACK')
    }
  }

  test.each([
    ['a row taken out', `DELETE FROM audit WHERE volgnummer = 12 AND organisatie = '0363'`, 12],
    [
      'the last row cut off',
      `DELETE FROM audit WHERE volgnummer = 41 AND organisatie = '0363'`,
      41,
    ],
    [
      'the head set back',
      `UPDATE audit_kop SET volgnummer = 40, hash = (SELECT hash FROM audit WHERE volgnummer = 40
         AND organisatie = '0363') WHERE organisatie = '0363'`,
      42,
    ],
  ])('shows %s', async (_naam, ingreep, breuk) => {
    expect(await na(ingreep)).toMatchObject({ heel: false, breuk })
    expect((await p.controle()).heel).toBe(true)
  })

  test('shows that everything was taken away, the head too', async () => {
    await p.db.beheer.query('BEGIN')
    try {
      for (const tabel of ['audit_client', 'audit_anker', 'audit', 'audit_kop']) {
        await p.db.beheer.query(`DELETE FROM ${tabel} WHERE organisatie = '0363'`)
      }
      const uitkomst = await controleerAudit(p.db.beheer, '0363')
      expect(uitkomst).toMatchObject({ heel: false, breuk: 1, wat: 'einde', regels: 0 })
    } finally {
      await p.db.beheer.query('ROLLBACK')
    }
  })

  test('shows one changed byte in any column of an event', async () => {
    await p.schrijf(
      MENS,
      auditregel('c', { client: A, veldgroepen: ['naam'], recht: 'x', objectId: 'o' }),
    )
    const { rows } = await p.db.beheer.query<{ naam: string; soort: string }>(
      `SELECT column_name AS naam, data_type AS soort FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = 'audit'`,
    )
    expect(rows.length).toBeGreaterThan(28)
    const anders = (naam: string, soort: string) => {
      if (naam === 'actie') return `'D'`
      if (naam === 'uitkomst') return `'mislukt'`
      if (naam === 'vorm') return '1'
      if (soort === 'boolean') return `NOT ${naam}`
      if (soort === 'bytea') return `set_byte(${naam}, 31, (get_byte(${naam}, 31) + 1) % 256)`
      if (soort === 'bigint') return '1000'
      return `coalesce(${naam}, '') || ' '`
    }
    for (const { naam, soort } of rows) {
      const uitkomst = await na(
        `UPDATE audit SET ${naam} = ${anders(naam, soort)} WHERE soort = 'c' AND organisatie = '0363'`,
      )
      expect(uitkomst, naam).toMatchObject({ heel: false, breuk: 42, wat: expect.any(String) })
    }
  })

  test('shows a changed, missing or added client of an event', async () => {
    await p.schrijf(
      MENS,
      auditregel('c', {
        clienten: [A, B].map((client) => ({ client, toewijzing: '1' })),
      }),
    )
    expect((await p.controle()).heel).toBe(true)
    const bij = (nummer: number) =>
      `INSERT INTO audit_client VALUES ('0363', ${nummer}, '\\x${'cc'.repeat(32)}', null)`
    for (const [ingreep, breuk] of [
      [`UPDATE audit_client SET client = set_byte(client, 0, 171) WHERE client = '\\x${A}'`, 42],
      [`UPDATE audit_client SET toewijzing = '2' WHERE client = '\\x${A}'`, 42],
      [`UPDATE audit_client SET volgnummer = 41 WHERE client = '\\x${A}'`, 41],
      [`DELETE FROM audit_client WHERE client = '\\x${B}'`, 42],
      [bij(42), 42],
      [bij(7), 7],
      [bij(43), 43],
      [bij(0), 0],
    ] as const) {
      expect(await na(ingreep), ingreep).toMatchObject({ heel: false, breuk })
    }
  })

  test('shows one changed byte in an anchor, an anchor taken away and one added', async () => {
    const anker = await zetAnker(p.db.pool, '0363', AUDITMOMENT)
    expect(anker).toMatchObject({ volgnummer: 41, soort: 'dag' })
    expect(await p.controle()).toMatchObject({ heel: true, regels: 42, ankers: 1 })
    const { rows } = await p.db.beheer.query(`SELECT hash FROM audit WHERE volgnummer = 5`)
    for (const [ingreep, breuk] of [
      ['UPDATE audit_anker SET hash = set_byte(hash, 3, (get_byte(hash, 3) + 1) % 256)', 41],
      [`UPDATE audit_anker SET tijdstip = '2026-07-20T09:00:00.001Z'`, 41],
      ['UPDATE audit_anker SET volgnummer = 40', 40],
      ['DELETE FROM audit_anker', 41],
      [
        `INSERT INTO audit_anker VALUES ('0363', 5, 'dag', '\\x${rows[0]!.hash.toString('hex')}', '${AUDITMOMENT}')`,
        5,
      ],
    ] as const) {
      expect(await na(ingreep), ingreep).toMatchObject({ heel: false, breuk, wat: 'anker' })
    }
  })

  test('an anchor kept elsewhere shows a chain that was made anew as a whole', async () => {
    const anker = await zetAnker(p.db.pool, '0363', AUDITMOMENT)
    const elders = [anker!]
    expect((await controleerAudit(p.db.beheer, '0363', elders)).heel).toBe(true)
    await p.db.maakLeeg()
    await registreer(p.db.pool, p.db.bos, '0363', AUDITMOMENT)
    for (let i = 0; i < 45; i++) await p.schrijf(DIENST, auditregel('nagemaakt'))
    expect((await controleerAudit(p.db.beheer, '0363')).heel).toBe(true)
    expect(await controleerAudit(p.db.beheer, '0363', elders)).toMatchObject({
      ...{ heel: false, breuk: 41, wat: 'anker' },
    })
  })

  test('one anchor a day, also when two processes make it at the same time', async () => {
    const uit = await Promise.all([1, 2, 3].map(() => zetAnker(p.db.pool, '0363', AUDITMOMENT)))
    expect(uit.filter((anker) => anker !== null)).toHaveLength(1)
    expect(await zetAnker(p.db.pool, '0363', '2026-07-21T00:00:00.000Z')).not.toBeNull()
    expect(await p.controle()).toMatchObject({ heel: true, ankers: 2 })
  })
})

describe('rows from before this form', () => {
  /** As the first version wrote them. */
  async function oudeRij(soort: string): Promise<void> {
    const velden = ['0363', AUDITMOMENT, 'stopwijzer:berichtenverkeer', soort, 'C', 'geslaagd']
    const meer = ['stopwijzer', 'koppeling', 'jeugdhulp', A, 'bericht', 'b1', 'stopwijzer-dienst']
    const waarden = [...velden, ...meer, null]
    const inhoud = createHash('sha256').update(JSON.stringify(waarden)).digest()
    await inTransactie(p.db.pool, '0363', (c) =>
      c.query(
        `INSERT INTO audit (organisatie, tijdstip, verwerking, soort, actie, uitkomst, gebruiker,
           rol, doel, client, object_soort, object_id, bron, bijzonderheden, inhoud_hash,
           volgnummer, hash)
         SELECT ${waarden.map((_, i) => `$${i + 1}`).join(', ')}, $15, nummer, nieuw
         FROM audit_schakel($1, ARRAY[$15::bytea])`,
        [...waarden, inhoud],
      ),
    )
  }

  test('stay verifiable, in one chain with rows of now', async () => {
    await oudeRij('oud')
    await p.schrijf(MENS, auditregel('nieuw'))
    await oudeRij('oud')
    const { rows } = await p.db.beheer.query(
      'SELECT vorm FROM audit ORDER BY organisatie, volgnummer',
    )
    expect(rows.map((r) => r.vorm)).toEqual([2, 1, 2, 1, 2])
    expect(await p.controle()).toMatchObject({ heel: true, regels: 4 })
    await p.db.beheer.query(`UPDATE audit SET rol = 'lezer' WHERE volgnummer = 2`)
    expect(await p.controle()).toMatchObject({ heel: false, breuk: 2 })
  })
})
