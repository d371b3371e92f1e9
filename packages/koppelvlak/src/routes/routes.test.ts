// SPDX-License-Identifier: EUPL-1.2
/** What holds for every route as data, before any server exists. */
import Type from 'typebox'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { isJson, LABELS, type Route } from '../route.ts'
import { alleRoutes, BRONNEN, ROUTES } from './index.ts'

const routes = alleRoutes()
const namen = routes.map((route) => [route.id, route] as const)

test('every source is in ROUTES, and no two use the same id or the same place', () => {
  const perBron = BRONNEN.flatMap((bron) => Object.entries(bron) as [string, Route][])
  expect(perBron.map(([id]) => id).sort()).toEqual(Object.keys(ROUTES).sort())
  expect(perBron.filter(([id, route]) => id !== route.id)).toEqual([])
  const plekken = routes.map(({ methode, pad }) => `${methode} ${pad.replace(/\{\w+\}/g, '{}')}`)
  expect(plekken.filter((plek, i) => plekken.indexOf(plek) !== i)).toEqual([])
})

test('a title of a schema is that of one schema', () => {
  const gezien = new Map<string, string>()
  const loop = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    const { title } = schema as { title?: unknown }
    if (typeof title === 'string') {
      const tekst = JSON.stringify(schema)
      expect(gezien.get(title) ?? tekst, title).toBe(tekst)
      gezien.set(title, tekst)
    }
    for (const deel of Object.values(schema)) loop(deel)
  }
  for (const { params, query, inhoud, antwoord } of routes) {
    for (const deel of [params, query, inhoud, antwoord]) loop(deel)
  }
  expect(gezien.size).toBeGreaterThan(3)
})

describe.each(namen)('%s', (_id, route) => {
  test('has texts that help', () => {
    expect(route.samenvatting).toMatch(/^[A-ZÉ][^.]{5,70}$/)
    expect(route.uitleg).toMatch(/^[A-ZÉ].{20,}\.$/s)
    expect(route.uitleg).not.toMatch(/u dient|middels|teneinde/i)
    expect(Object.keys(LABELS)).toContain(route.label)
  })

  test('has a place of the form of the API, with its parameters described', () => {
    expect(route.id).toMatch(/^[a-z-]+(\.[a-zA-Z-]+)+$/)
    expect(route.pad).toMatch(/^(\/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z]\w*\}))+(\/_[a-z-]+)?$/)
    const inPad = [...route.pad.matchAll(/\{(\w+)\}/g)].map((treffer) => treffer[1]!)
    expect(Object.keys(route.params?.properties ?? {}).sort()).toEqual(inPad.sort())
  })

  test('has no personal data in its address', () => {
    const inAdres = { ...route.params?.properties, ...route.query?.properties }
    const persoonlijk = /bsn|naam|geboorte|client(?!Sleutel)|telefoon|adres|postcode/i
    expect(Object.keys(inAdres).filter((veld) => persoonlijk.test(veld))).toEqual([])
  })

  test('takes no field it does not know, anywhere', () => {
    const open: string[] = []
    const loop = (schema: unknown, pad: string): void => {
      if (typeof schema !== 'object' || schema === null) return
      const { properties, additionalProperties } = schema as Record<string, unknown>
      if (properties !== undefined && additionalProperties !== false) open.push(pad)
      for (const [naam, deel] of Object.entries(schema)) loop(deel, `${pad}/${naam}`)
    }
    loop([route.params, route.query, route.inhoud, route.antwoord], route.id)
    expect(open).toEqual([])
  })

  test('has an example that its schemas accept', () => {
    const { params, query, inhoud, antwoord, voorbeeld = {} } = route
    // The formats of dates are judged by the server, in the contract tests.
    const past = (schema: object, waarde: unknown) => [...Value.Errors(schema, waarde)]
    if (params !== undefined) expect(past(params, voorbeeld.params)).toEqual([])
    if (query !== undefined) expect(past(query, voorbeeld.query ?? {})).toEqual([])
    if (inhoud !== undefined && isJson(inhoud)) {
      expect(past(inhoud.schema, voorbeeld.inhoud)).toEqual([])
    }
    if (isJson(antwoord)) expect(past(antwoord.schema, voorbeeld.antwoord)).toEqual([])
  })

  test('has no BSN of a real person in its example', () => {
    expect(JSON.stringify(route.voorbeeld ?? {})).not.toMatch(/(?<!\d)(?!9999)\d{9}(?!\d)/)
  })

  test('a field that needs a right may be missing', () => {
    const fout: string[] = []
    const loop = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return
      const { properties = {}, required = [] } = schema as {
        properties?: Record<string, Record<string, unknown>>
        required?: string[]
      }
      for (const [naam, veld] of Object.entries(properties)) {
        if (veld['x-recht'] !== undefined && required.includes(naam)) fout.push(naam)
      }
      for (const deel of Object.values(schema)) loop(deel)
    }
    loop(route.antwoord)
    expect(fout).toEqual([])
  })
})

test('an example that does not fit is seen', () => {
  const schema = Type.Object({ a: Type.Integer() }, { additionalProperties: false })
  expect([...Value.Errors(schema, { a: 'x', b: 1 })].length).toBeGreaterThan(0)
})
