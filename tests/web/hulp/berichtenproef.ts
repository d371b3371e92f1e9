// SPDX-License-Identifier: EUPL-1.2
/** For tests of messages and the queue: the story, with one stop that is too early and one that does not get out. */
import { schrijf } from '@stopwijzer/ijw'
import type { Page } from 'playwright-core'
import { echteOmgeving, klokVanaf } from '../../../packages/dienst/src/omgeving.ts'
import { publiceerWachtende } from '../../../packages/dienst/src/opslag/uitgaand.ts'
import type { Verkeer } from '../../../packages/dienst/src/proef/verkeer.ts'
import { maakOntvangst } from '../../../packages/dienst/src/verwerking/ontvangst.ts'
import { jw307, stop } from '../../keten/berichten.ts'
import type { Proefpagina } from './browser.ts'
import type { Uitgenodigde } from './echteDienst.ts'
import { type Openopties, type Paginaproef, paginaproef } from './paginaproef.ts'
import { AANBIEDER, bsn, GEMEENTE, NU, nummer, vertelVerhaal } from './verhaal.ts'

export interface Berichtenproef extends Omit<Paginaproef, 'open'> {
  readonly verkeer: () => Verkeer
  /** A page as somebody of this organisation, by default with all the work. */
  open(
    code: string,
    pad: string,
    opties?: Openopties,
    rollen?: Uitgenodigde['rollen'],
  ): Promise<Proefpagina>
}

/** Registers the hooks of one test file. */
export function berichtenproef(): Berichtenproef {
  let verkeer: Verkeer
  const mensen = new Map<string, Openopties>()
  const proef = paginaproef({ nu: NU }, async (dienst) => {
    verkeer = await vertelVerhaal(dienst.proef)
    // The last day of care lies ahead: rejected, until the setting of the municipality says otherwise.
    const later = stop('2026-01-12', '31', '2026-07-25', { ToewijzingNummer: nummer('inZorg') })
    await verkeer.alleen(GEMEENTE, 'in', jw307('2026-07-20', [later], { bsn: bsn('inZorg') }), NU)
    await laatDoodlopen(verkeer)
  })
  return {
    ...proef,
    verkeer: () => verkeer,
    async open(code, pad, opties = {}, rollen = ['medewerker']) {
      const naam = `${code} ${rollen}`
      const wie = mensen.get(naam) ?? (await proef.dienst().alsof(code, { rollen }))
      mensen.set(naam, wie)
      return proef.open(pad, { ...wie, ...opties })
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
