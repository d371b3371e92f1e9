// SPDX-License-Identifier: EUPL-1.2
/** The list of payment consequences as CSV and Excel show it. */
import type { Lijstkolom } from '../bestanden/lijst.ts'
import type { GevolgRegel } from './gevolgen.ts'

/** What the columns need: a line of the service, or one of the API. */
type Rij = Omit<GevolgRegel, 'overleg' | 'status'> & {
  readonly overleg: { readonly reden: string } | null
  readonly status: string
}

const tekst = (naam: string, waarde: (regel: Rij) => string | null): Lijstkolom<Rij> => ({
  naam,
  soort: 'tekst',
  waarde,
})
const bedrag = (naam: string, deel: keyof NonNullable<GevolgRegel['bedrag']>): Lijstkolom<Rij> => ({
  naam,
  soort: 'bedrag',
  waarde: (regel) => regel.bedrag?.[deel] ?? null,
})

export const GEVOLGKOLOMMEN: readonly Lijstkolom<Rij>[] = [
  tekst('id', (regel) => regel.id),
  tekst('gemeente', (regel) => regel.gemeente),
  tekst('aanbieder', (regel) => regel.aanbieder),
  tekst('toewijzing', (regel) => regel.toewijzingNummer),
  tekst('product', (regel) => regel.product),
  { naam: 'einddatum', soort: 'datum', waarde: (regel) => regel.einddatum },
  tekst('reden', (regel) => regel.redenBeeindiging),
  tekst('gevolg', (regel) => regel.tekst),
  { naam: 'percentage', soort: 'getal', waarde: (regel) => regel.percentage },
  bedrag('prijs', 'prijs'),
  bedrag('te betalen', 'betaalbaar'),
  bedrag('rest', 'rest'),
  tekst('overleg', (regel) => regel.overleg?.reden ?? null),
  tekst('profiel', (regel) => regel.profiel),
  tekst('status', (regel) => regel.status),
]
