// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import type { Taak } from '@stopwijzer/keten'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alsBytes, uitBytes } from '../../opslag/rijen.ts'
import { werkTakenBij } from '../../verwerking/dagtaken.ts'
import { AANBIEDER } from '../proef/proefapi.ts'
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

/** No task stands twice, none is lost, and what a person refused stays refused. */
describe('after an update with fuller keys of tasks', () => {
  const taken = async () => {
    const { rows } = await een.proef.db.beheer.query(
      `SELECT id, sleutel, status, uitgesteld_tot AS rust, uiterlijk, inhoud FROM taak
       WHERE organisatie = $1 AND soort = 'stop-verschuldigd' ORDER BY sleutel`,
      [AANBIEDER],
    )
    return rows
  }

  /** As the version before left it, with another last day when it was about another situation. */
  async function zetTerug(status: string, uiterlijk: string) {
    const { versleuteling } = await een.proef.dienst.organisatie(AANBIEDER)
    const { id, sleutel, inhoud } = (await taken())[0]
    const oud = /\/\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(sleutel)
      ? sleutel.slice(0, sleutel.lastIndexOf('/'))
      : sleutel
    const taak = uitBytes<Taak>(versleuteling.ontsleutel('taak', sleutel, inhoud))
    const bytes = versleuteling.versleutel(
      'taak',
      oud,
      alsBytes({ ...taak, sleutel: oud, uiterlijk }),
    )
    await een.proef.db.beheer.query(
      `UPDATE taak SET sleutel = $3, inhoud = $4, status = $5, uiterlijk = $6
       WHERE organisatie = $1 AND id = $2`,
      [AANBIEDER, id, oud, bytes, status, uiterlijk],
    )
    await een.proef.db.beheer.query(
      `DELETE FROM instelling WHERE organisatie = $1 AND naam = 'taken.sleutelvorm'`,
      [AANBIEDER],
    )
    return { id, oud }
  }

  const werkBij = async () =>
    werkTakenBij(await een.proef.dienst.organisatie(AANBIEDER), een.proef.dienst.omgeving)

  test('an open task goes on under its new key, with its id and its rest, on the same day', async () => {
    const { id, oud } = await zetTerug('open', '2026-07-22')
    await een.proef.db.beheer.query(
      `UPDATE taak SET uitgesteld_tot = '2026-07-21', uitstel = '' WHERE organisatie = $1 AND id = $2`,
      [AANBIEDER, id],
    )
    await werkBij()
    expect(await taken()).toMatchObject([
      { id, sleutel: `${oud}/2026-07-15`, status: 'open', rust: '2026-07-21' },
    ])
    // The content can be read under the new key, and a second time nothing changes.
    const { versleuteling } = await een.proef.dienst.organisatie(AANBIEDER)
    const [{ sleutel, inhoud }] = await taken()
    const taak = uitBytes<Taak>(versleuteling.ontsleutel('taak', sleutel, inhoud))
    expect(taak).toMatchObject({ sleutel, uiterlijk: '2026-07-22' })
    await werkBij()
    expect(await taken()).toHaveLength(1)
  })

  test('what was refused for this situation stays refused', async () => {
    const { id, oud } = await zetTerug('afgewezen', '2026-07-22')
    await werkBij()
    expect(await taken()).toMatchObject([
      { id, sleutel: `${oud}/2026-07-15`, status: 'afgewezen', uiterlijk: '2026-07-22' },
    ])
  })

  test('what was refused for another situation stays, and this one is a task', async () => {
    const { id, oud } = await zetTerug('afgewezen', '2026-01-08')
    await werkBij()
    expect(await taken()).toMatchObject([
      { id, sleutel: oud, status: 'afgewezen' },
      { sleutel: `${oud}/2026-07-15`, status: 'open' },
    ])
  })
})
