// SPDX-License-Identifier: EUPL-1.2
/** The fast path of reading; see `docs/adr/0020-snelle-lezer.md`. */
export { leesSnel } from './leesSnel.ts'
