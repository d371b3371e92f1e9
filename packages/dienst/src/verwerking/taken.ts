// SPDX-License-Identifier: EUPL-1.2
/** A person decides about a task: approve (a message may go out) or refuse. */
import type { Bevinding } from '@stopwijzer/ijw'
import { afwijzen, akkoord, type Besluit, breekAf, type Keuze } from '@stopwijzer/keten'
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import { leesCorrectie, type OpgeslagenCorrectie } from '../opslag/correcties.ts'
import { claimIdentificaties, leesDossiers, vergrendel } from '../opslag/lezen.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { leesOpenTaak, type OpenTaak, sluitTaak } from '../opslag/taken.ts'
import { inZicht } from '../opslag/transactie.ts'
import { legVast } from '../opslag/vastleggen.ts'
import { instellingenVan } from './context.ts'
import { verderMet } from './correctieacties.ts'
import { voerUitMetTaken } from './correctiestap.ts'
import { beslisVastgehouden, isVastgehouden } from './vastgehouden.ts'
import { contextVoor, neemOver, noteer, rondAf, type Werkset, werksetMet } from './werkset.ts'

export interface Taakuitkomst {
  readonly id: string
  readonly soort: string
  readonly status: 'akkoord' | 'afgewezen' | 'open'
  /** Files that will appear in `uit/`. */
  readonly verzonden: readonly string[]
  /** Why an approval cannot go through now; the task stays open. */
  readonly bevindingen: readonly Bevinding[]
  /** Of a message about a shielded client that was handled after all. */
  readonly oordeel?: string
}

/** Organisation code in the id of a task: `0363-1A2B3C4D`. Throws `TAAK_ONBEKEND`. */
export function organisatieVanTaak(id: string): string {
  const code = /^([0-9]{4}|[0-9]{8})-[0-9A-Z]+$/.exec(id)?.[1]
  if (code === undefined) throw new DienstFout('TAAK_ONBEKEND', [id.slice(0, 40)])
  return code
}

/** Approves a task. A proposal is made anew from the dossier of this moment. */
export function keurTaakGoed(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  keuze: Keuze = {},
): Promise<Taakuitkomst> {
  return inZicht(toegang, (client) => keurTaakGoedIn(client, toegang, omgeving, id, keuze))
}

/** The same within a transaction. */
export async function keurTaakGoedIn(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  keuze: Keuze,
): Promise<Taakuitkomst> {
  return beslis(client, toegang, omgeving, id, 'akkoord', null, (taak, werk) => {
    const dossier = taak.dossier && werk.dossiers.get(taak.dossier.toString('hex'))
    const context = contextVoor(werk, omgeving.nieuweId())
    return akkoord(taak.taak, dossier ?? { bsn: '', feiten: [] }, context, keuze)
  })
}

/** Refuses a task; the reason is kept in the audit log. */
export function wijsTaakAf(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  reden: string,
): Promise<Taakuitkomst> {
  return inZicht(toegang, (client) => wijsTaakAfIn(client, toegang, omgeving, id, reden))
}

/** The same within a transaction. */
export async function wijsTaakAfIn(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  reden: string,
): Promise<Taakuitkomst> {
  return beslis(client, toegang, omgeving, id, 'afgewezen', reden, ({ taak }) => afwijzen(taak))
}

async function beslis(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  status: 'akkoord' | 'afgewezen',
  reden: string | null,
  besluitOver: (taak: OpenTaak, werk: Werkset) => Besluit,
): Promise<Taakuitkomst> {
  const { taak, werk } = await openTaak(client, toegang, omgeving, id)
  if (isVastgehouden(taak)) return beslisVastgehouden(client, werk, taak, status, reden)
  const correctie = await correctieVan(client, toegang, taak)
  if (correctie !== null) return beslisCorrectie(client, werk, taak, status, reden, correctie)
  const besluit = besluitOver(taak, werk)
  const uitkomst = { id, soort: taak.taak.soort, bevindingen: besluit.bevindingen }
  if (besluit.uitkomst === 'geweigerd') return { ...uitkomst, status: 'open', verzonden: [] }
  // Closed by hand first: the decision must not close it as "handled by events".
  await sluitTaak(client, toegang, id, status, werk.nu)
  werk.set.besloten.push({ dossier: taak.dossier, sleutel: taak.taak.sleutel })
  neemOver(werk, besluit, id, taak.dossier)
  rondAf(werk)
  noteer(werk, `taak_${status}`, 'U', 'geslaagd', taak.dossier, id, reden)
  await claimIdentificaties(client, toegang, werk.claims)
  await legVast(client, toegang, werk.set, werk.nu, omgeving.tijdstip())
  return { ...uitkomst, status, verzonden: werk.set.uitgaand.map((u) => u.bestandsnaam) }
}

/** The stopped correction that a task is about; `null` for every other task. */
async function correctieVan(
  client: pg.ClientBase,
  toegang: Toegang,
  { taak }: OpenTaak,
): Promise<OpgeslagenCorrectie | null> {
  if (taak.soort !== 'correctie-gestopt') return null
  return leesCorrectie(client, toegang, taak.sleutel.slice(taak.sleutel.indexOf('/') + 1))
}

/** Approving lets the correction go on, refusing abandons it. */
async function beslisCorrectie(
  client: pg.PoolClient,
  werk: Werkset,
  { id, dossier, taak }: OpenTaak,
  status: 'akkoord' | 'afgewezen',
  reden: string | null,
  rij: OpgeslagenCorrectie,
): Promise<Taakuitkomst> {
  const { toegang, omgeving } = werk
  const vervolg = status === 'akkoord' ? verderMet(werk, rij) : breekAf(rij.correctie)
  const uitkomst = { id, soort: 'correctie-gestopt', bevindingen: vervolg.bevindingen }
  if (vervolg.bevindingen.length > 0) return { ...uitkomst, status: 'open', verzonden: [] }
  await sluitTaak(client, toegang, id, status, werk.nu)
  werk.set.besloten.push({ dossier, sleutel: taak.sleutel })
  voerUitMetTaken(werk, rij.dossier, vervolg)
  rondAf(werk)
  noteer(werk, `taak_${status}`, 'U', 'geslaagd', rij.dossier, id, reden)
  await claimIdentificaties(client, toegang, werk.claims)
  await legVast(client, toegang, werk.set, werk.nu, omgeving.tijdstip())
  return { ...uitkomst, status, verzonden: werk.set.uitgaand.map((u) => u.bestandsnaam) }
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
