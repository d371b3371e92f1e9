// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { maakLogboek } from '../logboek.ts'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { metToewijzing, stelPostbusOp } from '../proef/postbusopstelling.ts'
import { maakPartij } from '../proef/postbusproef.ts'
import { start, stop, toewijzing } from '../proef/proefberichten.ts'
import { type Antwoord, alsRegel } from '../verwerking/antwoord.ts'
import { eenmalig } from './postbus.ts'

const NU = '2026-07-20T09:00:00'
const p = stelPostbusOp(metToewijzing)

const kort = (antwoorden: readonly Antwoord[]) =>
  antwoorden.map((a) => `${a.bestand} ${a.oordeel} ${a.codes?.header.join('+') ?? '-'}`)

describe('one-shot run', () => {
  test('handles eigen/ before in/, each in order of file name, and moves every file', async () => {
    p.gemeente.leg('in', '010.xml', start('S1'))
    p.gemeente.leg('in', '020.xml', stop('X1'))
    p.gemeente.leg('eigen', '099.xml', toewijzing('T2', '999996770', '300209'))
    const regels = await p.gemeente.draai(NU)
    expect(kort(regels)).toEqual([
      '099.xml goedgekeurd -',
      '010.xml goedgekeurd -',
      '020.xml goedgekeurd -',
    ])
    expect(p.gemeente.bestanden('verwerkt')).toEqual(['001.xml', '010.xml', '020.xml', '099.xml'])
    expect(p.gemeente.bestanden('in')).toEqual([])
    const [een, twee, ...rest] = p.gemeente.bestanden('uit')
    expect([een, twee]).toEqual(['JW301_0363_65656055_T1.xml', 'JW301_0363_65656055_T2.xml'])
    expect(rest).toHaveLength(2)
    expect(rest[1]).toMatch(/^JW308_65656055_0363_[0-9A-Z]{12}\.xml$/)
    expect(regels[2]!.retourbericht).toBe(`uit/${rest[1]}`)
    // Nothing of the work in progress is left behind.
    expect(readdirSync(join(p.gemeente.map, '.werk'))).toEqual([])
  })

  test('a line has exactly the fields of the contract', async () => {
    p.gemeente.leg('in', '010.xml', start('S1'))
    const [regel] = await p.gemeente.draai(NU)
    expect(Object.keys(alsRegel(regel!))).toEqual([
      'bestand',
      'map',
      'berichtsoort',
      'identificatie',
      'oordeel',
      'retourbericht',
      'codes',
      'toestanden',
      'bevindingen',
      'taken',
    ])
    expect(regel!.toestanden).toEqual([
      { toewijzingNummer: '300201', levering: 'GESTART', toewijzing: 'OPEN' },
    ])
  })

  test('a stop whose start comes later in the run waits for it', async () => {
    p.gemeente.leg('in', '010.xml', stop('X1'))
    p.gemeente.leg('in', '020.xml', start('S1'))
    expect(kort(await p.gemeente.draai(NU))).toEqual([
      '020.xml goedgekeurd -',
      '010.xml goedgekeurd -',
    ])
  })

  test('a stop whose start does not come is judged as it stands, with one answer', async () => {
    p.gemeente.leg('in', '010.xml', stop('X1'))
    p.gemeente.leg('in', '020.xml', stop('X2'))
    const regels = await p.gemeente.draai(NU)
    expect(regels.map((a) => a.codes?.producten)).toEqual([[['9069']], [['9069']]])
    expect(p.gemeente.bestanden('uit').filter((naam) => naam.startsWith('JW308'))).toHaveLength(2)
  })

  test('nothing to do gives no lines', async () => {
    expect(await p.gemeente.draai(NU)).toEqual([])
  })
})

describe('the same again', () => {
  test('same name and bytes: the stored answer, and nothing is processed twice', async () => {
    p.gemeente.leg('in', '010.xml', start('S1'))
    const [eerste] = await p.gemeente.draai(NU)
    const naam = eerste!.retourbericht!.replace('uit/', '')
    const inhoud = p.gemeente.lees('uit', naam)
    rmSync(join(p.gemeente.map, 'uit', naam))
    p.gemeente.leg('in', '010.xml', start('S1'))
    const [tweede] = await p.gemeente.draai(NU)
    expect(tweede).toEqual({ ...eerste, oordeel: 'herhaling' })
    // The sender did not get the answer: it goes out again, byte for byte the same.
    expect(p.gemeente.lees('uit', naam)).toBe(inhoud)
    expect(p.gemeente.bestanden('verwerkt')).toEqual(['001.xml', '010.2.xml', '010.xml'])
  })

  test('the same Identificatie in another item, even with the same bytes: 9056', async () => {
    p.gemeente.leg('in', '010.xml', start('S1'))
    p.gemeente.leg('in', '020.xml', start('S1'))
    expect(kort(await p.gemeente.draai(NU))).toEqual([
      '010.xml goedgekeurd -',
      '020.xml afgekeurd 9056',
    ])
  })

  test('a refused message leaves its Identificatie free', async () => {
    p.gemeente.leg(
      'in',
      '010.xml',
      start('S1').replace('2026-01-12</jw305:Begindatum>', 'x</jw305:Begindatum>'),
    )
    expect(kort(await p.gemeente.draai(NU))).toEqual(['010.xml geweigerd -'])
    p.gemeente.leg('in', '011.xml', start('S1'))
    expect(kort(await p.gemeente.draai(NU))).toEqual(['011.xml goedgekeurd -'])
  })
})

describe('refused files', () => {
  test('no message at all: fout/ with a report beside it, no return message', async () => {
    p.gemeente.leg('in', 'rommel.xml', '<geen bericht')
    const [regel] = await p.gemeente.draai(NU)
    expect(regel).toMatchObject({ oordeel: 'geweigerd', berichtsoort: null, retourbericht: null })
    expect(p.gemeente.bestanden('fout')).toEqual(['rommel.xml', 'rommel.xml.rapport.json'])
    const rapport = JSON.parse(p.gemeente.lees('fout', 'rommel.xml.rapport.json'))
    expect(rapport).toMatchObject({ bestand: 'rommel.xml', oordeel: 'fout' })
    expect(rapport.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('wrongly delivered: refused; a municipality that does not exist: S300', async () => {
    p.gemeente.leg('in', '010.xml', start('S1', { gemeente: '0384' }))
    p.gemeente.leg('in', '020.xml', start('S2', { gemeente: '0001' }))
    expect(kort(await p.gemeente.draai(NU))).toEqual([
      '010.xml geweigerd -',
      '020.xml afgekeurd S300',
    ])
  })

  test('an own message that the receiver would reject is not sent', async () => {
    p.gemeente.leg('eigen', '010.xml', toewijzing('T1', '999996770', '300299'))
    p.gemeente.leg('eigen', '020.xml', toewijzing('T3', '999996770', '300201'))
    p.gemeente.leg('eigen', '030.xml', start('S1'))
    const regels = await p.gemeente.draai(NU)
    expect(regels.map((a) => [a.oordeel, a.bevindingen[0]?.retourcode])).toEqual([
      ['geweigerd', '9056'],
      ['geweigerd', '9332'],
      ['geweigerd', null],
    ])
    expect(p.gemeente.bestanden('uit')).toEqual(['JW301_0363_65656055_T1.xml'])
    const rapport = JSON.parse(p.gemeente.lees('fout', '020.xml.rapport.json'))
    expect(rapport.lagen.find((l: { laag: string }) => l.laag === 'samenhang').uitkomst).toBe(
      'fout',
    )
  })

  test('a client of whom only refused messages came leaves no trace in the dossiers', async () => {
    p.gemeente.leg('eigen', '020.xml', toewijzing('T3', '999996770', '300201'))
    await p.gemeente.draai(NU)
    const { rows } = await p.db.beheer.query('SELECT count(*)::int AS n FROM dossier')
    expect(rows[0].n).toBe(1)
  })
})

describe('return messages', () => {
  test('a return on an unknown message goes into quarantine with a task', async () => {
    const aanbieder = await maakPartij(p.db, p.basis, '65656055')
    p.gemeente.leg('in', '010.xml', start('S1'))
    await p.gemeente.draai(NU)
    p.gemeente.bezorg(aanbieder)
    const regels = await aanbieder.draai(NU)
    expect(regels.map((a) => [a.berichtsoort, a.oordeel, a.taken.map((t) => t.soort)])).toEqual([
      ['JW301', 'goedgekeurd', expect.any(Array)],
      ['JW306', 'vastgehouden', ['onbekend-retour']],
    ])
  })

  test('a return made by the own software on a message that was answered here is not sent', async () => {
    p.gemeente.leg('in', '010.xml', start('S1'))
    await p.gemeente.draai(NU)
    const naam = p.gemeente.bestanden('uit').find((n) => n.startsWith('JW306'))!
    p.gemeente.leg('eigen', '020.xml', p.gemeente.lees('uit', naam))
    const [regel] = await p.gemeente.draai(NU)
    expect(regel).toMatchObject({ oordeel: 'geweigerd', bevindingen: [{ regel: 'IV028' }] })
  })
})

describe('zips', () => {
  async function zip(delen: Readonly<Record<string, string>>): Promise<Buffer> {
    const bestand = new ZipFile()
    for (const [naam, tekst] of Object.entries(delen)) bestand.addBuffer(Buffer.from(tekst), naam)
    bestand.end()
    const stukken: Buffer[] = []
    for await (const stuk of bestand.outputStream) stukken.push(stuk as Buffer)
    return Buffer.concat(stukken)
  }

  test('count as the files in them', async () => {
    p.gemeente.leg(
      'in',
      'post.zip',
      await zip({ 'b.xml': stop('X1'), 'a.xml': start('S1'), 'c.xml': 'x' }),
    )
    expect(kort(await p.gemeente.draai(NU))).toEqual([
      'post.zip/a.xml goedgekeurd -',
      'post.zip/b.xml goedgekeurd -',
      'post.zip/c.xml geweigerd -',
    ])
    expect(p.gemeente.bestanden('verwerkt')).toContain('post.zip')
    expect(p.gemeente.bestanden('fout')).toEqual(['post.zip_c.xml', 'post.zip_c.xml.rapport.json'])
    p.gemeente.leg('in', 'a.xml', start('S1'))
    expect(kort(await p.gemeente.draai(NU))).toEqual(['a.xml herhaling -'])
  })

  test('a bad zip is refused as a whole', async () => {
    const goed = await zip({ 'a.xml': start('S1') })
    p.gemeente.leg('in', 'post.zip', goed.subarray(0, goed.length - 10))
    expect(kort(await p.gemeente.draai(NU))).toEqual(['post.zip geweigerd -'])
    expect(p.gemeente.bestanden('fout')).toEqual(['post.zip', 'post.zip.rapport.json'])
  })
})

describe('files of a process that is gone', () => {
  test('are taken over; a living owner keeps its files', async () => {
    // A work folder whose number nobody holds a lock on: its owner died.
    const vak = join(p.gemeente.map, '.werk', '12345', 'in.0')
    mkdirSync(vak, { recursive: true })
    writeFileSync(join(vak, '010.xml'), start('S1'))
    const levend = await p.db.pool.connect()
    await levend.query('SELECT pg_advisory_lock(8307, 777)')
    const ander = join(p.gemeente.map, '.werk', '777', 'in.0')
    mkdirSync(ander, { recursive: true })
    writeFileSync(join(ander, '020.xml'), stop('X1'))
    expect(kort(await p.gemeente.draai(NU))).toEqual(['010.xml goedgekeurd -'])
    expect(readdirSync(ander)).toEqual(['020.xml'])
    levend.release(true)
    await expect
      .poll(async () => kort(await p.gemeente.draai(NU)), { timeout: 10_000 })
      .toEqual(['020.xml goedgekeurd -'])
  })

  test('what was committed and not published comes out at the next start, over nothing', async () => {
    p.gemeente.leg('in', '010.xml', start('S1'))
    const [regel] = await p.gemeente.draai(NU)
    const naam = regel!.retourbericht!.replace('uit/', '')
    renameSync(join(p.gemeente.map, 'uit', naam), join(p.basis, naam))
    writeFileSync(join(p.gemeente.map, 'uit', naam), 'van een ander')
    await inTransactie(p.db.pool, '0363', (c) => c.query('UPDATE uitgaand SET gepubliceerd = NULL'))
    await p.gemeente.draai(NU)
    expect(p.gemeente.lees('uit', naam)).toBe('van een ander')
    const tweede = naam.replace('.xml', '.2.xml')
    expect(p.gemeente.bestanden('uit')).toEqual(['JW301_0363_65656055_T1.xml', tweede, naam].sort())
  })

  test('tells how many messages that waited it sent, and none when nothing waits', async () => {
    const { map, toegang } = p.gemeente
    const omgeving = echteOmgeving(klokVanaf(NU, true))
    const draai = () =>
      eenmalig({ map, toegang, omgeving, logboek: maakLogboek('stil'), meld: () => {} })
    expect(await draai()).toBe(0)
    await inTransactie(p.db.pool, '0363', (c) => c.query('UPDATE uitgaand SET gepubliceerd = NULL'))
    expect(await draai()).toBe(1)
  })
})
