// SPDX-License-Identifier: EUPL-1.2
/** No rule of level 2 is missing, at no element: held against the list of the standard. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { REGELS } from './index.ts'

const BRON = new URL('../../../../../shared/domain/rules.csv', import.meta.url)
const BERICHTEN = ['JW301', 'JW305', 'JW307']

/** Where we report a rule at another place than the list names it, with the reason. */
const ANDERS: Readonly<Record<string, { readonly plaats: string | null; readonly reden: string }>> =
  {
    'CS338 ToegewezenProduct/Omvang/Eenheid': {
      plaats: 'ToegewezenProduct/Omvang/Frequentie',
      reden: 'één melding voor drie velden, bij het veld dat u aanpast',
    },
    'CS338 ToegewezenProduct/Omvang/Volume': {
      plaats: 'ToegewezenProduct/Omvang/Frequentie',
      reden: 'één melding voor drie velden, bij het veld dat u aanpast',
    },
    'TR101 Client/Bsn': { plaats: null, reden: 'een bericht heeft precies één cliënt' },
    'TR134 ToegewezenProduct/Toewijzingsdatum': {
      plaats: null,
      reden: 'geen bron koppelt de regel aan dit veld (ADR 0032)',
    },
    'TR006 Contact/Telefoon|Adres': { plaats: 'Contact', reden: 'de fout is dat beide ontbreken' },
    'TR101 StartProduct/ToewijzingNummer+Product+Begindatum': {
      plaats: 'StartProduct',
      reden: 'sleutel van meer velden',
    },
    'TR101 StopProduct/ToewijzingNummer+Product+Begindatum+RedenBeeindiging+Einddatum': {
      plaats: 'StopProduct',
      reden: 'sleutel van meer velden',
    },
  }

interface Rij {
  readonly bericht: string
  readonly regel: string
  /** Class and element as the list names them. */
  readonly plek: string
}

const rijen: readonly Rij[] = existsSync(BRON)
  ? readFileSync(BRON, 'utf8')
      .split(/\r?\n/)
      .map((regel) => regel.split(','))
      .filter(([bericht, , , , , niveau]) => BERICHTEN.includes(bericht!) && niveau === '2 bericht')
      .map(([bericht, klasse, element, regel]) => ({
        bericht: bericht!,
        regel: regel!,
        plek: `${klasse}/${element}`,
      }))
  : []

describe.skipIf(rijen.length === 0)(
  'regels van niveau 2 volgens de lijst (needs ../shared)',
  () => {
    it('heeft dezelfde regels bij dezelfde berichten', () => {
      const lijst = new Set(rijen.map(({ regel, bericht }) => `${regel} ${bericht}`))
      const eigen = REGELS.flatMap(({ code, berichten }) => berichten.map((b) => `${code} ${b}`))
      expect(eigen.sort()).toEqual([...lijst].sort())
    })

    it.each(rijen.map((rij) => [rij.regel, rij.bericht, rij.plek] as const))(
      '%s in %s meldt bij %s',
      (code, _bericht, plek) => {
        const anders = ANDERS[`${code} ${plek}`]
        if (anders?.plaats === null) return expect(anders.reden).not.toBe('')
        const plaatsen = REGELS.find((regel) => regel.code === code)!.plaatsen
        const einde = `/${anders?.plaats ?? plek}`
        const hier = plaatsen.filter((plaats) => plaats.endsWith(einde))
        // A Contact stands under the client and under a relation; only TR061 and TR101 tell them apart.
        const tweemaal = einde.startsWith('/Contact') && code !== 'TR061' && code !== 'TR101'
        expect(hier).toHaveLength(tweemaal ? 2 : 1)
      },
    )

    it('meldt nergens waar de lijst de regel niet noemt', () => {
      for (const { code, plaatsen } of REGELS) {
        const plekken = rijen
          .filter(({ regel }) => regel === code)
          .map(({ plek }) => `/${ANDERS[`${code} ${plek}`]?.plaats ?? plek}`)
        for (const plaats of plaatsen) {
          expect(
            plekken.some((plek) => plaats.endsWith(plek)),
            `${code} ${plaats}`,
          ).toBe(true)
        }
      }
    })

    it('kent geen uitzondering te veel', () => {
      const bekend = new Set(rijen.map(({ regel, plek }) => `${regel} ${plek}`))
      expect(Object.keys(ANDERS).filter((sleutel) => !bekend.has(sleutel))).toEqual([])
    })
  },
)
