// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
beforeAll(async () => {
  proef = await maakProefapi()
})
afterAll(() => proef.sluit())

const bereken = (payload: object) =>
  proef.vraag({ method: 'POST', url: '/v1/termijnen/_bereken', payload })

test('termijnen/_bereken counts as the command line does, without login', async () => {
  const antwoord = await bereken({ datum: '2026-07-17' })
  expect(antwoord.statusCode).toBe(200)
  expect(antwoord.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(antwoord.json()).toEqual({
    basis: '2026-07-17',
    werkdagen: 5,
    kalender: 'atw',
    uiterlijk: '2026-07-24',
    overgeslagen: [
      { datum: '2026-07-18', reden: 'zaterdag' },
      { datum: '2026-07-19', reden: 'zondag' },
    ],
  })
})

test('all faults of the input come in one answer, in Dutch, with their place', async () => {
  const antwoord = await bereken({ datum: '2026-02-30', werkdagen: '5', extra: 1 })
  expect(antwoord.statusCode).toBe(400)
  expect(antwoord.headers['content-type']).toBe('application/problem+json')
  expect(antwoord.json()).toMatchObject({
    status: 400,
    code: 'INVOER_ONGELDIG',
    fouten: expect.arrayContaining([
      {
        plek: 'inhoud/datum',
        melding: 'Dit is geen bestaande datum. Schrijf jaar-maand-dag: 2026-07-17.',
        code: 'format',
      },
      { plek: 'inhoud/werkdagen', melding: 'Dit moet een heel getal zijn.', code: 'type' },
      {
        plek: 'inhoud/extra',
        melding: 'Dit bestaat hier niet. Controleer de spelling.',
        code: 'additionalProperties',
      },
    ]),
  })
  expect(antwoord.json().fouten).toHaveLength(3)
})

test('a count past the year 9999 is refused at its place', async () => {
  const antwoord = await bereken({ datum: '9999-12-30', werkdagen: 10_000 })
  expect(antwoord.json().fouten).toEqual([
    {
      plek: 'inhoud/datum',
      melding: 'De uiterste dag moet voor het jaar 10000 liggen.',
      code: 'regel',
    },
  ])
})

const voorbeeld = (pad: string) =>
  readFileSync(new URL(`../../../../../voorbeelden/${pad}`, import.meta.url))

const controleer = (payload: Buffer | string, query = '') =>
  proef.vraag({
    method: 'POST',
    url: `/v1/controles${query}`,
    payload,
    headers: { 'content-type': 'application/xml', ...proef.meldAan({ rollen: ['lezer'] }) },
  })

test('controles gives a report and keeps nothing', async () => {
  const antwoord = await controleer(voorbeeld('landelijk/JW307.xml'), '?peildatum=2026-07-20')
  expect(antwoord.statusCode).toBe(200)
  expect(antwoord.json()).toMatchObject({
    bestand: null,
    berichtsoort: 'JW307',
    standaard: 'iJw 3.2',
    oordeel: 'goed',
    bevindingen: [],
  })
  const { rows } = await proef.db.beheer.query('SELECT count(*)::int AS n FROM bericht')
  expect(rows[0].n).toBe(0)
})

test('the BSN of a message with faults is nowhere in its report, nor in the log', async () => {
  const fout = voorbeeld('landelijk/JW307.xml').toString('utf8').replace('999900006', '999900007')
  const antwoord = await controleer(fout)
  expect(antwoord.json()).toMatchObject({ oordeel: 'fout' })
  expect(antwoord.json().bevindingen.length).toBeGreaterThan(0)
  expect(antwoord.body).not.toContain('999900007')
  expect(proef.log.join('')).not.toContain('999900007')
})

test('controles asks for a login', async () => {
  const antwoord = await proef.vraag({
    method: 'POST',
    url: '/v1/controles',
    payload: '<a/>',
    headers: { 'content-type': 'application/xml' },
  })
  expect([antwoord.statusCode, antwoord.json().code]).toEqual([401, 'NIET_AANGEMELD'])
})
