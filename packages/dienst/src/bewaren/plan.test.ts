// SPDX-License-Identifier: EUPL-1.2
/** Who may make, approve and carry out a plan, and the terms that it counts with. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { type Handelende, mensAanOpdrachtregel } from '../opslag/handelende.ts'
import { namens, type Toegang } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { speelVerloop } from '../proef/afgelopen.ts'
import { maakPartij, type Partij } from '../proef/postbusproef.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import {
  keurBewaarplanGoed,
  leesBewaarplan,
  leesBewaarplannen,
  maakBewaarplan,
  proefBewaarplan,
} from './plan.ts'
import { jarenVoor, zetBewaartermijnen } from './termijnen.ts'
import { voerBewaarplanUit } from './uitvoeren.ts'

const AN = mensAanOpdrachtregel('an')
const BO = mensAanOpdrachtregel('bo')
const op = (dag: string) => echteOmgeving(klokVanaf(`${dag}T09:00:00`, true))
/** Everything about these clients ended in July 2026. */
const NA_8_JAAR = op('2034-08-01')

let db: Testdatabank
let map: string
let gemeente: Partij
let aanbieder: Partij

beforeAll(async () => {
  db = await maakTestdatabank()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-bewaarplan-'))
  gemeente = await maakPartij(db, map, '0363')
  aanbieder = await maakPartij(db, map, '65656055')
  await speelVerloop(gemeente, aanbieder, [0])
})
afterAll(async () => {
  await db.sluit()
  rmSync(map, { recursive: true, force: true })
})

const als = (wie: Handelende): Toegang => namens(gemeente.toegang, wie)

describe('four eyes', () => {
  test('who made the plan cannot approve it, nor can a program', async () => {
    const { id } = await maakBewaarplan(als(AN), NA_8_JAAR)
    const akkoord = (wie: Handelende) => keurBewaarplanGoed(als(wie), NA_8_JAAR, id)
    await expect(akkoord(AN)).rejects.toMatchObject({ code: 'BEWAARPLAN_ZELFDE' })
    // Another name is not another person.
    await expect(akkoord({ ...AN, naam: 'bo' })).rejects.toMatchObject({
      code: 'BEWAARPLAN_ZELFDE',
    })
    await expect(akkoord({ ...BO, isAanvrager: false })).rejects.toMatchObject({
      code: 'BEWAARPLAN_ZELFDE',
    })
    await expect(voerBewaarplanUit(als(BO), NA_8_JAAR, id)).rejects.toMatchObject({
      code: 'BEWAARPLAN_STAAT',
    })
    // The database holds it too.
    const zelf = `UPDATE bewaarplan SET staat = 'akkoord', akkoord_iss = gemaakt_iss,
      akkoord_sub = gemaakt_sub, akkoord = now()`
    await expect(inTransactie(db.pool, '0363', (c) => c.query(zelf))).rejects.toThrow(/check/)
    const plan = await akkoord(BO)
    expect([plan.gemaakt.door.sub, plan.akkoord?.door.sub]).toEqual(['an', 'bo'])
    await expect(akkoord(BO)).rejects.toMatchObject({ code: 'BEWAARPLAN_STAAT' })
    expect((await leesBewaarplannen(als(AN))).map((p) => p.id)).toContain(id)
  })

  test('a plan that waits too long is no plan any more', async () => {
    const { id } = await maakBewaarplan(als(AN), NA_8_JAAR)
    const later = op('2034-09-02')
    await expect(keurBewaarplanGoed(als(BO), later, id)).rejects.toMatchObject({
      code: 'BEWAARPLAN_VERLOPEN',
    })
    await keurBewaarplanGoed(als(BO), NA_8_JAAR, id)
    await expect(voerBewaarplanUit(als(BO), later, id)).rejects.toMatchObject({
      code: 'BEWAARPLAN_VERLOPEN',
    })
    await expect(leesBewaarplan(als(AN), '0363-x')).rejects.toMatchObject({
      code: 'BEWAARPLAN_ONBEKEND',
    })
    const anders = namens(aanbieder.toegang, BO)
    await expect(keurBewaarplanGoed(anders, NA_8_JAAR, id)).rejects.toMatchObject({
      code: 'BEWAARPLAN_ONBEKEND',
    })
  })
})

describe('terms', () => {
  test('may be longer, never shorter than the law', async () => {
    const zet = (nieuw: Parameters<typeof zetBewaartermijnen>[2]) =>
      zetBewaartermijnen(als(AN), NA_8_JAAR.tijdstip(), nieuw)
    for (const te of [{ berichten: 6 }, { dossier: 19 }, { audit: 4.5 }, { sessies: 91 }]) {
      await expect(zet(te)).rejects.toMatchObject({ code: 'BEWAAR_TERMIJN' })
    }
    expect(await zet({ berichten: 9 })).toMatchObject({ berichten: 9, dossier: 20 })
    expect((await proefBewaarplan(als(AN), NA_8_JAAR)).telling.berichten.weg).toBe(0)
    // A value that somebody stored behind our back never shortens a term.
    await db.beheer.query(
      `UPDATE instelling SET waarde = '{"berichten": 1}' WHERE naam = 'bewaartermijnen'`,
    )
    expect((await proefBewaarplan(als(AN), NA_8_JAAR)).termijnen.berichten).toBe(7)
  })

  test.each([
    ['2034-08-01', 7, '2027-08-01'],
    ['2032-02-29', 7, '2025-03-01'],
    ['2032-02-29', 4, '2028-02-29'],
  ])('%s less %i years', (dag, jaren, uit) => {
    expect(jarenVoor(dag, jaren)).toBe(uit)
  })
})
