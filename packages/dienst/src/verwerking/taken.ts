// SPDX-License-Identifier: EUPL-1.2
/** A person decides about a task: approve (a message may go out) or refuse. */
import type { Bevinding } from '@stopwijzer/ijw'
import { afwijzen, akkoord, type Besluit, type Keuze } from '@stopwijzer/keten'
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import { claimIdentificaties, leesDossiers, vergrendel } from '../opslag/lezen.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { leesOpenTaak, type OpenTaak, sluitTaak } from '../opslag/taken.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { legVast } from '../opslag/vastleggen.ts'
import { instellingenVan } from './context.ts'
import { contextVoor, neemOver, noteer, rondAf, type Werkset, werksetMet } from './werkset.ts'

export interface Taakuitkomst {
  readonly id: string
  readonly soort: string
  readonly status: 'akkoord' | 'afgewezen' | 'open'
  /** Files that will appear in `uit/`. */
  readonly verzonden: readonly string[]
  /** Why an approval cannot go through now; the task stays open. */
  readonly bevindingen: readonly Bevinding[]
}

/** Organisation code in the id of a task: `0363-1A2B3C4D`. Throws `TAAK_ONBEKEND`. */
export function organisatieVanTaak(id: string): string {
  const code = /^([0-9]{4}|[0-9]{8})-[0-9A-Z]+$/.exec(id)?.[1]
  if (code === undefined) throw new DienstFout('TAAK_ONBEKEND', [id.slice(0, 40)])
  return code
}

/** Approves a task. A proposal is made anew from the dossier of this moment. */
export async function keurTaakGoed(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  keuze: Keuze = {},
): Promise<Taakuitkomst> {
  return beslis(toegang, omgeving, id, 'akkoord', null, (taak, werk) => {
    const dossier = taak.dossier && werk.dossiers.get(taak.dossier.toString('hex'))
    const context = contextVoor(werk, omgeving.nieuweId())
    return akkoord(taak.taak, dossier ?? { bsn: '', feiten: [] }, context, keuze)
  })
}

/** Refuses a task; the reason is kept in the audit log. */
export async function wijsTaakAf(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  reden: string,
): Promise<Taakuitkomst> {
  return beslis(toegang, omgeving, id, 'afgewezen', reden, ({ taak }) => afwijzen(taak))
}

async function beslis(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  status: 'akkoord' | 'afgewezen',
  reden: string | null,
  besluitOver: (taak: OpenTaak, werk: Werkset) => Besluit,
): Promise<Taakuitkomst> {
  return inTransactie(toegang.pool, toegang.organisatie, async (client) => {
    const { taak, werk } = await openTaak(client, toegang, omgeving, id)
    const besluit = besluitOver(taak, werk)
    const uitkomst = { id, soort: taak.taak.soort, bevindingen: besluit.bevindingen }
    if (besluit.uitkomst === 'geweigerd') return { ...uitkomst, status: 'open', verzonden: [] }
    // Closed by hand first: the decision must not close it as "handled by events".
    await sluitTaak(client, toegang, id, status, werk.nu)
    neemOver(werk, besluit, id, taak.dossier)
    rondAf(werk)
    noteer(werk, `taak_${status}`, 'U', 'geslaagd', taak.dossier, id, reden)
    await claimIdentificaties(client, toegang, werk.claims)
    await legVast(client, toegang, werk.set, werk.nu, omgeving.tijdstip())
    return { ...uitkomst, status, verzonden: werk.set.uitgaand.map((u) => u.bestandsnaam) }
  })
}

async function openTaak(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
): Promise<{ taak: OpenTaak; werk: Werkset }> {
  const gevonden = await leesOpenTaak(client, toegang, id)
  const sleutels = gevonden?.dossier ? [gevonden.dossier] : []
  await vergrendel(client, sleutels)
  // Again under the lock: somebody else may have decided meanwhile.
  const taak = gevonden && (await leesOpenTaak(client, toegang, id))
  if (taak === null) throw new DienstFout('TAAK_ONBEKEND', [id])
  const dossiers = await leesDossiers(client, toegang, sleutels)
  const instellingen = instellingenVan(await leesInstellingen(client, toegang.organisatie))
  return { taak, werk: werksetMet(toegang, omgeving, instellingen, dossiers) }
}
