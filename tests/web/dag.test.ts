// SPDX-License-Identifier: EUPL-1.2
/** One stop through both worklists: reported by the provider, no longer missed by the municipality. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Verkeer } from '../../packages/dienst/src/proef/verkeer.ts'
import { goed, paginaproef } from './hulp/paginaproef.ts'
import { AANBIEDER, GEMEENTE, NU, naam, nummer, vertelVerhaal } from './hulp/verhaal.ts'

let verkeer: Verkeer

const proef = paginaproef({ nu: NU }, async ({ proef: service }) => {
  verkeer = await vertelVerhaal(service)
})

const rij = (page: Page, tekst: string) =>
  page.getByRole('table', { name: 'Taken' }).getByRole('row').filter({ hasText: tekst })
const kop = (page: Page, tekst: string) =>
  page.getByRole('heading', { level: 1, name: tekst, exact: true }).waitFor()

it('haalt de taak van de aanbieder en die van de gemeente weg', async () => {
  const dienst = proef.dienst()
  const ander = await proef.open('/taken', await dienst.alsof(GEMEENTE))
  await rij(ander.page, naam('teLaat')).getByText('Stopmelding ontbreekt').waitFor()

  const { page } = await proef.open('/taken', await dienst.alsof(AANBIEDER))
  await rij(page, naam('teLaat')).getByRole('link', { name: 'Meld de stop' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Deze JW307 kan weg').waitFor()
  await page.getByRole('button', { name: 'Verstuur de stop' }).click()
  await page.getByRole('heading', { name: 'De stop is verstuurd' }).waitFor()
  await page.getByRole('link', { name: 'Werkvoorraad', exact: true }).first().click()
  await kop(page, 'Werkvoorraad')
  await rij(page, naam('morgen')).waitFor()
  await rij(page, naam('teLaat')).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /^3\s*wacht op antwoord/ }).waitFor()

  await verkeer.bezorg(NU)
  await ander.page.reload()
  await rij(ander.page, naam('gestopt')).waitFor()
  expect(await rij(ander.page, naam('teLaat')).count()).toBe(0)
  await ander.page.goto(`${dienst.adres}/toewijzingen?toewijzingNummer=${nummer('teLaat')}`)
  await ander.page.getByRole('link', { name: nummer('teLaat'), exact: true }).click()
  await kop(ander.page, `Toewijzing ${nummer('teLaat')}`)
  await ander.page.getByText('De zorg is gestopt. De laatste dag was 08-07-2026.').waitFor()

  // The answer came back, so the provider waits for two again.
  await page.reload()
  await page.getByRole('link', { name: /^2\s*wacht op antwoord/ }).waitFor()
  await goed(page)
  await goed(ander.page)
  const { rows } = await dienst.proef.db.beheer.query(
    `SELECT organisatie, status FROM taak WHERE toewijzing_nummer = $1 ORDER BY organisatie`,
    [nummer('teLaat')],
  )
  expect(rows).toEqual([
    { organisatie: GEMEENTE, status: 'afgehandeld' },
    { organisatie: AANBIEDER, status: 'afgehandeld' },
  ])
})
