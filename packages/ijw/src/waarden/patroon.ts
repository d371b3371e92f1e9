// SPDX-License-Identifier: EUPL-1.2
/**
 * XSD patterns as predicates. The dialect of XSD differs from that of JavaScript:
 * a pattern covers the whole value, `.` excludes CR and LF only, `\s` is the four
 * XML white-space characters, and `^` and `$` are ordinary characters.
 * Only what the standard uses is translated; anything else is a fault of the
 * definition and throws when the definition is first used.
 */

/**
 * Two patterns of the standard with a cheaper equal: the originals nest
 * repetitions and may exhaust the stack of a regular expression on megabytes of text.
 */
const GELIJKE: Readonly<Record<string, RegExp>> = {
  // A line without CR or LF that has at least one visible character.
  '.*[^\\s].*': /^[ \t]*[^ \t\n\r][^\n\r]*$/,
  // Any text with at least one character that is not white space.
  '([.\\s]*\\S+[.\\s]*)+': /[^ \t\n\r]/,
}

const cache = new Map<string, (waarde: string) => boolean>()

/**
 * Predicate for an `xs:pattern`.
 * @throws Error with code `PATROON_ONBEKEND` for a construct outside the supported subset.
 */
export function patroon(xsd: string): (waarde: string) => boolean {
  let predicaat = cache.get(xsd)
  if (predicaat === undefined) {
    const regex = GELIJKE[xsd] ?? new RegExp(`^(?:${vertaal(xsd)})$`, 'u')
    predicaat = (waarde) => regex.test(waarde)
    cache.set(xsd, predicaat)
  }
  return predicaat
}

/** The JavaScript source (flag `u`) of an XSD pattern, without anchors. */
export function vertaal(xsd: string): string {
  let uit = ''
  let inKlasse = false
  for (let i = 0; i < xsd.length; i++) {
    const teken = xsd[i] as string
    if (teken === '\\') {
      const volgende = xsd[++i] ?? ''
      if (volgende === 's') uit += inKlasse ? ' \\t\\n\\r' : '[ \\t\\n\\r]'
      else if (volgende === 'S' && !inKlasse) uit += '[^ \\t\\n\\r]'
      else if ('.\\?*+{}()[]|-^'.includes(volgende) && volgende !== '') uit += letterlijk(volgende)
      else if ('ntr'.includes(volgende) && volgende !== '') uit += `\\${volgende}`
      else throw onbekend(xsd)
    } else if (inKlasse) {
      if (teken === ']') inKlasse = false
      else if (teken === '[') throw onbekend(xsd) // class subtraction
      uit += teken === '.' ? '\\.' : teken
    } else if (teken === '[') {
      inKlasse = true
      uit += teken
      if (xsd[i + 1] === '^') uit += xsd[++i]
    } else if (teken === '.') uit += '[^\\n\\r]'
    else if (teken === '^' || teken === '$') uit += `\\${teken}`
    else uit += teken
  }
  return uit
}

// In a `u` class an escaped hyphen is only allowed by its number.
const letterlijk = (teken: string) => (teken === '-' ? '\\x2d' : `\\${teken}`)

function onbekend(xsd: string): Error {
  return Object.assign(new Error(`patroon niet ondersteund: ${xsd}`), { code: 'PATROON_ONBEKEND' })
}
