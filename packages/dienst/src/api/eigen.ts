// SPDX-License-Identifier: EUPL-1.2
/** Reading and writing on behalf of somebody, with the audit log in the same transaction. */
import type { Recht } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import { type AuditRegel, schrijfAudit } from '../opslag/audit.ts'
import { DIENST, type Handelende, spoorVan } from '../opslag/handelende.ts'
import {
  type Leesgebeurtenis,
  leesMetAudit,
  noteerGebeurtenis,
  sporen,
} from '../opslag/leesmetaudit.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inZicht } from '../opslag/transactie.ts'
import { type Bewaard, bewaar, claim, geefVrij, type Herhaalsleutel } from './herhaling.ts'
import { alsProbleem, Probleem } from './probleem.ts'
import type { Eigen, Gebeurtenis, Uitkomst, Werk } from './vraag.ts'
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
  /** On a route that may be repeated. */
  readonly herhaling: Herhaalsleutel | null
}

export function maakEigen<R>(invoer: EigenInvoer): Eigen<R> {
  const { wie, toegang, omgeving, ifMatch, herhaling } = invoer
  const transactie = <T>(werk: (client: pg.PoolClient) => Promise<T>) => inZicht(toegang, werk)

  /** The answer that a request with the same key got in the meantime. */
  const eerder = async (client: pg.PoolClient): Promise<Uitkomst<R> | null> => {
    if (herhaling === null) return null
    const bewaard = await claim(client, toegang, herhaling, omgeving.tijdstip())
    return bewaard === null ? null : geefHerhaling(client, invoer, bewaard)
  }
  const rondAf = async (
    client: pg.PoolClient,
    gebeurtenis: Gebeurtenis,
    { uit, clienten, bij }: Werk<Uitkomst<R>>,
  ): Promise<Uitkomst<R>> => {
    const spoor = sporen(gezien(clienten))
    if (herhaling !== null) await bewaar(client, toegang, herhaling, { uitkomst: uit, spoor })
    // Last in the transaction: it locks the head of the chain until the commit.
    await schrijfGebeurtenis(client, invoer, { ...gebeurtenis, ...bij }, spoor, 'geslaagd')
    return uit
  }
  return {
    wie,
    toegang,
    lees: (gebeurtenis, werk) =>
      leesMetAudit(
        toegang.pool,
        toegang.organisatie,
        toegang.wie,
        alsGebeurtenis(invoer, gebeurtenis),
        (client) =>
          werk(client).then(({ uit, clienten, bij = {} }) => ({
            gegevens: uit,
            clienten: gezien(clienten),
            bij,
          })),
        toegang.zicht,
      ),
    async schrijf(gebeurtenis, werk) {
      let bezig = false
      try {
        return await transactie(async (client) => {
          bezig = false
          const antwoord = await eerder(client)
          if (antwoord !== null) return antwoord
          bezig = true
          const gedaan = await werk(client)
          bezig = false
          return rondAf(client, gebeurtenis, gedaan)
        })
      } catch (fout) {
        if (bezig) await noteerNietGedaan(invoer, gebeurtenis, fout)
        throw fout
      }
    },
    async doe(gebeurtenis, werk) {
      const antwoord = await transactie(eerder)
      if (antwoord !== null) return antwoord
      let gedaan: Werk<Uitkomst<R>>
      try {
        gedaan = await werk()
      } catch (fout) {
        // A refusal did nothing. After any other fault nobody knows: the key stays taken, unless
        // the work itself will know.
        const geweigerd = fout instanceof Probleem || fout instanceof DienstFout
        if (herhaling !== null && (geweigerd || herhaling.herkent)) {
          const vrij = transactie((client) => geefVrij(client, toegang, herhaling))
          // Where the database is gone the fault itself tells more.
          await (geweigerd ? vrij : vrij.catch(() => undefined))
        }
        await noteerNietGedaan(invoer, gebeurtenis, fout)
        throw fout
      }
      return transactie((client) => rondAf(client, gebeurtenis, gedaan))
    },
    eisVersie(etag) {
      const genoemd = (ifMatch ?? '').split(',').map((een) => een.trim())
      if (!genoemd.includes(etag)) throw new Probleem('VERSIE_VEROUDERD')
    },
  }
}

/**
 * Somebody asked for a change that was refused, or went wrong: its own transaction is gone, so
 * this is a new one. What is wrong with the database itself cannot be written there.
 */
async function noteerNietGedaan(
  invoer: EigenInvoer,
  gebeurtenis: Gebeurtenis,
  fout: unknown,
): Promise<void> {
  const { code } = alsProbleem(fout)
  if (code === 'NIET_BESCHIKBAAR') return
  const { pool, organisatie, wie } = invoer.toegang
  const bijzonderheden = fout instanceof DienstFout ? fout.code : code
  await noteerGebeurtenis(pool, organisatie, wie, {
    objectSoort: null,
    objectId: null,
    client: null,
    ...alsGebeurtenis(invoer, gebeurtenis),
    actie: gebeurtenis.actie,
    uitkomst: code === 'INTERNE_FOUT' ? 'mislukt' : 'geweigerd',
    bijzonderheden,
  })
}

/** A stored answer leaves again: that is looking at the same clients once more. */
export async function geefHerhaling<R>(
  client: pg.ClientBase,
  invoer: EigenInvoer,
  { uitkomst, spoor }: Bewaard,
): Promise<Uitkomst<R>> {
  const gebeurtenis = { soort: 'herhaal_antwoord', actie: 'R' } as const
  await schrijfGebeurtenis(client, invoer, gebeurtenis, spoor, 'geslaagd')
  const eerder = uitkomst as Uitkomst<R>
  const koppen = { ...eerder.koppen, 'idempotency-replayed': 'true' }
  return { ...eerder, koppen } as Uitkomst<R>
}

/** One event in the audit log, with every client in it. */
async function schrijfGebeurtenis(
  client: pg.ClientBase,
  invoer: EigenInvoer,
  gebeurtenis: Gebeurtenis,
  spoor: Bewaard['spoor'],
  uitkomst: AuditRegel['uitkomst'],
): Promise<void> {
  const { organisatie, wie } = invoer.toegang
  const regel = {
    objectSoort: null,
    objectId: null,
    bijzonderheden: null,
    ...alsGebeurtenis(invoer, gebeurtenis),
    ...spoor,
    actie: gebeurtenis.actie,
    uitkomst,
  }
  await schrijfAudit(client, organisatie, wie, [regel])
}

function alsGebeurtenis(
  { omgeving, recht }: EigenInvoer,
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

/** Who asks, as the audit log wants to know it. `traceparent` is that of the request. */
export function alsHandelende(
  wie: Wie,
  ip: string,
  traceparent: string | readonly string[] | undefined,
): Handelende {
  return {
    ...DIENST,
    iss: wie.iss,
    sub: wie.sub,
    naam: wie.naam,
    rol: wie.rollen.join(' '),
    isAanvrager: true,
    ip,
    clientId: wie.sleutel ?? null,
    ...spoorVan(traceparent),
    component: 'api',
  }
}
