// SPDX-License-Identifier: EUPL-1.2
/** The document against the NL API Design Rules; and every rule against a case that breaks it. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openapi } from './openapi.ts'

const REGELS = fileURLToPath(new URL('../../regels/adr.yaml', import.meta.url))
const SPECTRAL = fileURLToPath(
  new URL('../../../../node_modules/@stoplight/spectral-cli/dist/index.js', import.meta.url),
)

// biome-ignore lint/suspicious/noExplicitAny: a document that is broken on purpose has no type
type Document = any

const KLEIN: Document = {
  openapi: '3.1.0',
  info: {
    title: 'Proef',
    version: '1.0.0',
    contact: { name: 'Wij', url: 'https://example.invalid', email: 'wij@example.invalid' },
  },
  servers: [{ url: 'https://example.invalid/v1' }],
  tags: [{ name: 'a' }],
  paths: {
    '/lange-dingen/{id}': {
      get: {
        operationId: 'dingen.toon',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'vanafDatum', in: 'query', schema: { type: 'string', format: 'date' } },
        ],
        responses: {
          200: { description: 'Goed.', headers: { 'API-Version': { schema: { type: 'string' } } } },
          400: {
            description: 'Fout.',
            headers: { 'API-Version': { schema: { type: 'string' } } },
            content: {
              'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Probleem: {
        type: 'object',
        properties: {
          status: { type: 'integer' },
          title: { type: 'string' },
          detail: { type: 'string' },
          einddatum: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
          wanneer: { type: 'string', format: 'date-time' },
        },
      },
    },
  },
}

const PAD = '/lange-dingen/{id}'
const velden = (d: Document) => d.components.schemas.Probleem.properties
const operatie = (d: Document) => d.paths[PAD].get
const probleeminhoud = (d: Document) =>
  operatie(d).responses[400].content['application/problem+json']
const verplaats = (d: Document, naar: string) => {
  d.paths = { [naar]: d.paths[PAD] }
}

/** What each rule must see; the names are those of the rules. */
const GEVALLEN: readonly (readonly [string, (d: Document) => void])[] = [
  ['adr-doc-openapi', (d) => (d.openapi = '2.0')],
  ['adr-doc-openapi-contact', (d) => delete d.info.contact.email],
  ['adr-doc-openapi-contact', (d) => delete d.info.contact],
  ['oas3-schema', (d) => delete d.info.title],
  ['path-params', (d) => operatie(d).parameters.shift()],
  [
    'operation-operationId-unique',
    (d) => (d.paths['/b'] = { get: { ...operatie(d), parameters: [] } }),
  ],
  ['openapi-tags-uniqueness', (d) => d.tags.push({ name: 'a' })],
  ['oas3-api-servers', (d) => delete d.servers],
  ['oas3-valid-schema-example', (d) => (velden(d).title.example = 5)],
  ['oas3-server-variables', (d) => (d.servers[0].url = 'https://{naam}.invalid/v1')],
  ['oas3-valid-media-example', (d) => (probleeminhoud(d).example = { status: 'vierhonderd' })],
  ['adr-uri-version', (d) => (d.servers[0].url = 'https://example.invalid/v1x')],
  ['adr-semver', (d) => (d.info.version = '1.0')],
  ['adr-version-header', (d) => delete operatie(d).responses[200].headers],
  ['adr-version-header', (d) => delete operatie(d).responses[400].headers['API-Version']],
  ['adr-no-trailing-slash', (d) => verplaats(d, `${PAD}/`)],
  ['adr-path-segments-kebab-case', (d) => verplaats(d, '/langeDingen/{id}')],
  ['adr-path-segments-kebab-case', (d) => verplaats(d, '/_zoek/{id}')],
  ['adr-query-keys-camel-case', (d) => (operatie(d).parameters[1].name = 'vanaf-datum')],
  ['adr-http-methods', (d) => (d.paths[PAD].trace = { responses: operatie(d).responses })],
  [
    'adr-problem-details',
    (d) => (operatie(d).responses[400].content = { 'application/json': { schema: {} } }),
  ],
  ['adr-problem-details', (d) => delete velden(d).detail],
  ['adr-problem-details', (d) => delete operatie(d).responses[400].content],
  ['adr-invalid-input', (d) => delete operatie(d).responses[400]],
  ['adr-invalid-input', (d) => (operatie(d).responses[422] = operatie(d).responses[400])],
  ['adr-date-time-timezone', (d) => (velden(d).wanneer.format = 'time')],
  ['adr-date-omit-time', (d) => (velden(d).einddatum = { type: 'string', format: 'date-time' })],
  ['adr-date-omit-time', (d) => (velden(d).datum = { type: 'string' })],
  ['adr-tls', (d) => (d.servers[0].url = 'http://example.invalid/v1')],
  ['adr-schema-namen', (d) => (d.components.schemas.een_ding = { type: 'object' })],
  ['adr-veldnamen', (d) => (velden(d).Naam = { type: 'string' })],
]

interface Melding {
  readonly code: string
  readonly source: string
  readonly message: string
  readonly path: readonly string[]
}

let map: string
let gevonden: Map<string, readonly Melding[]>

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-adr-'))
  const schrijf = (naam: string, document: Document) =>
    writeFileSync(join(map, `${naam}.json`), JSON.stringify(document))
  schrijf('echt', openapi({ versie: '1.2.3', adres: 'http://localhost:8307' }))
  schrijf('klein', KLEIN)
  GEVALLEN.forEach(([, breek], i) => {
    const document = structuredClone(KLEIN)
    breek(document)
    schrijf(`geval-${i}`, document)
  })
  // One run for all: starting costs more than judging.
  const uit = join(map, 'uitkomst')
  const opties = ['lint', join(map, '*.json'), '-r', REGELS, '-f', 'json', '-o', uit, '-q']
  await new Promise<void>((klaar) =>
    execFile(process.execPath, [SPECTRAL, ...opties], () => klaar()),
  )
  gevonden = new Map()
  for (const melding of JSON.parse(readFileSync(uit, 'utf8')) as Melding[]) {
    const naam = basename(melding.source, '.json')
    gevonden.set(naam, [...(gevonden.get(naam) ?? []), melding])
  }
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

test('the document of the API follows every rule', () => {
  const fouten = (gevonden.get('echt') ?? []).map(({ code, path }) => `${code} ${path.join('/')}`)
  expect(fouten).toEqual([])
})

test('a small good document is good', () => {
  expect(gevonden.get('klein') ?? []).toEqual([])
})

test.each(GEVALLEN.map(([regel], i) => [regel, i] as const))(
  '%s sees its case (%i)',
  (regel, i) => {
    expect((gevonden.get(`geval-${i}`) ?? []).map(({ code }) => code)).toContain(regel)
  },
)

test('every rule of the file has a case', () => {
  const namen = [...readFileSync(REGELS, 'utf8').matchAll(/^ {2}([a-z][\w-]+):/gm)].map(
    (m) => m[1]!,
  )
  const zonder = namen.filter((naam) => !GEVALLEN.some(([regel]) => regel === naam))
  expect(zonder).toEqual([])
})
