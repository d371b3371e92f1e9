// SPDX-License-Identifier: EUPL-1.2
/** StUF documents that are refused, and large ones: what the schema lets through is judged all the same. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ENVELOPFOUTEN } from '../../packages/dienst/src/postbus/envelopfout.ts'
import {
  MEESTE_DOCUMENT,
  openStufdocument,
} from '../../packages/dienst/src/postbus/stufdocument.ts'
import type { Partij } from '../../packages/dienst/src/proef/postbusproef.ts'
import { start } from '../../packages/dienst/src/proef/proefberichten.ts'
import type { Antwoord } from '../../packages/dienst/src/verwerking/antwoord.ts'
import { di01, document, GEWEIGERD, groot, lees, refnummer } from './stufdocumenten.ts'
import { maakStufpost, type Stufpost } from './stufpost.ts'

let post: Stufpost
let gemeente: Partij
beforeAll(async () => {
  post = await maakStufpost()
})
afterAll(() => post?.sluit())
beforeEach(async () => {
  gemeente = await post.opnieuw()
})

const NU = '2026-07-20T09:00:00'
const neemUit = (van: Partij = gemeente) => post.neemUit(van)

/** By the profile: shown in `bestanden.test.ts`. */
const ANDERS = 'STUF_KAAL STUF_NIET_VERWACHT'

const codeVan = ({ bevindingen }: Antwoord) => /Code: (\w+)\./.exec(bevindingen[0]!.boodschap)?.[1]
const refnummerVan = (tekst: string) => /referentienummer>([^<]+)</.exec(tekst)?.[1]

describe('what is refused', () => {
  test('each with its code and its report; told to the sender when he can mend it, and only once', async () => {
    const gevallen = GEWEIGERD.map(([code, gemeld, maak], i) => {
      const naam = `${String(i).padStart(2, '0')}.xml`
      return { code, gemeld, naam, tekst: maak() }
    })
    for (const { naam, tekst } of gevallen) gemeente.leg('in', naam, tekst)
    const regels = await gemeente.draai(NU)
    expect(regels.map((r) => [r.bestand, r.oordeel, codeVan(r)])).toEqual(
      gevallen.map(({ naam, code }) => [naam, 'geweigerd', code]),
    )
    expect(gemeente.bestanden('fout')).toEqual(
      gevallen.flatMap(({ naam }) => [naam, `${naam}.rapport.json`]),
    )
    const gemeld = neemUit().map(({ tekst }) => lees(tekst).stuurgegevens.kruisverwijzing)
    const verwacht = gevallen.filter((geval) => geval.gemeld)
    expect(gemeld.sort()).toEqual(verwacht.map(({ tekst }) => refnummerVan(tekst)).sort())
    expect(await post.rijen('SELECT FROM bericht')).toEqual([])
    // The same again: refused again, and nobody is told twice.
    for (const { naam, tekst } of gevallen) gemeente.leg('in', naam, tekst)
    expect((await gemeente.draai(NU)).map(codeVan)).toEqual(gevallen.map(({ code }) => code))
    expect(neemUit()).toEqual([])
  })

  test('another content under an id that was used (STUF_016)', async () => {
    await post.begin(gemeente)
    const id = { referentienummer: refnummer() }
    gemeente.leg('in', 'a.xml', document(di01(start('S1'), id)))
    gemeente.leg('in', 'b.xml', document(di01(start('S2'), id)))
    const regels = await gemeente.draai(NU)
    expect(regels.map(({ bestand, oordeel }) => [bestand, oordeel]).sort()).toEqual([
      ['a.xml', 'goedgekeurd'],
      ['b.xml', 'geweigerd'],
    ])
    expect(regels.flatMap((a) => a.bevindingen)[0]?.boodschap).toContain('STUF_016')
  })

  test('a payload that cannot be read: in the ledger as refused, and its sender gets a Fo01', async () => {
    const heen = di01('<geen bericht>')
    gemeente.leg('in', 'a.xml', document(heen))
    expect(await gemeente.draai(NU)).toMatchObject([{ oordeel: 'geweigerd' }])
    const [fo01] = neemUit().map(({ tekst }) => lees(tekst))
    expect(fo01).toMatchObject({
      soort: 'Fo01',
      stuurgegevens: { kruisverwijzing: heen.stuurgegevens.referentienummer },
      fout: { code: 'StUF055', plek: 'client', details: 'JW305-00030002' },
    })
    expect(await post.rijen('SELECT status FROM bericht')).toEqual([{ status: 'geweigerd' }])
  })

  test('a payload beyond 25 MB is refused with the right code, and so is a document beyond all', async () => {
    gemeente.leg('in', 'a.xml', groot(26_300_000))
    const [regel] = await gemeente.draai(NU)
    expect(regel!.bevindingen[0]!.boodschap).toContain('STUF_TE_GROOT')
    expect(openStufdocument(new Uint8Array(MEESTE_DOCUMENT + 1))).toBe('STUF_TE_GROOT')
  })

  test('payloads of 9 MB and 18 MB come through to the reader', async () => {
    gemeente.leg('in', 'a.xml', groot(9_000_000))
    gemeente.leg('in', 'b.xml', groot(18_000_000))
    const regels = await gemeente.draai(NU)
    // Refused by the reader for their content, not for their size.
    expect(regels.map((regel) => [regel.oordeel, codeVan(regel)])).toEqual(
      Array(2).fill(['geweigerd', undefined]),
    )
    expect(await post.rijen('SELECT FROM bericht')).toHaveLength(2)
  })

  test('each code of the table is shown by a test above', () => {
    const hier = readFileSync(import.meta.filename, 'utf8') + ANDERS
    const getoond = new Set<string>(GEWEIGERD.map(([code]) => code))
    const rest = Object.keys(ENVELOPFOUTEN).filter((code) => !getoond.has(code))
    expect(rest.filter((code) => !hier.includes(code))).toEqual([])
  })
})
