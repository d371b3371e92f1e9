// SPDX-License-Identifier: EUPL-1.2
/** Text that goes into XML or HTML. */

/** Characters that XML 1.0 does not allow, also as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const VERBODEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const TEKENS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes for element content and attribute values; characters outside XML 1.0 become a dot. */
export function xml(tekst: string): string {
  return tekst.replace(VERBODEN, '·').replace(/[&<>"']/g, (teken) => TEKENS[teken]!)
}
