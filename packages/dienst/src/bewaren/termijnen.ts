// SPDX-License-Identifier: EUPL-1.2
/**
 * How long what is kept, as data: the default, the bounds and where they come from
 * (docs/adr/0153). An organisation may keep longer, never shorter than the law.
 */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import { schrijfAudit } from '../opslag/audit.ts'
import { leesInstellingen, type Toegang, zetInstelling } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'

export interface Bewaarklasse {
  readonly wat: string
  readonly eenheid: 'jaar' | 'dagen'
  /** From when the term counts. */
  readonly vanaf: string
  readonly standaard: number
  readonly minste: number
  readonly meeste: number
  readonly bron: string
  /** Day on which the source was looked at. */
  readonly stand: string
  /** Removed by itself, or only with a plan that two people agree on. */
  readonly weg: 'plan' | 'vanzelf'
}

export const BEWAARKLASSEN = {
  berichten: {
    wat: 'Berichten zoals ze waren, met het antwoord',
    eenheid: 'jaar',
    vanaf: 'ontvangst of verzending',
    standaard: 7,
    minste: 7,
    meeste: 50,
    bron: 'Algemene wet inzake rijksbelastingen, artikel 52, vierde lid: administratie zeven jaar',
    stand: '2026-11-30',
    weg: 'plan',
  },
  dossier: {
    wat: 'Dossier van een cliënt: feiten, toestand, taken, overleg, notities',
    eenheid: 'jaar',
    vanaf: 'laatste wijziging',
    standaard: 20,
    minste: 20,
    meeste: 115,
    bron: 'Jeugdwet, artikel 7.3.8, derde lid: twintig jaar na de laatste wijziging',
    stand: '2026-11-30',
    weg: 'plan',
  },
  audit: {
    wat: 'Logboek (audit)',
    eenheid: 'jaar',
    vanaf: 'gebeurtenis',
    standaard: 5,
    minste: 5,
    meeste: 50,
    bron: 'Staatscourant 2019, 38007: logging vijf jaar',
    stand: '2026-11-30',
    weg: 'plan',
  },
  sessies: {
    wat: 'Sessies van mensen die waren ingelogd',
    eenheid: 'dagen',
    vanaf: 'laatste gebruik',
    standaard: 30,
    minste: 1,
    meeste: 90,
    bron: 'AVG, artikel 5, eerste lid, onder e: niet langer dan nodig (eigen keuze)',
    stand: '2026-11-30',
    weg: 'vanzelf',
  },
  uploads: {
    wat: 'Antwoorden op geüploade lijsten en herhaalde verzoeken',
    eenheid: 'dagen',
    vanaf: 'verzoek',
    standaard: 1,
    minste: 1,
    meeste: 7,
    bron: 'AVG, artikel 5, eerste lid, onder e: niet langer dan nodig (eigen keuze)',
    stand: '2026-11-30',
    weg: 'vanzelf',
  },
} as const satisfies Readonly<Record<string, Bewaarklasse>>

export type Klasse = keyof typeof BEWAARKLASSEN
export type Bewaartermijnen = Readonly<Record<Klasse, number>>

export const KLASSEN = Object.keys(BEWAARKLASSEN) as Klasse[]
const NAAM = 'bewaartermijnen'

const STANDAARD: Bewaartermijnen = Object.fromEntries(
  KLASSEN.map((klasse) => [klasse, BEWAARKLASSEN[klasse].standaard]),
) as Record<Klasse, number>

/** The terms of an organisation: its own over the defaults. A stored value below the bound counts as the bound. */
export async function leesBewaartermijnen(
  client: pg.ClientBase,
  organisatie: string,
): Promise<Bewaartermijnen> {
  const eigen = (await leesInstellingen(client, organisatie))[NAAM] as
    | Partial<Bewaartermijnen>
    | undefined
  return Object.fromEntries(
    KLASSEN.map((klasse) => [
      klasse,
      Math.max(eigen?.[klasse] ?? STANDAARD[klasse], BEWAARKLASSEN[klasse].minste),
    ]),
  ) as Record<Klasse, number>
}

/** Whether a term may be this; one that is not named stays as it is. */
export function binnenGrenzen(klasse: Klasse, waarde: number | undefined): boolean {
  const { minste, meeste } = BEWAARKLASSEN[klasse]
  return waarde === undefined || (Number.isInteger(waarde) && waarde >= minste && waarde <= meeste)
}

/** For the audit log: `berichten=10, audit=7`. */
export function termijnenInWoorden(termijnen: Partial<Bewaartermijnen>): string {
  return KLASSEN.flatMap((klasse) =>
    termijnen[klasse] === undefined ? [] : [`${klasse}=${termijnen[klasse]}`],
  ).join(', ')
}

/** Stores terms that are within their bounds; writing it down is for the caller. */
export async function zetTermijnenIn(
  client: pg.ClientBase,
  organisatie: string,
  nieuw: Partial<Bewaartermijnen>,
): Promise<Bewaartermijnen> {
  const termijnen = { ...(await leesBewaartermijnen(client, organisatie)), ...nieuw }
  await zetInstelling(client, organisatie, NAAM, termijnen)
  return termijnen
}

/** Changes terms, each within its bounds. Throws `BEWAAR_TERMIJN`. */
export async function zetBewaartermijnen(
  { pool, organisatie, wie }: Toegang,
  tijdstip: string,
  nieuw: Partial<Bewaartermijnen>,
): Promise<Bewaartermijnen> {
  for (const klasse of KLASSEN) {
    const { minste, meeste, eenheid } = BEWAARKLASSEN[klasse]
    if (!binnenGrenzen(klasse, nieuw[klasse])) {
      throw new DienstFout('BEWAAR_TERMIJN', [klasse, `${minste}`, `${meeste}`, eenheid])
    }
  }
  return inTransactie(pool, organisatie, async (client) => {
    const termijnen = await zetTermijnenIn(client, organisatie, nieuw)
    await schrijfAudit(client, organisatie, wie, [
      {
        tijdstip,
        soort: 'zet_bewaartermijn',
        actie: 'U',
        uitkomst: 'geslaagd',
        client: null,
        objectSoort: 'instelling',
        objectId: NAAM,
        bijzonderheden: termijnenInWoorden(nieuw),
      },
    ])
    return termijnen
  })
}

/** `2026-07-20` so many years earlier; 29 February becomes 1 March, so that nothing goes a day early. */
export function jarenVoor(dag: string, jaren: number): string {
  const [jaar, rest] = [Number(dag.slice(0, 4)) - jaren, dag.slice(4)]
  const schrikkel = (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0
  return `${String(jaar).padStart(4, '0')}${rest === '-02-29' && !schrikkel ? '-03-01' : rest}`
}
