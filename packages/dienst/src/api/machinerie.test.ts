// SPDX-License-Identifier: EUPL-1.2
/** What every route leans on: repeating, versions, pages, hidden fields, the audit log. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { maakLogboek } from '../logboek.ts'
import { ruimOp } from './opruimen.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from './proef/proefapi.ts'
import { CLIENT, type Proefhaken, proefroutes } from './proef/proefroutes.ts'

const haken: Proefhaken = { gezonden: 0, bijMaken: async () => undefined }
let proef: Proefapi
beforeAll(async () => {
  proef = await maakProefapi({ inhoud: proefroutes(haken) })
})
afterAll(() => proef.sluit())
beforeEach(async () => {
  haken.gezonden = 0
  haken.bijMaken = async () => undefined
  await proef.db.beheer.query('TRUNCATE herhaling, instelling, audit')
  await proef.db.beheer.query('DELETE FROM audit_kop')
})

let teller = 0
const sleutel = () => `sleutel-${++teller}`
const ik = () => proef.meldAan({ rollen: ['medewerker'] })

function maak(naam: string, waarde: number, koppen: Record<string, string>) {
  return proef.vraag({
    method: 'POST',
    url: '/v1/dingen',
    payload: { naam, waarde },
    headers: koppen,
  })
}

async function tel(vraag: string): Promise<number> {
  const { rows } = await proef.db.beheer.query(`SELECT count(*)::int AS n FROM ${vraag}`)
  return rows[0].n
}

async function audit() {
  const { rows } = await proef.db.beheer.query(
    'SELECT soort, uitkomst, client FROM audit ORDER BY organisatie, volgnummer',
  )
  return rows.map((rij) => [rij.soort, rij.uitkomst, rij.client])
}

describe('Idempotency-Key', () => {
  test('the same request under the same key: done once, the same answer again', async () => {
    const koppen = { ...ik(), 'idempotency-key': sleutel() }
    const eerste = await maak('a', 1, koppen)
    const tweede = await maak('a', 1, koppen)
    expect([eerste.statusCode, tweede.statusCode]).toEqual([201, 201])
    expect(tweede.json()).toEqual(eerste.json())
    expect(tweede.headers.location).toBe('/v1/dingen/a')
    expect([eerste.headers, tweede.headers].map((k) => k['idempotency-replayed'])).toEqual([
      undefined,
      'true',
    ])
    expect(await tel('instelling')).toBe(1)
    // The stored answer shows the client again, so that is in the log too.
    expect(await audit()).toEqual([
      ['maak_ding', 'geslaagd', CLIENT],
      ['herhaal_antwoord', 'geslaagd', CLIENT],
    ])
  })

  test('ASVS 2.3.4 twenty at once under one key: done once, everyone gets the answer', async () => {
    const koppen = { ...ik(), 'idempotency-key': sleutel() }
    const alle = await Promise.all(Array.from({ length: 20 }, () => maak('b', 2, koppen)))
    expect(alle.map((een) => een.statusCode)).toEqual(Array(20).fill(201))
    expect(await tel('instelling')).toBe(1)
  })

  test('another request under the same key is refused', async () => {
    const koppen = { ...ik(), 'idempotency-key': sleutel() }
    await maak('c', 1, koppen)
    const antwoord = await maak('d', 1, koppen)
    expect([antwoord.statusCode, antwoord.json().code]).toEqual([409, 'HERHAALSLEUTEL_ANDERS'])
    expect(await tel('instelling')).toBe(1)
  })

  test('somebody else has keys of his own', async () => {
    const eigen = { 'idempotency-key': sleutel() }
    await maak('e', 1, { ...ik(), ...eigen })
    const ander = proef.meldAan({ sub: 'ander', rollen: ['medewerker'] })
    expect((await maak('f', 1, { ...ander, ...eigen })).statusCode).toBe(201)
    const elders = proef.meldAan({ organisatie: AANBIEDER, rollen: ['medewerker'] })
    expect((await maak('e', 1, { ...elders, ...eigen })).statusCode).toBe(201)
  })

  test('work that fails leaves nothing behind, and the key free', async () => {
    const koppen = { ...ik(), 'idempotency-key': sleutel() }
    haken.bijMaken = () => Promise.reject(new Error('halverwege stuk'))
    expect((await maak('g', 1, koppen)).statusCode).toBe(500)
    expect([await tel('instelling'), await tel('herhaling')]).toEqual([0, 0])
    haken.bijMaken = async () => undefined
    expect((await maak('g', 1, koppen)).statusCode).toBe(201)
  })

  test('after a day the key is free, and the stored answer is gone', async () => {
    const koppen = { ...ik(), 'idempotency-key': sleutel() }
    await maak('h', 1, koppen)
    await proef.db.beheer.query(`UPDATE herhaling SET moment = moment - interval '25 hours'`)
    await proef.db.beheer.query('TRUNCATE instelling')
    const antwoord = await maak('h', 1, koppen)
    expect([antwoord.statusCode, antwoord.headers['idempotency-replayed']]).toEqual([
      201,
      undefined,
    ])
    expect(await tel('instelling')).toBe(1)
  })

  test('stored answers of a day old go, however many there are; younger ones stay', async () => {
    await proef.db.beheer.query(
      `INSERT INTO herhaling SELECT $1, sha256(i::text::bytea), '', now() - i * interval '6 minutes'
       FROM generate_series(1, 500) AS i`,
      [GEMEENTE],
    )
    await ruimOp(proef.dienst, maakLogboek('stil'))
    expect(await tel('herhaling')).toBe(239)
  })

  test('the stored answer is unreadable in the database', async () => {
    await maak('een-naam', 1, { ...ik(), 'idempotency-key': sleutel() })
    const { rows } = await proef.db.beheer.query('SELECT antwoord FROM herhaling')
    expect(rows[0].antwoord.length).toBeGreaterThan(50)
    expect(rows[0].antwoord.includes('een-naam')).toBe(false)
  })
})

describe('work with transactions of its own', () => {
  const zend = (hoe: string, koppen: Record<string, string>) =>
    proef.vraag({
      method: 'POST',
      url: '/v1/dingen/_zend',
      payload: { naam: 'x', hoe },
      headers: koppen,
    })

  test('is done once; a refusal frees the key; an unknown end keeps it', async () => {
    const goed = { ...ik(), 'idempotency-key': sleutel() }
    await zend('goed', goed)
    expect((await zend('goed', goed)).headers['idempotency-replayed']).toBe('true')
    expect(haken.gezonden).toBe(1)

    const geweigerd = { ...ik(), 'idempotency-key': sleutel() }
    expect((await zend('geweigerd', geweigerd)).json().code).toBe('TOESTAND_BOTST')
    expect((await zend('geweigerd', geweigerd)).json().code).toBe('TOESTAND_BOTST')
    const { rows } = await proef.db.beheer.query(
      `SELECT uitkomst, bijzonderheden FROM audit WHERE uitkomst = 'geweigerd'`,
    )
    expect(rows).toEqual(Array(2).fill({ uitkomst: 'geweigerd', bijzonderheden: 'TOESTAND_BOTST' }))

    const stuk = { ...ik(), 'idempotency-key': sleutel() }
    expect((await zend('stuk', stuk)).statusCode).toBe(500)
    expect((await zend('stuk', stuk)).json().code).toBe('HERHAALSLEUTEL_BEZIG')
  })
})

describe('versions', () => {
  const een = (method: 'GET' | 'PUT', koppen: Record<string, string>, waarde = 6) =>
    proef.vraag({
      method,
      url: '/v1/dingen/v',
      headers: koppen,
      ...(method === 'PUT' ? { payload: { waarde } } : {}),
    })

  test('who changes an old version is told so; nothing is lost', async () => {
    const wie = ik()
    await maak('v', 5, { ...wie, 'idempotency-key': sleutel() })
    const { etag } = (await een('GET', wie)).headers
    expect(etag).toBe('"5"')
    expect((await een('GET', { ...wie, 'if-none-match': '"5"' })).statusCode).toBe(304)
    expect((await een('PUT', wie)).json().code).toBe('VERSIE_ONTBREEKT')
    expect((await een('PUT', { ...wie, 'if-match': '"5"' })).statusCode).toBe(204)
    const laat = await een('PUT', { ...wie, 'if-match': '"5"' }, 7)
    expect([laat.statusCode, laat.json().code]).toEqual([412, 'VERSIE_VEROUDERD'])
    expect((await een('GET', wie)).json().waarde).toBe(6)
  })

  test('ASVS 16.2.1 a change that is refused stands in the log, with who asked and the code', async () => {
    const wie = { ...proef.meldAan({ sub: 'laatkomer', naam: 'L. Aat' }), 'if-match': '"1"' }
    await maak('v', 5, { ...ik(), 'idempotency-key': sleutel() })
    expect((await een('PUT', wie)).statusCode).toBe(412)
    const { rows } = await proef.db.beheer.query(
      `SELECT uitkomst, bijzonderheden, gebruiker FROM audit WHERE gebruiker_sub = 'laatkomer'`,
    )
    expect(rows).toEqual([
      { uitkomst: 'geweigerd', bijzonderheden: 'VERSIE_VEROUDERD', gebruiker: 'L. Aat' },
    ])
  })
})

describe('pages', () => {
  const blad = (query: string, wie = ik()) =>
    proef.vraag({ method: 'GET', url: `/v1/dingen?${query}`, headers: wie })

  beforeEach(async () => {
    for (let i = 10; i < 17; i++) {
      await proef.db.beheer.query('INSERT INTO instelling VALUES ($1, $2, $3)', [
        GEMEENTE,
        `n${i}`,
        String(i),
      ])
    }
  })

  test('give every row once, also when rows come and go between them', async () => {
    const gezien: string[] = []
    let na: string | null = null
    do {
      const antwoord = await blad(`paginaGrootte=3${na === null ? '' : `&na=${na}`}`)
      const inhoud = antwoord.json()
      gezien.push(...inhoud.resultaten.map((rij: { naam: string }) => rij.naam))
      na = inhoud.volgende
      expect(antwoord.headers.link).toBe(
        na === null ? undefined : `</v1/dingen?paginaGrootte=3&na=${na}>; rel="next"`,
      )
      await proef.db.beheer.query(`DELETE FROM instelling WHERE naam = 'n10'`)
    } while (na !== null)
    expect(gezien).toEqual(['n10', 'n11', 'n12', 'n13', 'n14', 'n15', 'n16'])
  })

  test('a cursor of another selection, another organisation or of nobody is refused', async () => {
    const { volgende } = (await blad('paginaGrootte=2&vanaf=10')).json()
    const elders = proef.meldAan({ organisatie: AANBIEDER, rollen: ['medewerker'] })
    for (const antwoord of [
      await blad(`na=${volgende}&vanaf=11`),
      await blad(`na=${volgende}&vanaf=10`, elders),
      await blad('na=onzin'),
    ]) {
      expect([antwoord.statusCode, antwoord.json().code]).toEqual([400, 'CURSOR_ONGELDIG'])
    }
    expect((await blad(`na=${volgende}&vanaf=10`)).statusCode).toBe(200)
  })

  test('the size has bounds and must be a number', async () => {
    for (const grootte of ['0', '101', '2.5', 'tien', '1e1', '']) {
      expect((await blad(`paginaGrootte=${grootte}`)).statusCode).toBe(400)
    }
    expect((await blad('paginaGrootte=100')).statusCode).toBe(200)
  })
})

describe('what leaves', () => {
  test('ASVS 8.2.3 a field of a right somebody lacks is left out', async () => {
    await maak('w', 5, { ...ik(), 'idempotency-key': sleutel() })
    const toon = async (rol: 'lezer' | 'controleur') =>
      (await proef.vraag({ url: '/v1/dingen/w', headers: proef.meldAan({ rollen: [rol] }) })).json()
    expect(await toon('lezer')).toEqual({ naam: 'w', waarde: 5 })
    expect(await toon('controleur')).toEqual({ naam: 'w', waarde: 5, bedrag: 500 })
  })

  test('ASVS 15.3.1 16.5.1 what the contract does not name stays inside, and out of the log', async () => {
    const antwoord = await proef.vraag({ url: '/v1/dingen/_verkeerd', headers: ik() })
    expect([antwoord.statusCode, antwoord.json().code]).toEqual([500, 'INTERNE_FOUT'])
    expect(antwoord.body + proef.log.join('')).not.toContain('999900006')
    expect(proef.log.join('')).toContain('antwoord van verkeerd past niet')
  })

  test('nothing without the audit log', async () => {
    await maak('z', 5, { ...ik(), 'idempotency-key': sleutel() })
    await proef.db.beheer.query('REVOKE INSERT ON audit FROM stopwijzer_toepassing')
    try {
      const antwoord = await proef.vraag({ url: '/v1/dingen/z', headers: ik() })
      expect(antwoord.statusCode).toBeGreaterThanOrEqual(500)
      expect(antwoord.body).not.toContain('"z"')
    } finally {
      await proef.db.beheer.query('GRANT INSERT ON audit TO stopwijzer_toepassing')
    }
  })

  test('ASVS 16.3.2 a refusal of somebody known stands in the log of the organisation', async () => {
    const wie = proef.meldAan({ rollen: ['beheerder'] })
    expect((await proef.vraag({ url: '/v1/dingen', headers: wie })).statusCode).toBe(403)
    expect(await audit()).toEqual([['geweigerd', 'geweigerd', null]])
  })
})
