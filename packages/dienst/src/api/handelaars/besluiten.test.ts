// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maakTaakproef, type Taakkop, type Taakproef } from '../proef/taakproef.ts'

let een: Taakproef
beforeAll(async () => {
  een = await maakTaakproef()
})
afterAll(() => een.proef.sluit())

describe('deciding', () => {
  test('approval sends the JW301 once; the same key gives the same answer; again is a conflict', async () => {
    const { id, versie } = await een.taakVan('300201')
    const url = `/taken/${id}/_keur-goed`
    const wie = een.medewerker()
    const kop = { ...wie, 'if-match': versie, 'idempotency-key': randomUUID() }
    const eerste = await een.stuur('POST', url, {}, kop)
    expect(eerste.json()).toEqual({ id, status: 'akkoord', verstuurd: 1, bevindingen: [] })
    const twee = await een.stuur('POST', url, {}, kop)
    expect(twee.json()).toEqual(eerste.json())
    expect(await een.uitgaand('300201')).toBe(1)
    expect((await een.haal(`/taken/${id}`)).json()).toMatchObject({
      besluit: { wie: 'M. de Wit', reden: null },
      sluiting: { toewijzing: { einddatum: '2026-07-16' } },
    })
    const weer = await een.stuur('POST', url, {}, { 'if-match': versie })
    expect([weer.statusCode, weer.json().code]).toEqual([409, 'TOESTAND_BOTST'])
    expect((await een.haal(`/taken/${id}`)).json()).toMatchObject({
      status: 'akkoord',
      mogelijk: [],
    })
  })

  test('ASVS 2.3.4: two people approve at once: one message goes out', async () => {
    const { id, versie } = await een.taakVan('300204')
    const doe = () => een.stuur('POST', `/taken/${id}/_keur-goed`, {}, { 'if-match': versie })
    const statussen = (await Promise.all([doe(), doe()])).map((a) => a.statusCode)
    expect(statussen.toSorted()).toEqual([200, 409])
    expect(await een.uitgaand('300204')).toBe(1)
  })

  test('ASVS 2.2.3: only what keten allows: another reason or end date is refused', async () => {
    const { id, versie } = await een.taakVan('300203')
    const doe = (keuze: object) =>
      een.stuur('POST', `/taken/${id}/_keur-goed`, keuze, { 'if-match': versie })
    const zonder = (await doe({})).json()
    expect(zonder).toMatchObject({
      status: 'open',
      verstuurd: 0,
      bevindingen: [{ regel: 'JZ002' }],
    })
    expect((await doe({ redenWijziging: '02' })).json()).toMatchObject({ status: 'open' })
    expect((await doe({ redenWijziging: '08', einddatum: '2026-08-01' })).statusCode).toBe(409)
    expect(await een.uitgaand('300203')).toBe(0)
    expect((await doe({ redenWijziging: '08' })).json()).toMatchObject({ status: 'akkoord' })
    expect(await een.uitgaand('300203')).toBe(1)
  })

  test('refusing keeps the reason in the audit log; a refused task can be opened again', async () => {
    const { id, versie } = await een.taakVan('300206')
    const reden = 'De zorg gaat toch verder.'
    const afwijzing = await een.stuur(
      'POST',
      `/taken/${id}/_wijs-af`,
      { reden },
      { 'if-match': versie },
    )
    expect(afwijzing.json()).toMatchObject({ status: 'afgewezen', verstuurd: 0 })
    const { rows } = await een.proef.db.beheer.query(
      `SELECT bijzonderheden FROM audit WHERE soort = 'taak_afgewezen'`,
    )
    expect(rows).toEqual([{ bijzonderheden: reden }])
    const dicht = (await een.haal(`/taken/${id}`)).json()
    expect(dicht).toMatchObject({ mogelijk: ['heropen'], besluit: { wie: 'M. de Wit', reden } })
    const kop = { 'if-match': dicht.versie }
    const open = await een.stuur('POST', `/taken/${id}/_heropen`, { reden: 'vergissing' }, kop)
    expect(open.json()).toMatchObject({ status: 'open', afgehandeld: null })
    const gebeurd = await een.proef.db.beheer.query(
      `SELECT soort FROM gebeurtenis WHERE object = $1 ORDER BY volgnummer`,
      [id],
    )
    expect(gebeurd.rows.map((rij) => rij.soort)).toEqual([
      'taak.geopend',
      'taak.gesloten',
      'taak.geopend',
    ])
    expect(
      (await een.stuur('POST', `/taken/${id}/_heropen`, { reden: 'nog eens' }, kop)).statusCode,
    ).toBe(412)
  })

  test('done: only a kind that a person finishes', async () => {
    const overleg = await een.taakVan('300203', 'overleg')
    const sluiten = await een.taakVan('300206')
    const doe = ({ id, versie }: Taakkop) =>
      een.stuur('POST', `/taken/${id}/_rond-af`, {}, { 'if-match': versie })
    expect((await doe(sluiten)).statusCode).toBe(409)
    expect((await doe(overleg)).json()).toMatchObject({ status: 'akkoord', verstuurd: 0 })
    const klaar = (await een.haal(`/taken/${overleg.id}`)).json()
    expect(klaar.mogelijk).toEqual(['heropen'])
  })

  test('many at once: each has its own outcome', async () => {
    const goed = await een.taakVan('300202')
    const verouderd = await een.taakVan('300206')
    const taken = [
      { id: goed.id, versie: goed.versie },
      { id: verouderd.id, versie: '"0000000000000000"' },
      { id: '0363-NIETDAAR', versie: goed.versie },
    ]
    const { resultaten } = (await een.stuur('POST', '/taken/_keur-goed', { taken })).json()
    expect(resultaten.map((r: { uitkomst: string }) => r.uitkomst)).toEqual([
      'akkoord',
      'botst',
      'onbekend',
    ])
    expect(await een.uitgaand('300202')).toBe(1)
    expect(await een.uitgaand('300206')).toBe(0)
  })

  test('ASVS 8.2.1: who may look may not decide', async () => {
    const { id, versie } = await een.taakVan('300206')
    const lezer = een.proef.meldAan({ rollen: ['lezer'] })
    const kop = { ...lezer, 'if-match': versie }
    expect((await een.stuur('POST', `/taken/${id}/_keur-goed`, {}, kop)).statusCode).toBe(403)
    expect(
      (await een.stuur('PATCH', `/taken/${id}`, { toegewezenAan: 'mij' }, kop)).statusCode,
    ).toBe(403)
    expect((await een.haal(`/taken/${id}`, lezer)).statusCode).toBe(200)
  })
})
