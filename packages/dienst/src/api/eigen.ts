// SPDX-License-Identifier: EUPL-1.2
/** Reading and writing on behalf of somebody, with the audit log in the same transaction. */
import type { RouteId } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { type AuditRegel, schrijfAudit } from '../opslag/audit.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { Probleem } from './probleem.ts'
import type { Eigen, Gebeurtenis, Werk } from './vraag.ts'
import type { Wie } from './wie.ts'

export interface EigenInvoer {
  readonly wie: Wie
  readonly toegang: Toegang
  readonly omgeving: Omgeving
  /** Value of the header If-Match. */
  readonly ifMatch: string | undefined
}

export function maakEigen<Id extends RouteId>(invoer: EigenInvoer): Eigen<Id> {
  const { wie, toegang, ifMatch } = invoer
  function werkMet<T>(
    gebeurtenis: Gebeurtenis,
    werk: (client: pg.PoolClient) => Promise<Werk<T>>,
  ): Promise<T> {
    return inTransactie(toegang.pool, toegang.organisatie, async (client) => {
      const { uit, clienten } = await werk(client)
      // Last in the transaction: it locks the head of the chain until the commit.
      await schrijfGebeurtenis(client, invoer, gebeurtenis, clienten, 'geslaagd')
      return uit
    })
  }
  return {
    wie,
    toegang,
    lees: werkMet,
    schrijf: werkMet,
    eisVersie(etag) {
      const genoemd = (ifMatch ?? '').split(',').map((een) => een.trim())
      if (!genoemd.includes(etag)) throw new Probleem('VERSIE_VEROUDERD')
    },
  }
}

/** One event in the audit log, with every client in it. */
export async function schrijfGebeurtenis(
  client: pg.ClientBase,
  { toegang, omgeving }: Pick<EigenInvoer, 'toegang' | 'omgeving'>,
  gebeurtenis: Gebeurtenis,
  clienten: readonly string[],
  uitkomst: AuditRegel['uitkomst'],
): Promise<void> {
  const tijdstip = omgeving.tijdstip()
  const betrokken = clienten.length === 0 ? [null] : [...new Set(clienten)]
  await schrijfAudit(
    client,
    toegang.organisatie,
    betrokken.map((een) => ({
      tijdstip,
      soort: gebeurtenis.soort,
      actie: gebeurtenis.actie,
      uitkomst,
      client: een,
      objectSoort: gebeurtenis.objectSoort ?? null,
      objectId: gebeurtenis.objectId ?? null,
      bijzonderheden: gebeurtenis.bijzonderheden ?? null,
    })),
  )
}
