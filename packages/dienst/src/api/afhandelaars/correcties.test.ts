// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../../tests/keten/berichten.ts'
import { maakVerkeer, type Verkeer } from '../../proef/verkeer.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
let verkeer: Verkeer
const CLIENTEN = [
  ['999900006', '300201', true],
  ['999911119', '300202', true],
  ['999996770', '300203', false],
] as const

beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-07-20T09:00:00' })
  verkeer = await maakVerkeer(proef.db, [GEMEENTE, AANBIEDER])
  for (const [bsn, ToewijzingNummer, gestopt] of CLIENTEN) {
    const kop = { bsn }
    const toegewezen = twA({ ToewijzingNummer })
    await verkeer.stuur(GEMEENTE, jw301('2026-01-02', [toegewezen], kop), '2026-01-02')
    const begin = start('2026-01-12', { ToewijzingNummer })
    await verkeer.stuur(AANBIEDER, jw305('2026-01-13', [begin], kop), '2026-01-13')
    if (!gestopt) continue
    const eind = stop('2026-01-12', '31', '2026-07-16', { ToewijzingNummer })
    await verkeer.stuur(AANBIEDER, jw307('2026-07-17', [eind], kop), '2026-07-17')
  }
})
afterAll(() => proef.sluit())

const aanbieder = () => proef.meldAan({ rollen: ['medewerker'], organisatie: AANBIEDER })
const gemeente = () => proef.meldAan({ rollen: ['medewerker'], organisatie: GEMEENTE })
const vraag = async (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
  koppen: Record<string, string> = {},
) =>
  proef.vraag({
    method,
    url: `/v1${url}`,
    headers: {
      ...aanbieder(),
      ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      ...koppen,
    },
    ...(payload === undefined ? {} : { payload }),
  })
const tel = async (nummer: string) => {
  const sql = `SELECT count(*)::int AS n FROM bericht WHERE organisatie = $1 AND berichtsoort = 'JW307'
    AND nummers = $2`
  return (await proef.db.beheer.query(sql, [AANBIEDER, nummer])).rows[0].n as number
}

describe('corrections', () => {
  // F23 wants a correction in two messages.
  const ANDERE_REDEN = {
    wat: 'stop',
    toewijzingNummer: '300201',
    gewenst: { redenBeeindiging: '34' },
  }

  test('the plan beforehand: steps, and nothing is sent', async () => {
    const plan = (await vraag('POST', '/correcties/_toets', ANDERE_REDEN)).json()
    expect(plan).toMatchObject({ goed: true, berichtId: null, correctieId: null })
    expect(plan.stappen.map((stap: { soort: string }) => stap.soort)).toEqual([
      'JW307',
      'wachten',
      'JW307',
    ])
    expect(await tel('300201')).toBe(1)
  })

  test('starts, goes on by itself after the approval, and is done', async () => {
    const begin = (await vraag('POST', '/correcties', ANDERE_REDEN)).json()
    expect(begin.correctieId).toMatch(/^65656055-/)
    const url = `/correcties/${begin.correctieId}`
    expect((await vraag('GET', url)).json()).toMatchObject({
      staat: 'loopt',
      bericht: 1,
      berichten: 2,
      wachtOp: 'JW308',
      stappen: [{ stand: 'bezig' }, { stand: 'later' }, { stand: 'later' }],
    })
    const weer = (await vraag('POST', '/correcties', ANDERE_REDEN)).json()
    expect(weer).toMatchObject({ goed: false, berichtId: null })
    expect((await vraag('GET', '/correcties')).json().resultaten).toHaveLength(1)
    await verkeer.bezorg('2026-07-20T10:00:00')
    expect((await vraag('GET', url)).json()).toMatchObject({ staat: 'klaar', wachtOp: null })
    expect((await vraag('GET', '/correcties')).json().resultaten).toEqual([])
    expect((await vraag('GET', '/correcties?alles=true')).json().resultaten).toHaveLength(1)
    const stops = (await vraag('GET', '/stopmeldingen?reden=34')).json().resultaten
    expect(stops).toMatchObject([{ toewijzingNummer: '300201', einddatum: '2026-07-16' }])
  })

  test('is abandoned with a reason, as seen; ASVS 8.2.2: another organisation knows it not', async () => {
    const invoer = { ...ANDERE_REDEN, toewijzingNummer: '300202' }
    const { correctieId } = (await vraag('POST', '/correcties', invoer)).json()
    const url = `/correcties/${correctieId}`
    expect((await vraag('GET', url, undefined, gemeente())).statusCode).toBe(404)
    const { versie } = (await vraag('GET', url)).json()
    const reden = { reden: 'De stop klopte toch.' }
    const oud = await vraag('POST', `${url}/_breek-af`, reden, { 'if-match': '"x"' })
    expect(oud.statusCode).toBe(412)
    const uit = await vraag('POST', `${url}/_breek-af`, reden, { 'if-match': versie })
    expect(uit.json()).toMatchObject({ gelukt: true, staat: 'afgebroken', verstuurd: 0 })
    const na = (await vraag('GET', url)).json()
    const verder = await vraag('POST', `${url}/_ga-verder`, undefined, { 'if-match': na.versie })
    expect(verder.json()).toMatchObject({ gelukt: false, staat: 'afgebroken' })
  })

  test.each([
    [{ gewenst: {} }, 'inhoud/gewenst'],
    [{ gewenst: { weg: true, einddatum: '2026-07-10' } }, 'inhoud/gewenst/weg'],
    [{ wat: 'start', gewenst: { einddatum: '2026-07-10' } }, 'inhoud/gewenst/einddatum'],
  ])('ASVS 2.2.2: what does not go together is refused: %j', async (deel, plek) => {
    const antwoord = await vraag('POST', '/correcties/_toets', { ...ANDERE_REDEN, ...deel })
    expect([antwoord.statusCode, antwoord.json().fouten?.[0]?.plek]).toEqual([400, plek])
  })
})

describe('drafts', () => {
  const INVOER = { soort: 'stop', toewijzingNummer: '300203', einddatum: '2026-07-17' }

  test('are made, read, changed as seen and thrown away; encrypted', async () => {
    const gemaakt = await vraag('POST', '/concepten', INVOER)
    expect(gemaakt.statusCode).toBe(201)
    const { id } = gemaakt.json()
    expect(gemaakt.headers).toMatchObject({ etag: '"1"', location: `/v1/concepten/${id}` })
    expect(gemaakt.json()).toMatchObject({
      client: { naam: 'Tom de Wit' },
      door: 'M. de Wit',
      ontbreekt: ['redenBeeindiging'],
    })
    const ruw = await proef.db.beheer.query('SELECT inhoud FROM concept WHERE id = $1', [id])
    expect(ruw.rows[0].inhoud.toString('utf8')).not.toContain('300203')

    // As it stands it cannot go, and stays.
    const stuur = await vraag('POST', `/concepten/${id}/_verzend`, undefined, { 'if-match': '"1"' })
    expect(stuur.statusCode).toBe(400)
    expect(stuur.json().fouten).toMatchObject([{ plek: 'concept/redenBeeindiging' }])

    const nieuw = { ...INVOER, redenBeeindiging: '31' }
    const wijzig = () => vraag('PUT', `/concepten/${id}`, nieuw, { 'if-match': '"1"' })
    // ASVS 2.3.4: of two changes of the same version one counts.
    const uit = (await Promise.all([wijzig(), wijzig()])).map((a) => a.statusCode)
    expect(uit.toSorted()).toEqual([200, 412])
    expect((await vraag('GET', `/concepten/${id}`)).json()).toMatchObject({
      invoer: nieuw,
      ontbreekt: [],
      versie: '"2"',
    })
    expect((await vraag('GET', '/concepten')).json().resultaten).toHaveLength(1)
    const weg = await vraag('DELETE', `/concepten/${id}`, undefined, { 'if-match': '"2"' })
    expect(weg.statusCode).toBe(204)
    expect((await vraag('GET', `/concepten/${id}`)).statusCode).toBe(404)
  })

  test('come in pages by when they were changed, from either end', async () => {
    const ids: string[] = []
    for (let i = 0; i < 3; i++) ids.push((await vraag('POST', '/concepten', INVOER)).json().id)
    const lees = async (volgorde: string) => {
      const uit: string[] = []
      for (let na = ''; ; ) {
        const blad = await vraag('GET', `/concepten?volgorde=${volgorde}&paginaGrootte=2${na}`)
        const { resultaten, volgende } = blad.json()
        uit.push(...resultaten.map((een: { readonly id: string }) => een.id))
        if (volgende === null) return uit
        na = `&na=${volgende}`
      }
    }
    expect((await lees('gewijzigd')).toSorted()).toEqual(ids.toSorted())
    expect(await lees('-gewijzigd')).toEqual((await lees('gewijzigd')).toReversed())
    for (const id of ids) {
      await vraag('DELETE', `/concepten/${id}`, undefined, { 'if-match': '"1"' })
    }
  })

  test('a draft that is not complete is not sent; a complete one is, and is gone', async () => {
    const { id } = (await vraag('POST', '/concepten', INVOER)).json()
    const verzend = (versie: string) =>
      vraag('POST', `/concepten/${id}/_verzend`, undefined, { 'if-match': versie })
    expect((await verzend('"1"')).json().fouten).toMatchObject([
      { plek: 'concept/redenBeeindiging' },
    ])
    await vraag(
      'PUT',
      `/concepten/${id}`,
      { ...INVOER, redenBeeindiging: '31' },
      { 'if-match': '"1"' },
    )
    const [een, twee] = await Promise.all([verzend('"2"'), verzend('"2"')])
    const statussen = [een!.statusCode, twee!.statusCode]
    expect(statussen.toSorted()).toEqual([200, 404])
    expect(await tel('300203')).toBe(1)
  })

  test.each([
    [{ ...INVOER, begindatum: '2026-07-01' }, 400],
    [{ soort: 'start', toewijzingNummer: '300203', einddatum: '2026-07-01' }, 400],
    [{ ...INVOER, toewijzingNummer: '399999' }, 409],
  ])('ASVS 2.2.2: %j is refused', async (invoer, status) => {
    expect((await vraag('POST', '/concepten', invoer)).statusCode).toBe(status)
  })

  test('ASVS 8.2.1: a municipality has no drafts', async () => {
    expect((await vraag('GET', '/concepten', undefined, gemeente())).statusCode).toBe(403)
    expect((await vraag('POST', '/concepten', INVOER, gemeente())).statusCode).toBe(403)
    expect(
      (
        await vraag(
          'POST',
          '/correcties',
          {
            wat: 'stop',
            toewijzingNummer: '300203',
            gewenst: { weg: true },
          },
          gemeente(),
        )
      ).statusCode,
    ).toBe(403)
  })
})
