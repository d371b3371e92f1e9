// SPDX-License-Identifier: EUPL-1.2
/** The API beside the command line: the same verdict, and the service as people start it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { maakClient, ROUTES, wegenVan } from '@stopwijzer/koppelvlak'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakProefapi, type Proefapi } from '../../packages/dienst/src/api/proef/proefapi.ts'
import { isInGebruik } from '../../packages/dienst/src/databank/databank.ts'
import { bouwOpdrachtregel, stopwijzer } from '../hulp/opdrachtregel.ts'

const WORTEL = fileURLToPath(new URL('../../', import.meta.url))
const PROGRAMMA = join(WORTEL, 'packages/cli/bin/stopwijzer.mjs')

let proef: Proefapi
beforeAll(async () => {
  bouwOpdrachtregel()
  proef = await maakProefapi()
})
afterAll(() => proef.sluit())

test('POST /v1/controles and `controleer --formaat json` give the same report', async () => {
  const map = mkdtempSync(join(tmpdir(), 'stopwijzer-gelijk-'))
  cpSync(join(WORTEL, 'voorbeelden'), map, { recursive: true })
  const stop = readFileSync(join(map, 'landelijk/JW307.xml'), 'utf8')
  const bedorven = {
    bsn: stop.replace('999900006', '999900007'),
    lang: stop.replace('999900006', '9999000061234'),
    half: stop.slice(0, -40),
    leeg: '',
    geen: 'dit is geen xml, maar wel 999900006',
  }
  for (const [naam, tekst] of Object.entries(bedorven)) {
    writeFileSync(join(map, `${naam}.xml`), tekst)
  }
  const bestanden = readdirSync(map, { recursive: true, encoding: 'utf8' }).filter((pad) =>
    pad.endsWith('.xml'),
  )
  const opties = ['--formaat', 'json', '--peildatum', '2026-07-20']
  const { uit } = stopwijzer(['controleer', ...bestanden.map((pad) => join(map, pad)), ...opties])
  const rapporten = JSON.parse(uit) as { bestand: string }[]
  const wie = proef.meldAan()
  let fout = 0
  for (const [i, pad] of bestanden.entries()) {
    const antwoord = await proef.vraag({
      method: 'POST',
      url: '/v1/controles?peildatum=2026-07-20',
      headers: { ...wie, 'content-type': 'application/xml' },
      payload: readFileSync(join(map, pad)),
    })
    const vast = { bestand: null, duurMs: 0 }
    expect({ ...antwoord.json(), ...vast }, pad).toEqual({ ...rapporten[i], ...vast })
    if (antwoord.json().oordeel === 'fout') fout++
  }
  // Both outcomes were compared.
  expect(fout).toBeGreaterThan(Object.keys(bedorven).length)
  expect(fout).toBeLessThan(bestanden.length)
  rmSync(map, { recursive: true })
})

test('`stopwijzer start` serves the API until it is asked to stop', async () => {
  const gegevens = mkdtempSync(join(tmpdir(), 'stopwijzer-start-'))
  const args = ['start', '--poort', '0', '--gegevens', join(gegevens, 'g')]
  const kind = spawn(process.execPath, [PROGRAMMA, ...args], {
    env: { ...process.env, STOPWIJZER_PROEF: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const einde = once(kind, 'exit')
  try {
    let praat = ''
    const adres = await new Promise<string>((klaar, mislukt) => {
      kind.stderr.on('data', (stuk) => {
        praat += String(stuk)
        const gevonden = /draait op (http:\/\/localhost:\d+)/.exec(praat)?.[1]
        if (gevonden !== undefined) klaar(gevonden)
      })
      void einde.then(() => mislukt(new Error(praat)))
    })
    const client = maakClient<typeof ROUTES>({
      adres,
      wegen: wegenVan(ROUTES),
      haal: fetch,
      nieuweSleutel: () => 'niet-nodig',
    })
    const termijn = await client.vraag('termijnen.bereken', { inhoud: { datum: '2026-07-17' } })
    expect(termijn.uiterlijk).toBe('2026-07-24')
    const document = (await (await fetch(`${adres}/v1/openapi.json`)).json()) as { openapi: string }
    expect(document.openapi).toBe('3.1.0')
    expect((await fetch(`${adres}/gezondheid/gereed`)).status).toBe(200)
    // As by `npm start`: the terminal tells the whole group, and npm tells it once more.
    kind.kill('SIGINT')
    await expect.poll(() => praat, { interval: 5 }).toContain('Stopwijzer stopt')
    kind.kill('SIGINT')
    expect(await einde).toEqual([0, null])
    expect(isInGebruik(join(gegevens, 'g'))).toBe(false)
  } finally {
    kind.kill('SIGKILL')
    rmSync(gegevens, { recursive: true, force: true })
  }
})
