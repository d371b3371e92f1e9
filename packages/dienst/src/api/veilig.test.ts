// SPDX-License-Identifier: EUPL-1.2
/** Requirements that are about the service as a whole and have no other place. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvRij } from '@stopwijzer/koppelvlak/csv'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakProefapi, type Proefapi } from './proef/proefapi.ts'

let proef: Proefapi
beforeAll(async () => {
  proef = await maakProefapi()
})
afterAll(() => proef.sluit())

const haal = (url: string) => proef.vraag({ method: 'GET', url })

test.each([
  ['=1+1', "'=1+1"],
  ['+31612345678', "'+31612345678"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\n=1+1', '"\'\n=1+1"'],
  ['\uff1d1+1', "'\uff1d1+1"],
  ['\uff20SUM(A1)', "'\uff20SUM(A1)"],
  ['a;b"c', '"a;b""c"'],
])('ASVS 1.2.1 a cell of a list is a text, never a formula: %j', (waarde, cel) => {
  expect(csvRij([waarde])).toBe(`${cel}\r\n`)
})

test('ASVS 1.2.5 no source starts a shell: programs are started by name with a list of arguments', () => {
  const fout: string[] = []
  const bronnen = join(import.meta.dirname, '..')
  let gezien = 0
  for (const pad of readdirSync(bronnen, { recursive: true, encoding: 'utf8' })) {
    if (!pad.endsWith('.ts') || /\.test\.ts$|(^|\/)proef\//.test(pad)) continue
    const tekst = readFileSync(join(bronnen, pad), 'utf8')
    if (!tekst.includes('node:child_process')) continue
    gezien++
    if (/\bexec(Sync)?\s*\(|shell:/.test(tekst)) fout.push(pad)
  }
  expect(gezien).toBeGreaterThan(0)
  expect(fout).toEqual([])
})

test('ASVS 3.2.1 4.1.1 an answer says what it is, and a browser may show it as nothing else', async () => {
  for (const url of ['/v1/openapi.json', '/v1/bestaat-niet', '/v1/organisatie']) {
    const { headers } = await haal(url)
    expect(headers['content-type'], url).toMatch(/^application\/(problem\+)?json/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  }
})

test.each([
  '/.git/config',
  '/.git/HEAD',
  '/.env',
  '/package.json',
  '/v1/../package.json',
  '/assets/',
  '/assets/../../package.json',
  '/thema/../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc/passwd',
])('ASVS 13.4.1 13.4.3 nothing beside what is meant to be served: %s', async (url) => {
  const antwoord = await haal(url)
  expect(antwoord.statusCode).toBeGreaterThanOrEqual(400)
  expect(antwoord.body).not.toMatch(/\[core\]|"dependencies"|root:|Index of/)
})

test('ASVS 13.4.2 a fault shows nothing of the inside', async () => {
  await proef.db.beheer.query('ALTER TABLE organisatie RENAME COLUMN aangemaakt TO weg')
  try {
    const antwoord = await proef.vraag({
      method: 'GET',
      url: '/v1/organisatie',
      headers: proef.meldAan(),
    })
    expect(antwoord.statusCode).toBe(500)
    expect(antwoord.body).not.toMatch(/aangemaakt|organisatie"|SELECT|node_modules|\.ts|at /)
    expect(antwoord.json().verzoek).toMatch(/^[\w-]{12}$/)
  } finally {
    await proef.db.beheer.query('ALTER TABLE organisatie RENAME COLUMN weg TO aangemaakt')
  }
})
