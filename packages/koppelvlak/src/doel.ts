// SPDX-License-Identifier: EUPL-1.2
/** What a purpose may hold; apart, so that a page can look before it asks. */

/**
 * No number that could be a BSN: eight digits in a row, or nine with a space, dot or dash between
 * them. A date passes.
 */
export const GEEN_BSN = '^(?!.*[0-9]{8})(?!.*[0-9](?:[ .-]?[0-9]){8}).*$'

export const KORTSTE_DOEL = 5
export const LANGSTE_DOEL = 200
