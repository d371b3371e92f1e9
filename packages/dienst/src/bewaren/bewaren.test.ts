// SPDX-License-Identifier: EUPL-1.2
/** Keeping and removing, on two real organisations, years later. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { controleerAudit } from '../opslag/auditcontrole.ts'
import { type Handelende, mensAanOpdrachtregel } from '../opslag/handelende.ts'
import { namens, type Toegang } from '../opslag/organisatie.ts'
import { herbouw } from '../opslag/toestand.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { speelVerloop } from '../proef/afgelopen.ts'
import { maakPartij, type Partij } from '../proef/postbusproef.ts'
import { toewijzing } from '../proef/proefberichten.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { proefBsn } from '../proef/vulling.ts'
import { keurBewaarplanGoed, maakBewaarplan, proefBewaarplan } from './plan.ts'
import { voerBewaarplanUit } from './uitvoeren.ts'
import { TABELLEN_VAN_CLIENT } from './verwijderen.ts'
import { leesInHanden } from './werkinhanden.ts'
import { zoekOudeBerichten } from './zoeken.ts'

const AN = mensAanOpdrachtregel('an')
const BO = mensAanOpdrachtregel('bo')
const op = (dag: string) => echteOmgeving(klokVanaf(`${dag}T09:00:00`, true))
/** Everything about these clients ended in July 2026. */
const NA_8_JAAR = op('2034-08-01')
const NA_21_JAAR = op('2047-08-01')

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
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-bewaren-'))
  gemeente = await maakPartij(db, map, '0363')
  aanbieder = await maakPartij(db, map, '65656055')
  await speelVerloop(gemeente, aanbieder, [0, 1, 2, 3])
  return () => rmSync(map, { recursive: true, force: true })
})

const als = (wie: Handelende): Toegang => namens(gemeente.toegang, wie)
const tel = async (tabel: string, organisatie = '0363') =>
  (
    await db.beheer.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${tabel} WHERE organisatie = $1`,
      [organisatie],
    )
  ).rows[0]!.n
const heel = async (organisatie = '0363') =>
  (await inTransactie(db.pool, organisatie, (c) => controleerAudit(c, organisatie))).heel

/** Made by one, approved by another, carried out. */
async function voerUit(omgeving: typeof NA_8_JAAR) {
  const { id } = await maakBewaarplan(als(AN), omgeving)
  await keurBewaarplanGoed(als(BO), omgeving, id)
  return voerBewaarplanUit(als(AN), omgeving, id)
}

describe('after seven years the messages go', () => {
  test('a plan holds so many clients at most, and the rest is for the next', async () => {
    const inHanden = await leesInHanden(db.pool, '0363', '2034-08-01')
    const zoek = async (hoogstens: number, stop?: AbortSignal) => {
      const delen: number[] = []
      const uit = await zoekOudeBerichten({
        ...{ pool: db.pool, organisatie: '0363', grens: '2027-08-01', vandaag: '2034-08-01' },
        ...{ inHanden: inHanden!, hoogstens, stuk: 1, gezien: (deel) => delen.push(deel) },
        ...(stop ? { stop } : {}),
      })
      const berichten = uit.clienten.reduce((som, { aantal }) => som + aantal, 0)
      return { meer: uit.meer, clienten: uit.clienten.length, berichten, delen }
    }
    const alles = await zoek(100)
    expect(alles).toMatchObject({ meer: false, clienten: 4, berichten: await tel('bericht') })
    expect([...alles.delen].sort((a, b) => a - b)).toEqual(alles.delen)
    expect(alles.delen.at(-1)).toBe(1)
    expect(await zoek(1)).toMatchObject({ meer: true, clienten: 1 })
    expect(await zoek(100, AbortSignal.abort())).toMatchObject({ meer: true, clienten: 0 })
  })

  test('a search that is stopped gives a plan of what was found, or none', async () => {
    const stop = new AbortController()
    const stappen: string[] = []
    const { telling } = await maakBewaarplan(als(AN), NA_8_JAAR, {
      stop: stop.signal,
      voortgang: ({ stap }) => {
        stappen.push(stap)
        if (stap === 'berichten') stop.abort()
      },
    })
    expect([telling.berichten.weg, telling.berichten.meer]).toEqual([await tel('bericht'), true])
    expect(telling.dossiers.meer).toBe(true)
    expect(new Set(stappen)).toEqual(new Set(['inHanden', 'berichten']))
    await expect(maakBewaarplan(als(AN), NA_8_JAAR, { stop: stop.signal })).rejects.toMatchObject({
      code: 'BEWAARPLAN_GESTOPT',
    })
    expect(await tel('bewaarplan')).toBe(1)
  })

  test('the report counts per year, and a trial stores nothing', async () => {
    const { telling, termijnen } = await proefBewaarplan(als(AN), NA_8_JAAR)
    const berichten = await tel('bericht')
    expect(termijnen).toMatchObject({ berichten: 7, dossier: 20, audit: 5 })
    expect(telling.berichten).toEqual({
      voor: '2027-08-01',
      weg: berichten,
      perJaar: { 2026: berichten },
      blijft: {},
      meer: false,
    })
    expect(telling.dossiers).toMatchObject({ voor: '2014-08-01', weg: 0, blijft: {} })
    expect(telling.audit.regels).toBeGreaterThan(20)
    expect(JSON.stringify(telling)).not.toMatch(/9999\d{5}/)
    expect([await tel('bewaarplan'), await tel('bericht')]).toEqual([0, berichten])
    expect((await proefBewaarplan(als(AN), op('2033-01-01'))).telling.berichten.weg).toBe(0)
  })

  test('facts and state stay, the log stays whole, and the other organisation keeps all', async () => {
    const voor = { gemeente: await tel('feit'), aanbieder: await tel('bericht', '65656055') }
    const plan = await voerUit(NA_8_JAAR)
    expect(plan.staat).toBe('klaar')
    expect(plan.uitkomst).toMatchObject({
      berichten: { weg: plan.telling.berichten.weg, gebleven: 0 },
      dossiers: { weg: 0, gebleven: 0 },
      audit: plan.telling.audit.regels,
    })
    expect([await tel('bericht'), await tel('uitgaand'), await tel('bewaarplan_regel')]).toEqual([
      0, 0, 0,
    ])
    expect([await tel('feit'), await tel('bericht', '65656055')]).toEqual([
      voor.gemeente,
      voor.aanbieder,
    ])
    expect(await herbouw(gemeente.toegang, '2034-08-01')).toMatchObject({
      dossiers: 4,
      afwijkend: 0,
    })
    expect([await heel(), await heel('65656055')]).toEqual([true, true])
    const { rows } = await db.beheer.query(
      `SELECT soort, gebruiker, object_id FROM audit WHERE object_soort = 'bewaarplan' ORDER BY volgnummer`,
    )
    expect(rows.map((r) => [r.soort, r.gebruiker])).toEqual([
      ['maak_bewaarplan', 'an'],
      ['keur_bewaarplan_goed', 'bo'],
      ['voer_bewaarplan_uit', 'an'],
      ['verwijder_berichten', 'an'],
      ['voer_bewaarplan_uit', 'an'],
    ])
    const clienten = await db.beheer.query(
      `SELECT count(*)::int AS n FROM audit_client c JOIN audit a USING (organisatie, volgnummer)
       WHERE a.soort = 'verwijder_berichten'`,
    )
    expect(clienten.rows[0].n).toBe(4)
    // The same Identificatie is still refused, and a new assignment finds the same client.
    gemeente.leg('eigen', 'weer.xml', toewijzing('T0', proefBsn(0), '400000'))
    const [antwoord] = await gemeente.draai('2034-08-02T09:00:00')
    expect(antwoord?.oordeel).toBe('geweigerd')
    expect(await tel('dossier')).toBe(4)
  })

  test('what has work in hand stays, each for its reason', async () => {
    await speelVerloop(gemeente, aanbieder, [10], 'start')
    const dossier = (n: number) => gemeente.toegang.versleuteling.pseudoniem(proefBsn(n))
    await db.beheer.query('UPDATE dossier SET afgeschermd = true WHERE dossier = $1', [dossier(0)])
    await db.beheer.query(
      `UPDATE taak SET status = 'open' WHERE ctid IN (SELECT ctid FROM taak WHERE dossier = $1 LIMIT 1)`,
      [dossier(1)],
    )
    await db.beheer.query(
      `INSERT INTO correctie (organisatie, id, dossier, staat, inhoud, begonnen, gewijzigd)
       VALUES ('0363', 'c', $1, 'gestopt', '', '2026-07-20', '2026-07-20')`,
      [dossier(2)],
    )
    await db.beheer.query(
      `UPDATE uitgaand SET gepubliceerd = NULL WHERE bericht IN
         (SELECT id FROM bericht WHERE dossier = $1 AND herkomst = 'gemaakt' LIMIT 1)`,
      [dossier(3)],
    )
    const { telling } = await proefBewaarplan(als(AN), NA_8_JAAR)
    expect(telling.berichten.weg).toBe(0)
    expect(Object.keys(telling.berichten.blijft).sort()).toEqual([
      'afgeschermd',
      'correctie',
      'loopt',
      'taak',
      'uitgaand',
    ])
    const { telling: later } = await proefBewaarplan(als(AN), NA_21_JAAR)
    expect(later.dossiers).toMatchObject({
      weg: 0,
      blijft: { afgeschermd: 1, correctie: 1, taak: 1, uitgaand: 1, loopt: 1 },
    })
  })

  test('a message that waits, failed, or has no answer yet stays too', async () => {
    const dossier = (n: number) => gemeente.toegang.versleuteling.pseudoniem(proefBsn(n))
    const een = (n: number) =>
      `(SELECT id FROM bericht WHERE dossier = '\\x${dossier(n).toString('hex')}' AND herkomst = 'in' LIMIT 1)`
    await db.beheer.query(
      `UPDATE bericht SET status = 'vastgehouden', vastgehouden_tot = '2026-07-22' WHERE id = ${een(0)}`,
    )
    await db.beheer.query(
      `UPDATE bericht SET status = 'verzonden' WHERE dossier = $1 AND berichtsoort = 'JW301'`,
      [dossier(1)],
    )
    await db.beheer.query(
      `INSERT INTO mislukt (organisatie, id, item, inhoud, dossier, pogingen, fout, sinds, volgende)
       VALUES ('0363', 'm1', 'x', '', $1, 1, 'x', '2026-07-20', '2026-07-20')`,
      [dossier(2)],
    )
    await db.beheer.query(
      `INSERT INTO mislukt (organisatie, id, item, inhoud, staat, pogingen, fout, sinds, volgende)
       VALUES ('0363', 'm2', 'y', '', 'opgegeven', 1, 'x', '2026-07-20', '2026-07-20')`,
    )
    const { telling } = await proefBewaarplan(als(AN), NA_8_JAAR)
    expect(Object.keys(telling.berichten.blijft).sort()).toEqual(['onbeantwoord', 'wacht'])
    const { uitkomst } = await voerUit(NA_8_JAAR)
    // Client 3 and the item that was given up.
    const van3 = await db.beheer.query('SELECT FROM bericht WHERE dossier = $1', [dossier(3)])
    expect([van3.rowCount, await tel('mislukt')]).toEqual([0, 1])
    expect(uitkomst).toMatchObject({ berichten: { weg: telling.berichten.weg } })
  })
})

describe('after twenty years the dossier goes', () => {
  test('with everything about the client, and nothing of others', async () => {
    const { rows } = await db.beheer.query<{ naam: string }>(
      `SELECT relname AS naam FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'dossier'`,
    )
    expect([...TABELLEN_VAN_CLIENT].sort()).toEqual(rows.map(({ naam }) => naam).sort())
    await speelVerloop(gemeente, aanbieder, [10], 'start')
    for (const [tabel, kolommen] of [
      [
        'overleg',
        `(organisatie, gevolg, dossier, inhoud, moment) SELECT '0363', 'g', dossier, '', '2026-08-01'`,
      ],
      [
        'annotatie',
        `(organisatie, dossier, inhoud, moment) SELECT '0363', dossier, '', '2026-08-01'`,
      ],
      [
        'afscherming',
        `(organisatie, dossier, soort, inhoud, moment) SELECT '0363', dossier, 'opgeheven', '', '2026-08-01'`,
      ],
    ]) {
      await db.beheer.query(
        `INSERT INTO ${tabel} ${kolommen} FROM dossier WHERE organisatie = '0363'`,
      )
    }
    const plan = await voerUit(NA_21_JAAR)
    expect(plan.uitkomst).toMatchObject({ dossiers: { weg: 4, gebleven: 0 } })
    expect(plan.telling.dossiers.blijft).toEqual({ loopt: 1 })
    for (const tabel of ['dossier', 'overleg', 'annotatie', 'afscherming']) {
      expect(await tel(tabel), tabel).toBe(1)
    }
    expect(await herbouw(gemeente.toegang, '2047-08-01')).toMatchObject({
      dossiers: 1,
      afwijkend: 0,
    })
    expect([await heel(), await tel('dossier', '65656055')]).toEqual([true, 5])
  })

  test('also when the messages went long before: the facts say when the last change was', async () => {
    await voerUit(NA_8_JAAR)
    expect(await tel('bericht')).toBe(0)
    const { telling } = await proefBewaarplan(als(AN), op('2046-07-01'))
    expect(telling.dossiers.weg).toBe(0)
    expect((await voerUit(NA_21_JAAR)).uitkomst).toMatchObject({ dossiers: { weg: 4 } })
    expect([await tel('feit'), await tel('toestand'), await tel('taak')]).toEqual([0, 0, 0])
    expect(await heel()).toBe(true)
  })
})
