// SPDX-License-Identifier: EUPL-1.2
/**
 * The definitions against the official XSDs, item by item: every element, its
 * order, cardinality and type, and every facet. The differential fuzz compares
 * verdicts; this test says at once which line of a definition is off.
 */
import {
  BERICHTEN,
  type BerichtDefinitie,
  type Berichtsoort,
  type EnkelvoudigType,
  type SamengesteldType,
} from '@stopwijzer/ijw'
import { describe, expect, it } from 'vitest'
import { boom, type Knoop, OFFICIEEL_AANWEZIG, officieleXsd } from './officieel.ts'

type Typen = ReadonlyMap<string, Knoop>

const lokaal = (naam: string) => naam.slice(naam.indexOf(':') + 1)

function typen(xsd: Knoop): Typen {
  return new Map(
    xsd.kinderen
      .filter(({ naam }) => naam === 'complexType' || naam === 'simpleType')
      .map((knoop) => [knoop.attributen.name!, knoop]),
  )
}

const kind = (knoop: Knoop, naam: string) => knoop.kinderen.find((k) => k.naam === naam)

/** The facets of a restriction, with those of the types below it. */
function facetten(knoop: Knoop, basis: Typen): Record<string, unknown> {
  const beperking = kind(knoop, 'restriction')!
  const onder = beperking.attributen.base!
  const uitkomst: Record<string, unknown> = onder.startsWith('xs:')
    ? { basis: lokaal(onder) }
    : facetten(basis.get(lokaal(onder))!, basis)
  const patronen: string[] = []
  const waarden: string[] = []
  for (const { naam, attributen } of beperking.kinderen) {
    const waarde = attributen.value!
    if (naam === 'pattern') patronen.push(waarde)
    else if (naam === 'enumeration') waarden.push(waarde)
    else uitkomst[naam] = Number(waarde)
  }
  if (patronen.length > 0)
    uitkomst.patronen = [...((uitkomst.patronen as string[]) ?? []), ...patronen]
  if (waarden.length > 0) uitkomst.waarden = waarden
  return uitkomst
}

function eigenFacetten(type: EnkelvoudigType): Record<string, unknown> {
  const namen = {
    minLengte: 'minLength',
    maxLengte: 'maxLength',
    min: 'minInclusive',
    max: 'maxInclusive',
  }
  const uitkomst: Record<string, unknown> = { basis: type.basis }
  for (const [eigen, xsd] of Object.entries(namen)) {
    const waarde = type[eigen as keyof typeof namen]
    if (waarde !== undefined) uitkomst[xsd] = waarde
  }
  if (type.patronen) uitkomst.patronen = type.patronen
  if (type.waarden) uitkomst.waarden = type.waarden
  return uitkomst
}

/** A type as plain lines: path, occurrence and facets; the same form for both sides. */
function regelsVanXsd(knoop: Knoop, eigen: Typen, basis: Typen, pad: string): string[] {
  return kind(knoop, 'sequence')!.kinderen.flatMap((element) => {
    const { name, type, minOccurs = '1', maxOccurs = '1' } = element.attributen
    const hier = `${pad}/${name}`
    const kop = `${hier} ${minOccurs}..${maxOccurs}`
    if (type === undefined) {
      return [`${kop} ${JSON.stringify(facetten(kind(element, 'simpleType')!, basis))}`]
    }
    const uitBasis = type.startsWith('ijw:')
    const doel = (uitBasis ? basis : eigen).get(lokaal(type))!
    if (doel.naam === 'simpleType') return [`${kop} ${JSON.stringify(facetten(doel, basis))}`]
    return [
      `${kop} ${uitBasis ? 'basis' : 'bericht'}`,
      ...regelsVanXsd(doel, uitBasis ? basis : eigen, basis, hier),
    ]
  })
}

function regelsVanDefinitie(type: SamengesteldType, pad: string): string[] {
  return type.elementen.flatMap((element) => {
    const hier = `${pad}/${element.naam}`
    const kop = `${hier} ${element.min}..${element.max === Infinity ? 'unbounded' : element.max}`
    return element.type.soort === 'enkelvoudig'
      ? [`${kop} ${JSON.stringify(eigenFacetten(element.type))}`]
      : [`${kop} ${element.type.ruimte}`, ...regelsVanDefinitie(element.type, hier)]
  })
}

describe.skipIf(!OFFICIEEL_AANWEZIG)(
  'definities gelijk aan de officiële XSD (heeft ../shared nodig)',
  () => {
    for (const soort of Object.keys(BERICHTEN) as Berichtsoort[]) {
      it(soort, () => {
        const definitie: BerichtDefinitie = BERICHTEN[soort]
        const schema = boom(officieleXsd(soort))
        const basisschema = boom(officieleXsd('basisschema'))
        const eigen = typen(schema)
        const basis = typen(basisschema)
        expect(schema.attributen.targetNamespace).toBe(definitie.naamruimte)
        expect(basisschema.attributen.targetNamespace).toBe(definitie.basisruimte)
        const verwacht = regelsVanXsd(eigen.get('Root')!, eigen, basis, '/Bericht')
        expect(verwacht.length).toBeGreaterThan(25)
        expect(regelsVanDefinitie(definitie.wortel, '/Bericht')).toEqual(verwacht)
      })
    }
  },
)
