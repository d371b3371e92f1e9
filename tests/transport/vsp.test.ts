// SPDX-License-Identifier: EUPL-1.2
// LANG: one stand-in and one database carry all of the way out.
/** The way out over VECOZO: a provider and the stand-in over real TLS, with everything that goes wrong. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import {
  type Certificaten,
  maakCertificaten,
} from '../../packages/dienst/src/transport/proef/certificaten.ts'
import { maakVspclient } from '../../packages/dienst/src/transport/vsp/client.ts'
import { toetsVsp } from '../../packages/dienst/src/transport/vsp/toets.ts'
import type { Stap } from '../../packages/simulator/src/vsp/plan.ts'
import {
  AANBIEDER,
  GEMEENTE,
  maakVspopstelling,
  START,
  TOEWIJZING,
  type Vspopstelling,
} from './opstellingvsp.ts'

let db: Testdatabank
let certificaten: Certificaten
let een: Vspopstelling

beforeAll(async () => {
  certificaten = maakCertificaten()
  db = await maakTestdatabank()
})
afterAll(async () => {
  await db?.sluit()
  certificaten?.ruimOp()
})
beforeEach(async () => {
  await db.maakLeeg()
  een = await maakVspopstelling(db, certificaten)
  return () => een.sluit()
})

const zendingen = () =>
  een.rijen<{ soort: string; staat: string; onzeker: boolean }>(
    'SELECT soort, staat, onzeker FROM zending ORDER BY id',
  )
const uitgaand = () =>
  een.rijen<{ berichtsoort: string; staat: string; weg: boolean; fout: string | null }>(
    `SELECT b.berichtsoort, u.staat, u.gepubliceerd IS NOT NULL AS weg, u.fout FROM uitgaand u
     JOIN bericht b ON b.organisatie = u.organisatie AND b.id = u.bericht ORDER BY u.volgnummer`,
  )
/** The JW301 comes in; its JW302 meets these steps. */
async function antwoordMet(...stappen: Stap[]): Promise<string> {
  await een.plan(...stappen)
  const [heen] = await een.bezorg(TOEWIJZING)
  await een.ronde()
  return heen!
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const PAUZE = 7_000

test('a heen and a retour, both ways: routing, ids, zip and context as configured', async () => {
  const heen = await antwoordMet()
  const [jw302] = await een.ontvangen()
  expect(jw302?.metadata).toEqual({
    routeringgegevens: {
      afzender: { rol: 'ProefAanbieder', code: AANBIEDER },
      geadresseerden: [{ rol: 'ProefGemeente', code: GEMEENTE }],
      berichtstroom: {
        ...{ berichttype: 'PROEF', berichtsubtype: 'A', berichtversie: 3, berichtsubversie: 2 },
        actie: 'DoeA',
      },
    },
    referentiegegevens: {
      conversatieId: heen,
      traceerId: expect.stringMatching(UUID),
      alsAntwoordOp: heen,
    },
    verwerkingscontext: [
      {
        sleutel: 'Referentienummer',
        waarde: [jw302?.metadata.referentiegegevens.traceerId],
      },
    ],
  })
  // The payload is iJw as it is; its header keeps the parties of the message it answers.
  const xml = Buffer.from(jw302!.inhoud, 'base64').toString('utf8')
  expect(xml).toMatch(/Afzender>0363<[\s\S]*Ontvanger>65656055</)
  expect(await een.wachtend()).toEqual([])

  await een.dienIn(START)
  await een.ronde()
  const jw305 = (await een.ontvangen())[1]!
  const { traceerId, conversatieId, alsAntwoordOp } = jw305.metadata.referentiegegevens
  expect([conversatieId, alsAntwoordOp]).toEqual([traceerId, undefined])
  // One stored file with a name that tells nothing.
  const zip = Buffer.from(jw305.inhoud, 'base64')
  expect(zip.subarray(0, 4)).toEqual(Buffer.from('PK\x03\x04', 'latin1'))
  expect(zip.includes(`${traceerId}.xml`)).toBe(true)
  expect(zip.includes(START)).toBe(true)

  const [, jw306] = await een.gemeente(['eigen', TOEWIJZING], ['in', START])
  await een.bezorg(jw306!, { conversatieId, alsAntwoordOp: traceerId })
  await een.ronde()
  expect(await een.rijen('SELECT soort, staat, inhoud FROM aankomst ORDER BY id')).toEqual([
    { soort: 'heen', staat: 'verwerkt', inhoud: null },
    { soort: 'retour', staat: 'verwerkt', inhoud: null },
  ])
  expect(
    await een.rijen(
      `SELECT status FROM bericht WHERE berichtsoort = 'JW305' AND organisatie = '${AANBIEDER}'`,
    ),
  ).toEqual([{ status: 'goedgekeurd' }])
  expect(een.log.join('')).not.toContain('999900006')
})

describe('not sure or not now: again with the same ids, later', () => {
  test.each<[string, Stap, boolean, number]>([
    ['the connection ends before', { bij: 'verstuur', doe: 'verbreek', gedaan: false }, true, 1],
    ['the connection ends after', { bij: 'verstuur', doe: 'verbreek', gedaan: true }, true, 2],
    ['HTTP 500', { bij: 'verstuur', doe: 'http', status: 500 }, true, 1],
    ['HTTP 503', { bij: 'verstuur', doe: 'http', status: 503 }, false, 1],
    ['HTTP 429', { bij: 'verstuur', doe: 'http', status: 429, naSeconden: 6 }, false, 1],
    ['an answer of a proxy', { bij: 'verstuur', doe: 'tekst', tekst: '<html>' }, true, 1],
  ])('%s', async (_, stap, onzeker, keren) => {
    await antwoordMet(stap)
    expect(await uitgaand()).toMatchObject([{ weg: false, staat: 'wacht', fout: /VECOZO/ }])
    await een.ronde()
    expect((await een.geteld()).verstuur).toBe(1)
    await een.ronde(PAUZE)
    // One message there, whatever was asked: BRS114 after a doubt is our own.
    expect((await een.ontvangen()).map((bericht) => bericht.keren)).toEqual([keren])
    expect(await uitgaand()).toMatchObject([{ weg: true, fout: null }])
    expect(await zendingen()).toEqual([{ soort: 'retour', staat: 'aanvaard', onzeker }])
  })

  test('no answer in time counts as unknown', async () => {
    await een.sluit()
    een = await maakVspopstelling(db, certificaten, { totaalMs: 400 })
    await antwoordMet({ bij: 'verstuur', doe: 'zwijg', gedaan: true })
    expect(await zendingen()).toEqual([{ soort: 'retour', staat: 'klaar', onzeker: true }])
    await een.ronde(PAUZE)
    expect((await een.ontvangen()).map((bericht) => bericht.keren)).toEqual([2])
  })
})

test('refused: every error is told, a person gets a task, and new ids when it goes again', async () => {
  await antwoordMet({
    ...{ bij: 'verstuur', doe: 'weiger', status: 422 },
    errors: { payload: ['BRS13 niet XSD-valide', 'regel 4: 999900006'], rol: ['onbekend'] },
  })
  const [rij] = await uitgaand()
  expect(rij).toMatchObject({ staat: 'dood', weg: false })
  expect(rij?.fout).toBe(
    'VECOZO weigert het (BRS13): De inhoud voldoet niet aan het schema van het bericht. Herstel het bericht en verstuur het als nieuw bericht. VECOZO schrijft: payload: BRS13 niet XSD-valide; payload: regel 4: …; rol: onbekend',
  )
  expect(await een.rijen(`SELECT soort FROM taak WHERE soort = 'verzenden-mislukt'`)).toHaveLength(
    1,
  )
  await een.rijen(`UPDATE uitgaand SET staat = 'wacht', sinds = NULL, volgende = NULL`)
  await een.ronde()
  expect(await zendingen()).toMatchObject([{ staat: 'afgewezen' }, { staat: 'aanvaard' }])
})

test.each([
  ['without an earlier doubt is a refusal', 'BRS114', 422],
  ['without a code of VECOZO', 'HTTP400', 400],
])('%s', async (_, code, status) => {
  const errors = { traceerId: [code === 'BRS114' ? 'BRS114 al gebruikt' : 'geen uuid'] }
  await antwoordMet({ bij: 'verstuur', doe: 'weiger', status, errors })
  expect(await uitgaand()).toMatchObject([{ staat: 'dood', fout: expect.stringContaining(code) }])
})

test('the stand-in holds the contract: an additional property is refused', async () => {
  const client = maakVspclient(een.configuratie)
  const uit = await client.verstuur({ extra: 1 }, 'x.xml', Buffer.from('<x/>'))
  client.sluit()
  expect(uit).toMatchObject({ status: 400 })
  const { errors } = JSON.parse(Buffer.from((uit as { bytes: Uint8Array }).bytes).toString())
  expect(Object.keys(errors)).toEqual([
    'berichtMetadata.routeringgegevens',
    'berichtMetadata.referentiegegevens',
    'berichtMetadata.extra',
  ])
})

test('a kind of message that was not configured never leaves', async () => {
  await een.sluit()
  een = await maakVspopstelling(db, certificaten, { configuratie: { stromen: {} } })
  await antwoordMet()
  expect(await een.geteld()).not.toHaveProperty('verstuur')
  expect(await uitgaand()).toMatchObject([
    { staat: 'dood', fout: expect.stringContaining('STOPWIJZER_VSP_STROMEN') },
  ])
})

describe('what becomes of it', () => {
  const status = () =>
    een.rijen<{ staat: string; bezorgstatus: string | null }>(
      'SELECT staat, bezorgstatus FROM zending',
    )

  test('asked less and less often, until it is delivered', async () => {
    await antwoordMet()
    expect(await status()).toEqual([{ staat: 'aanvaard', bezorgstatus: 'Ontvangen' }])
    await een.tijd(10_000)
    await een.ronde(30_000)
    expect((await een.geteld()).status).toBe(1)
    await een.ronde(40_000)
    expect(await status()).toEqual([{ staat: 'aanvaard', bezorgstatus: 'WordtAangeboden' }])
    await een.tijd(60_000)
    // As long again as it was under way: 70 s more.
    await een.ronde(60_000)
    expect((await een.geteld()).status).toBe(2)
    await een.ronde(15_000)
    expect(await status()).toEqual([{ staat: 'bezorgd', bezorgstatus: 'Bezorgd' }])
    await een.ronde(24 * 3_600_000)
    expect((await een.geteld()).status).toBe(3)
  })

  test.each(['AfgekeurdDoorDienst', 'BezorgingAfgebroken'])(
    '%s: a dead letter with what VECOZO says',
    async (eind) => {
      await antwoordMet()
      const [bericht] = await een.ontvangen()
      await een.zetStatus({
        ...{ traceerId: bericht!.metadata.referentiegegevens.traceerId, status: eind },
        meldingen: [{ code: 'BRS22', omschrijving: 'Bedrijfsregels', toelichting: 'OP123' }],
      })
      await een.ronde(61_000)
      expect(await status()).toEqual([{ staat: 'afgewezen', bezorgstatus: eind }])
      expect(await uitgaand()).toMatchObject([
        {
          ...{ staat: 'dood', weg: false },
          fout: expect.stringContaining('(BRS22): De inhoud voldoet niet aan de regels'),
        },
      ])
    },
  )

  test('no number of a client in what is kept or logged, however VECOZO writes it', async () => {
    await antwoordMet()
    const [bericht] = await een.ontvangen()
    const { traceerId } = bericht!.metadata.referentiegegevens
    const nummers = [
      'bsn-999900006',
      'id999900006',
      '999900006-JW305',
      '9999.00.006',
      '9999 00 006',
    ]
    await een.zetStatus({
      ...{ traceerId, status: 'BezorgingAfgebroken' },
      meldingen: [
        { code: '999900006', omschrijving: nummers.join('; '), toelichting: `bij ${traceerId}` },
      ],
    })
    await een.ronde(61_000)
    const [rij] = await uitgaand()
    expect(rij?.fout).toContain(`onbekend … bsn-…; id…; …-JW305; …; … bij ${traceerId}`)
    const [zending] = await een.rijen('SELECT code, bezorgstatus FROM zending')
    expect(zending).toEqual({ code: 'onbekend', bezorgstatus: 'BezorgingAfgebroken' })
    expect(een.log.join('').replaceAll(/[ .-]/g, '')).not.toContain('999900006')
  })

  test('a status that nobody knows: logged once, and asked on', async () => {
    await antwoordMet()
    const [bericht] = await een.ontvangen()
    const { traceerId } = bericht!.metadata.referentiegegevens
    await een.zetStatus({ traceerId, status: 'Geteleporteerd' })
    await een.ronde(61_000)
    await een.ronde(3 * 3_600_000)
    expect(await status()).toEqual([{ staat: 'aanvaard', bezorgstatus: 'Geteleporteerd' }])
    expect(een.log.filter((regel) => regel.includes('onbekende status'))).toHaveLength(1)
    await een.zetStatus({ traceerId, status: 'Bezorgd' })
    await een.ronde(7 * 3_600_000)
    expect(await status()).toEqual([{ staat: 'bezorgd', bezorgstatus: 'Bezorgd' }])
  })
})

describe('who is who', () => {
  test.each([
    ['a foreign authority', 'vreemd', /UNABLE_TO|SELF_SIGNED|LEAF_SIGNATURE|CERT_/],
    ['an expired certificate', 'verlopen', /EXPIRED/],
  ] as const)('with %s VECOZO lets us say nothing', async (_, wie, code) => {
    await een.sluit()
    const tls = { ...certificaten[wie], ca: certificaten.ca, crl: undefined }
    een = await maakVspopstelling(db, certificaten, { configuratie: { tls } })
    await een.bezorg(TOEWIJZING)
    await een.ronde()
    expect(await een.geweigerd()).toEqual(
      expect.arrayContaining([expect.stringMatching(code) as string]),
    )
    expect(await een.geteld()).toEqual({})
    expect(await een.rijen('SELECT FROM aankomst')).toEqual([])
  })

  test('a VECOZO of another authority is told nothing, and the fuse shows it', async () => {
    await een.sluit()
    const tls = { ...certificaten.zonderOin, ca: certificaten.vreemdeCa, crl: undefined }
    een = await maakVspopstelling(db, certificaten, { configuratie: { tls } })
    await een.ronde()
    expect(await een.geteld()).toEqual({})
    expect(await een.rijen(`SELECT kanaal, open_tot > bijgewerkt AS open FROM lijn`)).toEqual([
      { kanaal: 'vsp', open: true },
    ])
    expect(een.log.join('')).toContain('het certificaat van VECOZO klopt niet')
    const toets = await toetsVsp(een.configuratie)
    expect(toets.stappen.map(({ goed }) => goed)).toEqual([true, false, false, false])
  })

  test('the test button shakes hands with the three services and asks nothing', async () => {
    const voor = await een.geteld()
    expect(await toetsVsp(een.configuratie)).toMatchObject({ geslaagd: true })
    expect(await een.geteld()).toEqual(voor)
  })
})
