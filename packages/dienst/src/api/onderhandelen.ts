// SPDX-License-Identifier: EUPL-1.2
/** What the asker can read, and text of an address turned into the values of a schema. */

/** Whether `Accept` lets an answer of this media type through (RFC 9110 §12.5.1). */
export function isWelkom(accept: string | undefined, mediatype: string): boolean {
  if (accept === undefined || accept.trim() === '') return true
  const [hoofd = ''] = mediatype.split('/')
  // The most precise match decides, so that `text/html, */*;q=0` refuses.
  let beste = -1
  let welkom = false
  for (const deel of accept.split(',')) {
    const [naam = '', ...parameters] = deel
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const precies = naam === mediatype ? 2 : naam === `${hoofd}/*` ? 1 : naam === '*/*' ? 0 : -1
    if (precies <= beste) continue
    beste = precies
    const q = parameters.find((parameter) => parameter.startsWith('q='))
    welkom = q === undefined || Number(q.slice(2)) > 0
  }
  return welkom
}

interface Velden {
  readonly properties?: Readonly<Record<string, { readonly type?: unknown }>>
}

/**
 * Everything in a query is text. What is plainly a number, a truth or a single value of a
 * list becomes that; all else stays as it is, for the schema to refuse.
 */
export function omgezet(query: unknown, schema: Velden | undefined): Record<string, unknown> {
  const uit: Record<string, unknown> = {}
  for (const [naam, waarde] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    const type = Object.hasOwn(schema?.properties ?? {}, naam)
      ? schema?.properties?.[naam]?.type
      : undefined
    uit[naam] = omzet(waarde, type)
  }
  return uit
}

function omzet(waarde: unknown, type: unknown): unknown {
  if (type === 'array') return Array.isArray(waarde) ? waarde : [waarde]
  if (typeof waarde !== 'string') return waarde
  if (type === 'integer' || type === 'number') {
    return /^-?(0|[1-9][0-9]{0,15})(\.[0-9]{1,15})?$/.test(waarde) ? Number(waarde) : waarde
  }
  if (type === 'boolean') return waarde === 'true' ? true : waarde === 'false' ? false : waarde
  return waarde
}
