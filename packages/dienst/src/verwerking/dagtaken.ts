// SPDX-License-Identifier: EUPL-1.2
/** Tasks that only time brings: due dates that come near, answers that stay away. Once a day. */
import { isTaakOverBericht, openTaken, type Taak } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { leesDossiers, vergrendel } from '../opslag/lezen.ts'
import { leesInstellingen, type Toegang, zetInstelling } from '../opslag/organisatie.ts'
import { hernoemTaken } from '../opslag/taaksleutels.ts'
import { leesOpenTaken, type OpenTaak } from '../opslag/taken.ts'
import { alsMotor } from '../opslag/transactie.ts'
import { legVast } from '../opslag/vastleggen.ts'
import { instellingenVan } from './context.ts'
import { contextVoor, neemTakenOver, type Werkset, werksetMet } from './werkset.ts'

/** Setting that remembers the last day on which the tasks were brought up to date. */
const BIJGEWERKT = 'taken.bijgewerkt'
/** Setting that tells which form of keys the tasks have, so that an update does not wait for tomorrow. */
const SLEUTELVORM = 'taken.sleutelvorm'
const VORM = '2'
const PARTIJ = 200

/** Brings the tasks of an organisation up to date, unless that was done today already. */
export async function werkTakenBij(toegang: Toegang, omgeving: Omgeving): Promise<void> {
  const vandaag = omgeving.nu().slice(0, 10)
  const gedaan = await alsMotor(toegang, async (client) => {
    const instellingen = await leesInstellingen(client, toegang.organisatie)
    return instellingen[SLEUTELVORM] === VORM ? instellingen[BIJGEWERKT] : undefined
  })
  if (gedaan === vandaag) return
  let na: Buffer | null = Buffer.alloc(0)
  while (na !== null) {
    const vanaf: Buffer = na
    na = await alsMotor(toegang, (client) => werkPartijBij(client, toegang, omgeving, vanaf))
  }
  await alsMotor(toegang, async (client) => {
    await zetInstelling(client, toegang.organisatie, BIJGEWERKT, vandaag)
    if (gedaan === undefined) await zetInstelling(client, toegang.organisatie, SLEUTELVORM, VORM)
  })
}

/** One group of clients after `na`; returns the last one, `null` when there are no more. */
async function werkPartijBij(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  na: Buffer,
): Promise<Buffer | null> {
  const { rows } = await client.query<{ dossier: Buffer }>(
    `SELECT dossier FROM dossier WHERE organisatie = $1 AND dossier > $2
     ORDER BY dossier LIMIT ${PARTIJ}`,
    [toegang.organisatie, na],
  )
  if (rows.length === 0) return null
  const sleutels = rows.map((rij) => rij.dossier)
  await vergrendel(client, sleutels)
  const dossiers = await leesDossiers(client, toegang, sleutels)
  const instellingen = instellingenVan(await leesInstellingen(client, toegang.organisatie))
  const werk = werksetMet(toegang, omgeving, instellingen, dossiers)
  const gekend = [...dossiers.values()].map(({ sleutel }) => sleutel)
  await hernoemTaken(client, toegang, gekend, (sleutel) =>
    openTaken(werk.dossiers.get(sleutel.toString('hex'))!, contextVoor(werk, '')),
  )
  const bestaand = await leesOpenTaken(client, toegang, sleutels)
  for (const { sleutel } of dossiers.values()) werkDossierBij(werk, sleutel, bestaand)
  await legVast(client, toegang, werk.set, werk.nu, omgeving.tijdstip())
  return sleutels.at(-1)!
}

/** The tasks that a dossier calls for now against those that are open; tasks about one message stay. */
export function werkDossierBij(
  werk: Werkset,
  sleutel: Buffer,
  bestaand: readonly OpenTaak[],
): void {
  const dossier = werk.dossiers.get(sleutel.toString('hex'))!
  const nodig = openTaken(dossier, contextVoor(werk, ''))
  const open = bestaand.filter((taak) => taak.dossier?.equals(sleutel))
  const bekend = new Set(open.map(({ taak }) => taak.sleutel))
  const nog = new Set(nodig.map((taak) => taak.sleutel))
  const over = open
    .map(({ taak }) => taak.sleutel)
    .filter((naam) => !nog.has(naam) && !isTaakOverBericht(naam))
  const nieuw: Taak[] = nodig.filter((taak) => !bekend.has(taak.sleutel))
  neemTakenOver(werk, nieuw, over, sleutel)
}
