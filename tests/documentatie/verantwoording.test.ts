// SPDX-License-Identifier: EUPL-1.2
/** Pages for who has to judge: every answer has a proof, numbers are those that were measured. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { bronnen, WORTEL } from '../architectuur/bronnen.ts'

const lees = (pad: string) => readFileSync(join(WORTEL, pad), 'utf8')

describe('verantwoording', () => {
  const bladen = bronnen(/^docs\/verantwoording\/.*\.md$/)

  it('geeft bij elk antwoord een bewijs, of zegt dat het bij de organisatie hoort', () => {
    let aantal = 0
    const zonder: string[] = []
    for (const { pad, tekst } of bladen) {
      let metBewijs = false
      for (const regel of tekst.split('\n')) {
        if (!regel.startsWith('|')) metBewijs = false
        else if (/\| Bewijs \|$/.test(regel)) metBewijs = true
        else if (metBewijs && !/^\|-/.test(regel)) {
          aantal++
          const bewijs = regel.split('|').at(-2)!.trim()
          if (!/\]\([^)]+\)/.test(bewijs) && !bewijs.startsWith('uw organisatie'))
            zonder.push(`${pad}: ${regel}`)
        }
      }
    }
    expect(zonder).toEqual([])
    expect(aantal).toBeGreaterThan(50)
  })

  it('wordt in het overzicht genoemd', () => {
    const overzicht = lees('docs/verantwoording/README.md')
    for (const { pad } of bladen) {
      const naam = pad.split('/').at(-1)!
      if (naam !== 'README.md') expect(overzicht).toContain(`(${naam})`)
    }
  })
})

describe('docs/schaal.md', () => {
  it('noemt cijfers die op de pagina met metingen staan', () => {
    const schaal = lees('docs/schaal.md')
    const prestaties = lees('docs/prestaties.md')
    const gemeten = [
      ...(schaal.match(/\b\d+(?:,\d+)? x\b/g) ?? []),
      ...(schaal.match(/\b\d+%/g) ?? []),
      ...Array.from(schaal.matchAll(/^\| .*tegelijk \| ([\d.]+) \|$/gm), ([, getal]) => getal!),
      ...Array.from(schaal.matchAll(/na ([\d.]+) berichten/g), ([, getal]) => getal!),
    ]
    expect(gemeten.length).toBeGreaterThanOrEqual(7)
    expect(gemeten.filter((getal) => !prestaties.includes(getal))).toEqual([])
  })

  it('rekent het landelijk knooppunt uit met wat gemeten is', () => {
    const schaal = lees('docs/schaal.md')
    const perSeconde = (naam: string) =>
      Number(
        new RegExp(`\\| ${naam} \\| .*\\| ([\\d.]+) per seconde \\|`)
          .exec(schaal)![1]!
          .replace('.', ''),
      )
    const miljoen = (naam: string) =>
      Number(new RegExp(`\\| ${naam} \\| (\\d+) miljoen \\|`).exec(schaal)![1])
    const motor = perSeconde('ontvangen, beoordelen en beantwoorden')
    const lijn = perSeconde('over het GGK heen en terug, voor alle gemeenten')
    const perDag = (n: number) => Math.round((n * 86_400) / 1_000_000)
    expect(schaal).toContain(`| één proces, 64 tegelijk | ${motor.toLocaleString('nl-NL')} |`)
    expect(lees('docs/prestaties.md')).toMatch(new RegExp(`\\| heen en terug \\| ${lijn} \\(`))
    expect(miljoen('per machine van 2 kernen, met de databank erop')).toBe(perDag(motor))
    expect(miljoen('per kern')).toBe(perDag(motor / 2))
    expect(miljoen('over het GGK heen en terug, per proces')).toBe(perDag(lijn))
    // Ten million a year in office hours, and twenty times that.
    expect(schaal).toContain(
      `${(10_000_000 / 250 / 8 / 3600).toFixed(1).replace('.', ',')} bericht per seconde`,
    )
    expect(schaal).toContain(`${Math.round((20 * 10_000_000) / 250 / 8 / 3600)} per seconde`)
  })

  it('noemt de test die de sleutels bewaakt bij zijn naam', () => {
    const [, naam] = /De test `([^`]+)`/.exec(lees('docs/schaal.md')) ?? []
    expect(lees('packages/dienst/src/opslag/schema.test.ts')).toContain(`test('${naam}`)
  })
})

describe('publiccode.yml', () => {
  const blad = load(lees('publiccode.yml')) as Record<string, unknown>
  const { description, localisation } = blad as unknown as {
    description: Record<
      string,
      { shortDescription: string; longDescription: string; features: string[] }
    >
    localisation: { availableLanguages: string[] }
  }

  it('heeft wat versie 0.7 vraagt', () => {
    expect(blad).toMatchObject({
      publiccodeYmlVersion: '0.7',
      name: 'Stopwijzer',
      softwareVersion: JSON.parse(lees('package.json')).version,
      softwareType: 'standalone/web',
      developmentStatus: expect.stringMatching(/^(concept|development|beta|stable|obsolete)$/),
      legal: { license: 'EUPL-1.2' },
      maintenance: { type: 'community', contacts: expect.arrayContaining([expect.anything()]) },
      localisation: { localisationReady: expect.any(Boolean) },
    })
    expect(blad.platforms).toContain('web')
    for (const { id } of blad.supports as { id: string }[]) {
      expect(id).toMatch(/^(alias:[\w-]+|https?:\/\/\S+|urn:\S+)$/)
    }
  })

  it('beschrijft zich in elke taal, binnen de grenzen', () => {
    expect(Object.keys(description).sort()).toEqual([...localisation.availableLanguages].sort())
    for (const { shortDescription, longDescription, features } of Object.values(description)) {
      expect(shortDescription.length).toBeLessThanOrEqual(150)
      expect(longDescription.length).toBeGreaterThanOrEqual(150)
      expect(longDescription.length).toBeLessThanOrEqual(10_000)
      expect(features.length).toBeGreaterThan(2)
    }
  })
})

describe('security.txt', () => {
  it('heeft wat RFC 9116 vraagt', () => {
    const regels = lees('uitrol/security.txt').split('\n')
    const velden = new Map(
      regels.flatMap((regel) => {
        const [, naam, waarde] = /^(\w[\w-]*): (.+)$/.exec(regel) ?? []
        return naam ? [[naam, waarde!] as const] : []
      }),
    )
    expect([...velden.keys()]).toEqual(expect.arrayContaining(['Contact', 'Expires']))
    expect(velden.get('Expires')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(velden.get('Preferred-Languages')).toBe('nl, en')
    expect(existsSync(join(WORTEL, 'SECURITY.md'))).toBe(true)
  })
})
