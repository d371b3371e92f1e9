// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inToegang } from '../opslag/transactie.ts'
import { meldAan } from './aanmelden.ts'
import { activeer, maakLink, toetsHuidig, wijzigWachtwoord } from './account.ts'
import { sessieVan } from './herken.ts'
import { MINUUT, UUR } from './kern.ts'
import {
  HERKOMST,
  maakToegangproef,
  type Persoonproef,
  type Toegangproef,
  WACHTWOORD,
} from './proef/toegangproef.ts'

let p: Toegangproef
beforeAll(async () => {
  p = await maakToegangproef()
})
afterAll(() => p.sluit())
beforeEach(() => p.later(3 * UUR))

const NIEUW = 'de wind waait om het huis heen'
const link = ({ id }: Persoonproef, zonderTotp = false) =>
  inToegang(p.db.pool, (client) => maakLink(client, p.kern, id, zonderTotp))
const geheimVan = (adres: string) => new URL(adres).hash.slice(1)
const gebruik = (adres: string, wachtwoord = NIEUW) =>
  activeer(p.kern, { geheim: geheimVan(adres), wachtwoord }, HERKOMST)
const probeer = async ({ inlognaam }: Persoonproef, wachtwoord: string) =>
  (await meldAan(p.kern, { inlognaam, wachtwoord }, HERKOMST)).soort

test('ASVS 7.4.3 a session that is ended while it changes the password leaves none behind', async () => {
  const persoon = await p.maakPersoon({ zonderTotp: true })
  const begin = { inlognaam: persoon.inlognaam, wachtwoord: WACHTWOORD }
  const uit = await meldAan(p.kern, begin, HERKOMST)
  if (uit.soort !== 'binnen') throw new Error(uit.soort)
  const kluis: typeof p.kern.kluis = {
    ...p.kern.kluis,
    async hash(wachtwoord) {
      // The administrator takes the account back in this very second.
      await link(persoon)
      return p.kern.kluis.hash(wachtwoord)
    },
  }
  const sessie = await p.sessie(uit.waarde)
  const wens = { huidig: WACHTWOORD, nieuw: NIEUW }
  const gewijzigd = await wijzigWachtwoord({ ...p.kern, kluis }, sessie, wens, HERKOMST)
  expect(gewijzigd.soort).toBe('geweigerd')
  expect(await probeer(persoon, NIEUW)).toBe('geweigerd')
})

describe('activation links', () => {
  test('ASVS 6.4.1 random, 24 hours, stored as a hash, and the secret never reaches a server log', async () => {
    const persoon = await p.maakPersoon({ zonderTotp: true })
    const { link: adres, geldigTot } = await link(persoon)
    expect(adres).toMatch(/^https:\/\/stopwijzer\.example\.nl\/activeren#[A-Za-z0-9_-]{43}$/)
    expect(geldigTot.getTime() - Date.parse(p.kern.omgeving.tijdstip())).toBe(24 * UUR)
    const { rows } = await p.db.beheer.query('SELECT * FROM activering WHERE gebruiker = $1', [
      persoon.id,
    ])
    expect(JSON.stringify(rows)).not.toContain(geheimVan(adres))
    expect((await link(persoon)).link).not.toBe(adres)
  })

  test('ASVS 6.4.1 works once, also when two use it at once', async () => {
    const persoon = await p.maakPersoon({ zonderTotp: true })
    const { link: adres } = await link(persoon)
    const samen = await Promise.all([gebruik(adres), gebruik(adres)])
    expect(samen.map(({ soort }) => soort).sort()).toEqual(['actief', 'geweigerd'])
    expect((await gebruik(adres)).soort).toBe('geweigerd')
    expect(await probeer(persoon, NIEUW)).toBe('binnen')
  })

  test('ASVS 6.4.1 ends after 24 hours, and when a newer one is made', async () => {
    const persoon = await p.maakPersoon({ zonderTotp: true })
    const oud = await link(persoon)
    const nieuw = await link(persoon)
    expect((await gebruik(oud.link)).soort).toBe('geweigerd')
    p.later(24 * UUR)
    expect((await gebruik(nieuw.link)).soort).toBe('geweigerd')
    expect((await gebruik('https://x/#onzin')).soort).toBe('geweigerd')
  })

  test('a password that is refused leaves the link as it is', async () => {
    const persoon = await p.maakPersoon({ zonderTotp: true })
    const { link: adres } = await link(persoon)
    expect(await gebruik(adres, 'kort')).toMatchObject({
      soort: 'afgekeurd',
      bezwaar: { reden: 'te-kort' },
    })
    expect((await gebruik(adres, persoon.inlognaam)).soort).toBe('afgekeurd')
    expect((await gebruik(adres)).soort).toBe('actief')
  })

  test('ASVS 6.4.3 a new link ends password and sessions, and keeps the second factor', async () => {
    const persoon = await p.maakPersoon()
    const cookie = await p.binnen(persoon)
    const { link: adres } = await link(persoon)
    expect(await sessieVan(p.kern, cookie)).toBeNull()
    expect(await probeer(persoon, WACHTWOORD)).toBe('geweigerd')
    await gebruik(adres)
    const opnieuw = await meldAan(
      p.kern,
      { inlognaam: persoon.inlognaam, wachtwoord: NIEUW },
      HERKOMST,
    )
    expect(opnieuw).toMatchObject({ soort: 'binnen', fase: 'totp' })
  })

  test('only a link made for it takes the second factor away, and that is written down', async () => {
    const persoon = await p.maakPersoon()
    const { link: adres } = await link(persoon, true)
    await p.audit()
    await gebruik(adres)
    expect(await p.audit()).toMatchObject([
      { soort: 'activeer_account', uitkomst: 'geslaagd', bijzonderheden: 'tweede stap gewist' },
    ])
    const opnieuw = await meldAan(
      p.kern,
      { inlognaam: persoon.inlognaam, wachtwoord: NIEUW },
      HERKOMST,
    )
    expect(opnieuw).toMatchObject({ soort: 'binnen', fase: 'instellen' })
    const { rows } = await p.db.beheer.query('SELECT 1 FROM herstelcode WHERE gebruiker = $1', [
      persoon.id,
    ])
    expect(rows).toEqual([])
  })

  test('of somebody who is blocked it does nothing', async () => {
    const persoon = await p.maakPersoon({ zonderTotp: true })
    const { link: adres } = await link(persoon)
    await p.db.beheer.query('UPDATE gebruiker SET geblokkeerd = now() WHERE gebruiker = $1', [
      persoon.id,
    ])
    expect((await gebruik(adres)).soort).toBe('geweigerd')
  })
})

describe('changing the password', () => {
  const wijzig = async (cookie: string, huidig: string, nieuw: string) =>
    wijzigWachtwoord(p.kern, await p.sessie(cookie), { huidig, nieuw }, HERKOMST)

  test('ASVS 6.2.2 the person does it himself', async () => {
    const persoon = await p.maakPersoon()
    expect((await wijzig(await p.binnen(persoon), WACHTWOORD, NIEUW)).soort).toBe('gewijzigd')
    expect(await probeer(persoon, WACHTWOORD)).toBe('geweigerd')
    expect(await probeer(persoon, NIEUW)).toBe('binnen')
  })

  test('ASVS 6.2.3 the current password is asked, and guessing it is slowed down', async () => {
    const persoon = await p.maakPersoon()
    const cookie = await p.binnen(persoon)
    await p.audit()
    for (let i = 0; i < 5; i++) {
      expect((await wijzig(cookie, 'mis', NIEUW)).soort).toBe('geweigerd')
    }
    expect(await wijzig(cookie, WACHTWOORD, NIEUW)).toEqual({ soort: 'wacht', seconden: 60 })
    expect((await p.audit()).map((rij) => `${rij.soort} ${rij.uitkomst}`)).toEqual(
      Array.from({ length: 5 }, () => 'wijzig_wachtwoord geweigerd'),
    )
    p.later(MINUUT)
    expect((await wijzig(cookie, WACHTWOORD, NIEUW)).soort).toBe('gewijzigd')
  })

  test('the new one must be good, and another one', async () => {
    const cookie = await p.binnen(await p.maakPersoon())
    expect(await wijzig(cookie, WACHTWOORD, 'Welkom2026!!')).toMatchObject({
      soort: 'afgekeurd',
      bezwaar: { reden: 'bekend' },
    })
    expect((await wijzig(cookie, WACHTWOORD, WACHTWOORD)).soort).toBe('afgekeurd')
  })

  test('ASVS 7.4.3 other sessions end and the own one gets a new value', async () => {
    const persoon = await p.maakPersoon()
    const [eigen, ander] = [await p.binnen(persoon), await p.binnen(persoon)]
    const uit = await wijzig(eigen, WACHTWOORD, NIEUW)
    if (uit.soort !== 'gewijzigd') throw new Error(uit.soort)
    expect(await sessieVan(p.kern, ander)).toBeNull()
    expect(await sessieVan(p.kern, eigen)).toBeNull()
    expect(await p.sessie(uit.waarde)).toMatchObject({ fase: 'vol', tweede_factor: true })
  })

  test('ASVS 7.5.1 the same question before other things that only the person may do', async () => {
    const sessie = await p.sessie(await p.binnen(await p.maakPersoon()))
    expect(await toetsHuidig(p.kern, sessie, 'mis')).toBe('onjuist')
    expect(await toetsHuidig(p.kern, sessie, WACHTWOORD)).toBe('goed')
  })
})
