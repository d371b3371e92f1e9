// SPDX-License-Identifier: EUPL-1.2
/**
 * Several processes may serve one file drop. Who takes a file moves it into a
 * work folder of its own, which the file system lets only one of them do. A work
 * folder carries the number of a lock that its owner holds in the database; when
 * that lock is free its owner is gone, wherever it ran, and the files in it are
 * taken over. Nothing is judged by age.
 */
import { randomInt } from 'node:crypto'
import { mkdir, readdir, rename, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { proefpunt } from '../proefpunten.ts'

export interface Claim {
  readonly map: 'in' | 'eigen'
  /** Name of the file in its folder. */
  readonly naam: string
  /** Where it stands now. */
  readonly pad: string
}

export interface Werkmap {
  /** Takes a file; `null` when another process was first. */
  neem(map: 'in' | 'eigen', naam: string): Promise<Claim | null>
  /** Takes over the files of owners that are gone. */
  neemAchtergeblevenOver(): Promise<Claim[]>
  /** Ends the claim on the folder itself. Files still in it are left for the next one. */
  sluit(): Promise<void>
}

/** First number of the lock, to keep these locks apart from others in the database. */
export const SLOTSOORT = 8307

/**
 * Opens a work folder of our own. Keeps one connection of the pool until `sluit`.
 * `eerder` holds the numbers that this process had before a disturbance: their files are
 * ours at once, even while the server still thinks that the old connection is alive.
 */
export async function openWerkmap(
  postbus: string,
  pool: pg.Pool,
  eerder: Set<number> = new Set(),
): Promise<Werkmap> {
  const client = await pool.connect()
  // Losing this connection loses the lock: others may then take over our files, and what
  // they handle twice is recognised as a repeat.
  const negeer = () => {}
  client.on('error', negeer)
  const basis = join(postbus, '.werk')
  let eigen: number
  let map: string
  try {
    eigen = await neemNummer(client)
    map = join(basis, String(eigen))
    await mkdir(map, { recursive: true, mode: 0o700 })
  } catch (fout) {
    client.release(true)
    throw fout
  }
  const vanOns = new Set(eerder)
  eerder.add(eigen)
  let teller = 0
  return {
    async neem(bronmap, naam) {
      return pak(join(postbus, bronmap, naam), bronmap, naam)
    },
    async neemAchtergeblevenOver() {
      const uit: Claim[] = []
      for (const naam of await readdir(basis)) {
        const nummer = Number(naam)
        if (nummer === eigen || !Number.isInteger(nummer)) continue
        const slot = await probeer(client, nummer)
        if (!slot && !vanOns.has(nummer)) continue
        try {
          uit.push(...(await leegOud(join(basis, naam))))
        } finally {
          if (slot) await client.query('SELECT pg_advisory_unlock($1, $2)', [SLOTSOORT, nummer])
        }
      }
      return uit
    },
    async sluit() {
      // Not empty means that something could not be finished; it stays for the next start.
      await rmdir(map).then(
        () => eerder.delete(eigen),
        () => undefined,
      )
      // Ending the connection frees the lock; asking for it could wait on a silent server.
      client.release(true)
    },
  }

  /** Each file gets a folder of its own: two files of one name never meet. */
  async function pak(van: string, bronmap: 'in' | 'eigen', naam: string): Promise<Claim | null> {
    const vak = join(map, `${bronmap}.${teller++}`)
    const pad = join(vak, naam)
    await mkdir(vak)
    try {
      await rename(van, pad)
      proefpunt('na-claim')
      return { map: bronmap, naam, pad }
    } catch (fout) {
      await rmdir(vak)
      if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw fout
    }
  }

  async function leegOud(oud: string): Promise<Claim[]> {
    const uit: Claim[] = []
    for (const vak of (await readdir(oud)).sort()) {
      const bronmap = /^(in|eigen)\.[0-9]+$/.exec(vak)?.[1] as 'in' | 'eigen' | undefined
      if (bronmap === undefined) continue
      for (const naam of await readdir(join(oud, vak))) {
        const claim = await pak(join(oud, vak, naam), bronmap, naam)
        if (claim !== null) uit.push(claim)
        proefpunt('tijdens-overnemen')
      }
      await rmdir(join(oud, vak)).catch(() => undefined)
    }
    await rmdir(oud).catch(() => undefined)
    return uit
  }
}

/** After its file was moved on: the folder of a claim is gone too. */
export async function ruimClaimOp(claim: Claim): Promise<void> {
  await rmdir(dirname(claim.pad)).catch(() => undefined)
}

async function neemNummer(client: pg.ClientBase): Promise<number> {
  for (;;) {
    const nummer = randomInt(1, 2 ** 31 - 1)
    if (await probeer(client, nummer)) return nummer
  }
}

async function probeer(client: pg.ClientBase, nummer: number): Promise<boolean> {
  const { rows } = await client.query<{ gelukt: boolean }>(
    'SELECT pg_try_advisory_lock($1, $2) AS gelukt',
    [SLOTSOORT, nummer],
  )
  return rows[0]!.gelukt
}
