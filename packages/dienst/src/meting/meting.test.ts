// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maakProefapi, type Proefapi } from '../api/proef/proefapi.ts'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { maakPartij, type Partij } from '../proef/postbusproef.ts'
import { PROEF_BSN, start, stop, toewijzing } from '../proef/proefberichten.ts'
import { type Metingen, serveerMetingen } from './server.ts'

let basis: string
let proef: Proefapi
let gemeente: Partij
let metingen: Metingen
const WAAR = { adres: '127.0.0.1', poort: 0 }
const op = (nu: string) => echteOmgeving(klokVanaf(nu, true))

beforeAll(async () => {
  basis = mkdtempSync(join(tmpdir(), 'stopwijzer-meting-'))
  proef = await maakProefapi()
  gemeente = await maakPartij(proef.db, basis, '0363')
  metingen = await serveerMetingen(proef.db.pool, op('2026-08-20T09:00:00'), WAAR)
  gemeente.leg('eigen', 'a.xml', toewijzing())
  gemeente.leg('in', 'b.xml', start('S1'))
  gemeente.leg('in', 'c.xml', start('S1'))
  gemeente.leg('in', 'd.xml', stop('X1'))
  gemeente.leg('in', 'e.xml', '<leeg/>')
  await gemeente.draai('2026-07-20T09:00:00')
})
afterAll(async () => {
  await metingen.sluit()
  await proef.sluit()
  rmSync(basis, { recursive: true, force: true })
})

const lees = async (poort = metingen.poort) =>
  (await fetch(`http://127.0.0.1:${poort}/metrics`)).text()

/** Value of one meter with these labels, as they stand there. */
function waarde(tekst: string, meter: string): number | null {
  const regel = tekst.split('\n').find((een) => een.startsWith(`${meter} `))
  return regel === undefined ? null : Number(regel.slice(meter.length + 1))
}

describe('measurements', () => {
  test('messages are counted by kind and outcome, and so is the size of batches', async () => {
    const tekst = await lees()
    const aantal = (berichtsoort: string, uitkomst: string) =>
      waarde(
        tekst,
        `stopwijzer_berichten_totaal{berichtsoort="${berichtsoort}",uitkomst="${uitkomst}"}`,
      )
    expect(aantal('JW305', 'goedgekeurd')).toBe(1)
    expect(aantal('JW305', 'afgekeurd')).toBe(1)
    expect(aantal('JW307', 'goedgekeurd')).toBe(1)
    expect(aantal('anders', 'geweigerd')).toBe(1)
    expect(waarde(tekst, 'stopwijzer_partij_berichten_count')).toBe(2)
    expect(waarde(tekst, 'stopwijzer_partij_berichten_sum')).toBe(5)
  })

  test('terms, tasks, queues and connections are those of this moment', async () => {
    await proef.db.beheer.query(`UPDATE taak SET uiterlijk = '2026-08-01'`)
    const tekst = await lees()
    const { rows } = await proef.db.beheer.query(
      `SELECT count(*)::int AS alle, count(dossier)::int AS van, count(uiterlijk)::int AS met,
         count(*) FILTER (WHERE uiterlijk < '2026-08-20')::int AS laat
       FROM taak WHERE status = 'open'`,
    )
    expect(Math.min(rows[0].laat, rows[0].van)).toBeGreaterThan(0)
    expect(waarde(tekst, 'stopwijzer_taken_open')).toBe(rows[0].alle)
    expect(waarde(tekst, 'stopwijzer_termijnen_open')).toBe(rows[0].met)
    expect(waarde(tekst, 'stopwijzer_termijnen_te_laat')).toBe(rows[0].laat)
    expect(waarde(tekst, 'stopwijzer_uitgaand_wacht')).toBe(0)
    expect(waarde(tekst, 'stopwijzer_uitgaand_oudste_seconden')).toBe(0)
    expect(waarde(tekst, 'stopwijzer_databank_bereikbaar')).toBe(1)
    expect(waarde(tekst, 'stopwijzer_databank_verbindingen{staat="open"}')).toBeGreaterThan(0)
    // Of a shielded client nothing is counted.
    await proef.db.beheer.query('UPDATE dossier SET afgeschermd = true')
    expect(waarde(await lees(), 'stopwijzer_taken_open')).toBe(rows[0].alle - rows[0].van)
    await proef.db.beheer.query('UPDATE dossier SET afgeschermd = false')
    await proef.db.beheer.query(
      `UPDATE uitgaand SET gepubliceerd = NULL;
       UPDATE bericht SET vastgelegd = now() - interval '1 hour'`,
    )
    const later = await lees()
    expect(waarde(later, 'stopwijzer_uitgaand_wacht')).toBeGreaterThan(0)
    expect(waarde(later, 'stopwijzer_uitgaand_oudste_seconden')).toBeGreaterThanOrEqual(3600)
  })

  test('requests are timed by the pattern of their route', async () => {
    await proef.vraag({ url: `/v1/toewijzingen/${PROEF_BSN}?bsn=${PROEF_BSN}` })
    await proef.vraag({ url: `/v1/bestaat/${PROEF_BSN}` })
    await proef.vraag({ method: 'POST', url: '/v1/controles', payload: '<leeg/>' })
    const tekst = await lees()
    const routes = [...tekst.matchAll(/stopwijzer_http_seconden_count\{route="([^"]*)"/g)]
    expect(routes.map(([, route]) => route)).toEqual(
      expect.arrayContaining(['overig', '/v1/controles']),
    )
    expect(tekst).not.toContain('bestaat')
  })

  test('ASVS 14.2.1 no client, no organisation and nothing of a request is a label', async () => {
    const tekst = await lees()
    expect(tekst).not.toContain(PROEF_BSN)
    const labels = [...tekst.matchAll(/([a-z_]+)="/g)].map(([, label]) => label!)
    const eigen = ['berichtsoort', 'uitkomst', 'route', 'methode', 'status', 'staat', 'le']
    // Of Node itself: version, kind of resource, memory space, kind of collection.
    const vanNode = ['version', 'major', 'minor', 'patch', 'type', 'space', 'kind']
    expect([...new Set(labels)].filter((een) => ![...eigen, ...vanNode].includes(een))).toEqual([])
    for (const [, inhoud] of tekst.matchAll(/^stopwijzer_\w+\{([^}]*)\}/gm)) {
      expect(inhoud).not.toMatch(/0363|65656055/)
    }
  })
})

describe('the port of the measurements', () => {
  const vraag = (pad: string, method: string) =>
    new Promise<number | undefined>((klaar, mis) => {
      const opties = { host: '127.0.0.1', port: metingen.poort, path: pad, method }
      request(opties, (antwoord) => klaar(antwoord.resume().statusCode))
        .on('error', mis)
        .end()
    })

  test('ASVS 13.4.5 gives measurements and nothing else; the API does not give them', async () => {
    expect(await vraag('/metrics', 'GET')).toBe(200)
    for (const pad of ['/', '/metrics/', '/v1/openapi.json', '/gezondheid/gereed']) {
      expect(await vraag(pad, 'GET'), pad).toBe(404)
    }
    for (const methode of ['POST', 'DELETE', 'TRACE']) {
      expect(await vraag('/metrics', methode), methode).toBe(405)
    }
    expect((await proef.vraag({ url: '/metrics' })).statusCode).toBe(404)
  })

  test('without the database it answers, and leaves out what it does not know', async () => {
    const weg = new pg.Pool({ connectionString: 'postgres://niemand@127.0.0.1:1/niets' })
    const eigen = await serveerMetingen(weg, op('2026-08-20T09:00:00'), WAAR)
    try {
      const tekst = await lees(eigen.poort)
      expect(waarde(tekst, 'stopwijzer_databank_bereikbaar')).toBe(0)
      expect(waarde(tekst, 'stopwijzer_termijnen_te_laat')).toBeNull()
    } finally {
      await eigen.sluit()
      await weg.end()
    }
  })

  test('that is taken already stops the start, and names the variable', async () => {
    const bezet = { adres: '127.0.0.1', poort: metingen.poort }
    await expect(
      serveerMetingen(proef.db.pool, op('2026-08-20T09:00:00'), bezet),
    ).rejects.toMatchObject({
      code: 'POORT_BEZET',
      remedie: expect.stringContaining('STOPWIJZER_METING_POORT'),
    })
    await expect(proef.api.luister(metingen.poort)).rejects.toMatchObject({ code: 'POORT_BEZET' })
  })
})
