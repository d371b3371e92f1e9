// SPDX-License-Identifier: EUPL-1.2
/** Shielding a client, deciding about what came in, and taking the mark off: by keyboard. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { maakVerkeer, type Verkeer } from '../../packages/dienst/src/proef/verkeer.ts'
import { jw301, jw305, jw307, start, stop, twA } from '../keten/berichten.ts'
import { goed, paginaproef, SMAL } from './hulp/paginaproef.ts'
import { druk, tabTot } from './hulp/toetsenbord.ts'
import { AANBIEDER, GEMEENTE, NU } from './hulp/verhaal.ts'

const BSN = '999900006'
const proef = paginaproef({ nu: NU })
let verkeer: Verkeer
let afschermer: Awaited<ReturnType<ReturnType<typeof proef.dienst>['alsof']>>

beforeAll(async () => {
  verkeer = await maakVerkeer(proef.dienst().proef.db, [GEMEENTE, AANBIEDER])
  await verkeer.stuur(GEMEENTE, jw301('2026-01-02', [twA()], { bsn: BSN }), '2026-01-02')
  const begin = jw305('2026-01-13', [start('2026-01-12')], { bsn: BSN })
  await verkeer.stuur(AANBIEDER, begin, '2026-01-13')
  afschermer = await proef.dienst().alsof(GEMEENTE, { rollen: ['afschermer'], naam: 'V. Thuis' })
})

const knop = (page: Page, naam: string) => page.getByRole('button', { name: naam, exact: true })
const audit = (soort: string) =>
  proef.rijen('SELECT DISTINCT gebruiker FROM audit WHERE organisatie = $1 AND soort = $2', [
    GEMEENTE,
    soort,
  ])

it('schermt een cliënt af, beslist over wat binnenkomt, en heft het weer op', async () => {
  const { page } = await proef.open('/afschermingen', afschermer)
  await page.getByText('Er zijn geen afgeschermde cliënten.').waitFor()
  await goed(page)
  await druk(knop(page, 'Cliënt afschermen'))
  const venster = page.getByRole('dialog', { name: 'Cliënt afschermen' })
  await druk(knop(page, 'Scherm af'))
  await page.getByRole('region', { name: 'Er zijn 2 dingen die u moet aanpassen' }).waitFor()
  await goed(page)
  await tabTot(venster.getByLabel('BSN'))
  await page.keyboard.type(BSN)
  await tabTot(venster.getByLabel('Reden'))
  await page.keyboard.type('na overleg met Veilig Thuis')
  await druk(knop(page, 'Scherm af'))
  const rij = page.getByRole('row').filter({ hasText: '****0006' })
  await rij.getByText('na overleg met Veilig Thuis').waitFor()
  await goed(page)
  // Nowhere in the page or its address.
  expect(page.url() + (await page.content())).not.toContain(BSN)
  expect(await audit('scherm_client_af')).toEqual([{ gebruiker: 'V. Thuis' }])

  const eind = jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')], { bsn: BSN })
  await verkeer.stuur(AANBIEDER, eind, '2026-07-20')
  await page.reload()
  await rij.getByText('1 bericht wacht op u').waitFor()
  await goed(page)
  await druk(rij.getByRole('link', { name: 'Bericht beoordelen' }))
  await page.getByRole('heading', { level: 1, name: /afgeschermde cliënt/ }).waitFor()
  await page.getByText('17-07-2026').first().waitFor()
  await goed(page)
  await page.setViewportSize(SMAL.viewport)
  await goed(page)
  await druk(knop(page, 'Laat door'))
  await druk(page.getByRole('alertdialog').getByRole('button', { name: 'Laat door' }))
  await page.getByText('Het bericht is verwerkt: goedgekeurd.').waitFor()
  await rij.getByText('geen', { exact: true }).waitFor()
  await goed(page)
  expect(
    await proef.rijen(
      `SELECT status FROM bericht WHERE organisatie = $1 AND berichtsoort = 'JW307'`,
      [GEMEENTE],
    ),
  ).toEqual([{ status: 'goedgekeurd' }])

  await druk(knop(page, 'Hef de afscherming van ****0006 op'))
  const op = page.getByRole('dialog', { name: 'Afscherming opheffen?' })
  await tabTot(op.getByLabel('Reden'))
  await page.keyboard.type('het gevaar is voorbij')
  await druk(op.getByRole('button', { name: 'Hef op' }))
  await page.getByText('Er zijn geen afgeschermde cliënten.').waitFor()
  expect(await audit('hef_afscherming_van_client_op')).toEqual([{ gebruiker: 'V. Thuis' }])
})

it('laat wie de rol niet heeft niets zien, ook geen menu', async () => {
  const rollen = ['medewerker', 'controleur', 'beheerder', 'auditor', 'lezer'] as const
  const { page } = await proef.open(
    '/afschermingen',
    await proef.dienst().alsof(GEMEENTE, { rollen, naam: 'A. Lles' }),
  )
  await page.getByRole('heading', { name: 'U mag dit niet zien' }).first().waitFor()
  await page.getByRole('navigation').getByRole('link', { name: 'Werkvoorraad' }).waitFor()
  expect(await page.getByRole('link', { name: /Afgeschermde/ }).count()).toBe(0)
})
