// SPDX-License-Identifier: EUPL-1.2
/** The same shape with other words: a literal text of the Dutch may be any text here. */
export type Engels<T> = T extends string
  ? string
  : T extends (...invoer: infer A) => string
    ? (...invoer: A) => string
    : { readonly [K in keyof T]: Engels<T[K]> }
