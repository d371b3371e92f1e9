// SPDX-License-Identifier: EUPL-1.2
/** The legal moves on a toewijzing that was read. */
import { mogelijkeZetten, type Zet } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { instellingenVan } from '../verwerking/context.ts'
import { contextVoor, werksetMet } from '../verwerking/werkset.ts'
import type { Toewijzing } from './werklijst.ts'

/** None for a municipality: it reports no start or stop. */
export async function zettenVan(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  { opgeslagen, toestand }: Toewijzing,
): Promise<Zet[]> {
  if (toegang.rol === 'gemeente') return []
  const instellingen = instellingenVan(await leesInstellingen(client, toegang.organisatie))
  const dossiers = new Map([[opgeslagen.sleutel.toString('hex'), opgeslagen]])
  const werk = werksetMet(toegang, omgeving, instellingen, dossiers)
  return mogelijkeZetten(toestand, opgeslagen.dossier, contextVoor(werk, omgeving.nieuweId()))
}
