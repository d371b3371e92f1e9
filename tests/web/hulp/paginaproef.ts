// SPDX-License-Identifier: EUPL-1.2
/** What every test of pages does: a service, a browser, and the same look at every page. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { axe } from './axe.ts'
import { type Proefbrowser, type Proefpagina, startBrowser } from './browser.ts'
import { type Dienstopties, type EchteDienst, startEchteDienst } from './echteDienst.ts'
import { overlappingen, teBreed, teKlein } from './maten.ts'
import { rustig } from './rust.ts'

/** A narrow telephone (WCAG 1.4.10). */
export const SMAL = { viewport: { width: 320, height: 640 } } as const

export type Openopties = Parameters<Proefbrowser['open']>[1]

export interface Paginaproef {
  /** Only inside hooks and tests: before that there is none. */
  readonly dienst: () => EchteDienst
  /** A page that stands still; it is closed, and judged, at the end of its test. */
  open(pad: string, opties?: Openopties): Promise<Proefpagina>
  /** Rows of a question to the database, asked as its owner. */
  rijen<T = Record<string, unknown>>(sql: string, waarden?: readonly unknown[]): Promise<T[]>
}

/**
 * Registers the hooks of one test file. `opties` may need to know something made before; `vul` puts
 * in the database what the tests begin with.
 */
export function paginaproef(
  opties: Dienstopties | ((adres: string) => Promise<Dienstopties> | Dienstopties) = {},
  vul: (dienst: EchteDienst) => Promise<unknown> = async () => undefined,
): Paginaproef {
  let dienst: EchteDienst
  let browser: Proefbrowser
  const paginas: Proefpagina[] = []
  beforeAll(async () => {
    dienst = await startEchteDienst(async (adres) =>
      typeof opties === 'function' ? opties(adres) : opties,
    )
    browser = await startBrowser(dienst.adres)
    await vul(dienst)
  })
  afterEach(async () => {
    for (const pagina of paginas.splice(0)) await pagina.sluit()
  })
  afterAll(async () => {
    await browser.sluit()
    await dienst.sluit()
  })
  return {
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
}

/**
 * What must be so of every page, in every state that a test brings it in: nothing that axe finds,
 * no wider than its window, nothing over something else, controls large enough, one heading.
 */
export async function goed(page: Page): Promise<void> {
  // A dialog lies over the page on purpose, and takes its heading out of reach. Under the one to log
  // in again questions wait for as long as it stands.
  const venster = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  const erboven = (await venster.count()) > 0
  if (!erboven) await rustig(page)
  expect(await axe(page)).toEqual({ fout: [], onbeslist: [] })
  expect(await teBreed(page)).toBe(0)
  expect(await teKlein(page)).toEqual([])
  if (erboven) return
  expect(await overlappingen(page)).toEqual([])
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
}

export const knop = (page: Page, tekst: string) =>
  page.getByRole('button', { name: tekst, exact: true })
