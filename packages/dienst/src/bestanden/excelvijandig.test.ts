// SPDX-License-Identifier: EUPL-1.2
/** Hostile Excel files: each is refused with its code, within bounds, and the process lives on. */
import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { maakZip, type ZipRegel } from '../../../../tests/hulp/zipmaker.ts'
import { controleerExcel } from './excelcontrole.ts'
import { EXCELFOUTEN } from './excelfout.ts'
import { leesExcel } from './excellezen.ts'
import { PROCESGRENZEN, parseInKind, TEGELIJK } from './excelproces.ts'
import { leesZip } from './zip.ts'

const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const BLAD = (rijen: string, voor = '') =>
  `${KOP}${voor}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rijen}</sheetData></worksheet>`
const GOED = BLAD('<row r="1"><c r="A1" t="inlineStr"><is><t>Kop</t></is></c></row>')

const MAPPEN = {
  zip: 5e6,
  bestand: 20e6,
  aantal: 200,
  totaal: 20e6,
  verhouding: 1100,
  mappen: true,
}

/** The parts of an ordinary workbook, with some replaced or added. */
async function delen(anders: Readonly<Record<string, string | Uint8Array>>): Promise<ZipRegel[]> {
  const gewoon = await writeXlsx({ sheets: [{ name: 'Blad1', rows: [['Kop']] }] })
  const uit = new Map<string, Uint8Array>()
  for (const { naam, bytes } of await leesZip(gewoon, MAPPEN)) uit.set(naam, bytes)
  for (const [naam, inhoud] of Object.entries(anders)) uit.set(naam, Buffer.from(inhoud))
  return [...uit].map(([naam, inhoud]) => ({ naam, inhoud }))
}
const metBlad = async (blad: string | Uint8Array, meer = {}) =>
  maakZip(await delen({ 'xl/worksheets/sheet1.xml': blad, ...meer }))

/** As `maakZip`, with one part that says it is smaller than it is. */
async function liegend(): Promise<Buffer> {
  const inhoud = Buffer.alloc(30_000_000, 32)
  return maakZip([...(await delen({})), { naam: 'xl/media/bom.xml', inhoud, grootte: 1000 }])
}

const gevallen: readonly (readonly [string, string, () => Promise<Uint8Array>])[] = [
  ['niets', 'EXCEL_ONLEESBAAR', async () => new Uint8Array()],
  ['gewone tekst', 'EXCEL_ONLEESBAAR', async () => Buffer.from('Toewijzing;Einddatum')],
  ['een afgekapt bestand', 'EXCEL_ONLEESBAAR', async () => (await metBlad(GOED)).subarray(0, 900)],
  [
    'een zip die geen werkmap is',
    'EXCEL_ONLEESBAAR',
    async () => maakZip([{ naam: 'a.xml', inhoud: Buffer.from('<a/>') }]),
  ],
  ['een blad dat niet te lezen is', 'EXCEL_ONLEESBAAR', () => metBlad('<worksheet><row')],
  ['6 MB', 'EXCEL_TE_GROOT', async () => Buffer.alloc(6e6)],
  [
    'een zipbom',
    'EXCEL_TE_GROOT',
    () => metBlad(GOED, { 'xl/media/bom.xml': Buffer.alloc(100_000_000) }),
  ],
  [
    'meer dan 20 MB uitgepakt',
    'EXCEL_TE_GROOT',
    async () => metBlad(GOED, { 'a.xml': ruis(11e6), 'b.xml': ruis(11e6) }),
  ],
  ['een leugen over de grootte', 'EXCEL_ONVEILIG', liegend],
  [
    '201 delen',
    'EXCEL_TE_GROOT',
    async () =>
      maakZip(
        Array.from({ length: 201 }, (_, i) => ({ naam: `${i}.xml`, inhoud: Buffer.from('<a/>') })),
      ),
  ],
  [
    'een pad naar buiten',
    'EXCEL_ONVEILIG',
    async () => metBlad(GOED, { '../../etc/x.xml': '<a/>' }),
  ],
  [
    'een entiteitenbom',
    'EXCEL_ONVEILIG',
    () =>
      metBlad(
        BLAD(
          '<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>',
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>',
        ),
      ),
  ],
  [
    'een externe entiteit',
    'EXCEL_ONVEILIG',
    () => metBlad(BLAD('', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')),
  ],
  ['UTF-16', 'EXCEL_ONVEILIG', () => metBlad(Buffer.from(GOED, 'utf16le'))],
  ["macro's", 'EXCEL_MACRO', () => metBlad(GOED, { 'xl/vbaProject.bin': 'x' })],
  ["oude macro's", 'EXCEL_MACRO', () => metBlad(GOED, { 'xl/macrosheets/sheet1.xml': '<a/>' })],
  [
    'een wachtwoord',
    'EXCEL_WACHTWOORD',
    () =>
      writeXlsx({
        sheets: [{ name: 'A', rows: [['x']] }],
        encryption: { password: 'geheim', spinCount: 100 },
      }),
  ],
  [
    'een oud .xls',
    'EXCEL_OUD',
    async () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'),
  ],
  ['een .xlsb', 'EXCEL_OUD', () => metBlad(GOED, { 'xl/workbook.bin': 'x' })],
  [
    'een miljoen rijen',
    'EXCEL_RIJEN',
    () => metBlad(BLAD('<row><c><v>1</v></c></row>'.repeat(700_000))),
  ],
  [
    'een cel in elke hoek',
    'EXCEL_TE_ZWAAR|EXCEL_ONLEESBAAR',
    () =>
      metBlad(
        BLAD(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        ),
      ),
  ],
]

/** Text that packs badly, so that only the total is too large. */
function ruis(lengte: number): Buffer {
  const uit = Buffer.alloc(lengte)
  let x = 1
  for (let i = 0; i < lengte; i++) {
    x = (x * 48_271) % 2_147_483_647
    uit[i] = 97 + (x % 4)
  }
  return uit
}

describe('vijandige Excelbestanden', () => {
  it.each(gevallen)('%s: %s', async (_wat, codes, maak) => {
    const bytes = await maak()
    const fout = await leesExcel(bytes, { meesteRijen: 1000 }).then(
      () => 'gelezen',
      (reden: { code?: string }) => reden.code ?? String(reden),
    )
    expect(codes.split('|')).toContain(fout)
  })

  it('elke code heeft een geval, of een eigen test bij het lezen', () => {
    const gedekt = new Set(gevallen.flatMap(([, codes]) => codes.split('|')))
    expect(Object.keys(EXCELFOUTEN).filter((code) => !gedekt.has(code))).toEqual([
      'EXCEL_BLADEN',
      'EXCEL_SAMENGEVOEGD',
      'EXCEL_VERBORGEN',
    ])
  })

  it('het kind wordt beëindigd bij te veel tijd of te veel geheugen', async () => {
    const groot = await metBlad(BLAD('<row><c><v>1</v></c></row>'.repeat(300_000)))
    for (const grenzen of [
      { tijdMs: 1, geheugenMb: 256 },
      { tijdMs: 60_000, geheugenMb: 16 },
    ]) {
      await expect(leesExcel(groot, { meesteRijen: 10, grenzen })).rejects.toMatchObject({
        code: 'EXCEL_TE_ZWAAR',
      })
    }
  })

  it('een kind dat zomaar sterft is een gewone weigering, en de volgende wordt gelezen', async () => {
    const gewoon = await controleerExcel(await metBlad(GOED))
    const groot = await controleerExcel(await metBlad(BLAD('<row><c/></row>'.repeat(300_000))))
    for (const sein of ['SIGKILL', 'SIGSEGV', 'SIGTERM'] as const) {
      const dood = parseInKind(groot, 10, PROCESGRENZEN, (pid) => process.kill(pid!, sein))
      await expect(dood).rejects.toMatchObject({ code: 'EXCEL_TE_ZWAAR' })
    }
    expect(await parseInKind(gewoon, 10)).toMatchObject({ stelsel: '1900' })
  })

  it('er lopen nooit meer dan twee kinderen tegelijk; wie later komt wacht', async () => {
    const gewoon = await controleerExcel(await metBlad(GOED))
    const pids: number[] = []
    const tegelijk: number[] = []
    const leeft = (pid: number) => {
      try {
        return process.kill(pid, 0)
      } catch {
        return false
      }
    }
    const gestart = (pid: number | undefined) => {
      pids.push(pid!)
      tegelijk.push(pids.filter(leeft).length)
    }
    const alle = Array.from({ length: 5 }, () => parseInKind(gewoon, 10, PROCESGRENZEN, gestart))
    await Promise.all(alle)
    expect([tegelijk.length, Math.max(...tegelijk)]).toEqual([5, TEGELIJK])
  })

  it('honderdduizend elementen in elkaar kosten niets: er staat geen rij in', async () => {
    const diep = await metBlad(BLAD(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`))
    expect(await leesExcel(diep, { meesteRijen: 10 })).toMatchObject({ kop: null, rijen: [] })
  })

  it('de lezer ziet de zip van de vreemde nooit: wat alleen hij zag, is weg', async () => {
    // A second sheet hidden behind the directory: some readers would find it, ours does not.
    const zip = await metBlad(GOED)
    const verstopt = Buffer.concat([deflateRawSync(Buffer.from('<geheim/>')), zip])
    const fout = await leesExcel(verstopt, { meesteRijen: 10 }).catch((reden) => reden)
    expect(fout).toMatchObject({ code: 'EXCEL_ONLEESBAAR' })
  })
})
