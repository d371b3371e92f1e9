// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../../tests/keten/berichten.ts'
import { leesExcel } from '../../bestanden/excellezen.ts'
import { leesCsv } from '../../inlezen/csv.ts'
import { maakVerkeer } from '../../proef/verkeer.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
const BSNS = ['999900006', '999911119', '999996770'] as const
const DOEL = { doel: 'overleg over lopende zorg' }

beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-08-20T09:00:00' })
  const verkeer = await maakVerkeer(proef.db, [GEMEENTE, AANBIEDER])
  for (const [i, bsn] of BSNS.entries()) {
    const ToewijzingNummer = `30020${i + 1}`
    const toegewezen = jw301('2026-01-02', [twA({ ToewijzingNummer })], { bsn })
    await verkeer.stuur(GEMEENTE, toegewezen, '2026-01-02')
    const begin = start('2026-01-12', { ToewijzingNummer })
    await verkeer.stuur(AANBIEDER, jw305('2026-01-13', [begin], { bsn }), '2026-01-13')
    const eind = stop('2026-01-12', '31', '2026-07-17', { ToewijzingNummer })
    if (i < 2) await verkeer.stuur(AANBIEDER, jw307('2026-07-20', [eind], { bsn }), '2026-07-20')
  }
})
afterAll(() => proef.sluit())

const medewerker = (organisatie = GEMEENTE) =>
  proef.meldAan({ rollen: ['medewerker'], organisatie })
const haal = (url: string, headers = medewerker()) =>
  proef.vraag({ method: 'GET', url: `/v1${url}`, headers })
/** What a person writes stands in the body. */
const neem = (url: string, payload: object = DOEL, headers = medewerker()) =>
  proef.vraag({ method: 'POST', url: `/v1${url}`, headers, payload })
const alsRijen = (csv: string) => {
  const [kop, ...rijen] = leesCsv(csv)!.map(({ velden }) => velden)
  return rijen.map((velden) => Object.fromEntries(velden.map((veld, i) => [kop![i]!, veld])))
}

const LIJSTEN = ['taken', 'toewijzingen', 'startmeldingen', 'stopmeldingen', 'berichten'] as const

describe.each(LIJSTEN)('%s', (naam) => {
  test('the file holds every row of the list, in its order, and nothing of a BSN', async () => {
    const lijst: { id: string }[] = (await haal(`/${naam}?paginaGrootte=100`)).json().resultaten
    expect(lijst.length).toBeGreaterThan(1)
    const csv = await neem(`/${naam}/_csv`)
    expect(csv.headers['content-disposition']).toBe(`attachment; filename="${naam}-0363.csv"`)
    const ids = lijst.map(({ id }) => id)
    expect(alsRijen(csv.body).map((rij) => rij.id)).toEqual(ids)
    const excel = await neem(`/${naam}/_excel`)
    const { kop, rijen } = await leesExcel(excel.rawPayload, { meesteRijen: 1000 })
    expect(rijen.map(({ cellen }) => cellen[0])).toEqual(
      ids.map((waarde) => ({ soort: 'tekst', waarde })),
    )
    expect(kop?.cellen.map((cel) => cel && 'waarde' in cel && cel.waarde)).toEqual(
      leesCsv(csv.body)![0]!.velden,
    )
    for (const bsn of BSNS) expect(csv.body + JSON.stringify(rijen)).not.toContain(bsn.slice(-6))
  })

  test('whose data left, and for what, stands in the log in one row', async () => {
    await neem(`/${naam}/_csv`)
    const { rows } = await proef.db.beheer.query(
      `SELECT a.doel, a.recht, count(DISTINCT c.client)::int AS clienten FROM audit a
       JOIN audit_client c USING (organisatie, volgnummer)
       WHERE a.volgnummer = (SELECT max(volgnummer) FROM audit WHERE organisatie = $1 AND soort = $2)
         AND organisatie = $1 GROUP BY 1, 2`,
      [GEMEENTE, `exporteer_${naam}`],
    )
    const stops = naam === 'stopmeldingen' || naam === 'taken'
    expect(rows).toEqual([
      {
        doel: 'overleg over lopende zorg',
        recht: 'rapportages.uitvoeren',
        clienten: stops ? 2 : 3,
      },
    ])
  })

  test('not without a purpose, and not for who may only look', async () => {
    expect((await neem(`/${naam}/_csv`, {})).statusCode).toBe(400)
    const lezer = proef.meldAan({ rollen: ['lezer'] })
    expect((await neem(`/${naam}/_excel`, DOEL, lezer)).statusCode).toBe(403)
  })
})

test('the filters of the list are those of the file', async () => {
  const rijen = async (naam: string, filters: object) =>
    alsRijen((await neem(`/${naam}/_csv`, { ...DOEL, ...filters })).body)
  expect(await rijen('toewijzingen', { levering: ['GESTART'] })).toMatchObject([
    { toewijzing: '300203', levering: 'GESTART', ingangsdatum: '05-01-2026', naam: 'Tom de Wit' },
  ])
  expect(await rijen('berichten', { berichtsoort: ['JW307'], richting: 'in' })).toHaveLength(2)
  expect(await rijen('stopmeldingen', { reden: ['33'] })).toEqual([])
  expect(await rijen('stopmeldingen', { reden: ['31'] })).toMatchObject([
    { reden: '31', betekenis: 'Levering is volgens plan beëindigd', tijdigheid: 'op-tijd' },
    { einddatum: '17-07-2026' },
  ])
})

test('a purpose that could hold a BSN is refused, also when it is spelled with spaces', async () => {
  for (const doel of ['bellen over 999900006', 'bellen over 9999 00 006', 'cliënt 99990000']) {
    const antwoord = await neem('/taken/_csv', { doel })
    expect(antwoord.json()).toMatchObject({
      status: 400,
      fouten: [{ plek: 'inhoud/doel', melding: expect.stringContaining('geen BSN') }],
    })
    expect(antwoord.body).not.toContain('9999')
  }
  expect((await neem('/taken/_csv', { doel: 'zaken tot 31-07-2026' })).statusCode).toBe(200)
})

test('the queue: in pages of any size the same lines, in the file as well, and in the log', async () => {
  const { beheer } = proef.db
  await beheer.query(
    `INSERT INTO bericht (organisatie, id, herkomst, item, inhoud, berichtsoort, identificatie,
       afzender, ontvanger, status, antwoord, moment)
     SELECT $1, 'RIJ' || lpad(i::text, 3, '0'), 'gemaakt', sha256(('r' || i)::bytea), '', 'JW301',
       'R' || i, $1, $2, CASE WHEN i % 5 = 0 THEN 'afgekeurd' ELSE 'verzonden' END, '',
       -- Half of them at the same moment: the id decides.
       timestamp '2026-07-01' + (i / 2) * interval '1 hour' FROM generate_series(1, 40) AS i`,
    [GEMEENTE, AANBIEDER],
  )
  await beheer.query(
    `INSERT INTO uitgaand (organisatie, bericht, bestandsnaam, gepubliceerd, staat, volgende)
     SELECT $1, 'RIJ' || lpad(i::text, 3, '0'), i || '.xml', CASE WHEN i > 20 THEN now() END,
       CASE WHEN i = 3 THEN 'dood' ELSE 'wacht' END, CASE WHEN i = 4 THEN now() END
     FROM generate_series(1, 40) AS i`,
    [GEMEENTE],
  )
  type Regel = { readonly id: string; readonly staat: string }
  const lees = async (query: string): Promise<Regel[]> => {
    const uit: Regel[] = []
    for (let na = ''; ; ) {
      const { resultaten, volgende } = (await haal(`/wachtrij?${query}${na}`)).json()
      uit.push(...resultaten)
      if (volgende === null) return uit
      na = `&na=${volgende}`
    }
  }
  const staten = (regels: readonly Regel[]) => regels.map(({ staat }) => staat)
  const alles = await lees('alles=true&paginaGrootte=100')
  expect(alles).toHaveLength(40)
  expect(await lees('alles=true&paginaGrootte=7')).toEqual(alles)
  expect(await lees('paginaGrootte=20')).toEqual(alles.slice(0, 20))
  expect(staten(await lees('staat=dood'))).toEqual(['dood'])
  expect(staten(await lees('staat=mislukt'))).toEqual(['mislukt'])
  expect(await lees('staat=wacht')).toHaveLength(18)
  // Asks for what is out, so it need not say so twice.
  expect(staten(await lees('staat=afgekeurd'))).toEqual(Array(4).fill('afgekeurd'))
  expect(await lees('alles=true&berichtsoort=JW307')).toEqual([])

  const rijen = alsRijen((await neem('/wachtrij/_csv', { ...DOEL, alles: true })).body)
  expect(rijen.map(({ id }) => id)).toEqual(alles.map(({ id }) => id))
  expect(rijen[2]).toMatchObject({ richting: 'uit', staat: 'dood', identificatie: 'R3' })
  const { rows } = await beheer.query(
    `SELECT DISTINCT doel, recht FROM audit WHERE soort = 'exporteer_wachtrij'`,
  )
  expect(rows).toEqual([{ doel: DOEL.doel, recht: 'wachtrij.lezen' }])
})

test('users, keys and webhooks: for the administrator, found by name in the body', async () => {
  const beheerder = proef.meldAan({ rollen: ['beheerder'], organisatie: GEMEENTE })
  const gebruikers = (await haal('/beheer/gebruikers', beheerder)).json().gebruikers
  const csv = await neem('/beheer/gebruikers/_csv', DOEL, beheerder)
  expect(alsRijen(csv.body).map(({ id }) => id)).toEqual(
    gebruikers.map(({ id }: { id: string }) => id),
  )
  const niemand = await neem('/beheer/gebruikers/_csv', { ...DOEL, zoek: 'qqq' }, beheerder)
  expect(alsRijen(niemand.body)).toEqual([])
  for (const pad of ['sleutels', 'webhooks']) {
    const antwoord = await neem(`/beheer/${pad}/_excel`, DOEL, beheerder)
    expect(antwoord.headers['content-disposition']).toContain(`${pad}-0363.xlsx`)
    expect((await neem(`/beheer/${pad}/_csv`, DOEL)).statusCode).toBe(403)
  }
})

test('more than one page comes in one file, without doubles', async () => {
  // Ids of the ledger in its order, more than fit in one page of the file.
  await proef.db.beheer.query(
    `INSERT INTO bericht (organisatie, id, herkomst, item, inhoud, status, antwoord, moment)
     SELECT $1, 'VEEL' || lpad(i::text, 4, '0'), 'in', sha256(i::text::bytea), '', 'geweigerd', '',
       timestamp '2025-01-01' + i * interval '1 minute' FROM generate_series(1, 1200) AS i`,
    [GEMEENTE],
  )
  const rijen = alsRijen((await neem('/berichten/_csv', { ...DOEL, tot: '2025-12-31' })).body)
  const ids = rijen.map((rij) => rij.id)
  expect(new Set(ids).size).toBe(1200)
  expect(ids).toEqual(ids.toSorted().reverse())
  await proef.db.beheer.query(
    `INSERT INTO bericht (organisatie, id, herkomst, item, inhoud, status, antwoord, moment)
     SELECT $1, 'MEER' || lpad(i::text, 5, '0'), 'in', sha256(('m' || i)::bytea), '', 'geweigerd', '',
       timestamp '2024-01-01' + i * interval '1 minute' FROM generate_series(1, 10001) AS i`,
    [GEMEENTE],
  )
  const teVeel = await neem('/berichten/_csv', { ...DOEL, tot: '2024-12-31' })
  expect(teVeel.json()).toMatchObject({ code: 'TE_VEEL_REGELS', status: 409 })
})

describe('reports', () => {
  const periode = 'van=2026-07&tot=2026-08'
  test.each([
    ['tijdigheid', `${periode}&soort=stop`, 'maanden'],
    ['redenen', periode, 'regels'],
    ['in-zorg', '', 'regels'],
    ['retourcodes', periode, 'regels'],
    ['gevolgen', periode, 'regels'],
  ])('%s: as many lines as the report has', async (naam, query, veld) => {
    const rapport = (await haal(`/rapportages/${naam}?${query}`)).json()[veld]
    const csv = await haal(`/rapportages/${naam}/_csv?${query}`)
    expect(alsRijen(csv.body)).toHaveLength(rapport.length)
    const excel = await haal(`/rapportages/${naam}/_excel?${query}`)
    const { rijen } = await leesExcel(excel.rawPayload, { meesteRijen: 1000 })
    expect(rijen).toHaveLength(rapport.length)
  })

  test('a small group stays hidden in the file as well', async () => {
    const beheerder = proef.meldAan({ rollen: ['beheerder'] })
    const csv = await haal(`/rapportages/redenen/_csv?${periode}`, beheerder)
    expect(alsRijen(csv.body)).toMatchObject([{ reden: '31', aantal: 'minder dan 5' }])
    const gevolgen = await haal(`/rapportages/gevolgen/_csv?${periode}`, beheerder)
    expect(gevolgen.statusCode).toBe(403)
  })
})
