// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { schrijf } from '@stopwijzer/ijw'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maakZip } from '../../../../../tests/hulp/zipmaker.ts'
import { jw307, stop } from '../../../../../tests/keten/berichten.ts'
import { ANDER, type Berichtenproef, BSN, maakBerichtenproef } from '../proef/berichtenproef.ts'
import { AANBIEDER, GEMEENTE } from '../proef/proefapi.ts'

let p: Berichtenproef

beforeAll(async () => {
  p = await maakBerichtenproef()
})
afterAll(() => p.proef.sluit())

/** Of the client who is still in care. */
const nieuweStop = (einde: string, id: string) =>
  schrijf(
    jw307('2026-07-22', [stop('2026-01-12', '31', einde, { ToewijzingNummer: '300202' })], {
      bsn: ANDER,
      id,
    }),
  )

describe('handing over', () => {
  test('ASVS 2.3.3 an own message is judged as the receiver does: refused ones do not go out', async () => {
    const wie = { organisatie: AANBIEDER }
    const fout = await p.indien(
      schrijf(jw307('2026-07-22', [stop('2025-01-12', '31', '2026-07-17')], { bsn: BSN })),
      wie,
    )
    expect(fout.json().resultaten).toMatchObject([{ oordeel: 'geweigerd' }])
    expect(fout.json().resultaten[0].bevindingen[0].actie).not.toBe('')
    expect(fout.body).not.toContain(BSN)
  })

  test('the same key gives the same answer, and the message goes out once', async () => {
    const wie = { organisatie: AANBIEDER, sub: 'koppeling-1', rollen: ['koppeling'] as const }
    const sleutel = randomUUID()
    const bytes = nieuweStop('2026-07-17', 'EENMAAL')
    const [een, twee] = [
      await p.indien(bytes, wie, { sleutel }),
      await p.indien(bytes, wie, { sleutel }),
    ]
    expect(een.json().resultaten).toMatchObject([{ oordeel: 'goedgekeurd' }])
    expect(twee.json()).toEqual(een.json())
    expect(await p.lijst('identificatie=EENMAAL', wie)).toHaveLength(1)
    // The same content under another key is another message: TR056.
    const derde = await p.indien(bytes, wie)
    expect(derde.json().resultaten[0].oordeel).toBe('geweigerd')
  })

  test('ASVS 5.2.3 a zip is taken in whole, a bad one not at all', async () => {
    const wie = { organisatie: GEMEENTE }
    const zip = (namen: readonly string[]) =>
      maakZip(
        namen.map((naam) => ({
          naam,
          inhoud: Buffer.from(nieuweStop('2026-07-17', naam.slice(0, 8))),
        })),
      )
    const goed = await p.indien(await zip(['A1.xml', 'B2.xml']), wie, {
      query: '?map=in',
      soort: 'application/zip',
    })
    expect(goed.json().resultaten.map(({ oordeel }: { oordeel: string }) => oordeel)).toEqual([
      'goedgekeurd',
      'afgekeurd',
    ])
    const stuk = await p.indien(Buffer.from('PK\u0003\u0004stuk'), wie, {
      query: '?map=in',
      soort: 'application/zip',
    })
    expect([stuk.statusCode, stuk.json().code]).toEqual([400, 'ZIP_GEWEIGERD'])
  })

  describe('a request of which nobody heard how it ended is sent again under its key', () => {
    const wie = { organisatie: GEMEENTE, sub: 'koppeling-2', rollen: ['koppeling'] as const }
    const query = '?map=in'
    const stand = async () => {
      const { rows } = await p.proef.db.beheer.query<{ berichten: number; uitgaand: number }>(
        `SELECT (SELECT count(*)::int FROM bericht) AS berichten,
           (SELECT count(*)::int FROM uitgaand) AS uitgaand`,
      )
      return rows[0]!
    }

    test('the process died after the work: it is recognised, and no second answer goes to the sender', async () => {
      const sleutel = randomUUID()
      const bytes = nieuweStop('2026-07-17', 'AFGEBROKEN')
      const een = (await p.indien(bytes, wie, { sleutel, query })).json().resultaten
      expect(een[0].retourbericht).not.toBeNull()
      const voor = await stand()
      const zet = (wat: string) =>
        p.proef.db.beheer.query(
          `UPDATE herhaling SET ${wat} WHERE organisatie = $1 AND moment = (SELECT max(moment)
             FROM herhaling) AND ctid = (SELECT max(ctid) FROM herhaling WHERE organisatie = $1)`,
          [GEMEENTE],
        )
      expect((await zet('antwoord = NULL')).rowCount).toBe(1)
      // Perhaps it is still busy.
      const bezig = await p.indien(bytes, wie, { sleutel, query })
      expect([bezig.statusCode, bezig.json().code]).toEqual([409, 'HERHAALSLEUTEL_BEZIG'])
      expect((await zet("moment = moment - interval '2 minutes'")).rowCount).toBe(1)
      const ander = await p.indien(nieuweStop('2026-07-16', 'ANDERS'), wie, { sleutel, query })
      expect(ander.json().code).toBe('HERHAALSLEUTEL_ANDERS')
      const twee = await p.indien(bytes, wie, { sleutel, query })
      expect(twee.json().resultaten).toMatchObject([{ ...een[0], oordeel: 'herhaling' }])
      expect(await stand()).toEqual(voor)
      const drie = await p.indien(bytes, wie, { sleutel, query })
      expect([drie.json(), drie.headers['idempotency-replayed']]).toEqual([twee.json(), 'true'])
    })

    test('a fault of the service: the same key works as soon as it is over', async () => {
      const sleutel = randomUUID()
      const bytes = nieuweStop('2026-07-17', 'STORING')
      await p.proef.db.beheer.query('ALTER TABLE feit RENAME TO feit_weg')
      const mis = await p.indien(bytes, wie, { sleutel, query })
      await p.proef.db.beheer.query('ALTER TABLE feit_weg RENAME TO feit')
      expect(mis.statusCode).toBe(500)
      const goed = await p.indien(bytes, wie, { sleutel, query })
      expect([goed.statusCode, goed.json().resultaten[0].identificatie]).toEqual([200, 'STORING'])
    })
  })

  test('ASVS 1.5.1 XML that reaches outside or swells is refused and judged no further', async () => {
    const bom = `<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>`
    const buiten = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`
    for (const tekst of [bom, buiten]) {
      const { resultaten } = (await p.indien(Buffer.from(tekst), {}, { query: '?map=in' })).json()
      expect(resultaten[0]).toMatchObject({ oordeel: 'geweigerd', retourbericht: null })
    }
  })
})

test('the queue shows what waits, and its actions say what they did', async () => {
  const wie = { organisatie: AANBIEDER, rollen: ['medewerker'] as const }
  const { resultaten: regels } = (await p.haal('/wachtrij', wie)).json()
  expect(regels).toMatchObject([{ richting: 'uit', berichtsoort: 'JW307', staat: 'wacht' }])
  expect(regels[0]).not.toHaveProperty('bestand')
  expect(regels[0].id).toBe(`${AANBIEDER}-${regels[0].bericht}`)
  const over = async (id: string) =>
    (await p.haal(`/wachtrij?alles=true&bericht=${id}`, wie)).json().resultaten
  expect(await over(regels[0].bericht)).toEqual(regels)
  expect(await over('0MBQ4K2VZ0001A7K3M9X2P')).toEqual([])
  const doe = (payload: object, id = regels[0].id) =>
    p.proef.vraag({
      method: 'POST',
      url: `/v1/wachtrij/${id}/acties`,
      headers: { ...p.proef.meldAan(wie), 'idempotency-key': randomUUID() },
      payload,
    })
  expect((await doe({ actie: 'opgeven' })).json().fouten[0].plek).toBe('inhoud/reden')
  expect((await doe({ actie: 'opnieuw' }, `${GEMEENTE}-X`)).statusCode).toBe(404)
  expect((await doe({ actie: 'opnieuw' })).json()).toMatchObject({ gelukt: true })
  expect((await doe({ actie: 'opgeven', reden: 'niet meer nodig' })).json().gelukt).toBe(true)
  expect((await p.haal('/wachtrij', wie)).json().resultaten).toEqual([])
})

test('what other software fetched and sent counts as sent, once, and its answer is awaited', async () => {
  const wie = { organisatie: AANBIEDER, sub: 'koppeling-1', rollen: ['koppeling'] as const }
  const vraag = (id: string, als: typeof wie | object = wie) =>
    p.proef.vraag({
      ...{ method: 'POST', url: `/v1/berichten/${id}/_verzonden` },
      headers: { ...p.proef.meldAan(als), 'idempotency-key': randomUUID() },
    })
  await p.proef.db.beheer.query('UPDATE uitgaand SET gepubliceerd = now()')
  expect((await p.indien(nieuweStop('2026-07-17', 'ZELF'), wie)).json().resultaten).toMatchObject([
    { oordeel: 'goedgekeurd' },
  ])
  const wachtend = async () =>
    (await p.proef.db.beheer.query('SELECT bericht FROM uitgaand WHERE gepubliceerd IS NULL')).rows
  const [{ bericht }] = (await wachtend()) as [{ bericht: string }]
  const eerste = await vraag(bericht)
  expect([eerste.statusCode, await wachtend()]).toEqual([200, []])
  const { verzondenOp } = eerste.json()
  expect(verzondenOp).toMatch(/^2026-07-22T07:/)
  expect((await vraag(bericht)).json()).toEqual({ verzondenOp })
  expect(await p.proef.laatsteAudit('meld_zelf_verzonden')).toMatchObject({ object_id: bericht })
  // Not of another organisation, and not what came in.
  expect((await vraag(bericht, { organisatie: GEMEENTE })).statusCode).toBe(404)
  const [binnen] = await p.lijst('richting=in&berichtsoort=JW308', wie)
  expect((await vraag(String(binnen!.id))).statusCode).toBe(404)
  // Given up, or sent by a line: nobody else may say that it went.
  await p.proef.db.beheer.query(
    `UPDATE uitgaand SET gepubliceerd = NULL, staat = 'opgegeven' WHERE bericht = $1`,
    [bericht],
  )
  expect((await vraag(bericht)).json()).toMatchObject({ code: 'TOESTAND_BOTST' })
  await p.proef.db.beheer.query(
    `WITH weg AS (UPDATE uitgaand SET staat = 'wacht' WHERE bericht = $1)
     INSERT INTO instelling (organisatie, naam, waarde) VALUES ($2, 'vervoer.kanaal', '"vsp"')`,
    [bericht, AANBIEDER],
  )
  expect((await vraag(bericht)).json().detail).toContain('gaan over een lijn')
  await p.proef.db.beheer.query(`DELETE FROM instelling WHERE naam = 'vervoer.kanaal'`)
})
