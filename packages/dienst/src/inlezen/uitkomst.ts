// SPDX-License-Identifier: EUPL-1.2
/** The outcome of a list as a file: a line per fault, warning or good row. */
import type { Lijstkolom } from '../bestanden/lijst.ts'

export interface Uitkomstregel {
  readonly rij: number
  readonly uitkomst: string
  /** Number of the toewijzing, or the product of taakgericht work. */
  readonly onderwerp: string | null
  readonly kolom: string | null
  readonly regel: string | null
  readonly boodschap: string | null
  readonly actie: string | null
  readonly uiterlijk: string | null
}

const tekst = (naam: string, veld: keyof Uitkomstregel): Lijstkolom<Uitkomstregel> => ({
  naam,
  soort: 'tekst',
  waarde: (regel) => regel[veld],
})

export const UITKOMSTKOLOMMEN: readonly Lijstkolom<Uitkomstregel>[] = [
  { naam: 'rij', soort: 'getal', waarde: ({ rij }) => rij },
  tekst('uitkomst', 'uitkomst'),
  tekst('toewijzing', 'onderwerp'),
  tekst('kolom', 'kolom'),
  tekst('wat er is', 'boodschap'),
  tekst('wat u moet doen', 'actie'),
  tekst('regel', 'regel'),
  { naam: 'uiterlijk', soort: 'datum', waarde: ({ uiterlijk }) => uiterlijk },
]
