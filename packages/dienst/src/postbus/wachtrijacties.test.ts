// SPDX-License-Identifier: EUPL-1.2
/** What a person does with the queue, and what a freeze holds in it. */
import { describe, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { zetInstelling } from '../opslag/organisatie.ts'
import { leesToestanden } from '../opslag/toestand.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { metStart, stelPostbusOp } from '../proef/postbusopstelling.ts'
import { maakPartij } from '../proef/postbusproef.ts'
import { start, stop, toewijzing } from '../proef/proefberichten.ts'
import { leesWachtrij, type Wachtrijregel } from '../verwerking/wachtrij.ts'
import {
  organisatieVanWachtrij,
  stuurAlsNieuw,
  stuurOpnieuw,
} from '../verwerking/wachtrijacties.ts'

const NU = '2026-07-20T09:00:00'
const omgeving = (nu: string) => echteOmgeving(klokVanaf(nu, true))

const p = stelPostbusOp(metStart)

const rij = (nu = NU) => leesWachtrij(p.gemeente.toegang, omgeving(nu))
const kan = (regel: Wachtrijregel) => regel.acties.filter((a) => a.kan).map((a) => a.actie)

describe('sending as new', () => {
  test('replaces an own message without an answer, after judging it again', async () => {
    const aanbieder = await maakPartij(p.db, p.basis, '65656055')
    aanbieder.leg('in', 'a.xml', toewijzing())
    await aanbieder.draai('2026-01-02T10:00:00')
    aanbieder.leg('eigen', 'b.xml', start('S1'))
    await aanbieder.draai('2026-01-12T09:00:00')
    const wachtrij = (alles: boolean) => leesWachtrij(aanbieder.toegang, omgeving(NU), alles)
    expect(await wachtrij(false)).toEqual([])
    const [oud] = await wachtrij(true)
    expect(oud).toMatchObject({ identificatie: 'S1', staat: 'verzonden' })
    expect(kan(oud!)).toEqual(['opnieuw', 'opnieuw-als-nieuw'])
    const uitkomst = await stuurAlsNieuw(aanbieder.toegang, omgeving(NU), oud!.id)
    expect(uitkomst).toMatchObject({ gelukt: true, bevindingen: [] })
    expect(organisatieVanWachtrij(uitkomst.vervangenDoor!)).toBe('65656055')
    const [nieuw, ...meer] = await wachtrij(false)
    expect(meer).toEqual([])
    expect(nieuw).toMatchObject({ id: uitkomst.vervangenDoor, berichtsoort: 'JW305' })
    expect(nieuw!.identificatie).not.toBe('S1')
    await aanbieder.draai(NU)
    const xml = aanbieder.lees('uit', nieuw!.bestand)
    expect(xml).toContain('2026-07-20</')
    expect(xml).toContain(nieuw!.identificatie)
    const [toestand] = await leesToestanden(aanbieder.toegang, '2026-07-20', '300201')
    // Until the answer comes: one start is expected, not two.
    expect(toestand?.levering).toBe('TOEGEWEZEN')
    await expect(stuurOpnieuw(aanbieder.toegang, omgeving(NU), oud!.id)).rejects.toMatchObject({
      code: 'WACHTRIJ_KAN_NIET',
    })
  })

  test('changes nothing when the new message would be rejected', async () => {
    await zetBevriezing('2026-07-01T00:00/2026-07-25T00:00')
    p.gemeente.leg('eigen', 'd.xml', toewijzing('T2', '999996770', '300202'))
    await p.gemeente.draai(NU)
    const [regel] = await rij()
    // Meanwhile the number went to somebody else (TR332).
    await p.db.beheer.query(
      `UPDATE toestand SET toewijzing_nummer = '300202' WHERE toewijzing_nummer = '300201'`,
    )
    const uitkomst = await stuurAlsNieuw(p.gemeente.toegang, omgeving(NU), regel!.id)
    expect(uitkomst).toMatchObject({ gelukt: false, vervangenDoor: null })
    expect(uitkomst.bevindingen.length).toBeGreaterThan(0)
    expect(await rij()).toEqual([regel])
  })

  test('is not for return messages, and not for what nobody knows', async () => {
    await zetBevriezing('2026-07-01T00:00/2026-07-25T00:00')
    p.gemeente.leg('in', 'c.xml', stop('X1'))
    await p.gemeente.draai(NU)
    const [retour] = await rij()
    await expect(stuurAlsNieuw(p.gemeente.toegang, omgeving(NU), retour!.id)).rejects.toMatchObject(
      {
        code: 'WACHTRIJ_KAN_NIET',
      },
    )
    await expect(stuurOpnieuw(p.gemeente.toegang, omgeving(NU), '0363-0')).rejects.toMatchObject({
      code: 'WACHTRIJ_ONBEKEND',
    })
    expect(() => organisatieVanWachtrij('zomaar')).toThrow(/zomaar/)
  })
})

describe('a freeze', () => {
  test('holds what goes out, takes in what comes, shows what will be late, and lets go in order', async () => {
    await zetBevriezing('2026-07-20T00:00/2026-07-27T08:00')
    p.gemeente.leg('in', 'c.xml', stop('X1'))
    const [antwoord] = await p.gemeente.draai(NU)
    expect(antwoord).toMatchObject({ oordeel: 'goedgekeurd' })
    p.gemeente.leg('eigen', 'd.xml', toewijzing('T2', '999996770', '300202'))
    await p.gemeente.draai('2026-07-21T09:00:00')
    const naam = antwoord!.retourbericht!.slice('uit/'.length)
    expect(p.gemeente.bestanden('uit')).not.toContain(naam)
    expect(
      (await rij()).map((r) => [r.berichtsoort, r.staat, r.vastgehoudenTot, r.uiterlijk, r.teLaat]),
    ).toEqual([
      ['JW308', 'vastgehouden', '2026-07-27T08:00', '2026-07-23', true],
      ['JW301', 'vastgehouden', '2026-07-27T08:00', null, false],
    ])
    await p.gemeente.draai('2026-07-27T07:59:59')
    expect(p.gemeente.bestanden('uit')).not.toContain(naam)
    await p.gemeente.draai('2026-07-27T08:00:00')
    expect(p.gemeente.bestanden('uit')).toContain(naam)
    const { rows } = await p.db.beheer.query(
      'SELECT bestandsnaam FROM uitgaand ORDER BY gepubliceerd, volgnummer',
    )
    expect(rows.slice(-2).map((r) => r.bestandsnaam.slice(0, 5))).toEqual(['JW308', 'JW301'])
    expect(await rij()).toEqual([])
  })
})

function zetBevriezing(...perioden: readonly string[]): Promise<void> {
  return inTransactie(p.db.pool, '0363', (client) =>
    zetInstelling(client, '0363', 'bevriezing', perioden),
  )
}
