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
  noteer(gereed: Gereed, toegang: Toegang, waarom: string, geduld?: number): Promise<void>
  /** What the whole list says; `toegang`: whoever hears of what is of nobody. */
  naLijst(toegang: Toegang, beeld: Lijstbeeld): Promise<void>
  /** It was taken after all. */
  voorbij(traceerId: string, toegang: Toegang): Promise<void>
}

export interface Lijstbeeld {
  readonly lijst: readonly unknown[]
  /** There may be more than this list shows. */
  readonly vol: boolean
  /** The ids of the entries that are messages as the contract describes them. */
  readonly leesbaar: readonly string[]
  readonly bevestigd: number
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
  const onleesbaar = maakSein('onleesbaar', omgeving)
  const vast = maakSein('vast', omgeving)
  return {
    magNu: (traceerId) => (open.get(traceerId)?.volgende ?? '') <= omgeving.tijdstip(),
    async noteer(gereed, toegang, waarom, geduld = GEDULD) {
      const { traceerId } = gereed
      const eerder = open.get(traceerId)
      const keren = (eerder?.keren ?? 0) + 1
      const melden = keren >= geduld && !eerder?.gemeld
      const nu = omgeving.tijdstip()
      const plan = { pogingen: keren, sinds: nu, nu, horizonUren: 1, toeval: toeval() }
      if (keren === 1 && geduld === GEDULD)
        logboek.fout(`bericht bij VECOZO ${waarom}`, { kenmerk: traceerId })
      if (melden) await meld(toegang, omgeving, gereed, waarom)
      const gemeld = melden || eerder?.gemeld === true
      open.set(traceerId, { keren, gemeld, volgende: volgensPlan(plan).volgende })
    },
    async naLijst(toegang, { lijst, vol, leesbaar, bevestigd }) {
      const vreemd = lijst.length - leesbaar.length
      if (vreemd > 0 || !vol) {
        const aan = await onleesbaar(toegang, vreemd > 0 ? ONLEESBAAR : null)
        if (aan) logboek.fout('VECOZO meldt een bericht zonder geldige gegevens')
      }
      // The list has the oldest first and no second page.
      const staatVast = vol && bevestigd === 0 && leesbaar.every((id) => open.has(id))
      const aan = await vast(toegang, staatVast ? vastInWoorden(lijst.length) : null)
      if (aan) logboek.fout('ophalen bij VECOZO staat stil: van een volle lijst is niets te nemen')
      // What VECOZO no longer shows is of the past.
      if (!vol) for (const id of open.keys()) if (!leesbaar.includes(id)) open.delete(id)
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

const ONLEESBAAR =
  'VECOZO meldt een of meer berichten zonder geldige gegevens. De dienst kan ze niet ophalen. Kijk in het portaal van VECOZO wat er klaarstaat, en meld het VECOZO.'

function vastInWoorden(aantal: number): string {
  return `Bij VECOZO staan ${aantal} berichten vooraan die de dienst niet kan ophalen. Nieuwere berichten ziet hij daardoor niet. Kijk in het portaal van VECOZO wat er klaarstaat, en vraag VECOZO deze berichten weg te halen.`
}

/**
 * A task that is open as long as something is so; `null`: it is not. After a restart nobody
 * knows, so the first look always says it. Returns true when it begins.
 */
function maakSein(naam: string, omgeving: Omgeving) {
  let stand: boolean | null = null
  return async (toegang: Toegang, toelichting: string | null): Promise<boolean> => {
    if (stand === (toelichting !== null)) return false
    await alsMotor(toegang, async (client) => {
      if (toelichting === null) {
        await sluitDodeBrieven(client, toegang, [`aankomst/vsp-lijst/${naam}`], omgeving.nu())
        return
      }
      await meldAankomst(client, toegang, omgeving, {
        ...{ id: `vsp-lijst/${naam}/taak`, soort: 'handmatig-beoordelen', ontvangen: null },
        toelichting,
      })
    })
    stand = toelichting !== null
    return stand
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
