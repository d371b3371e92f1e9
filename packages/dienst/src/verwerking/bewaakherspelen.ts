// SPDX-License-Identifier: EUPL-1.2
/** Does the replay jobs of all organisations as long as the service runs. */
import type { Dienst } from '../dienst.ts'
import type { Logboek } from '../logboek.ts'
import { herhaal, maakPerOrganisatie } from '../ronde.ts'
import { draaiHerspeelopdrachten, HERSPEELWERK } from './herspeelopdrachten.ts'

const KIJK_MS = 5_000

/** Until `sluit`, which ends the job in hand after its step; the next start goes on with it. */
export function bewaakHerspelen(
  dienst: Dienst,
  logboek: Logboek,
  kijkMs = KIJK_MS,
): { sluit(): Promise<void> } {
  const stop = new AbortController()
  const perOrganisatie = maakPerOrganisatie(logboek, 'herspelen lukt niet')
  const ronde = herhaal(kijkMs, logboek, 'herspelen', async () => {
    // The one question over all organisations, as the owner of the tables.
    const { rows } = await dienst.pool.query<{ organisatie: string }>(
      `SELECT DISTINCT organisatie FROM herspeelopdracht WHERE ${HERSPEELWERK} ORDER BY 1`,
      [dienst.omgeving.tijdstip()],
    )
    for (const { organisatie } of rows) {
      await perOrganisatie(organisatie, async () => {
        const toegang = await dienst.organisatie(organisatie)
        await draaiHerspeelopdrachten(toegang, dienst.omgeving, stop.signal)
      })
    }
  })
  return {
    async sluit() {
      stop.abort()
      await ronde.sluit()
    },
  }
}
