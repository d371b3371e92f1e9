// SPDX-License-Identifier: EUPL-1.2
/** A dead letter is a task, due when the term of its message ends, and closed by what happens to it. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { leesOpenTaken } from '../opslag/taken.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { metStart, stelPostbusOp } from '../proef/postbusopstelling.ts'
import { maakPartij, type Partij } from '../proef/postbusproef.ts'
import { stop, toewijzing } from '../proef/proefberichten.ts'
import { maakMeldingen } from '../verwerking/maken.ts'
import { keurTaakGoed } from '../verwerking/taken.ts'
import { leesWachtrij } from '../verwerking/wachtrij.ts'
import { geefOp, stuurAlsNieuw, stuurOpnieuw } from '../verwerking/wachtrijacties.ts'
import { publiceer } from './publiceren.ts'

const NU = '2026-07-20T09:00:00'
const DAG_LATER = '2026-07-21T09:00:00'
const omgeving = (nu: string) => echteOmgeving(klokVanaf(nu, true))

const p = stelPostbusOp(metStart)

const wachtrij = (van = p.gemeente) => leesWachtrij(van.toegang, omgeving(DAG_LATER))

async function taken(van: Partij, soort: string) {
  const open = await inTransactie(p.db.pool, van.code, (c) => leesOpenTaken(c, van.toegang))
  return open.filter(({ taak }) => taak.soort === soort)
}

/** Publishing fails at these moments: `uit/` is no folder. */
async function faal(van: Partij, ...momenten: readonly string[]): Promise<void> {
  const uit = join(van.map, 'uit')
  renameSync(uit, `${uit}.weg`)
  writeFileSync(uit, '')
  for (const nu of momenten) {
    const { map, toegang } = van
    await expect(publiceer({ map, toegang, omgeving: omgeving(nu) })).rejects.toThrow()
  }
  rmSync(uit)
  renameSync(`${uit}.weg`, uit)
}

const verstuur = ({ map, toegang }: Partij, nu: string) =>
  publiceer({ map, toegang, omgeving: omgeving(nu) })

/** What is made now waits: nothing is published until it is lifted. */
async function bevries(van: Partij, werk: () => Promise<unknown>): Promise<void> {
  await p.db.beheer.query(
    `INSERT INTO instelling VALUES ($1, 'bevriezing', '["2026-07-01T00:00/2026-07-30T00:00"]')`,
    [van.code],
  )
  await werk()
  await p.db.beheer.query(`DELETE FROM instelling WHERE naam = 'bevriezing'`)
}

describe('an answer that cannot be sent', () => {
  beforeEach(async () => {
    await bevries(p.gemeente, async () => {
      p.gemeente.leg('in', 'c.xml', stop('X1'))
      await p.gemeente.draai(NU)
    })
    await faal(p.gemeente, NU)
    expect(await taken(p.gemeente, 'verzenden-mislukt')).toEqual([])
    await faal(p.gemeente, DAG_LATER)
  })

  test('is a task, due with the answer; sending it closes the task', async () => {
    const [taak, ...meer] = await taken(p.gemeente, 'verzenden-mislukt')
    expect(meer).toEqual([])
    expect(taak?.taak).toMatchObject({
      uiterlijk: '2026-07-23',
      toelichting: expect.stringContaining('JW308'),
    })
    expect(JSON.stringify(taak)).not.toMatch(/9999\d{5}/)
    const [rij] = await wachtrij()
    await stuurOpnieuw(p.gemeente.toegang, omgeving(DAG_LATER), rij!.id)
    expect(await taken(p.gemeente, 'verzenden-mislukt')).toHaveLength(1)
    expect(await verstuur(p.gemeente, DAG_LATER)).toBe(1)
    expect(await taken(p.gemeente, 'verzenden-mislukt')).toEqual([])
  })

  test('comes back when it dies again, also after a person ticked it off', async () => {
    const [taak] = await taken(p.gemeente, 'verzenden-mislukt')
    await keurTaakGoed(p.gemeente.toegang, omgeving(DAG_LATER), taak!.id)
    const [rij] = await wachtrij()
    await stuurOpnieuw(p.gemeente.toegang, omgeving(DAG_LATER), rij!.id)
    await faal(p.gemeente, '2026-07-21T10:00:00', '2026-07-22T10:00:00')
    expect(await taken(p.gemeente, 'verzenden-mislukt')).toHaveLength(1)
  })

  test('the same message offered again sends it and closes the task', async () => {
    p.gemeente.leg('in', 'c.xml', stop('X1'))
    expect(await p.gemeente.draai(DAG_LATER)).toMatchObject([{ oordeel: 'herhaling' }])
    expect(await taken(p.gemeente, 'verzenden-mislukt')).toEqual([])
  })

  test('giving it up closes the task; the one about the other party takes its place', async () => {
    const [rij] = await wachtrij()
    await geefOp(p.gemeente.toegang, omgeving(DAG_LATER), rij!.id, 'telefonisch geregeld')
    expect(await taken(p.gemeente, 'verzenden-mislukt')).toEqual([])
    expect(await taken(p.gemeente, 'handmatig-beoordelen')).toHaveLength(1)
  })

  test('the daily look at the tasks leaves it alone', async () => {
    await p.gemeente.draai('2026-07-24T09:00:00')
    expect(await taken(p.gemeente, 'verzenden-mislukt')).toHaveLength(1)
  })
})

describe('an own start that cannot be sent', () => {
  let aanbieder: Partij
  beforeEach(async () => {
    aanbieder = await maakPartij(p.db, p.basis, '65656055')
    aanbieder.leg('in', 'a.xml', toewijzing())
    await aanbieder.draai('2026-01-02T10:00:00')
    const melding = {
      toewijzingNummer: '300201',
      soort: 'start',
      begindatum: '2026-07-20',
    } as const
    await maakMeldingen(aanbieder.toegang, omgeving(NU), [melding], 'alles')
  })

  test('is due when the start is; sent as a new message it closes', async () => {
    await faal(aanbieder, NU, DAG_LATER)
    expect((await taken(aanbieder, 'verzenden-mislukt'))[0]?.taak.uiterlijk).toBe('2026-07-27')
    const [rij] = await wachtrij(aanbieder)
    const uit = await stuurAlsNieuw(aanbieder.toegang, omgeving(DAG_LATER), rij!.id)
    expect(uit.gelukt).toBe(true)
    expect(await taken(aanbieder, 'verzenden-mislukt')).toEqual([])
  })

  test('has no term when its bytes are damaged, but is a task all the same', async () => {
    await p.db.beheer.query(`UPDATE bericht SET inhoud = '\\x00' WHERE berichtsoort = 'JW305'`)
    // A damaged message is no fault of the surroundings: publishing the rest goes on.
    for (const nu of [NU, DAG_LATER]) expect(await verstuur(aanbieder, nu)).toBe(0)
    const [taak] = await taken(aanbieder, 'verzenden-mislukt')
    expect(taak?.taak).toMatchObject({ uiterlijk: null })
  })
})

describe('an item that cannot be handled', () => {
  const WEIGER = `CREATE FUNCTION weiger() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF NEW.identificatie = 'X1' THEN RAISE EXCEPTION 'kapot'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER weiger BEFORE INSERT ON bericht FOR EACH ROW EXECUTE FUNCTION weiger()`
  const HERSTEL = 'DROP TRIGGER IF EXISTS weiger ON bericht; DROP FUNCTION IF EXISTS weiger'
  beforeEach(async () => {
    await p.db.beheer.query(WEIGER)
    p.gemeente.leg('in', 'c.xml', stop('X1'))
    await p.gemeente.draai(NU)
    expect(await taken(p.gemeente, 'verwerken-mislukt')).toEqual([])
    await p.gemeente.draai(DAG_LATER)
    await p.db.beheer.query(HERSTEL)
    return async () => {
      await p.db.beheer.query(HERSTEL)
    }
  })

  test('is a task, due three working days after it came in; handled, it closes', async () => {
    const [taak, ...meer] = await taken(p.gemeente, 'verwerken-mislukt')
    expect(meer).toEqual([])
    expect(taak?.taak).toMatchObject({
      uiterlijk: '2026-07-23',
      toelichting: expect.stringContaining('Er is nog geen antwoord.'),
    })
    const [rij] = await wachtrij()
    await stuurOpnieuw(p.gemeente.toegang, omgeving(DAG_LATER), rij!.id)
    expect(await p.gemeente.draai('2026-07-21T10:00:00')).toMatchObject([
      { oordeel: 'goedgekeurd' },
    ])
    expect(await taken(p.gemeente, 'verwerken-mislukt')).toEqual([])
  })

  test('offered again by the other party it closes too', async () => {
    p.gemeente.leg('in', 'c.xml', stop('X1'))
    expect(await p.gemeente.draai('2026-07-21T10:00:00')).toMatchObject([
      { oordeel: 'goedgekeurd' },
    ])
    expect(await taken(p.gemeente, 'verwerken-mislukt')).toEqual([])
  })

  test('giving it up closes the task', async () => {
    const [rij] = await wachtrij()
    await geefOp(p.gemeente.toegang, omgeving(DAG_LATER), rij!.id, 'dubbel aangeleverd')
    expect(await taken(p.gemeente, 'verwerken-mislukt')).toEqual([])
    expect(await taken(p.gemeente, 'handmatig-beoordelen')).toHaveLength(1)
  })
})
