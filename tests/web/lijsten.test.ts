// SPDX-License-Identifier: EUPL-1.2
/** Price and product lists from a file, in a browser: first what changes, then the loading. */
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Binnen, komBinnen } from './hulp/binnen.ts'
import { kiesEngels } from './hulp/engels.ts'
import { goed, paginaproef, SMAL } from './hulp/paginaproef.ts'

const proef = paginaproef()
let beheerder: Binnen
beforeAll(async () => {
  beheerder = await komBinnen(proef.dienst(), '0363', ['beheerder'], 'B. Heer')
})
const csv = (name: string, tekst: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(tekst),
})
const prijzen = async () =>
  (await proef.rijen('SELECT product, centen FROM prijs ORDER BY product')).map(
    ({ product, centen }) => `${product} ${centen}`,
  )

describe('lijsten', () => {
  it('toont fouten per rij, laadt een goede lijst, en vervangt haar pas na een vraag', async () => {
    const { page } = await proef.open('/beheer/lijsten', beheerder.profiel)
    await page.getByText('Er zijn nog geen prijzen.').waitFor()
    await goed(page)
    const keuze = page.locator('input[type=file]')
    await keuze.setInputFiles(
      csv('fout.csv', 'Product;Prijs;Vanaf\r\n45A04;veel;01-01-2026\r\n45A05;99,90;01-01-2026\r\n'),
    )
    await page.getByText('Er is 1 fout.', { exact: false }).first().waitFor()
    const rij = page.getByRole('table', { name: 'Fouten in het bestand' }).getByRole('row').nth(1)
    expect(await rij.getByRole('rowheader').textContent()).toBe('2')
    expect(await page.getByRole('button', { name: 'Laad deze lijst' }).count()).toBe(0)
    await goed(page)
    const tekst = 'Product;Prijs;Vanaf\r\n45A04;1250,00;01-01-2026\r\n45A05;99,90;01-01-2026\r\n'
    await keuze.setInputFiles(csv('prijzen.csv', tekst))
    await page.getByText('2 goede rijen: 2 nieuw, 0 gewijzigd. 0 vervallen.').waitFor()
    expect(await prijzen()).toEqual([])
    await page.getByRole('button', { name: 'Laad deze lijst' }).press('Enter')
    const vraag = page.getByRole('alertdialog', { name: 'De hele lijst vervangen?' })
    await vraag.getByRole('button', { name: 'Laad deze lijst' }).press('Enter')
    await page
      .getByRole('row')
      .filter({ hasText: '45A04' })
      .getByText(/1\.250,00/)
      .waitFor()
    expect(await prijzen()).toEqual(['45A04 125000', '45A05 9990'])
    await page.getByLabel('Product').fill('45A05')
    await page.getByRole('row').filter({ hasText: '45A04' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Filters wissen' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download als CSV' }).press('Enter'),
    ])
    expect(download.suggestedFilename()).toBe('prijzen.csv')
    await page.setViewportSize(SMAL.viewport)
    await goed(page)
  })

  it('leest productcodes ook uit Excel, en spreekt Engels', async () => {
    const { page } = await proef.open('/beheer/lijsten?lijst=productcodes', beheerder.profiel)
    await page.getByText('Er is nog geen productlijst.').waitFor()
    const blad = {
      name: 'Producten',
      rows: [
        ['Categorie', 'Product'],
        ['45', '45A04'],
      ],
    }
    await page.locator('input[type=file]').setInputFiles({
      name: 'producten.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await writeXlsx({ sheets: [blad] })),
    })
    await page.getByText('1 goede rij: 1 nieuw, 0 gewijzigd. 0 vervallen.').waitFor()
    await page.getByRole('button', { name: 'Laad deze lijst' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Laad deze lijst' }).click()
    await page.getByRole('row').filter({ hasText: '45A04' }).waitFor()
    expect(await proef.rijen("SELECT waarde FROM instelling WHERE naam = 'productcodes'")).toEqual([
      { waarde: ['45/45A04'] },
    ])
    await kiesEngels(page)
    await page.getByRole('heading', { name: 'Prices and product codes', level: 1 }).waitFor()
    await goed(page)
  })
})
