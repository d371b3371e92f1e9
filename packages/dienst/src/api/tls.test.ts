// SPDX-License-Identifier: EUPL-1.2
import { request } from 'node:https'
import { connect } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakCertificaat } from '../proef/certificaat.ts'
import { maakProefapi, type Proefapi } from './proef/proefapi.ts'

let proef: Proefapi
let poort: number
const tls = maakCertificaat()
beforeAll(async () => {
  proef = await maakProefapi({ configuratie: { tls } })
  poort = (await proef.api.luister(0)).poort
})
afterAll(() => proef.sluit())

test('with a certificate the service talks TLS itself', async () => {
  const status = await new Promise((klaar, mis) => {
    const opties = { host: 'localhost', port: poort, path: '/gezondheid/levend', ca: tls.cert }
    request(opties, (antwoord) => klaar(antwoord.resume().statusCode))
      .on('error', mis)
      .end()
  })
  expect(status).toBe(200)
})

test('ASVS 12.1.1 an old version of TLS is refused', async () => {
  const fout = await new Promise((klaar) => {
    const opties = { host: 'localhost', port: poort, ca: tls.cert } as const
    const lijn = connect({ ...opties, maxVersion: 'TLSv1.1', minVersion: 'TLSv1' }, () =>
      klaar('opened'),
    )
    lijn.on('error', (een) => klaar(een.message))
  })
  expect(fout).toMatch(/alert|protocol|version/i)
})
