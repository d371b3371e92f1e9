// SPDX-License-Identifier: EUPL-1.2
/** A person acts on a correction: lets it go on, or abandons it. */
import type { Bevinding } from '@stopwijzer/ijw'
import { breekAf, type Correctiestaat, gaVerder, type Vervolg } from '@stopwijzer/keten'
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import { leesCorrectie, type OpgeslagenCorrectie } from '../opslag/correcties.ts'
import { claimIdentificaties, leesDossiers, vergrendel } from '../opslag/lezen.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { inZicht } from '../opslag/transactie.ts'
import { legVast } from '../opslag/vastleggen.ts'
import { instellingenVan } from './context.ts'
import { voerUitMetTaken } from './correctiestap.ts'
import { contextVoor, noteer, rondAf, type Werkset, werksetMet } from './werkset.ts'

export interface Correctieuitkomst {
  readonly id: string
  readonly gelukt: boolean
  readonly staat: Correctiestaat
  /** Files that will appear in `uit/`. */
  readonly verzonden: readonly string[]
  /** Why it cannot go on; nothing was changed then. */
  readonly bevindingen: readonly Bevinding[]
}

/** Organisation code in the id of a correction. Throws `CORRECTIE_ONBEKEND`. */
export function organisatieVanCorrectie(id: string): string {
  const code = /^([0-9]{4}|[0-9]{8})-[0-9A-Z]+$/.exec(id)?.[1]
  if (code === undefined) throw new DienstFout('CORRECTIE_ONBEKEND', [id.slice(0, 40)])
  return code
}

/** Lets a stopped correction go on from the dossier as it stands now. */
export async function gaCorrectieVerder(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
): Promise<Correctieuitkomst> {
  return inZicht(toegang, (client) => gaCorrectieVerderIn(client, toegang, omgeving, id))
}

/** The same within a transaction. */
export async function gaCorrectieVerderIn(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
): Promise<Correctieuitkomst> {
  return doe(client, toegang, omgeving, id, verderMet)
}

/** Abandons a correction; what was approved stays. The reason is kept in the audit log. */
export async function breekCorrectieAf(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  reden: string,
): Promise<Correctieuitkomst> {
  return inZicht(toegang, (client) => breekCorrectieAfIn(client, toegang, omgeving, id, reden))
}

/** The same within a transaction. */
export async function breekCorrectieAfIn(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  reden: string,
): Promise<Correctieuitkomst> {
  return doe(client, toegang, omgeving, id, (werk, rij) => {
    const vervolg = breekAf(rij.correctie)
    if (vervolg.bevindingen.length === 0) {
      noteer(werk, 'correctie_afbreken', 'U', 'geslaagd', rij.dossier, id, reden)
    }
    return vervolg
  })
}

/** What follows when a person says: go on. Also for approving the task of a stopped correction. */
export function verderMet(werk: Werkset, { dossier, correctie }: OpgeslagenCorrectie): Vervolg {
  const client = werk.dossiers.get(dossier.toString('hex'))!
  return gaVerder(correctie, client, contextVoor(werk, werk.omgeving.nieuweId()))
}

async function doe(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  daad: (werk: Werkset, rij: OpgeslagenCorrectie) => Vervolg,
): Promise<Correctieuitkomst> {
  const { werk, rij } = await openCorrectie(client, toegang, omgeving, id)
  const vervolg = daad(werk, rij)
  const { staat } = vervolg.correctie
  const uitkomst = { id, staat, bevindingen: vervolg.bevindingen }
  // Refused by the rules: nothing of it is written.
  if (vervolg.bevindingen.length > 0) return { ...uitkomst, gelukt: false, verzonden: [] }
  voerUitMetTaken(werk, rij.dossier, vervolg)
  rondAf(werk)
  await claimIdentificaties(client, toegang, werk.claims)
  await legVast(client, toegang, werk.set, werk.nu, omgeving.tijdstip())
  return { ...uitkomst, gelukt: true, verzonden: werk.set.uitgaand.map((u) => u.bestandsnaam) }
}

/** A correction with the dossier of its client, locked. Throws `CORRECTIE_ONBEKEND`. */
async function openCorrectie(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
): Promise<{ werk: Werkset; rij: OpgeslagenCorrectie }> {
  const gevonden = await leesCorrectie(client, toegang, id)
  if (gevonden === null) throw new DienstFout('CORRECTIE_ONBEKEND', [id])
  await vergrendel(client, [gevonden.dossier])
  const dossiers = await leesDossiers(client, toegang, [gevonden.dossier])
  const instellingen = instellingenVan(await leesInstellingen(client, toegang.organisatie))
  const werk = werksetMet(toegang, omgeving, instellingen, dossiers)
  // Again under the lock: an answer may have moved it on meanwhile.
  const rij = await leesCorrectie(client, toegang, id)
  // Or its client was shielded meanwhile.
  if (rij === null) throw new DienstFout('CORRECTIE_ONBEKEND', [id])
  return { werk, rij }
}
