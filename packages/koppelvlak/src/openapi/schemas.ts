// SPDX-License-Identifier: EUPL-1.2
/** Schemas for the document: one with a title becomes a component, everywhere else a reference. */
import { RECHTEN, type Recht } from '../rechten/index.ts'

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [k: string]: Json | undefined }

export interface Schemalijst {
  /** The schema as it goes into the document. */
  neem(schema: object): Json
  /** What has been referred to, by name. */
  componenten(): { readonly [naam: string]: Json }
}

export function maakSchemalijst(): Schemalijst {
  const lijst = new Map<string, Json>()

  function neem(schema: object): Json {
    const { title } = schema as { readonly title?: unknown }
    if (typeof title !== 'string') return kopie(schema)
    if (!lijst.has(title)) {
      // Reserved first, for a schema that refers to itself.
      lijst.set(title, null)
      lijst.set(title, kopie(schema))
    }
    return { $ref: `#/components/schemas/${title}` }
  }

  function kopie(schema: object): Json {
    const uit: Record<string, Json> = {}
    for (const [naam, waarde] of Object.entries(schema)) {
      if (naam === 'x-recht') continue
      uit[naam] = deel(naam, waarde)
    }
    const recht = (schema as { readonly 'x-recht'?: Recht })['x-recht']
    if (recht !== undefined) {
      const zin = `Alleen voor wie mag: ${RECHTEN[recht].omschrijving}.`
      uit.description = [uit.description, zin].filter(Boolean).join(' ')
      uit['x-recht'] = recht
    }
    return uit
  }

  function deel(naam: string, waarde: unknown): Json {
    if (naam === 'properties') {
      return Object.fromEntries(
        Object.entries(waarde as Record<string, object>).map(([veld, s]) => [veld, neem(s)]),
      )
    }
    if (naam === 'items' && typeof waarde === 'object') return neem(waarde as object)
    if (['anyOf', 'oneOf', 'allOf'].includes(naam)) return (waarde as object[]).map(neem)
    return waarde as Json
  }

  return {
    neem,
    componenten: () => Object.fromEntries([...lijst].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
