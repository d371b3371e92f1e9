// SPDX-License-Identifier: EUPL-1.2
/** Compose: secrets that are made, a login without power, and containers that can do little. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beheerInlog, openDatabank } from '../../packages/dienst/src/databank/databank.ts'
import { leesSleutels } from '../../packages/dienst/src/sleutels/sleutelbos.ts'
import { leesWachtwoord } from '../hulp/postgres.ts'
import { NAMEN, tekstVan, UITROL, yamlVan } from './bestanden.ts'

interface Dienst {
  readonly image: string
  readonly user?: string
  readonly environment: Record<string, string>
  readonly [meer: string]: unknown
}
const gelezen = yamlVan('compose/compose.yaml') as {
  services: Record<string, Dienst>
  secrets: Record<string, { file: string }>
  networks: { buiten: { ipam: { config: { gateway: string }[] } }; binnen: object }
}
const { secrets, networks } = gelezen
/** With what a service takes over from another (`<<`), which this reader leaves to us. */
const services = Object.fromEntries(
  Object.entries(gelezen.services).map(([naam, dienst]) => [
    naam,
    { ...(dienst['<<'] as object | undefined), ...dienst },
  ]),
)

let map: string
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-compose-'))
  copyFileSync(join(UITROL, 'compose/maak-geheimen.sh'), join(map, 'maak-geheimen.sh'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

const maakGeheimen = () => spawnSync('sh', [join(map, 'maak-geheimen.sh')], { encoding: 'utf8' })
const geheim = (naam: string) => readFileSync(join(map, 'geheimen', naam), 'utf8').trim()

describe('compose', () => {
  it('geeft de containers van Stopwijzer geen rechten en niets om te schrijven', () => {
    for (const naam of ['dienst', 'postbus']) {
      expect(services[naam]).toMatchObject({
        user: '10001:10001',
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        ports: naam === 'dienst' ? ['127.0.0.1:8307:8307'] : [],
      })
    }
    expect(networks.binnen).toEqual({ internal: true })
    expect(services.databank!.ports).toBeUndefined()
  })

  it('noemt alleen instellingen die bestaan, en geen geheim in de omgeving', () => {
    for (const naam of ['dienst', 'postbus']) {
      const namen = Object.keys(services[naam]!.environment)
      expect(namen.filter((gezocht) => !NAMEN.has(gezocht))).toEqual([])
      expect(namen).toContain('DATABASE_URL_FILE')
      expect(namen).toContain('STOPWIJZER_SLEUTEL_FILE')
    }
  })

  it('is ook te lezen voor de oudere docker-compose, en vraagt wat voorbeeld.env noemt', () => {
    // That one refuses `name` at the top; the name of the project comes from .env.
    expect(Object.keys(gelezen)).not.toContain('name')
    const namen = [...tekstVan('compose/compose.yaml').matchAll(/\$\{(\w+)/g)].map(
      ([, naam]) => naam,
    )
    const voorbeeld = tekstVan('compose/voorbeeld.env').match(/^\w+(?==)/gm)
    expect(new Set(voorbeeld)).toEqual(new Set([...namen, 'COMPOSE_PROJECT_NAME']))
  })

  it('vraagt de databank over TCP, dat er pas is als alles gemaakt is', () => {
    const { test } = services.databank!.healthcheck as { test: string[] }
    expect(test.slice(0, 3)).toEqual(['CMD', 'pg_isready', '--host=127.0.0.1'])
  })

  it('vraagt de dienst zoals het image, voor wie dat zonder controle bouwde', () => {
    const { test } = services.dienst!.healthcheck as { test: string[] }
    const image = /HEALTHCHECK .* CMD (\[.*\])/.exec(tekstVan('Containerfile'))![1]!
    expect(test).toEqual(['CMD', ...JSON.parse(image)])
  })

  it('kent de poort van het netwerk als proxy', () => {
    const { gateway } = networks.buiten.ipam.config[0]!
    expect(services.dienst!.environment.STOPWIJZER_PROXY).toBe(gateway)
  })

  it('maakt elk geheim dat genoemd is, alleen leesbaar voor de eigenaar, en één keer', () => {
    const eerste = maakGeheimen()
    expect(eerste.status, eerste.stderr).toBe(0)
    for (const [naam, { file }] of Object.entries(secrets)) {
      expect(file).toBe(`./geheimen/${naam}`)
      expect(statSync(join(map, file)).mode & 0o077, naam).toBe(0)
    }
    expect(() => leesSleutels(geheim('sleutel'), 'test')).not.toThrow()
    const url = new URL(geheim('database_url'))
    expect(url.password).toBe(geheim('databank_wachtwoord'))
    expect(url.password.length).toBeGreaterThanOrEqual(32)
    expect(Object.keys(services)).toContain(url.hostname)
    const sleutel = geheim('sleutel')
    expect(maakGeheimen().status).toBe(1)
    expect(geheim('sleutel')).toBe(sleutel)
  })
})

describe('databank.sql', () => {
  it('maakt een login zonder macht, waarmee de tabellen te maken zijn', async () => {
    const gegevens = join(map, 'gegevens')
    const server = await openDatabank({ gegevens, naam: 'postgres', migreren: false })
    const inlog = beheerInlog(gegevens, leesWachtwoord(gegevens))
    const { host, port } = inlog
    const beheer = new pg.Client({ ...inlog, database: 'postgres' })
    await beheer.connect()
    try {
      // psql reads the password from the secret; here it is put in.
      const sql = tekstVan('compose/databank.sql')
        .replace(/^\\set .*$/m, '')
        .replace(":'wachtwoord'", "'een-heel-lang-geheim'")
        .replace(/\bstopwijzer\b/g, 'proeflogin')
      for (const regel of sql.split(';')) {
        const opdracht = regel.replace(/^--.*$/gm, '').trim()
        // The embedded server has the role of the application already.
        if (opdracht.startsWith('CREATE ROLE stopwijzer_toepassing')) continue
        if (opdracht !== '') await beheer.query(opdracht)
      }
      const { rows } = await beheer.query(
        `SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = 'proeflogin'`,
      )
      expect(rows).toEqual([
        { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false },
      ])
      const url = `postgres://proeflogin:een-heel-lang-geheim@/proeflogin?host=${encodeURIComponent(String(host))}&port=${port}`
      const open = await openDatabank({ databaseUrl: url })
      const gemaakt = await open.pool.query('SELECT count(*)::int AS aantal FROM migratie')
      await open.sluit()
      expect(gemaakt.rows[0].aantal).toBeGreaterThan(5)
    } finally {
      await beheer.end()
      await server.sluit()
    }
  })
})
