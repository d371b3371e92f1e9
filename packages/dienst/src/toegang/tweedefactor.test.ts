// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inToegang } from '../opslag/transactie.ts'
import { meldAan } from './aanmelden.ts'
import { sessieVan } from './herken.ts'
import { MINUUT, nuMs, UUR } from './kern.ts'
import {
  GEMEENTE,
  HERKOMST,
  maakToegangproef,
  type Persoonproef,
  type Toegangproef,
  WACHTWOORD,
} from './proef/toegangproef.ts'
import { codeVan, stapVan } from './totp.ts'
import { geefCode, stelTotpIn, stelTotpVoor } from './tweedefactor.ts'

let p: Toegangproef
beforeAll(async () => {
  p = await maakToegangproef()
})
afterAll(() => p.sluit())
beforeEach(() => p.later(3 * UUR))

/** After the password, before the code. */
async function halverwege({ inlognaam }: Persoonproef): Promise<string> {
  const uit = await meldAan(p.kern, { inlognaam, wachtwoord: WACHTWOORD }, HERKOMST)
  if (uit.soort !== 'binnen') throw new Error(uit.soort)
  return uit.waarde
}
const geef = (cookie: string, code: string) => geefCode(p.kern, cookie, code, HERKOMST)
const bestaat = async (cookie: string) => (await sessieVan(p.kern, cookie)) !== null

/** Sets up the second factor and gives what came out, with the secret. */
async function stelIn(persoon: Persoonproef) {
  const cookie = await halverwege(persoon)
  const sessie = await p.sessie(cookie)
  const voorstel = stelTotpVoor(p.kern, sessie)
  const geheim = p.kern.geheimen
    .ontsleutel('totp-voorstel', sessie.id, Buffer.from(voorstel.zegel, 'base64url'))
    .subarray(8)
  const code = codeVan(geheim, stapVan(nuMs(p.kern)))
  const uit = await inToegang(p.db.pool, (client) =>
    stelTotpIn(client, p.kern, sessie, { zegel: voorstel.zegel, code }, HERKOMST),
  )
  if (uit.soort !== 'ingesteld') throw new Error(uit.soort)
  return { ...uit, cookie, geheim, code }
}

describe('the code', () => {
  test('ASVS 6.3.3 completes the login, under a new session value', async () => {
    const persoon = await p.maakPersoon()
    const cookie = await halverwege(persoon)
    expect((await p.sessie(cookie)).fase).toBe('totp')
    const uit = await geef(cookie, persoon.code())
    if (uit.soort !== 'binnen') throw new Error(uit.soort)
    expect(uit.waarde).not.toBe(cookie)
    expect(await bestaat(cookie)).toBe(false)
    expect(await p.sessie(uit.waarde)).toMatchObject({ fase: 'vol', tweede_factor: true })
  })

  test('ASVS 6.5.1 works once: not again, not in a second login, not twice at once', async () => {
    const persoon = await p.maakPersoon()
    const [een, twee, drie] = [
      await halverwege(persoon),
      await halverwege(persoon),
      await halverwege(persoon),
    ]
    const code = persoon.code()
    const samen = await Promise.all([geef(een, code), geef(twee, code)])
    expect(samen.map(({ soort }) => soort).sort()).toEqual(['binnen', 'geweigerd'])
    expect((await geef(drie, code)).soort).toBe('geweigerd')
    expect((await geef(drie, persoon.code())).soort).toBe('binnen')
  })

  test('ASVS 6.6.3 guessing is slowed down after five, also over several logins', async () => {
    const persoon = await p.maakPersoon()
    const [een, twee] = [await halverwege(persoon), await halverwege(persoon)]
    // A code of another moment is certainly wrong.
    for (let i = 0; i < 5; i++) expect((await geef(een, '000000')).soort).toBe('geweigerd')
    expect(await geef(een, '000000')).toEqual({ soort: 'wacht', seconden: 60 })
    expect((await geef(twee, '000000')).soort).toBe('wacht')
    p.later(MINUUT)
    expect((await geef(twee, persoon.code())).soort).toBe('binnen')
  })

  test('ASVS 6.5.5 the step between password and code lasts a quarter of an hour at most', async () => {
    const persoon = await p.maakPersoon()
    const cookie = await halverwege(persoon)
    p.later(15 * MINUUT)
    expect((await geef(cookie, persoon.code())).soort).toBe('geweigerd')
    expect(await bestaat(cookie)).toBe(false)
  })

  test('a session that is complete, or none at all, takes no code', async () => {
    const persoon = await p.maakPersoon()
    const cookie = await p.binnen(persoon)
    expect((await geef(cookie, persoon.code())).soort).toBe('geweigerd')
    expect((await geef('x'.repeat(43), persoon.code())).soort).toBe('geweigerd')
  })

  test('ASVS 16.3.1 a wrong and a right code stand in the audit log', async () => {
    const persoon = await p.maakPersoon()
    const cookie = await halverwege(persoon)
    await p.audit()
    await geef(cookie, '000000')
    await geef(cookie, persoon.code())
    expect(await p.audit(GEMEENTE)).toMatchObject([
      { soort: 'aanmelden', uitkomst: 'geweigerd', bijzonderheden: 'code onjuist of al gebruikt' },
      { soort: 'aanmelden', uitkomst: 'geslaagd', bijzonderheden: 'met code' },
    ])
  })
})

describe('setting up the second factor', () => {
  test('a code of the app proves it; the session is complete and has another value', async () => {
    const persoon = await p.maakPersoon({ zonderTotp: true })
    const { cookie, waarde, code } = await stelIn(persoon)
    expect(await bestaat(cookie)).toBe(false)
    expect(await p.sessie(waarde)).toMatchObject({ fase: 'vol', tweede_factor: true })
    // The code that proved it was used.
    expect((await geef(await halverwege(persoon), code)).soort).toBe('geweigerd')
  })

  test('without the right code, with a changed seal, or too late nothing is set', async () => {
    const persoon = await p.maakPersoon({ zonderTotp: true })
    const sessie = await p.sessie(await halverwege(persoon))
    const ander = await p.sessie(await halverwege(persoon))
    const { zegel } = stelTotpVoor(p.kern, sessie)
    const geheim = p.kern.geheimen
      .ontsleutel('totp-voorstel', sessie.id, Buffer.from(zegel, 'base64url'))
      .subarray(8)
    const nu = () => codeVan(geheim, stapVan(nuMs(p.kern)))
    const zet = (van: typeof sessie, code: string, met = zegel) =>
      inToegang(p.db.pool, (client) =>
        stelTotpIn(client, p.kern, van, { zegel: met, code }, HERKOMST),
      )
    expect((await zet(sessie, '000000')).soort).toBe('geweigerd')
    expect((await zet(ander, nu())).soort).toBe('geweigerd')
    expect((await zet(sessie, nu(), `${zegel}AAAA`)).soort).toBe('geweigerd')
    expect((await zet(sessie, nu(), '')).soort).toBe('geweigerd')
    p.later(15 * MINUUT)
    expect((await zet(sessie, nu())).soort).toBe('geweigerd')
    const { rows } = await p.db.beheer.query('SELECT totp FROM gebruiker WHERE gebruiker = $1', [
      persoon.id,
    ])
    expect(rows).toEqual([{ totp: null }])
  })

  test('ASVS 7.4.3 the other sessions of the person end', async () => {
    const persoon = await p.maakPersoon({ zonderTotp: true })
    const ander = await halverwege(persoon)
    await stelIn(persoon)
    expect(await bestaat(ander)).toBe(false)
  })

  test('ASVS 11.3.3 the secret stands encrypted in the database, bound to the person', async () => {
    const een = await p.maakPersoon({ zonderTotp: true })
    const { geheim } = await stelIn(een)
    const { rows } = await p.db.beheer.query('SELECT totp FROM gebruiker WHERE gebruiker = $1', [
      een.id,
    ])
    expect(rows[0].totp.includes(geheim)).toBe(false)
    expect(p.kern.geheimen.ontsleutel('gebruiker', een.id, rows[0].totp)).toEqual(geheim)
    expect(() => p.kern.geheimen.ontsleutel('gebruiker', 'ander', rows[0].totp)).toThrow()
  })
})

describe('recovery codes', () => {
  test('ASVS 6.5.2 eight, shown once and stored as a hash', async () => {
    const persoon = await p.maakPersoon({ zonderTotp: true })
    const { herstelcodes } = await stelIn(persoon)
    expect(new Set(herstelcodes).size).toBe(8)
    const { rows } = await p.db.beheer.query('SELECT code FROM herstelcode WHERE gebruiker = $1', [
      persoon.id,
    ])
    expect(rows).toHaveLength(8)
    for (const { code } of rows) {
      expect(code).toHaveLength(32)
      expect(herstelcodes.some((een) => code.includes(Buffer.from(een)))).toBe(false)
    }
  })

  test('ASVS 6.5.1 each works once in place of a code', async () => {
    const persoon = await p.maakPersoon({ zonderTotp: true })
    const { herstelcodes } = await stelIn(persoon)
    const [een] = herstelcodes
    await p.audit()
    const binnen = await geef(await halverwege(persoon), een!.toLowerCase())
    expect(binnen).toMatchObject({ soort: 'binnen', codesOver: 7 })
    expect((await geef(await halverwege(persoon), een!)).soort).toBe('geweigerd')
    expect((await p.audit()).map((rij) => rij.bijzonderheden)).toContain(
      'met herstelcode, nog 7 over',
    )
  })

  test('setting up anew makes the old ones worthless', async () => {
    const persoon = await p.maakPersoon({ zonderTotp: true })
    const { waarde, herstelcodes } = await stelIn(persoon)
    p.later(MINUUT)
    const sessie = await p.sessie(waarde)
    const { zegel } = stelTotpVoor(p.kern, sessie)
    const geheim = p.kern.geheimen
      .ontsleutel('totp-voorstel', sessie.id, Buffer.from(zegel, 'base64url'))
      .subarray(8)
    const code = codeVan(geheim, stapVan(nuMs(p.kern)))
    const opnieuw = await inToegang(p.db.pool, (client) =>
      stelTotpIn(client, p.kern, sessie, { zegel, code }, HERKOMST),
    )
    expect(opnieuw.soort).toBe('ingesteld')
    expect((await geef(await halverwege(persoon), herstelcodes[1]!)).soort).toBe('geweigerd')
  })
})
