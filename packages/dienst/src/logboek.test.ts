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
