// SPDX-License-Identifier: EUPL-1.2
/**
 * Test support: holds the rule pages of a folder to the rules in code. Every rule
 * has a page, every page a rule; texts agree; every example is run.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RegelUitleg } from '../regels/regel.ts'
import type { Bericht } from '../releases/ijw-3.2/index.ts'
import { bouwVoorbeeld, KOPPEN, leesPagina, type Voorbeeld } from './pagina.ts'
import { leesGeldig } from './voorbeeldbericht.ts'

/** What a page must say about a rule; rules of every level have this. */
export interface Paginaregel {
  readonly code: string
  readonly titel: string
  readonly niveau: number
  readonly retourcode: string
  readonly berichten: readonly string[]
  readonly bron: string
  readonly uitleg: RegelUitleg
  /** Paths without index at which the rule reports; each needs a bad example. */
  readonly plaatsen?: readonly string[]
}

export interface Keuring {
  readonly regel: string
  readonly pad: string | null
  /** When given, the page must show it under the bad example. */
  readonly boodschap?: string
}

export interface Paginatoets {
  /** Absolute folder; pages lie in it or in folders below. */
  readonly map: string
  readonly regels: readonly Paginaregel[]
  /** Judges the message of an example with all rules of the level. */
  readonly keur: (bericht: Bericht, voorbeeld: Voorbeeld) => readonly Keuring[]
}

/** Path without the index of repeating elements. */
const zonderIndex = (pad: string): string => pad.replace(/\[[0-9]+\]/g, '')

/** Registers the tests for all pages in a folder. */
export function toetsPaginas({ map, regels, keur }: Paginatoets): void {
  const paginas = readdirSync(map, { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith('.md') && !/(^|[\\/])(TEMPLATE|README)\.md$/.test(naam))
    .map((naam) => join(map, naam))

  it('heeft bij elke regel een pagina en een test, en bij elke pagina een regel', () => {
    expect(paginas.map((pad) => basename(pad, '.md')).sort()).toEqual(
      regels.map(({ code }) => code).sort(),
    )
    const kaal = paginas.filter(
      (pad) =>
        !existsSync(pad.replace(/\.md$/, '.ts')) || !existsSync(pad.replace(/\.md$/, '.test.ts')),
    )
    expect(kaal).toEqual([])
  })

  for (const pad of paginas) {
    const code = basename(pad, '.md')
    const regel = regels.find((kandidaat) => kandidaat.code === code)
    if (regel !== undefined) toetsPagina(readFileSync(pad, 'utf8'), regel, keur)
  }
}

function toetsPagina(markdown: string, regel: Paginaregel, keur: Paginatoets['keur']): void {
  describe(`pagina ${regel.code}`, () => {
    const { voorwerk, titel, koppen, delen, voorbeelden } = leesPagina(markdown)

    it('zegt hetzelfde als de bron', () => {
      expect(voorwerk).toEqual({
        code: regel.code,
        titel: regel.titel,
        berichten: regel.berichten.join(', '),
        retourcode: regel.retourcode,
        niveau: String(regel.niveau),
        bron: regel.bron,
      })
      expect(titel).toBe(`${regel.code}: ${regel.titel}`)
      expect(delen.get('Wat de regel vraagt')).toContain(regel.uitleg.betekenis)
      expect(delen.get('Gevolg')).toContain(regel.uitleg.gevolg)
      expect(delen.get('Wat te doen')).toContain(regel.uitleg.actie)
      expect(delen.get('Bron en keuzes')).toContain(regel.bron)
    })

    it('heeft de vaste koppen in de vaste volgorde', () => {
      expect(koppen).toEqual([...KOPPEN])
    })

    it('heeft een goed en een fout voorbeeld bij elk bericht en een fout bij elke plaats', () => {
      for (const bericht of regel.berichten) {
        const soorten = voorbeelden.filter((v) => v.bericht === bericht).map((v) => v.uitkomst)
        expect(soorten, bericht).toContain('goed')
        expect(soorten, bericht).toContain('fout')
      }
      const geraakt = voorbeelden.flatMap((v) => verwachtePaden(v).map(zonderIndex))
      expect(regel.plaatsen?.filter((plaats) => !geraakt.includes(plaats)) ?? []).toEqual([])
    })

    for (const voorbeeld of voorbeelden) {
      it(`voorbeeld op regel ${voorbeeld.regel} is ${voorbeeld.uitkomst}`, () => {
        const gevonden = keur(leesGeldig(bouwVoorbeeld(voorbeeld)), voorbeeld)
        const eigen = gevonden.filter((bevinding) => bevinding.regel === regel.code)
        const ook = new Set(gevonden.map((bevinding) => bevinding.regel))
        ook.delete(regel.code)
        expect(eigen.map(({ pad }) => pad)).toEqual(verwachtePaden(voorbeeld))
        const meldingen = eigen.flatMap(({ boodschap }) => boodschap ?? [])
        if (meldingen.length > 0) expect(voorbeeld.meldingen).toEqual(meldingen)
        expect([...ook].sort()).toEqual(lijst(voorbeeld.opties.ook).sort())
      })
    }
  })
}

const lijst = (waarde: string | undefined): string[] => waarde?.split(',') ?? []

/** The places of a bad example; a good one has none, and a bad one without `op=` fails. */
function verwachtePaden(voorbeeld: Voorbeeld): string[] {
  if (voorbeeld.uitkomst === 'goed') return []
  const paden = lijst(voorbeeld.opties.op)
  if (paden.length === 0) throw new Error(`regel ${voorbeeld.regel}: op= ontbreekt`)
  return paden
}
