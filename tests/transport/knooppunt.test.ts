// SPDX-License-Identifier: EUPL-1.2
/** One line for many organisations: who has nothing to do costs nothing, and nobody waits for another. */
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Dienst } from '../../packages/dienst/src/dienst.ts'
import { maakLogboek } from '../../packages/dienst/src/logboek.ts'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { registreer, type Toegang } from '../../packages/dienst/src/opslag/organisatie.ts'
import { publiceerWachtende } from '../../packages/dienst/src/opslag/uitgaand.ts'
import { toewijzing } from '../../packages/dienst/src/proef/proefberichten.ts'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import { maakTestdienst } from '../../packages/dienst/src/proef/testdienst.ts'
import { GGKAANKOMST } from '../../packages/dienst/src/transport/ggk/verwerken.ts'
import { openLijnwerk } from '../../packages/dienst/src/transport/kern/lijn.ts'
import { leesLijnwerk } from '../../packages/dienst/src/transport/kern/metwerk.ts'
import { maakZekering } from '../../packages/dienst/src/transport/kern/zekering.ts'
import { maakOntvangst } from '../../packages/dienst/src/verwerking/ontvangst.ts'
import { leesCBS } from '../../packages/ijw/src/releases/ijw-3.2/codelijsten/CBS.ts'

/** Municipalities that exist, as they send here. */
const CODES = leesCBS()
  .codes.map(({ code }) => code)
  .sort()
  .slice(0, 40)
const [EEN, TWEE, DRIE] = CODES as [string, string, string]

let db: Testdatabank
beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db?.sluit())
beforeEach(async () => {
  await db.maakLeeg()
  for (const code of CODES) await registreer(db.pool, db.bos, code, '2026-07-20T07:00:00.000Z')
})

/** A line that sends as the test says. */
async function openLijn(verzend: (toegang: Toegang) => Promise<void>, kijkMs = 3_600_000) {
  let verzet = 0
  const klok = klokVanaf('2026-07-20T09:00:00', false)
  const omgeving = echteOmgeving(() => klok() + verzet)
  const log: string[] = []
  const logboek = maakLogboek('info', { write: (regel) => log.push(regel) })
  const dienst = maakTestdienst(db, omgeving)
  const zekering = maakZekering()
  const lijn = await openLijnwerk({
    ...{ dienst, logboek, naam: 'het GGK', organisaties: CODES, kijkMs },
    ...{ soort: GGKAANKOMST, zekeringen: [zekering], toeval: () => 0.5, verzend },
  })
  const verder = (ms: number) => {
    verzet += ms
  }
  return { lijn, dienst, omgeving, log, zekering, verder }
}

/** Something for this organisation to send: a JW301 of its own. */
async function geefWerk(dienst: Dienst, code: string): Promise<void> {
  const ontvangst = maakOntvangst(await dienst.organisatie(code), dienst.omgeving)
  const bytes = Buffer.from(toewijzing().replace('Afzender>0363<', `Afzender>${code}<`))
  const { oordeel } = await ontvangst.dienAan({ map: 'eigen', naam: '001.xml', bytes })
  expect(oordeel).toBe('goedgekeurd')
}

const stuur = async (toegang: Toegang, dienst: Dienst) => {
  const { omgeving } = dienst
  await publiceerWachtende(toegang, { omgeving, kanaal: 'ggk', publiceer: async () => {} })
}

test('a look at many that have nothing costs one question, and only who has something is asked', async () => {
  const gevraagd: string[] = []
  const een = await openLijn(async (toegang) => {
    gevraagd.push(toegang.organisatie)
    await stuur(toegang, een.dienst)
  })
  await een.lijn.ronde()
  let verbindingen = 0
  const tel = () => void verbindingen++
  db.pool.on('acquire', tel)
  try {
    await een.lijn.ronde()
    // Asked for, a round looks once before the work of the day and once after it.
    expect([verbindingen, gevraagd]).toEqual([2, []])
  } finally {
    db.pool.off('acquire', tel)
  }
  await geefWerk(een.dienst, TWEE)
  await een.lijn.ronde()
  await een.lijn.ronde()
  expect(gevraagd).toEqual([TWEE])
  await een.lijn.sluit()
})

test('a new day is done for everybody, also for who has nothing waiting', async () => {
  const een = await openLijn(async () => {})
  const ankers = async () =>
    (await db.beheer.query('SELECT organisatie, count(*) FROM audit_anker GROUP BY 1 ORDER BY 1'))
      .rows
  await een.lijn.ronde()
  expect(await ankers()).toHaveLength(CODES.length)
  een.verder(24 * 3_600_000)
  await een.lijn.ronde()
  expect(await ankers()).toEqual(
    CODES.map((organisatie) => expect.objectContaining({ organisatie, count: '2' })),
  )
  await een.lijn.sluit()
})

test('how the line is doing stands at each of its organisations, written at once', async () => {
  const een = await openLijn(async () => {})
  for (let i = 0; i < 5; i++) een.zekering.mislukt(Date.parse(een.omgeving.tijdstip()))
  await een.lijn.ronde()
  const { rows } = await db.beheer.query('SELECT organisatie FROM lijn WHERE open_tot IS NOT NULL')
  expect(rows.map(({ organisatie }) => organisatie).sort()).toEqual(CODES)
  await een.lijn.sluit()
})

test('one that is long at sending keeps no other waiting, and a fault is logged once', async () => {
  let laatGaan = () => {}
  const dicht = new Promise<void>((klaar) => {
    laatGaan = klaar
  })
  let mislukt = 0
  const verstuurd: Record<string, () => void> = {}
  const gedaan = (code: string) => new Promise<void>((klaar) => (verstuurd[code] = klaar))
  const een = await openLijn(async (toegang) => {
    const { organisatie } = toegang
    if (organisatie === EEN) await dicht
    if (organisatie === DRIE && ++mislukt <= 3) throw new Error('stuk')
    await stuur(toegang, een.dienst)
    verstuurd[organisatie]?.()
  }, 5)
  een.lijn.begin()
  await geefWerk(een.dienst, EEN)
  const twee = gedaan(TWEE)
  await geefWerk(een.dienst, TWEE)
  await twee
  const drie = gedaan(DRIE)
  await geefWerk(een.dienst, DRIE)
  await drie
  const eerste = gedaan(EEN)
  laatGaan()
  await eerste
  await een.lijn.sluit()
  const fouten = een.log.filter((regel) => regel.includes('lukt niet'))
  expect(fouten.map((regel) => JSON.parse(regel))).toMatchObject([{ organisatie: DRIE }])
  expect(mislukt).toBeGreaterThan(3)
})

test('names each organisation with something due, and none with something for later', async () => {
  const omgeving = echteOmgeving(klokVanaf('2026-07-20T09:00:00', true))
  const bericht = (code: string, status: string, tot: string | null) =>
    db.beheer.query(
      `INSERT INTO bericht (organisatie, id, herkomst, item, inhoud, status, antwoord, moment, vastgehouden_tot)
       VALUES ($1, 'b', 'in', 'b', '', $2, '', '2026-07-17 09:00', $3)`,
      [code, status, tot],
    )
  const zending = (code: string, kanaal: string, soort: string, staat: string, meer: object) =>
    db.beheer.query(`INSERT INTO zending SELECT (jsonb_populate_record(NULL::zending, $1)).*`, [
      {
        ...{ organisatie: code, id: 'z', kanaal, soort, staat, referentienummer: 'r' },
        ...{ tijdstip: '20260720090000000', gegevens: {}, inhoud_hash: '\\x', onzeker: false },
        ...{ pogingen: 0, gemaakt: '2026-07-17T09:00:00Z' },
        ...(soort === 'Fo01' ? { aankomst: 'a' } : { bericht: 'b' }),
        ...meer,
      },
    ])
  const [a, b, c, d, e, f, g, h, i] = CODES as string[]
  const straks = '2026-07-20T10:00:00Z'
  await bericht(a!, 'vastgehouden', '2026-07-20 09:00')
  await bericht(b!, 'vastgehouden', '2026-07-20 09:01')
  await zending(c!, 'ggk', 'Fo01', 'klaar', {})
  await zending(d!, 'ggk', 'Fo01', 'aanvaard', { aanvaard: straks })
  await zending(e!, 'vsp', 'heen', 'aanvaard', { aanvaard: '2026-07-19T09:00:00Z' })
  await zending(f!, 'vsp', 'heen', 'aanvaard', { aanvaard: straks, volgende: straks })
  await zending(g!, 'vsp', 'heen', 'aanvaard', { aanvaard: '2026-04-01T09:00:00Z' })
  await db.beheer.query(
    `INSERT INTO aankomst (organisatie, id, kanaal, soort, sleutel, vingerafdruk, stuurgegevens,
       afzender, tijdstip, bevestiging, staat, ontvangen)
     SELECT code, 'a', 'ggk', 'Di01', 's', 'v', '{}', '', '', '', staat, now()
     FROM (VALUES ($1, 'nieuw'), ($2, 'verwerkt')) AS rij (code, staat)`,
    [h, i],
  )
  expect([...(await leesLijnwerk(db.pool, omgeving))].sort()).toEqual([a, c, e, h])
})

test('who is not the owner of the tables gets a fault, not an empty answer', async () => {
  const { user, host, port, database, password } = db.pool.options
  const pool = new pg.Pool({
    ...{ user, host, port, database, password, max: 1 },
    options: '-c role=stopwijzer_toepassing',
  })
  const omgeving = echteOmgeving(klokVanaf('2026-07-20T09:00:00', true))
  await expect(leesLijnwerk(pool, omgeving)).rejects.toThrow(/row-level security/)
  await pool.end()
})
