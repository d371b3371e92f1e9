// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zetInstelling } from '../../opslag/organisatie.ts'
import { inTransactie } from '../../opslag/transactie.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-08-20T09:00:00' })
})
afterAll(() => proef.sluit())

const beheerder = (organisatie = GEMEENTE) => proef.meldAan({ rollen: ['beheerder'], organisatie })
const haal = (url: string, headers = beheerder()) =>
  proef.vraag({ method: 'GET', url: `/v1${url}`, headers })
const zet = (url: string, payload: object, etag: string, headers = beheerder()) =>
  proef.vraag({
    method: 'PUT',
    url: `/v1${url}`,
    headers: { ...headers, 'if-match': etag },
    payload,
  })
const etagVan = async (url = '/beheer/instellingen') => String((await haal(url)).headers.etag)

describe('settings', () => {
  test('come as data with their explanation, and say what is the default', async () => {
    const antwoord = await haal('/beheer/instellingen')
    const { instellingen } = antwoord.json()
    expect(instellingen.length).toBeGreaterThan(8)
    expect(instellingen[0]).toMatchObject({
      naam: 'afsluiten',
      vorm: { soort: 'keuze', waarden: ['voorstel', 'automatisch'] },
      waarde: 'voorstel',
      isStandaard: true,
    })
    expect(antwoord.headers.etag).toMatch(/^"[\w-]{22}"$/)
  })

  test('a change counts at once, and the audit log has the old and the new value', async () => {
    const antwoord = await zet(
      '/beheer/instellingen/afsluiten',
      { waarde: 'automatisch' },
      await etagVan(),
    )
    expect(antwoord.json()).toMatchObject({ waarde: 'automatisch', isStandaard: false })
    expect(antwoord.headers.etag).toBe(await etagVan())
    expect(await proef.laatsteAudit('wijzig_instelling')).toEqual({
      object_id: 'afsluiten',
      bijzonderheden: 'afsluiten: voorstel -> automatisch',
      gebruiker: 'M. de Wit',
    })
    await zet('/beheer/instellingen/taakgericht', { waarde: ['65656055'] }, await etagVan())
    expect(await proef.laatsteAudit('wijzig_instelling')).toMatchObject({
      bijzonderheden: 'taakgericht: +65656055',
    })
    const terug = await zet('/beheer/instellingen/afsluiten', { waarde: null }, await etagVan())
    expect(terug.json()).toMatchObject({ waarde: 'voorstel', isStandaard: true })
  })

  test.each([
    ['afsluiten', 'misschien'],
    ['afsluiten', true],
    ['parkeertijd', 9],
    ['parkeertijd', '2'],
    ['taakgericht', ['12', '65656055']],
    ['taakgericht', ['65656055,0363']],
    ['tr134OpBeginEnEind', 'aan'],
    ['xsdVersie.bericht', '1.0'],
  ])(
    'a value that does not fit is refused with what is possible: %s = %s',
    async (naam, waarde) => {
      const antwoord = await zet(`/beheer/instellingen/${naam}`, { waarde }, await etagVan())
      expect([antwoord.statusCode, antwoord.json().fouten[0].plek]).toEqual([400, 'inhoud/waarde'])
    },
  )

  test('ASVS 2.3.4 of two changes at the same moment on the same version one is refused', async () => {
    const etag = await etagVan()
    const uit = await Promise.all(
      [1, 2].map((waarde) => zet('/beheer/instellingen/parkeertijd', { waarde }, etag)),
    )
    // The default is 2: that change changes nothing, so the other one may still go after it.
    const statussen = uit.map(({ statusCode }) => statusCode).sort()
    expect([200, 412]).toContain(statussen[1])
    expect(statussen[0]).toBe(200)
    const later = await zet('/beheer/instellingen/parkeertijd', { waarde: 0 }, etag)
    expect(later.statusCode).toBe(412)
    await zet('/beheer/instellingen/parkeertijd', { waarde: null }, await etagVan())
  })

  test('an unknown setting does not exist; another organisation has its own', async () => {
    const onbekend = await zet('/beheer/instellingen/bestaatniet', { waarde: 1 }, await etagVan())
    expect(onbekend.statusCode).toBe(404)
    const ander = (await haal('/beheer/instellingen', beheerder(AANBIEDER))).json().instellingen
    expect(ander.every((een: { isStandaard: boolean }) => een.isStandaard)).toBe(true)
  })
})

test('the release calendar holds what goes out, and refuses periods that are none', async () => {
  const url = '/beheer/releasekalender'
  const bevriezingen = [{ van: '2026-08-19T00:00', tot: '2026-08-21T08:00' }]
  const gezet = await zet(url, { bevriezingen }, await etagVan(url))
  expect(gezet.json()).toEqual({ bevriezingen, nuBevrorenTot: '2026-08-21T08:00', wachtend: 0 })
  for (const fout of [
    { van: '2026-08-21T08:00', tot: '2026-08-19T00:00' },
    { van: '2026-02-30T00:00', tot: '2026-08-19T00:00' },
  ]) {
    const antwoord = await zet(url, { bevriezingen: [fout] }, await etagVan(url))
    expect([antwoord.statusCode, antwoord.json().fouten[0].plek]).toEqual([
      400,
      'inhoud/bevriezingen/0',
    ])
  }
  const weg = await zet(url, { bevriezingen: [] }, await etagVan(url))
  expect(weg.json()).toMatchObject({ bevriezingen: [], nuBevrorenTot: null })
})

test('regional profiles say which one counts for whom', async () => {
  const geldt = async (organisatie: string) =>
    (await haal('/beheer/regioprofielen', beheerder(organisatie)))
      .json()
      .profielen.map(({ id, geldtNu }: { id: string; geldtNu: boolean }) => [id, geldtNu])
  expect(await geldt(GEMEENTE)).toEqual([
    ['F21', false],
    ['F23', true],
  ])
  expect(await geldt(AANBIEDER)).toEqual([
    ['F21', true],
    ['F23', true],
  ])
})

describe('the service', () => {
  test('says whose it is', async () => {
    expect((await haal('/organisatie')).json()).toMatchObject({
      code: GEMEENTE,
      soort: 'gemeente',
      proef: false,
    })
  })

  test('shows its transport, and tests the folders without naming them', async () => {
    const toets = () =>
      proef.vraag({
        method: 'POST',
        url: '/v1/beheer/transporten/postbus/_toets',
        headers: beheerder(),
      })
    expect((await haal('/beheer/transporten')).json().transporten).toMatchObject([
      { id: 'postbus', staat: 'niet-ingericht', wachtend: 0, dood: 0 },
    ])
    expect((await toets()).json()).toMatchObject({ geslaagd: false })
    const map = '/bestaat/niet'
    await inTransactie(proef.db.pool, GEMEENTE, (client) =>
      zetInstelling(client, GEMEENTE, 'postbus.map', map),
    )
    expect((await haal('/beheer/transporten')).json().transporten[0].staat).toBe('goed')
    const antwoord = await toets()
    expect(antwoord.json().geslaagd).toBe(false)
    expect(antwoord.json().stappen).toHaveLength(5)
    expect(antwoord.body).not.toContain(map)
    const onderzoek = await proef.vraag({
      method: 'POST',
      url: '/v1/beheer/dienst/_onderzoek',
      headers: beheerder(),
    })
    const { controles } = onderzoek.json()
    expect(controles.map(({ naam }: { naam: string }) => naam)).toContain(`logboek ${GEMEENTE}`)
    expect(onderzoek.body).not.toContain(map)
    expect(onderzoek.body).not.toContain(AANBIEDER)
  })

  test('shows the line to the chain when messages go over it, with what waits there', async () => {
    const toets = () =>
      proef.vraag({
        method: 'POST',
        url: '/v1/beheer/transporten/ggk/_toets',
        headers: beheerder(),
      })
    // This service has no line, so there is nothing to test.
    expect((await toets()).statusCode).toBe(404)
    const zetKanaal = (kanaal: string | undefined) =>
      inTransactie(proef.db.pool, GEMEENTE, (client) =>
        zetInstelling(client, GEMEENTE, 'vervoer.kanaal', kanaal),
      )
    await zetKanaal('ggk')
    expect((await haal('/beheer/transporten')).json().transporten).toMatchObject([
      { id: 'ggk', staat: 'goed', meldingen: [], wachtend: 0, dood: 0 },
      { id: 'postbus', staat: 'let-op' },
    ])
    await proef.db.beheer.query(
      `INSERT INTO aankomst (organisatie, id, kanaal, soort, sleutel, vingerafdruk, stuurgegevens, afzender,
         tijdstip, bevestiging, staat, ontvangen)
       VALUES ($1, 'A1', 'ggk', 'Fo01', 'a', 'b', '{}', '[]', '20260820090000000', '<x/>', 'dood', now())`,
      [GEMEENTE],
    )
    expect((await haal('/beheer/transporten')).json().transporten[0]).toMatchObject({
      staat: 'fout',
      dood: 1,
      meldingen: [expect.stringContaining('wacht op een mens')],
    })
    await proef.db.beheer.query(
      `INSERT INTO lijn (organisatie, kanaal, open_tot, contact, bijgewerkt)
       VALUES ($1, 'ggk', '2026-08-20T09:15:00Z', '2026-08-20T09:00:00Z', now())`,
      [GEMEENTE],
    )
    expect((await haal('/beheer/transporten')).json().transporten[0].lijn).toEqual({
      ...{ zekering: 'open', openTot: '2026-08-20T09:15:00.000Z' },
      contact: '2026-08-20T09:00:00.000Z',
    })
    await zetKanaal('vsp')
    // The state of another line says nothing about this one.
    expect((await haal('/beheer/transporten')).json().transporten[0]).toMatchObject({
      ...{ id: 'vsp', naam: 'VECOZO (VSP, aanbieders)', staat: 'goed', dood: 0 },
      lijn: { zekering: 'dicht', openTot: null, contact: null },
    })
    // Another organisation sees nothing of it.
    expect(
      (await haal('/beheer/transporten', beheerder(AANBIEDER))).json().transporten,
    ).toMatchObject([{ id: 'postbus', dood: 0 }])
    await zetKanaal(undefined)
  })
})
