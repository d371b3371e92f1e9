// SPDX-License-Identifier: EUPL-1.2
/** Text as it may stand between two tags. */

// The characters of XML 1.0, with surrogates in pairs only.
const MAG = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u

/**
 * The text with markup characters written as references; `undefined` when it holds a
 * character that XML 1.0 cannot carry. A CR is written as a reference because a
 * reader turns a plain one into LF.
 */
export function onschadelijk(tekst: string): string | undefined {
  if (!MAG.test(tekst)) return undefined
  if (!/[&<>\r]/.test(tekst)) return tekst
  return tekst
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}
