// SPDX-License-Identifier: EUPL-1.2
/** What the engine promises beside the file drop: tasks, rebuild, and one bad message among good ones. */
import { describe, expect, test } from 'vitest'
import { type Scenarioproduct, scenariobericht } from '../../../ijw/src/proef/scenariobericht.ts'
import { leesTransporten } from '../beheer/transporten.ts'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { zetInstelling } from '../opslag/organisatie.ts'
import { leesOpenTaken } from '../opslag/taken.ts'
import { herbouw, leesToestanden } from '../opslag/toestand.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { stelPostbusOp } from '../proef/postbusopstelling.ts'
import { maakPartij } from '../proef/postbusproef.ts'
import { verwerkPartij } from './partij.ts'
import { keurTaakGoed, organisatieVanTaak, wijsTaakAf } from './taken.ts'
import { termijnenIn } from './termijnlijst.ts'
import { maakWerkitem } from './werkitem.ts'

const NU = '2026-07-20T09:00:00'
const PRODUCT = ['45', '45A04']
const omgeving = (nu = NU) => echteOmgeving(klokVanaf(nu, true))

const bericht301 = (id: string, bsn: string, nr: string) =>
  scenariobericht({
    soort: '301',
    id,
    dag: '2026-01-02',
    bsn,
    producten: [
      { nr, product: PRODUCT, ingang: '2026-01-05', eind: '2026-12-31', omvang: ['3', '04', '2'] },
    ],
  })
const melding = (soort: '305' | '307', id: string, bsn: string, tn: string) => {
  const product: Scenarioproduct = { tn, product: PRODUCT, begin: '2026-01-12', status: '1' }
  const stop = { reden: '31', eind: '2026-07-17' }
  return scenariobericht({
    soort,
    id,
    dag: soort === '305' ? '2026-01-12' : '2026-07-20',
    client: { bsn },
    producten: [soort === '305' ? product : { ...product, ...stop }],
  })
}

const p = stelPostbusOp(async ({ gemeente }) => {
  gemeente.leg('eigen', '1.xml', bericht301('T1', '999900006', '300201'))
  gemeente.leg('eigen', '2.xml', bericht301('T2', '999996770', '300202'))
  gemeente.leg('in', '3.xml', melding('305', 'S1', '999900006', '300201'))
  gemeente.leg('in', '4.xml', melding('307', 'X1', '999900006', '300201'))
  const regels = await gemeente.draai(NU)
  expect(regels.map((a) => a.oordeel)).toEqual(Array(4).fill('goedgekeurd'))
})

const taken = () => inTransactie(p.db.pool, '0363', (c) => leesOpenTaken(c, p.gemeente.toegang))

describe('tasks', () => {
  test('a proposal names its organisation, is approved once and sends one JW301', async () => {
    const [taak] = await taken()
    expect(taak!.taak.soort).toBe('sluiten-toewijzing')
    expect(organisatieVanTaak(taak!.id)).toBe('0363')
    const uitkomst = await keurTaakGoed(p.gemeente.toegang, omgeving(), taak!.id)
    expect(uitkomst.verzonden).toEqual([expect.stringMatching(/^JW301_0363_65656055_/)])
    await expect(keurTaakGoed(p.gemeente.toegang, omgeving(), taak!.id)).rejects.toMatchObject({
      code: 'TAAK_ONBEKEND',
    })
    await p.gemeente.draai(NU)
    expect(p.gemeente.bestanden('uit')).toContain(uitkomst.verzonden[0])
    const [toestand] = await leesToestanden(p.gemeente.toegang, '2026-07-20', '000300201')
    expect(toestand).toMatchObject({ toewijzing: 'INGETROKKEN', levering: 'DEFINITIEF_GESTOPT' })
  })

  test('two people who approve at the same moment send one message', async () => {
    const [taak] = await taken()
    const pogingen = await Promise.allSettled(
      Array.from({ length: 4 }, () => keurTaakGoed(p.gemeente.toegang, omgeving(), taak!.id)),
    )
    expect(pogingen.filter((p) => p.status === 'fulfilled')).toHaveLength(1)
  })

  test('a refused proposal does not come back, also not with the daily update', async () => {
    const [taak] = await taken()
    await wijsTaakAf(p.gemeente.toegang, omgeving(), taak!.id, 'zorg gaat door')
    await p.gemeente.draai('2026-07-21T09:00:00')
    expect((await taken()).map((t) => t.taak.soort)).not.toContain('sluiten-toewijzing')
    const { rows } = await p.db.beheer.query(
      `SELECT bijzonderheden FROM audit WHERE soort = 'taak_afgewezen'`,
    )
    expect(rows).toEqual([{ bijzonderheden: 'zorg gaat door' }])
  })

  test('nothing closes by itself on a rejected message, nor what a person refused', async () => {
    const [taak] = await taken()
    const zet = (waarde: string) =>
      inTransactie(p.db.pool, '0363', (c) => zetInstelling(c, '0363', 'afsluiten', waarde))
    await zet('automatisch')
    const sluitend = () => p.gemeente.bestanden('uit').filter((n) => n.startsWith('JW301')).length
    expect(sluitend()).toBe(2)
    p.gemeente.leg('in', '5.xml', melding('307', 'X2', '999900006', '300201'))
    expect(await p.gemeente.draai(NU)).toMatchObject([{ oordeel: 'afgekeurd' }])
    expect(sluitend()).toBe(2)
    await wijsTaakAf(p.gemeente.toegang, omgeving(), taak!.id, 'zorg gaat door')
    const weg = melding('307', 'X3', '999900006', '300201').replace(
      'StatusAanlevering>1<',
      'StatusAanlevering>3<',
    )
    p.gemeente.leg('in', '6.xml', weg)
    p.gemeente.leg('in', '7.xml', melding('307', 'X4', '999900006', '300201'))
    const regels = await p.gemeente.draai(NU)
    expect(regels.map(({ oordeel }) => oordeel)).toEqual(['goedgekeurd', 'goedgekeurd'])
    expect(sluitend()).toBe(2)
    // Where nobody refused anything it does go.
    p.gemeente.leg('in', '8.xml', melding('305', 'S2', '999996770', '300202'))
    p.gemeente.leg('in', '9.xml', melding('307', 'X5', '999996770', '300202'))
    await p.gemeente.draai(NU)
    expect(sluitend()).toBe(3)
  })

  test('time alone brings a task: an answer that stays away', async () => {
    const soorten = async () => (await taken()).map((t) => t.taak.soort)
    expect(await soorten()).not.toContain('retour-ontbreekt')
    await p.gemeente.draai('2026-07-27T09:00:00')
    expect(await soorten()).toContain('retour-ontbreekt')
  })
})

describe('the answer clock', () => {
  const open = async (zoek: string) =>
    (await taken()).map(({ taak }) => taak).filter(({ sleutel }) => sleutel.startsWith(zoek))
  const bevries = (waarde: readonly string[] | undefined) =>
    inTransactie(p.db.pool, '0363', (c) => zetInstelling(c, '0363', 'bevriezing', waarde))
  const aanHetTransport = () =>
    inTransactie(p.db.pool, '0363', (c) => leesTransporten(c, p.gemeente.toegang, omgeving()))

  test('counts from the day on which a message left, names the days, and ends with the answer', async () => {
    // Held from Monday 20 July until the Friday after.
    await bevries(['2026-07-20T00:00/2026-07-31T00:00'])
    await inTransactie(p.db.pool, '0363', (c) => zetInstelling(c, '0363', 'postbus.map', p.basis))
    p.gemeente.leg('eigen', '5.xml', bericht301('T5', '999990019', '300205'))
    await p.gemeente.draai('2026-07-20T10:00:00')
    // T1 and T2 left and are late; what is still here cannot be answered.
    await p.gemeente.draai('2026-07-30T09:00:00')
    expect(await open('retour-ontbreekt')).toHaveLength(2)
    // Nor does a message about the same toewijzing make it late, in the tasks or in the list.
    p.gemeente.leg('in', '6.xml', melding('305', 'S5', '999990019', '300205'))
    expect(await p.gemeente.draai('2026-07-30T10:00:00')).toMatchObject([
      { oordeel: 'goedgekeurd', taken: [] },
    ])
    expect(await open('retour-ontbreekt')).toHaveLength(2)
    const { gegevens } = await inTransactie(p.db.pool, '0363', (c) =>
      termijnenIn(c, p.gemeente.toegang, '2026-07-30'),
    )
    expect(gegevens.filter(({ soort }) => soort === 'retour')).toHaveLength(2)
    await p.gemeente.draai('2026-07-31T09:00:00')
    expect(p.gemeente.bestanden('uit')).toContain('JW301_0363_65656055_T5.xml')
    await p.gemeente.draai('2026-08-05T09:00:00')
    expect(await open('retour-ontbreekt')).toHaveLength(2)
    await p.gemeente.draai('2026-08-06T09:00:00')
    const laat = await open('retour-ontbreekt')
    expect(laat.find(({ toelichting }) => toelichting.includes('T5'))).toMatchObject({
      uiterlijk: '2026-08-05',
      toelichting:
        'Het JW301 met Identificatie T5 is verzonden op 31-07-2026. Binnen 3 werkdagen, dus op 05-08-2026, had het antwoord er moeten zijn. Niet meegeteld: 01-08-2026 (zaterdag), 02-08-2026 (zondag). Neem contact op. Stuur het bericht niet zomaar opnieuw.',
    })
    const { transporten } = await aanHetTransport()
    expect(transporten[0]?.meldingen.join()).toContain('3 berichten kregen binnen 3 werkdagen geen')
    // Nothing went out again by itself.
    expect(p.gemeente.bestanden('uit').filter((naam) => naam.includes('T5'))).toHaveLength(1)

    const aanbieder = await maakPartij(p.db, p.basis, '65656055')
    aanbieder.leg('in', 't5.xml', p.gemeente.lees('uit', 'JW301_0363_65656055_T5.xml'))
    await aanbieder.draai('2026-08-06T10:00:00')
    aanbieder.bezorg(p.gemeente)
    await p.gemeente.draai('2026-08-06T11:00:00')
    expect(await open('retour-ontbreekt')).toHaveLength(2)
    expect((await aanHetTransport()).transporten[0]?.meldingen.join()).toContain('2 berichten')
  })
})

describe('derived states', () => {
  test('are rebuilt from the facts; damage is counted and gone', async () => {
    const voor = await p.db.beheer.query('SELECT * FROM toestand ORDER BY 1, 2, 3, 4, 5, 6')
    expect(voor.rows).toHaveLength(2)
    expect(await herbouw(p.gemeente.toegang, '2026-07-20')).toEqual({
      organisatie: '0363',
      dossiers: 2,
      afwijkend: 0,
    })
    await p.db.beheer.query(
      `UPDATE toestand SET levering = 'GESTART' WHERE toewijzing_nummer = '300201'`,
    )
    await p.db.beheer.query(`DELETE FROM toestand WHERE toewijzing_nummer = '300202'`)
    expect((await herbouw(p.gemeente.toegang, '2026-07-20')).afwijkend).toBe(2)
    const na = await p.db.beheer.query('SELECT * FROM toestand ORDER BY 1, 2, 3, 4, 5, 6')
    expect(na.rows).toEqual(voor.rows)
  })

  test('so are the rows of reports: one that is wrong, missing or too many', async () => {
    const lees = async () => (await p.db.beheer.query('SELECT * FROM melding ORDER BY 1, 2')).rows
    const voor = await lees()
    expect(voor.length).toBeGreaterThan(0)
    const id = voor[0].id
    for (const schade of [
      `UPDATE melding SET basis = '2020-01-01' WHERE id = '${id}'`,
      `DELETE FROM melding WHERE id = '${id}'`,
      `UPDATE melding SET id = 'TE-VEEL' WHERE id = '${id}'`,
    ]) {
      await p.db.beheer.query(schade)
      const { afwijkend } = await herbouw(p.gemeente.toegang, '2026-07-20')
      expect(afwijkend).toBe(1)
      expect(await lees()).toEqual(voor)
    }
  })

  test('do not depend on the day they were derived: an end that passes shows without a write', async () => {
    const op = async (dag: string) =>
      (await leesToestanden(p.gemeente.toegang, dag)).map((t) => t.toewijzing)
    expect(await op('2026-12-31')).toEqual(['OPEN', 'OPEN'])
    expect(await op('2027-01-01')).toEqual(['VERLOPEN', 'VERLOPEN'])
    expect((await herbouw(p.gemeente.toegang, '2027-06-01')).afwijkend).toBe(0)
  })
})

describe('a batch', () => {
  test('one message that cannot be handled harms no other', async () => {
    const items = ['S2', 'S3'].map((id, i) =>
      maakWerkitem(
        {
          map: 'in',
          naam: `${i}.xml`,
          bytes: Buffer.from(melding('305', id, '999996770', '300202')),
        },
        p.gemeente.toegang.versleuteling,
        omgeving(),
      ),
    )
    // A second item with the ledger id of the first cannot be written beside it.
    const stuk = { ...items[1]!, id: items[0]!.id, item: Buffer.alloc(32, 7) }
    const uit = await verwerkPartij(p.gemeente.toegang, omgeving(), [items[0]!, stuk, items[1]!], {
      voorgangerKanKomen: false,
      wachten: 'deze-ronde',
    })
    expect(uit.map((een) => ('fout' in een ? 'fout' : een.antwoord.oordeel))).toEqual([
      'goedgekeurd',
      'fout',
      'afgekeurd',
    ])
  })

  test('the database holds no BSN, name or message that can be read', async () => {
    const { rows } = await p.db.beheer.query<{ tabel: string }>(
      `SELECT c.relname AS tabel FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r'`,
    )
    for (const { tabel } of rows) {
      const inhoud = await p.db.beheer.query(`SELECT t::text AS rij FROM ${tabel} t`)
      const tekst = inhoud.rows.map((r) => r.rij).join('\n')
      for (const geheim of ['999900006', '999996770', 'Proef', '2010-02-14']) {
        const hex = Buffer.from(geheim).toString('hex')
        expect(tekst.includes(geheim) || tekst.includes(hex), `${geheim} in ${tabel}`).toBe(false)
      }
    }
  })
})
