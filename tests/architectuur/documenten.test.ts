// SPDX-License-Identifier: EUPL-1.2
/** Every relative link in every page leads somewhere, to the heading if it names one. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
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
