// SPDX-License-Identifier: EUPL-1.2
/**
 * The chain once round, with the national samples: a municipality and a provider,
 * each with its own data and its own file drop; files move from the one's `uit/`
 * to the other's `in/`, as the chain does.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { controleerAudit } from '../../packages/dienst/src/opslag/auditcontrole.ts'
import { leesOpenTaken } from '../../packages/dienst/src/opslag/taken.ts'
import { herbouw, leesToestanden } from '../../packages/dienst/src/opslag/toestand.ts'
import { inTransactie } from '../../packages/dienst/src/opslag/transactie.ts'
import { publiceer } from '../../packages/dienst/src/postbus/publiceren.ts'
import { maakPartij, type Partij } from '../../packages/dienst/src/proef/postbusproef.ts'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import { keurTaakGoed } from '../../packages/dienst/src/verwerking/taken.ts'

const VOORBEELDEN = join(import.meta.dirname, '../../voorbeelden')
const voorbeeld = (pad: string) => readFileSync(join(VOORBEELDEN, pad), 'utf8')

let db: Testdatabank
let basis: string
let gemeente: Partij
let aanbieder: Partij

beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db.sluit())
beforeEach(async () => {
  await db.maakLeeg()
  basis = mkdtempSync(join(tmpdir(), 'stopwijzer-keten-'))
  gemeente = await maakPartij(db, basis, '0363')
  aanbieder = await maakPartij(db, basis, '65656055')
  return () => rmSync(basis, { recursive: true, force: true })
})

/** Everything in `uit/` of the one is handled by the other; returns names and outcomes. */
async function bezorg(van: Partij, bij: Partij, nu: string): Promise<string[]> {
  van.bezorg(bij)
  const antwoorden = await bij.draai(nu)
  return antwoorden.map((a) => `${a.berichtsoort} ${a.oordeel}`)
}

async function taken(partij: Partij) {
  return inTransactie(db.pool, partij.code, (client) => leesOpenTaken(client, partij.toegang))
}

/** Approves a task and publishes what comes out of it, as the command does. */
async function keurGoed(partij: Partij, id: string, nu: string) {
  const omgeving = echteOmgeving(klokVanaf(nu, true))
  const uitkomst = await keurTaakGoed(partij.toegang, omgeving, id)
  await publiceer({ map: partij.map, toegang: partij.toegang, omgeving })
  return uitkomst
}

async function totEnMetStart(): Promise<void> {
  gemeente.leg('eigen', '010.xml', voorbeeld('keten/JW301.xml'))
  expect((await gemeente.draai('2026-04-01T13:00:00')).map((a) => a.oordeel)).toEqual([
    'goedgekeurd',
  ])
  expect(await bezorg(gemeente, aanbieder, '2026-04-02T09:00:00')).toEqual(['JW301 goedgekeurd'])
  expect(await bezorg(aanbieder, gemeente, '2026-04-02T10:00:00')).toEqual(['JW302 goedgekeurd'])
  aanbieder.leg('eigen', '020.xml', voorbeeld('keten/JW305.xml'))
  expect((await aanbieder.draai('2026-04-15T10:00:00')).map((a) => a.oordeel)).toEqual([
    'goedgekeurd',
  ])
  expect(await bezorg(aanbieder, gemeente, '2026-04-15T11:00:00')).toEqual(['JW305 goedgekeurd'])
  expect(await bezorg(gemeente, aanbieder, '2026-04-15T12:00:00')).toEqual(['JW306 goedgekeurd'])
}

describe('the chain once round', () => {
  test('assignment, start, stop, closing: both sides end in the same state', async () => {
    await totEnMetStart()

    aanbieder.leg('eigen', '030.xml', voorbeeld('keten/JW307.xml'))
    await aanbieder.draai('2026-07-20T10:00:00')
    const [stop] = aanbieder.bezorg(gemeente)
    expect(stop).toBe('JW307_65656055_0363_123456789012.xml')
    const [beoordeeld] = await gemeente.draai('2026-07-20T11:00:00')
    expect(beoordeeld).toMatchObject({
      berichtsoort: 'JW307',
      oordeel: 'goedgekeurd',
      codes: null,
      toestanden: [
        { toewijzingNummer: '300201', levering: 'DEFINITIEF_GESTOPT', toewijzing: 'OPEN' },
        { toewijzingNummer: '300202', levering: 'DEFINITIEF_GESTOPT', toewijzing: 'OPEN' },
      ],
    })
    expect(beoordeeld!.taken.filter((t) => t.soort === 'sluiten-toewijzing')).toHaveLength(2)
    expect(await bezorg(gemeente, aanbieder, '2026-07-20T12:00:00')).toEqual(['JW308 goedgekeurd'])

    // Two proposals: the second waits until the first is answered (OP080).
    for (const uur of ['13', '16']) {
      const voorstel = (await taken(gemeente)).find((t) => t.taak.soort === 'sluiten-toewijzing')!
      const uitkomst = await keurGoed(gemeente, voorstel.id, `2026-07-20T${uur}:00:00`)
      expect(uitkomst).toMatchObject({ status: 'akkoord', verzonden: [expect.any(String)] })
      expect(gemeente.bestanden('uit')).toEqual(uitkomst.verzonden)
      const [na] = [Number(uur) + 1]
      expect(await bezorg(gemeente, aanbieder, `2026-07-20T${na}:00:00`)).toEqual([
        'JW301 goedgekeurd',
      ])
      expect(await bezorg(aanbieder, gemeente, `2026-07-20T${na}:30:00`)).toEqual([
        'JW302 goedgekeurd',
      ])
    }

    for (const partij of [gemeente, aanbieder]) {
      const regels = await leesToestanden(partij.toegang, '2026-07-21')
      expect(regels.map((r) => [r.toewijzingNummer, r.levering, r.toewijzing])).toEqual([
        ['300201', 'DEFINITIEF_GESTOPT', 'INGETROKKEN'],
        ['300202', 'DEFINITIEF_GESTOPT', 'INGETROKKEN'],
      ])
      expect(partij.bestanden('in')).toEqual([])
      expect(partij.bestanden('fout')).toEqual([])
      expect(await taken(partij)).toEqual([])
      expect(await herbouw(partij.toegang, '2026-07-21')).toMatchObject({
        dossiers: 1,
        afwijkend: 0,
      })
      const audit = await inTransactie(db.pool, partij.code, (c) => controleerAudit(c, partij.code))
      expect(audit.heel).toBe(true)
      expect(audit.regels).toBeGreaterThan(8)
    }
  })

  test('the second proposal waits for the answer on the first', async () => {
    await totEnMetStart()
    gemeente.leg('in', '030.xml', voorbeeld('keten/JW307.xml'))
    await gemeente.draai('2026-07-20T11:00:00')
    const [een, twee] = await taken(gemeente)
    await keurGoed(gemeente, een!.id, '2026-07-20T13:00:00')
    const uitkomst = await keurGoed(gemeente, twee!.id, '2026-07-20T13:05:00')
    expect(uitkomst).toMatchObject({ status: 'open', verzonden: [] })
    expect(uitkomst.bevindingen[0]!.regel).toBe('OP080')
    expect((await taken(gemeente)).map((t) => t.id)).toContain(twee!.id)
  })
})

describe('the official JW307', () => {
  test('is rejected with 9019 where nothing is known', async () => {
    gemeente.leg('in', 'stop.xml', voorbeeld('landelijk/JW307.xml'))
    const [antwoord] = await gemeente.draai('2026-07-20T11:00:00')
    expect(antwoord).toMatchObject({
      oordeel: 'afgekeurd',
      codes: { header: ['0200'], client: ['0200'], producten: [['9019'], ['9019']] },
    })
  })

  test('is approved although it stops after the end of the toewijzing, and closes nothing', async () => {
    // The end dates of the official JW301: 14 and 19 July; the stop is of 17 July.
    const oud = voorbeeld('landelijk/JW301.xml')
    const origineel = [...oud.matchAll(/<jw301:Einddatum>(.*?)</g)].map((m) => m[1]!)
    expect(origineel).toEqual(['2026-07-14', '2026-07-19'])
    let i = 0
    const toewijzing = voorbeeld('keten/JW301.xml').replaceAll(
      '<jw301:Einddatum>2026-12-31<',
      () => `<jw301:Einddatum>${origineel[i++]}<`,
    )
    gemeente.leg('eigen', '010.xml', toewijzing)
    await gemeente.draai('2026-04-01T13:00:00')
    gemeente.leg('in', '020.xml', voorbeeld('landelijk/JW305.xml'))
    await gemeente.draai('2026-04-15T13:00:00')
    gemeente.leg('in', '030.xml', voorbeeld('landelijk/JW307.xml'))
    const [antwoord] = await gemeente.draai('2026-07-20T11:00:00')
    expect(antwoord).toMatchObject({ oordeel: 'goedgekeurd', codes: null, bevindingen: [] })
    expect(antwoord!.taken.map((t) => t.soort)).not.toContain('herstel-toewijzing')
    const sluiten = (await taken(gemeente)).filter((t) => t.taak.soort === 'sluiten-toewijzing')
    expect(sluiten.map((t) => t.taak.toewijzingNummer)).toEqual(['300202'])
  })
})

test('the adapted samples are what the script makes of the official ones', async () => {
  const { maakVoorbeelden } = (await import('../../scripts/maak-voorbeelden.mjs' as string)) as {
    maakVoorbeelden: () => Record<string, string>
  }
  for (const [naam, tekst] of Object.entries(maakVoorbeelden())) {
    expect(voorbeeld(`keten/${naam}`)).toBe(tekst)
  }
})
