// SPDX-License-Identifier: EUPL-1.2
/** Looks up what a code of the chain meant on a day. */
import { BETEKENISSEN, FOUTCODES, type Foutbron, type Foutsleutel } from './catalogus.ts'

export interface Foutuitleg {
  /** `null`: not in the list, for this sender on this day. */
  readonly sleutel: Foutsleutel | null
  readonly zin: string
  readonly remedie: string
}

/** Parties that send faults, and whose codes they use besides those of StUF. */
const BRON_VAN_PARTIJ: Readonly<Record<string, Foutbron>> = {
  IB: 'IB',
  BIDN: 'IB',
  RINIS: 'RINIS',
  VECOZO: 'VECOZO',
}

const ONBEKEND: Foutuitleg = {
  sleutel: null,
  zin: 'Stopwijzer kent deze code niet.',
  remedie: 'Vraag de beheerder van het knooppunt wat de code betekent.',
}

/** `partij`: the organisation on the envelope of the fault. `dag`: ISO date. */
export function zoekFout(code: string, partij: string, dag: string): Foutuitleg {
  const bron = Object.hasOwn(BRON_VAN_PARTIJ, partij) ? BRON_VAN_PARTIJ[partij] : undefined
  const regel = FOUTCODES.find(
    (een) =>
      een.code === code &&
      (een.bron === 'StUF' || een.bron === bron) &&
      (een.vanaf === null || een.vanaf <= dag) &&
      (een.tot === null || dag < een.tot),
  )
  return regel === undefined ? ONBEKEND : { sleutel: regel.sleutel, ...BETEKENISSEN[regel.sleutel] }
}
