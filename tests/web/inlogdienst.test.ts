// SPDX-License-Identifier: EUPL-1.2
/** Through the identity provider of the organisation and back, in a browser, with a real provider. */
import { afterAll, describe, expect, it } from 'vitest'
import {
  CLIENT,
  maakOidcproef,
  type Oidcproef,
} from '../../packages/dienst/src/toegang/proef/oidcproef.ts'
import { goed, paginaproef, SMAL } from './hulp/paginaproef.ts'

let idp: Oidcproef
const proef = paginaproef(async (adres) => {
  idp = await maakOidcproef(`${adres}/v1/aanmeldingen/_aanmelddienst-terug`, `${adres}/`)
  return {
    oidc: {
      naam: 'Gemeente Voorbeeldstad',
      uitgever: idp.uitgever,
      clientId: CLIENT.id,
      clientGeheim: CLIENT.geheim,
      rollenPad: 'realm_access.roles',
      rollen: [{ naam: 'sw-beheerder', organisatie: '0363', rol: 'beheerder' }],
      tweedeFactor: ['otp'],
    },
  }
})
afterAll(() => idp.sluit())

const persoon = (sub: string, amr: readonly string[]) => ({
  sub,
  amr,
  claims: { name: 'I. Dentiteit', realm_access: { roles: ['sw-beheerder'] } },
})

describe('inlogdienst', () => {
  it('laat binnen wie daar inlogde, en zegt het als de tweede stap ontbrak', async () => {
    const { page, magNaar } = await proef.open('/beheer/gebruikers', SMAL)
    magNaar(idp.uitgever.href)
    const knop = page.getByRole('button', { name: 'Inloggen via Gemeente Voorbeeldstad' })
    await knop.waitFor()
    await goed(page)
    idp.wie = persoon('een', ['pwd'])
    await knop.press('Enter')
    await page.getByRole('heading', { name: 'Inloggen is niet gelukt', level: 1 }).waitFor()
    await page.getByText(/vroeg geen tweede stap/).waitFor()
    await goed(page)
    expect(await proef.rijen('SELECT id FROM sessie')).toEqual([])
    await page.getByRole('link', { name: 'Inloggen' }).press('Enter')
    await knop.waitFor()

    // In another browser: the provider remembers how this one logged in.
    const ander = await proef.open('/beheer/gebruikers')
    ander.magNaar(idp.uitgever.href)
    idp.wie = persoon('twee', ['pwd', 'otp'])
    await ander.page.getByRole('button', { name: /^Inloggen via/ }).press('Enter')
    await ander.page.getByRole('heading', { name: /Welkom/ }).waitFor()
    expect(await proef.rijen('SELECT wijze, organisatie FROM sessie')).toEqual([
      { wijze: 'oidc', organisatie: '0363' },
    ])
  })
})
