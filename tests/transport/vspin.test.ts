// SPDX-License-Identifier: EUPL-1.2
// LANG: one stand-in and one database carry all of the way in.
/** The way in over VECOZO: checked, stored once, and only then confirmed, whatever goes wrong. */
import { once } from 'node:events'
import { createServer } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toewijzing } from '../../packages/dienst/src/proef/proefberichten.ts'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import {
  type Certificaten,
  maakCertificaten,
} from '../../packages/dienst/src/transport/proef/certificaten.ts'
import { maakVspclient } from '../../packages/dienst/src/transport/vsp/client.ts'
import { vspcontroles } from '../../packages/dienst/src/transport/vsp/gezondheid.ts'
import { alsZip } from '../../packages/dienst/src/transport/vsp/lading.ts'
import type { Stap } from '../../packages/simulator/src/vsp/plan.ts'
import { AANBIEDER, maakVspopstelling, TOEWIJZING, type Vspopstelling } from './opstellingvsp.ts'

/** Messages in one list, so that no test has to make 250. */
const LIMIET = 10

let db: Testdatabank
let certificaten: Certificaten
let een: Vspopstelling
beforeAll(async () => {
  certificaten = maakCertificaten()
  db = await maakTestdatabank()
  een = await maakVspopstelling(db, certificaten, { totaalMs: 5_000, limiet: LIMIET })
})
afterAll(async () => {
  await een?.sluit()
  await db?.sluit()
  certificaten?.ruimOp()
})

/** What is stored of these. */
const stand = (ids: readonly string[]) =>
  een.rijen<{ staat: string }>(
    `SELECT staat FROM aankomst WHERE stuurgegevens->>'referentienummer' IN ('${ids.join("','")}')`,
  )
const taken = (id: string) =>
  een.rijen<{ soort: string }>(
    `SELECT soort FROM taak WHERE sleutel LIKE 'aankomst/${id}%' AND status = 'open'`,
  )
const geteld = async (wat: string) => (await een.geteld())[wat] ?? 0
const NIET_HIER = { naar: { rol: 'A', code: '11111111' } }
/** Content that no engine can use: quick, and everything before it is the same. */
const VREEMD = Buffer.from('<x/>')

describe('never confirmed before it is stored', () => {
  test('damaged once: fetched again later, and taken', async () => {
    await een.plan({ bij: 'lading', doe: 'bederf' })
    const ids = await een.bezorg(VREEMD)
    await een.ronde()
    expect([await stand(ids), await een.wachtend()]).toEqual([[], ids])
    // Not yet time to try again.
    const keren = await geteld('lading')
    await een.ronde()
    expect(await geteld('lading')).toBe(keren)
    await een.ronde(7_000)
    expect([await stand(ids), await een.wachtend()]).toEqual([[{ staat: 'geweigerd' }], []])
  })

  test.each([
    ['a checksum of a kind that we do not know', { checksum: { algoritme: 'CRC', waarde: '00' } }],
    ['another size than announced', { grootte: 5 }],
    ['more than a message may be', { grootte: 26_000_000 }],
  ])('%s: stays there, and a person hears of it', async (_, meer) => {
    const ids = await een.bezorg(VREEMD, meer)
    for (let i = 0; i < 3; i++) await een.ronde(1_000_000)
    expect([await stand(ids), await een.wachtend()]).toEqual([[], ids])
    expect(await taken(ids[0]!)).toEqual([{ soort: 'handmatig-beoordelen' }])
    await een.neemWeg(ids[0]!)
  })

  test('a payload that is gone: a task after three times, and never confirmed', async () => {
    const gone: Stap = { bij: 'lading', doe: 'http', status: 404 }
    await een.plan(gone, gone, gone)
    const ids = await een.bezorg(VREEMD)
    const bevestigd = await geteld('bevestig')
    for (let i = 0; i < 3; i++) await een.ronde(1_000_000)
    expect(await taken(ids[0]!)).toEqual([{ soort: 'handmatig-beoordelen' }])
    expect([await stand(ids), await geteld('bevestig')]).toEqual([[], bevestigd])
    await een.ronde(1_000_000)
    expect(await een.wachtend()).toEqual([])
    expect(await taken(ids[0]!)).toEqual([])
  })

  test.each([false, true])(
    'a DELETE that is lost (done there: %s): stored once',
    async (gedaan) => {
      await een.plan({ bij: 'bevestig', doe: 'verbreek', gedaan })
      const ids = await een.bezorg(VREEMD)
      await een.ronde()
      const keren = await geteld('lading')
      await een.ronde(61_000)
      expect([await stand(ids), await een.wachtend()]).toEqual([[{ staat: 'geweigerd' }], []])
      // Known by its number: not fetched again.
      expect(await geteld('lading')).toBe(keren)
    },
  )

  test('the same twice in one list, the newest first, and a list that is slow', async () => {
    await een.plan({ bij: 'lijst', doe: 'omgekeerd' })
    const ids = [...(await een.bezorg(VREEMD, { keren: 2 })), ...(await een.bezorg(VREEMD))]
    await een.ronde()
    expect(await stand(ids)).toHaveLength(2)
    await een.plan({ bij: 'lijst', doe: 'vertraag', ms: 50 })
    await een.ronde()
    expect(await een.wachtend()).toEqual([])
  })

  test('another payload under a number that was used: not taken, not confirmed', async () => {
    const [id] = await een.bezorg(VREEMD)
    await een.ronde()
    await een.bezorg(Buffer.from('<ander/>'), { traceerId: id! })
    await een.ronde()
    expect([await stand([id!]), await een.wachtend()]).toEqual([[{ staat: 'geweigerd' }], [id]])
    await een.neemWeg(id!)
  })
})

test('a payload on another host is not asked for: nobody there hears from us', async () => {
  let kloppers = 0
  const ander = createServer(() => kloppers++)
  ander.listen(0, '127.0.0.1')
  await once(ander, 'listening')
  const { port } = ander.address() as { port: number }
  const keren = await geteld('lading')
  const ids: string[] = []
  for (const url of [
    `https://127.0.0.1:${port}/berichten/x/payload`,
    `http://localhost:${port}/`,
    'file:///etc/passwd',
    `https://u:p@localhost:${new URL(een.basis).port}/x`,
  ]) {
    ids.push(...(await een.bezorg(VREEMD, { url })))
  }
  await een.ronde()
  expect([kloppers, await geteld('lading'), await stand(ids)]).toEqual([0, keren, []])
  expect(await een.wachtend()).toEqual(ids)
  for (const id of ids) await een.neemWeg(id)
  ander.close()
})

test('more waiting than one list holds: confirming uncovers the rest in the same round', async () => {
  const lijsten = await geteld('lijst')
  const ids = await een.bezorg(VREEMD, {}, 2 * LIMIET + 2)
  await een.ronde()
  expect([(await stand(ids)).length, await een.wachtend()]).toEqual([ids.length, []])
  expect((await geteld('lijst')) - lijsten).toBe(3)
  // What is asked for outside this test is what the contract allows.
  const client = maakVspclient(een.configuratie)
  expect(client.limiet).toBe(250)
  client.sluit()
})

describe('what came and cannot be used', () => {
  test.each([
    ['no iJw', VREEMD, {}],
    ['a zip that is cut off', alsZip('a.xml', VREEMD).subarray(0, -22), {}],
    ['a payload of another municipality', TOEWIJZING, { van: { rol: 'G', code: '0384' } }],
    ['a payload of a sender without a code', TOEWIJZING, { van: { rol: 'G' } }],
  ])('%s: kept, and a person tells the sender', async (_, inhoud, meer) => {
    const ids = await een.bezorg(inhoud, meer)
    await een.ronde()
    expect([await stand(ids), await een.wachtend()]).toEqual([[{ staat: 'geweigerd' }], []])
    const [rij] = await een.rijen<{ id: string }>(
      `SELECT id FROM aankomst WHERE stuurgegevens->>'referentienummer' = '${ids[0]}'`,
    )
    expect(await taken(rij!.id)).toEqual([{ soort: 'handmatig-beoordelen' }])
    expect(await een.rijen(`SELECT FROM bericht WHERE status <> 'geweigerd'`)).toEqual([])
  })

  test('for a provider that is not here: left where it is, and a person hears of it', async () => {
    const ids = await een.bezorg(VREEMD, NIET_HIER)
    for (let i = 0; i < 3; i++) await een.ronde(1_000_000)
    expect([await stand(ids), await een.wachtend()]).toEqual([[], ids])
    expect(await taken(ids[0]!)).toEqual([{ soort: 'handmatig-beoordelen' }])
    await een.neemWeg(ids[0]!)
  })

  test('a whole list of them: an alarm and a task, until the newer ones can be seen again', async () => {
    const ids = await een.bezorg(VREEMD, NIET_HIER, LIMIET)
    const [nieuwer] = await een.bezorg(VREEMD)
    await een.ronde()
    await een.ronde(1_000_000)
    expect([await stand([nieuwer!]), await een.wachtend()]).toEqual([[], [...ids, nieuwer]])
    expect(een.log.filter((regel) => regel.includes('staat stil'))).toHaveLength(1)
    expect(await taken('vsp-lijst/vast')).toEqual([{ soort: 'handmatig-beoordelen' }])
    for (const id of ids) await een.neemWeg(id)
    await een.ronde()
    expect(await stand([nieuwer!])).toHaveLength(1)
    expect(await taken('vsp-lijst/vast')).toEqual([])
    // Forgotten when it was gone: the same number again is a first time.
    const klachten = () => een.log.filter((regel) => regel.includes('niet voor een organisatie'))
    const keren = klachten().length
    await een.bezorg(VREEMD, { ...NIET_HIER, traceerId: ids[0]! })
    await een.ronde()
    expect(klachten()).toHaveLength(keren + 1)
    await een.neemWeg(ids[0]!)
  })

  test('an entry without its fields, and a list that is none, keep nothing else waiting', async () => {
    await een.plan({ bij: 'lijst', doe: 'tekst', tekst: '[{"referentiegegevens":{}},null,3]' })
    await een.ronde()
    await een.plan({ bij: 'lijst', doe: 'tekst', tekst: '<html/>' })
    await een.ronde()
    expect(een.log.join('')).toContain('VECOZO meldt een bericht zonder geldige gegevens')
    expect(await taken('vsp-lijst/onleesbaar')).toEqual([{ soort: 'handmatig-beoordelen' }])
    const ids = await een.bezorg(VREEMD)
    await een.ronde(61_000)
    expect(await stand(ids)).toHaveLength(1)
    expect(await taken('vsp-lijst/onleesbaar')).toEqual([])
  })

  test('a payload of 18 MB comes through and is judged', async () => {
    const ids = await een.bezorg(Buffer.from(`<x>${'a'.repeat(18_000_000)}</x>`))
    await een.ronde()
    expect(await stand(ids)).toEqual([{ staat: 'geweigerd' }])
  })
})

test('a message in a zip of one file is answered as any other', async () => {
  const [heen] = await een.bezorg(alsZip('5f0c7d2e.xml', TOEWIJZING))
  await een.ronde()
  const [jw302] = await een.ontvangen()
  expect(jw302?.metadata.referentiegegevens.alsAntwoordOp).toBe(heen)
})

test('the self-check looks at the certificate and at who is not registered', async () => {
  const { dienst, configuratie, omgeving } = een
  const onderzoek = (organisaties: readonly string[]) =>
    vspcontroles({
      ...{ pool: db.pool, omgeving },
      configuratie: { ...dienst.configuratie, vsp: { ...configuratie, organisaties } },
    })
  expect(await onderzoek([AANBIEDER])).toMatchObject([
    { naam: 'certificaat vsp' },
    { naam: 'organisaties vsp', uitkomst: 'goed' },
  ])
  expect(await onderzoek(['11111111'])).toMatchObject([
    {},
    { uitkomst: 'fout', zin: expect.stringContaining('11111111') },
  ])
  expect(await vspcontroles({ ...dienst, omgeving })).toEqual([])
})

const DAAD = fc.oneof(
  { weight: 3, arbitrary: fc.nat(3).map((n) => ({ doe: 'bezorg' as const, n })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<Stap>(
        { bij: 'lijst', doe: 'http', status: 503 },
        { bij: 'lijst', doe: 'omgekeerd' },
        { bij: 'lading', doe: 'bederf' },
        { bij: 'lading', doe: 'verbreek', gedaan: false },
        { bij: 'bevestig', doe: 'verbreek', gedaan: true },
        { bij: 'bevestig', doe: 'http', status: 500 },
        { bij: 'verstuur', doe: 'verbreek', gedaan: true },
        { bij: 'verstuur', doe: 'http', status: 429 },
        { bij: 'status', doe: 'verbreek', gedaan: false },
      )
      .map((stap) => ({ doe: 'fout' as const, stap })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(0, 8_000, 200_000).map((ms) => ({ doe: 'ronde' as const, ms })),
  },
  { weight: 1, arbitrary: fc.constant({ doe: 'herstart' as const }) },
)

test('seeded schedules: every message handled and answered once, nothing dead without cause', async () => {
  let reeks = 0
  await fc.assert(
    fc.asyncProperty(fc.array(DAAD, { minLength: 8, maxLength: 14 }), async (daden) => {
      reeks++
      const berichten = Array.from({ length: 4 }, (_, n) =>
        Buffer.from(toewijzing(`R${reeks}N${n}`, undefined, `40${reeks}0${n}`)),
      )
      const ids = new Map<number, string>()
      const bezorg = async (n: number) => {
        const [id] = await een.bezorg(berichten[n]!, {
          traceerId: ids.get(n) ?? crypto.randomUUID(),
        })
        ids.set(n, id!)
      }
      for (const daad of daden) {
        if (daad.doe === 'bezorg') await bezorg(daad.n)
        else if (daad.doe === 'fout') await een.plan(daad.stap)
        else if (daad.doe === 'ronde') await een.ronde(daad.ms)
        else await een.herstart()
      }
      for (let n = 0; n < 4; n++) await bezorg(n)
      // Longer than any pause that this many failures can give, within the horizon.
      for (let i = 0; i < 5; i++) await een.ronde(4 * 3_600_000)
      const over = (await een.ontvangen()).map(
        ({ metadata }) => metadata.referentiegegevens.alsAntwoordOp,
      )
      const nu = [...ids.values()]
      expect(over.filter((id) => nu.includes(id!)).sort()).toEqual(nu.sort())
      expect(await stand(nu)).toEqual(nu.map(() => ({ staat: 'verwerkt' })))
      expect(await een.wachtend()).toEqual([])
      expect(
        await een.rijen(`SELECT FROM uitgaand WHERE gepubliceerd IS NULL OR staat <> 'wacht'`),
      ).toEqual([])
    }),
    { seed: 20261130, numRuns: 3, endOnFailure: true },
  )
})
