// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-08-20T09:00:00' })
})
afterAll(() => proef.sluit())

let teller = 0
const als = (sub: string) => ({
  ...proef.meldAan({ rollen: ['beheerder'], sub, naam: sub }),
  'idempotency-key': `sleutel-${teller++}-lang`,
})
const post = (pad: string, sub: string) =>
  proef.vraag({ method: 'POST', url: `/v1/beheer/bewaarplannen${pad}`, headers: als(sub) })
const haal = (pad: string) =>
  proef.vraag({ method: 'GET', url: `/v1/beheer/${pad}`, headers: als('an') })

test('one person makes a plan, another approves it, and then it is carried out', async () => {
  expect((await haal('bewaartermijnen')).json()).toMatchObject({ berichten: 7, dossier: 20 })
  const gemaakt = await post('', 'an')
  expect(gemaakt.statusCode).toBe(201)
  const { id, staat, gemaakt: door } = gemaakt.json()
  expect([staat, door.naam]).toEqual(['gemaakt', 'an'])
  const zelf = await post(`/${id}/_keur-goed`, 'an')
  expect([zelf.statusCode, zelf.json().code]).toEqual([409, 'TOESTAND_BOTST'])
  expect((await post(`/${id}/_voer-uit`, 'an')).statusCode).toBe(409)
  expect((await post(`/${id}/_keur-goed`, 'bo')).json()).toMatchObject({
    staat: 'akkoord',
    akkoord: { naam: 'bo' },
  })
  expect((await post(`/${id}/_voer-uit`, 'an')).json()).toMatchObject({
    staat: 'klaar',
    uitkomst: { berichten: { weg: 0 }, audit: 0 },
  })
  expect((await haal('bewaarplannen')).json().plannen).toHaveLength(1)
  expect((await haal(`bewaarplannen/${id}`)).json().staat).toBe('klaar')
  const { rows } = await proef.db.beheer.query(
    `SELECT soort, gebruiker FROM audit WHERE object_id = $1 AND soort LIKE '%goed%' ORDER BY volgnummer`,
    [id],
  )
  expect(rows).toContainEqual({ soort: 'keur_bewaarplan_goed', gebruiker: 'bo' })
})

test('a plan that does not exist, or of another organisation, is not there', async () => {
  expect((await haal('bewaarplannen/0363-0AAA')).statusCode).toBe(404)
  const { id } = (await post('', 'an')).json()
  const elders = await proef.vraag({
    method: 'GET',
    url: `/v1/beheer/bewaarplannen/${id}`,
    headers: proef.meldAan({ rollen: ['beheerder'], organisatie: '65656055' }),
  })
  expect(elders.statusCode).toBe(404)
})
