// SPDX-License-Identifier: EUPL-1.2
// Hostile input at the file entrance: each gets a clear refusal, in bounded time and memory.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Rapport } from '@stopwijzer/ijw'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bouwOpdrachtregel, stopwijzer } from '../../../../tests/hulp/opdrachtregel.ts'
import { vijandigeZips } from '../../../../tests/hulp/zipmaker.ts'

const stop = readFileSync(
  fileURLToPath(new URL('../../../../voorbeelden/landelijk/JW307.xml', import.meta.url)),
  'utf8',
)
const MB25 = 25 * 1024 * 1024
const begin = '<?xml version="1.0" encoding="UTF-8"?>\n'
const doctype = (inhoud: string) =>
  stop.replace('<jw307:Bericht', `<!DOCTYPE b [${inhoud}]>\n<jw307:Bericht`)
const entiteit = (naam: string, waarde: string) => `<!ENTITY ${naam} "${waarde}">`
const bom =
  entiteit('a0', 'lol') +
  Array.from({ length: 9 }, (_, i) => entiteit(`a${i + 1}`, `&a${i};`.repeat(10))).join('')

const BESTANDEN: readonly { wat: string; inhoud: string | Uint8Array; zegt: RegExp }[] = [
  { wat: 'leeg', inhoud: '', zegt: /leeg/ },
  {
    wat: 'externe entiteit',
    inhoud: doctype('<!ENTITY e SYSTEM "file:///etc/passwd">'),
    zegt: /DOCTYPE/,
  },
  { wat: 'entiteitenbom', inhoud: doctype(bom), zegt: /DOCTYPE/ },
  {
    wat: 'kale DOCTYPE',
    inhoud: stop.replace('<jw307:Bericht', '<!DOCTYPE b><jw307:Bericht'),
    zegt: /DOCTYPE/,
  },
  { wat: '100.000 diep', inhoud: `${begin}${'<a>'.repeat(100_000)}`, zegt: /./ },
  { wat: '25 MB + 1 byte', inhoud: Buffer.alloc(MB25 + 1, stop), zegt: /25 MB/ },
  {
    wat: 'verkeerde codering',
    inhoud: Buffer.from(stop.replace('Tom', 'Zoë'), 'latin1'),
    zegt: /UTF-8/,
  },
  {
    wat: 'gelogen codering',
    inhoud: stop.replace('"UTF-8"', '"ISO-8859-1"'),
    zegt: /ISO-8859-1|UTF-8/,
  },
  { wat: 'UTF-16', inhoud: Buffer.from(`\ufeff${stop}`, 'utf16le'), zegt: /UTF-16/ },
  { wat: 'NUL', inhoud: stop.replace('Tom', 'T\u0000m'), zegt: /nul/ },
  {
    wat: 'los surrogaat',
    inhoud: Buffer.from(stop.replace('Tom', 'T\u00ed\u00a0\u0080m'), 'latin1'),
    zegt: /UTF-8/,
  },
  { wat: 'afgekapt', inhoud: stop.slice(0, 1500), zegt: /./ },
  { wat: 'geen XML', inhoud: 'bestand;met;puntkomma\n', zegt: /geen XML/ },
]

let map: string
beforeAll(() => {
  bouwOpdrachtregel()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-vijandig-'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

/** All files in one run: one bad file may not spoil the verdict on the next. */
function controleerAlle(bestanden: readonly { naam: string; inhoud: string | Uint8Array }[]) {
  const paden = bestanden.map(({ naam, inhoud }) => {
    const pad = join(map, naam)
    writeFileSync(pad, inhoud)
    return pad
  })
  const { code, uit, praat } = stopwijzer(['controleer', ...paden, '--formaat', 'json'])
  return { code, praat, rapporten: JSON.parse(uit) as Rapport[] }
}

describe('vijandige bestanden', () => {
  let uitkomst: ReturnType<typeof controleerAlle>
  beforeAll(() => {
    uitkomst = controleerAlle(
      BESTANDEN.map(({ inhoud }, i) => ({ naam: `bestand-${i}.xml`, inhoud })),
    )
  })

  it.each(BESTANDEN.map((geval, i) => ({ ...geval, i })))(
    '$wat: geweigerd met een duidelijke zin',
    ({ zegt, i }) => {
      const rapport = uitkomst.rapporten[i]
      expect(rapport?.bestand).toContain(`bestand-${i}.xml`)
      expect(rapport?.oordeel).toBe('fout')
      expect(rapport?.bevindingen[0]?.boodschap).toMatch(zegt)
      expect(JSON.stringify(rapport)).not.toMatch(/root:|lollol/)
    },
  )

  it('samen in begrensde tijd, met code 1 en zonder praat', () => {
    // After a minute it would have been ended without a code: the nesting alone takes longer.
    expect({ code: uitkomst.code, praat: uitkomst.praat }).toEqual({ code: 1, praat: '' })
  })

  it('een BOM is een waarschuwing, geen fout', () => {
    const { code, rapporten } = controleerAlle([{ naam: 'bom.xml', inhoud: `\ufeff${stop}` }])
    expect(code).toBe(0)
    expect(rapporten[0]?.bevindingen).toMatchObject([{ ernst: 'waarschuwing' }])
  })

  it('stuurtekens uit een bestand komen niet op de terminal', () => {
    const pad = join(map, 'stuur\u001b[31m.xml')
    writeFileSync(pad, stop.replace('>31<', '>\u009b31m9<'))
    const { uit } = stopwijzer(['controleer', pad])
    expect(uit).toContain('stuur·[31m.xml   1 fout')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    expect(uit).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })
})

describe('vijandige zips', () => {
  it('worden elk als geheel geweigerd, met hun code', () => {
    const zips = vijandigeZips()
    const { code, praat, rapporten } = controleerAlle(
      zips.map(({ zip }, i) => ({ naam: `zip-${i}.zip`, inhoud: zip })),
    )
    expect({ code, praat }).toEqual({ code: 1, praat: '' })
    expect(rapporten.length).toBe(zips.length)
    for (const [i, { code: zipcode }] of zips.entries()) {
      expect(rapporten[i]).toMatchObject({
        oordeel: 'fout',
        bevindingen: [{ regel: 'BESTAND', soort: zipcode }],
      })
    }
  })
})
