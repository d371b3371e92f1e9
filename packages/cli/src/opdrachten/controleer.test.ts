// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
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
import { fileURLToPath } from 'node:url'
import type { Rapport } from '@stopwijzer/ijw'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bouwOpdrachtregel, PROGRAMMA, stopwijzer } from '../../../../tests/hulp/opdrachtregel.ts'
import { maakZip } from '../../../../tests/hulp/zipmaker.ts'

const GOED = 'voorbeelden/landelijk/JW307.xml'
const FOUT = 'voorbeelden/fout/stop-met-fouten.xml'
const wortel = fileURLToPath(new URL('../../../../', import.meta.url))
const stop = readFileSync(join(wortel, GOED), 'utf8')
const BSN = '999900006'

let map: string
beforeAll(() => {
  bouwOpdrachtregel()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-controleer-'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

function schrijf(naam: string, inhoud: string | Uint8Array): string {
  const pad = join(map, naam)
  writeFileSync(pad, inhoud)
  return pad
}

const rapporten = (uit: string): Rapport[] => JSON.parse(uit) as Rapport[]
/** Durations differ per run. */
/** Without the time it took, and without the columns: a run of two digits moves those. */
const zonderDuur = (tekst: string) =>
  tekst
    .replace(/^.* \d+ ms$/gm, (regel) => regel.replace(/ {2,}/g, '   ').replace(/\d+ ms$/, '… ms'))
    .replace(/"duurMs":[\d.]+/g, '"duurMs":0')

/** Root may read every file; without these two it is held to the rights of a file like anybody. */
const VOORRECHT = '-dac_override,-dac_read_search'

function zonderVoorrecht(args: readonly string[]) {
  const zelf = [process.execPath, PROGRAMMA, ...args]
  const los = ['setpriv', `--bounding-set=${VOORRECHT}`, `--inh-caps=${VOORRECHT}`, ...zelf]
  const [naam, ...rest] = process.getuid?.() === 0 ? los : zelf
  const { status, stdout, stderr } = spawnSync(naam!, rest, { encoding: 'utf8' })
  return { code: status, uit: stdout, praat: stderr }
}

describe('controleer', () => {
  it('toont per fout wie, waar, gevolg en wat te doen', () => {
    const { code, uit, praat } = stopwijzer(['controleer', FOUT])
    expect(zonderDuur(uit)).toMatchSnapshot()
    expect(praat).toBe('')
    expect(code).toBe(1)
  })

  it('geeft als JSON een lijst van rapporten volgens het contract', () => {
    const { code, uit } = stopwijzer(['controleer', GOED, FOUT, '--formaat', 'json'])
    expect(zonderDuur(uit)).toMatchSnapshot()
    expect(code).toBe(1)
    const [goed, fout] = rapporten(uit)
    expect(Object.keys(goed!)).toEqual(Object.keys(fout!))
    const som = createHash('sha256')
      .update(readFileSync(join(wortel, GOED)))
      .digest('hex')
    expect(goed!.sha256).toBe(som)
  })

  it('zegt nooit geldig, en noemt wat niet is gecontroleerd', () => {
    const { code, uit } = stopwijzer(['controleer', GOED])
    expect(code).toBe(0)
    expect(uit).not.toMatch(/\bgeldig/i)
    expect(uit).toContain('geen fouten in vorm, schema en inhoud')
    expect(uit).toContain('Niet gecontroleerd: samenhang.')
    expect(uit).toContain('Niet gecontroleerd: externe gegevens.')
  })

  it('leest de standaardinvoer', () => {
    const { code, uit } = stopwijzer(['controleer', '-', '--formaat', 'json'], stop)
    expect(code).toBe(0)
    expect(rapporten(uit)).toMatchObject([{ bestand: 'standaardinvoer', oordeel: 'goed' }])
  })

  it('noemt een Excelbestand een Excelbestand', () => {
    const delen = ['[Content_Types].xml', 'xl/workbook.xml']
    const zip = maakZip(delen.map((naam) => ({ naam, inhoud: Buffer.from('<a/>') })))
    const { code, praat } = stopwijzer(['controleer', schrijf('stops.xlsx', zip)])
    expect(code).toBe(2)
    expect(praat).toMatch(/Excelbestand, geen bericht[\s\S]*maak jw307 --uit/)
  })

  it('leest mappen diep, in volgorde, alleen *.xml en *.zip, en volgt geen koppelingen', () => {
    const diep = join(map, 'mappen', 'b')
    mkdirSync(diep, { recursive: true })
    writeFileSync(join(map, 'mappen', 'c.XML'), stop)
    writeFileSync(join(map, 'mappen', 'a.txt'), 'geen bericht')
    writeFileSync(join(diep, '1.xml'), stop)
    const inhoud = Buffer.from(stop)
    writeFileSync(
      join(diep, '2.zip'),
      maakZip([
        { naam: 'y.xml', inhoud },
        { naam: 'x.xml', inhoud },
      ]),
    )
    symlinkSync(join(map, 'mappen'), join(diep, 'rond'))
    const { code, uit } = stopwijzer(['controleer', join(map, 'mappen'), '--formaat', 'json'])
    expect(code).toBe(0)
    // A folder gives one line per good file, and the layers once at the end.
    const tekst = stopwijzer(['controleer', join(map, 'mappen')]).uit
    expect(tekst.match(/geen fouten in vorm/g)?.length).toBe(4)
    expect(tekst.match(/Niet gecontroleerd: samenhang/g)?.length).toBe(1)
    expect(tekst).toContain('4 bestanden: 4 zonder fouten, 0 met fouten.')
    expect(rapporten(uit).map(({ bestand }) => bestand?.slice(map.length))).toEqual([
      '/mappen/b/1.xml',
      '/mappen/b/2.zip!y.xml',
      '/mappen/b/2.zip!x.xml',
      '/mappen/c.XML',
    ])
  })

  it('toetst met --peildatum ook de externe gegevens', () => {
    const later = stopwijzer(['controleer', GOED, '--peildatum', '20-07-2026', '--formaat', 'json'])
    expect(rapporten(later.uit)[0]?.lagen[4]).toMatchObject({ uitkomst: 'goed' })
    const eerder = stopwijzer(['controleer', GOED, '--peildatum=2026-07-19', '--formaat=json'])
    expect(eerder.code).toBe(1)
    expect(rapporten(eerder.uit)[0]?.bevindingen).toMatchObject([
      { regel: 'TR135', retourcode: '8848', laag: 'extern', locatie: { regel: 11, kolom: 4 } },
    ])
  })

  it('schrijft meer vormen tegelijk, elk heel, en laat geen tijdelijk bestand achter', () => {
    const json = join(map, 'uit.json')
    const csv = join(map, 'uit.csv')
    const { code, uit } = stopwijzer([
      'controleer',
      FOUT,
      '--formaat',
      `tekst,json=${json}`,
      '--formaat',
      `csv=${csv}`,
    ])
    expect(code).toBe(1)
    expect(uit).toContain('FOUT')
    expect(rapporten(readFileSync(json, 'utf8')).length).toBe(1)
    expect(readFileSync(csv, 'utf8').split('\r\n').length).toBe(4)
    expect(readdirSync(map).filter((naam) => naam.endsWith('.deel'))).toEqual([])
  })

  it.each([
    ['onbekend pad', ['controleer', 'bestaat-niet.xml'], 'PAD_ONBEKEND'],
    ['apparaat', ['controleer', '/dev/zero'], 'geen gewoon bestand en geen map'],
    ['map bij toon', ['toon', 'voorbeelden'], 'het is een map'],
    ['geen pad', ['controleer'], 'WAARDE_ONTBREEKT'],
    ['onbekende vorm', ['controleer', GOED, '--formaat', 'jsn'], 'Bedoelde u json?'],
    ['lege bestandsnaam', ['controleer', GOED, '--formaat', 'json='], 'WAARDE_FOUT'],
    ['twee vormen op het scherm', ['controleer', GOED, '--formaat', 'json,csv'], 'WAARDE_FOUT'],
    ['zelfde bestand', ['controleer', GOED, '--formaat', 'json=x,csv=./x'], 'WAARDE_FOUT'],
    ['foute datum', ['controleer', GOED, '--peildatum', '2026-02-30'], 'WAARDE_FOUT'],
    ['onbekende optie', ['controleer', GOED, '--formatt=json'], 'Bedoelde u --formaat?'],
    ['geen map', ['controleer', GOED, '--formaat', 'json=bestaat/niet/x.json'], 'UITVOER_MISLUKT'],
  ])('weigert verkeerd gebruik met code 2 en niets op stdout: %s', (_wat, args, verwacht) => {
    const { code, uit, praat } = stopwijzer(args)
    expect(praat).toContain(verwacht)
    expect(praat).toContain('Wat te doen:')
    expect(uit).toBe('')
    expect(code).toBe(2)
  })

  it('bekijkt eerst alle paden: een tikfout valt op voor er iets is gecontroleerd', () => {
    const { code, uit } = stopwijzer(['controleer', GOED, 'bestaat-niet.xml'])
    expect(code).toBe(2)
    expect(uit).toBe('')
  })

  it('geeft code 3 bij een map zonder berichten', () => {
    const leeg = join(map, 'leeg')
    mkdirSync(leeg)
    const { code, uit, praat } = stopwijzer(['controleer', leeg, '--formaat', 'json'])
    expect(code).toBe(3)
    expect(rapporten(uit)).toEqual([])
    expect(praat).toContain('niets te controleren')
  })

  it('gaat door als één bestand niet te lezen is', () => {
    const dicht = join(map, 'dicht')
    mkdirSync(dicht)
    writeFileSync(join(dicht, 'a.xml'), stop)
    writeFileSync(join(dicht, 'b.xml'), stop)
    chmodSync(join(dicht, 'a.xml'), 0)
    const { code, uit, praat } = zonderVoorrecht(['controleer', dicht, '--formaat', 'json'])
    expect(code).toBe(2)
    expect(rapporten(uit).length).toBe(1)
    expect(praat).toContain('PAD_GEEN_TOEGANG')
  })

  it('laat geen half bestand achter als het misgaat', () => {
    const doel = join(map, 'half.json')
    stopwijzer(['controleer', 'bestaat-niet.xml', '--formaat', `json=${doel}`])
    expect(existsSync(doel)).toBe(false)
    expect(readdirSync(map).filter((naam) => naam.endsWith('.deel'))).toEqual([])
  })
})

describe('afschermen van het BSN', () => {
  /** Every way a BSN can get into a report: value, wrong value, name of the file, another field, one long line. */
  const gevallen = () => [
    schrijf(`stop-${BSN}.xml`, stop.replace('>31<', '>99<')),
    schrijf(`goed-${BSN}.xml`, stop),
    schrijf('anders.xml', stop.replace('<ijw:Voorletters>T<', `<ijw:Voorletters>${BSN}<`)),
    schrijf('kort.xml', stop.replace(BSN, '99990000 6')),
    schrijf('regel.xml', stop.replace('>31<', '>99<').replace(/[\r\n\t]+/g, '')),
    schrijf('elders.xml', stop.replace('</jw307:Client>', `${BSN}</jw307:Client>`)),
  ]
  const vormen = ['tekst', 'json', 'sarif', 'junit', 'html', 'csv']

  it.each(vormen)('staat in geen enkele uitvoer: %s', (vorm) => {
    const { uit, praat } = stopwijzer(['controleer', ...gevallen(), '--formaat', vorm])
    expect(uit.length).toBeGreaterThan(500)
    expect(uit + praat).not.toContain(BSN)
    expect(uit + praat).not.toContain('99990000')
    if (vorm === 'tekst' || vorm === 'html') expect(uit).toContain('****0006')
  })

  it('staat er wel met --toon-bsn, en dat wordt gemeld', () => {
    const { uit, praat } = stopwijzer(['controleer', FOUT, '--toon-bsn'])
    expect(uit).toContain(`Cliënt ${BSN}`)
    expect(praat).toContain('BSN')
  })
})
