// SPDX-License-Identifier: EUPL-1.2
/**
 * Test support: arbitrary valid messages, made from the definitions, for property
 * tests and as seeds of the fuzz. BSNs come from the range for tests only.
 */
import fc from 'fast-check'
import type {
  BerichtDefinitie,
  Element,
  EnkelvoudigType,
  SamengesteldType,
} from '../definitie/model.ts'
import type { Bericht } from '../releases/ijw-3.2/index.ts'
import { alleDefinities } from '../releases/index.ts'
import { keur } from '../waarden/keuring.ts'

/** BSNs of the test range 9999xxxxx that pass the eleven test. */
const BSNS = Array.from({ length: 5000 }, (_, i) => `9999${String(i).padStart(5, '0')}`).filter(
  (bsn) => [...bsn].reduce((som, c, i) => som + Number(c) * (i === 8 ? -1 : 9 - i), 0) % 11 === 0,
)

/** Any valid message of a definition, with all keys in the order of the definition. */
export function willekeurigBericht(definitie: BerichtDefinitie): fc.Arbitrary<Bericht> {
  const { berichtsoort, release } = definitie
  return inhoud(definitie.wortel).map(
    (waarden) => ({ berichtsoort, release, ...(waarden as object) }) as unknown as Bericht,
  )
}

/** Any valid message of any known definition. */
export function willekeurig(): fc.Arbitrary<Bericht> {
  return fc.oneof(...alleDefinities().map(willekeurigBericht))
}

function inhoud(type: SamengesteldType): fc.Arbitrary<unknown> {
  const velden: Record<string, fc.Arbitrary<unknown>> = {}
  for (const element of type.elementen) velden[element.naam] = veld(element)
  return fc.record(velden, { noNullPrototype: true })
}

function veld(element: Element): fc.Arbitrary<unknown> {
  const { type } = element
  const een = type.soort === 'enkelvoudig' ? waarde(type) : inhoud(type)
  const keren = element.max > 1 ? fc.array(een, { minLength: 1, maxLength: 3 }) : een
  return element.min === 0 ? fc.option(keren, { nil: undefined }) : keren
}

/** Any value of a datatype. */
export function waarde(type: EnkelvoudigType): fc.Arbitrary<string> {
  if (type.naam === 'LDT_BurgerServicenummer') return fc.constantFrom(...BSNS)
  if (type.waarden !== undefined) return fc.constantFrom(...type.waarden)
  const vast = type.patronen?.find((patroon) => /^[0-9A-Za-z]+$/.test(patroon))
  if (vast !== undefined) return fc.constant(vast)
  const ruw: fc.Arbitrary<string> =
    type.basis === 'integer'
      ? getal(type)
      : type.basis === 'date'
        ? datum()
        : type.basis === 'time'
          ? tijd()
          : tekst(type)
  return ruw.filter((kandidaat) => keur(type, kandidaat) === undefined)
}

function getal({ min = 0, max = 10 ** 9 }: EnkelvoudigType): fc.Arbitrary<string> {
  const gewoon = fc.integer({ min, max }).map(String)
  const geschreven = fc.tuple(fc.constantFrom('', '+', '0', '000', '+00'), gewoon)
  return fc.oneof(
    { weight: 5, arbitrary: gewoon },
    { weight: 1, arbitrary: geschreven.map(([voor, cijfers]) => voor + cijfers) },
    { weight: 1, arbitrary: fc.constantFrom('-0', '0', String(max)) },
  )
}

const twee = (n: number) => String(n).padStart(2, '0')

function datum(): fc.Arbitrary<string> {
  const delen = (jaren: fc.Arbitrary<string>) =>
    fc
      .tuple(jaren, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
      .map(([jaar, maand, dag]) => `${jaar}-${twee(maand)}-${twee(dag)}`)
  return fc.oneof(
    { weight: 9, arbitrary: delen(fc.integer({ min: 1900, max: 2100 }).map(String)) },
    { weight: 1, arbitrary: delen(fc.constantFrom('0001', '9999', '10000', '-0001', '-12026')) },
  )
}

function tijd(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(23), fc.nat(59), fc.nat(59), fc.constantFrom('', '', '.5', '.123', '.000001'))
    .map(([uur, minuut, seconde, breuk]) => `${twee(uur)}:${twee(minuut)}:${twee(seconde)}${breuk}`)
}

function tekst(type: EnkelvoudigType): fc.Arbitrary<string> {
  const { minLengte: minLength = 0, maxLengte: maxLength = 60 } = type
  const patroon = type.patronen?.find((p) => /^[\w[\]{}()|*.\\+-]+$/.test(p) && p.includes('0-9'))
  if (patroon !== undefined) {
    return fc.stringMatching(new RegExp(`^(?:${patroon})$`)).map((s) => s.slice(0, maxLength))
  }
  const lengte = { minLength, maxLength: Math.min(maxLength, 60) }
  const letters = fc.string({ ...lengte, unit: fc.constantFrom(...'abcdeëïXYZÀÿ-. ') })
  const alles = fc.string({ ...lengte, unit: xmlteken })
  const voorletters = fc.string({ ...lengte, unit: fc.constantFrom(...'ABCjkÀÖà') })
  const streng = type.patronen?.some((p) => p.includes('a-z')) === true
  return streng ? voorletters : fc.oneof({ weight: 3, arbitrary: letters }, alles)
}

/** Characters that XML can carry, the awkward ones often. */
const xmlteken = fc.oneof(
  fc.constantFrom(...'&<>"\'\t\n\r ;]#/', '\u0085', '\u00a0', '\u2028', '\ufeff', '\u{1f600}'),
  fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
)
