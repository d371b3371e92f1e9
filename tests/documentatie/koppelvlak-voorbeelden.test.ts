// SPDX-License-Identifier: EUPL-1.2
// Does every request of the page with curl at a service that runs; `vitest -u` writes the answers anew.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lees } from '@stopwijzer/ijw'
import type { Recht } from '@stopwijzer/koppelvlak'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakProefapi, type Proefapi } from '../../packages/dienst/src/api/proef/proefapi.ts'
import { WORTEL } from '../architectuur/bronnen.ts'
import { haalOp } from './voorbeeld/koppelvlak.ts'

const BLAD = join(WORTEL, 'docs/gebruik/koppelvlak-voorbeelden.md')
/** A request with its answer, and what the next one needs of it. */
const PAAR =
  /```sh\n(curl[\s\S]*?)```\n\n```json\n[\s\S]*?```(?:\n\n<!-- onthoud (\w+) uit ([\w.]+) -->)?/g

let proef: Proefapi
let map: string
let adres: string
beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-07-22T09:00:00' })
  const { poort } = await proef.api.luister(0)
  adres = `http://127.0.0.1:${poort}`
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-curl-'))
  for (const deel of ['keten', 'fout']) {
    const pad = `voorbeelden/${deel}`
    cpSync(join(WORTEL, pad), join(map, pad), { recursive: true })
  }
})
afterAll(async () => {
  rmSync(map, { recursive: true, force: true })
  await proef.sluit()
})

/** What differs at every run, by the name of its field. */
const ANDERS =
  /^(id|verzoek|sub|clientSleutel|clientsleutel|\w*Id|identificatie|tijdstip|ontvangen\w*|verzonden\w*|geopend\w*|aangemaakt\w*|volgende|duurMs|sha256|bestand|versie|bezorging|xml|object|antwoordOp)$/

/** As a page shows it: what differs as `…`, of a list the first. */
function alsVoorbeeld(waarde: unknown, naam = ''): unknown {
  if (Array.isArray(waarde)) {
    return waarde.slice(0, 1).map((deel) => alsVoorbeeld(deel, naam))
  }
  if (waarde !== null && typeof waarde === 'object') {
    return Object.fromEntries(
      Object.entries(waarde).map(([sleutel, deel]) => [sleutel, alsVoorbeeld(deel, sleutel)]),
    )
  }
  if (waarde === null) return null
  // The name of a file holds a random number.
  return ANDERS.test(naam) || naam === 'retourbericht' ? '…' : waarde
}

async function voerUit(opdracht: string, omgeving: Record<string, string>): Promise<string> {
  const kind = spawn('bash', ['-c', opdracht], { cwd: map, env: { ...process.env, ...omgeving } })
  let uit = ''
  kind.stdout.on('data', (stuk) => {
    uit += String(stuk)
  })
  const [code] = await once(kind, 'close')
  expect(code, opdracht).toBe(0)
  return uit
}

test('every request gets the answer that stands below it', async () => {
  // No more rights than the page tells to give.
  const rechten = Array.from(
    readFileSync(BLAD, 'utf8').matchAll(/^\| (`[^|]+`) \| [\d en]+ \|$/gm),
    ([, namen]) => namen!.split(' en ').map((naam) => naam.slice(1, -1) as Recht),
  ).flat()
  expect(rechten.length).toBe(9)
  const { authorization } = proef.meldAan({ rollen: ['koppeling'], rechten, soort: 'machine' })
  const omgeving: Record<string, string> = {
    ADRES: adres,
    SLEUTEL: authorization.replace('Bearer ', ''),
  }
  let blad = readFileSync(BLAD, 'utf8')
  let aantal = 0
  for (const [paar, opdracht = '', naam, plek] of blad.matchAll(PAAR)) {
    const tekst = await voerUit(opdracht, omgeving)
    const antwoord = JSON.parse(tekst)
    const vorm = JSON.stringify(alsVoorbeeld(antwoord), null, 2)
    expect(tekst).not.toMatch(/\b9999\d{5}\b/)
    const nieuw = paar.replace(/```json\n[\s\S]*?```/, () => `\`\`\`json\n${vorm}\n\`\`\``)
    blad = blad.replace(paar, () => nieuw)
    if (naam !== undefined && plek !== undefined) {
      const waarde = plek.split('.').reduce((deel, stap) => deel?.[stap], antwoord)
      expect(waarde, `${plek} in ${tekst}`).toBeTypeOf('string')
      omgeving[naam] = waarde
    }
    aantal++
  }
  expect(aantal).toBe(14)
  const opgehaald = readFileSync(join(map, 'JW308.xml'))
  expect(lees(opgehaald)).toMatchObject({ goed: true, bericht: { berichtsoort: 'JW308' } })
  // The example of the package fetches the same, and the own JW301 and the JW306 before it.
  const alle = await haalOp(adres, omgeving.SLEUTEL!)
  expect(alle.map((bytes) => lees(bytes as Uint8Array))).toMatchObject(
    ['JW301', 'JW306', 'JW308'].map((berichtsoort) => ({ bericht: { berichtsoort } })),
  )
  expect(Buffer.from(alle[2] as Uint8Array).equals(opgehaald)).toBe(true)
  await expect(blad).toMatchFileSnapshot(BLAD)
})
