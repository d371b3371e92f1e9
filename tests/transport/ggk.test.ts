// SPDX-License-Identifier: EUPL-1.2
/** The line to the GGK: a municipality and the chain, over real TLS, with everything that goes wrong. */
import { GOEDGEKEURD, lees, maakRetour, schrijf } from '@stopwijzer/ijw'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { publiceerWachtende } from '../../packages/dienst/src/opslag/uitgaand.ts'
import { PROEF_BSN, toewijzing } from '../../packages/dienst/src/proef/proefberichten.ts'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import { LANGSTE_PAUZE_MS } from '../../packages/dienst/src/transport/kern/plan.ts'
import {
  type Certificaten,
  maakCertificaten,
} from '../../packages/dienst/src/transport/proef/certificaten.ts'
import { maakOpstelling, type Opstelling, tekst } from './opstelling.ts'

let db: Testdatabank
let certificaten: Certificaten
let een: Opstelling

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
  een = await maakOpstelling(db, certificaten)
  await een.begin()
  return () => een.sluit()
})

const staten = () =>
  een.rijen<{ soort: string; staat: string; onzeker: boolean }>(
    'SELECT soort, staat, onzeker FROM zending ORDER BY id',
  )
const uitgaand = () =>
  een.rijen<{ berichtsoort: string; staat: string; weg: boolean; fout: string | null }>(
    `SELECT b.berichtsoort, u.staat, u.gepubliceerd IS NOT NULL AS weg, u.fout FROM uitgaand u
     JOIN bericht b ON b.organisatie = u.organisatie AND b.id = u.bericht ORDER BY u.volgnummer`,
  )
const soapFoutcode = (antwoord: string) => /<StUF:code>([^<]+)</.exec(antwoord)?.[1]

describe('the way out', () => {
  test('a JW301 goes as Di01 with ids that are given once', async () => {
    await een.ggk.ronde()
    const [heen, ...rest] = await een.ontvangen()
    expect(rest).toEqual([])
    expect(heen).toMatchObject({
      soort: 'Di01',
      functie: 'JW301',
      zender: { organisatie: '0363', applicatie: 'Stopwijzer' },
      ontvanger: { organisatie: '65656055', applicatie: 'GGk' },
      keren: 1,
    })
    expect(heen?.referentienummer).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(heen?.tijdstip).toMatch(/^20260720[0-9]{9}$/)
    expect(await uitgaand()).toEqual([
      { berichtsoort: 'JW301', staat: 'wacht', weg: true, fout: null },
    ])
    // The file drop never sends what goes over the line.
    await een.rijen(`UPDATE uitgaand SET gepubliceerd = NULL`)
    const publiceer = () => Promise.reject(new Error('twee wegen'))
    expect(await publiceerWachtende(een.toegang, { omgeving: een.omgeving, publiceer })).toBe(0)
  })

  test.each([
    ['the connection ends before anything is stored', { doe: 'verbreek', opgeslagen: false }, 1],
    ['the connection ends after it was stored', { doe: 'verbreek', opgeslagen: true }, 2],
    ['HTTP 503', { doe: 'http', status: 503 }, 1],
    ['a fault of the other side (StUF046)', { doe: 'fo03', code: 'StUF046', plek: 'server' }, 1],
    ['an answer that is no acknowledgement', { doe: 'tekst', tekst: '<ok/>' }, 1],
  ] as const)('%s: again with the same ids, later', async (_, stap, keren) => {
    await een.plan(stap)
    await een.ggk.ronde()
    expect(await uitgaand()).toMatchObject([
      { weg: false, staat: 'wacht', fout: expect.any(String) },
    ])
    await een.ggk.ronde()
    expect((await een.vragen()).length).toBe(1)
    een.verzet(7_000)
    await een.ggk.ronde()
    const vragen = await een.vragen()
    expect(vragen).toHaveLength(2)
    expect(vragen[1]).toBe(vragen[0])
    expect((await een.ontvangen()).map((bericht) => bericht.keren)).toEqual([keren])
    expect(await uitgaand()).toMatchObject([{ weg: true, fout: null }])
  })

  test('a longer pause than ours is cut short, and the order per client stands', async () => {
    await een.begin(['T2', PROEF_BSN, '300202'])
    await een.plan({ doe: 'http', status: 503, naSeconden: 14_400 })
    await een.ggk.ronde()
    een.verzet(3_500_000)
    await een.ggk.ronde()
    expect(await een.vragen()).toHaveLength(1)
    expect(await uitgaand()).toMatchObject([{ weg: false }, { weg: false }])
    een.verzet(LANGSTE_PAUZE_MS - 3_500_000)
    await een.ggk.ronde()
    const vragen = await een.vragen()
    expect(vragen).toHaveLength(3)
    expect(vragen[1]).toBe(vragen[0])
    expect(await uitgaand()).toMatchObject([{ weg: true }, { weg: true }])
  })

  test('no answer in time counts as unknown, and the repeat is recognised', async () => {
    await een.sluit()
    const plan = [{ doe: 'zwijg', opgeslagen: true }] as const
    een = await maakOpstelling(db, certificaten, { totaalMs: 500, plan })
    expect(await staten()).toEqual([{ soort: 'Di01', staat: 'klaar', onzeker: true }])
    een.verzet(7_000)
    await een.ggk.ronde()
    expect(await staten()).toEqual([{ soort: 'Di01', staat: 'aanvaard', onzeker: true }])
    expect((await een.ontvangen()).map((bericht) => bericht.keren)).toEqual([2])
  })

  test('an answer that comes before the acknowledgement is matched, and the repeat does no harm', async () => {
    await een.plan({ doe: 'verbreek', opgeslagen: true })
    await een.ggk.ronde()
    // Its outcome is unknown here, and the provider has answered already.
    expect(await staten()).toEqual([{ soort: 'Di01', staat: 'klaar', onzeker: true }])
    const heen = lees(tekst(toewijzing()))
    if (!heen.goed || heen.bericht.berichtsoort !== 'JW301') throw new Error('no JW301')
    const jw302 = maakRetour(heen.bericht, GOEDGEKEURD, {
      ...{ identificatie: 'R1', dagtekening: '2026-07-20' },
      xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
    })
    const [nummer] = await een.rijen<{ referentienummer: string }>(
      'SELECT referentienummer FROM zending',
    )
    const terug = await een.lever('JW302', Buffer.from(schrijf(jw302)), {
      kruisverwijzing: nummer!.referentienummer,
    })
    expect(terug.status).toBe(200)
    een.verzet(7_000)
    await een.ggk.ronde()
    expect(await een.rijen('SELECT berichtsoort, status FROM bericht ORDER BY 1')).toEqual([
      { berichtsoort: 'JW301', status: 'goedgekeurd' },
      { berichtsoort: 'JW302', status: 'verwerkt' },
    ])
    expect(await staten()).toMatchObject([{ soort: 'Di01', staat: 'aanvaard' }])
    expect((await een.ontvangen()).map((bericht) => bericht.keren)).toEqual([2])
  })

  test('StUF016 after an unknown outcome means that it came through', async () => {
    await een.plan({ doe: 'verbreek', opgeslagen: true }, { doe: 'fo03', code: 'StUF016' })
    await een.ggk.ronde()
    een.verzet(7_000)
    await een.ggk.ronde()
    expect(await staten()).toEqual([{ soort: 'Di01', staat: 'aanvaard', onzeker: true }])
  })

  test.each(['StUF010', 'StUF013', 'StUF016', 'StUF034', 'StUF037', 'StUF043'])(
    'refused at once (%s): a dead letter with a task, and new ids when a person sends it again',
    async (code) => {
      await een.plan({ doe: 'fo03', code })
      await een.ggk.ronde()
      expect(await uitgaand()).toMatchObject([
        { staat: 'dood', weg: false, fout: expect.stringContaining(code) },
      ])
      expect(
        await een.rijen(
          `SELECT soort FROM taak WHERE status = 'open' AND soort = 'verzenden-mislukt'`,
        ),
      ).toHaveLength(1)
      await een.rijen(`UPDATE uitgaand SET staat = 'wacht', sinds = NULL, volgende = NULL`)
      await een.ggk.ronde()
      expect(await staten()).toMatchObject([{ staat: 'afgewezen' }, { staat: 'aanvaard' }])
      const [eerste, tweede] = (await een.vragen()).map(
        (vraag) => /referentienummer>([^<]+)</.exec(vraag)?.[1],
      )
      expect(tweede).not.toBe(eerste)
      expect(
        await een.rijen(
          `SELECT soort FROM taak WHERE status = 'open' AND soort = 'verzenden-mislukt'`,
        ),
      ).toEqual([])
    },
  )

  test('a later Fo01 makes a dead letter of what was accepted', async () => {
    await een.ggk.ronde()
    const [heen] = await een.ontvangen()
    const fo01 = await een.lever('JW301-00030002', null, {
      code: 'IB005',
      van: 'IB',
      kruisverwijzing: heen?.referentienummer,
    })
    expect(fo01.status).toBe(200)
    await een.ggk.ronde()
    expect(await uitgaand()).toMatchObject([
      {
        staat: 'dood',
        weg: false,
        fout: expect.stringContaining(
          'IB weigert het (IB005): De ontvanger is niet bekend in de keten.',
        ),
      },
    ])
    expect(await staten()).toMatchObject([{ staat: 'afgewezen' }])
    // Sent again it has other ids: another node that refuses the first ones says nothing of it.
    await een.rijen(`UPDATE uitgaand SET staat = 'wacht', sinds = NULL, volgende = NULL`)
    await een.ggk.ronde()
    const weer = await een.lever('JW301-00030002', null, {
      ...{ code: 'IB001', van: '65656055', kruisverwijzing: heen?.referentienummer },
    })
    expect(weer.status).toBe(200)
    await een.ggk.ronde()
    expect(await een.rijen('SELECT staat FROM aankomst')).toEqual([
      { staat: 'verwerkt' },
      { staat: 'verwerkt' },
    ])
    expect(await een.rijen('SELECT staat, code FROM zending ORDER BY id')).toEqual([
      { staat: 'afgewezen', code: 'IB005' },
      { staat: 'aanvaard', code: null },
    ])
    expect(await uitgaand()).toMatchObject([{ staat: 'wacht', weg: true, fout: null }])
  })

  test('a Fo01 that breaks its schema refuses all the same; a person asks for its reason', async () => {
    await een.ggk.ronde()
    const [heen] = await een.ontvangen()
    const fo01 = await een.lever('JW301-00030002', null, {
      ...{ code: 'IB005', van: 'IB', kruisverwijzing: heen?.referentienummer },
      vervang: ['>client<', '>elders<'],
    })
    expect(fo01.status).toBe(200)
    await een.ggk.ronde()
    expect(await een.rijen('SELECT staat FROM aankomst')).toEqual([{ staat: 'geweigerd' }])
    expect(await een.rijen('SELECT staat, code FROM zending')).toEqual([
      { staat: 'afgewezen', code: null },
    ])
    expect(await uitgaand()).toMatchObject([
      { staat: 'dood', weg: false, fout: expect.stringContaining('niet te lezen') },
    ])
    expect(
      await een.rijen(
        `SELECT soort FROM taak WHERE status = 'open'
           AND soort IN ('verzenden-mislukt', 'handmatig-beoordelen') ORDER BY soort`,
      ),
    ).toEqual([{ soort: 'handmatig-beoordelen' }, { soort: 'verzenden-mislukt' }])
    // And no Fo01 on a Fo01.
    await een.ggk.ronde()
    expect(await een.vragen()).toHaveLength(1)
  })

  test('a Fo01 about what we never sent is refused and kept for a person', async () => {
    const fo01 = await een.lever('JW301', null, {
      code: 'IB005',
      van: 'IB',
      kruisverwijzing: '5f0c7d2e-8b1a-4c36-9e57-2d4b6a90c1f3',
    })
    expect([fo01.status, soapFoutcode(fo01.antwoord)]).toEqual([500, 'StUF043'])
    expect(await een.rijen('SELECT staat FROM aankomst')).toEqual([{ staat: 'geweigerd' }])
    expect(
      await een.rijen(`SELECT soort, uiterlijk FROM taak WHERE sleutel LIKE 'aankomst/%'`),
    ).toEqual([{ soort: 'handmatig-beoordelen', uiterlijk: null }])
  })

  test('an intermediary that has not looked counts only when configured', async () => {
    await een.plan({ doe: 'bv04' })
    await een.ggk.ronde()
    expect(await staten()).toMatchObject([{ staat: 'klaar', onzeker: true }])
    await een.sluit()
    een = await maakOpstelling(db, certificaten, {
      configuratie: { ookBv04: true, daiDienst: 'urn:proef' },
      plan: [{ doe: 'bv04' }],
    })
    een.verzet(7_000)
    await een.ggk.ronde()
    expect(await staten()).toMatchObject([{ staat: 'aanvaard' }])
    expect((await een.vragen())[0]).toContain(
      '<wsa:Action>urn:dkintern:urn:proef:envelopHeenbericht-ggk_Di01<',
    )
  })

  test('after a day it waits for a person', async () => {
    await een.plan({ doe: 'http', status: 503 }, { doe: 'http', status: 503 })
    await een.ggk.ronde()
    een.verzet(25 * 3_600_000)
    await een.ggk.ronde()
    expect(await uitgaand()).toMatchObject([{ staat: 'dood', weg: false }])
  })
})
