// SPDX-License-Identifier: EUPL-1.2
import { object, ofNiets } from '@stopwijzer/koppelvlak'
import Fastify from 'fastify'
import Type, { type TSchema } from 'typebox'
import { describe, expect, test } from 'vitest'
import { isWelkom, omgezet } from './onderhandelen.ts'
import { plekfouten, type Validatiefout } from './plekfouten.ts'
import { verbergVelden } from './verbergen.ts'

/** What the validator of the server finds, by way of a real server. */
async function keur(schema: TSchema, inhoud: unknown) {
  const app = Fastify({
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: true } },
  })
  app.post('/', { schema: { body: object({ x: schema }) } }, async () => 'goed')
  app.setErrorHandler((fout, _verzoek, antwoord) => {
    const { validation } = fout as { validation?: readonly Validatiefout[] }
    void antwoord.code(400).send(plekfouten(validation ?? [], 'body'))
  })
  const antwoord = await app.inject({ method: 'POST', url: '/', payload: { x: inhoud } })
  await app.close()
  return antwoord.json() as { plek: string; melding: string; code: string }[]
}

const Diep = Type.Array(object({ a: Type.Integer() }), {
  minItems: 1,
  maxItems: 2,
  uniqueItems: true,
})

test.each([
  ['type', Type.String(), 5, 'Dit moet tekst zijn.'],
  ['type', Type.Boolean(), 'ja', 'Dit moet true of false zijn.'],
  ['type', object({}), [], 'Dit moet een object zijn.'],
  ['enum', Type.Unsafe({ enum: ['a', 'b'] }), 'c', 'Kies uit: a, b.'],
  ['const', Type.Literal('a'), 'b', 'Dit moet a zijn.'],
  ['format', Type.String({ format: 'uuid' }), 'x', 'Dit is geen UUID.'],
  ['format', Type.String({ format: 'date-time' }), '2026-07-17', /^Dit is geen moment/],
  ['format', Type.String({ format: 'ipv4' }), 'x', 'De vorm klopt niet.'],
  ['pattern', Type.String({ pattern: '^a$' }), 'b', 'De vorm klopt niet.'],
  ['minimum', Type.Integer({ minimum: 3 }), 2, 'Dit moet ten minste 3 zijn.'],
  ['maximum', Type.Integer({ maximum: 3 }), 4, 'Dit moet hoogstens 3 zijn.'],
  ['exclusiveMinimum', Type.Number({ exclusiveMinimum: 3 }), 3, 'Dit moet meer dan 3 zijn.'],
  ['exclusiveMaximum', Type.Number({ exclusiveMaximum: 3 }), 3, 'Dit moet minder dan 3 zijn.'],
  ['multipleOf', Type.Integer({ multipleOf: 5 }), 3, 'Dit klopt niet.'],
  ['minLength', Type.String({ minLength: 1 }), '', 'Dit is leeg.'],
  ['minLength', Type.String({ minLength: 4 }), 'a', 'Dit moet ten minste 4 tekens hebben.'],
  ['maxLength', Type.String({ maxLength: 1 }), 'ab', 'Dit mag hoogstens 1 teken hebben.'],
  ['minItems', Diep, [], 'Geef hier ten minste 1 waarde.'],
  ['maxItems', Diep, [{ a: 1 }, { a: 2 }, { a: 3 }], 'Geef hier hoogstens 2 waarden.'],
  ['uniqueItems', Diep, [{ a: 1 }, { a: 1 }], 'Elke waarde mag één keer voorkomen.'],
] as const)('%s of %o: a Dutch sentence at its place', async (code, schema, inhoud, melding) => {
  const fouten = await keur(schema as TSchema, inhoud)
  expect(fouten).toEqual([{ plek: 'inhoud/x', melding: expect.stringMatching(melding), code }])
})

test('a fault deep inside is named by its path', async () => {
  expect(await keur(Diep, [{ a: 1 }, {}])).toEqual([
    { plek: 'inhoud/x/1/a', melding: 'Dit is verplicht en ontbreekt.', code: 'required' },
  ])
})

test('of "this or nothing" only what is wrong with "this" is told', async () => {
  const Datum = ofNiets(Type.String({ format: 'date' }))
  expect((await keur(Datum, '2026-02-30')).map(({ code }) => code)).toEqual(['format'])
  expect(await keur(Datum, 5)).toEqual([
    { plek: 'inhoud/x', melding: 'Dit moet tekst zijn.', code: 'type' },
  ])
})

test('a place holds no BSN and no control character, and there is an end to the list', async () => {
  const [fout] = await keur(object({}), { '999900006\n': 1 })
  expect(fout?.plek).toBe('inhoud/x/****0006·')
  const veel = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`v${i}`, 1]))
  expect(await keur(object({}), veel)).toHaveLength(50)
})

describe('Accept', () => {
  test.each([
    [undefined, true],
    ['', true],
    ['*/*', true],
    ['application/*', true],
    ['application/json', true],
    ['APPLICATION/JSON; q=0.5', true],
    ['text/html, application/xhtml+xml, */*;q=0.8', true],
    ['text/html', false],
    ['application/json;q=0', false],
    ['application/json;q=0, */*', false],
    ['*/*;q=0, application/json', true],
    ['application/problem+json', false],
  ])('%s: %s', (accept, welkom) => {
    expect(isWelkom(accept, 'application/json')).toBe(welkom)
  })
})

describe('text of a query', () => {
  const schema = object({
    n: Type.Integer(),
    w: Type.Boolean(),
    l: Type.Array(Type.String()),
    t: Type.String(),
  })

  test('becomes what it plainly is', () => {
    expect(omgezet({ n: '12', w: 'false', l: 'a', t: '12' }, schema)).toEqual({
      n: 12,
      w: false,
      l: ['a'],
      t: '12',
    })
    expect(omgezet({ n: '-0.5', l: ['a', 'b'] }, schema)).toEqual({ n: -0.5, l: ['a', 'b'] })
  })

  test('stays text for the schema to refuse', () => {
    for (const n of ['', ' 1', '1e3', '0x10', '01', '+1', 'NaN', '1_0', '9'.repeat(20)]) {
      expect(omgezet({ n }, schema)).toEqual({ n })
    }
    expect(omgezet({ w: '1', toString: 'x', n: ['1', '2'] }, schema)).toEqual({
      w: '1',
      toString: 'x',
      n: ['1', '2'],
    })
  })
})

test('fields of a right are left out wherever they stand; the value itself stays whole', () => {
  const Veld = { type: 'integer', 'x-recht': 'betaling.lezen' }
  const Regel = { type: 'object', properties: { naam: {}, bedrag: Veld } }
  const schema = {
    type: 'object',
    properties: {
      lijst: { type: 'array', items: Regel },
      een: { anyOf: [{ type: 'null' }, Regel] },
      vrij: { type: 'object', properties: { bedrag: {} } },
    },
  }
  const waarde = {
    lijst: [{ naam: 'a', bedrag: 1 }],
    een: { naam: 'b', bedrag: 2 },
    vrij: { bedrag: 3 },
  }
  const heel = structuredClone(waarde)
  expect(verbergVelden(schema, waarde, () => false)).toEqual({
    lijst: [{ naam: 'a' }],
    een: { naam: 'b' },
    vrij: { bedrag: 3 },
  })
  expect(verbergVelden(schema, { ...waarde, een: null }, () => false)).toMatchObject({ een: null })
  expect(verbergVelden(schema, waarde, (recht) => recht === 'betaling.lezen')).toEqual(heel)
  expect(waarde).toEqual(heel)
})
