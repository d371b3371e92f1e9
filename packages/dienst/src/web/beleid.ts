// SPDX-License-Identifier: EUPL-1.2
/** What the page of the web application may do: nothing but use our own files and our own API. */
import { createHash } from 'node:crypto'

/**
 * The two styles that React Aria puts in the page itself, to the letter. They are allowed by
 * their digest; a test compares them with the installed package.
 */
export const STIJLEN_VAN_REACT_ARIA = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
] as const

const toegestaan = STIJLEN_VAN_REACT_ARIA.map(
  (stijl) => `'sha256-${createHash('sha256').update(stijl).digest('base64')}'`,
)

export const PAGINABELEID = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${toegestaan.join(' ')}`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')
