// SPDX-License-Identifier: EUPL-1.2
/** How connections are made: bounds on waiting, and more than one host. */
import pg from 'pg'

/**
 * A connection can go silent without ending (a cable, a firewall, a machine that is
 * gone). Nothing waits longer than this for an answer; the work is then done again.
 */
export const GEDULD: pg.ClientConfig & pg.PoolConfig = {
  connectionTimeoutMillis: 10_000,
  query_timeout: 30_000,
  // Questions that do not need each other's answer travel together (docs/adr/0100).
  pipeline: true,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  // On the side of the server, for when we are the silent one: locks on dossiers end.
  idle_in_transaction_session_timeout: 60_000,
  options: '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3',
}

export interface Adres {
  readonly host: string
  readonly port: number
}

/**
 * Splits `postgres://user:pass@een:5432,twee:5433/db`, the form of libpq for a primary
 * and its standbys, into one URL for the driver and the list of hosts.
 */
export function leesHosts(databaseUrl: string): { url: string; hosts: readonly Adres[] } {
  const [, voor, hosts, na] = /^([a-z]+:\/\/(?:[^@/?]*@)?)([^/?]*)(.*)$/s.exec(databaseUrl) ?? []
  if (!hosts?.includes(',')) return { url: databaseUrl, hosts: [] }
  const lijst = hosts.split(',').map((deel) => {
    const [, host, poort] = /^(\[[^\]]*\]|[^:]*)(?::([0-9]+))?$/.exec(deel) ?? []
    return { host: (host ?? '').replace(/^\[|\]$/g, ''), port: Number(poort ?? 5432) }
  })
  // Asked of every host below; the driver does not know it.
  const url = new URL(`${voor}${hosts.split(',', 1)[0]}${na}`)
  url.searchParams.delete('target_session_attrs')
  return { url: url.href, hosts: lijst }
}

/** A pool on one server, or on whichever of several hosts accepts writes now. */
export function maakPool(databaseUrl: string, max: number): pg.Pool {
  const { url, hosts } = leesHosts(databaseUrl)
  const pool = new pg.Pool({
    ...GEDULD,
    connectionString: url,
    max,
    application_name: 'stopwijzer',
    ...(hosts.length === 0 ? {} : { Client: schrijfbaarVan(hosts) }),
  })
  return verdraagBreuk(pool)
}

/**
 * A connection that breaks while it is idle is replaced at the next use; one that breaks in use
 * tells the question in hand. Both report it here too, and a report without a listener would end
 * the process.
 */
export function verdraagBreuk(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/**
 * A client that goes to the host that answered last. When that one is gone or is read-only
 * (a standby, or a primary that lost its place) the next attempt goes to the next one.
 */
function schrijfbaarVan(hosts: readonly Adres[]): typeof pg.Client {
  let plaats = 0
  return class extends pg.Client {
    readonly #gekozen = plaats

    constructor(config?: string | pg.ClientConfig) {
      // The connection string would win over host and port.
      const { connectionString, ...rest } = typeof config === 'object' ? config : {}
      const delen = connectionString === undefined ? {} : uitUrl(connectionString)
      super({ ...rest, ...delen, ...hosts[plaats]! })
    }

    override connect(): Promise<this>
    override connect(klaar: (fout: Error) => void): void
    override connect(klaar?: (fout: Error) => void): Promise<this> | undefined {
      const poging = this.#verbind()
      if (klaar === undefined) return poging
      poging.then(
        () => (klaar as (fout?: Error) => void)(),
        (fout) => klaar(fout as Error),
      )
      return undefined
    }

    async #verbind(): Promise<this> {
      try {
        await super.connect()
        const { rows } = await this.query<{ lezen: string }>('SHOW transaction_read_only')
        // SET of a session default would show here too: who may not write is no use.
        if (rows[0]?.lezen === 'on') throw new Error('connection is to a read-only server')
        return this
      } catch (fout) {
        // Several connections may fail at once: one of them moves on.
        if (plaats === this.#gekozen) plaats = (plaats + 1) % hosts.length
        await this.end().catch(() => undefined)
        throw fout
      }
    }
  } as unknown as typeof pg.Client
}

function uitUrl(url: string): pg.ClientConfig {
  const { username, password, pathname, searchParams } = new URL(url)
  return {
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ...Object.fromEntries(searchParams),
  }
}
