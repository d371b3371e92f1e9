// SPDX-License-Identifier: EUPL-1.2
/** A stage for the scenarios in words: parties with a file drop each, on one database. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bericht, lees, schrijf } from '@stopwijzer/ijw'
import type { Taak } from '@stopwijzer/keten'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { echteOmgeving, klokVanaf } from '../../../packages/dienst/src/omgeving.ts'
import { zetInstelling } from '../../../packages/dienst/src/opslag/organisatie.ts'
import { leesOpenTaken } from '../../../packages/dienst/src/opslag/taken.ts'
import { leesToestanden } from '../../../packages/dienst/src/opslag/toestand.ts'
import { inTransactie } from '../../../packages/dienst/src/opslag/transactie.ts'
import { publiceer } from '../../../packages/dienst/src/postbus/publiceren.ts'
import { maakPartij, type Partij } from '../../../packages/dienst/src/proef/postbusproef.ts'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../../packages/dienst/src/proef/testdatabank.ts'
import type { Antwoord } from '../../../packages/dienst/src/verwerking/antwoord.ts'
import { maakMeldingen } from '../../../packages/dienst/src/verwerking/maken.ts'
import type { Melding, Meldopdracht } from '../../../packages/dienst/src/verwerking/melding.ts'
import { keurTaakGoed } from '../../../packages/dienst/src/verwerking/taken.ts'
import { jw301, type Toegewezen, twA, twB, twC } from '../../keten/berichten.ts'

export interface Toneel {
  readonly db: Testdatabank
  readonly gemeente: Partij
  readonly aanbieder: Partij
  /** A further party, for scenarios with two municipalities. */
  partij(code: string): Promise<Partij>
}

/** Prepares an empty database and two parties before each test of the file. */
export function maakToneel(): Toneel {
  let db: Testdatabank
  let map: string
  let gemeente: Partij
  let aanbieder: Partij
  beforeAll(async () => {
    db = await maakTestdatabank()
  })
  afterAll(() => db.sluit())
  beforeEach(async () => {
    await db.maakLeeg()
    map = mkdtempSync(join(tmpdir(), 'stopwijzer-woorden-'))
    gemeente = await maakPartij(db, map, '0363')
    aanbieder = await maakPartij(db, map, '65656055')
    return () => rmSync(map, { recursive: true, force: true })
  })
  return {
    get db() {
      return db
    },
    get gemeente() {
      return gemeente
    },
    get aanbieder() {
      return aanbieder
    },
    partij: (code) => maakPartij(db, map, code),
  }
}

const alsMoment = (nu: string) => (nu.length === 10 ? `${nu}T09:00:00` : nu)
let bestand = 0

/** Puts one message in a folder and handles it; there must be exactly one answer. */
export async function geef(
  partij: Partij,
  map: 'in' | 'eigen',
  bericht: Bericht | string,
  nu: string,
): Promise<Antwoord> {
  const naam = `${String(++bestand).padStart(6, '0')}.xml`
  partij.leg(map, naam, typeof bericht === 'string' ? bericht : schrijf(bericht))
  const antwoorden = await partij.draai(alsMoment(nu))
  expect(antwoorden).toHaveLength(1)
  return antwoorden[0]!
}

/** Delivers `uit/` of the one to the other, which handles it. */
export async function bezorg(van: Partij, bij: Partij, nu: string): Promise<Antwoord[]> {
  van.bezorg(bij)
  return bij.draai(alsMoment(nu))
}

/** Sends an own message, has it judged and brings the answer back; the verdict of the receiver. */
export async function wissel(
  van: Partij,
  naar: Partij,
  bericht: Bericht,
  nu: string,
): Promise<Antwoord> {
  const verzonden = await geef(van, 'eigen', bericht, nu)
  expect(verzonden.bevindingen).toEqual([])
  const [oordeel] = await bezorg(van, naar, nu)
  await bezorg(naar, van, nu)
  return oordeel!
}

/** The toewijzingen of the base data (TW-A, TW-B and TW-C), known to both sides. */
export async function wijsToe(
  { gemeente, aanbieder }: Pick<Toneel, 'gemeente' | 'aanbieder'>,
  producten: readonly Toegewezen[] = [twA(), twB(), twC()],
): Promise<void> {
  const oordeel = await wissel(
    gemeente,
    aanbieder,
    jw301('2026-01-02', producten, { gemeente: gemeente.code }),
    '2026-01-02',
  )
  expect(oordeel).toMatchObject({ oordeel: 'goedgekeurd', codes: null })
}

/** Open tasks of a party, of one kind when asked. */
export async function taken(partij: Partij, soort?: string): Promise<(Taak & { id: string })[]> {
  const open = await inTransactie(partij.toegang.pool, partij.code, (client) =>
    leesOpenTaken(client, partij.toegang),
  )
  return open
    .map(({ id, taak }) => ({ ...taak, id }))
    .filter((taak) => soort === undefined || taak.soort === soort)
}

/** Approves a task and publishes what comes out of it. */
export async function keurGoed(partij: Partij, id: string, nu: string, redenWijziging?: string) {
  const omgeving = echteOmgeving(klokVanaf(alsMoment(nu), true))
  const keuze = redenWijziging === undefined ? {} : { redenWijziging }
  const uitkomst = await keurTaakGoed(partij.toegang, omgeving, id, keuze)
  await publiceer({ map: partij.map, toegang: partij.toegang, omgeving })
  return uitkomst
}

/** Makes a report from the dossier and publishes what goes out, as the command `maak` does. */
export async function maakMelding(
  { toegang, map }: Partij,
  opdracht: Meldopdracht,
  dag: string,
  proef = false,
): Promise<Melding> {
  const omgeving = echteOmgeving(klokVanaf(alsMoment(dag), true))
  const [melding] = await maakMeldingen(toegang, omgeving, [opdracht], proef ? 'proef' : 'alles')
  await publiceer({ map, toegang, omgeving })
  return melding!
}

/** What stands in `uit/` of the provider goes to the municipality and its answer comes back. */
export async function heenEnWeer({ aanbieder, gemeente }: Toneel, dag: string): Promise<Antwoord> {
  const [oordeel] = await bezorg(aanbieder, gemeente, dag)
  await bezorg(gemeente, aanbieder, dag)
  return oordeel!
}

/** Changes a setting of a party. */
export async function zet({ code, toegang }: Partij, naam: string, waarde: unknown): Promise<void> {
  await inTransactie(toegang.pool, code, (client) => zetInstelling(client, code, naam, waarde))
}

/** `levering` and `toewijzing` of a number. */
export async function toestand(partij: Partij, nummer: string, dag: string): Promise<string> {
  const regels = await leesToestanden(partij.toegang, dag, nummer)
  return regels.map((r) => `${r.levering} ${r.toewijzing}`).join(', ')
}

/** The message in a file of `uit/`. */
export function uit<B extends Bericht['berichtsoort']>(
  partij: Partij,
  soort: B,
): Extract<Bericht, { berichtsoort: B }> {
  const namen = partij.bestanden('uit').filter((naam) => naam.startsWith(soort))
  expect(namen).toHaveLength(1)
  const gelezen = lees(new TextEncoder().encode(partij.lees('uit', namen[0]!)))
  if (!gelezen.goed) throw new Error(`${namen[0]} is niet te lezen`)
  return gelezen.bericht as Extract<Bericht, { berichtsoort: B }>
}
