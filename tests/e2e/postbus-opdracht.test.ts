// SPDX-License-Identifier: EUPL-1.2
/** The real command line on a real folder: exit codes, refusals and the way of a proposal to `uit/`. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gebruikEigenMap } from '../hulp/eigenmap.ts'

const eigen = gebruikEigenMap({ wakker: false })
const stopwijzer = (woorden: readonly string[], proef = true) =>
  eigen.stopwijzer(woorden, { env: { STOPWIJZER_PROEF: proef ? '1' : '0' } })
const post = (nu: string) => eigen.post('0363', nu)
const leg = (naar: string, naam: string) => eigen.leg(naam, `p/${naar}/${naam}`)

describe('stopwijzer postbus', () => {
  test('outside a trial: no key, no set clock, no unknown organisation', () => {
    const zonder = stopwijzer(
      ['postbus', '--organisatie', '0363', '--map', eigen.map, '--eenmalig'],
      false,
    )
    expect([zonder.code, zonder.uit]).toEqual([2, ''])
    expect(zonder.praat).toContain('STOPWIJZER_SLEUTEL_FILE')
    const klok = stopwijzer(
      ['postbus', '--organisatie', '0363', '--map', eigen.map, '--nu', '2026-07-20T09:00:00'],
      false,
    )
    expect([klok.code, klok.praat.includes('--nu')]).toEqual([2, true])
    expect(existsSync(join(eigen.map, 'g'))).toBe(false)
  })

  test('the whole round of a municipality: judge, propose, approve, send', () => {
    leg('eigen', 'JW301.xml')
    leg('in', 'JW305.xml')
    leg('in', 'JW307.xml')
    const eerste = post('2026-07-20T09:00:00')
    expect(eerste.praat).toBe('')
    const regels = eerste.uit
      .trim()
      .split('\n')
      .map((regel) => JSON.parse(regel))
    expect(regels.map((r) => [r.bestand, r.oordeel])).toEqual([
      ['JW301.xml', 'goedgekeurd'],
      ['JW305.xml', 'goedgekeurd'],
      ['JW307.xml', 'goedgekeurd'],
    ])
    expect(eerste.code).toBe(0)

    const lijst = stopwijzer(['taken', '--organisatie', '0363'])
    const [taak] = JSON.parse(lijst.uit)
    expect(taak).toMatchObject({
      soort: 'sluiten-toewijzing',
      toewijzingNummer: '300201',
      voorstel: { einddatum: '2026-07-17', redenWijziging: '14' },
    })
    expect(lijst.uit).not.toContain('999900006')
    const scherm = ['--organisatie', '0363', '--formaat', 'tekst']
    expect(stopwijzer(['taken', ...scherm]).uit).toContain('Toewijzing sluiten, toewijzing 300201')
    expect(stopwijzer(['toestand', ...scherm]).uit).toMatch(/^300201 +Definitief gestopt +Open /m)

    const akkoord = stopwijzer(['taken', 'akkoord', taak.id])
    expect(akkoord.code).toBe(0)
    const [naam] = JSON.parse(akkoord.uit).verzonden
    expect(readdirSync(join(eigen.map, 'p', 'uit'))).toContain(naam)

    const toestand = stopwijzer(['toestand', '--organisatie', '0363', '--toewijzing', '300201'])
    expect(JSON.parse(toestand.uit)).toMatchObject([
      { toewijzingNummer: '300201', levering: 'DEFINITIEF_GESTOPT', toewijzing: 'INGETROKKEN' },
    ])
    const onbekend = stopwijzer(['taken', 'akkoord', taak.id])
    expect([onbekend.code, onbekend.praat.includes('TAAK_ONBEKEND')]).toEqual([2, true])
  })

  test('nothing to do ends with 3, a rejected message with 1', () => {
    const niets = post('2026-07-21T09:00:00')
    expect([niets.code, niets.praat]).toEqual([3, expect.stringContaining('Er ligt niets in')])
    leg('in', 'JW307.xml')
    const herhaling = post('2026-07-21T09:00:00')
    expect([herhaling.code, JSON.parse(herhaling.uit).oordeel]).toEqual([0, 'herhaling'])
    eigen.leg('JW307.xml', 'p/in/ander.xml')
    const dubbel = post('2026-07-21T09:00:00')
    expect([dubbel.code, JSON.parse(dubbel.uit).codes.header]).toEqual([1, ['9056']])
  })

  test.each([
    ['dokter'],
    ['audit', 'controleer'],
    ['herbouw'],
    ['sleutels', 'controleer'],
    ['taken', '--organisatie', '0363'],
  ])('%s at a path without a database says so, and makes none', (...woorden) => {
    const elders = join(eigen.map, 'verkeerd')
    const uit = stopwijzer([...woorden, '--gegevens', elders])
    expect([uit.code, uit.uit, existsSync(elders)]).toEqual([2, '', false])
    expect(uit.praat).toMatch(/^Fout DATABANK_ONTBREEKT: .*stopwijzer migreer/s)
  })

  test('settings are shown and changed, a wrong one is explained', () => {
    const zet = stopwijzer(['instelling', '--organisatie', '0363', 'taakgericht+=65656055'])
    expect(JSON.parse(zet.uit).instellingen.taakgericht).toEqual(['65656055'])
    const fout = stopwijzer(['instelling', '--organisatie', '0363', 'afsluiten=soms'])
    expect([fout.code, fout.praat.includes('voorstel of automatisch')]).toEqual([2, true])
  })

  test('the audit log is whole and the states are what the facts say', () => {
    const audit = stopwijzer(['audit', 'controleer'])
    expect([audit.code, JSON.parse(audit.uit)[0].heel]).toEqual([0, true])
    const herbouw = stopwijzer(['herbouw', '--organisatie', '0363'])
    expect([herbouw.code, JSON.parse(herbouw.uit)[0].afwijkend]).toEqual([0, 0])
    expect(stopwijzer(['migreer']).code).toBe(0)
  })

  test('a trial key is refused outside a trial', () => {
    const uit = stopwijzer(
      ['postbus', '--organisatie', '0363', '--map', eigen.map, '--eenmalig'],
      false,
    )
    expect([uit.code, uit.praat.includes('SLEUTEL_PROEF')]).toEqual([2, true])
  })
})
