// SPDX-License-Identifier: EUPL-1.2
/** Once a day an anchor of each organisation's audit log, in the database and in the log of the service. */
import type pg from 'pg'
import type { Logboek } from './logboek.ts'
import type { Omgeving } from './omgeving.ts'
import { type Anker, zetAnker } from './opslag/auditanker.ts'
import { alleOrganisaties } from './opslag/organisatie.ts'
import { maakPerOrganisatie } from './ronde.ts'

/** The day has begun within this time: anchors are made soon after midnight (UTC). */
const KIJK_MS = 3_600_000

/** The anchor of today, unless there is one. */
export async function zetDaganker(
  pool: pg.Pool,
  organisatie: string,
  omgeving: Omgeving,
  logboek: Logboek,
): Promise<void> {
  const anker = await zetAnker(pool, organisatie, omgeving.tijdstip())
  if (anker !== null) logboek.bewijs('anker van het logboek', ankerVelden(anker))
}

/** As it stands in the log and in the output of `stopwijzer audit anker`. */
export function ankerVelden({ organisatie, volgnummer, hash, tijdstip }: Anker) {
  return { organisatie, volgnummer, hash: hash.toString('hex'), tijdstip }
}

/** Makes the anchors now and every day, until `sluit`. A fault waits for the next look. */
export function bewaakAnkers(
  pool: pg.Pool,
  omgeving: Omgeving,
  logboek: Logboek,
): { readonly eerste: Promise<void>; sluit(): Promise<void> } {
  let bezig = Promise.resolve()
  const perOrganisatie = maakPerOrganisatie(logboek, 'anker van het logboek niet gezet')
  const kijk = async () => {
    try {
      for (const code of await alleOrganisaties(pool)) {
        await perOrganisatie(code, () => zetDaganker(pool, code, omgeving, logboek))
      }
    } catch (fout) {
      logboek.fout('anker van het logboek niet gezet', { fout })
    }
  }
  const ga = () => {
    bezig = bezig.then(kijk)
    return bezig
  }
  const klok = setInterval(ga, KIJK_MS)
  return {
    eerste: ga(),
    async sluit() {
      clearInterval(klok)
      await bezig
    },
  }
}
