// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REGELS } from '../regels/index.ts'
import { CODELIJST_IDS, codelijst } from '../releases/ijw-3.2/codelijsten/index.ts'
import { afstand } from './afstand.ts'
import { maakUitleg, type UitlegbareRegel, uitleg, uitlegBedoelt } from './index.ts'

const alles = maakUitleg(REGELS)

describe('explaining a code', () => {
  it('explains every rule, return code, list, entry, message and layer', () => {
    const gevraagd = [
      ...REGELS.map((r) => r.code),
      ...CODELIJST_IDS,
      ...CODELIJST_IDS.flatMap((id) => codelijst(id).codes.map((c) => `${id}/${c.code}`)),
      ...codelijst('WJ001').codes.map((c) => c.code),
      ...codelijst('Fo01').codes.map((c) => c.code),
      ...codelijst('BRS').codes.map((c) => c.code),
      ...codelijst('COD002').codes.map((c) => c.bericht),
      'XSD',
      'BESTAND',
      'RedenBeeindiging',
      'OP272',
    ]
    expect(gevraagd.length).toBeGreaterThan(900)
    for (const code of gevraagd) expect(uitleg(code)?.betekenis, code).toMatch(/\S/)
  })

  it('tells of a return code which messages and rules give it', () => {
    expect(uitleg('9414')).toMatchObject({
      code: '9414',
      soort: 'retourcode',
      berichten: ['JW308'],
      regels: ['TR414'],
      zieOok: ['WJ001', 'TR414'],
    })
    expect(uitleg('9414')?.actie).toMatch(/Einddatum op die dag of later/)
    expect(uitleg('WJ001/9414')).toBe(uitleg('9414'))
    expect(uitleg('9307')?.regels).toBeUndefined()
  })

  it('connects the stop reason with the closing toewijzing and back', () => {
    expect(uitleg('JZ588/31')?.zieOok).toContain('JZ002/14')
    expect(uitleg('JZ002/05')?.zieOok).toContain('JZ588/36')
    expect(uitleg('JZ588')?.codes).toHaveLength(11)
    expect(uitleg('JZ588/38')?.titel).toBe('Overstap naar andere aanbieder')
  })

  it('takes the same texts as the rules and lists themselves', () => {
    for (const regel of REGELS) {
      expect(uitleg(regel.code)).toMatchObject({ ...regel.uitleg, retourcode: regel.retourcode })
    }
    for (const code of codelijst('WJ001').codes) {
      const { betekenis, gevolg, actie } = code
      expect(uitleg(code.code)).toMatchObject({ betekenis, gevolg, actie })
    }
  })

  it('forgives case, accents, spaces and other separators', () => {
    const doel = uitleg('JZ588/31')
    for (const vraag of ['jz588/31', ' JZ588 / 31 ', 'jz588:31', 'JZ588 31']) {
      expect(uitleg(vraag), vraag).toBe(doel)
    }
    expect(uitleg('redenbeëindiging')?.code).toBe('RedenBeeindiging')
    expect(uitleg('s300')?.code).toBe('S300')
    expect(uitleg('ib014')?.code).toBe('IB014')
    expect(uitleg('fo01')?.code).toBe('Fo01')
    expect(uitleg('307')?.code).toBe('JW307')
  })

  it('knows nothing of what does not exist', () => {
    for (const vraag of ['', 'JZ588/21', 'TR999', '__proto__', 'constructor', 'x'.repeat(1e6)]) {
      expect(uitleg(vraag), vraag.slice(0, 20)).toBeUndefined()
      expect(uitlegBedoelt(vraag).length).toBeLessThanOrEqual(5)
    }
  })

  it('guesses what was meant', () => {
    expect(uitlegBedoelt('JZ58')).toContain('JZ588')
    expect(uitlegBedoelt('94114')).toContain('9414')
    expect(uitlegBedoelt('RedenBeeindinging')[0]).toBe('RedenBeeindiging')
    expect(uitlegBedoelt('39')).toContain('JZ588/39')
    expect(uitlegBedoelt('0363')).toContain('CBS/0363')
    expect(uitlegBedoelt('iets heel anders')).toEqual([])
  })

  it('takes rules of other levels', () => {
    const tr414: UitlegbareRegel = {
      code: 'TR414',
      titel: 'Einddatum niet voor die van een eerdere stop',
      niveau: 3,
      retourcode: '9414',
      berichten: ['JW307'],
      bron: 'iJw 3.2',
      uitleg: { betekenis: 'B.', gevolg: 'G.', actie: 'A.' },
    }
    const meer = maakUitleg([...REGELS, tr414])
    expect(uitleg('TR414')).toBeUndefined()
    expect(meer.uitleg('tr414')).toMatchObject({ retourcode: '9414', zieOok: ['9414', 'JW307'] })
    expect(meer.uitleg('JW307')?.regels).toContain('TR414')
    expect(meer.bedoelt('TR441')).toContain('TR414')
  })

  it('every reference leads somewhere, except to rules that a caller adds', () => {
    for (const code of alles.codes) {
      for (const ook of alles.uitleg(code)!.zieOok) {
        if (alles.uitleg(ook) === undefined) expect(ook, code).toMatch(/^TR\d{3}$/)
      }
    }
  })
})

describe('edit distance', () => {
  it('counts inserts, deletes, replacements and swaps', () => {
    expect(afstand('TR414', 'TR414', 2)).toBe(0)
    expect(afstand('TR441', 'TR414', 2)).toBe(1)
    expect(afstand('TR41', 'TR414', 2)).toBe(1)
    expect(afstand('TR4149', 'TR414', 2)).toBe(1)
    expect(afstand('XR415', 'TR414', 2)).toBe(2)
    expect(afstand('ABCDE', 'TR414', 2)).toBe(3)
  })

  it('is symmetric, zero only for equal texts, and never above limit + 1', () => {
    const tekst = fc.string({ maxLength: 8, unit: fc.constantFrom('A', 'B', '1', '2') })
    fc.assert(
      fc.property(tekst, tekst, fc.integer({ min: 0, max: 4 }), (a, b, grens) => {
        const d = afstand(a, b, grens)
        expect(d).toBe(afstand(b, a, grens))
        expect(d === 0).toBe(a === b)
        expect(d).toBeLessThanOrEqual(grens + 1)
      }),
    )
  })
})

const REGELS_CSV = new URL('../../../../../shared/domain/rules.csv', import.meta.url)

describe.skipIf(!existsSync(REGELS_CSV))('rules of the reference (needs ../shared)', () => {
  it('explains every rule of JW301 to JW308, except those a caller adds', () => {
    const rijen = readFileSync(REGELS_CSV, 'utf8').split(/\r?\n/).slice(1)
    const codes = new Set<string>()
    for (const rij of rijen) {
      // Element names hold no comma, so the rule and its level are the 4th and 6th field.
      const [bericht, , , regel, , niveau] = rij.split(',')
      if (!/^JW30[1-8]$/.test(bericht ?? '') || regel === undefined) continue
      if (/^[34]/.test(niveau ?? '')) continue
      codes.add(regel)
    }
    expect(codes.size).toBeGreaterThan(100)
    expect([...codes].filter((code) => uitleg(code) === undefined)).toEqual([])
  })
})
