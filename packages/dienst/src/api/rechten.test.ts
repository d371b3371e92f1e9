// SPDX-License-Identifier: EUPL-1.2
/** Every route, for every role, in every kind of organisation: as the table says. */
import {
  alleRoutes,
  BASIS,
  heeftRecht,
  ORGANISATIESOORTEN,
  RECHTEN,
  ROLLEN,
  type Rol,
  type Route,
} from '@stopwijzer/koppelvlak'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from './proef/proefapi.ts'

const CODE = { gemeente: GEMEENTE, aanbieder: AANBIEDER }
const rollen = Object.keys(ROLLEN) as Rol[]

let proef: Proefapi
beforeAll(async () => {
  const ruim = { perMinuut: 1_000_000, perMinuutPerAdres: 1_000_000 }
  proef = await maakProefapi({ configuratie: ruim })
})
afterAll(() => proef.sluit())

/** A request that a good identity gets a 400 for: the handler never runs. */
async function klop(route: Route, koppen: Record<string, string>) {
  const url = `${BASIS}${route.pad.replace(/\{\w+\}/g, 'x1')}?bestaatNiet=1`
  const headers = { ...koppen, 'if-match': '"x"', 'idempotency-key': 'rechten-12345' }
  const { statusCode, body } = await proef.vraag({ method: route.methode, url, headers })
  return { status: statusCode, code: JSON.parse(body).code as string }
}

test.each(alleRoutes().map((route) => [route.id, route] as const))('%s', async (_id, route) => {
  for (const soort of ORGANISATIESOORTEN) {
    for (const rol of rollen) {
      const wie = proef.meldAan({ organisatie: CODE[soort], rollen: [rol] })
      const mag = route.recht === 'openbaar' || heeftRecht(route.recht, [rol], soort)
      const verwacht = mag ? [400, 'INVOER_ONGELDIG'] : [403, 'GEEN_RECHT']
      const { status, code } = await klop(route, wie)
      expect([soort, rol, status, code]).toEqual([soort, rol, ...verwacht])
    }
  }
})

test.each(
  alleRoutes()
    .filter(({ recht }) => recht !== 'openbaar')
    .map((route) => [route.id, route] as const),
)('%s: a page of another organisation than the one in hand gets nothing', async (_id, route) => {
  const sessie = { id: 's', csrf: 'bewijs-van-deze-sessie' }
  const wie = proef.meldAan({ organisatie: GEMEENTE, rollen, sessie })
  // Before anything else is looked at: the right, the proof, the request.
  for (const ander of [AANBIEDER, ''])
    expect(await klop(route, { ...wie, 'x-organisatie': ander })).toEqual({
      status: 409,
      code: 'ANDERE_ORGANISATIE',
    })
  const eigen = await klop(route, { ...wie, 'x-organisatie': GEMEENTE })
  expect(eigen.status).not.toBe(409)
})

test.each(
  alleRoutes()
    .filter(({ recht }) => recht !== 'openbaar' && RECHTEN[recht].clientgegevens)
    .map((route) => [route.id, route] as const),
)('%s: data of clients asks for a second factor, of people', async (_id, route) => {
  if (route.recht === 'openbaar') return
  const { gemeente, aanbieder } = RECHTEN[route.recht]
  const [rol] = gemeente.length > 0 ? gemeente : aanbieder
  const organisatie = gemeente.length > 0 ? GEMEENTE : AANBIEDER
  const mens = proef.meldAan({ organisatie, rollen: [rol!], mfa: false })
  expect((await klop(route, mens)).code).toBe('TWEEDE_FACTOR_NODIG')
  const machine = proef.meldAan({ organisatie, rollen: [rol!], mfa: false, soort: 'machine' })
  expect((await klop(route, machine)).code).toBe('INVOER_ONGELDIG')
})

test('a beheerder sees no data of clients; an auditor only who did what', () => {
  const metClient = (Object.keys(RECHTEN) as (keyof typeof RECHTEN)[]).filter(
    (recht) => RECHTEN[recht].clientgegevens,
  )
  const van = (rol: Rol) =>
    metClient.filter((recht) => ORGANISATIESOORTEN.some((soort) => heeftRecht(recht, [rol], soort)))
  expect(van('beheerder')).toEqual([])
  expect(van('auditor')).toEqual(['verantwoording.lezen'])
})

test('an unknown right, role or kind is refused', () => {
  expect(heeftRecht('toString' as 'controleren', ['lezer'], 'gemeente')).toBe(false)
  expect(heeftRecht('controleren', ['baas' as Rol], 'gemeente')).toBe(false)
  expect(heeftRecht('controleren', ['lezer'], 'omschrijving' as 'gemeente')).toBe(false)
  expect(heeftRecht('controleren', ['lezer'], 'ministerie' as 'gemeente')).toBe(false)
  expect(heeftRecht('controleren', [], 'gemeente')).toBe(false)
})
