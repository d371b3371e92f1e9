// SPDX-License-Identifier: EUPL-1.2
/**
 * The lock around starting and stopping the embedded database. On Linux it is a
 * socket name without a file: the kernel gives it to one process at a time and
 * takes it back the moment that process dies, however it dies. So there is no
 * lock file to be stale and nothing is ever taken from someone who lives.
 */
import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wacht } from 'node:timers/promises'

const POGING_MS = 25

/** Runs `werk` while no other process on this machine holds the lock of the same folder. */
export async function metStartslot<T>(map: string, werk: () => Promise<T>): Promise<T> {
  const slot = await neem(slotnaam(map))
  try {
    return await werk()
  } finally {
    await new Promise<void>((klaar) => slot.close(() => klaar()))
  }
}

function slotnaam(map: string): string {
  const merk = createHash('sha256').update(realpathSync(map)).digest('hex').slice(0, 24)
  const naam = `stopwijzer-${merk}`
  return process.platform === 'linux' ? `\0${naam}` : join(tmpdir(), `${naam}.slot`)
}

async function neem(naam: string): Promise<Server> {
  for (;;) {
    const server = await luister(naam)
    if (server !== null) return server
    await wacht(POGING_MS)
  }
}

function luister(naam: string): Promise<Server | null> {
  return new Promise((klaar, mislukt) => {
    const server = createServer((verbinding) => verbinding.destroy())
    server.once('error', (fout: NodeJS.ErrnoException) => {
      if (fout.code !== 'EADDRINUSE') return mislukt(fout)
      // Elsewhere than Linux the name is a file that survives a crash; nobody listens on it then.
      if (!naam.startsWith('\0')) ruimDoodSlotOp(naam)
      klaar(null)
    })
    server.listen(naam, () => klaar(server))
  })
}

function ruimDoodSlotOp(pad: string): void {
  const proef = connect(pad)
  proef.once('connect', () => proef.destroy())
  proef.once('error', (fout: NodeJS.ErrnoException) => {
    if (fout.code === 'ECONNREFUSED') rmSync(pad, { force: true })
  })
}
