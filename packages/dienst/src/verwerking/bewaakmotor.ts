// SPDX-License-Identifier: EUPL-1.2
/**
 * What has to happen between messages for organisations of which no other process may be working:
 * their messages come and go through the API. Parked messages of which the predecessor came or the
 * time is up are judged, and the work of each day is done. Beside a file drop it does no harm: two
 * processes never have the same message in hand.
 */
import type { Dienst } from '../dienst.ts'
import type { Logboek } from '../logboek.ts'
import { leesMetWerk, type Wachtend } from '../opslag/metwerk.ts'
import { alleOrganisaties } from '../opslag/organisatie.ts'
import { alsMotor } from '../opslag/transactie.ts'
import { herhaal, maakPerOrganisatie } from '../ronde.ts'
import { maakDagwerk, probeerWachtende, rondGeparkeerdAf, type Tussenwerk } from './tussenwerk.ts'

const KIJK_MS = 1_000
/** How often is looked whose day is not done yet; whoever is done is not asked again. */
const NOGEENS_MS = 600_000
const WACHT: readonly Wachtend[] = [['bericht', `status = 'vastgehouden'`]]

interface Deelnemer {
  readonly tussen: Tussenwerk
  readonly dagwerk: () => Promise<void>
  /** The last event when parked messages were tried; something else came when it is another. */
  merk: string | null
}

/** Until `sluit`; `overLijn`: organisations of which a line of this process does the same work. */
export function bewaakMotor(
  dienst: Dienst,
  logboek: Logboek,
  overLijn: readonly string[],
  kijkMs = KIJK_MS,
): { sluit(): Promise<void> } {
  const { pool, omgeving } = dienst
  const elders = new Set(overLijn)
  const bekend = new Map<string, Deelnemer>()
  const deelnemer = async (code: string): Promise<Deelnemer> => {
    const al = bekend.get(code)
    if (al !== undefined) return al
    const tussen = { toegang: await dienst.organisatie(code), omgeving, logboek }
    const nieuw = { tussen, dagwerk: maakDagwerk(tussen), merk: null }
    bekend.set(code, nieuw)
    return nieuw
  }
  const perOrganisatie = maakPerOrganisatie(logboek, 'werk tussen berichten lukt niet')
  let stopt = false
  const wachtenden = herhaal(kijkMs, logboek, 'wachtende berichten bekijken', async () => {
    for (const code of await leesMetWerk(pool, WACHT, [])) {
      if (stopt || elders.has(code)) continue
      await perOrganisatie(code, async () => handelWachtendeAf(await deelnemer(code)))
    }
  })
  // A day on which not everybody came through is gone over again, at leisure.
  let gekeken = { dag: '', tot: 0 }
  const isNieuweDag = () => {
    const nu = Date.parse(omgeving.tijdstip())
    const dag = omgeving.nu().slice(0, 10)
    if (dag === gekeken.dag && nu < gekeken.tot) return false
    gekeken = { dag, tot: nu + NOGEENS_MS }
    return true
  }
  const perDag = maakPerOrganisatie(logboek, 'werk van de dag lukt niet')
  const dagen = herhaal(kijkMs, logboek, 'werk van de dag', async () => {
    if (!isNieuweDag()) return
    for (const code of await alleOrganisaties(pool)) {
      if (stopt) return
      if (!elders.has(code)) await perDag(code, async () => (await deelnemer(code)).dagwerk())
    }
  })
  return {
    async sluit() {
      stopt = true
      await Promise.all([wachtenden.sluit(), dagen.sluit()])
    },
  }
}

async function handelWachtendeAf(deelnemer: Deelnemer): Promise<void> {
  const { tussen, merk } = deelnemer
  const nu = await leesMerk(tussen)
  if (nu !== merk) {
    await probeerWachtende(tussen)
    // What this itself brought about is seen at the next look, and moves perhaps one more.
    deelnemer.merk = nu
  }
  await rondGeparkeerdAf(tussen)
}

/** The last event of the organisation: every message that is handled makes one. */
function leesMerk({ toegang }: Tussenwerk): Promise<string | null> {
  return alsMotor(toegang, async (client) => {
    const { rows } = await client.query<{ merk: string | null }>(
      'SELECT max(volgnummer)::text AS merk FROM gebeurtenis WHERE organisatie = $1',
      [toegang.organisatie],
    )
    return rows[0]?.merk ?? null
  })
}
