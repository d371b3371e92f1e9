// SPDX-License-Identifier: EUPL-1.2
/** Every command, option, script and setting that a page names exists. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Omgeving } from '../../packages/cli/src/programma/omgeving.ts'
import { maakProgramma } from '../../packages/cli/src/programma/programma.ts'
import { SCHEMA } from '../../packages/dienst/src/configuratie/schema.ts'
import { bronnen, WORTEL } from '../architectuur/bronnen.ts'

const paginas = bronnen(/\.md$/)

/** Code in a page: lines of blocks for a shell, and code between the words. */
function codeIn(tekst: string): readonly string[] {
  const blokken = [...tekst.matchAll(/```(?:sh|console|bash)\n([\s\S]*?)```/g)]
  const regels = blokken.flatMap(([, blok]) =>
    blok!
      .replace(/\\\n\s*/g, ' ')
      .split('\n')
      .map((regel) => regel.replace(/^\$ /, '')),
  )
  const zonderBlok = tekst.replace(/```[\s\S]*?```/g, '')
  return [...regels, ...Array.from(zonderBlok.matchAll(/`([^`\n]+)`/g), ([, code]) => code!)]
}

/** Calls of the program in a line of code: the words after its name. */
function aanroepen(code: string): readonly string[][] {
  return Array.from(
    // At the start, after other settings, or behind another command; never in a path or a name.
    code.matchAll(/(?:^|[;&|(]\s*|npx |\w=\S+ )stopwijzer ([^|;&<>#)]*)/g),
    ([, rest]) => rest!.match(/"[^"]*"|\S+/g) ?? [],
  )
}

let programma: Command
beforeAll(async () => {
  programma = await maakProgramma(
    {} as Omgeving,
    () => undefined,
    () => true,
  )
})

/** What is wrong with a call; empty when the program knows it. */
function foutIn(woorden: readonly string[]): string | null {
  let opdracht = programma
  const bekend = new Set(['--help', '--version'])
  const neemOpties = (van: Command) => {
    for (const { long, short } of van.options) {
      if (long) bekend.add(long)
      if (short) bekend.add(short)
    }
  }
  neemOpties(opdracht)
  for (const [i, woord] of woorden.entries()) {
    const optie = woord.startsWith('-') && woord.length > 1 ? woord.split('=')[0]! : null
    if (optie !== null) {
      if (!bekend.has(optie)) return `optie ${optie} bestaat niet`
      continue
    }
    const onder = opdracht.commands.find((gezocht) => gezocht.name() === woord)
    if (onder !== undefined) {
      opdracht = onder
      neemOpties(onder)
    } else if (i === 0 && /^[a-z-]+$/.test(woord)) return `opdracht ${woord} bestaat niet`
  }
  return null
}

/** Shown on purpose: what the program says to a typing error. */
const MET_OPZET = new Set(['controler'])

describe('opdrachten op pagina’s', () => {
  it('bestaan, met hun opties', () => {
    let aantal = 0
    const fout: string[] = []
    for (const { pad, tekst } of paginas) {
      for (const woorden of codeIn(tekst).flatMap(aanroepen)) {
        aantal++
        const mis = MET_OPZET.has(woorden[0] ?? '') ? null : foutIn(woorden)
        if (mis !== null) fout.push(`${pad}: stopwijzer ${woorden.join(' ')}: ${mis}`)
      }
    }
    expect(fout).toEqual([])
    expect(aantal).toBeGreaterThan(100)
  })

  it('worden geweigerd als ze niet bestaan', () => {
    expect(foutIn(['herstel', 'x.zip', '--controleer'])).toBeNull()
    expect(foutIn(['bewaren', 'plan', '--organisatie', '0363'])).toBeNull()
    expect(foutIn(['bestaat-niet'])).toContain('opdracht')
    expect(foutIn(['herstel', '--bestaat-niet'])).toContain('optie')
  })
})

describe('npm run op pagina’s', () => {
  it('noemt scripts die er zijn', () => {
    const { scripts } = JSON.parse(readFileSync(join(WORTEL, 'package.json'), 'utf8'))
    const genoemd = paginas.flatMap(({ pad, tekst }) =>
      Array.from(tekst.matchAll(/npm run (?:--\w+ )*([a-z][\w:-]*)/g), ([, naam]) => ({
        pad,
        naam: naam!,
      })),
    )
    expect(genoemd.length).toBeGreaterThan(5)
    expect(genoemd.filter(({ naam }) => !(naam in scripts))).toEqual([])
  })
})

describe('instellingen op pagina’s', () => {
  it('staan in het schema', () => {
    const namen = new Set<string>(
      Object.values(SCHEMA).flatMap(({ naam }) => [naam, `${naam}_FILE`]),
    )
    const fout = paginas.flatMap(({ pad, tekst }) =>
      (tekst.match(/\bSTOPWIJZER_[A-Z][A-Z_]*[A-Z]\b/g) ?? [])
        // Set by Kubernetes itself; the page of settings tells about it.
        .filter((naam) => !namen.has(naam) && naam !== 'STOPWIJZER_SERVICE_HOST')
        .map((naam) => `${pad}: ${naam}`),
    )
    expect(fout).toEqual([])
  })
})

describe('docs/gebruik/storingen.md', () => {
  const blad = paginas.find(({ pad }) => pad === 'docs/gebruik/storingen.md')!.tekst
  const storingen = blad.split(/^## /m).slice(1)

  it('zegt bij elke storing wat u ziet, wat vanzelf gaat, wat u doet en wanneer het over is', () => {
    expect(storingen.length).toBeGreaterThan(8)
    for (const storing of storingen) {
      const delen = Array.from(storing.matchAll(/^- \*\*([^*]+):\*\* \S/gm), ([, deel]) => deel)
      expect(delen, storing.split('\n')[0]).toEqual(['U ziet', 'Vanzelf', 'U doet', 'Over'])
      expect(codeIn(storing.replace(/^ {2}/gm, '')).flatMap(aanroepen).length).toBeGreaterThan(0)
    }
  })

  it('noemt regels van het log en metingen die er zijn', () => {
    // The table of measurements is held by the test of the measurements.
    const bron = bronnen(/^(packages\/(dienst|cli)\/src\/.*\.ts|docs\/gebruik\/beheer\.md)$/)
      .map(({ tekst }) => tekst)
      .join('\n')
    const genoemd = [
      ...(blad.match(/stopwijzer_[a-z_]+/g) ?? []),
      ...Array.from(blad.matchAll(/`([a-z][a-z:]+ (?:[a-zA-Z]+ ?){2,})`/g), ([, zin]) => zin!),
    ].filter((zin) => !/^(stopwijzer|sleutels|systemctl|psql) /.test(zin))
    expect(genoemd.length).toBeGreaterThan(6)
    expect(genoemd.filter((zin) => !bron.includes(zin))).toEqual([])
  })
})
