// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mensAanOpdrachtregel } from '../opslag/handelende.ts'
import { meldAan } from './aanmelden.ts'
import { activeer } from './account.ts'
import { maakDemomensen } from './demomensen.ts'
import { sessieVan } from './herken.ts'
import { UUR } from './kern.ts'
import {
  blokkeerAccount,
  leesGebruikers,
  maakNieuweLink,
  type Operator,
  voegGebruikerToe,
} from './operator.ts'
import {
  AANBIEDER,
  BUUR,
  GEMEENTE,
  HERKOMST,
  maakToegangproef,
  type Toegangproef,
  WACHTWOORD,
} from './proef/toegangproef.ts'
import { keurWachtwoord } from './wachtwoord/regels.ts'

let p: Toegangproef
let operator: Operator
beforeAll(async () => {
  p = await maakToegangproef()
  operator = { kern: p.kern, wie: mensAanOpdrachtregel('karin') }
})
afterAll(() => p.sluit())
beforeEach(() => p.later(3 * UUR))

const BAAS = { inlognaam: 'Baas@Voorbeeld.nl', naam: 'B. Heerder', rollen: ['beheerder'] } as const
const gebruik = (link: string) =>
  activeer(p.kern, { geheim: new URL(link).hash.slice(1), wachtwoord: WACHTWOORD }, HERKOMST)

describe('the operator', () => {
  test('ASVS 6.3.2 there is no account before he makes one; the first administrator gets a link', async () => {
    expect(await leesGebruikers(operator, GEMEENTE)).toEqual([])
    await p.audit()
    const uit = await voegGebruikerToe(operator, GEMEENTE, BAAS)
    expect(uit.link).toMatch(/^https:\/\/stopwijzer\.example\.nl\/activeren#/)
    expect(await p.audit()).toMatchObject([
      { soort: 'nodig_gebruiker_uit', gebruiker_sub: 'karin', rol: 'systeembeheerder' },
    ])
    expect(await gebruik(uit.link!)).toMatchObject({ soort: 'actief' })
    expect(await leesGebruikers(operator, GEMEENTE)).toMatchObject([
      { inlognaam: 'baas@voorbeeld.nl', rollen: ['beheerder'], actief: true, tweedeFactor: false },
    ])
  })

  test('of two invitations of one person at once makes one account', async () => {
    for (const n of [1, 2, 3]) {
      const wie = {
        inlognaam: `samen${n}@voorbeeld.nl`,
        naam: 'S. Amen',
        rollen: ['lezer'],
      } as const
      const uit = await Promise.allSettled([
        voegGebruikerToe(operator, GEMEENTE, wie),
        voegGebruikerToe(operator, GEMEENTE, wie),
      ])
      expect(uit.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const reden = uit.find(({ status }) => status === 'rejected') as PromiseRejectedResult
      expect(reden.reason).toMatchObject({ code: 'GEBRUIKER_KAN_NIET' })
    }
  })

  test('may let one person work for several organisations, without a new link', async () => {
    expect(await voegGebruikerToe(operator, BUUR, BAAS)).toMatchObject({ link: null })
    await expect(voegGebruikerToe(operator, BUUR, BAAS)).rejects.toMatchObject({
      code: 'GEBRUIKER_KAN_NIET',
    })
  })

  test('makes a new link for anybody, written down in every organisation', async () => {
    await Promise.all([p.audit(GEMEENTE), p.audit(BUUR)])
    const { link } = await maakNieuweLink(operator, 'baas@voorbeeld.nl', true)
    for (const organisatie of [GEMEENTE, BUUR]) {
      expect(await p.audit(organisatie)).toMatchObject([
        { soort: 'maak_activeringslink', bijzonderheden: 'wist ook de tweede stap' },
      ])
    }
    await gebruik(link!)
    await expect(maakNieuweLink(operator, 'niemand@voorbeeld.nl', false)).rejects.toMatchObject({
      code: 'GEBRUIKER_ONBEKEND',
    })
  })

  test('ASVS 7.4.2 shuts a whole account: sessions end, logging in fails, until it is opened', async () => {
    const persoon = await p.maakPersoon()
    const cookie = await p.binnen(persoon)
    const probeer = async () =>
      (await meldAan(p.kern, { inlognaam: persoon.inlognaam, wachtwoord: WACHTWOORD }, HERKOMST))
        .soort
    await blokkeerAccount(operator, persoon.inlognaam, true)
    expect([await sessieVan(p.kern, cookie), await probeer()]).toEqual([null, 'geweigerd'])
    await blokkeerAccount(operator, persoon.inlognaam, false)
    expect(await probeer()).toBe('binnen')
  })
})

describe('invented people', () => {
  test('only in a trial', async () => {
    await expect(maakDemomensen(p.kern, [GEMEENTE])).rejects.toMatchObject({
      code: 'DEMO_ALLEEN_PROEF',
    })
  })

  test('ASVS 6.3.2 one per role, each with a random password that is good, printed and not kept', async () => {
    const kern = { ...p.kern, proef: true }
    const mensen = await maakDemomensen(kern, [GEMEENTE, AANBIEDER])
    expect(mensen.map(({ organisatie, rol }) => `${organisatie} ${rol}`)).toHaveLength(12)
    expect(new Set(mensen.map(({ wachtwoord }) => wachtwoord)).size).toBe(12)
    const { rows } = await p.db.beheer.query(
      "SELECT string_agg(g::text, '') AS alles FROM gebruiker g",
    )
    for (const { inlognaam, wachtwoord } of mensen) {
      expect(keurWachtwoord(wachtwoord, [inlognaam])).toBeNull()
      expect(rows[0].alles).not.toContain(wachtwoord)
      expect(await meldAan(kern, { inlognaam, wachtwoord }, HERKOMST)).toMatchObject({
        soort: 'binnen',
        fase: 'vol',
      })
    }
  })

  test('made again they have new passwords, and the old ones are worthless', async () => {
    const kern = { ...p.kern, proef: true }
    const [oud] = await maakDemomensen(kern, [GEMEENTE])
    const [nieuw] = await maakDemomensen(kern, [GEMEENTE])
    const probeer = async ({ inlognaam, wachtwoord }: NonNullable<typeof oud>) =>
      (await meldAan(kern, { inlognaam, wachtwoord }, HERKOMST)).soort
    expect([await probeer(oud!), await probeer(nieuw!)]).toEqual(['geweigerd', 'binnen'])
  })
})
