// SPDX-License-Identifier: EUPL-1.2
/** The provider of the story at work: service, story and browser together, for tests of its pages. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Verkeer } from '../../../packages/dienst/src/proef/verkeer.ts'
import { axe } from './axe.ts'
import { type Proefpagina, startBrowser } from './browser.ts'
import { type EchteDienst, startEchteDienst } from './echteDienst.ts'
import { overlappingen, teBreed, teKlein } from './maten.ts'
import { toewijzingVan } from './melden.ts'
import { rustig } from './rust.ts'
import { AANBIEDER, NU, naam, type Situatie, vertelVerhaal } from './verhaal.ts'

export interface Werkplek {
  readonly dienst: EchteDienst
  readonly verkeer: Verkeer
  open(pad: string, opties?: object): Promise<Proefpagina>
  /** A page of the toewijzing of this client. */
  naar(wie: Situatie, wat: string, opties?: object): Promise<Proefpagina>
  sluitPaginas(): Promise<void>
  sluit(): Promise<void>
}

export const SMAL = { viewport: { width: 320, height: 800 } }

export async function startWerkplek(): Promise<Werkplek> {
  const dienst = await startEchteDienst({ nu: NU })
  const browser = await startBrowser(dienst.adres)
  const verkeer = await vertelVerhaal(dienst.proef)
  const profiel = await dienst.alsof(AANBIEDER)
  const paginas: Proefpagina[] = []
  async function open(pad: string, opties: object = {}): Promise<Proefpagina> {
    const proef = await browser.open(pad, { ...profiel, ...opties })
    paginas.push(proef)
    await rustig(proef.page)
    return proef
  }
  return {
    dienst,
    verkeer,
    open,
    async naar(wie, wat, opties) {
      const proef = await open('/', opties)
      const id = await toewijzingVan(proef.page, wie)
      await proef.page.goto(`${dienst.adres}/toewijzingen/${id}/${wat}`)
      await proef.page.getByText(naam(wie)).first().waitFor()
      await rustig(proef.page)
      return proef
    },
    async sluitPaginas() {
      for (const pagina of paginas.splice(0)) await pagina.sluit()
    },
    async sluit() {
      await browser.sluit()
      await dienst.sluit()
    },
  }
}

export const knop = (page: Page, tekst: string) =>
  page.getByRole('button', { name: tekst, exact: true })

/** What must be so of every page, in every state that a test brings it in. */
export async function goed(page: Page): Promise<void> {
  expect(await axe(page)).toEqual({ fout: [], onbeslist: [] })
  expect(await teBreed(page)).toBe(0)
  // A dialog lies over the page on purpose.
  const venster = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  if ((await venster.count()) > 0) return
  expect(await overlappingen(page)).toEqual([])
  expect(await teKlein(page)).toEqual([])
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
}
