// SPDX-License-Identifier: EUPL-1.2
/** Closing without approval, for a municipality that chose so. */
import type { Heenbericht } from '@stopwijzer/ijw'
import type { Context } from '../context.ts'
import { toestandSleutel } from '../dossier/toestand.ts'
import { bouw301, type Eindwijziging, kan301Voor, type Paar } from '../sluiten/bouw301.ts'
import { sluitReden } from '../sluiten/redenen.ts'
import { laatsteDefinitieveStop } from '../sluiten/sluiting.ts'
import type { TaakSleutel } from './besluit.ts'
import type { Gevolgtrekking } from './gevolgtrekking.ts'
import { wachtend, wachtOpRetour } from './uitstaand.ts'
import { vooraf } from './vooraf.ts'

export interface Automatisch {
  readonly berichten: readonly Heenbericht[]
  /** Closing tasks that these messages make needless. */
  readonly taken: readonly TaakSleutel[]
}

export const NIETS: Automatisch = { berichten: [], taken: [] }

/**
 * One JW301 for all closing proposals that a message brings, so that they never wait for
 * each other's JW302. Reasons that need consultation (36, 37) stay a task, as does a
 * toewijzing about which an answer is still out, a message that the receiver would reject,
 * and the repair after a deleted stop. What a person refused does not go either.
 */
export function automatischSluiten(uit: Gevolgtrekking, context: Context): Automatisch {
  if (context.organisatie.rol !== 'gemeente' || context.instellingen.afsluiten !== 'automatisch') {
    return NIETS
  }
  const wijzigingen: Eindwijziging[] = []
  const taken: TaakSleutel[] = []
  let paar: Paar | null = null
  const toestanden = new Map(uit.toestanden.map((t) => [t.toewijzingNummer, t]))
  const wachten = wachtend(uit.dossier)
  const maakbaar = kan301Voor(uit.dossier, context)
  for (const { voorstel, soort, sleutel } of uit.taken) {
    if (soort !== 'sluiten-toewijzing' || voorstel?.soort !== 'JW301') continue
    if (context.beslisteTaken?.has(sleutel)) continue
    const { redenWijziging, toewijzingNummer, einddatum } = voorstel
    const toestand = toestanden.get(toewijzingNummer)
    const stop = toestand && laatsteDefinitieveStop(toestand)
    if (!stop || redenWijziging === null || !maakbaar(toestand)) continue
    if (sluitReden(stop.redenBeeindiging)?.overleg) continue
    if (wachten.has(toestandSleutel(toestand))) continue
    wijzigingen.push({ toewijzingNummer, einddatum, redenWijziging })
    taken.push(sleutel)
    paar = toestand
  }
  // The return message uses the first fresh Identificatie.
  const bericht = paar && bouw301(uit.dossier, paar, wijzigingen, context, 1)
  if (bericht === null || wachtOpRetour(bericht, uit.dossier) !== null) return NIETS
  return vooraf(bericht, uit.dossier, context).length > 0 ? NIETS : { berichten: [bericht], taken }
}
