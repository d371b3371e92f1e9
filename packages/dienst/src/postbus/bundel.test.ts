// SPDX-License-Identifier: EUPL-1.2
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { leesZip } from '../bestanden/zip.ts'
import { start, stop } from '../proef/proefberichten.ts'
import { bundel } from './bundel.ts'

let map: string
let uit: string
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-bundel-'))
  uit = join(map, 'uit')
  mkdirSync(uit)
  return () => rmSync(map, { recursive: true, force: true })
})
const leg = (naam: string, inhoud: string | Uint8Array) => writeFileSync(join(uit, naam), inhoud)
const staat = () => readdirSync(uit).sort()
const namenIn = async (zip: string) =>
  [...(await leesZip(readFileSync(join(uit, zip))))].map(({ naam }) => naam)

describe('zips for the portal', () => {
  test('one kind per zip, flat, with names that say nothing about a client, and a list beside it', async () => {
    leg('JW307_65656055_0363_X1.xml', stop('X1'))
    leg('JW305_65656055_0363_S2.xml', start('S2'))
    leg('JW305_65656055_0363_S1.xml', start('S1'))
    const { bundels, over } = await bundel(map)
    expect(over).toEqual([])
    expect(bundels.map(({ berichtsoort, aantal }) => [berichtsoort, aantal])).toEqual([
      ['JW305', 2],
      ['JW307', 1],
    ])
    const [starts, stops] = bundels.map(({ zip }) => zip) as [string, string]
    expect(staat()).toEqual([starts, `${starts}.inhoud.json`, stops, `${stops}.inhoud.json`])
    for (const naam of [...(await namenIn(starts)), ...(await namenIn(stops))]) {
      expect(naam).toMatch(/^JW30[57]_[SX][12]_[0-9a-f]{8}\.xml$/)
    }
    const lijst = JSON.parse(readFileSync(join(uit, `${stops}.inhoud.json`), 'utf8'))
    expect(lijst).toMatchObject({
      zip: stops,
      berichten: [{ bestand: 'JW307_65656055_0363_X1.xml' }],
    })
    expect(JSON.stringify(lijst)).not.toContain('999900006')
  })

  test('an Identificatie that could be a BSN, or holds odd characters, does not reach a name', async () => {
    leg('a.xml', start('999900006'))
    leg('b.xml', start('S/1 a'))
    const [{ zip }] = (await bundel(map)).bundels as unknown as [{ zip: string }]
    const namen = await namenIn(zip)
    expect(namen.join(' ')).not.toContain('999900006')
    expect(namen).toContainEqual(expect.stringMatching(/^JW305_S-1-a_[0-9a-f]{8}\.xml$/))
  })

  test('at most 30 messages and 25 MB in a zip', async () => {
    for (let i = 0; i < 31; i++) leg(`${String(i).padStart(2, '0')}.xml`, start(`S${i}`))
    // Padding that the reader allows: three of 9 MB do not go together.
    const wit = Buffer.alloc(9_000_000, '\n')
    for (const id of ['X1', 'X2', 'X3'])
      leg(`${id}.xml`, Buffer.concat([Buffer.from(stop(id)), wit]))
    const { bundels } = await bundel(map)
    expect(bundels.map(({ berichtsoort, aantal }) => `${berichtsoort} ${aantal}`)).toEqual([
      'JW305 30',
      'JW305 1',
      'JW307 2',
      'JW307 1',
    ])
  })

  test('the same messages give the same zip, in every time zone', async () => {
    const eerder = process.env.TZ
    const zips: Buffer[] = []
    try {
      for (const zone of ['UTC', 'America/Los_Angeles']) {
        process.env.TZ = zone
        leg('a.xml', start('S1'))
        const [{ zip }] = (await bundel(map)).bundels as unknown as [{ zip: string }]
        zips.push(readFileSync(join(uit, zip)))
        rmSync(join(uit, zip))
      }
    } finally {
      if (eerder === undefined) delete process.env.TZ
      else process.env.TZ = eerder
    }
    expect(zips[0]!.equals(zips[1]!)).toBe(true)
  })

  test('cut off before the loose files went: done again without a second copy', async () => {
    leg('a.xml', start('S1'))
    copyFileSync(join(uit, 'a.xml'), join(map, 'a.xml'))
    const [{ zip }] = (await bundel(map)).bundels as unknown as [{ zip: string }]
    copyFileSync(join(map, 'a.xml'), join(uit, 'a.xml'))
    leg('b.xml', start('S2'))
    const { bundels } = await bundel(map)
    expect(bundels.map(({ aantal }) => aantal)).toEqual([1])
    expect(staat()).toHaveLength(4)
    // The zip was taken to the portal; the message that stands here again goes again.
    rmSync(join(uit, zip))
    copyFileSync(join(map, 'a.xml'), join(uit, 'a.xml'))
    expect((await bundel(map)).bundels).toMatchObject([{ zip }])
  })

  test('what is no loose message stays where it is', async () => {
    leg('document.xml', '<GGK:envelopHeenbericht-ggk_Di01/>')
    expect(await bundel(map)).toEqual({ bundels: [], over: ['document.xml'] })
    expect(staat()).toEqual(['document.xml'])
  })
})
