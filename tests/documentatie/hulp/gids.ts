// SPDX-License-Identifier: EUPL-1.2
/** Reads the blocks of a page of the developer guide, and applies a change to a file. */

export interface Blok {
  readonly taal: string
  /** The file that the block is, or changes; `null` for commands. */
  readonly bestand: string | null
  readonly inhoud: string
}

/** The fenced blocks of a page, in order. A fence of four marks may hold fences of three. */
export function blokkenVan(markdown: string): readonly Blok[] {
  return Array.from(
    markdown.matchAll(/^(`{3,})(\w+)(?: (\S+))?\n([\s\S]*?)^\1$/gm),
    ([, , taal, bestand, inhoud]) => ({
      taal: taal!,
      bestand: bestand ?? null,
      inhoud: inhoud!,
    }),
  )
}

/**
 * The text after a change: hunks between `@@`, each found by its own lines.
 * @throws Error when a hunk does not occur exactly once.
 */
export function metVerandering(tekst: string, verandering: string, bestand: string): string {
  let uit = tekst
  for (const stuk of verandering.split(/^@@\n/m)) {
    const regels = stuk.split('\n').slice(0, -1)
    const kant = (weg: string) =>
      regels
        .filter((regel) => !regel.startsWith(weg))
        .map((regel) => `${regel.slice(1)}\n`)
        .join('')
    const [oud, nieuw] = [kant('+'), kant('-')]
    // Only whole lines count.
    const delen = `\n${uit}`.split(`\n${oud}`)
    if (delen.length === 1) throw new Error(`${bestand}: niet gevonden:\n${oud}`)
    if (delen.length > 2 || uit.split(oud).length > 2) {
      throw new Error(`${bestand}: staat er meer dan eens:\n${oud}`)
    }
    uit = delen.join(`\n${nieuw}`).slice(1)
  }
  return uit
}
