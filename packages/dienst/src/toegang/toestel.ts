// SPDX-License-Identifier: EUPL-1.2
/** What kind of device a session is on, coarse: enough to recognise the own one in a list. */

const PROGRAMMAS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
]
const SYSTEMEN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/** E.g. `Firefox op Windows`; `null` when nothing is recognised. The header itself is not kept. */
export function toestelVan(programma: string | undefined): string | null {
  const kop = (programma ?? '').slice(0, 300)
  const naam = PROGRAMMAS.find(([vorm]) => vorm.test(kop))?.[1]
  const systeem = SYSTEMEN.find(([vorm]) => vorm.test(kop))?.[1]
  if (naam === undefined) return systeem ?? null
  return systeem === undefined ? naam : `${naam} op ${systeem}`
}
