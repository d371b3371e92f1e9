// SPDX-License-Identifier: EUPL-1.2
/** What there is to know about a line besides the outbox. */
import type pg from 'pg'

export interface Lijnstand {
  /** Dutch sentences, worst first. */
  readonly meldingen: readonly string[]
  /** Arrivals and faults of ours that wait for a person. */
  readonly dood: number
  readonly fout: boolean
}

interface Rij {
  readonly nieuw: number
  readonly dood: number
  readonly geweigerd: number
}

export async function leesLijnstand(
  client: pg.ClientBase,
  organisatie: string,
): Promise<Lijnstand> {
  const { rows } = await client.query<Rij>(
    `SELECT
       (SELECT count(*)::int FROM aankomst WHERE organisatie = $1 AND staat = 'nieuw'
          AND pogingen > 0) AS nieuw,
       (SELECT count(*)::int FROM aankomst WHERE organisatie = $1 AND staat = 'dood')
         + (SELECT count(*)::int FROM zending WHERE organisatie = $1 AND soort = 'Fo01'
             AND staat = 'dood') AS dood,
       (SELECT count(*)::int FROM aankomst WHERE organisatie = $1 AND staat = 'geweigerd'
          AND inhoud IS NOT NULL) AS geweigerd`,
    [organisatie],
  )
  const { nieuw, dood, geweigerd } = rows[0]!
  const zinnen = [
    [dood, 'wacht op een mens: verwerken of terugmelden aan de keten lukte niet.'],
    [nieuw, 'van de keten lukte nog niet en wordt opnieuw geprobeerd.'],
    [geweigerd, 'van de keten is in de afgelopen 30 dagen geweigerd met een foutbericht.'],
  ] as const
  return {
    meldingen: zinnen
      .filter(([aantal]) => aantal > 0)
      .map(([aantal, zin]) => `${aantal} bericht(en): ${zin}`),
    dood,
    fout: dood > 0,
  }
}
