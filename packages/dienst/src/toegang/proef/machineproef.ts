// SPDX-License-Identifier: EUPL-1.2
/** Keys of machines for tests, on the database of a `Toegangproef`. */
import type { Recht } from '@stopwijzer/koppelvlak'
import { inTransactie } from '../../opslag/transactie.ts'
import { nuMs, UUR } from '../kern.ts'
import {
  leesMachines,
  type Machine,
  type Machinesoort,
  maakMachine,
  type NieuweMachine,
  trekIn,
} from '../machine/sleutels.ts'
import { GEMEENTE, type Toegangproef } from './toegangproef.ts'

export const DAG = 24 * UUR
export const LEZEN: readonly Recht[] = ['toewijzingen.lezen', 'berichten.lezen']

export function maakMachineproef(p: Toegangproef) {
  function maak(soort: Machinesoort, wens: Partial<NieuweMachine> = {}, organisatie = GEMEENTE) {
    const nieuw = {
      naam: 'ECD Voorbeeld',
      soort,
      rechten: LEZEN,
      verloopt: new Date(nuMs(p.kern) + 90 * DAG),
      ...wens,
    }
    return inTransactie(p.db.pool, organisatie, (client) =>
      maakMachine(client, p.kern, organisatie, nieuw, 'beheerder-1'),
    )
  }
  const lijst = (): Promise<readonly Machine[]> =>
    inTransactie(p.db.pool, GEMEENTE, (client) => leesMachines(client, GEMEENTE))
  return {
    maak,
    async gemaakt(...wat: Parameters<typeof maak>) {
      const uit = await maak(...wat)
      if (uit.soort !== 'gemaakt') throw new Error(uit.soort)
      return { id: uit.id, geheim: uit.geheim ?? '' }
    },
    lijst,
    trek: (id: string) =>
      inTransactie(p.db.pool, GEMEENTE, (client) => trekIn(client, p.kern, GEMEENTE, id)),
  }
}
