// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leesExcel } from '../../bestanden/excellezen.ts'
import { leesCsv } from '../../inlezen/csv.ts'
import { schrijfAudit } from '../../opslag/audit.ts'
import { openOrganisatie, type Toegang } from '../../opslag/organisatie.ts'
import { inTransactie } from '../../opslag/transactie.ts'
import { GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

const BSN = '999900006'
const DOEL = 'vraag om inzage'

let proef: Proefapi
let toegang: Toegang
let hex: string
beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-08-20T09:00:00' })
  toegang = await openOrganisatie(proef.db.pool, proef.db.bos, GEMEENTE)
  hex = toegang.versleuteling.pseudoniem(BSN).toString('hex')
  const medewerker = { ...toegang.wie, iss: 'proef', sub: 'm-1', naam: 'M.', isAanvrager: true }
  await inTransactie(proef.db.pool, GEMEENTE, async (client) => {
    for (let i = 0; i < 5; i++) {
      await schrijfAudit(client, GEMEENTE, medewerker, [
        {
          tijdstip: `2026-08-1${i}T09:00:00.000Z`,
          ...{
            soort: i === 4 ? 'bekijk_taken' : 'bekijk_client',
            actie: 'R',
            uitkomst: 'geslaagd',
          },
          ...{ client: hex, objectSoort: 'client', objectId: `C${i}`, bijzonderheden: null },
        },
      ])
    }
  })
})
afterAll(() => proef.sluit())

let teller = 0
const auditor = (organisatie = GEMEENTE) => ({
  ...proef.meldAan({ rollen: ['auditor'], organisatie, sub: 'auditor-1', naam: 'A. Uditor' }),
  'idempotency-key': `sleutel-${teller++}-lang`,
})
const post = (pad: string, payload?: object, headers = auditor()) =>
  proef.vraag({
    method: 'POST',
    url: `/v1/verantwoording/logboek/${pad}`,
    headers,
    ...(payload === undefined ? {} : { payload }),
  })
const objecten = (resultaten: { readonly objectId: string }[]) =>
  resultaten.map(({ objectId }) => objectId)

const WIE = { gebruikerIss: 'proef', gebruikerSub: 'm-1' }
test('the newest first, in pages, by person, kind and period', async () => {
  const zoek = async (rest: object) => (await post('_zoek', { doel: DOEL, ...WIE, ...rest })).json()
  const eerste = await zoek({ paginaGrootte: 2 })
  expect(objecten(eerste.resultaten)).toEqual(['C4', 'C3'])
  expect(eerste.resultaten[0]).toMatchObject({
    soort: 'bekijk_taken',
    gebruiker: { naam: 'M.', iss: 'proef', sub: 'm-1', zelf: true },
    clienten: [{ clientSleutel: hex.slice(0, 16), toewijzingNummer: null }],
  })
  const tweede = await zoek({ paginaGrootte: 2, na: eerste.volgende })
  expect(objecten(tweede.resultaten)).toEqual(['C2', 'C1'])
  const soort = await zoek({ soort: 'bekijk_client' })
  expect(objecten(soort.resultaten)).toEqual(['C3', 'C2', 'C1', 'C0'])
  const dagen = await zoek({ van: '2026-08-11T00:00:00.000Z', tot: '2026-08-13T00:00:00.000Z' })
  expect(objecten(dagen.resultaten)).toEqual(['C2', 'C1'])
  const half = await post('_zoek', { doel: DOEL, gebruikerIss: 'proef' })
  expect(half.json().fouten[0].plek).toBe('inhoud/gebruikerSub')
})

test('no way into the log has a question in its address', async () => {
  const url = `/v1/verantwoording/logboek?doel=${encodeURIComponent(DOEL)}`
  const antwoord = await proef.vraag({ method: 'GET', url, headers: auditor() })
  expect(antwoord.statusCode).toBe(404)
})

test('who looked at one person, by a number that is never in the address', async () => {
  const gevonden = (await post('_zoek', { bsn: BSN, doel: 'vraag om inzage' })).json()
  expect(objecten(gevonden.resultaten.slice(-5))).toEqual(['C4', 'C3', 'C2', 'C1', 'C0'])
  expect(JSON.stringify(gevonden)).not.toContain(BSN)
  const onbekend = await post('_zoek', { bsn: '999996770', doel: 'vraag om inzage' })
  expect(onbekend.json().resultaten).toEqual([])
})

test('reading the log is in the log, with its purpose and whose data it told about', async () => {
  await post('_zoek', { bsn: BSN, doel: 'klacht 12' })
  const { rows } = await proef.db.beheer.query(
    `SELECT a.soort, a.doel, a.gebruiker, a.client FROM audit a WHERE a.doel = 'klacht 12'`,
  )
  expect(rows).toEqual([
    { soort: 'bekijk_logboek', doel: 'klacht 12', gebruiker: 'A. Uditor', client: hex },
  ])
})

test('the export has the names of the two standards, a line per client', async () => {
  const uit = await post('_jsonl', { doel: DOEL, ...WIE })
  expect(uit.statusCode).toBe(200)
  expect(uit.headers['content-type']).toContain('application/jsonl')
  const regels = uit.body
    .trim()
    .split('\n')
    .map((regel) => JSON.parse(regel))
  expect(regels).toHaveLength(5)
  expect(regels[0]).toMatchObject({
    EventTypeCode: 'bekijk_taken',
    UserID: 'm-1',
    ParticipantObjectID: hex,
    'dpl.core.data_subject_id': hex,
  })
})

test('as CSV and as Excel: the lines of the list, more than one page, and itself in the log', async () => {
  const medewerker = { ...toegang.wie, iss: 'proef', sub: 'm-2', naam: '=M', isAanvrager: true }
  await inTransactie(proef.db.pool, GEMEENTE, (client) =>
    schrijfAudit(
      client,
      GEMEENTE,
      medewerker,
      Array.from({ length: 1100 }, (_, i) => ({
        tijdstip: '2026-08-18T09:00:00.000Z',
        ...{ soort: 'bekijk_client', actie: 'R' as const, uitkomst: 'geslaagd' as const },
        ...{ client: hex, objectSoort: 'client', objectId: `V${i}`, bijzonderheden: null },
      })),
    ),
  )
  const vraag = { doel: 'jaarcontrole', bsn: BSN, gebruikerIss: 'proef', gebruikerSub: 'm-2' }
  const csv = await post('_csv', vraag)
  expect(csv.headers['content-disposition']).toBe('attachment; filename="logboek-0363.csv"')
  expect(csv.body).not.toContain(BSN)
  const [kop, ...rijen] = leesCsv(csv.body)!.map(({ velden }) => velden)
  expect(rijen).toHaveLength(1100)
  expect(new Set(rijen.map(([volgnummer]) => volgnummer)).size).toBe(1100)
  expect(rijen[0]!.slice(1, 6)).toEqual([
    ...['2026-08-18 09:00:00.000Z', "'=M", 'koppeling', 'ja', 'bekijk_client'],
  ])
  const excel = await leesExcel((await post('_excel', vraag)).rawPayload, { meesteRijen: 2000 })
  expect(excel.rijen).toHaveLength(1100)
  expect(excel.kop?.cellen.map((cel) => cel && 'waarde' in cel && cel.waarde)).toEqual(kop)
  const { rows } = await proef.db.beheer.query(
    `SELECT gebruiker, client, doel FROM audit WHERE soort = 'exporteer_logboek' AND doel = $1`,
    [vraag.doel],
  )
  const uitvoering = { gebruiker: 'A. Uditor', client: hex, doel: 'jaarcontrole' }
  expect(rows).toEqual([uitvoering, uitvoering])
})

test('another organisation finds nothing, and other roles may not look', async () => {
  const elders = await post('_zoek', { doel: DOEL, ...WIE }, auditor('65656055'))
  expect(elders.json().resultaten).toEqual([])
  const beheerder = proef.meldAan({ rollen: ['beheerder', 'medewerker'] })
  for (const pad of ['_zoek', '_csv', '_excel', '_jsonl']) {
    const antwoord = await post(pad, { doel: DOEL }, { ...auditor(), ...beheerder })
    expect(antwoord.statusCode).toBe(403)
  }
})

test('the check follows the chain, also while others write, and sees a change', async () => {
  const schrijvers = Promise.all(
    Array.from({ length: 10 }, () => post('_zoek', { bsn: BSN, doel: 'druk bezig' })),
  )
  const controles = await Promise.all(Array.from({ length: 4 }, () => post('_controleer')))
  await schrijvers
  for (const controle of controles) {
    expect(controle.json()).toMatchObject({ heel: true, breuk: null })
  }
  await proef.db.beheer.query(
    `ALTER TABLE audit DISABLE TRIGGER ALL;
     UPDATE audit SET object_id = 'ANDERS' WHERE organisatie = '${GEMEENTE}' AND object_id = 'C2';
     ALTER TABLE audit ENABLE TRIGGER ALL`,
  )
  expect((await post('_controleer')).json()).toMatchObject({ heel: false, wat: 'regel' })
})
