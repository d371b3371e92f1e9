// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakPartij } from '../../proef/postbusproef.ts'
import { toewijzing } from '../../proef/proefberichten.ts'
import { GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
let sleutel: string
beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-07-20T09:00:00' })
  const basis = mkdtempSync(join(tmpdir(), 'stopwijzer-inzage-'))
  const gemeente = await maakPartij(proef.db, basis, GEMEENTE)
  gemeente.leg('eigen', 'a.xml', toewijzing())
  await gemeente.draai('2026-01-02T09:00:00')
  rmSync(basis, { recursive: true, force: true })
  const { rows } = await proef.db.beheer.query(
    `SELECT left(encode(dossier, 'hex'), 16) AS sleutel FROM dossier WHERE organisatie = '0363'`,
  )
  sleutel = rows[0].sleutel
})
afterAll(() => proef.sluit())

const koppen = (organisatie = GEMEENTE) => ({
  ...proef.meldAan({ rollen: ['medewerker'], organisatie }),
  'idempotency-key': 'sleutel-van-een-notitie',
})
const haal = (pad: string, organisatie?: string) =>
  proef.vraag({
    method: 'GET',
    url: `/v1/clienten/${sleutel}/${pad}`,
    headers: koppen(organisatie),
  })

test('everything about one person comes as a zip, and is in the audit log', async () => {
  const antwoord = await haal('_inzage')
  expect(antwoord.statusCode).toBe(200)
  expect(antwoord.headers['content-type']).toBe('application/zip')
  expect(antwoord.headers['content-disposition']).toContain(`inzage-${sleutel}.zip`)
  expect(antwoord.rawPayload.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
  expect(antwoord.rawPayload.toString('latin1')).toContain('gegevens.json')
  const { rows } = await proef.db.beheer.query(
    `SELECT gebruiker, left(client, 16) AS client FROM audit WHERE soort = 'geef_inzage'`,
  )
  expect(rows).toEqual([{ gebruiker: 'M. de Wit', client: sleutel }])
  expect((await haal('_inzage', '65656055')).statusCode).toBe(404)
})

test('a note stands with the dossier, with who wrote it', async () => {
  const tekst = 'De startdatum was 13 januari.'
  const schrijf = () =>
    proef.vraag({
      method: 'POST',
      url: `/v1/clienten/${sleutel}/notities`,
      headers: koppen(),
      payload: { tekst },
    })
  expect((await schrijf()).json()).toMatchObject({ tekst, door: 'M. de Wit' })
  await schrijf()
  const { notities } = (await haal('notities')).json()
  expect(notities).toEqual([{ tekst, door: 'M. de Wit', moment: '2026-07-20T09:00:00' }])
})
