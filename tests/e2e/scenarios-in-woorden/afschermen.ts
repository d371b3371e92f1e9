// SPDX-License-Identifier: EUPL-1.2
/** The stage with a shielded client on it: setting the mark, taking it off, and looking with the right to. */
import { echteOmgeving, klokVanaf } from '../../../packages/dienst/src/omgeving.ts'
import { leesOpenTaken } from '../../../packages/dienst/src/opslag/taken.ts'
import { inZicht } from '../../../packages/dienst/src/opslag/transactie.ts'
import { publiceer } from '../../../packages/dienst/src/postbus/publiceren.ts'
import type { Partij } from '../../../packages/dienst/src/proef/postbusproef.ts'
import { zetAfscherming } from '../../../packages/dienst/src/veiligheid/afscherming.ts'
import { metAfgeschermd } from '../../../packages/dienst/src/veiligheid/afschermingen.ts'
import { hefAfschermingOp } from '../../../packages/dienst/src/veiligheid/opheffen.ts'
import { keurTaakGoed, wijsTaakAf } from '../../../packages/dienst/src/verwerking/taken.ts'
import { BSN } from '../../keten/proefketen.ts'

export const REDEN = 'de wijkagent vraagt om rust'

export const klok = (nu: string) =>
  echteOmgeving(klokVanaf(nu.length === 10 ? `${nu}T09:00:00` : nu, true))

export const schermAf = (partij: Partij, nu: string) =>
  zetAfscherming(partij.toegang, klok(nu), { bsn: BSN }, REDEN)

/** Takes the mark off and publishes what comes of it. */
export async function hefOp(partij: Partij, nu: string) {
  const uit = await hefAfschermingOp(partij.toegang, klok(nu), { bsn: BSN }, 'het is weer veilig')
  await publiceer({ map: partij.map, toegang: partij.toegang, omgeving: klok(nu) })
  return uit
}

/** The access of a person who may know. */
export const metRecht = (partij: Partij) =>
  metAfgeschermd(partij.toegang, klok('2026-07-20'), 'proef')

export async function takenMetRecht(partij: Partij) {
  const toegang = await metRecht(partij)
  const open = await inZicht(toegang, (client) => leesOpenTaken(client, toegang))
  return open.map(({ id, taak }) => ({ ...taak, id }))
}

/** A person with the right approves or refuses, and what comes of it is published. */
export async function beslis(partij: Partij, id: string, wat: 'akkoord' | 'afwijzen', nu: string) {
  const toegang = await metRecht(partij)
  const uit =
    wat === 'akkoord'
      ? await keurTaakGoed(toegang, klok(nu), id)
      : await wijsTaakAf(toegang, klok(nu), id, 'per telefoon geregeld')
  await publiceer({ map: partij.map, toegang, omgeving: klok(nu) })
  return uit
}
