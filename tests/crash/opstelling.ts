// SPDX-License-Identifier: EUPL-1.2
/** A data folder with an embedded database and file drops, as an installation on disk. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { beheerInlog } from '../../packages/dienst/src/databank/databank.ts'
import { maakPool } from '../../packages/dienst/src/databank/verbinding.ts'
import { type Dienst, leesConfiguratie, openDienst } from '../../packages/dienst/src/dienst.ts'
import { type Toegang, zetInstelling } from '../../packages/dienst/src/opslag/organisatie.ts'
import { inTransactie } from '../../packages/dienst/src/opslag/transactie.ts'
import { leesWachtwoord } from '../hulp/postgres.ts'

export interface Opstelling {
  readonly gegevens: string
  readonly dienst: Dienst
  readonly toegangen: readonly Toegang[]
  /** Code -> file drop. */
  readonly mappen: ReadonlyMap<string, string>
  /** Superuser, to look behind the service. */
  readonly beheer: pg.Pool
  sluit(): Promise<void>
}

export interface OpstellingOpties {
  readonly codes: readonly string[]
  /** Municipalities that close a toewijzing without asking. */
  readonly automatisch?: readonly string[]
  /** Another server than the embedded one, with the address of a superuser on it. */
  readonly server?: { readonly databaseUrl: string; readonly beheerUrl: string }
}

/** Sets up under `map`; everything in it is a trial (`STOPWIJZER_PROEF=1`). */
export async function maakOpstelling(map: string, opties: OpstellingOpties): Promise<Opstelling> {
  const gegevens = join(map, 'gegevens')
  const env = {
    STOPWIJZER_PROEF: '1',
    ...(opties.server ? { DATABASE_URL: opties.server.databaseUrl } : {}),
  }
  const dienst = await openDienst(leesConfiguratie(env, gegevens), { verbindingen: 4 })
  const toegangen: Toegang[] = []
  const mappen = new Map<string, string>()
  for (const code of opties.codes) {
    toegangen.push(await dienst.organisatie(code))
    const postbus = join(map, code)
    for (const naam of ['eigen', 'in', 'uit', 'verwerkt', 'fout']) {
      mkdirSync(join(postbus, naam), { recursive: true })
    }
    mappen.set(code, postbus)
    if (opties.automatisch?.includes(code)) {
      await inTransactie(dienst.pool, code, (client) =>
        zetInstelling(client, code, 'afsluiten', 'automatisch'),
      )
    }
  }
  const beheer = opties.server
    ? maakPool(opties.server.beheerUrl, 2)
    : new pg.Pool({
        ...beheerInlog(gegevens, leesWachtwoord(gegevens)),
        database: 'stopwijzer',
        max: 2,
        application_name: 'boekhouding',
      })
  // The server may be killed under it on purpose; the next query reports that.
  beheer.on('error', () => undefined)
  return {
    gegevens,
    dienst,
    toegangen,
    mappen,
    beheer,
    async sluit() {
      await beheer.end()
      await dienst.sluit()
    },
  }
}
