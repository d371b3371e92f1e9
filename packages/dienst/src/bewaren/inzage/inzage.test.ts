// SPDX-License-Identifier: EUPL-1.2
/** What a person gets who asks for it: everything, of nobody else, and the look is written down. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leesZip, ZIPGRENZEN } from '../../bestanden/zip.ts'
import { echteOmgeving, klokVanaf } from '../../omgeving.ts'
import { mensAanOpdrachtregel } from '../../opslag/handelende.ts'
import { namens, type Toegang } from '../../opslag/organisatie.ts'
import { speelVerloop } from '../../proef/afgelopen.ts'
import { maakPartij, type Partij } from '../../proef/postbusproef.ts'
import { toewijzing } from '../../proef/proefberichten.ts'
import { maakTestdatabank, type Testdatabank } from '../../proef/testdatabank.ts'
import { proefBsn } from '../../proef/vulling.ts'
import type { Clientkeuze } from '../../veiligheid/client.ts'
import { bekijkNotities, schrijfNotitie } from '../notities.ts'
import type { Inzagegegevens } from './gegevens.ts'
import { maakInzage } from './inzage.ts'

const omgeving = echteOmgeving(klokVanaf('2026-08-01T09:00:00', true))
const AN = mensAanOpdrachtregel('an')
let db: Testdatabank
let map: string
let gemeente: Partij
let toegang: Toegang

beforeAll(async () => {
  db = await maakTestdatabank()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-inzage-'))
  gemeente = await maakPartij(db, map, '0363')
  const aanbieder = await maakPartij(db, map, '65656055')
  await speelVerloop(gemeente, aanbieder, [0, 1])
  // Refused, so of nobody as far as the ledger knows; but it names the first client.
  const kapot = Buffer.from(toewijzing('X', proefBsn(0), '9')).toString('utf8')
  gemeente.leg('in', 'kapot.xml', kapot.replace('</', '<fout></'))
  await gemeente.draai('2026-07-22T09:00:00')
  toegang = namens(gemeente.toegang, AN)
})
afterAll(async () => {
  await db.sluit()
  rmSync(map, { recursive: true, force: true })
})

async function geef(keuze: Clientkeuze, van = toegang) {
  const { zip, ...rest } = await maakInzage(van, omgeving, keuze, 'test')
  const bestanden = new Map<string, string>()
  const bytes = await buffer(zip)
  for (const { naam, bytes: inhoud } of await leesZip(bytes, {
    ...ZIPGRENZEN,
    aantal: 500,
    mappen: true,
  })) {
    bestanden.set(naam, Buffer.from(inhoud).toString('utf8'))
  }
  const gegevens = JSON.parse(bestanden.get('gegevens.json')!) as Inzagegegevens
  return { ...rest, bestanden, gegevens }
}
const tel = async (waar: string) =>
  (await db.beheer.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${waar}`)).rows[0]!.n

describe('inzage', () => {
  test('by BSN: everything about that person, as it was and in words, and nothing of another', async () => {
    await schrijfNotitie(toegang, omgeving, { bsn: proefBsn(0) }, 'Volgens ouder: 10 juli <b>')
    const { bestanden, gegevens, berichten } = await geef({ bsn: proefBsn(0) })
    const hash = gemeente.toegang.versleuteling.pseudoniem(proefBsn(0)).toString('hex')
    const eigen = await tel(`bericht WHERE organisatie = '0363' AND dossier = '\\x${hash}'`)
    expect(berichten).toBe(eigen + 1)
    const xml = [...bestanden].filter(([naam]) => naam.endsWith('.xml'))
    expect(xml).toHaveLength(berichten)
    for (const [naam, inhoud] of xml) expect(inhoud, naam).toContain('<')
    expect(xml.some(([, inhoud]) => inhoud.includes('<fout>'))).toBe(true)
    expect(gegevens.toestanden).toMatchObject([
      { toewijzingNummer: '400000', levering: 'DEFINITIEF_GESTOPT' },
    ])
    expect(gegevens.feiten.length).toBeGreaterThan(3)
    expect(gegevens.taken).toMatchObject([{ status: 'akkoord' }])
    expect(gegevens.notities).toMatchObject([{ door: 'an' }])
    expect(gegevens.gevolgen).toHaveLength(1)
    const alles = [...bestanden.values()].join('\n')
    expect(alles).not.toContain(proefBsn(1))
    expect(alles).not.toContain('400001')
    const index = bestanden.get('index.html')!
    expect(index).toContain('10 juli &lt;b&gt;')
    for (const [, naam] of index.matchAll(/href="(berichten\/[^"]+)"/g)) {
      expect(bestanden.has(naam!), naam).toBe(true)
      expect(bestanden.get(naam!)).toMatch(/<h1>JW30\d/)
    }
    expect([...bestanden.keys()].join(' ')).not.toContain(proefBsn(0))
  })

  test('by the number of an assignment the same comes out', async () => {
    const een = await geef({ toewijzingNummer: '0400000' })
    const ander = await geef({ bsn: proefBsn(0) })
    expect(een.gegevens.feiten).toEqual(ander.gegevens.feiten)
  })

  test('every look is in the log before anything comes out, and stands in the next export', async () => {
    const voor = (await geef({ bsn: proefBsn(1) })).gegevens.ingezien.length
    const { gegevens } = await geef({ bsn: proefBsn(1) })
    expect(gegevens.ingezien).toHaveLength(voor + 1)
    expect(gegevens.ingezien[0]).toMatchObject({
      wie: 'an',
      soort: 'geef_inzage',
      doel: 'inzagerecht (AVG, artikel 15)',
    })
    await db.beheer.query(`REVOKE INSERT ON audit FROM stopwijzer_toepassing`)
    try {
      await expect(geef({ bsn: proefBsn(1) })).rejects.toMatchObject({ code: 'LOGBOEK_WEIGERT' })
    } finally {
      await db.beheer.query(`GRANT INSERT ON audit TO stopwijzer_toepassing`)
    }
  })

  test('nobody we know, no BSN at all, and a shielded client are refused without telling them apart', async () => {
    await expect(geef({ bsn: proefBsn(9) })).rejects.toMatchObject({ code: 'CLIENT_NIETS' })
    await expect(geef({ bsn: '123456789' })).rejects.toMatchObject({ code: 'BSN_FOUT' })
    await expect(geef({ toewijzingNummer: '999' })).rejects.toMatchObject({
      code: 'CLIENT_ONBEKEND',
    })
    const hash = gemeente.toegang.versleuteling.pseudoniem(proefBsn(1))
    await db.beheer.query('UPDATE dossier SET afgeschermd = true WHERE dossier = $1', [hash])
    try {
      await expect(geef({ bsn: proefBsn(1) })).rejects.toMatchObject({ code: 'CLIENT_NIETS' })
      await expect(
        schrijfNotitie(toegang, omgeving, { bsn: proefBsn(1) }, 'x'),
      ).rejects.toMatchObject({ code: 'CLIENT_NIETS' })
      const { afgeschermd, bestanden } = await geef(
        { bsn: proefBsn(1) },
        { ...toegang, zicht: 'alles' },
      )
      expect(afgeschermd).toBe(true)
      expect(bestanden.get('index.html')).toContain('Deze cliënt is afgeschermd (OP003).')
    } finally {
      await db.beheer.query('UPDATE dossier SET afgeschermd = false')
    }
    const { rows } = await db.beheer.query(
      `SELECT uitkomst FROM audit WHERE soort = 'geef_inzage' AND uitkomst = 'mislukt'`,
    )
    expect(rows.length).toBeGreaterThanOrEqual(4)
  })
})

test('an export that nobody reads, or that breaks off, leaves nothing behind', async () => {
  const { zip } = await maakInzage(toegang, omgeving, { bsn: proefBsn(0) }, 'test')
  for await (const stuk of zip) {
    expect(stuk.length).toBeGreaterThan(0)
    break
  }
  const { zip: ander } = await maakInzage(toegang, omgeving, { bsn: proefBsn(0) }, 'test')
  await db.beheer.query(`ALTER TABLE bericht RENAME TO weg`)
  try {
    await expect(buffer(ander)).rejects.toThrow(/does not exist/)
  } finally {
    await db.beheer.query(`ALTER TABLE weg RENAME TO bericht`)
  }
})

describe('notities', () => {
  test('stand with the dossier in order, encrypted, and cannot be changed', async () => {
    const keuze = { toewijzingNummer: '400001' }
    await schrijfNotitie(toegang, omgeving, keuze, '  eerst ')
    await schrijfNotitie(namens(toegang, mensAanOpdrachtregel('bo')), omgeving, keuze, 'dan')
    expect(await bekijkNotities(toegang, omgeving, keuze, 'test')).toEqual([
      { tekst: 'eerst', door: 'an', moment: '2026-08-01T09:00:00' },
      { tekst: 'dan', door: 'bo', moment: '2026-08-01T09:00:00' },
    ])
    const { rows } = await db.beheer.query<{ t: string }>(
      `SELECT encode(inhoud, 'escape') AS t FROM annotatie`,
    )
    expect(rows.map(({ t }) => t).join()).not.toContain('eerst')
    const veranderen = toegang.pool.query(
      'BEGIN; SET LOCAL ROLE stopwijzer_toepassing; DELETE FROM annotatie',
    )
    await expect(veranderen).rejects.toThrow(/permission denied/)
    await toegang.pool.query('ROLLBACK')
    for (const tekst of ['', '   ', 'x'.repeat(4001)]) {
      await expect(schrijfNotitie(toegang, omgeving, keuze, tekst)).rejects.toMatchObject({
        code: 'NOTITIE_TEKST',
      })
    }
    expect(await tel(`audit WHERE soort = 'schrijf_notitie' AND client IS NOT NULL`)).toBe(3)
  })
})
