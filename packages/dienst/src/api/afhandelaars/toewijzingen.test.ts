// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../../tests/keten/berichten.ts'
import { type Werklijstfilter, type Werklijstplek, zoekToewijzingen } from '../../dossiers/lijst.ts'
import { inTransactie } from '../../opslag/transactie.ts'
import { maakVerkeer } from '../../proef/verkeer.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
/** Client, number, end of the toewijzing, and what happened. */
const CLIENTEN = [
  ['999900006', '300201', '2026-12-31', 'gestart'],
  ['999911119', '300202', '2026-07-31', 'gestart'],
  ['999996770', '300203', '2026-12-31', 'gestopt'],
  ['999904711', '300204', '2026-12-31', 'niets'],
] as const

beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-08-20T09:00:00' })
  const verkeer = await maakVerkeer(proef.db, [GEMEENTE, AANBIEDER])
  for (const [bsn, ToewijzingNummer, Einddatum, wat] of CLIENTEN) {
    const kop = { bsn }
    const toegewezen = twA({ ToewijzingNummer, Einddatum })
    await verkeer.stuur(GEMEENTE, jw301('2026-01-02', [toegewezen], kop), '2026-01-02')
    if (wat === 'niets') continue
    const begin = start('2026-01-12', { ToewijzingNummer })
    await verkeer.stuur(AANBIEDER, jw305('2026-01-13', [begin], kop), '2026-01-13')
    if (wat === 'gestart') continue
    const eind = stop('2026-01-12', '33', '2026-07-16', { ToewijzingNummer })
    await verkeer.stuur(AANBIEDER, jw307('2026-07-17', [eind], kop), '2026-07-17')
  }
})
afterAll(() => proef.sluit())

const medewerker = (organisatie = GEMEENTE) =>
  proef.meldAan({ rollen: ['medewerker'], organisatie })
const haal = async (url: string, headers: Record<string, string> = medewerker()) =>
  proef.vraag({ method: 'GET', url: `/v1${url}`, headers })
const stuur = async (url: string, payload: object, headers = medewerker()) =>
  proef.vraag({ method: 'POST', url: `/v1${url}`, headers, payload })
const laatsteAudit = async (soort: string) => {
  const { rows } = await proef.db.beheer.query(
    `SELECT client, doel, objectid.id, toewijzing, veldgroepen FROM audit,
       LATERAL (SELECT object_id AS id) objectid WHERE soort = $1 ORDER BY tijdstip DESC, volgnummer DESC LIMIT 1`,
    [soort],
  )
  return rows[0]
}
type Regel = { id: string; toewijzingNummer: string; client: { clientSleutel: string } }
const nummers = async (vraag: string, wie = medewerker()) =>
  (await haal(`/toewijzingen?${vraag}`, wie))
    .json()
    .resultaten.map((r: Regel) => r.toewijzingNummer)

describe('worklist of toewijzingen', () => {
  test.each([
    ['', ['300202', '300201', '300203', '300204']],
    ['levering=GESTART&levering=TIJDELIJK_GESTOPT', ['300202', '300201']],
    ['levering=TOEGEWEZEN', ['300204']],
    ['toewijzing=VERLOPEN', ['300202']],
    ['toewijzing=OPEN&levering=GESTART', ['300201']],
    ['eindeVoorbij=true', ['300202']],
    ['eindeVoorbij=false&levering=GESTART', ['300201']],
    ['signaal=in-zorg-zonder-toewijzing', ['300202']],
    ['toewijzingNummer=300203', ['300203']],
    [`gemeente=${GEMEENTE}&aanbieder=${AANBIEDER}&levering=DEFINITIEF_GESTOPT`, ['300203']],
    ['gemeente=0384', []],
  ])('filter %s', async (filter, verwacht) => {
    expect((await nummers(filter)).toSorted()).toEqual(verwacht.toSorted())
  })

  test('comes in pages by key, the one that ends first on top, and misses nothing', async () => {
    const gezien: string[] = []
    let na: string | null = ''
    while (na !== null) {
      const url = `/toewijzingen?paginaGrootte=1${na === '' ? '' : `&na=${na}`}`
      const blad: { resultaten: Regel[]; volgende: string | null } = (await haal(url)).json()
      expect(blad.resultaten).toHaveLength(1)
      gezien.push(blad.resultaten[0]!.toewijzingNummer)
      na = blad.volgende
    }
    expect(gezien[0]).toBe('300202')
    expect(gezien.toSorted()).toEqual(['300201', '300202', '300203', '300204'])
    expect(await nummers('volgorde=-einddatum')).toEqual(gezien.toReversed())
  })

  test.each<[Werklijstfilter, number]>([
    [{}, 4],
    [{ leveringen: ['GESTART'] }, 2],
    [{ aanbieder: '65656099' }, 0],
    [{ eindeVoorbij: true }, 1],
    [{ toewijzingNummer: '300203' }, 1],
    [{ volgorde: '-einddatum' }, 4],
  ])(
    'a list that stops early goes on where it was, and finds the same: %j',
    async (filter, aantal) => {
      const toegang = await proef.dienst.organisatie(GEMEENTE)
      await inTransactie(toegang.pool, GEMEENTE, async (client) => {
        const zoek = (na: Werklijstplek | null, grens: number, vensters?: readonly number[]) =>
          zoekToewijzingen(client, toegang, filter, '2026-08-20', na, grens, vensters)
        const heel = await zoek(null, 50)
        const delen: Werklijstplek[] = []
        let na: Werklijstplek | null = null
        do {
          const deel: Awaited<ReturnType<typeof zoek>> = await zoek(na, 50, [1])
          delen.push(...deel.gevonden)
          na = deel.verder
        } while (na !== null)
        expect(delen).toEqual(heel.gevonden)
        expect(heel.gevonden).toHaveLength(aantal)
      })
    },
  )

  test('names are there, the BSN is masked, and every client shown is in the audit log', async () => {
    const [regel] = (await haal('/toewijzingen?toewijzingNummer=300201')).json().resultaten
    expect(regel).toMatchObject({
      levering: 'GESTART',
      toewijzing: 'OPEN',
      product: '45/45A04',
      inZorgSinds: '2026-01-12',
      laatsteDag: null,
      client: { naam: 'Tom de Wit', geboortedatum: '2010-02-14', bsn: '****0006' },
    })
    const rij = await laatsteAudit('bekijk_toewijzingen')
    expect(rij.client.startsWith(regel.client.clientSleutel)).toBe(true)
    expect(rij.toewijzing).toBe('300201')
  })
})

describe('one toewijzing', () => {
  test('with versions, starts, stops, tasks and consequence', async () => {
    const [regel] = (await haal('/toewijzingen?toewijzingNummer=300203')).json().resultaten
    const detail = (await haal(`/toewijzingen/${regel.id}`)).json()
    expect(detail).toMatchObject({
      toewijzing: { id: regel.id, levering: 'DEFINITIEF_GESTOPT' },
      versies: [{ ingangsdatum: '2026-01-05', omvang: { volume: '3' } }],
      starts: [{ begindatum: '2026-01-12', gemeldOp: '2026-01-13' }],
      stops: [{ einddatum: '2026-07-16', redenBeeindiging: '33', gemeldOp: '2026-07-17' }],
      uitstaand: [],
      zetten: [],
      gevolgen: [{ percentage: 70, profiel: 'F23', profielNaam: 'Amsterdam-DUO (2023)' }],
    })
    expect(detail.toewijzing.taken.map((t: { soort: string }) => t.soort)).toContain(
      'sluiten-toewijzing',
    )
  })

  test('the term shows the counted days in both calendars', async () => {
    const [regel] = (
      await haal('/toewijzingen?toewijzingNummer=300202', medewerker(AANBIEDER))
    ).json().resultaten
    const detail = (await haal(`/toewijzingen/${regel.id}`, medewerker(AANBIEDER))).json()
    expect(detail.termijnen).toMatchObject([
      {
        soort: 'stop',
        plicht: 'eigen',
        uiterlijk: '2026-08-07',
        teLaat: true,
        strikt: { basis: '2026-07-31', kalender: 'strikt', werkdagen: 5 },
        atw: { kalender: 'atw', uiterlijk: '2026-08-07' },
      },
    ])
    const mag = detail.zetten.filter((zet: { mag: boolean }) => zet.mag)
    expect(mag.map((zet: { soort: string }) => zet.soort)).toContain('definitieve-stop')
    expect(JSON.stringify(detail.zetten)).not.toMatch(/9999\d{5}/)
    expect(detail.termijnen[0].strikt.overgeslagen).toContainEqual({
      datum: '2026-08-01',
      reden: 'zaterdag',
    })
  })

  test('ASVS 8.2.3: consequences are left out for who may not see payment', async () => {
    const lezer = proef.meldAan({ rollen: ['lezer'] })
    const [regel] = (await haal('/toewijzingen?toewijzingNummer=300203', lezer)).json().resultaten
    expect((await haal(`/toewijzingen/${regel.id}`, lezer)).json()).not.toHaveProperty('gevolgen')
  })

  test('ASVS 8.2.2: an id of another organisation does not exist here', async () => {
    const [regel] = (await haal('/toewijzingen?toewijzingNummer=300201')).json().resultaten
    for (const url of [
      `/toewijzingen/${regel.id}`,
      `/toewijzingen/${regel.id}/tijdlijn`,
      `/clienten/${regel.client.clientSleutel}`,
    ]) {
      expect((await haal(url)).statusCode, url).toBe(200)
      expect((await haal(url, medewerker(AANBIEDER))).statusCode, url).toBe(404)
    }
  })
})

describe('timeline', () => {
  test('has every message, verdict, task and person, newest last, in pages', async () => {
    const [regel] = (await haal('/toewijzingen?toewijzingNummer=300203')).json().resultaten
    const heel = (await haal(`/toewijzingen/${regel.id}/tijdlijn?paginaGrootte=100`)).json()
    const teksten = heel.resultaten.map((m: { tekst: string }) => m.tekst)
    for (const soort of ['JW301', 'JW302', 'JW305', 'JW306', 'JW307', 'JW308']) {
      expect(teksten.filter((tekst: string) => tekst.startsWith(soort))).toHaveLength(1)
    }
    expect(teksten).toContain('Taak ontstaan: toewijzing sluiten.')
    expect(teksten).toContain('Ons oordeel: goedgekeurd.')
    const momenten = heel.resultaten.map((m: { moment: string }) => m.moment)
    expect(momenten).toEqual(momenten.toSorted())

    const stukjes: unknown[] = []
    let na = ''
    do {
      const blad = (await haal(`/toewijzingen/${regel.id}/tijdlijn?paginaGrootte=3${na}`)).json()
      stukjes.push(...blad.resultaten)
      na = blad.volgende === null ? '' : `&na=${blad.volgende}`
    } while (na !== '')
    expect(stukjes).toEqual(heel.resultaten)
    const taak = heel.resultaten.find((m: { taakId: string | null }) => m.taakId !== null)
    const vanTaak = await haal(`/toewijzingen/${regel.id}/tijdlijn?taakId=${taak.taakId}`)
    expect(vanTaak.json().resultaten).toEqual(
      heel.resultaten.filter((m: { taakId: string | null }) => m.taakId === taak.taakId),
    )
    expect(JSON.stringify(heel)).not.toMatch(/9999\d{5}|Wit/)
  })
})

describe('clients', () => {
  test('are found by BSN in the body or by number; the key is the same everywhere', async () => {
    const opBsn = (await stuur('/clienten/_zoek', { bsn: '999900006' })).json().resultaten
    expect(opBsn).toMatchObject([{ naam: 'Tom de Wit', achternaam: 'Wit', bsn: '****0006' }])
    const opNummer = await stuur('/clienten/_zoek', { toewijzingNummer: '300201' })
    expect(opNummer.json().resultaten).toEqual(opBsn)
    const elders = { toewijzingNummer: '300201', gemeente: '0384' }
    expect((await stuur('/clienten/_zoek', elders)).json().resultaten).toEqual([])
    const { clientSleutel } = opBsn[0]
    expect((await haal(`/clienten/${clientSleutel}`)).json()).toMatchObject({
      client: opBsn[0],
      toewijzingen: [{ toewijzingNummer: '300201', levering: 'GESTART' }],
    })
    expect(await nummers(`clientSleutel=${clientSleutel}`)).toEqual(['300201'])
  })

  test('looking for somebody is in the audit log, also when nothing is found', async () => {
    expect((await stuur('/clienten/_zoek', { bsn: '999901758' })).json().resultaten).toEqual([])
    expect((await laatsteAudit('zoek_client_op_bsn')).client).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([
    [{}, 'inhoud'],
    [{ bsn: '999900006', toewijzingNummer: '300201' }, 'inhoud'],
    [{ bsn: '123456789' }, 'inhoud/bsn'],
    [{ bsn: '12' }, 'inhoud/bsn'],
  ])('ASVS 2.2.1: %j is refused and shows no BSN', async (inhoud, plek) => {
    const antwoord = await stuur('/clienten/_zoek', inhoud)
    expect(antwoord.statusCode).toBe(400)
    expect(antwoord.json().fouten[0].plek).toBe(plek)
    expect(antwoord.body).not.toContain('123456789')
  })

  test('the whole BSN is an act of its own, with a purpose, for who has the right', async () => {
    const [{ clientSleutel }] = (await stuur('/clienten/_zoek', { bsn: '999900006' })).json()
      .resultaten
    const url = `/clienten/${clientSleutel}/_toon-bsn`
    const doel = { doel: 'bellen met de gemeente' }
    expect((await stuur(url, doel)).json()).toEqual({ bsn: '999900006' })
    const rij = await laatsteAudit('toon_bsn')
    expect(rij).toMatchObject({ doel: doel.doel, veldgroepen: 'bsn' })
    expect(rij.client.startsWith(clientSleutel)).toBe(true)
    const lezer = proef.meldAan({ rollen: ['lezer'] })
    expect((await stuur(url, doel, lezer)).statusCode).toBe(403)
    expect((await stuur(url, {})).statusCode).toBe(400)
    expect((await stuur(url, doel, medewerker(AANBIEDER))).statusCode).toBe(404)
  })
})
