// SPDX-License-Identifier: EUPL-1.2
/** What every test of a page of `beheer` does: a service, a browser, and a look at the whole page. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { axe } from './axe.ts'
import { type Proefbrowser, type Proefpagina, startBrowser } from './browser.ts'
import { type Dienstopties, type EchteDienst, startEchteDienst } from './echteDienst.ts'
import { teBreed } from './maten.ts'
import { rustig } from './rust.ts'

export interface Beheerproef {
  readonly dienst: () => EchteDienst
  open(pad: string, opties?: Parameters<Proefbrowser['open']>[1]): Promise<Proefpagina>
  /** Rows of a question to the database, asked as its owner. */
  rijen(sql: string, waarden?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
}

/** Registers the hooks of one test file; `opties` may need to know something made before. */
export function beheerproef(
  opties: (adres: string) => Promise<Dienstopties> | Dienstopties = () => ({}),
) {
  let dienst: EchteDienst
  let browser: Proefbrowser
  let paginas: Proefpagina[] = []
  beforeAll(async () => {
    dienst = await startEchteDienst(async (adres) => opties(adres))
    browser = await startBrowser(dienst.adres)
  })
  afterEach(async () => {
    const open = paginas
    paginas = []
    for (const pagina of open) await pagina.sluit()
  })
  afterAll(async () => {
    await browser.sluit()
    await dienst.sluit()
  })
  const proef: Beheerproef = {
    dienst: () => dienst,
    async open(pad, instellingen = {}) {
      const pagina = await browser.open(pad, instellingen)
      paginas.push(pagina)
      await rustig(pagina.page)
      return pagina
    },
    rijen: async (sql, waarden = []) =>
      (await dienst.proef.db.beheer.query(sql, [...waarden])).rows,
  }
  return proef
}

/** Nothing that axe finds, one `h1`, and no wider than its window. */
export async function goed(page: Page): Promise<void> {
  expect(await axe(page)).toEqual({ fout: [], onbeslist: [] })
  expect(await teBreed(page)).toBe(0)
  expect(await page.locator('h1').count()).toBe(1)
}

export const SMAL = { viewport: { width: 320, height: 640 } } as const

/** Chooses the English texts in the menu of the user. */
export async function kiesEngels(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Menu van/ }).click()
  await page.getByRole('menuitemradio', { name: /English/ }).click()
  await page.getByRole('button', { name: /^Menu of/ }).waitFor()
}
