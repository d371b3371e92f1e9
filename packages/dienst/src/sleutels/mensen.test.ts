// SPDX-License-Identifier: EUPL-1.2
/** Replacing keys reaches the secrets of people: nobody loses a second factor. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mensAanOpdrachtregel } from '../opslag/handelende.ts'
import { maakToegangskern } from '../toegang/kern.ts'
import { maakTokens } from '../toegang/machine/tokens.ts'
import { DAG, LEZEN, maakMachineproef } from '../toegang/proef/machineproef.ts'
import { maakToegangproef, type Toegangproef } from '../toegang/proef/toegangproef.ts'
import { controleerSleutels, leesSleutelregels } from './beheer.ts'
import { leesSleutels, type Sleutelbos } from './sleutelbos.ts'
import { vervangSleutels } from './vervangen.ts'

let p: Toegangproef
let nieuw: Sleutelbos
beforeAll(async () => {
  p = await maakToegangproef()
  const regel = (nummer: number, sleutel: Buffer) => `${nummer}:${sleutel.toString('base64')}`
  const oud = Buffer.from(p.db.bos.sleutels.get(1)!)
  nieuw = leesSleutels(`${regel(1, oud)}\n${regel(2, randomBytes(32))}`, 'test')
})
afterAll(() => p.sluit())

test('a second factor and a signing key go to the newest key and keep working; the old one is free', async () => {
  const persoon = await p.maakPersoon()
  const machines = maakMachineproef(p)
  const { id } = await machines.gemaakt('client', {
    verloopt: new Date(Date.parse(p.kern.omgeving.tijdstip()) + 90 * DAG),
  })
  const machine = (await machines.lijst()).find((een) => een.id === id)!
  const { token } = await maakTokens(p.kern).geef(machine, LEZEN)

  const uit = await vervangSleutels({
    pool: p.db.pool,
    bos: nieuw,
    omgeving: p.kern.omgeving,
    wie: mensAanOpdrachtregel('jansen'),
  })
  expect(uit).toMatchObject({ sleutel: 2, over: 0 })
  const regels = await leesSleutelregels(p.db.pool, nieuw)
  expect(regels.find(({ nummer }) => nummer === 1)!.waarden).toBe(0)
  expect(regels.find(({ nummer }) => nummer === 2)!.plaatsen).toMatchObject({
    'gebruiker.totp': 1,
    'tokensleutel.privaat': 1,
  })

  // A service that only has the new key.
  const alleen: Sleutelbos = {
    ...nieuw,
    sleutels: new Map([[2, nieuw.sleutels.get(2)!]]),
    oudste: 2,
  }
  const kern = {
    ...maakToegangskern(
      { ...p.dienst, bos: alleen },
      { logboek: p.kern.logboek, regels: p.kern.regels },
    ),
    kluis: p.kern.kluis,
  }
  const { rows } = await p.db.beheer.query('SELECT totp FROM gebruiker WHERE gebruiker = $1', [
    persoon.id,
  ])
  expect(kern.geheimen.ontsleutel('gebruiker', persoon.id, rows[0].totp)).toHaveLength(20)
  expect(await maakTokens(kern).lees(token)).toMatchObject({ rechten: LEZEN })
  expect(await controleerSleutels(p.db.pool, nieuw)).toContainEqual({
    organisatie: 'toegang',
    waarden: 2,
    kapot: {},
    onvindbaar: 0,
  })
})

test('a value that does not decrypt is counted by name', async () => {
  await p.db.beheer.query(
    'UPDATE gebruiker SET totp = set_byte(totp, 40, get_byte(totp, 40) # 1) WHERE totp IS NOT NULL',
  )
  expect(await controleerSleutels(p.db.pool, nieuw)).toContainEqual(
    expect.objectContaining({ organisatie: 'toegang', kapot: { 'gebruiker.totp': 1 } }),
  )
})
