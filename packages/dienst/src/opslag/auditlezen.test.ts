// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { type AuditRegel, schrijfAudit } from './audit.ts'
import { exportregels } from './auditexport.ts'
import { type Auditfilter, auditIn, bekijkAudit } from './auditlezen.ts'
import { DIENST, type Handelende, mensAanOpdrachtregel } from './handelende.ts'
import { namens, openOrganisatie, registreer, type Toegang } from './organisatie.ts'
import { inTransactie } from './transactie.ts'

let db: Testdatabank
let toegang: Toegang
const A = '0a'.repeat(32)
const B = '0b'.repeat(32)
const C = '0c'.repeat(32)
const JAN = { ...mensAanOpdrachtregel('jan'), ip: '10.0.0.1', traceId: 'a'.repeat(32) }
const PIET = mensAanOpdrachtregel('piet')
const op = (dag: number) => `2026-07-${String(dag).padStart(2, '0')}T12:00:00.000Z`

async function noteer(wie: Handelende, dag: number, soort: string, meer: Partial<AuditRegel>) {
  const vast = { actie: 'R', uitkomst: 'geslaagd', client: null } as const
  const leeg = { objectSoort: null, objectId: null, bijzonderheden: null }
  const regel = { ...vast, ...leeg, tijdstip: op(dag), soort, ...meer }
  await inTransactie(db.pool, '0363', (c) => schrijfAudit(c, '0363', wie, [regel]))
}

beforeAll(async () => {
  db = await maakTestdatabank()
  for (const code of ['0363', '65656055']) await registreer(db.pool, db.bos, code, op(1))
  toegang = await openOrganisatie(db.pool, db.bos, '0363')
  await noteer(DIENST, 2, 'ontvang_jw307', { client: A })
  await noteer(JAN, 3, 'bekijk_client', { client: A, toewijzing: '300201', recht: 'r' })
  const clienten = [A, B].map((client) => ({ client, toewijzing: '7' }))
  await noteer(PIET, 4, 'bekijk_taken', { clienten, veldgroepen: ['taken', 'naam'] })
  await noteer(JAN, 5, 'bekijk_client', { client: C, uitkomst: 'geweigerd' })
  for (let i = 0; i < 5; i++) await noteer(PIET, 6, 'zoek', {})
})
afterAll(() => db.sluit())

const zoek = async (filter: Auditfilter) => {
  const { gebeurtenissen } = await inTransactie(db.pool, '0363', (c) =>
    auditIn(c, '0363', filter, 100),
  )
  return gebeurtenissen.map((een) => [een.volgnummer, een.soort])
}

test('who looked at a client: alone and on a page with others; the service when asked for', async () => {
  expect(await zoek({ clienten: [A] })).toEqual([
    [4, 'bekijk_taken'],
    [3, 'bekijk_client'],
  ])
  expect(await zoek({ clienten: [B] })).toEqual([[4, 'bekijk_taken']])
  expect((await zoek({ clienten: [A], ookDienst: true })).at(-1)).toEqual([2, 'ontvang_jw307'])
  expect(await zoek({ clienten: [] })).toEqual([])
  expect(await zoek({ clienten: ['ff'.repeat(32)] })).toEqual([])
})

test('per user, kind and period, also together', async () => {
  const jan = { iss: 'opdrachtregel', sub: 'jan' }
  expect(await zoek({ gebruiker: jan })).toEqual([
    [5, 'bekijk_client'],
    [3, 'bekijk_client'],
  ])
  expect(await zoek({ gebruiker: { ...jan, iss: 'elders' } })).toEqual([])
  expect(await zoek({ soort: 'bekijk_taken' })).toHaveLength(1)
  expect(await zoek({ van: op(4), tot: op(6) })).toEqual([
    [5, 'bekijk_client'],
    [4, 'bekijk_taken'],
  ])
  expect(await zoek({ clienten: [A, B, C], gebruiker: jan, van: op(4) })).toEqual([
    [5, 'bekijk_client'],
  ])
})

test('pages are joined by key: everything once, newest first, also while rows are added', async () => {
  const gezien: number[] = []
  let voor: number | null | undefined
  do {
    const bladzijde = await inTransactie(db.pool, '0363', (c) => auditIn(c, '0363', { voor }, 2))
    gezien.push(...bladzijde.gebeurtenissen.map((een) => een.volgnummer))
    voor = bladzijde.volgende
    await noteer(PIET, 7, 'tussendoor', {})
  } while (voor !== null)
  expect(gezien).toEqual([10, 9, 8, 7, 6, 5, 4, 3])
  await db.beheer.query(`DELETE FROM audit WHERE soort = 'tussendoor'`)
})

test('looks for people are found by index, without reading what the service did', async () => {
  await db.beheer.query('ANALYZE audit; ANALYZE audit_client')
  const index = async (eis: string) => {
    const { rows } = await inTransactie(db.pool, '0363', (c) =>
      c.query(`EXPLAIN SELECT * FROM audit WHERE organisatie = '0363' AND is_aanvrager AND ${eis}
        ORDER BY volgnummer DESC LIMIT 10`),
    )
    return rows.map((rij) => rij['QUERY PLAN']).join('\n')
  }
  for (const [eis, naam] of [
    [`client = '${A}'`, 'audit_client_gezien'],
    [`gebruiker_iss = 'opdrachtregel' AND gebruiker_sub = 'jan'`, 'audit_gebruiker'],
    [`soort = 'zoek'`, 'audit_soort'],
  ] as const) {
    expect(await index(eis)).toMatch(new RegExp(`using (${naam}|audit_mensen) `))
  }
})

test('who reads the log is in the log, with the clients about whom it told something', async () => {
  const wie = mensAanOpdrachtregel('auditor')
  const waarom = { recht: 'auditlog:lezen', doel: 'vraag om inzage' }
  await bekijkAudit(namens(toegang, wie), op(8), { clienten: [A] }, 100, waarom)
  const { gebeurtenissen } = await inTransactie(db.pool, '0363', (c) =>
    auditIn(c, '0363', { soort: 'bekijk_logboek' }, 10),
  )
  expect(gebeurtenissen).toMatchObject([
    {
      ...{ gebruikerSub: 'auditor', doel: 'vraag om inzage', recht: 'auditlog:lezen' },
      clienten: [{ client: A }, { client: B }],
    },
  ])
  // Nothing found is a look at the one who was asked for all the same.
  await bekijkAudit(namens(toegang, wie), op(9), { clienten: ['dd'.repeat(32)] }, 100, waarom)
  expect(await zoek({ clienten: ['dd'.repeat(32)] })).toHaveLength(1)
})

test('the export has a line per client, with the names of both standards', async () => {
  const { gebeurtenissen } = await inTransactie(db.pool, '0363', (c) =>
    auditIn(c, '0363', { tot: op(6) }, 100),
  )
  const regels = gebeurtenissen.flatMap((een) => exportregels('0363', een))
  expect(regels).toHaveLength(4)
  expect(regels[3]).toMatchObject({
    EventID: 'stopwijzer:berichtenverkeer',
    EventActionCode: 'R',
    EventTypeCode: 'bekijk_client',
    EventDateTime: op(3),
    EventOutcomeIndicator: 0,
    UserID: 'jan',
    AlternateUserID: 'opdrachtregel',
    UserName: 'jan',
    UserIsRequestor: true,
    RoleIDCode: 'systeembeheerder',
    NetworkAccessPointTypeCode: 2,
    NetworkAccessPointID: '10.0.0.1',
    ParticipantObjectIDTypeCode: 'BSN',
    ParticipantObjectID: A,
    AuditEnterpriseSiteID: '0363',
    behandelrelatie: 'toewijzing 300201',
    autorisatieProtocol: 'systeembeheerder: r',
    trace_id: 'a'.repeat(32),
    status_code: 'STATUS_CODE_OK',
    'dpl.core.data_subject_id': A,
  })
  expect(regels[0]).toMatchObject({ EventOutcomeIndicator: 4, status_code: 'STATUS_CODE_ERROR' })
  expect(regels[1]).toMatchObject({ ParticipantObjectDetail: ['taken', 'naam'] })
  expect(regels.slice(1, 3).map((r) => r.ParticipantObjectID)).toEqual([A, B])
})
