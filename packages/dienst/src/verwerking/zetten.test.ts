// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { maakPartij, type Partij } from '../proef/postbusproef.ts'
import { toewijzing } from '../proef/proefberichten.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { maakMeldingen } from './maken.ts'
import { leesZetten } from './zetten.ts'

const omgeving = echteOmgeving(klokVanaf('2026-01-12T09:00:00', true))
let db: Testdatabank
let map: string
let aanbieder: Partij
beforeAll(async () => {
  db = await maakTestdatabank()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-zetten-'))
  aanbieder = await maakPartij(db, map, '65656055')
  aanbieder.leg('in', 'a.xml', toewijzing())
  await aanbieder.draai('2026-01-02T10:00:00')
})
afterAll(async () => {
  await db.sluit()
  rmSync(map, { recursive: true, force: true })
})

const lijst = (nummer: string) =>
  leesZetten(aanbieder.toegang, omgeving, { toewijzingNummer: nummer })

test('lists what can be done, and nothing but waiting once a message is out', async () => {
  const voor = await lijst('0300201')
  expect(voor).toMatchObject({ gemeente: '0363', levering: 'TOEGEWEZEN', correcties: [] })
  if ('boodschap' in voor) throw new Error(voor.boodschap)
  expect(voor.zetten.filter((zet) => zet.mag).map((zet) => zet.soort)).toEqual(['start'])
  expect(JSON.stringify(voor)).not.toMatch(/9999\d{5}/)
  const start = { toewijzingNummer: '300201', soort: 'start', begindatum: '2026-01-12' } as const
  await maakMeldingen(aanbieder.toegang, omgeving, [start], 'alles')
  const na = await lijst('300201')
  if ('boodschap' in na) throw new Error(na.boodschap)
  expect(na.zetten.filter((zet) => zet.mag)).toEqual([])
  expect(na.zetten[0]?.waaromNiet[0]?.regel).toBe('OP080')
})

test('says so when the number leads nowhere', async () => {
  expect(await lijst('399999')).toMatchObject({ regel: 'TR019' })
})
