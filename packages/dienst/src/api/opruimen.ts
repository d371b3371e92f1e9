// SPDX-License-Identifier: EUPL-1.2
/** Stored answers go after a day, also of an organisation that sends no commands any more. */
import type { Dienst } from '../dienst.ts'
import type { Logboek } from '../logboek.ts'
import { alleOrganisaties } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { maakPerOrganisatie } from '../ronde.ts'
import { PER_KEER, ruimHerhalingen } from './herhaling.ts'

const KIJK_MS = 3_600_000

/** Removes what is old of every organisation. */
export async function ruimOp(
  { pool, omgeving }: Pick<Dienst, 'pool' | 'omgeving'>,
  logboek: Logboek,
): Promise<void> {
  const perOrganisatie = maakPerOrganisatie(logboek, 'opruimen mislukt')
  for (const organisatie of await alleOrganisaties(pool)) {
    await perOrganisatie(organisatie, async () => {
      let weg: number
      do {
        weg = await inTransactie(pool, organisatie, (client) =>
          ruimHerhalingen(client, organisatie, omgeving.tijdstip()),
        )
      } while (weg === PER_KEER)
    })
  }
}

/** Looks every hour, until `sluit`. A fault waits for the next look. */
export function bewaakOpruimen(dienst: Dienst, logboek: Logboek): { sluit(): Promise<void> } {
  let bezig = Promise.resolve()
  const klok = setInterval(() => {
    bezig = ruimOp(dienst, logboek).catch((fout) => logboek.fout('opruimen mislukt', { fout }))
  }, KIJK_MS)
  return {
    async sluit() {
      clearInterval(klok)
      await bezig
    },
  }
}
