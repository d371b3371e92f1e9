// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../../tests/keten/berichten.ts'
import { maakVerkeer } from '../../proef/verkeer.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
const CLIENTEN = [
  ['999900006', '300201', 'gestart'],
  ['999911119', '300202', 'tijdelijk'],
  ['999996770', '300203', 'gestopt'],
  ['999904711', '300204', 'niets'],
  ['999901758', '300205', 'gestart'],
] as const

beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-07-20T09:00:00' })
  const verkeer = await maakVerkeer(proef.db, [GEMEENTE, AANBIEDER])
  for (const [bsn, ToewijzingNummer, wat] of CLIENTEN) {
    const kop = { bsn }
    const toegewezen = twA({ ToewijzingNummer })
    await verkeer.stuur(GEMEENTE, jw301('2026-01-02', [toegewezen], kop), '2026-01-02')
    if (wat === 'niets') continue
    const begin = start('2026-01-12', { ToewijzingNummer })
    // Five working days after 12 January is 19 January.
    const dag = wat === 'gestopt' ? '2026-01-26' : '2026-01-13'
    await verkeer.stuur(AANBIEDER, jw305(dag, [begin], kop), dag)
    if (wat === 'gestart') continue
    const reden = wat === 'tijdelijk' ? '20' : '33'
    const eind = stop('2026-01-12', reden, '2026-06-16', { ToewijzingNummer })
    await verkeer.stuur(AANBIEDER, jw307('2026-06-17', [eind], kop), '2026-06-17')
  }
})
afterAll(() => proef.sluit())

const aanbieder = () => proef.meldAan({ rollen: ['medewerker'], organisatie: AANBIEDER })
const gemeente = () => proef.meldAan({ rollen: ['medewerker'], organisatie: GEMEENTE })
const haal = async (url: string, headers: Record<string, string> = aanbieder()) =>
  proef.vraag({ method: 'GET', url: `/v1${url}`, headers })
const stuur = async (
  url: string,
  payload: object,
  headers: Record<string, string> = aanbieder(),
  sleutel: string = randomUUID(),
) =>
  proef.vraag({
    method: 'POST',
    url: `/v1${url}`,
    headers: { ...headers, 'idempotency-key': sleutel },
    payload,
  })
const tel = async (waar: string) => {
  const sql = `SELECT count(*)::int AS n FROM bericht WHERE organisatie = $1 AND ${waar}`
  return (await proef.db.beheer.query(sql, [AANBIEDER])).rows[0].n as number
}
const STOP = { toewijzingNummer: '300201', einddatum: '2026-07-17', redenBeeindiging: '33' }

describe('the check before a report', () => {
  test('shows lines, term with counted days, consequence and what follows; writes nothing', async () => {
    const voor = await tel('true')
    const antwoord = await stuur('/stopmeldingen/_toets', STOP)
    expect(antwoord.json()).toMatchObject({
      goed: true,
      gemeente: GEMEENTE,
      berichtsoort: 'JW307',
      berichtId: null,
      bevindingen: [],
      retourcodes: [],
      regels: [{ status: '1', begindatum: '2026-01-12', toewijzingIngangsdatum: '2026-01-05' }],
      omvang: { volume: '3' },
      termijn: {
        uiterlijk: '2026-07-24',
        teLaat: false,
        strikt: { basis: '2026-07-17', overgeslagen: [{ datum: '2026-07-18' }, {}] },
      },
      gevolgen: [{ percentage: 70 }],
      vervolg: [
        'Gemeente Amsterdam (0363) krijgt een JW307.',
        'De gemeente antwoordt met een JW308, uiterlijk 23-07-2026.',
        'De gemeente kan de toewijzing daarna sluiten met een JW301.',
      ],
    })
    expect(await tel('true')).toBe(voor)
    const { rows } = await proef.db.beheer.query(
      `SELECT toewijzing, client IS NOT NULL AS client FROM audit WHERE soort = 'toets_melding'
       ORDER BY volgnummer DESC LIMIT 1`,
    )
    expect(rows).toEqual([{ toewijzing: '300201', client: true }])
  })

  test('ASVS 2.2.3: what the receiver would reject is refused beforehand, with its code', async () => {
    const weer = { ...STOP, toewijzingNummer: '300203', einddatum: '2026-06-16' }
    const dubbel = (await stuur('/stopmeldingen/_toets', weer)).json()
    expect(dubbel).toMatchObject({ goed: false, berichtsoort: 'JW307', vervolg: [] })
    expect(dubbel.retourcodes).toContain('9074')
    const zonder = { ...STOP, toewijzingNummer: '300204' }
    expect((await stuur('/stopmeldingen/_toets', zonder)).json()).toMatchObject({
      goed: false,
      berichtsoort: null,
      bevindingen: [{ bevinding: { regel: 'OP295' } }],
      vervolg: [],
    })
  })

  test('a finding about what was filled in has dates as people write them', async () => {
    const later = await stuur('/stopmeldingen/_toets', { ...STOP, einddatum: '2026-07-24' })
    expect(later.json().bevindingen[0].bevinding.boodschap).toContain('Einddatum 24-07-2026 van')
  })

  test('findings name the field of the request', async () => {
    const uitkomst = (
      await stuur('/stopmeldingen/_toets', { ...STOP, toewijzingNummer: '999' })
    ).json()
    expect(uitkomst).toMatchObject({
      goed: false,
      gemeente: null,
      bevindingen: [{ veld: 'toewijzingNummer', bevinding: { regel: 'TR019' } }],
    })
    const toekomst = { ...STOP, einddatum: '2026-01-01' }
    const vroeg = (await stuur('/stopmeldingen/_toets', toekomst)).json()
    expect(vroeg.goed).toBe(false)
    expect(vroeg.bevindingen.map((b: { veld: string }) => b.veld)).toContain('einddatum')
  })

  test('ASVS 2.2.1: a date that does not exist and a field that nobody knows are refused', async () => {
    const antwoord = await stuur('/stopmeldingen/_toets', {
      ...STOP,
      einddatum: '2026-02-30',
      x: 1,
    })
    expect(antwoord.statusCode).toBe(400)
  })
})

describe('sending', () => {
  test('ASVS 2.3.4: of two parallel stops one goes out; the other is told why not', async () => {
    const inhoud = { ...STOP, toewijzingNummer: '300205' }
    const antwoorden = await Promise.all([
      stuur('/stopmeldingen', inhoud),
      stuur('/stopmeldingen', inhoud),
    ])
    expect(antwoorden.map((a) => a.statusCode)).toEqual([200, 200])
    const uit = antwoorden.map((a) => a.json())
    expect(uit.filter((een) => een.berichtId !== null)).toHaveLength(1)
    const ander = uit.find((een) => een.berichtId === null)
    expect(ander.goed).toBe(false)
    expect(ander.bevindingen.length).toBeGreaterThan(0)
    expect(await tel(`berichtsoort = 'JW307' AND nummers = '300205'`)).toBe(1)
    const [regel] = (await haal('/toewijzingen?toewijzingNummer=300205')).json().resultaten
    const tijdlijn = await haal(`/toewijzingen/${regel.id}/tijdlijn?paginaGrootte=100`)
    const daden = tijdlijn
      .json()
      .resultaten.filter((m: { soort: string }) => m.soort === 'handeling')
    expect(daden.map((m: { tekst: string }) => m.tekst)).toEqual(['Stopmelding verstuurd.'])
  })

  test('the same Idempotency-Key sends once and gives the same answer', async () => {
    const sleutel = randomUUID()
    const wie = aanbieder()
    const een = await stuur('/stopmeldingen', STOP, wie, sleutel)
    const twee = await stuur('/stopmeldingen', STOP, wie, sleutel)
    expect(een.json()).toMatchObject({ goed: true })
    expect(een.json().berichtId).toMatch(/^\w+$/)
    expect(twee.json()).toEqual(een.json())
    expect(twee.headers['idempotency-replayed']).toBe('true')
    expect(await tel(`berichtsoort = 'JW307' AND nummers = '300201'`)).toBe(1)
    expect((await haal(`/berichten/${een.json().berichtId}`)).json()).toMatchObject({
      bericht: { berichtsoort: 'JW307', status: 'verzonden' },
    })
  })

  test('a start', async () => {
    const inhoud = { toewijzingNummer: '300204', begindatum: '2026-07-13' }
    expect((await stuur('/startmeldingen/_toets', inhoud)).json()).toMatchObject({
      goed: true,
      berichtsoort: 'JW305',
      termijn: { uiterlijk: '2026-07-20', teLaat: false },
    })
    const { berichtId } = (await stuur('/startmeldingen', inhoud)).json()
    expect(berichtId).not.toBeNull()
    expect((await stuur('/startmeldingen', inhoud)).json()).toMatchObject({ berichtId: null })
  })

  test('ASVS 8.2.1: a municipality reports no start or stop; a reader does not either', async () => {
    const lezer = proef.meldAan({ rollen: ['lezer'], organisatie: AANBIEDER })
    for (const url of [
      '/stopmeldingen',
      '/stopmeldingen/_toets',
      '/stopmeldingen/_leg-bekend-vast',
    ]) {
      const inhoud = url.endsWith('vast')
        ? { toewijzingNummer: '300202', bekendOp: '2026-07-17' }
        : STOP
      expect((await stuur(url, inhoud, gemeente())).statusCode, url).toBe(403)
      expect((await stuur(url, inhoud, lezer)).statusCode, url).toBe(403)
    }
  })
})

test('the day on which it became known is recorded after a temporary stop only', async () => {
  const leg = (toewijzingNummer: string, bekendOp: string) =>
    stuur('/stopmeldingen/_leg-bekend-vast', { toewijzingNummer, bekendOp })
  expect((await leg('300202', '2026-07-17')).json()).toMatchObject({ bekendOp: '2026-07-17' })
  expect((await leg('300203', '2026-07-17')).json()).toMatchObject({ code: 'TOESTAND_BOTST' })
  expect((await leg('300202', '2026-07-21')).statusCode).toBe(409)
  const definitief = { ...STOP, toewijzingNummer: '300202', einddatum: '2026-06-16' }
  const { termijn } = (await stuur('/stopmeldingen/_toets', definitief)).json()
  expect(termijn).toMatchObject({ strikt: { basis: '2026-07-17' } })
})

test('a wrong day is replaced or withdrawn, with who did it, and its task goes along', async () => {
  const leg = (bekendOp: string | null) =>
    stuur('/stopmeldingen/_leg-bekend-vast', { toewijzingNummer: '300202', bekendOp })
  const taken = async () => {
    const url = '/taken?toewijzingNummer=300202&soort=stop-verschuldigd'
    return (await haal(url)).json().resultaten.map((taak: { uiterlijk: string }) => taak.uiterlijk)
  }
  const detail = async () => {
    const [regel] = (await haal('/stopmeldingen?tot=2026-06-30&reden=20')).json().resultaten
    return (await haal(`/toewijzingen/${regel.toewijzingId}`)).json()
  }
  expect((await leg('2026-07-13')).json()).toMatchObject({ bekendOp: '2026-07-13' })
  expect(await taken()).toEqual(['2026-07-20'])
  expect((await leg('2026-07-15')).statusCode).toBe(200)
  expect(await taken()).toEqual(['2026-07-22'])
  expect((await detail()).bekendOp).toBe('2026-07-15')
  expect((await leg(null)).json()).toEqual({ toewijzingNummer: '300202', bekendOp: null })
  expect(await taken()).toEqual([])
  expect((await detail()).bekendOp).toBeNull()
  const weer = await leg(null)
  expect([weer.statusCode, weer.json().code]).toEqual([409, 'TOESTAND_BOTST'])
  const { rows } = await proef.db.beheer.query(
    `SELECT DISTINCT soort, uitkomst FROM audit WHERE organisatie = $1 AND soort = 'trek_bekend_in'
       AND uitkomst = 'geslaagd'`,
    [AANBIEDER],
  )
  expect(rows).toHaveLength(1)
})

describe('lists of reports', () => {
  type Regel = { toewijzingNummer: string; tijdigheid: string; toewijzingId: string }
  const nummers = async (url: string, wie = gemeente()) =>
    (await haal(url, wie)).json().resultaten.map((r: Regel) => r.toewijzingNummer)

  test.each([
    ['/stopmeldingen?tot=2026-06-30', ['300202', '300203']],
    ['/stopmeldingen?tot=2026-06-30&reden=33', ['300203']],
    ['/stopmeldingen?van=2026-06-18&tot=2026-06-30', []],
    ['/startmeldingen?tijdigheid=te-laat', ['300203']],
    ['/startmeldingen?van=2026-01-14', ['300203']],
    [`/startmeldingen?aanbieder=65656056`, []],
    ['/stopmeldingen?signaal=onderbreking-zonder-plan', ['300202']],
    ['/stopmeldingen?signaal=elk', ['300202']],
    ['/stopmeldingen?signaal=stop-na-toewijzing', []],
  ])('%s', async (url, verwacht) => {
    expect((await nummers(url)).toSorted()).toEqual(verwacht)
  })

  test('a report has its client, its term and the way to its toewijzing, for both parties', async () => {
    for (const wie of [gemeente(), aanbieder()]) {
      const [regel] = (await haal('/stopmeldingen?reden=33&tot=2026-06-30', wie)).json().resultaten
      expect(regel).toMatchObject({
        einddatum: '2026-06-16',
        redenBeeindiging: '33',
        gemeldOp: '2026-06-17',
        uiterlijk: '2026-06-23',
        tijdigheid: 'op-tijd',
        werkdagenOver: 4,
        signalen: [],
        client: { naam: 'Tom de Wit', bsn: '****6770' },
      })
      const detail = await haal(`/toewijzingen/${regel.toewijzingId}`, wie)
      expect(detail.json().toewijzing.toewijzingNummer).toBe('300203')
    }
  })

  test('what stands out is counted, and a count names nobody', async () => {
    const alle = (await haal('/stopmeldingen', gemeente())).json().resultaten
    expect((await haal('/stopmeldingen/_tellingen', gemeente())).json()).toEqual({
      bekeken: alle.length,
      opvallend: alle.filter((een: { signalen: unknown[] }) => een.signalen.length > 0).length,
      volledig: true,
    })
    expect(alle.length).toBeGreaterThan(1)
  })

  test('pages by key', async () => {
    const eerste = (await haal('/startmeldingen?paginaGrootte=3', gemeente())).json()
    const tweede = (
      await haal(`/startmeldingen?paginaGrootte=3&na=${eerste.volgende}`, gemeente())
    ).json()
    const alle = [...eerste.resultaten, ...tweede.resultaten].map((r: { id: string }) => r.id)
    expect(new Set(alle).size).toBe(4)
    expect(tweede.volgende).toBeNull()
    const oudste = (await haal('/startmeldingen?volgorde=gemeldOp', gemeente())).json()
    expect(oudste.resultaten.map((r: { id: string }) => r.id)).toEqual(alle.toReversed())
  })
})
