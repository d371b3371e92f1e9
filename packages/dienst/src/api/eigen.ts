// SPDX-License-Identifier: EUPL-1.2
/** Reading and writing on behalf of somebody, with the audit log in the same transaction. */
import type { Recht, RouteId } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { type AuditRegel, schrijfAudit } from '../opslag/audit.ts'
import { DIENST, type Handelende } from '../opslag/handelende.ts'
import { type Leesgebeurtenis, leesMetAudit, sporen } from '../opslag/leesmetaudit.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { Probleem } from './probleem.ts'
import type { Eigen, Gebeurtenis, Werk } from './vraag.ts'
import type { Wie } from './wie.ts'

export interface EigenInvoer {
  readonly wie: Wie
  /** In the name of who asks. */
  readonly toegang: Toegang
  readonly omgeving: Omgeving
  /** The right that the route asks for: why this was allowed. */
  readonly recht: Recht
  /** Value of the header If-Match. */
  readonly ifMatch: string | undefined
}

export function maakEigen<Id extends RouteId>(invoer: EigenInvoer): Eigen<Id> {
  const { wie, toegang, ifMatch } = invoer
  const { pool, organisatie } = toegang
  return {
    wie,
    toegang,
    lees: (gebeurtenis, werk) =>
      leesMetAudit(pool, organisatie, toegang.wie, alsGebeurtenis(invoer, gebeurtenis), (client) =>
        werk(client).then(({ uit, clienten }) => ({ gegevens: uit, clienten: gezien(clienten) })),
      ),
    schrijf: (gebeurtenis, werk) =>
      inTransactie(pool, organisatie, async (client) => {
        const { uit, clienten } = await werk(client)
        // Last in the transaction: it locks the head of the chain until the commit.
        await schrijfGebeurtenis(client, invoer, gebeurtenis, clienten, 'geslaagd')
        return uit
      }),
    eisVersie(etag) {
      const genoemd = (ifMatch ?? '').split(',').map((een) => een.trim())
      if (!genoemd.includes(etag)) throw new Probleem('VERSIE_VEROUDERD')
    },
  }
}

/** One event in the audit log, with every client in it. */
async function schrijfGebeurtenis(
  client: pg.ClientBase,
  invoer: Pick<EigenInvoer, 'toegang' | 'omgeving' | 'recht'>,
  gebeurtenis: Gebeurtenis,
  clienten: Werk<unknown>['clienten'],
  uitkomst: AuditRegel['uitkomst'],
): Promise<void> {
  const { organisatie, wie } = invoer.toegang
  const regel = {
    objectSoort: null,
    objectId: null,
    bijzonderheden: null,
    ...alsGebeurtenis(invoer, gebeurtenis),
    ...sporen(gezien(clienten)),
    actie: gebeurtenis.actie,
    uitkomst,
  }
  await schrijfAudit(client, organisatie, wie, [regel])
}

function alsGebeurtenis(
  { omgeving, recht }: Pick<EigenInvoer, 'omgeving' | 'recht'>,
  gebeurtenis: Gebeurtenis,
): Leesgebeurtenis {
  return {
    tijdstip: omgeving.tijdstip(),
    recht,
    // The only ground there is: the client is one of this organisation.
    relatie: 'eigen organisatie',
    ...gebeurtenis,
  }
}

function gezien(clienten: Werk<unknown>['clienten']) {
  return clienten.map((een) => (typeof een === 'string' ? { client: een } : een))
}

const TRACE = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/

/** Who asks, as the audit log wants to know it. `traceparent` is that of the request. */
export function alsHandelende(
  wie: Wie,
  ip: string,
  traceparent: string | readonly string[] | undefined,
): Handelende {
  const [, traceId = null, spanId = null] = TRACE.exec(String(traceparent)) ?? []
  return {
    ...DIENST,
    iss: wie.iss,
    sub: wie.sub,
    naam: wie.naam,
    rol: wie.rollen.join(' '),
    isAanvrager: true,
    ip,
    clientId: wie.sleutel ?? null,
    traceId,
    spanId,
    component: 'api',
  }
}
