// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../../tests/keten/berichten.ts'
import { leesExcel } from '../../bestanden/excellezen.ts'
import { laadPrijzen } from '../../gevolgen/prijzen.ts'
import { maakVerkeer } from '../../proef/verkeer.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
/** Three clients whose care stopped: 31, 33 and 36. */
const STOPS = [
  ['999900006', '300201', '31', '2026-07-15'],
  ['999911119', '300202', '33', '2026-07-16'],
  ['999996770', '300203', '36', '2026-08-14'],
] as const

beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-08-20T09:00:00' })
  const verkeer = await maakVerkeer(proef.db, [GEMEENTE, AANBIEDER])
  for (const [bsn, ToewijzingNummer, reden, einde] of STOPS) {
    const kop = { bsn }
    await verkeer.stuur(
      GEMEENTE,
      jw301('2026-01-02', [twA({ ToewijzingNummer })], kop),
      '2026-01-02',
    )
    const begin = start('2026-01-12', { ToewijzingNummer })
    await verkeer.stuur(AANBIEDER, jw305('2026-01-13', [begin], kop), '2026-01-13')
    const eind = stop('2026-01-12', reden, einde, { ToewijzingNummer })
    // Five working days after 15 July is 22 July: the second and third are in time.
    const dag = einde < '2026-08' ? '2026-07-23' : '2026-08-17'
    await verkeer.stuur(AANBIEDER, jw307(dag, [eind], kop), dag)
  }
  await laadPrijzen(verkeer.toegang[GEMEENTE]!, proef.dienst.omgeving, [
    { product: '45A04', vanaf: '2026-01-01', centen: 100_001 },
  ])
})
afterAll(() => proef.sluit())

const medewerker = () => proef.meldAan({ rollen: ['medewerker'] })
const controleur = () => proef.meldAan({ rollen: ['controleur'] })
const neem = async (url: string, payload: object) =>
  proef.vraag({ method: 'POST', url: `/v1${url}`, headers: medewerker(), payload })
const haal = async (url: string, headers: Record<string, string> = medewerker()) =>
  proef.vraag({ method: 'GET', url: `/v1${url}`, headers })

describe('gevolgen', () => {
  test('come in pages, in the order of the end of care, with amounts', async () => {
    const eerste = (await haal('/gevolgen?paginaGrootte=2')).json()
    expect(eerste.resultaten).toMatchObject([
      { toewijzingNummer: '300201', percentage: 100, bedrag: { betaalbaar: 100_001, rest: 0 } },
      { toewijzingNummer: '300202', percentage: 70, bedrag: { betaalbaar: 70_001, rest: 30_000 } },
    ])
    const tweede = (await haal(`/gevolgen?paginaGrootte=2&na=${eerste.volgende}`)).json()
    expect(tweede).toMatchObject({
      resultaten: [{ toewijzingNummer: '300203', soort: 'in-overleg', overleg: null }],
      volgende: null,
    })
    const laatste = (await haal('/gevolgen?paginaGrootte=2&volgorde=-einddatum')).json()
    expect(laatste.resultaten).toMatchObject([
      { toewijzingNummer: '300203' },
      { toewijzingNummer: '300202' },
    ])
    const erna = `/gevolgen?paginaGrootte=2&volgorde=-einddatum&na=${laatste.volgende}`
    expect((await haal(erna)).json()).toMatchObject({
      resultaten: [{ toewijzingNummer: '300201' }],
      volgende: null,
    })
  })

  test.each([
    ['van=2026-07-16', ['300202', '300203']],
    ['tot=2026-07-15', ['300201']],
    ['reden=33&reden=36', ['300202', '300203']],
    ['overleg=open', ['300203']],
    ['overleg=vastgelegd', []],
    ['gemeente=0384', []],
    [`aanbieder=${AANBIEDER}&reden=31`, ['300201']],
  ])('filter %s', async (filter, nummers) => {
    const { resultaten } = (await haal(`/gevolgen?${filter}`)).json()
    expect(resultaten.map((r: { toewijzingNummer: string }) => r.toewijzingNummer)).toEqual(nummers)
  })

  test('every client of a page stands in the audit log, with the toewijzing', async () => {
    await haal('/gevolgen')
    const { rows } = await proef.db.beheer.query(
      `SELECT c.toewijzing FROM audit a JOIN audit_client c USING (organisatie, volgnummer)
       WHERE a.volgnummer = (SELECT max(volgnummer) FROM audit WHERE soort = 'bekijk_gevolgen')
       ORDER BY 1`,
    )
    expect(rows.map((rij) => rij.toewijzing)).toEqual(['300201', '300202', '300203'])
  })

  test('another organisation sees its own view only, and no id of ours', async () => {
    const [eigen] = (await haal('/gevolgen')).json().resultaten
    const aanbieder = proef.meldAan({ organisatie: AANBIEDER, rollen: ['controleur'] })
    const gezien = (await haal('/gevolgen', aanbieder)).json().resultaten
    expect(gezien).toHaveLength(3)
    expect(gezien.map((r: { bedrag: unknown }) => r.bedrag)).toEqual([null, null, null])
    expect((await haal(`/gevolgen/${eigen.id}`, aanbieder)).statusCode).toBe(404)
    expect((await haal(`/gevolgen/${eigen.id}`)).json()).toEqual({ ...eigen, geschiedenis: [] })
    const toewijzing = await haal(`/toewijzingen/${eigen.toewijzingId}`)
    expect(toewijzing.json().toewijzing.toewijzingNummer).toBe(eigen.toewijzingNummer)
  })

  test('ASVS 2.3.1 the outcome of a consultation is kept, closes its task and counts from then on', async () => {
    const [open] = (await haal('/gevolgen?overleg=open')).json().resultaten
    const leg = (id: string, payload: object) =>
      proef.vraag({
        method: 'POST',
        url: `/v1/gevolgen/${id}/overleg`,
        headers: { ...controleur(), 'idempotency-key': randomUUID() },
        payload,
      })
    const uitkomst = { percentage: 50, reden: 'afspraak van 19 augustus' }
    expect((await leg(open.id, uitkomst)).json()).toMatchObject({
      percentage: 50,
      bedrag: { prijs: 100_001, betaalbaar: 50_001, rest: 50_000 },
      overleg: { ...uitkomst, vastgelegdOp: '2026-08-20', wie: 'M. de Wit' },
    })
    await leg(open.id, { percentage: 40, reden: 'bij nader inzien' })
    const detail = (await haal(`/gevolgen/${open.id}`)).json()
    expect([detail.percentage, detail.geschiedenis]).toMatchObject([
      40,
      [{ percentage: 40, reden: 'bij nader inzien' }, uitkomst],
    ])
    expect((await haal('/gevolgen?overleg=open')).json().resultaten).toEqual([])
    expect((await haal('/gevolgen?overleg=vastgelegd')).json().resultaten).toHaveLength(1)
    const { rows } = await proef.db.beheer.query(
      `SELECT status FROM taak WHERE organisatie = '0363' AND soort = 'overleg'`,
    )
    expect(rows).toEqual([{ status: 'akkoord' }])
    const [ander] = (await haal('/gevolgen?reden=31')).json().resultaten
    expect((await leg(ander.id, uitkomst)).statusCode).toBe(404)
    expect((await leg(open.id, { percentage: 101, reden: 'te veel' })).statusCode).toBe(400)
  })

  test('the same list as CSV and as Excel, with a purpose in the audit log', async () => {
    expect((await neem('/gevolgen/_csv', {})).statusCode).toBe(400)
    const doel = 'controle van de rekening'
    const csv = await neem('/gevolgen/_csv', { doel, reden: ['33'] })
    expect(csv.headers['content-disposition']).toBe('attachment; filename="gevolgen-0363.csv"')
    const [kop, regel] = csv.body.replace('\ufeff', '').split('\r\n')
    expect(kop).toBe(
      'id;gemeente;aanbieder;toewijzing;product;einddatum;reden;gevolg;percentage;prijs;te betalen;rest;overleg;profiel;status',
    )
    expect(regel?.split(';').slice(3, 12)).toEqual(
      [
        ['300202', '45/45A04', '16-07-2026', '33'],
        ['70% van de trajectprijs blijft te betalen.'],
        ['70', '1000,01', '700,01', '300,00'],
      ].flat(),
    )
    const excel = await neem('/gevolgen/_excel', { doel })
    expect((await leesExcel(excel.rawPayload, { meesteRijen: 10 })).rijen).toHaveLength(3)
    const { rows } = await proef.db.beheer.query(
      `SELECT DISTINCT doel FROM audit WHERE soort = 'exporteer_gevolgen'`,
    )
    expect(rows).toEqual([{ doel: 'controle van de rekening' }])
  })
})

describe('rapportages', () => {
  const periode = 'van=2026-07&tot=2026-08'

  test('timeliness per month, also of months without reports', async () => {
    const url = '/rapportages/tijdigheid?van=2026-06&tot=2026-08&soort=stop'
    const leeg = { totaal: 0, opTijd: 0, teLaat: 0, onbekend: 0 }
    expect((await haal(url)).json().maanden).toEqual([
      { maand: '2026-06', ...leeg },
      { maand: '2026-07', ...leeg, totaal: 2, opTijd: 1, teLaat: 1 },
      { maand: '2026-08', ...leeg, totaal: 1, opTijd: 1 },
    ])
  })

  test('small groups are hidden from who may not see clients, and so is the total', async () => {
    const beheerder = proef.meldAan({ rollen: ['beheerder'] })
    const url = `/rapportages/tijdigheid?${periode}&soort=stop`
    expect((await haal(url, beheerder)).json().maanden[0]).toEqual({
      maand: '2026-07',
      totaal: null,
      opTijd: null,
      teLaat: null,
      onbekend: 0,
    })
    const redenen = (await haal(`/rapportages/redenen?${periode}`, beheerder)).json().regels
    expect(redenen.every((regel: { aantal: unknown }) => regel.aantal === null)).toBe(true)
  })

  test('reasons with their national label', async () => {
    expect((await haal(`/rapportages/redenen?${periode}`)).json().regels).toMatchObject([
      { maand: '2026-07', redenBeeindiging: '31', aantal: 1 },
      { maand: '2026-07', redenBeeindiging: '33', aantal: 1 },
      { maand: '2026-08', redenBeeindiging: '36', aantal: 1 },
    ])
  })

  test('toewijzingen per state on this day', async () => {
    expect((await haal('/rapportages/in-zorg')).json().regels).toEqual([
      { levering: 'DEFINITIEF_GESTOPT', toewijzing: 'OPEN', aantal: 3 },
    ])
    const elders = (await haal('/rapportages/in-zorg?aanbieder=65656056')).json()
    expect(elders.regels).toEqual([])
  })

  test('open work: what came, what went and what stood open at the end of each month', async () => {
    const url = '/rapportages/open-werk?van=2026-06&tot=2026-08'
    const { maanden } = (await haal(url)).json()
    const { rows } = await proef.db.beheer.query<{ maand: string; open: number; nieuw: number }>(
      `SELECT maand,
         (SELECT count(*)::int FROM taak t WHERE organisatie = '0363' AND aangemaakt < einde
            AND (afgehandeld IS NULL OR afgehandeld >= einde)) AS open,
         (SELECT count(*)::int FROM taak t WHERE organisatie = '0363'
            AND to_char(aangemaakt, 'YYYY-MM') = maand) AS nieuw
       FROM (VALUES ('2026-06', timestamp '2026-07-01'), ('2026-07', '2026-08-01'),
         ('2026-08', '2026-09-01')) AS m (maand, einde) ORDER BY maand`,
    )
    expect(maanden).toMatchObject(rows)
    expect(maanden.map((een: { open: number }) => een.open)).toEqual([0, 2, 3])
    expect(maanden[2].klaar).toBe(1)
    const later = (await haal('/rapportages/open-werk?van=2026-08&tot=2026-08')).json()
    expect(later.maanden).toEqual([maanden[2]])
    const beheerder = proef.meldAan({ rollen: ['beheerder'] })
    expect((await haal(url, beheerder)).json().maanden[1]).toMatchObject({ open: null })
  })

  test('sums of consequences are those of the lines', async () => {
    const regels = (await haal('/gevolgen')).json().resultaten
    const sommen = (await haal(`/rapportages/gevolgen?${periode}`, controleur())).json().regels
    const som = (veld: string) =>
      sommen.reduce((totaal: number, regel: Record<string, number>) => totaal + regel[veld]!, 0)
    for (const deel of ['prijs', 'betaalbaar', 'rest']) {
      const verwacht = regels.reduce(
        (totaal: number, regel: { bedrag: Record<string, number> | null }) =>
          totaal + (regel.bedrag?.[deel] ?? 0),
        0,
      )
      expect(som(deel)).toBe(verwacht)
    }
    expect([som('aantal'), sommen.length]).toEqual([3, 3])
  })

  test('ASVS 2.2.3 a period that is too long or the wrong way round is refused', async () => {
    const vraag = async (van: string, tot: string) =>
      (await haal(`/rapportages/redenen?van=${van}&tot=${tot}`)).json()
    expect((await vraag('2026-08', '2026-07')).fouten).toMatchObject([{ plek: 'query/tot' }])
    expect((await vraag('2020-01', '2026-07')).fouten).toMatchObject([{ plek: 'query/tot' }])
  })
})
