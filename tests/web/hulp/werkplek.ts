// SPDX-License-Identifier: EUPL-1.2
/** The provider of the story at work, for tests of its pages. */
import type { Verkeer } from '../../../packages/dienst/src/proef/verkeer.ts'
import type { Proefpagina } from './browser.ts'
import { toewijzingVan } from './melden.ts'
import { type Openopties, type Paginaproef, paginaproef } from './paginaproef.ts'
import { rustig } from './rust.ts'
import { AANBIEDER, NU, naam, type Situatie, vertelVerhaal } from './verhaal.ts'

export interface Werkplek extends Paginaproef {
  readonly verkeer: () => Verkeer
  /** A page of the toewijzing of this client. */
  naar(wie: Situatie, wat: string, opties?: Openopties): Promise<Proefpagina>
}

/** Registers the hooks of one test file. */
export function werkplek(): Werkplek {
  let verkeer: Verkeer
  let profiel: Openopties
  const proef = paginaproef({ nu: NU }, async (dienst) => {
    verkeer = await vertelVerhaal(dienst.proef)
    profiel = await dienst.alsof(AANBIEDER)
  })
  const open: Paginaproef['open'] = (pad, opties) => proef.open(pad, { ...profiel, ...opties })
  return {
    ...proef,
    open,
    verkeer: () => verkeer,
    async naar(wie, wat, opties) {
      const pagina = await open('/', opties)
      const { page } = pagina
      const id = await toewijzingVan(page, wie)
      await page.goto(`${proef.dienst().adres}/toewijzingen/${id}/${wat}`)
      await page.getByText(naam(wie)).first().waitFor()
      await rustig(page)
      return pagina
    },
  }
}
