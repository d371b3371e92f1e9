// SPDX-License-Identifier: EUPL-1.2
/** For tests of messages and the queue: the story, with one stop that is too early and one that does not get out. */
import { schrijf } from '@stopwijzer/ijw'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { echteOmgeving, klokVanaf } from '../../../packages/dienst/src/omgeving.ts'
import { publiceerWachtende } from '../../../packages/dienst/src/opslag/uitgaand.ts'
import type { Verkeer } from '../../../packages/dienst/src/proef/verkeer.ts'
import { maakOntvangst } from '../../../packages/dienst/src/verwerking/ontvangst.ts'
import { jw307, stop } from '../../keten/berichten.ts'
import { axe } from './axe.ts'
import { type Proefpagina, startBrowser } from './browser.ts'
import { startEchteDienst, type Uitgenodigde } from './echteDienst.ts'
import { overlappingen, teBreed, teKlein } from './maten.ts'
import { rustig } from './rust.ts'
import { AANBIEDER, bsn, GEMEENTE, NU, nummer, vertelVerhaal } from './verhaal.ts'

export const SMAL = { viewport: { width: 320, height: 640 } }

export type Berichtenproef = Awaited<ReturnType<typeof maakBerichtenproef>>

export async function maakBerichtenproef() {
  const dienst = await startEchteDienst({ nu: NU })
  const browser = await startBrowser(dienst.adres)
  const verkeer = await vertelVerhaal(dienst.proef)
  // The last day of care lies ahead: rejected, until the setting of the municipality says otherwise.
  const later = stop('2026-01-12', '31', '2026-07-25', { ToewijzingNummer: nummer('inZorg') })
  await verkeer.alleen(GEMEENTE, 'in', jw307('2026-07-20', [later], { bsn: bsn('inZorg') }), NU)
  await laatDoodlopen(verkeer)
  const mensen = new Map<string, Awaited<ReturnType<typeof dienst.alsof>>>()
  let paginas: Proefpagina[] = []
  return {
    dienst,
    verkeer,
    /** A page as somebody of this organisation, by default with all the work. */
    async open(
      code: string,
      pad: string,
      opties: object = {},
      rollen: Uitgenodigde['rollen'] = ['medewerker'],
    ): Promise<Proefpagina> {
      const naam = `${code} ${rollen}`
      const wie = mensen.get(naam) ?? (await dienst.alsof(code, { rollen }))
      mensen.set(naam, wie)
      const proef = await browser.open(pad, { ...wie, ...opties })
      paginas.push(proef)
      await proef.page.locator('h1').waitFor()
      await rustig(proef.page)
      return proef
    },
    opDeDienst: async <T>(sql: string, waarden: readonly unknown[]): Promise<T[]> =>
      (await dienst.proef.db.beheer.query(sql, [...waarden])).rows as T[],
    async sluitPaginas() {
      for (const pagina of paginas) await pagina.sluit()
      paginas = []
    },
    async sluit() {
      await browser.sluit()
      await dienst.sluit()
    },
  }
}

/** An own stop that does not get out for more than a day, for a fault of its own. */
async function laatDoodlopen(verkeer: Verkeer): Promise<void> {
  const eigen = verkeer.toegang[AANBIEDER]!
  const op = (moment: string) => echteOmgeving(klokVanaf(moment, true))
  const regel = stop('2026-01-12', '31', '2026-07-08', { ToewijzingNummer: nummer('teLaat') })
  await maakOntvangst(eigen, op('2026-07-18T09:00:00')).dienAan({
    map: 'eigen',
    naam: 'dood.xml',
    bytes: schrijf(jw307('2026-07-18', [regel], { bsn: bsn('teLaat') })),
  })
  for (const moment of ['2026-07-18T09:00:00', '2026-07-19T10:00:00'])
    await publiceerWachtende(eigen, {
      omgeving: op(moment),
      publiceer: () => Promise.reject(new Error('fault of this message')),
    })
}

export const tabel = (page: Page, naam: string) => page.getByRole('table', { name: naam })

export async function goed(page: Page): Promise<void> {
  // A toast lies over the page; axe cannot decide what is behind its words.
  const toasts = page.locator('.meldingen .mededeling')
  while ((await toasts.count()) > 0) await toasts.first().getByRole('button').click()
  expect(await axe(page)).toEqual({ fout: [], onbeslist: [] })
  expect(await teBreed(page)).toBe(0)
  expect(await overlappingen(page)).toEqual([])
  expect(await teKlein(page)).toEqual([])
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
}
