// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg'
import { expect, test } from 'vitest'
import { serveerGezondheid } from './gezondheid.ts'
import { maakTestdatabank } from './proef/testdatabank.ts'

test('alive and ready while the database answers; not ready without it; no details for strangers', async () => {
  const db = await maakTestdatabank()
  const weg = new pg.Pool({ connectionString: 'postgres://niemand@127.0.0.1:1/niets' })
  const goed = await serveerGezondheid(db.pool, 0)
  const slecht = await serveerGezondheid(weg, 0)
  const vraag = async (poort: number, pad: string, method = 'GET') => {
    const antwoord = await fetch(`http://127.0.0.1:${poort}${pad}`, { method })
    return [antwoord.status, await antwoord.text()]
  }
  try {
    expect(await vraag(goed.poort, '/gezondheid/levend')).toEqual([200, '{"toestand":"levend"}\n'])
    expect(await vraag(goed.poort, '/gezondheid/gereed')).toEqual([200, '{"toestand":"gereed"}\n'])
    const [status, pagina] = await vraag(goed.poort, '/')
    expect(status).toBe(200)
    expect(pagina).toContain('<h1>Stopwijzer draait</h1>')
    // Nothing of the page comes from elsewhere.
    expect(pagina).not.toMatch(/https?:/)
    expect(await vraag(goed.poort, '/iets')).toEqual([404, '{"toestand":"onbekend"}\n'])
    expect((await vraag(goed.poort, '/gezondheid/levend', 'POST'))[0]).toBe(405)
    expect(await vraag(slecht.poort, '/gezondheid/levend')).toEqual([
      200,
      '{"toestand":"levend"}\n',
    ])
    expect(await vraag(slecht.poort, '/gezondheid/gereed')).toEqual([
      503,
      '{"toestand":"niet-gereed"}\n',
    ])
  } finally {
    await goed.sluit()
    await slecht.sluit()
    await weg.end()
    await db.sluit()
  }
})
