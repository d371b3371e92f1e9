// SPDX-License-Identifier: EUPL-1.2
/** Every word that a user reads stands in the catalogue; both languages say the same things. */
import { readdirSync } from 'node:fs'
import { PROBLEMEN, RECHTEN } from '@stopwijzer/koppelvlak'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { en } from '../../packages/web/src/teksten/en/index.ts'
import { nl } from '../../packages/web/src/teksten/nl/index.ts'
import { bronnen } from '../architectuur/bronnen.ts'

type Knoop = Readonly<Record<string, unknown>> & { readonly type?: string }

/** Attributes and properties whose value is read by people. */
const LEESBAAR =
  /^(aria-label|alt|title|placeholder|label|titel|tekst|uitleg|melding|kop|boodschap|inleiding|leeg)$/
const WOORD = /\p{L}{2}/u
/** Begins like a sentence and has a second word. */
const ZIN = /^\p{Lu}\p{L}*,? \p{L}/u

/** Texts for people in a source: between tags, in such an attribute, or written as a sentence. */
function zichtbaar(pad: string, tekst: string): string[] {
  const gevonden: string[] = []
  const tekstVan = (knoop: Knoop | null | undefined): string | undefined => {
    if (knoop?.type === 'Literal' && typeof knoop.value === 'string') return knoop.value
    if (knoop?.type === 'JSXExpressionContainer') return tekstVan(knoop.expression as Knoop)
    if (knoop?.type !== 'TemplateLiteral') return undefined
    const delen = knoop.quasis as readonly { readonly value: { readonly raw: string } }[]
    return delen.map((deel) => deel.value.raw).join('%')
  }
  function loop(knoop: unknown): void {
    if (Array.isArray(knoop)) {
      for (const deel of knoop) loop(deel)
      return
    }
    if (knoop === null || typeof knoop !== 'object') return
    const k = knoop as Knoop
    if (k.type === 'ImportDeclaration' || k.type === 'ThrowStatement' || k.type === 'NewExpression')
      return
    if (k.type === 'JSXText' && WOORD.test(String(k.value))) gevonden.push(String(k.value).trim())
    const naam = (k.name ?? k.key) as { readonly name?: unknown } | undefined
    if ((k.type === 'JSXAttribute' || k.type === 'Property') && LEESBAAR.test(String(naam?.name))) {
      const waarde = tekstVan(k.value as Knoop)
      if (waarde !== undefined && WOORD.test(waarde)) gevonden.push(waarde)
    }
    const zin = tekstVan(k)
    if (zin !== undefined && ZIN.test(zin)) gevonden.push(zin)
    for (const [sleutel, deel] of Object.entries(k)) if (sleutel !== 'type') loop(deel)
  }
  const { program, errors } = parseSync(pad, tekst)
  expect(errors, pad).toEqual([])
  loop(program)
  return gevonden
}

/** The places of all texts in a catalogue, with the shape of each. */
function plekken(deel: unknown, pad = ''): string[] {
  if (typeof deel === 'string') return [`${pad}: tekst`]
  if (typeof deel === 'function') return [`${pad}: ${deel.length} waarden`]
  return Object.entries(deel as object).flatMap(([naam, rest]) => plekken(rest, `${pad}.${naam}`))
}

describe('teksten', () => {
  it('staan alleen in de catalogus', () => {
    // The pages with parts are for who builds; they are in no production build.
    const buiten = bronnen(/^packages\/web\/src\/(?!teksten\/|onderdelen\/).*(?<!\.test)\.tsx?$/)
    expect(buiten.length).toBeGreaterThan(50)
    const fout = buiten.flatMap(({ pad, tekst }) =>
      zichtbaar(pad, tekst).map((woorden) => `${pad}: ${woorden}`),
    )
    expect(fout).toEqual([])
  })

  it('worden gevonden waar iemand ze toch in een bron zet', () => {
    const proef = (bron: string) => zichtbaar('proef.tsx', bron)
    expect(proef('const a = <p>Hallo</p>')).toEqual(['Hallo'])
    expect(proef('const a = <p title="Sluit dit">{b}</p>')).toContain('Sluit dit')
    expect(proef('const a = { label: `Kies $' + '{b}` }')).toContain('Kies %')
    expect(proef("meld('Het is gelukt')")).toEqual(['Het is gelukt'])
    expect(proef("const a = <p className='knop knop-hoofd'>{t.kop} · {n}%</p>")).toEqual([])
  })

  it('zijn er in het Engels op dezelfde plekken als in het Nederlands', () => {
    for (const [gebied, teksten] of Object.entries(en))
      expect(plekken(teksten), gebied).toEqual(plekken(nl[gebied as keyof typeof nl]))
  })

  it('zijn er ook in het Engels als zij pas met hun pagina komen', async () => {
    const map = (taal: string) =>
      new URL(`../../packages/web/src/teksten/${taal}/beheer/`, import.meta.url)
    const namen = readdirSync(map('nl')).filter((naam) => naam !== 'menu.ts')
    expect(namen.length).toBeGreaterThan(1)
    for (const naam of namen) {
      const [een, twee] = await Promise.all([
        import(new URL(naam, map('nl')).href),
        import(new URL(naam, map('en')).href),
      ])
      expect(plekken({ ...twee }), naam).toEqual(plekken({ ...een }))
    }
  })

  it('spreken de lezer aan met u', () => {
    const alles = bronnen(/^packages\/web\/src\/teksten\/nl\//)
    const fout = alles.flatMap(({ pad, tekst }) =>
      [...tekst.matchAll(/'([^'\n]*)'/g)]
        .map(([, zin]) => zin!)
        .filter((zin) => /(?<![\p{L}])(?:je|jij|jouw|jullie)(?![\p{L}])/iu.test(zin))
        .map((zin) => `${pad}: ${zin}`),
    )
    expect(fout).toEqual([])
  })

  it('zeggen inloggen en uitloggen, ook als zij van de dienst komen', () => {
    const catalogus = bronnen(/^packages\/web\/src\/teksten\/nl\//).flatMap(({ pad, tekst }) =>
      [...tekst.matchAll(/'([^'\n]*)'/g)].map(([, zin]) => `${pad}: ${zin}`),
    )
    const dienst = [
      ...Object.values(PROBLEMEN).map(({ titel, zin, remedie }) => `${titel} ${zin} ${remedie}`),
      ...Object.values(RECHTEN).map(({ omschrijving }) => omschrijving),
    ]
    expect(dienst.length).toBeGreaterThan(40)
    // An organisation is still "aangemeld": that is another thing than a person who comes in.
    const fout = [...catalogus, ...dienst].filter(
      (zin) =>
        /(?:aan|af)(?:ge)?meld|meldt? (?:u|zich)(?: opnieuw)? (?:aan|af)\b/i.test(zin) &&
        !/organisatie/i.test(zin),
    )
    expect(fout).toEqual([])
  })
})
