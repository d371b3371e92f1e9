// SPDX-License-Identifier: EUPL-1.2
/** Every kind of fault on an example, read for real; the page for users is made of the outcome. */
import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { lees, leesZorgvuldig, MEESTE_BYTES } from '../lezen/index.ts'
import { uitleg } from '../uitleg/index.ts'
import { controleer } from './controleer.ts'
import { STRUCTUURSOORTEN, type Structuursoort } from './structuursoorten.ts'

const JW307 = readFileSync(
  new URL('../../../../voorbeelden/landelijk/JW307.xml', import.meta.url),
  'utf8',
)
const codeer = new TextEncoder()

/** What stands in the example, and what makes it wrong; the page shows the latter. */
type Voorbeeld = readonly [van: string | RegExp, wordt: string]
/** A file that is wrong as a whole, and how the page tells that. */
type Bestand = readonly [bytes: () => Uint8Array, wat: string]

const tekst = (inhoud: string) => () => codeer.encode(inhoud)
const BESTANDEN: Partial<Record<Structuursoort, Bestand>> = {
  BESTAND_LEEG: [tekst(' \r\n'), 'een bestand met alleen een regeleinde'],
  BESTAND_GROOT: [() => new Uint8Array(MEESTE_BYTES + 1), 'een bestand van 25 MB en één byte'],
  BESTAND_CODERING: [
    () => Uint8Array.from(JW307.replace('>Wit<', '>Wït<'), (teken) => teken.charCodeAt(0)),
    'een bericht dat is opgeslagen als Windows-1252',
  ],
  BESTAND_NULTEKEN: [tekst(JW307.replace('>Wit<', '>W\u0000t<')), 'een naam met een nulteken'],
  BESTAND_GEEN_XML: [tekst('Toewijzing;Einddatum\r\n300201;17-07-2026'), 'een CSV-bestand'],
  BESTAND_BOM: [tekst(`\ufeff${JW307}`), 'een bericht dat met de bytes EF BB BF begint'],
  BESTAND_DIEP: [
    tekst(JW307.replace('>Tom<', `>${'<b>'.repeat(65)}${'</b>'.repeat(65)}<`)),
    '65 elementen in elkaar',
  ],
  XML_AFGEBROKEN: [tekst(JW307.slice(0, 1500)), 'de eerste helft van een bericht'],
  MEER_FOUTEN: [
    tekst(JW307.replace('<jw307:Header>', `<jw307:Header>${'<x/>'.repeat(10_001)}`)),
    'een bericht met 10.001 fouten',
  ],
}

const VOORBEELDEN: Partial<Record<Structuursoort, Voorbeeld>> = {
  BESTAND_XMLVERSIE: ['<?xml version="1.0"', '<?xml version="1.1"'],
  BESTAND_DOCTYPE: ['<jw307:Bericht ', '<!DOCTYPE Bericht>\r\n<jw307:Bericht '],
  XML_FOUT: ['</ijw:Achternaam>', '</ijw:Naam>'],
  BERICHT_ONBEKEND: ['/jw307/schema', '/jw315/schema'],
  BERICHT_WORTEL: [/jw307:Bericht\b/g, 'jw307:Melding'],
  ELEMENT_ONTBREEKT: ['<jw307:Geslacht>1</jw307:Geslacht>', ''],
  ELEMENT_ONBEKEND: [/jw307:Geslacht\b/g, 'jw307:Geslagt'],
  ELEMENT_DUBBEL: [
    '<jw307:Geslacht>1</jw307:Geslacht>',
    '<jw307:Geslacht>1</jw307:Geslacht><jw307:Geslacht>1</jw307:Geslacht>',
  ],
  ELEMENT_VOLGORDE: [
    /(<jw307:Bsn>.*<\/jw307:Bsn>)([\s\S]*?)(<jw307:Geslacht>1<\/jw307:Geslacht>)/,
    '$3$1$2',
  ],
  ELEMENT_NAAMRUIMTE: [/jw307:Geslacht\b/g, 'ijw:Geslacht'],
  ELEMENT_IN_WAARDE: ['>Tom<', '>To<b/>m<'],
  ELEMENT_TEKST: ['<jw307:Header>', '<jw307:Header>tekst'],
  ELEMENT_KENMERK: ['<jw307:Header>', '<jw307:Header soort="nieuw">'],
  WAARDE_LEEG: ['>Wit<', '><'],
  WAARDE_VORM: ['>2026-07-17<', '>17-07-2026<'],
  WAARDE_KEUZE: ['RedenBeeindiging>31<', 'RedenBeeindiging>99<'],
  WAARDE_LENGTE: ['>Wit<', `>${'Wit'.repeat(67)}<`],
  WAARDE_GROOTTE: ['>300201<', '>1000000000<'],
  WAARDE_PATROON: ['>65656055<', '>123<'],
}

/** The only kind that no reader of this package gives: the service gives it, of a file it may not open. */
const VAN_DE_DIENST: readonly Structuursoort[] = ['BESTAND_ONGELEZEN']
const SOORTEN = (Object.keys(STRUCTUURSOORTEN) as Structuursoort[]).filter(
  (soort) => !VAN_DE_DIENST.includes(soort),
)

function bytesVan(soort: Structuursoort): Uint8Array {
  const bestand = BESTANDEN[soort]
  if (bestand !== undefined) return bestand[0]()
  const voorbeeld = VOORBEELDEN[soort]
  if (voorbeeld === undefined) throw new Error(`${soort} heeft geen voorbeeld`)
  const anders = JW307.replace(...(voorbeeld as [string, string]))
  if (anders === JW307) throw new Error(`het voorbeeld van ${soort} verandert niets`)
  return codeer.encode(anders)
}

describe.each(SOORTEN)('%s', (soort) => {
  const { laag } = STRUCTUURSOORTEN[soort]
  const bytes = bytesVan(soort)
  const uitkomst = leesZorgvuldig(bytes)
  const bevindingen = uitkomst.goed ? uitkomst.waarschuwingen : uitkomst.bevindingen
  const gevonden = bevindingen.filter((bevinding) => bevinding.soort === soort)

  it('is wat de lezer van het voorbeeld zegt, onder de regel van het contract', () => {
    expect(gevonden.length).toBeGreaterThan(0)
    for (const bevinding of gevonden) {
      expect(bevinding).toMatchObject({ laag, regel: laag === 'xsd' ? 'XSD' : 'BESTAND' })
    }
    // Whatever way the text was read, the same is said of it.
    expect(lees(bytes)).toEqual(uitkomst)
  })

  it('heeft een uitleg die naar de laag wijst', () => {
    expect(uitleg(soort)).toMatchObject({ code: soort, soort: 'structuurfout' })
    expect(uitleg(soort)?.zieOok[0]).toBe(laag === 'xsd' ? 'XSD' : 'BESTAND')
    for (const code of uitleg(soort)?.zieOok ?? []) expect(uitleg(code), code).toBeDefined()
  })
})

test('elke bevinding op deze lagen heeft een soort, hoe vreemd het bestand ook is', () => {
  for (const soort of SOORTEN) {
    const uitkomst = leesZorgvuldig(bytesVan(soort))
    const alle = uitkomst.goed ? uitkomst.waarschuwingen : uitkomst.bevindingen
    expect(alle.filter((bevinding) => !(bevinding.soort! in STRUCTUURSOORTEN))).toEqual([])
  }
})

test('van XML die niet goed is, zegt het rapport dat de rest niet te lezen is', () => {
  const reden = (soort: Structuursoort) =>
    controleer(bytesVan(soort)).lagen.find(({ uitkomst }) => uitkomst === 'overgeslagen')?.reden
  expect(reden('XML_AFGEBROKEN')).toBe(
    'De XML is niet welgevormd. Wat na de fout staat, is niet te lezen.',
  )
  expect(reden('XML_FOUT')).toBe(reden('XML_AFGEBROKEN'))
  expect(reden('ELEMENT_ONTBREEKT')).toBe('De opbouw van het bericht klopt niet.')
})

const INLEIDING = `# Fouten in de opbouw

Is een bestand niet te lezen, of klopt de opbouw van een bericht niet? Dan staat in het rapport de regel \`BESTAND\` of \`XSD\`. Achter de regel staat de soort fout: in het veld \`soort\` van een bevinding, in \`stopwijzer controleer\`, in de API en op het scherm. Een soort verandert niet van betekenis, dus uw software kan erop bouwen.

\`stopwijzer uitleg ELEMENT_ONTBREEKT\` en de webapplicatie tonen dezelfde tekst. De meldingen bij de voorbeelden komen uit de lezer zelf. Een zip of envelop die is geweigerd, heeft een eigen code: zie [fouten](fouten.md#geweigerde-zips).
`

function sectie(soort: Structuursoort): string {
  const { titel, betekenis, actie } = STRUCTUURSOORTEN[soort]
  const delen = [`### ${soort}`, `**${titel}.** ${betekenis.replaceAll('<', '\\<')}`]
  if (!VAN_DE_DIENST.includes(soort)) {
    const uitkomst = leesZorgvuldig(bytesVan(soort))
    const alle = uitkomst.goed ? uitkomst.waarschuwingen : uitkomst.bevindingen
    const bevinding = alle.find((een) => een.soort === soort)!
    delen.push(`Voorbeeld: ${BESTANDEN[soort]?.[1] ?? verandering(VOORBEELDEN[soort]!)}.`)
    delen.push(`> ${bevinding.boodschap} ${bevinding.actie}`.replaceAll('<', '\\<'))
  }
  delen.push(`Wat te doen: ${actie.replaceAll('<', '\\<')}`)
  return `${delen.join('\n\n')}\n`
}

function verandering([van, wordt]: Voorbeeld): string {
  if (van instanceof RegExp) {
    return van.global
      ? `\`${wordt}\` in plaats van \`${van.source.replace(/\\b.*$/, '')}\``
      : 'Geslacht staat voor BSN'
  }
  if (wordt === '') return `zonder \`${van}\``
  const kort =
    wordt.length > 90 ? `${wordt.slice(0, 12)}…\` (${wordt.length - 2} tekens)` : `${wordt}\``
  return `\`${kort.replaceAll('\r\n', ' ')} in plaats van \`${van}\``
}

test('de pagina voor gebruikers zegt dit allemaal', async () => {
  const van = (laag: 'bestand' | 'xsd') =>
    (Object.keys(STRUCTUURSOORTEN) as Structuursoort[])
      .filter((soort) => STRUCTUURSOORTEN[soort].laag === laag)
      .map(sectie)
      .join('\n')
  const pagina = `${INLEIDING}
## Het bestand (\`BESTAND\`)

${van('bestand')}
## De opbouw (\`XSD\`)

${van('xsd')}`
  await expect(pagina).toMatchFileSnapshot('../../../../docs/structuurfouten.md')
})
