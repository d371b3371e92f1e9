// SPDX-License-Identifier: EUPL-1.2
/** The consequence of a stop reason by a regional contract. */
import type { StopFeit } from '../dossier/feiten.ts'
import type { GevolgRegel, Regioprofiel } from './profiel.ts'

/** Said with every consequence: shown and exported, never a ground for rejection (OP364). */
const STATUS_GEVOLG = 'contractafspraak, geen berichtregel'

export interface Gevolg extends GevolgRegel {
  readonly toewijzingNummer: string | null
  readonly redenBeeindiging: string
  readonly einddatum: string
  /** Id of the regional profile, e.g. `F23`. */
  readonly profiel: string
  /** Whole euro cents, when the price of the trajectory and a percentage are known. */
  readonly bedrag: {
    readonly prijs: number
    readonly betaalbaar: number
    readonly rest: number
  } | null
  /** Dutch sentence for the screen. */
  readonly tekst: string
  readonly status: typeof STATUS_GEVOLG
}

/**
 * The consequence of a stop in a region. `prijs` in whole euro cents (0 or more) gives the
 * amounts; they are rounded to a cent, half up, and always add up to the price.
 */
export function gevolg(
  stop: Pick<StopFeit, 'toewijzingNummer' | 'redenBeeindiging' | 'einddatum'>,
  profiel: Regioprofiel,
  prijs?: number,
): Gevolg {
  const regel = profiel.gevolgen[stop.redenBeeindiging] ?? ONBEKEND
  return {
    toewijzingNummer: stop.toewijzingNummer,
    redenBeeindiging: stop.redenBeeindiging,
    einddatum: stop.einddatum,
    profiel: profiel.id,
    ...regel,
    bedrag:
      prijs === undefined || regel.percentage === null ? null : verdeel(prijs, regel.percentage),
    tekst: tekst(regel),
    status: STATUS_GEVOLG,
  }
}

/** The consequence once the consultation has an outcome: a whole percentage, 0 to 100. */
export function metUitkomst(basis: Gevolg, percentage: number, prijs?: number): Gevolg {
  return {
    ...basis,
    percentage,
    bedrag: prijs === undefined ? null : verdeel(prijs, percentage),
    tekst: `Gemeente en aanbieder spraken af dat ${percentage}% te betalen is.`,
  }
}

/** F21 has no row for 38 and 39: they came later. */
const ONBEKEND: GevolgRegel = { soort: 'niet-geregeld', percentage: null, verrekenbaar: false }

function verdeel(prijs: number, percentage: number) {
  const betaalbaar = Math.round((prijs * percentage) / 100)
  return { prijs, betaalbaar, rest: prijs - betaalbaar }
}

function tekst({ soort, percentage, verrekenbaar }: GevolgRegel): string {
  switch (soort) {
    case 'volledig':
      return 'De hele trajectprijs is te betalen.'
    case 'gedeeltelijk':
      return verrekenbaar
        ? `${percentage}% van de trajectprijs blijft te betalen. De gemeente kan dit later verrekenen.`
        : `${percentage}% van de trajectprijs blijft te betalen.`
    case 'tijdelijk-geen':
      return 'Tijdens de onderbreking betaalt de gemeente niet.'
    case 'in-overleg':
      return 'Gemeente en aanbieder bepalen samen wat te betalen is. Het hangt af van de oorzaak.'
    case 'niet-geregeld':
      return 'Voor deze reden kennen we geen regionale afspraak.'
  }
}
