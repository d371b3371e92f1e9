// SPDX-License-Identifier: EUPL-1.2

/** Longest number a finding quotes whole: nine digits with a good many zeros before them. */
const LANGSTE = 24

/**
 * A number as written, for in a sentence. A whole number may have megabytes of
 * leading zeros; then only its beginning is quoted, so that findings stay small.
 */
export function kort(getal: string): string {
  return getal.length <= LANGSTE ? getal : `${getal.slice(0, LANGSTE)}…`
}
