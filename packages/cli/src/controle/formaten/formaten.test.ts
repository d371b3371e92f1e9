// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { type Bevinding, controleer, type Rapport } from '@stopwijzer/ijw'
import { describe, expect, it } from 'vitest'
import { Bron } from '../toelichting.ts'
import { csv } from './csv.ts'
import { type Formaat, type Gecontroleerd, type Telling, telzinnen } from './formaat.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { sarif } from './sarif.ts'
import { tekst } from './tekst.ts'

const stop = readFileSync(
  new URL('../../../../../voorbeelden/landelijk/JW307.xml', import.meta.url),
  'utf8',
)

function gecontroleerd(naam: string, xml: string): Gecontroleerd {
  const bytes = new TextEncoder().encode(xml)
  const rapport = controleer(bytes, { bestand: naam, klok: () => 0 })
  const bron = rapport.bevindingen.length > 0 ? new Bron(bytes, rapport.bevindingen, false) : null
  return { rapport, bron }
}

/** Text that breaks each form that forgets to escape. */
const GEMEEN = `=cmd|' /C calc'!A0;"<script>alert(1)</script>&\n]]>`
const gemeen: Bevinding = {
  regel: 'XSD',
  retourcode: null,
  laag: 'xsd',
  ernst: 'fout',
  boodschap: GEMEEN,
  actie: '@SUM(A1)',
  gevolg: '-1+1',
  locatie: { regel: 3, kolom: 2, pad: '/Bericht' },
}
const gemeenRapport: Rapport = {
  ...gecontroleerd('x', '<a/>').rapport,
  bestand: '=map/<b>&"\'\u0001.xml',
  bevindingen: [gemeen],
}

const bestanden: readonly Gecontroleerd[] = [
  gecontroleerd('goed.xml', stop),
  gecontroleerd('bom.xml', `\ufeff${stop}`),
  gecontroleerd(
    'twee fouten.xml',
    stop.replace('>31<', '>99<').replace('2026-07-17', '17-07-2026'),
  ),
  gecontroleerd('inhoud.xml', stop.replace('>2026-04-15<', '>2026-08-15<')),
  { rapport: gemeenRapport, bron: null },
]
const telling: Telling = {
  bestanden: 5,
  metFouten: 3,
  geweigerdeZips: 0,
  fouten: 4,
  waarschuwingen: 1,
  nietGecontroleerd: [{ laag: 'samenhang', uitkomst: 'overgeslagen', reden: 'Geen eerdere.' }],
}

function schrijf(formaat: Formaat): string {
  return (
    formaat.begin() + bestanden.map((b) => formaat.bestand(b)).join('') + formaat.einde(telling)
  )
}

/** Well-formed by the reference parser; returns the document for queries. */
async function ontleedXml(tekst: string) {
  const { XmlDocument } = await import('libxml2-wasm')
  return XmlDocument.fromString(tekst)
}

describe('json', () => {
  it('schrijft elk rapport zoals JSON.stringify het zou doen', () => {
    expect(JSON.parse(schrijf(json()))).toEqual(bestanden.map(({ rapport }) => rapport))
    const een = json()
    expect(een.bestand(bestanden[0]!)).toBe(`\n${JSON.stringify(bestanden[0]!.rapport)}`)
  })

  it('is ook zonder bestanden een lijst', () => {
    expect(JSON.parse(json().begin() + json().einde(telling))).toEqual([])
  })
})

describe('sarif', () => {
  const document = JSON.parse(schrijf(sarif('1.2.3'))) as {
    version: string
    $schema: string
    runs: readonly {
      tool: { driver: { name: string; rules: readonly { id: string }[] } }
      results: readonly {
        ruleId: string
        ruleIndex: number
        level: string
        message: { text: string }
        locations: readonly {
          physicalLocation: {
            artifactLocation: { uri: string }
            region?: { startLine: number; startColumn?: number }
          }
        }[]
      }[]
    }[]
  }
  const run = document.runs[0]!

  it('heeft de verplichte delen van SARIF 2.1.0', () => {
    expect(document.version).toBe('2.1.0')
    expect(document.$schema).toContain('sarif-schema-2.1.0')
    expect(run.tool.driver.name).toBe('Stopwijzer')
    expect(run.results.length).toBe(bestanden.flatMap((b) => b.rapport.bevindingen).length)
  })

  it('verwijst met elk resultaat naar zijn regel, een geldige URI en een plek vanaf 1', () => {
    for (const { ruleId, ruleIndex, level, message, locations } of run.results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
      expect(['error', 'warning']).toContain(level)
      expect(message.text.length).toBeGreaterThan(10)
      const { artifactLocation, region } = locations[0]!.physicalLocation
      expect(artifactLocation.uri).toMatch(/^(?:[A-Za-z0-9\-._~!*'()/]|%[0-9A-F]{2})+$/)
      expect(region?.startLine).toBeGreaterThan(0)
    }
    expect(new Set(run.tool.driver.rules.map(({ id }) => id)).size).toBe(
      run.tool.driver.rules.length,
    )
  })
})

describe('junit', () => {
  it('is welgevormd; elke laag is een test en de tellingen kloppen', async () => {
    using document = await ontleedXml(schrijf(junit()))
    const aantal = (pad: string) => document.find(pad).length
    expect(aantal('/testsuites/testsuite')).toBe(5)
    expect(aantal('//testcase')).toBe(25)
    expect(aantal('//failure')).toBe(3)
    for (const suite of document.find('//testsuite') as unknown as {
      find(p: string): unknown[]
      attr(n: string): { value: string } | null
    }[]) {
      for (const [naam, pad] of [
        ['tests', 'testcase'],
        ['failures', 'testcase/failure'],
        ['skipped', 'testcase/skipped'],
      ] as const) {
        expect(Number(suite.attr(naam)?.value)).toBe(suite.find(pad).length)
      }
    }
  })
})

describe('csv', () => {
  const tekst = schrijf(csv())

  it('begint met een BOM en heeft op elke rij evenveel cellen', () => {
    expect(tekst.startsWith('\ufeff')).toBe(true)
    const rijen = leesCsv(tekst.slice(1))
    expect(new Set(rijen.map((rij) => rij.length))).toEqual(new Set([15]))
    expect(rijen.length).toBe(
      1 + bestanden.reduce((n, b) => n + Math.max(1, b.rapport.bevindingen.length), 0),
    )
  })

  it('heeft geen cel die een rekenblad als formule uitvoert', () => {
    for (const cel of leesCsv(tekst.slice(1)).flat()) expect(cel).not.toMatch(/^[=+\-@\t\r]/)
    expect(leesCsv(tekst.slice(1)).flat()).toContain(`'${GEMEEN}`)
  })
})

describe('html', () => {
  const pagina = schrijf(html('20-07-2026'))

  it('staat op zichzelf: geen script, geen netwerk, geen ongefilterde tekst', () => {
    expect(pagina).not.toMatch(/<script|<link|<img|<iframe|src=|url\(|@import|https?:/i)
    expect(pagina).toContain("default-src 'none'")
    expect(pagina).toContain('&lt;script&gt;')
  })

  it('is welgevormd, met taal, titel en koppen in volgorde', async () => {
    const xhtml = pagina.replace('<!DOCTYPE html>', '').replace(/<meta ([^>]*)>/g, '<meta $1/>')
    using document = await ontleedXml(xhtml)
    expect(document.get('/html/@lang')).not.toBeNull()
    const koppen = Array.from(pagina.matchAll(/<h([1-6])/g), (kop) => Number(kop[1]))
    expect(koppen[0]).toBe(1)
    for (let i = 1; i < koppen.length; i++)
      expect(koppen[i]! - koppen[i - 1]!).toBeLessThanOrEqual(1)
    const ids = new Set(Array.from(pagina.matchAll(/ id="([^"]+)"/g), (id) => id[1]))
    for (const [, doel] of pagina.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(doel)
  })

  it('merkt de waarde in de regel zoals die is geschreven', () => {
    expect(pagina).toContain('&lt;jw307:RedenBeeindiging&gt;<mark>99</mark>&lt;/jw307:')
    expect(pagina).toContain('Cliënt ****0006, toewijzing 300201, product 55A11')
  })
})

describe('tekst', () => {
  it('past in 80 kolommen en noemt elke laag die niet is gecontroleerd', () => {
    const uit = schrijf(tekst({ kleur: false, breedte: 80, enkel: false }))
    const lang = uit.split('\n').filter((regel) => [...regel].length > 80)
    // Only words that cannot be folded may stick out: a file name, or hostile text without spaces.
    expect(lang.filter((regel) => !/\.xml/.test(regel))).toEqual([])
    expect(uit).toContain('5 bestanden: 2 zonder fouten, 3 met fouten. 4 fouten, 1 waarschuwing.')
    expect(uit).toContain('Niet gecontroleerd: samenhang. Geen eerdere.')
    expect(uit).toContain('LET OP')
  })

  it('gebruikt alleen kleur als daarom is gevraagd', () => {
    const met = schrijf(tekst({ kleur: true, breedte: 80, enkel: false }))
    expect(met).toContain('\u001b[31m')
    expect(schrijf(tekst({ kleur: false, breedte: 80, enkel: false }))).not.toContain('\u001b')
  })

  it('houdt het kort bij heel veel bevindingen', () => {
    const veel = { ...gemeenRapport, bevindingen: Array.from({ length: 1234 }, () => gemeen) }
    const uit = tekst({ kleur: false, breedte: 80, enkel: true }).bestand({
      rapport: veel,
      bron: null,
    })
    expect(uit).toContain('1.234 fouten')
    expect(uit).toContain('en nog 1.184 bevindingen')
  })
})

/** A reader of semicolon CSV by the rules of RFC 4180. */
function leesCsv(tekst: string): string[][] {
  const rijen: string[][] = []
  for (const rij of tekst.matchAll(
    /((?:"(?:[^"]|"")*"|[^;"\r\n]*)(?:;(?:"(?:[^"]|"")*"|[^;"\r\n]*))*)\r\n/g,
  )) {
    const cellen = Array.from(rij[1]!.matchAll(/(?:^|;)("(?:[^"]|"")*"|[^;"\r\n]*)/g), (c) => c[1]!)
    rijen.push(cellen.map((c) => (c.startsWith('"') ? c.slice(1, -1).replaceAll('""', '"') : c)))
  }
  return rijen
}

describe('tekst en tellingen', () => {
  it('laat tussen bestanden met fouten en voor de telling precies één regel leeg', () => {
    const uit = schrijf(tekst({ kleur: false, breedte: 80, enkel: false }))
    expect(uit).not.toContain('\n\n\n')
    expect(uit).toMatch(/\n\n5 bestanden: 2 zonder fouten, 3 met fouten\. 4 fouten,/)
  })

  it('telt een geweigerde zip niet als bestand', () => {
    const zip = { ...telling, bestanden: 1, metFouten: 1, geweigerdeZips: 1, fouten: 1 }
    expect(telzinnen(zip).slice(0, 2)).toEqual([
      '1 zip geweigerd.',
      expect.stringMatching(/^1 fout,/),
    ])
    expect(telzinnen({ ...zip, bestanden: 3, metFouten: 2 }).slice(0, 2)).toEqual([
      '2 bestanden: 1 zonder fouten, 1 met fouten.',
      '1 zip geweigerd.',
    ])
  })
})
