// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { maakLogboek } from './logboek.ts'

function opvang() {
  const regels: string[] = []
  return { regels, log: maakLogboek('info', { write: (regel) => regels.push(regel) }) }
}

test('one JSON line per event, with time and level', () => {
  const { regels, log } = opvang()
  log.info('bericht verwerkt', { organisatie: '0363', berichtsoort: 'JW307', aantal: 2 })
  expect(JSON.parse(regels[0]!)).toMatchObject({
    niveau: 'info',
    gebeurtenis: 'bericht verwerkt',
    organisatie: '0363',
    aantal: 2,
    tijd: expect.stringMatching(/^\d{4}-.*Z$/),
  })
})

test('a field that is not on the list and a BSN in a fault do not get into the log', () => {
  const { regels, log } = opvang()
  const velden = { organisatie: '0363', bsn: '999900006', naam: 'Wit' }
  log.fout('mislukt', { ...velden, fout: new Error('sleutel 999900006 bestaat al') })
  expect(regels.join('')).not.toMatch(/999900006|Wit/)
  expect(regels.join('')).toContain('****0006')
})

test('the number of a message on a line is told, without what could be a BSN', () => {
  const { regels, log } = opvang()
  log.fout('geweigerd', { kenmerk: 'A7-999900006' })
  expect(JSON.parse(regels[0]!).kenmerk).toBe('A7-****0006')
})

test('a sentence of more lines gets into the log masked, and not once more as the place', () => {
  const { regels, log } = opvang()
  const zin = 'dit kan niet\n<Bsn>999900006</Bsn>\n    at client 999900006 (regel:1:2)'
  log.fout('mislukt', { fout: new Error(zin) })
  expect(regels.join('')).not.toContain('999900006')
  const { plek } = JSON.parse(regels[0]!).fout
  expect(plek).not.toContain('<Bsn>')
  expect(plek).toContain('logboek.test.ts')
})

test('ASVS 16.4.1 a line end or control character in what is logged stays one line of JSON', () => {
  const { regels, log } = opvang()
  const vals = '","niveau":"fout"}\r\n{"gebeurtenis":"vals"}\u2028\u0000\u001b[31m'
  log.info(`verzoek ${vals}`, { organisatie: vals, route: vals, verzoek: vals })
  log.fout('mislukt', { fout: Object.assign(new Error(vals), { code: vals }) })
  log.bewijs('anker', { hash: vals })
  expect(regels).toHaveLength(3)
  for (const regel of regels) {
    // One line, with its own end and no other.
    expect(regel.trimEnd().split(/[\r\n]/)).toHaveLength(1)
    expect(regel.endsWith('\n')).toBe(true)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(regel.trimEnd()).not.toMatch(/[\u0000-\u001f]/)
  }
  expect(JSON.parse(regels[0]!)).toMatchObject({ niveau: 'info', organisatie: vals })
})

test('ASVS 16.3.4 an unexpected fault is logged with its kind and place, never with its values', () => {
  const { regels, log } = opvang()
  const fout = Object.assign(new TypeError('x is no function'), { bsn: '999900006' })
  log.fout('mislukt', { fout })
  const { soort, zin, plek } = JSON.parse(regels[0]!).fout
  expect([soort, zin]).toEqual(['TypeError', 'x is no function'])
  expect(plek).toContain('logboek.test.ts')
  expect(regels.join('')).not.toContain('999900006')
})

test('what has to be kept elsewhere is logged at every level but `stil`', () => {
  for (const [niveau, aantal] of [
    ['info', 1],
    ['fout', 1],
    ['stil', 0],
  ] as const) {
    const regels: string[] = []
    const log = maakLogboek(niveau, { write: (regel) => regels.push(regel) })
    log.bewijs('anker', { volgnummer: 7 })
    expect(regels, niveau).toHaveLength(aantal)
  }
})
