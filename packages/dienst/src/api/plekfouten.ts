// SPDX-License-Identifier: EUPL-1.2
/** What a schema finds wrong, as places and Dutch sentences. */
import { maskeer, zichtbaar } from '@stopwijzer/ijw'
import { GEEN_BSN, type Plekfout } from '@stopwijzer/koppelvlak'

/** An error of the validator (ajv). */
export interface Validatiefout {
  readonly keyword: string
  readonly instancePath: string
  readonly schemaPath: string
  readonly params: Readonly<Record<string, unknown>>
}

const DEEL: Readonly<Record<string, string>> = {
  body: 'inhoud',
  querystring: 'query',
  params: 'adres',
  headers: 'kop',
}
const TYPE: Readonly<Record<string, string>> = {
  string: 'tekst',
  integer: 'een heel getal',
  number: 'een getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object',
  null: 'null',
}
const VORM: Readonly<Record<string, string>> = {
  date: 'Dit is geen bestaande datum. Schrijf jaar-maand-dag: 2026-07-17.',
  'date-time': 'Dit is geen moment. Schrijf 2026-07-17T08:30:00Z.',
  uuid: 'Dit is geen UUID.',
  email: 'Dit is geen e-mailadres.',
  uri: 'Dit is geen webadres.',
}
/** More than this tells nobody anything. */
const MEESTE = 50

/** All faults, in the order of the request; each place and rule once. */
export function plekfouten(fouten: readonly Validatiefout[], deel: string): readonly Plekfout[] {
  const uit = new Map<string, Plekfout>()
  for (const fout of zonderRuis(fouten)) {
    const plek = plekVan(fout, DEEL[deel] ?? 'verzoek')
    const een = { plek, melding: meldingVan(fout), code: fout.keyword }
    uit.set(`${plek} ${fout.keyword}`, een)
    if (uit.size >= MEESTE) break
  }
  return [...uit.values()]
}

/** Of "this or null" only what is wrong with "this" helps. */
function zonderRuis(fouten: readonly Validatiefout[]): readonly Validatiefout[] {
  const keuzes = fouten.filter(({ keyword }) => keyword === 'anyOf')
  if (keuzes.length === 0) return fouten
  const isNul = (fout: Validatiefout) =>
    fout.keyword === 'type' &&
    fout.params.type === 'null' &&
    keuzes.some((keuze) => keuze.instancePath === fout.instancePath)
  const over = fouten.filter((fout) => !isNul(fout))
  return over.filter(
    (fout) =>
      fout.keyword !== 'anyOf' ||
      !over.some((ander) => ander !== fout && ander.instancePath.startsWith(fout.instancePath)),
  )
}

function plekVan({ keyword, instancePath, params }: Validatiefout, deel: string): string {
  const naam =
    keyword === 'required'
      ? params.missingProperty
      : keyword === 'additionalProperties'
        ? params.additionalProperty
        : undefined
  const pad = `${deel}${instancePath}${naam === undefined ? '' : `/${String(naam)}`}`
  // A name of a field is text of the asker: it may hold anything.
  return zichtbaar(maskeer(pad)).slice(0, 200)
}

function meldingVan({ keyword, params }: Validatiefout): string {
  const { limit } = params as { limit?: number }
  switch (keyword) {
    case 'required':
      return 'Dit is verplicht en ontbreekt.'
    case 'additionalProperties':
      return 'Dit bestaat hier niet. Controleer de spelling.'
    case 'type':
      return `Dit moet ${typenaam(params.type)} zijn.`
    case 'enum':
      return `Kies uit: ${(params.allowedValues as readonly unknown[]).join(', ')}.`
    case 'const':
      return `Dit moet ${String(params.allowedValue)} zijn.`
    case 'format':
      return VORM[String(params.format)] ?? 'De vorm klopt niet.'
    case 'pattern':
      return params.pattern === GEEN_BSN
        ? 'Hier mag geen BSN in staan. Laat lange getallen weg.'
        : 'De vorm klopt niet.'
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum':
      return `Dit moet ${VERGELIJK[String(params.comparison)]} ${limit} zijn.`
    case 'minLength':
      return limit === 1
        ? 'Dit is leeg.'
        : `Dit moet ten minste ${aantal(limit, 'teken', 'tekens')} hebben.`
    case 'maxLength':
      return `Dit mag hoogstens ${aantal(limit, 'teken', 'tekens')} hebben.`
    case 'minItems':
      return `Geef hier ten minste ${aantal(limit, 'waarde', 'waarden')}.`
    case 'maxItems':
      return `Geef hier hoogstens ${aantal(limit, 'waarde', 'waarden')}.`
    case 'uniqueItems':
      return 'Elke waarde mag één keer voorkomen.'
    case 'anyOf':
    case 'oneOf':
      return 'Dit past bij geen van de vormen die hier mogen.'
    default:
      return 'Dit klopt niet.'
  }
}

function aantal(hoeveel: number | undefined, een: string, meer: string): string {
  return `${hoeveel} ${hoeveel === 1 ? een : meer}`
}

const VERGELIJK: Readonly<Record<string, string>> = {
  '>=': 'ten minste',
  '>': 'meer dan',
  '<=': 'hoogstens',
  '<': 'minder dan',
}

function typenaam(type: unknown): string {
  const types = Array.isArray(type) ? type : [type]
  return types.map((een) => TYPE[String(een)] ?? String(een)).join(' of ')
}
