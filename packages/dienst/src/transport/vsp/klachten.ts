// SPDX-License-Identifier: EUPL-1.2
/**
 * Messages that stand ready and cannot be taken. Their receipt is never confirmed: VECOZO
 * would throw away the only copy. They are tried again, later each time, and a person hears
 * of it after a few times.
 */
import type { Logboek } from '../../logboek.ts'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { meldAankomst, sluitDodeBrieven } from '../../verwerking/dodebrief.ts'
import { volgensPlan } from '../kern/plan.ts'
import type { Gereed } from './antwoorden.ts'

export interface Klachten {
  magNu(traceerId: string): boolean
  /** It cannot be taken; `waarom` follows on `Een bericht` and is Dutch. */
  noteer(gereed: Gereed, toegang: Toegang | null, waarom: string, geduld?: number): Promise<void>
  /** An entry of the list that is no message as the contract describes it. */
  meldOnleesbaar(): void
  /** It was taken after all. */
  voorbij(traceerId: string, toegang: Toegang): Promise<void>
}

interface Klacht {
  readonly keren: number
  readonly volgende: string
  /** A person has heard of it. */
  readonly gemeld: boolean
}

/** A download may be damaged once; after this many times a person has to look. */
const GEDULD = 3

export function maakKlachten(omgeving: Omgeving, logboek: Logboek, toeval: () => number): Klachten {
  const open = new Map<string, Klacht>()
  let onleesbaar = false
  return {
    magNu: (traceerId) => (open.get(traceerId)?.volgende ?? '') <= omgeving.tijdstip(),
    async noteer(gereed, toegang, waarom, geduld = GEDULD) {
      const { traceerId } = gereed
      const eerder = open.get(traceerId)
      const keren = (eerder?.keren ?? 0) + 1
      const melden = keren >= geduld && toegang !== null && !eerder?.gemeld
      const nu = omgeving.tijdstip()
      const plan = { pogingen: keren, sinds: nu, nu, horizonUren: 1, toeval: toeval() }
      if (keren === 1 && geduld === GEDULD)
        logboek.fout(`bericht bij VECOZO ${waarom}`, { kenmerk: traceerId })
      if (melden) await meld(toegang, omgeving, gereed, waarom)
      const gemeld = melden || eerder?.gemeld === true
      open.set(traceerId, { keren, gemeld, volgende: volgensPlan(plan).volgende })
    },
    meldOnleesbaar() {
      if (!onleesbaar) logboek.fout('VECOZO meldt een bericht zonder geldige gegevens')
      onleesbaar = true
    },
    async voorbij(traceerId, toegang) {
      // After a restart nobody knows any more whether there was one.
      const eerder = open.get(traceerId)
      open.delete(traceerId)
      if (eerder === undefined) return
      await alsMotor(toegang, (client) =>
        sluitDodeBrieven(client, toegang, [`aankomst/${traceerId}`], omgeving.nu()),
      )
    },
  }
}

async function meld(
  toegang: Toegang,
  omgeving: Omgeving,
  { traceerId, afzender }: Gereed,
  waarom: string,
): Promise<void> {
  const van = afzender.code === null ? '' : ` van ${afzender.code}`
  await alsMotor(toegang, (client) =>
    meldAankomst(client, toegang, omgeving, {
      ...{ id: `${traceerId}/ophalen`, soort: 'handmatig-beoordelen', ontvangen: null },
      toelichting: `Een bericht${van} ${waarom} (Traceer ID ${traceerId}). De dienst heeft de ontvangst niet bevestigd en probeert het opnieuw. Zoek het bericht op in het portaal van VECOZO, of vraag de afzender het opnieuw te sturen.`,
    }),
  )
}
