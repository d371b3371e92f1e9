// SPDX-License-Identifier: EUPL-1.2
/** Names in the folders: links, unfinished files and names that would lead elsewhere. */
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lees, schrijf } from '@stopwijzer/ijw'
import { beforeEach, expect, test } from 'vitest'
import { start } from '../proef/proefberichten.ts'
import { bestandsnaam } from '../verwerking/werkitem.ts'
import { leesBegrensd, maakMappen, wachtendeBestanden, zetNeer } from './bestanden.ts'

let basis: string
let map: string
beforeEach(async () => {
  basis = mkdtempSync(join(tmpdir(), 'stopwijzer-mapnamen-'))
  map = join(basis, 'post')
  await maakMappen(map)
  return () => rmSync(basis, { recursive: true, force: true })
})

test('a link is never followed, wherever it leads, and stays where it is', async () => {
  const geheim = join(basis, 'geheim.txt')
  writeFileSync(geheim, 'niet van ons')
  mkdirSync(join(basis, 'elders'))
  const links = { 'a.xml': geheim, 'b.xml': '../../geheim.txt', 'c.xml': join(basis, 'elders') }
  for (const [naam, doel] of Object.entries(links)) symlinkSync(doel, join(map, 'in', naam))
  expect(await wachtendeBestanden(join(map, 'in'))).toEqual([])
  // Also when it took the place of a file after the look.
  await expect(leesBegrensd(join(map, 'in', 'a.xml'), 100)).rejects.toMatchObject({ code: 'ELOOP' })
  // And never written through: a link with the name of an answer is a name that is taken.
  symlinkSync(geheim, join(map, 'uit', 'antwoord.xml'))
  expect(await zetNeer(join(map, 'uit'), 'antwoord.xml', Buffer.from('<a/>'))).toBe(
    'antwoord.2.xml',
  )
  expect(readFileSync(geheim, 'utf8')).toBe('niet van ons')
  expect(lstatSync(join(map, 'in', 'a.xml')).isSymbolicLink()).toBe(true)
})

test('no name that the chain or a message gives leads out of the folder', async () => {
  for (const id of ['../../x', '..', '/etc/x', 'a\\b', 'C:x', '%2e%2e/x']) {
    const gelezen = lees(Buffer.from(start('S1')))
    if (!gelezen.goed || gelezen.bericht.berichtsoort !== 'JW305') throw new Error('no JW305')
    const { bericht } = gelezen
    const kop = { ...bericht.Header.BerichtIdentificatie, Identificatie: id.slice(0, 12) }
    const anders = { ...bericht, Header: { ...bericht.Header, BerichtIdentificatie: kop } }
    const naam = bestandsnaam(anders)
    expect(naam).not.toMatch(/[/\\:]/)
    expect(await zetNeer(join(map, 'uit'), naam, schrijf(anders))).toBe(naam)
  }
  expect(readdirSync(basis)).toEqual(['post'])
  expect(readdirSync(join(map, 'uit'))).toHaveLength(6)
})

test('unfinished, hidden and odd files are left alone', async () => {
  const af = ['10.xml', 'post.zip', 'Ünïcode.xml']
  const onaf = ['.x.xml', 'a.tmp', 'b.part', 'c.xml~', 'd.xml.rapport.json', 'e.crdownload']
  for (const naam of [...af, ...onaf]) writeFileSync(join(map, 'in', naam), 'x')
  mkdirSync(join(map, 'in', 'map.xml'))
  expect(await wachtendeBestanden(join(map, 'in'))).toEqual(af)
})
