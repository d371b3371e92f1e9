// SPDX-License-Identifier: EUPL-1.2
/** What stands in the files of this organisation: the setting `postbus.profiel`. */
import type { Instellingen } from '@stopwijzer/keten'
import type { Toegang } from '../opslag/organisatie.ts'
import { leesInstellingen } from '../opslag/organisatie.ts'
import { alsMotor } from '../opslag/transactie.ts'
import { instellingenVan } from '../verwerking/context.ts'

export type Postbusprofiel = Instellingen['postbusprofiel']

export function leesProfiel(toegang: Toegang): Promise<Postbusprofiel> {
  return alsMotor(
    toegang,
    async (client) =>
      instellingenVan(await leesInstellingen(client, toegang.organisatie)).postbusprofiel,
  )
}
