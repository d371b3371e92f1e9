// SPDX-License-Identifier: EUPL-1.2
/** What becomes of received messages that were held because their client is shielded. */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import { leesVastgehouden } from '../opslag/afscherming.ts'
import { claimIdentificaties } from '../opslag/lezen.ts'
import { type OpenTaak, sluitTaak } from '../opslag/taken.ts'
import { legVast } from '../opslag/vastleggen.ts'
import { type Antwoord, isGeparkeerd } from './antwoord.ts'
import { beoordeelItem } from './beoordeling.ts'
import { bereidVoor } from './partij.ts'
import { parkeertijdVan } from './stilleggen.ts'
import type { Taakuitkomst } from './taken.ts'
import type { Werkitem } from './werkitem.ts'
import { noteer, rondAf, type Werkset } from './werkset.ts'

export function isVastgehouden({ taak }: OpenTaak): boolean {
  return taak.soort === 'afgeschermd-beoordelen'
}

/**
 * Approving handles the message after all, with its answer to the sender; nothing else goes
 * out for this client. Refusing leaves it for good: no facts, no answer.
 */
export async function beslisVastgehouden(
  client: pg.PoolClient,
  { toegang, omgeving, ...gelezen }: Werkset,
  taak: OpenTaak,
  status: 'akkoord' | 'afgewezen',
  reden: string | null,
): Promise<Taakuitkomst> {
  const berichtId = taak.taak.sleutel.slice(taak.taak.sleutel.indexOf('/') + 1)
  const [item] = await leesVastgehouden(client, toegang, taak.dossier!, berichtId)
  if (item === undefined) throw new DienstFout('TAAK_ONBEKEND', [taak.id])
  await sluitTaak(client, toegang, taak.id, status, gelezen.nu)
  const hand = { ...item, alsnog: true }
  const werk =
    status === 'akkoord'
      ? await bereidVoor(client, toegang, omgeving, [hand])
      : { toegang, omgeving, ...gelezen }
  werk.set.besloten.push({ dossier: taak.dossier, sleutel: taak.taak.sleutel })
  const uitkomst = { id: taak.id, soort: taak.taak.soort, status, bevindingen: [] }
  noteer(werk, `taak_${status}`, 'U', 'geslaagd', taak.dossier, taak.id, reden)
  if (status === 'afgewezen') {
    werk.set.beslist.push({ id: berichtId, status: 'opgegeven', codes: [] })
    await legVast(client, toegang, werk.set, werk.nu, omgeving.tijdstip())
    return { ...uitkomst, verzonden: [] }
  }
  const { oordeel } = beoordeelItem(werk, hand, NU)
  rondAf(werk)
  await claimIdentificaties(client, toegang, werk.claims)
  await legVast(client, toegang, werk.set, werk.nu, omgeving.tijdstip())
  return { ...uitkomst, oordeel, verzonden: werk.set.uitgaand.map((u) => u.bestandsnaam) }
}

/**
 * Judges the messages of a client that is shielded no longer, in order of arrival. One may
 * wait for another of them, and as long as its own time lasts for one that is still to come.
 */
export function beoordeelVastgehouden(werk: Werkset, items: readonly Werkitem[]): Antwoord[] {
  const uit = new Map<Werkitem, Antwoord>()
  let hand = items
  for (;;) {
    for (const item of hand) uit.set(item, beoordeelItem(werk, item, MET_HOOP))
    const nog = hand.filter((item) => isGeparkeerd(uit.get(item)!))
    const beweegt = nog.length < hand.length
    hand = nog
    if (!beweegt || hand.length === 0) break
  }
  for (const item of hand) {
    if (werk.nu >= parkeertijdVan(werk, item)) uit.set(item, beoordeelItem(werk, item, NU))
  }
  return [...uit.values()]
}

const MET_HOOP = { voorgangerKanKomen: true, wachten: 'werkdagen' } as const
/** A person asks for the verdict now: it waits for nothing. */
const NU = { voorgangerKanKomen: false, wachten: 'deze-ronde' } as const
