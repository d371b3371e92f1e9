// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draait } from './cluster.ts'
import { beheerInlog, type Databank, openDatabank, VERTREKT } from './databank.ts'
import { migraties } from './migreer.ts'
import { metStartslot } from './startslot.ts'

let map: string
beforeAll(() => {
  // 0700 and, as root, closed to the user of the database: that must work.
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-databank-'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

const cluster = (gegevens: string) => join(gegevens, 'postgresql')

test('the first one starts the database, the last one out stops it', async () => {
  const gegevens = join(map, 'a')
  const een = await openDatabank({ gegevens })
  const twee = await openDatabank({ gegevens })
  const { rows } = await twee.pool.query(
    "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit",
  )
  expect(rows[0]).toEqual({ fsync: 'on', commit: 'on' })
  await een.sluit()
  expect(draait(cluster(gegevens))).not.toBeNull()
  await twee.pool.query('SELECT 1')
  await twee.sluit()
  expect(draait(cluster(gegevens))).toBeNull()
})

test('does not count who is leaving, as a busy machine lets a session go late', async () => {
  const gegevens = join(map, 'weg')
  const databank = await openDatabank({ gegevens })
  const wachtwoord = readFileSync(join(cluster(gegevens), 'wachtwoord'), 'utf8').trim()
  const traag = new pg.Client({ ...beheerInlog(gegevens, wachtwoord), application_name: VERTREKT })
  traag.on('error', () => undefined)
  await traag.connect()
  await databank.sluit()
  expect(draait(cluster(gegevens))).toBeNull()
})

test('the password is for its owner only and the database listens on no port', async () => {
  const gegevens = join(map, 'b')
  const databank = await openDatabank({ gegevens })
  expect(statSync(join(cluster(gegevens), 'wachtwoord')).mode & 0o777).toBe(0o600)
  const { rows } = await databank.pool.query("SELECT current_setting('listen_addresses') AS adres")
  expect(rows[0].adres).toBe('')
  await databank.sluit()
})

test('many starts at once give one database with every migration once', async () => {
  const gegevens = join(map, 'c')
  const open = await Promise.all(Array.from({ length: 8 }, () => openDatabank({ gegevens })))
  const { rows } = await open[0]!.pool.query('SELECT name FROM migratie ORDER BY id')
  expect(rows.map((r) => r.name)).toEqual(migraties())
  await Promise.all(open.map((d) => d.sluit()))
  expect(draait(cluster(gegevens))).toBeNull()
})

test('a path that is too long for a socket works', async () => {
  const gegevens = join(map, 'x'.repeat(60), 'y'.repeat(60))
  const databank = await openDatabank({ gegevens })
  expect((await databank.pool.query('SELECT 1 AS een')).rows).toEqual([{ een: 1 }])
  await databank.sluit()
})

test('after a kill of server and owner the next start recovers what was committed', async () => {
  const gegevens = join(map, 'd')
  const databank = await openDatabank({ gegevens })
  await databank.pool.query('CREATE TABLE proef (n int)')
  await databank.pool.query('INSERT INTO proef VALUES (7)')
  const pid = draait(cluster(gegevens))!
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => draait(cluster(gegevens))).toBeNull()
  expect(existsSync(join(cluster(gegevens), 'data', 'postmaster.pid'))).toBe(true)
  await databank.sluit()
  const opnieuw = await openDatabank({ gegevens })
  expect((await opnieuw.pool.query('SELECT n FROM proef')).rows).toEqual([{ n: 7 }])
  await opnieuw.sluit()
})

test('a process number that now belongs to another program does not keep the database from starting', async () => {
  const gegevens = join(map, 'e')
  await (await openDatabank({ gegevens })).sluit()
  const vreemd = spawn('sleep', ['60'])
  const pidbestand = join(cluster(gegevens), 'data', 'postmaster.pid')
  writeFileSync(pidbestand, `${vreemd.pid}\n/elders\n1\n5432\n\n\n\nready\n`)
  const databank = await openDatabank({ gegevens })
  expect(Number(readFileSync(pidbestand, 'utf8').split('\n')[0])).not.toBe(vreemd.pid)
  await databank.sluit()
  vreemd.kill()
})

test('a server that another container started is used, and no second one is started beside it', async () => {
  const gegevens = join(map, 'i')
  const begin = async ({ pool }: Databank) =>
    (await pool.query('SELECT pg_postmaster_start_time()::text AS sinds')).rows[0]
  const een = await openDatabank({ gegevens })
  const pidbestand = join(cluster(gegevens), 'data', 'postmaster.pid')
  const echt = readFileSync(pidbestand, 'utf8')
  // As it looks from another container: the number is that of no process here.
  writeFileSync(pidbestand, echt.replace(/^\d+/, '4194303'))
  const twee = await openDatabank({ gegevens })
  expect(await begin(twee)).toEqual(await begin(een))
  await twee.sluit()
  expect(await begin(een)).toEqual(await begin(een))
  writeFileSync(pidbestand, echt)
  await een.sluit()
  expect(draait(cluster(gegevens))).toBeNull()
})

test('who starts the database waits for a process that does so in another container; one that died is no obstacle', async () => {
  const gegevens = join(map, 'slot')
  mkdirSync(gegevens)
  const pad = join(gegevens, '.startslot')
  const elders = createServer().listen(pad)
  await once(elders, 'listening')
  const stappen: string[] = []
  const bezocht = once(elders, 'connection')
  const hier = metStartslot(gegevens, async () => {
    stappen.push('hier')
  })
  await bezocht
  stappen.push('elders klaar')
  elders.close()
  await hier
  expect(stappen).toEqual(['elders klaar', 'hier'])
  expect(existsSync(pad)).toBe(false)
  // Left behind by a process that was killed: a name on which nobody listens.
  const dood = spawn(process.execPath, [
    '-e',
    `require('net').createServer().listen(${JSON.stringify(pad)}, () => process.kill(process.pid, 'SIGKILL'))`,
  ])
  await once(dood, 'exit')
  expect(existsSync(pad)).toBe(true)
  expect(await metStartslot(gegevens, async () => 'gelukt')).toBe('gelukt')
})

test('a lock left by another user is a clear refusal, as nobody can tell whether it is held', async () => {
  const gegevens = mkdtempSync(join(tmpdir(), 'stopwijzer-slot-'))
  chmodSync(gegevens, 0o755)
  const pad = join(gegevens, '.startslot')
  const elders = createServer().listen(pad)
  await once(elders, 'listening')
  chmodSync(pad, 0)
  // Root may do everything, so for a moment this is somebody else.
  const root = process.geteuid?.() === 0
  if (root) process.seteuid?.(65534)
  try {
    await expect(metStartslot(gegevens, async () => undefined)).rejects.toMatchObject({
      code: 'MAP_NIET_TE_GEBRUIKEN',
      message: expect.stringContaining(pad),
    })
  } finally {
    if (root) process.seteuid?.(0)
    elders.close()
    rmSync(gegevens, { recursive: true, force: true })
  }
})

test('another version of PostgreSQL gives a clear refusal', async () => {
  const gegevens = join(map, 'f')
  mkdirSync(join(cluster(gegevens), 'data'), { recursive: true })
  writeFileSync(join(cluster(gegevens), 'data', 'PG_VERSION'), '15\n')
  await expect(openDatabank({ gegevens })).rejects.toMatchObject({
    code: 'DATABANK_VERSIE',
    message: expect.stringContaining('PostgreSQL 15'),
  })
})

test('DATABASE_URL wins; an unreachable server gives a clear refusal without the password', async () => {
  const databaseUrl = 'postgres://iemand:geheim@127.0.0.1:1/niets'
  const poging = openDatabank({ databaseUrl, gegevens: join(map, 'g') })
  await expect(poging).rejects.toMatchObject({ code: 'DATABANK_ONBEREIKBAAR' })
  await expect(poging).rejects.not.toThrow(/geheim/)
  expect(existsSync(join(map, 'g'))).toBe(false)
})

test('a database of a newer version is not touched', async () => {
  const gegevens = join(map, 'h')
  const databank = await openDatabank({ gegevens })
  await databank.pool.query("INSERT INTO migratie (name, run_on) VALUES ('9999_later', now())")
  await databank.sluit()
  await expect(openDatabank({ gegevens })).rejects.toMatchObject({ code: 'DATABANK_NIEUWER' })
  expect(draait(cluster(gegevens))).toBeNull()
})
