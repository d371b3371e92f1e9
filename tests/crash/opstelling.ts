// SPDX-License-Identifier: EUPL-1.2
/** A data folder with an embedded database and file drops, as an installation on disk. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { beheerInlog } from '../../packages/dienst/src/databank/databank.ts'
import { type Dienst, leesConfiguratie, openDienst } from '../../packages/dienst/src/dienst.ts'
import { type Toegang, zetInstelling } from '../../packages/dienst/src/opslag/organisatie.ts'
import { inTransactie } from '../../packages/dienst/src/opslag/transactie.ts'

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
  /** Another server than the embedded one, with a superuser on it. */
  readonly server?: { readonly databaseUrl: string; readonly beheer: pg.ClientConfig }
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
  const inlog = opties.server?.beheer ?? {
    ...beheerInlog(
      gegevens,
      readFileSync(join(gegevens, 'postgresql', 'wachtwoord'), 'utf8').trim(),
    ),
    database: 'stopwijzer',
  }
  const beheer = new pg.Pool({ ...inlog, max: 2, application_name: 'boekhouding' })
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
