// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Bevinding } from '../rapport/bevinding.ts'
import { leesZorgvuldig } from './zorgvuldig.ts'

const voorbeeld = (soort: string) =>
  readFileSync(new URL(`../../../../voorbeelden/landelijk/${soort}.xml`, import.meta.url), 'utf8')
const JW307 = voorbeeld('JW307')
const codeer = new TextEncoder()

/** Reads the sample JW307 after a change; the change must find its place. */
function na(van: string | RegExp, wordt: string) {
  const veranderd = JW307.replace(van, () => wordt)
  expect(veranderd).not.toBe(JW307)
  return leesZorgvuldig(codeer.encode(veranderd))
}

function bevindingenNa(van: string | RegExp, wordt: string): readonly Bevinding[] {
  const uitkomst = na(van, wordt)
  if (uitkomst.goed) throw new Error('should have been refused')
  return uitkomst.bevindingen
}

test.each(['JW301', 'JW305', 'JW307'])('reads the official %s', (soort) => {
  const uitkomst = leesZorgvuldig(codeer.encode(voorbeeld(soort)))
  expect(uitkomst).toMatchObject({ goed: true, waarschuwingen: [] })
  expect(uitkomst.goed && uitkomst.bericht).toMatchSnapshot()
})

test('an object has every key of its class, in the order of the definition', () => {
  const uitkomst = na('<ijw:Voorvoegsel>de</ijw:Voorvoegsel>', '')
  if (!uitkomst.goed || uitkomst.bericht.berichtsoort !== 'JW307') throw new Error('unreadable')
  expect(Object.keys(uitkomst.bericht)).toEqual(['berichtsoort', 'release', 'Header', 'Client'])
  expect(Object.keys(uitkomst.bericht.Client.Naam.Geslachtsnaam)).toEqual([
    'Achternaam',
    'Voorvoegsel',
  ])
  expect(uitkomst.bericht.Client.Naam.Geslachtsnaam.Voorvoegsel).toBeUndefined()
})

test('any prefix will do, comments and CDATA too', () => {
  const vrij = JW307.replaceAll('jw307:', 'a:')
    .replaceAll('ijw:', 'b:')
    .replace('xmlns:jw307=', 'xmlns:a=')
    .replace('xmlns:ijw=', 'xmlns:b=')
    .replace('>Wit<', '><!-- naam --><![CDATA[W]]>&#105;t<')
  const gewoon = leesZorgvuldig(codeer.encode(JW307))
  expect(leesZorgvuldig(codeer.encode(vrij))).toEqual(gewoon)
})

test('reports every finding with its place', () => {
  const bevindingen = bevindingenNa(
    /31<\/jw307:RedenBeeindiging>[\s\S]*?2026-07-17/,
    '99</jw307:RedenBeeindiging>\r\n<jw307:Einddatum>17-07-2026',
  )
  expect(bevindingen).toHaveLength(2)
  expect(bevindingen[0]).toMatchObject({
    regel: 'XSD',
    laag: 'xsd',
    boodschap: "Reden beëindiging '99' bestaat niet.",
    actie: 'Kies een code uit codelijst JZ588.',
    locatie: {
      regel: 41,
      kolom: 5,
      pad: '/Bericht/Client/StopProducten/StopProduct[1]/RedenBeeindiging',
    },
  })
  expect(bevindingen[0]?.mogelijk).toContain('31')
  expect(bevindingen[1]).toMatchObject({
    boodschap: "Einddatum '17-07-2026' staat in de verkeerde vorm.",
    actie: 'Schrijf jaar-maand-dag: 2026-07-17.',
    locatie: { regel: 42, kolom: 1 },
  })
})

test.each([
  ['>2026-07-17<', '>2026-06-31<', "Einddatum '2026-06-31' bestaat niet."],
  ['>300201<', '>x<', "Toewijzingnummer 'x' is geen geheel getal."],
  ['>65656055<', '>123<', "Afzender '123' heeft niet precies 8 cijfers."],
  ['>440<', '>438<', "Berichtcode '438' hoort bij JW305. Dit bericht is een JW307."],
  ['>440<', '>999<', "Berichtcode '999' past niet bij JW307."],
  ['>Wit<', '><', 'Achternaam is leeg.'],
  ['>Wit<', `>${'a'.repeat(201)}<`, 'Achternaam is te lang: 201 tekens.'],
  ['<jw307:Geslacht>1</jw307:Geslacht>', '', 'Geslacht ontbreekt. Dit element is verplicht.'],
  ['<jw307:Header>', '<jw307:Header>tekst', 'Tussen de elementen van Header staat losse tekst.'],
  [
    '<jw307:Header>',
    '<jw307:Header a="1">',
    'Bij Header staat het kenmerk a. Dat hoort daar niet.',
  ],
  ['<ijw:Datum>', '<ijw:Datum></ijw:Datum><ijw:Datum>', 'Datum is leeg.'],
  ['>Wit<', '>W & t<', 'Na het teken & staat geen verwijzing die XML kent.'],
  ['version="1.0" ', '', 'De eerste regel van het bestand is niet goed geschreven.'],
  ['>300201<', '>1000000000<', "Toewijzingnummer '1000000000' is te hoog."],
  ['>T<', '>T.<', 'Voorletters mogen alleen letters bevatten.'],
  ['>Tom<', '>To<b/>m<', 'Voornamen mag alleen tekst bevatten, geen ander element.'],
  [
    '</jw307:Bericht>',
    '',
    'Het bestand houdt te vroeg op: de XML is niet af. Er staan nog elementen open.',
  ],
  [
    /jw307\/schema/,
    'jw315/schema',
    'Dit is een JW315 van iJw 3.2. Dat bericht kan Stopwijzer niet lezen.',
  ],
  [
    /3_2\/jw307/,
    '3_1/jw307',
    'Dit is een JW307 van iJw 3.1. Dat bericht kan Stopwijzer niet lezen.',
  ],
  [/3_2\/basisschema/, '3_1/basisschema', 'Identificatie staat in de verkeerde naamruimte.'],
])('%s as %s: %s', (van, wordt, boodschap) => {
  const bevindingen = bevindingenNa(van, wordt)
  expect(bevindingen.map((bevinding) => bevinding.boodschap)).toContain(boodschap)
})

test('order: the element that came too late is named, nothing else', () => {
  const bevindingen = bevindingenNa(
    '<jw307:Geslacht>1</jw307:Geslacht>\r\n\t\t<jw307:Naam>',
    '<jw307:Naam>',
  )
  expect(bevindingen).toHaveLength(1)
  const omgedraaid = bevindingenNa(
    /(<jw307:Bsn>.*<\/jw307:Bsn>)([\s\S]*?)(<jw307:Geslacht>1<\/jw307:Geslacht>)/,
    '<jw307:Geslacht>1</jw307:Geslacht><jw307:Bsn>999900006</jw307:Bsn><jw307:Geboortedatum><ijw:Datum>2010-02-14</ijw:Datum></jw307:Geboortedatum>',
  )
  expect(omgedraaid.map(({ boodschap }) => boodschap)).toEqual([
    'BSN staat op de verkeerde plek.',
    'Geboortedatum staat op de verkeerde plek.',
  ])
})

test('a misspelt element is named with the right one, and what it hides is missing', () => {
  const bevindingen = bevindingenNa(
    /(\/?)jw307:Geslacht>1<\/jw307:Geslacht>/,
    'jw307:geslacht>1</jw307:geslacht>',
  )
  expect(bevindingen.map(({ boodschap, actie }) => [boodschap, actie])).toEqual([
    [
      'Element geslacht hoort niet in Cliënt.',
      'Bedoelt u Geslacht? Schrijf de naam dan precies zo.',
    ],
    ['Geslacht ontbreekt. Dit element is verplicht.', 'Voeg Geslacht toe.'],
  ])
})

test('a BSN is in no text, wherever it was written', () => {
  const BSN = '999900006'
  for (const [van, wordt] of [
    ['>999900006<', `>${BSN}0<`],
    ['>999900006<', '>9999.00.006<'],
    ['>300201<', `>${BSN}x<`],
    ['>2026-07-17<', `>${BSN}<`],
    ['>65656055<', `>${BSN}<`],
    ['<jw307:Header>', `<jw307:Header _${BSN}="1">`],
    ['<jw307:Header>', `<jw307:Header><_${BSN}/>`],
    ['encoding="UTF-8"', `encoding="A${BSN}"`],
  ] as const) {
    const tekst = JSON.stringify(bevindingenNa(van, wordt))
    expect(tekst).not.toContain(BSN)
    expect(tekst).not.toContain('9999.00.006')
  }
})

test('a message is frozen, all the way down', () => {
  const uitkomst = leesZorgvuldig(codeer.encode(JW307))
  if (!uitkomst.goed) throw new Error('unreadable')
  const bevroren = (waarde: unknown): boolean =>
    typeof waarde !== 'object' ||
    waarde === null ||
    (Object.isFrozen(waarde) && Object.values(waarde).every(bevroren))
  expect(bevroren(uitkomst.bericht)).toBe(true)
})
