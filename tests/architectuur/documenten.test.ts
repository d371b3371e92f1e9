// SPDX-License-Identifier: EUPL-1.2
/** Every relative link in every page leads somewhere, to the heading if it names one. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bronnen, WORTEL } from './bronnen.ts'

/** The anchor that code hosts make of a heading. */
function anker(kop: string): string {
  return kop
    .toLowerCase()
    .replace(/[`*_]/g, '')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}

const paginas = bronnen(/\.md$/)

/** The pages that a page links to, outside its examples. */
function verwijzingen(pad: string, tekst: string): readonly string[] {
  const zonderCode = tekst.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
  return Array.from(zonderCode.matchAll(/\[[^\]]*\]\(([^)\s#]+)/g), ([, doel]) =>
    relative(WORTEL, resolve(WORTEL, dirname(pad), doel!)),
  )
}

/** Which pages an overview has to name itself. */
const OVERZICHTEN: readonly (readonly [string, RegExp])[] = [
  ['docs/README.md', /^docs\/(?!adr\/|README)/],
  ['docs/adr/README.md', /^docs\/adr\/\d/],
  ['docs/regels.md', /^packages\/\w+\/src\/regels\/\w+\//],
]

describe('documenten', () => {
  it('elke verwijzing naar een bestand of kop klopt', () => {
    const fout: string[] = []
    for (const { pad, tekst } of paginas) {
      const zonderCode = tekst.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
      for (const treffer of zonderCode.matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)) {
        const doel = treffer[1]!
        if (/^(https?|mailto):/.test(doel)) continue
        const [bestand = '', kop] = doel.split('#')
        const volledig = bestand === '' ? join(WORTEL, pad) : resolve(WORTEL, dirname(pad), bestand)
        if (!existsSync(volledig)) {
          fout.push(`${pad}: ${doel}`)
        } else if (kop !== undefined && volledig.endsWith('.md')) {
          const koppen = [...readFileSync(volledig, 'utf8').matchAll(/^#+\s+(.*)$/gm)].map((k) =>
            anker(k[1]!),
          )
          if (!koppen.includes(kop)) fout.push(`${pad}: kop ontbreekt: ${doel}`)
        }
      }
    }
    expect(fout).toEqual([])
  })

  it.each(OVERZICHTEN)('%s noemt elke pagina', (overzicht, welke) => {
    const genoemd = new Set(verwijzingen(overzicht, readFileSync(join(WORTEL, overzicht), 'utf8')))
    const hoort = paginas.map(({ pad }) => pad).filter((pad) => welke.test(pad))
    expect(hoort.length).toBeGreaterThan(30)
    expect(
      hoort.filter((pad) => !genoemd.has(pad)),
      `zet deze pagina's in ${overzicht}`,
    ).toEqual([])
  })

  it('elke pagina is vanaf README.md te bereiken', () => {
    const tekst = new Map(paginas.map((pagina) => [pagina.pad, pagina.tekst]))
    const bereikt = new Set(['README.md'])
    for (const pad of bereikt) {
      for (const doel of verwijzingen(pad, tekst.get(pad)!)) if (tekst.has(doel)) bereikt.add(doel)
    }
    expect([...tekst.keys()].filter((pad) => !bereikt.has(pad))).toEqual([])
  })

  it('elk besluit heeft een eigen nummer, een status en dezelfde delen', () => {
    const besluiten = paginas.filter(({ pad }) => /^docs\/adr\/\d{4}-.*\.md$/.test(pad))
    expect(besluiten.length).toBeGreaterThan(4)
    const nummers = besluiten.map(({ pad }) => pad.slice('docs/adr/'.length).slice(0, 4))
    expect(new Set(nummers).size).toBe(nummers.length)
    for (const { pad, tekst } of besluiten) {
      for (const deel of ['Status', '## Context', '## Decision', '## Consequences']) {
        expect(tekst, `${pad} mist ${deel}`).toContain(deel)
      }
    }
  })
})
