// SPDX-License-Identifier: EUPL-1.2
/** The line under schedules of faults, overtaking, many organisations: each handled and answered once. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { registreer } from '../../packages/dienst/src/opslag/organisatie.ts'
import { start, toewijzing } from '../../packages/dienst/src/proef/proefberichten.ts'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import { GGKAANKOMST } from '../../packages/dienst/src/transport/ggk/verwerken.ts'
import { stufvorm } from '../../packages/dienst/src/transport/kern/envelop.ts'
import { openLijnwerk } from '../../packages/dienst/src/transport/kern/lijn.ts'
import type { Verzenduitkomst } from '../../packages/dienst/src/transport/kern/uitkomst.ts'
import { verzendOverLijn } from '../../packages/dienst/src/transport/kern/verzenden.ts'
import { maakZekering } from '../../packages/dienst/src/transport/kern/zekering.ts'
import {
  type Certificaten,
  maakCertificaten,
} from '../../packages/dienst/src/transport/proef/certificaten.ts'
import { maakOntvangst } from '../../packages/dienst/src/verwerking/ontvangst.ts'
import type { Stap } from '../../packages/simulator/src/ggk/plan.ts'
import { maakOpstelling, type Opstelling, type Opstellingsopties, tekst } from './opstelling.ts'

let db: Testdatabank
let certificaten: Certificaten
beforeAll(async () => {
  certificaten = maakCertificaten()
  db = await maakTestdatabank()
})
afterAll(async () => {
  await db?.sluit()
  certificaten?.ruimOp()
})

const AANTAL = 4
const ID = (n: number) => `5f0c7d2e-8b1a-4c36-9e57-00000000000${n}`

type Daad =
  | { readonly doe: 'lever'; readonly n: number }
  | { readonly doe: 'fout'; readonly stap: Stap }
  | { readonly doe: 'ronde' | 'herstart' }
  | { readonly doe: 'tijd'; readonly ms: number }

const DAAD: fc.Arbitrary<Daad> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(AANTAL - 1).map((n): Daad => ({ doe: 'lever', n })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<Stap>(
        { doe: 'verbreek', opgeslagen: true },
        { doe: 'verbreek', opgeslagen: false },
        { doe: 'http', status: 503 },
        { doe: 'fo03', code: 'StUF046', plek: 'server' },
        { doe: 'tekst', tekst: '' },
      )
      .map((stap): Daad => ({ doe: 'fout', stap })),
  },
  { weight: 3, arbitrary: fc.constant<Daad>({ doe: 'ronde' }) },
  { weight: 1, arbitrary: fc.constant<Daad>({ doe: 'herstart' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(8_000, 40_000, 200_000).map((ms): Daad => ({ doe: 'tijd', ms })),
  },
)

test('seeded schedules: one row, one judgement and one answer per message, nothing dead', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(DAAD, { minLength: 8, maxLength: 16 }), async (daden) => {
      await db.maakLeeg()
      const een = await maakOpstelling(db, certificaten)
      try {
        await een.begin()
        const bevestigingen = new Map<number, Set<string>>()
        const lever = async (n: number) => {
          const uit = await een.lever('JW305', Buffer.from(start(`S${n}`)), {
            referentienummer: ID(n),
            tijdstip: `2026072009000000${n}`,
          })
          expect(uit.status).toBe(200)
          bevestigingen.set(n, (bevestigingen.get(n) ?? new Set()).add(uit.antwoord))
        }
        for (const daad of daden) {
          if (daad.doe === 'lever') await lever(daad.n)
          else if (daad.doe === 'fout') await een.plan(daad.stap)
          else if (daad.doe === 'tijd') een.verzet(daad.ms)
          else if (daad.doe === 'ronde') await een.ggk.ronde()
          else await een.herstart()
        }
        for (let n = 0; n < AANTAL; n++) await lever(n)
        // Longer than any pause that this many failures can give, within the horizon.
        for (let i = 0; i < 5; i++) {
          een.verzet(4 * 3_600_000)
          await een.ggk.ronde()
        }
        expect([...bevestigingen.values()].map(({ size }) => size)).toEqual(Array(AANTAL).fill(1))
        const ontvangen = await een.ontvangen()
        const over = ontvangen.flatMap(({ soort, kruisverwijzing }) =>
          soort === 'Du01' ? [kruisverwijzing] : [],
        )
        expect(over.sort()).toEqual(Array.from({ length: AANTAL }, (_, n) => ID(n)))
        expect(ontvangen.filter(({ soort }) => soort === 'Di01')).toHaveLength(1)
        expect(await een.rijen(`SELECT FROM bericht WHERE berichtsoort = 'JW305'`)).toHaveLength(
          AANTAL,
        )
        expect(
          await een.rijen(`SELECT FROM uitgaand WHERE gepubliceerd IS NULL OR staat <> 'wacht'`),
        ).toEqual([])
        expect(await een.rijen(`SELECT FROM aankomst WHERE staat <> 'verwerkt'`)).toEqual([])
      } finally {
        await een.sluit()
      }
    }),
    { seed: 20261130, numRuns: 3, endOnFailure: true },
  )
})

test('seeded schedules at a node that wants rising moments: each client served once, nothing dead', async () => {
  // Certainly not stored. After a doubt a person decides; see ggk.test.ts.
  const zeker = fc.constantFrom<Stap>(
    { doe: 'http', status: 503 },
    { doe: 'http', status: 429, naSeconden: 60 },
    { doe: 'fo03', code: 'StUF046', plek: 'server' },
  )
  const ronde = fc.record({
    stappen: fc.array(zeker, { maxLength: 3 }),
    ms: fc.constantFrom(0, 8_000, 40_000, 200_000),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(ronde, { minLength: 3, maxLength: 6 }), async (rondes) => {
      await db.maakLeeg()
      const een = await maakOpstelling(db, certificaten, {
        ...{ standin: { oplopend: true }, configuratie: { horizonUren: 120 } },
      })
      try {
        await een.begin(['T2', '999900018', '300202'], ['T3', '999900031', '300203'])
        for (const { stappen, ms } of rondes) {
          await een.plan(...stappen)
          een.verzet(ms)
          await een.ggk.ronde()
        }
        // As many as there can be faults left.
        for (let i = 0; i < 18; i++) {
          een.verzet(4 * 3_600_000)
          await een.ggk.ronde()
        }
        expect(
          await een.rijen(`SELECT FROM uitgaand WHERE gepubliceerd IS NULL OR staat <> 'wacht'`),
        ).toEqual([])
        const ontvangen = await een.ontvangen()
        expect(ontvangen).toHaveLength(3)
        expect(new Set(ontvangen.map(({ inhoud }) => inhoud)).size).toBe(3)
        expect(await een.rijen(`SELECT FROM taak WHERE soort = 'verzenden-mislukt'`)).toEqual([])
      } finally {
        await een.sluit()
      }
    }),
    { seed: 20261130, numRuns: 5, endOnFailure: true },
  )
})

test('more organisations than connections: all send, and the others keep a connection', async () => {
  const een = await open()
  const codes = ['0034', '0080', '0153', '0202', '0268', '0344', '0384', '0479', '0518', '0599']
  expect(codes.length).toBeGreaterThan(een.dienst.pool.options.max)
  const toen = echteOmgeving(klokVanaf('2026-01-02T12:00:00', true))
  for (const code of codes) {
    await registreer(db.pool, db.bos, code, een.omgeving.tijdstip())
    const bytes = tekst(toewijzing().replace('Afzender>0363<', `Afzender>${code}<`))
    const ontvangst = maakOntvangst(await een.dienst.organisatie(code), toen)
    await ontvangst.dienAan({ map: 'eigen', naam: '001.xml', bytes })
  }
  let bezig = 0
  let meest = 0
  let metZijnDrieen = () => {}
  const drie = new Promise<void>((klaar) => {
    metZijnDrieen = klaar
  })
  const vormen = { vorm: stufvorm('ggk'), wie: 'de keten', partij: 'IB', meesteBytes: 1_000_000 }
  const zekering = maakZekering()
  let proeven = 0
  const vervoer = {
    ...{ ...vormen, omgeving: een.omgeving, logboek: een.logboek, zekering },
    ...{ toeval: () => 0.5, horizonUren: 24 },
    async probeer(): Promise<Verzenduitkomst> {
      if (zekering.open) {
        proeven++
        return { soort: 'opnieuw', reden: 'nog niet', onzeker: false }
      }
      meest = Math.max(meest, ++bezig)
      if (bezig === 3) metZijnDrieen()
      await drie
      // Somebody at the API: with every message locked there still is a connection.
      await db.pool.query('SELECT 1')
      bezig--
      return { soort: 'aanvaard', bevestiging: '' }
    },
  }
  const lijn = await openLijnwerk({
    ...{ dienst: een.dienst, logboek: een.logboek, naam: 'het GGK', organisaties: codes },
    ...{ soort: GGKAANKOMST, zekeringen: [], toeval: () => 0.5 },
    async verzend(toegang) {
      await verzendOverLijn(toegang, vervoer)
    },
  })
  await lijn.ronde()
  expect(meest).toBe(3)
  expect(await een.rijen('SELECT FROM uitgaand WHERE gepubliceerd IS NOT NULL')).toHaveLength(
    codes.length,
  )
  // An open fuse that is due: one of them tries, and its failure is enough.
  await een.rijen('UPDATE uitgaand SET gepubliceerd = NULL')
  for (let i = 0; i < 5; i++) zekering.mislukt(Date.parse(een.omgeving.tijdstip()))
  een.verzet(31_000)
  await lijn.ronde()
  expect(proeven).toBe(1)
  await lijn.sluit()
})

/** Everything empty, with one line. */
const open = async (opties: Opstellingsopties = {}) => {
  await db.maakLeeg()
  const een = await maakOpstelling(db, certificaten, opties)
  onTestFinished(() => een.sluit())
  return een
}
const uitgaand = (een: Opstelling) =>
  een.rijen(`SELECT staat, gepubliceerd IS NOT NULL AS weg, fout FROM uitgaand ORDER BY volgnummer`)

test('what was overtaken by a message of another client goes again with new ids (StUF019)', async () => {
  const een = await open({ standin: { oplopend: true } })
  await een.begin(['T2', '999900018', '300202'])
  // The first certainly does not arrive; the second does, with a later moment.
  await een.plan({ doe: 'http', status: 503 })
  await een.ggk.ronde()
  expect(await uitgaand(een)).toMatchObject([{ weg: false }, { weg: true }])
  een.verzet(7_000)
  await een.ggk.ronde()
  expect(await uitgaand(een)).toMatchObject([
    { weg: false, staat: 'wacht', fout: expect.stringContaining('StUF019') },
    { weg: true },
  ])
  een.verzet(40_000)
  await een.ggk.ronde()
  expect(await uitgaand(een)).toMatchObject([{ weg: true, fout: null }, { weg: true }])
  expect(await een.rijen('SELECT staat FROM zending ORDER BY staat')).toEqual([
    ...['aanvaard', 'aanvaard', 'afgewezen'].map((staat) => ({ staat })),
  ])
  expect(await een.rijen(`SELECT FROM taak WHERE soort = 'verzenden-mislukt'`)).toEqual([])
})

test('overtaken after an attempt that may have arrived: a person decides (StUF019)', async () => {
  const een = await open()
  await een.begin()
  await een.plan({ doe: 'verbreek', opgeslagen: true }, { doe: 'fo03', code: 'StUF019' })
  await een.ggk.ronde()
  een.verzet(7_000)
  await een.ggk.ronde()
  expect(await uitgaand(een)).toMatchObject([
    { staat: 'dood', weg: false, fout: expect.stringContaining('StUF019') },
  ])
})

test('a start for a municipality that does not exist is answered by whoever got it (S300)', async () => {
  const een = await open()
  await een.begin()
  const heen = await een.lever('JW305', tekst(start('S1', { gemeente: '0001' })))
  expect(heen.status).toBe(200)
  await een.ggk.ronde()
  const [jw306, ...rest] = (await een.ontvangen()).filter(({ soort }) => soort !== 'Di01')
  expect(rest).toEqual([])
  expect(jw306).toMatchObject({
    ...{ soort: 'Du01', functie: 'JW306', kruisverwijzing: heen.referentienummer },
    ...{ zender: { organisatie: '0363' }, ontvanger: { organisatie: '65656055' } },
  })
  // The header of the payload stays that of the message it answers.
  expect(Buffer.from(jw306!.inhoud!, 'base64').toString('utf8')).toMatch(
    /Ontvanger>0001<[\s\S]*S300/,
  )
  expect(
    await een.rijen(`SELECT FROM uitgaand WHERE gepubliceerd IS NULL OR staat = 'dood'`),
  ).toEqual([])
})
