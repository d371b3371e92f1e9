// SPDX-License-Identifier: EUPL-1.2
/** What there is to know about a line besides the outbox. */
import type pg from 'pg'
import { STATUSSEN } from '../vsp/status.ts'
import type { Lijnkanaal } from './kanaal.ts'
import { type Lijntoestand, leesLijntoestand } from './toestand.ts'

export interface Lijnstand {
  /** Dutch sentences, worst first. */
  readonly meldingen: readonly string[]
  /** Arrivals and faults of ours that wait for a person. */
  readonly dood: number
  readonly fout: boolean
  readonly toestand: Lijntoestand
}

/** What VECOZO took is offered at once; after this the receiver has not fetched it. */
const BEZORG_DAGEN = 2

interface Rij {
  readonly nieuw: number
  readonly dood: number
  readonly geweigerd: number
  readonly nietbezorgd: number
  readonly vreemdestatus: number
}

export async function leesLijnstand(
  client: pg.ClientBase,
  organisatie: string,
  kanaal: Lijnkanaal,
  nu: string,
): Promise<Lijnstand> {
  const toestand = await leesLijntoestand(client, organisatie, kanaal)
  const { rows } = await client.query<Rij>(
    `SELECT
       (SELECT count(*)::int FROM aankomst WHERE organisatie = $1 AND kanaal = $3
          AND staat = 'nieuw' AND pogingen > 0) AS nieuw,
       (SELECT count(*)::int FROM aankomst WHERE organisatie = $1 AND kanaal = $3 AND staat = 'dood')
         + (SELECT count(*)::int FROM zending WHERE organisatie = $1 AND kanaal = $3
             AND soort = 'Fo01' AND staat = 'dood') AS dood,
       (SELECT count(*)::int FROM aankomst WHERE organisatie = $1 AND kanaal = $3
          AND staat = 'geweigerd' AND inhoud IS NOT NULL) AS geweigerd,
       (SELECT count(*)::int FROM zending WHERE organisatie = $1 AND kanaal = 'vsp' AND kanaal = $3
          AND staat = 'aanvaard' AND aanvaard < $2::timestamptz - interval '${BEZORG_DAGEN} days')
         AS nietbezorgd,
       (SELECT count(*)::int FROM zending WHERE organisatie = $1 AND kanaal = 'vsp' AND kanaal = $3
          AND staat = 'aanvaard' AND bezorgstatus <> ALL ($4::text[])) AS vreemdestatus`,
    [organisatie, nu, kanaal, STATUSSEN],
  )
  const { nieuw, dood, geweigerd, nietbezorgd, vreemdestatus } = rows[0]!
  const zinnen = [
    [dood, 'wacht op een mens: verwerken of terugmelden aan de keten lukte niet.'],
    [nieuw, 'van de keten lukte nog niet en wordt opnieuw geprobeerd.'],
    [
      nietbezorgd,
      `is na ${BEZORG_DAGEN} dagen nog niet opgehaald door de ontvanger. Vraag hem ernaar.`,
    ],
    [vreemdestatus, 'heeft bij VECOZO een status die Stopwijzer niet kent. Werk Stopwijzer bij.'],
    [
      geweigerd,
      kanaal === 'ggk'
        ? 'van de keten is in de afgelopen 30 dagen geweigerd met een foutbericht.'
        : 'van VECOZO was in de afgelopen 30 dagen niet te gebruiken. Kijk bij de taken.',
    ],
  ] as const
  return {
    meldingen: [
      ...zekering(toestand),
      ...zinnen
        .filter(([aantal]) => aantal > 0)
        .map(([aantal, zin]) => `${aantal} bericht(en): ${zin}`),
    ],
    dood,
    fout: dood > 0,
    toestand,
  }
}

function zekering({ openTot }: Lijntoestand): string[] {
  if (openTot === null) return []
  return [
    'De andere kant antwoordt telkens niet goed. De dienst wacht en probeert het daarna met één bericht.',
  ]
}
