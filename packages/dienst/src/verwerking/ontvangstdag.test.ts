// SPDX-License-Identifier: EUPL-1.2
/**
 * A message counts from the day it came in (OP272, OP090), whatever kept it from being judged: a
 * missing predecessor, a fault in the program, a line that stood still.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { leesGeparkeerd } from '../opslag/geparkeerd.ts'
import { leesMislukt, neemMislukte, noteerMislukt } from '../opslag/mislukt.ts'
import { openOrganisatie, registreer, type Toegang } from '../opslag/organisatie.ts'
import { leesOpenTaken } from '../opslag/taken.ts'
import { herbouw } from '../opslag/toestand.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { start, stop, toewijzing } from '../proef/proefberichten.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { herspeel } from './herspelen.ts'
import { maakOntvangst } from './ontvangst.ts'
import { beoordeelGeparkeerd, probeerGeparkeerd } from './parkeren.ts'
import { type Binnengekomen, maakWerkitem } from './werkitem.ts'

/** The last working day on which a stop of 17-07 is in time. */
const LAATSTE_DAG = '2026-07-24T15:00:00'
const MAANDAG = '2026-07-27T09:00:00'
const om = (nu: string) => echteOmgeving(klokVanaf(nu, true))

let db: Testdatabank
let toegang: Toegang
beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db.sluit())
beforeEach(async () => {
  await db.maakLeeg()
  await registreer(db.pool, db.bos, '0363', new Date(0).toISOString())
  toegang = await openOrganisatie(db.pool, db.bos, '0363')
  await bied('2026-01-02T09:00:00', item('eigen', 't', toewijzing()))
})

const item = (map: 'in' | 'eigen', naam: string, tekst: string): Binnengekomen => ({
  ...{ map, naam },
  bytes: Buffer.from(tekst),
})
const bied = (nu: string, binnen: Binnengekomen) => maakOntvangst(toegang, om(nu)).dienAan(binnen)

/** What timeliness is counted from, before and after a rebuild. */
async function gemeld() {
  const lees = async () =>
    (await db.beheer.query(`SELECT gemeld_op FROM melding WHERE soort = 'stop'`)).rows
  const voor = await lees()
  expect((await herbouw(toegang, '2026-07-27')).afwijkend).toBe(0)
  expect(await lees()).toEqual(voor)
  const { verschillen } = await herspeel(toegang, om('2026-09-01T09:00:00'), {})
  expect(verschillen).toEqual([])
  return voor.map((rij) => rij.gemeld_op)
}
const moment = async () =>
  (await db.beheer.query(`SELECT moment::text FROM bericht WHERE identificatie = 'X1'`)).rows[0]
    ?.moment
const stopbericht = item('in', 'x', stop('X1', { dag: '2026-07-24' }))

test('a stop that waited for its start counts from its own receipt', async () => {
  expect((await bied(LAATSTE_DAG, stopbericht)).oordeel).toBe('vastgehouden')
  await bied(MAANDAG, item('in', 's', start('S1')))
  const wachtend = await leesGeparkeerd(toegang, om(MAANDAG).tijdstip(), null)
  const [uit] = await probeerGeparkeerd(toegang, om('2026-07-27T09:05:00'), wachtend)
  expect(uit).toMatchObject({ antwoord: { oordeel: 'goedgekeurd', signalen: [] } })
  expect(await gemeld()).toEqual(['2026-07-24'])
})

test('so does one that a fault in the program kept waiting, also when it then waits for its start', async () => {
  const hand = maakWerkitem(stopbericht, toegang.versleuteling, om(LAATSTE_DAG))
  await noteerMislukt(toegang, hand, new Error('vol'), om(LAATSTE_DAG))
  // It fails again the next day: that does not make it later.
  const zaterdag = om('2026-07-25T09:00:00')
  const opnieuw = maakWerkitem(stopbericht, toegang.versleuteling, zaterdag)
  await noteerMislukt(toegang, opnieuw, new Error('vol'), zaterdag)
  const [binnen] = await neemMislukte(toegang, om('2026-07-27T10:00:00'), true)
  expect(binnen).toMatchObject({ map: 'in', ontvangenOp: LAATSTE_DAG })
  expect((await bied('2026-07-27T10:00:00', binnen!)).oordeel).toBe('vastgehouden')
  expect(await moment()).toBe('2026-07-24 15:00:00')
  // The answer is due three working days after it came (OP090).
  const taken = await inTransactie(db.pool, '0363', (c) => leesOpenTaken(c, toegang))
  expect(taken.map(({ taak }) => [taak.soort, taak.uiterlijk])).toContainEqual([
    'retour-verschuldigd',
    '2026-07-29',
  ])
  await bied('2026-07-27T11:00:00', item('in', 's', start('S1')))
  const wachtend = await leesGeparkeerd(toegang, om('2026-07-27T11:00:00').tijdstip(), null)
  await probeerGeparkeerd(toegang, om('2026-07-27T11:00:00'), wachtend)
  expect(await gemeld()).toEqual(['2026-07-24'])
})

test('a fault noted by an earlier version counts from its first failure', async () => {
  const hand = maakWerkitem(stopbericht, toegang.versleuteling, om(LAATSTE_DAG))
  const { map, naam, itemnaam } = hand
  const oud = { map, naam, itemnaam, bytes: Buffer.from(hand.bytes).toString('base64') }
  const inhoud = toegang.versleuteling.versleutel('mislukt', 'M1', Buffer.from(JSON.stringify(oud)))
  const sinds = new Date(om(LAATSTE_DAG).tijdstip())
  expect(leesMislukt(toegang, { id: 'M1', inhoud, sinds })).toMatchObject({
    ontvangenOp: LAATSTE_DAG,
  })
})

test('what stood in the register of a line counts from its arrival; an own message from now', async () => {
  await bied('2026-01-12T09:00:00', item('in', 's', start('S1')))
  const antwoord = await bied(MAANDAG, { ...stopbericht, ontvangenOp: LAATSTE_DAG })
  expect(antwoord).toMatchObject({ oordeel: 'goedgekeurd', signalen: [] })
  expect(await moment()).toBe('2026-07-24 15:00:00')
  expect(await gemeld()).toEqual(['2026-07-24'])
  const eigen = { ...item('eigen', 'e', ''), ontvangenOp: LAATSTE_DAG }
  expect(maakWerkitem(eigen, toegang.versleuteling, om(MAANDAG)).ontvangenOp).toBeUndefined()
})

const sleutel = { tn: '300201', product: ['45', '45A04'], status: '1' }
const hervatting = (id: string) =>
  item('in', id, start(id, { dag: '2026-07-20', producten: [{ ...sleutel, begin: '2026-07-20' }] }))
const tijdelijk = () =>
  stop('X1', {
    producten: [{ ...sleutel, begin: '2026-01-12', reden: '20', eind: '2026-07-17' }],
  })

test('a restart that overtook its temporary stop waits for it; when the time is up it is judged as it stands', async () => {
  await bied('2026-01-12T09:00:00', item('in', 's', start('S1')))
  const nu = '2026-07-20T09:00:00'
  expect((await bied(nu, hervatting('S2'))).oordeel).toBe('vastgehouden')
  // The wish to wait ends with the second working day.
  const op = (tot: string) => leesGeparkeerd(toegang, om(nu).tijdstip(), tot)
  expect(await op('2026-07-22T23:59:58')).toEqual([])
  const [alsHetStaat] = await beoordeelGeparkeerd(
    toegang,
    om('2026-07-22T23:59:59'),
    await op('2026-07-22T23:59:59'),
  )
  expect(alsHetStaat).toMatchObject({
    antwoord: { oordeel: 'afgekeurd', codes: { producten: [['9326']] } },
  })

  // And the stop on the restart, that came even before it, goes along.
  const einde = { ...sleutel, begin: '2026-07-20', reden: '31', eind: '2026-07-21' }
  const vroeg = stop('X9', { dag: '2026-07-23', producten: [einde] })
  const donderdag = '2026-07-23T09:00:00'
  expect((await bied(donderdag, item('in', 'x9', vroeg))).oordeel).toBe('vastgehouden')
  expect((await bied(donderdag, hervatting('S3'))).oordeel).toBe('vastgehouden')
  await bied('2026-07-24T09:00:00', item('in', 'x', tijdelijk()))
  const wachtend = await leesGeparkeerd(toegang, om('2026-07-24T09:00:00').tijdstip(), null)
  const uit = await probeerGeparkeerd(toegang, om('2026-07-24T09:00:00'), wachtend)
  expect(uit.map((een) => 'antwoord' in een && een.antwoord.oordeel)).toEqual([
    'goedgekeurd',
    'goedgekeurd',
  ])
  const { rows } = await db.beheer.query(`SELECT levering FROM toestand`)
  expect(rows).toEqual([{ levering: 'DEFINITIEF_GESTOPT' }])
})
