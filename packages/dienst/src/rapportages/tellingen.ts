// SPDX-License-Identifier: EUPL-1.2
/** Counts of stops and toewijzingen, and sums of their payment consequences. */
import { gevolg, metUitkomst, regioprofiel } from '@stopwijzer/keten'
import type pg from 'pg'
import { leesOverleg } from '../gevolgen/overleg.ts'
import { leesPrijzen } from '../gevolgen/prijzen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { type Periode, periodeWaarden } from './periode.ts'

export interface Redentelling {
  readonly maand: string
  readonly redenBeeindiging: string
  readonly aantal: number
}

const STOPS = `FROM melding m
  WHERE organisatie = $1 AND soort = 'stop' AND einddatum >= $2 AND einddatum < $3
    AND ($4::text IS NULL OR gemeente = $4) AND ($5::text IS NULL OR aanbieder = $5)`

/** Stops by month of the Einddatum and by reason. */
export async function leesRedenen(
  client: pg.ClientBase,
  toegang: Toegang,
  periode: Periode,
): Promise<Redentelling[]> {
  const { rows } = await client.query<Redentelling>(
    `SELECT left(einddatum, 7) AS maand, reden AS "redenBeeindiging", count(*)::int AS aantal
     ${STOPS} GROUP BY 1, 2 ORDER BY 1, 2`,
    periodeWaarden(toegang, periode),
  )
  return rows
}

export interface Toestandtelling {
  readonly levering: 'TOEGEWEZEN' | 'GESTART' | 'TIJDELIJK_GESTOPT' | 'DEFINITIEF_GESTOPT'
  readonly toewijzing: 'OPEN' | 'INGETROKKEN' | 'VERLOPEN' | 'VERWIJDERD'
  readonly aantal: number
}

/** Toewijzingen per state on a day. */
export async function leesInZorg(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  vandaag: string,
  { gemeente, aanbieder }: Pick<Periode, 'gemeente' | 'aanbieder'>,
): Promise<Toestandtelling[]> {
  const { rows } = await client.query<Toestandtelling>(
    `SELECT levering,
       CASE WHEN toewijzing = 'OPEN' AND einddatum < $2 THEN 'VERLOPEN' ELSE toewijzing END
         AS toewijzing, count(*)::int AS aantal
     FROM toestand WHERE organisatie = $1
       AND ($3::text IS NULL OR gemeente = $3) AND ($4::text IS NULL OR aanbieder = $4)
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [organisatie, vandaag, gemeente ?? null, aanbieder ?? null],
  )
  return rows
}

export interface Gevolgtelling {
  readonly maand: string
  readonly gemeente: string
  readonly aanbieder: string
  readonly redenBeeindiging: string
  readonly aantal: number
  /** Stops of which price or percentage is not known. */
  readonly zonderBedrag: number
  /** Whole cents. */
  readonly prijs: number
  readonly betaalbaar: number
  readonly rest: number
}

interface Groep {
  readonly gemeente: string
  readonly aanbieder: string
  readonly reden: string
  readonly product_code: string | null
  readonly einddatum: string
  /** Id of the consequence when an outcome was recorded: such a stop is a group of its own. */
  readonly gevolg: string | null
  readonly aantal: number
}

/**
 * Sums per month, parties and reason. Stops that are alike in all that decides the amount are
 * counted by the database; their amount is worked out once.
 */
export async function telGevolgen(
  client: pg.ClientBase,
  toegang: Toegang,
  periode: Periode,
): Promise<Gevolgtelling[]> {
  const { rows } = await client.query<Groep>(
    `SELECT gemeente, aanbieder, reden, product_code, einddatum,
       (SELECT o.gevolg FROM overleg o WHERE o.organisatie = m.organisatie
          AND o.gevolg = m.organisatie || '-' || m.id LIMIT 1) AS gevolg,
       count(*)::int AS aantal
     ${STOPS} GROUP BY 1, 2, 3, 4, 5, 6`,
    periodeWaarden(toegang, periode),
  )
  const overleggen = await leesOverleg(
    client,
    toegang,
    rows.flatMap(({ gevolg }) => gevolg ?? []),
  )
  const prijsOp = await leesPrijzen(client, toegang)
  const uit = new Map<string, { -readonly [K in keyof Gevolgtelling]: Gevolgtelling[K] }>()
  for (const groep of rows) {
    const { gemeente, aanbieder, reden, einddatum, aantal } = groep
    const profiel = regioprofiel(gemeente, einddatum)
    if (profiel === null) continue
    const prijs = (groep.product_code && prijsOp(groep.product_code, einddatum)) || undefined
    const stop = { toewijzingNummer: null, redenBeeindiging: reden, einddatum }
    const overleg = groep.gevolg === null ? undefined : overleggen.get(groep.gevolg)
    const basis = gevolg(stop, profiel, prijs)
    const { bedrag } = overleg ? metUitkomst(basis, overleg.percentage, prijs) : basis
    const maand = einddatum.slice(0, 7)
    const sleutel = `${maand}/${gemeente}/${aanbieder}/${reden}`
    const som = uit.get(sleutel) ?? { maand, gemeente, aanbieder, redenBeeindiging: reden, ...NUL }
    som.aantal += aantal
    if (bedrag === null) som.zonderBedrag += aantal
    else {
      som.prijs += bedrag.prijs * aantal
      som.betaalbaar += bedrag.betaalbaar * aantal
      som.rest += bedrag.rest * aantal
    }
    uit.set(sleutel, som)
  }
  return [...uit].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, som]) => som)
}

const NUL = { aantal: 0, zonderBedrag: 0, prijs: 0, betaalbaar: 0, rest: 0 }
