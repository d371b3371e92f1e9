// SPDX-License-Identifier: EUPL-1.2
/** The published scenarios on levels 1 and 2: from bytes to GOED, XSD or 0001. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lees } from '../lezen/index.ts'
import { ontleedTakken, schrijfBoom, type Tak, takOp, vervang, voegToe } from '../proef/boom.ts'
import { CONTEXT } from '../proef/regelproef.ts'
import { type Scenariostap, scenariobericht } from '../proef/scenariobericht.ts'
import { BERICHTEN } from '../releases/ijw-3.2/index.ts'
import { toetsInhoud } from './index.ts'

const BRON = new URL('../../../../../shared/domain/scenarios/scenarios.json', import.meta.url)

interface Scenario {
  readonly id: string
  readonly titel: string
  readonly regels: string
  readonly stappen: readonly Scenariostap[]
  readonly verwacht: readonly ('GOED' | 'XSD' | { readonly header: readonly string[] })[] | null
}

const scenarios: readonly Scenario[] = existsSync(BRON)
  ? JSON.parse(readFileSync(BRON, 'utf8')).scenarios
  : []

interface Oordeel {
  readonly uitkomst: 'GOED' | 'XSD' | '0001'
  readonly regels: readonly string[]
}

/** The verdict of levels 0 to 2 on the text of a message. */
function oordeel(xml: string): Oordeel {
  const gelezen = lees(new TextEncoder().encode(xml))
  if (!gelezen.goed) return { uitkomst: 'XSD', regels: [] }
  const regels = toetsInhoud(gelezen.bericht, CONTEXT).map(({ regel }) => regel)
  return { uitkomst: regels.length === 0 ? 'GOED' : '0001', regels }
}

describe.skipIf(scenarios.length === 0)('scenario’s op niveau 1 en 2 (needs ../shared)', () => {
  const metStappen = scenarios.filter(({ stappen }) => stappen.length > 0)

  it('kent elke groep waarin niveau 1 of 2 het oordeel geeft', () => {
    const groepen = new Set(metStappen.map(({ id }) => id.charAt(0)))
    for (const groep of ['L', 'V', 'X']) expect(groepen).toContain(groep)
  })

  // Also the scenarios of other groups: what levels 3 and 4 judge must come through here.
  it.each(metStappen.map((s) => [s.id, s.titel, s] as const))('%s %s', (_id, _titel, scenario) => {
    const verwacht = scenario.verwacht ?? []
    const eerste = scenario.stappen.length - verwacht.length
    for (const [i, stap] of scenario.stappen.entries()) {
      const hoort = i < eerste ? 'GOED' : verwacht[i - eerste]!
      const gevonden = oordeel(scenariobericht(stap))
      if (hoort === 'XSD') expect(gevonden.uitkomst, `stap ${i + 1}`).toBe('XSD')
      else if (hoort !== 'GOED' && hoort.header.includes('0001')) {
        expect(gevonden.uitkomst, `stap ${i + 1}`).toBe('0001')
        // The rules that the scenario names, as far as they are of this level.
        const genoemd = scenario.regels.match(/\b(?:CS|CD|TR)[0-9]{3}\b/g) ?? []
        expect(new Set(gevonden.regels)).toEqual(new Set(genoemd))
      } else expect(gevonden, `stap ${i + 1}`).toEqual({ uitkomst: 'GOED', regels: [] })
    }
  })
})

const STOP: Scenariostap = {
  soort: '307',
  dag: '2026-07-20',
  client: { bsn: '999900006' },
  producten: [
    {
      tn: '300201',
      product: ['45', '45A04'],
      begin: '2026-01-12',
      reden: '31',
      eind: '2026-07-17',
      status: '1',
    },
  ],
}

const TOEWIJZING: Scenariostap = {
  soort: '301',
  bsn: '999900006',
  producten: [
    {
      nr: '300201',
      product: ['45', '45A04'],
      ingang: '2026-01-05',
      eind: '2026-12-31',
      omvang: ['3', '04', '2'],
    },
  ],
}

const boomVan = (stap: Scenariostap): Tak => ontleedTakken(scenariobericht(stap))[0]!

describe('scenario’s in woorden: niveau 1', () => {
  it('X09 verkeerde BerichtCode voor het bericht', () => {
    const boom = boomVan(STOP)
    takOp(boom, '/Bericht/Header/BerichtCode').tekst = '438'
    expect(oordeel(schrijfBoom(boom, BERICHTEN.JW307)).uitkomst).toBe('XSD')
  })

  it.each([
    ['0001', 'GOED'],
    ['L001', 'XSD'],
  ])('X11 JW308 met RetourCode %s geeft %s', (code, uitkomst) => {
    const boom = boomVan(STOP)
    takOp(boom, '/Bericht/Header/BerichtCode').tekst = '441'
    takOp(boom, '/Bericht').kinderen.pop()
    const retour = ontleedTakken(
      `<IdentificatieRetour>R1</IdentificatieRetour><DagtekeningRetour>2026-07-21</DagtekeningRetour>
       <XsdVersieRetour><BasisschemaXsdVersie>1.0.0</BasisschemaXsdVersie><BerichtXsdVersie>1.0.0</BerichtXsdVersie></XsdVersieRetour>
       <RetourCodes><RetourCode>${code}</RetourCode></RetourCodes>`,
    )
    voegToe(boom, '/Bericht/Header', retour, BERICHTEN.JW308)
    expect(oordeel(schrijfBoom(boom, BERICHTEN.JW308)).uitkomst).toBe(uitkomst)
  })
})

describe('scenario’s in woorden: niveau 2', () => {
  const contact = '/Bericht/Client/Contactgegevens/Contact[1]'
  it.each<[string, string, string]>([
    ['CD007', '+/Bericht/Client', '<Communicatie><Vorm>2</Vorm><Taal>Zweeds</Taal></Communicatie>'],
    ['CD007', '+/Bericht/Client', '<Communicatie><Vorm>1</Vorm></Communicatie>'],
    [
      'CD025',
      `${contact}/Adres`,
      '<Adres><Postcode>1011PN</Postcode><LandCode>NL</LandCode></Adres>',
    ],
    ['CD034', `${contact}/Adres`, '<Adres><Huis><Huisnummer>1</Huisnummer></Huis></Adres>'],
    ['CD005', `${contact}/Adres/LandCode`, ''],
    ['CS089', `${contact}/Adres/Postcode`, '<Postcode>1012 ab</Postcode>'],
    ['CD009', `+${contact}`, '<Periode><Begindatum>2026-01-01</Begindatum></Periode>'],
    ['CS050', '/Bericht/Client/Naam/NaamGebruik', '<NaamGebruik>2</NaamGebruik>'],
    ['CS318', '/Bericht/Client/Naam/NaamGebruik', '<NaamGebruik>6</NaamGebruik>'],
    ['TR006', `${contact}/Adres`, ''],
    ['TR061', `${contact}/Soort`, '<Soort>04</Soort>'],
  ])('V21 %s door %s', (regel, plaats, xml) => {
    const boom = boomVan(TOEWIJZING)
    expect(oordeel(schrijfBoom(boom, BERICHTEN.JW301)).uitkomst).toBe('GOED')
    if (plaats.startsWith('+')) {
      voegToe(boom, plaats.slice(1), ontleedTakken(xml), BERICHTEN.JW301)
    } else vervang(boom, plaats, ontleedTakken(xml))
    const { uitkomst, regels } = oordeel(schrijfBoom(boom, BERICHTEN.JW301))
    expect(uitkomst).toBe('0001')
    expect(regels).toContain(regel)
  })

  it('Y01 stop op 29 februari', () => {
    const product = { ...STOP.producten[0]!, begin: '2028-01-10', eind: '2028-02-29' }
    const stap = { ...STOP, dag: '2028-03-01', producten: [product] }
    expect(oordeel(scenariobericht(stap)).uitkomst).toBe('GOED')
    const jaarNaast = { ...product, eind: '2027-02-29' }
    expect(oordeel(scenariobericht({ ...stap, producten: [jaarNaast] })).uitkomst).toBe('XSD')
  })

  it('Y03 geboren op 29 februari', () => {
    const client = { bsn: '999900006', geb: '2012-02-29' }
    expect(oordeel(scenariobericht({ ...STOP, client })).uitkomst).toBe('GOED')
  })

  it.each([
    ['2028-02-29', 'GOED', []],
    ['2028-03-01', '0001', ['TR002']],
  ])('Y05 120 jaar, dagtekening %s geeft %s', (dag, uitkomst, regels) => {
    const client = { bsn: '999900006', geb: '1908-02-29' }
    expect(oordeel(scenariobericht({ ...STOP, dag, client }))).toEqual({ uitkomst, regels })
  })
})
