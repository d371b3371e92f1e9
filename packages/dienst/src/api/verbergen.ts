// SPDX-License-Identifier: EUPL-1.2
/** Leaves out the fields of an answer that somebody may not see (`x-recht` in the schema). */
import type { Recht } from '@stopwijzer/koppelvlak'

interface Schema {
  readonly 'x-recht'?: Recht
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

/** Whether a schema has such fields; most have none, and then nothing is copied. */
const BEPERKT = new WeakMap<object, boolean>()

/** The value without what `mag` refuses. The value itself is not changed. */
export function verbergVelden(
  schema: object,
  waarde: unknown,
  mag: (recht: Recht) => boolean,
): unknown {
  if (!isBeperkt(schema as Schema)) return waarde
  return verberg(schema as Schema, waarde, mag)
}

function verberg(schema: Schema, waarde: unknown, mag: (recht: Recht) => boolean): unknown {
  if (typeof waarde !== 'object' || waarde === null) return waarde
  for (const keuze of schema.anyOf ?? []) {
    if (isBeperkt(keuze)) return verberg(keuze, waarde, mag)
  }
  if (Array.isArray(waarde)) {
    const { items } = schema
    return items === undefined ? waarde : waarde.map((een) => verberg(items, een, mag))
  }
  const uit: Record<string, unknown> = {}
  for (const [naam, veld] of Object.entries(waarde)) {
    const deel = schema.properties?.[naam]
    const recht = deel?.['x-recht']
    if (recht !== undefined && !mag(recht)) continue
    uit[naam] = deel === undefined ? veld : verberg(deel, veld, mag)
  }
  return uit
}

function isBeperkt(schema: Schema): boolean {
  const bekend = BEPERKT.get(schema)
  if (bekend !== undefined) return bekend
  const delen = [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? [])]
  if (schema.items !== undefined) delen.push(schema.items)
  const uit = schema['x-recht'] !== undefined || delen.some(isBeperkt)
  BEPERKT.set(schema, uit)
  return uit
}
