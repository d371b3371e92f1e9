// SPDX-License-Identifier: EUPL-1.2
/** The JW301 that a proposal stands for, to look at before it is approved. */
import type { JW301Bericht } from '@stopwijzer/ijw'
import { type SluitVoorstel, voorstelBericht } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { leesDossiers } from '../opslag/lezen.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { instellingenVan } from '../verwerking/context.ts'
import { contextVoor, werksetMet } from '../verwerking/werkset.ts'
import type { Taakregel } from './zoeken.ts'

/** `null` when it cannot be made: no reason chosen, or nothing known to make it from. */
export async function maakVoorstelbericht(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  taak: Pick<Taakregel, 'dossier'>,
  voorstel: SluitVoorstel,
): Promise<JW301Bericht | null> {
  if (taak.dossier === null) return null
  const dossiers = await leesDossiers(client, toegang, [taak.dossier])
  const instellingen = instellingenVan(await leesInstellingen(client, toegang.organisatie))
  const werk = werksetMet(toegang, omgeving, instellingen, dossiers)
  const dossier = werk.dossiers.get(taak.dossier.toString('hex'))
  if (dossier === undefined) return null
  return voorstelBericht(voorstel, dossier, contextVoor(werk, omgeving.nieuweId()))
}
