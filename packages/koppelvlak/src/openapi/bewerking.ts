// SPDX-License-Identifier: EUPL-1.2
/** One route as an operation of the document. */
import { PROBLEEMTYPE, PROBLEMEN, type Probleemcode } from '../problemen.ts'
import { ORGANISATIESOORTEN, RECHTEN, type Rol } from '../rechten/index.ts'
import { isJson, type Route } from '../route.ts'
import { problemenVan } from '../routeproblemen.ts'
import { Probleem } from '../soorten/index.ts'
import { koppen } from './koppen.ts'
import type { Json, Schemalijst } from './schemas.ts'

export interface Bewerking {
  readonly bewerking: Json
  /** Answers with problems, by their codes; shared between operations. */
  readonly problemen: readonly (readonly [readonly Probleemcode[], Json])[]
}

export function maakBewerking(route: Route, schemas: Schemalijst): Bewerking {
  const groepen = perStatus(problemenVan(route))
  const antwoord = goedAntwoord(route, schemas)
  const bewerking = {
    operationId: route.id,
    tags: [route.label],
    summary: route.samenvatting,
    description: [route.uitleg, voorWie(route), hoeVaak(route)].filter(Boolean).join('\n\n'),
    ...alsGevuld('parameters', parameters(route, schemas)),
    ...(route.inhoud === undefined ? {} : { requestBody: inhoud(route, schemas) }),
    responses: {
      [String(route.antwoord.status)]: antwoord,
      ...Object.fromEntries(
        groepen.map(([status, codes]) => [
          String(status),
          { $ref: `#/components/responses/${problemennaam(codes)}` },
        ]),
      ),
    },
    security: route.recht === 'openbaar' ? [] : BEIDE,
    'x-recht': route.recht,
  }
  return {
    bewerking,
    problemen: groepen.map(([, codes]) => [codes, probleemantwoord(codes, schemas)] as const),
  }
}

/** A session or a key. */
const BEIDE: readonly Json[] = [{ sessie: [] }, { sleutel: [] }]

/** Name of the component for an answer with one of these codes. */
export function problemennaam(codes: readonly Probleemcode[]): string {
  return codes.join('-')
}

function perStatus(codes: readonly Probleemcode[]): readonly [number, readonly Probleemcode[]][] {
  const uit = new Map<number, Probleemcode[]>()
  for (const code of codes) {
    const { status } = PROBLEMEN[code]
    uit.set(status, [...(uit.get(status) ?? []), code])
  }
  return [...uit]
}

function probleemantwoord(codes: readonly Probleemcode[], schemas: Schemalijst): Json {
  const extra = codes.includes('TE_VEEL') ? (['Retry-After'] as const) : []
  return {
    description: codes.map((code) => `\`${code}\`: ${PROBLEMEN[code].titel}.`).join('\n'),
    headers: koppen(...extra),
    content: { [PROBLEEMTYPE]: { schema: schemas.neem(Probleem) } },
  }
}

function goedAntwoord(route: Route, schemas: Schemalijst): Json {
  const { antwoord, etag, idempotent, query, voorbeeld } = route
  const namen = [
    ...(etag === 'geeft' ? (['ETag'] as const) : []),
    ...(antwoord.status === 201 || antwoord.status === 303 ? (['Location'] as const) : []),
    ...(idempotent ? (['Idempotency-Replayed'] as const) : []),
    ...(query?.properties.na === undefined ? [] : (['Link'] as const)),
  ]
  const uit = { description: WOORD[antwoord.status], headers: koppen(...namen) }
  if (isJson(antwoord)) {
    const voor = voorbeeld?.antwoord === undefined ? {} : { example: voorbeeld.antwoord as Json }
    return {
      ...uit,
      content: { 'application/json': { schema: schemas.neem(antwoord.schema), ...voor } },
    }
  }
  if (!('mediatype' in antwoord)) return uit
  return { ...uit, content: { [antwoord.mediatype]: { schema: {} } } }
}

const WOORD: Readonly<Record<Route['antwoord']['status'], string>> = {
  200: 'Gelukt.',
  201: 'Gemaakt.',
  202: 'Aangenomen; het werk gaat door.',
  204: 'Gelukt; er is niets te tonen.',
  303: 'Ga verder op het adres in Location.',
}

function inhoud(route: Route, schemas: Schemalijst): Json {
  const voor = route.voorbeeld?.inhoud
  const voorbeeld = voor === undefined ? {} : { example: voor as Json }
  if (isJson(route.inhoud!)) {
    const schema = schemas.neem(route.inhoud.schema)
    return { required: true, content: { 'application/json': { schema, ...voorbeeld } } }
  }
  const { mediatypes } = route.inhoud!
  return {
    required: true,
    content: Object.fromEntries(
      mediatypes.map((soort) => [
        soort,
        { schema: {}, ...(soort.startsWith('text/') ? voorbeeld : {}) },
      ]),
    ),
  }
}

function parameters(route: Route, schemas: Schemalijst): Json[] {
  const uit: Json[] = []
  const bij = (plaats: 'path' | 'query', schema: Route['params']) => {
    for (const [naam, veld] of Object.entries(schema?.properties ?? {})) {
      const verplicht = schema!.required?.includes(naam) ?? false
      const { description } = veld as { readonly description?: string }
      uit.push({
        name: naam,
        in: plaats,
        required: verplicht,
        ...(description === undefined ? {} : { description }),
        schema: schemas.neem(veld),
      })
    }
  }
  bij('path', route.params)
  bij('query', route.query)
  if (route.idempotent) {
    uit.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'Eigen sleutel van deze opdracht. Dezelfde sleutel geeft hetzelfde antwoord.',
      schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,128}$' },
    })
  }
  if (route.etag === 'eist') {
    uit.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'De ETag van de gegevens die u verandert.',
      schema: { type: 'string' },
    })
  }
  return uit
}

/** Who may use this route, in words. */
function voorWie({ recht }: Route): string {
  if (recht === 'openbaar') return 'Voor iedereen, zonder inloggen.'
  const { omschrijving } = RECHTEN[recht]
  const wie = ORGANISATIESOORTEN.map((soort) => {
    const rollen: readonly Rol[] = RECHTEN[recht][soort]
    return rollen.length === 0 ? `${soort}: niemand` : `${soort}: ${rollen.join(', ')}`
  })
  return `Voor wie mag: ${omschrijving} (${wie.join('; ')}).`
}

function hoeVaak({ perMinuut }: Route): string {
  return perMinuut === undefined ? '' : `Hoogstens ${perMinuut} verzoeken per minuut.`
}

function alsGevuld(naam: string, lijst: readonly Json[]): { readonly [naam: string]: Json } {
  return lijst.length === 0 ? {} : { [naam]: lijst }
}
