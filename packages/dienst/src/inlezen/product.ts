// SPDX-License-Identifier: EUPL-1.2
/** A product as a person types it: `45/45A04`, or `45` for a category without a code. */
export interface Productkeuze {
  readonly categorie: string
  readonly code?: string
}

/** `null` when it is no product. */
export function probeerProduct(tekst: string): Productkeuze | null {
  const delen = /^(\d{2})(?:\/([0-9A-Za-z]{1,5}))?$/.exec(tekst)
  if (delen === null) return null
  const [, categorie, code] = delen
  return code === undefined ? { categorie: categorie! } : { categorie: categorie!, code }
}
