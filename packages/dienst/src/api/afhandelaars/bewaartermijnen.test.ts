// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { zetBewaartermijnen } from '../../bewaren/termijnen.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-08-20T09:00:00' })
})
afterAll(() => proef.sluit())
beforeEach(() => proef.db.beheer.query(`DELETE FROM instelling WHERE naam LIKE 'bewaartermijnen%'`))

const beheerder = (sub: string, organisatie = GEMEENTE) =>
  proef.meldAan({ rollen: ['beheerder'], sub, naam: `Beheerder ${sub}`, organisatie })
const een = () => beheerder('een')
const ander = () => beheerder('ander')
const PAD = '/v1/beheer/bewaartermijnen'
const haal = async (deel = '', headers = een()) =>
  (await proef.vraag({ method: 'GET', url: PAD + deel, headers })).json()
const stuur = (deel: string, headers: Record<string, string>, payload?: object) =>
  proef.vraag({
    method: 'POST',
    url: `${PAD}/voorstel${deel}`,
    headers: { ...headers, 'idempotency-key': randomUUID() },
    ...(payload === undefined ? {} : { payload }),
  })
const stelVoor = (termijnen: object, headers = een()) => stuur('', headers, { termijnen })

test('one proposes, another approves, and only then the terms change; the log has both', async () => {
  const gemaakt = await stelVoor({ berichten: 10, sessies: 14 })
  expect(gemaakt.statusCode, gemaakt.body).toBe(201)
  const { id } = gemaakt.json()
  expect(gemaakt.json()).toMatchObject({
    nieuw: { berichten: 10, sessies: 14 },
    oud: { berichten: 7, sessies: 30 },
    gemaakt: { naam: 'Beheerder een' },
  })
  expect(await haal()).toMatchObject({ berichten: 7, sessies: 30 })
  expect((await haal('/voorstel')).voorstel).toMatchObject({ id })
  const goed = await stuur(`/${id}/_keur-goed`, ander())
  expect(goed.json()).toEqual({ berichten: 10, dossier: 20, audit: 5, sessies: 14, uploads: 1 })
  expect(await haal()).toEqual(goed.json())
  expect((await haal('/voorstel')).voorstel).toBeNull()
  const { rows } = await proef.db.beheer.query(
    `SELECT gebruiker, object_id, bijzonderheden FROM audit
     WHERE soort IN ('stel_bewaartermijn_voor', 'zet_bewaartermijn') AND uitkomst = 'geslaagd'
     ORDER BY volgnummer`,
  )
  expect(rows).toEqual([
    { gebruiker: 'Beheerder een', object_id: id, bijzonderheden: 'berichten=10, sessies=14' },
    {
      gebruiker: 'Beheerder ander',
      object_id: id,
      bijzonderheden: 'berichten=10, sessies=14; voorgesteld door Beheerder een',
    },
  ])
})

test('nobody approves what he proposed himself, and the refusal is written down', async () => {
  const { id } = (await stelVoor({ berichten: 10 })).json()
  const zelf = await stuur(`/${id}/_keur-goed`, een())
  expect(zelf.json()).toMatchObject({ status: 409, code: 'TOESTAND_BOTST' })
  expect(await haal()).toMatchObject({ berichten: 7 })
  const { rows } = await proef.db.beheer.query(
    `SELECT gebruiker, bijzonderheden FROM audit
     WHERE uitkomst = 'geweigerd' AND object_id = $1`,
    [id],
  )
  expect(rows).toEqual([{ gebruiker: 'Beheerder een', bijzonderheden: 'TOESTAND_BOTST' }])
})

test('one proposal at a time; withdrawn it is gone, and so it is after thirty days', async () => {
  const { id } = (await stelVoor({ berichten: 10 })).json()
  expect((await stelVoor({ audit: 7 }, ander())).json().code).toBe('TOESTAND_BOTST')
  expect((await stuur(`/${id}/_trek-in`, ander())).json()).toEqual({ id })
  expect((await stuur(`/${id}/_keur-goed`, ander())).statusCode).toBe(404)
  const tweede = (await stelVoor({ audit: 7 })).json()
  await proef.db.beheer.query(
    `UPDATE instelling SET waarde = jsonb_set(waarde, '{geldigTot}', '"2026-08-19T00:00:00.000Z"')
     WHERE naam = 'bewaartermijnen.voorstel'`,
  )
  expect((await stuur(`/${tweede.id}/_keur-goed`, ander())).statusCode).toBe(404)
  expect((await haal('/voorstel')).voorstel).toBeNull()
})

test('what somebody changed meanwhile is not overwritten', async () => {
  const { id } = (await stelVoor({ berichten: 10 })).json()
  const toegang = await proef.dienst.organisatie(GEMEENTE)
  await zetBewaartermijnen(toegang, proef.dienst.omgeving.tijdstip(), { audit: 9 })
  expect((await stuur(`/${id}/_keur-goed`, ander())).json().code).toBe('TOESTAND_BOTST')
  expect(await haal()).toMatchObject({ berichten: 7, audit: 9 })
})

test.each([
  [{ berichten: 6 }, 'inhoud/termijnen/berichten'],
  [{ dossier: 116 }, 'inhoud/termijnen/dossier'],
  [{}, 'inhoud/termijnen'],
])(
  'ASVS 2.2.1 shorter than the law, too long or nothing at all is refused: %j',
  async (termijnen, plek) => {
    const antwoord = await stelVoor(termijnen)
    expect(antwoord.json()).toMatchObject({ status: 400, fouten: [{ plek }] })
  },
)

test('another organisation has terms and proposals of its own', async () => {
  const { id } = (await stelVoor({ berichten: 10 })).json()
  const elders = beheerder('elders', AANBIEDER)
  expect((await haal('/voorstel', elders)).voorstel).toBeNull()
  expect((await stuur(`/${id}/_keur-goed`, elders)).statusCode).toBe(404)
})
