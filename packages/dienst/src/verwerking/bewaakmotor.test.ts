// SPDX-License-Identifier: EUPL-1.2
/** Organisations whose messages come through the API: nobody else moves what waits. */
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Dienst } from '../dienst.ts'
import { maakLogboek } from '../logboek.ts'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { openOrganisatie, registreer } from '../opslag/organisatie.ts'
import { start, stop, toewijzing } from '../proef/proefberichten.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { maakTestdienst } from '../proef/testdienst.ts'
import { bewaakMotor } from './bewaakmotor.ts'
import { maakOntvangst } from './ontvangst.ts'

const GEMEENTE = '0363'
const TWEEDE = '0034'
let db: Testdatabank
beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db?.sluit())
beforeEach(async () => {
  await db.maakLeeg()
  for (const code of [TWEEDE, GEMEENTE]) {
    await registreer(db.pool, db.bos, code, '2026-01-02T11:00:00.000Z')
  }
  await lever('eigen', '001.xml', toewijzing(), '2026-01-02T12:00:00')
})

function maakDienst(nu: string, organisatie: Dienst['organisatie'] = open) {
  let verzet = 0
  const klok = klokVanaf(nu, true)
  const omgeving = echteOmgeving(() => klok() + verzet)
  const dienst = maakTestdienst(db, omgeving, organisatie)
  const verder = (ms: number) => {
    verzet += ms
  }
  return { dienst, verder }
}
const open = (code: string) => openOrganisatie(db.pool, db.bos, code)

async function lever(map: 'in' | 'eigen', naam: string, bericht: string, nu: string) {
  const omgeving = echteOmgeving(klokVanaf(nu, true))
  const ontvangst = maakOntvangst(await open(GEMEENTE), omgeving)
  return (await ontvangst.dienAan({ map, naam, bytes: Buffer.from(bericht) })).oordeel
}

/** As the service runs it, until the test ends. */
function draai(dienst: Dienst, overLijn: readonly string[] = []) {
  const log: string[] = []
  const logboek = maakLogboek('info', { write: (regel) => log.push(regel) })
  const motor = bewaakMotor(dienst, logboek, overLijn, 5)
  onTestFinished(() => motor.sluit())
  return { log, motor }
}
const antwoorden = async () =>
  (
    await db.beheer.query<{ soort: string }>(
      `SELECT berichtsoort AS soort FROM bericht WHERE over_bericht IS NOT NULL ORDER BY 1`,
    )
  ).rows.map(({ soort }) => soort)
const ankers = async () =>
  (await db.beheer.query('SELECT organisatie FROM audit_anker ORDER BY 1')).rows.map(
    ({ organisatie }) => organisatie,
  )

test('a stop that waits is judged once its start came', async () => {
  const nu = '2026-07-20T09:00:00'
  draai(maakDienst(nu).dienst)
  expect(await lever('in', '010.xml', stop('X1'), nu)).toBe('vastgehouden')
  expect(await lever('in', '020.xml', start('S1'), nu)).toBe('goedgekeurd')
  await expect.poll(antwoorden).toEqual(['JW306', 'JW308'])
})

test('one whose start never comes is judged when its waiting is over', async () => {
  const { dienst, verder } = maakDienst('2026-07-20T09:00:00')
  draai(dienst)
  expect(await lever('in', '010.xml', stop('X1'), '2026-07-20T09:00:00')).toBe('vastgehouden')
  // Received on Monday: the second working day is Wednesday.
  verder(3 * 24 * 3_600_000)
  await expect.poll(antwoorden).toEqual(['JW308'])
})

test('does the day of every organisation, though one fails; not of those over a line', async () => {
  const { dienst } = maakDienst('2026-07-20T09:00:00', async (code) => {
    if (code === TWEEDE) throw new Error('stuk')
    return open(code)
  })
  const { log, motor } = draai(dienst)
  await expect.poll(ankers).toEqual([GEMEENTE])
  await motor.sluit()
  const fouten = log.filter((regel) => regel.includes('lukt niet'))
  expect(fouten.map((regel) => JSON.parse(regel))).toMatchObject([{ organisatie: TWEEDE }])
  await db.beheer.query('DELETE FROM audit_anker')
  draai(maakDienst('2026-07-20T09:00:00').dienst, [GEMEENTE])
  await expect.poll(ankers).toEqual([TWEEDE])
})
