// SPDX-License-Identifier: EUPL-1.2
/**
 * The lock around starting and stopping the embedded database. On Linux it is a
 * socket name without a file: the kernel gives it to one process at a time and
 * takes it back the moment that process dies, however it dies. So there is no
 * lock file to be stale and nothing is ever taken from someone who lives.
 *
 * A container has such names of its own. So the holder also listens on a socket in the folder,
 * which every container with that folder sees (docs/adr/0389).
 */
import { createHash } from 'node:crypto'
import { closeSync, constants, openSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wacht } from 'node:timers/promises'
import { DienstFout, reden } from '../fout.ts'

const POGING_MS = 25

/** Runs `werk` while no other process on this machine holds the lock of the same folder. */
export async function metStartslot<T>(map: string, werk: () => Promise<T>): Promise<T> {
  const slot = await neem(slotnaam(map))
  try {
    return await metSocketIn(map, werk)
  } finally {
    await sluit(slot)
  }
}

/** In the folder itself; elsewhere than on Linux the name of the lock is a file already. */
async function metSocketIn<T>(map: string, werk: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return werk()
  const weg = openSync(map, constants.O_RDONLY | constants.O_DIRECTORY)
  try {
    // By the number of the open folder: a socket path holds about 100 characters.
    const slot = await neem(`/proc/self/fd/${weg}/${SOCKET}`, join(map, SOCKET))
    try {
      return await werk()
    } finally {
      await sluit(slot)
    }
  } finally {
    closeSync(weg)
  }
}

const SOCKET = '.startslot'

const sluit = (slot: Server) => new Promise<void>((klaar) => slot.close(() => klaar()))

function slotnaam(map: string): string {
  const merk = createHash('sha256').update(realpathSync(map)).digest('hex').slice(0, 24)
  const naam = `stopwijzer-${merk}`
  return process.platform === 'linux' ? `\0${naam}` : join(tmpdir(), `${naam}.slot`)
}

/** `pad` is what a person calls it. */
async function neem(naam: string, pad = naam): Promise<Server> {
  for (;;) {
    const server = await luister(naam, pad)
    if (server !== null) return server
    await wacht(POGING_MS)
  }
}

function luister(naam: string, pad: string): Promise<Server | null> {
  return new Promise((klaar, mislukt) => {
    const server = createServer((verbinding) => verbinding.destroy())
    server.once('error', (fout: NodeJS.ErrnoException) => {
      if (fout.code !== 'EADDRINUSE') return mislukt(fout)
      // A name that is a file survives a crash; nobody listens on it then.
      if (naam.startsWith('\0')) klaar(null)
      else ruimDoodSlotOp(naam, pad).then(() => klaar(null), mislukt)
    })
    server.listen(naam, () => klaar(server))
  })
}

/**
 * Throws `MAP_NIET_TE_GEBRUIKEN` when the socket is of another user: whether somebody listens on it
 * cannot be asked, and waiting for it would last for ever.
 */
function ruimDoodSlotOp(naam: string, pad: string): Promise<void> {
  return new Promise((klaar, mislukt) => {
    const proef = connect(naam)
    proef.once('connect', () => {
      proef.destroy()
      klaar()
    })
    proef.once('error', (fout: NodeJS.ErrnoException) => {
      try {
        if (fout.code === 'ECONNREFUSED') rmSync(naam, { force: true })
        if (fout.code !== 'EACCES' && fout.code !== 'EPERM') return klaar()
        mislukt(new DienstFout('MAP_NIET_TE_GEBRUIKEN', [pad, reden(fout)], fout))
      } catch (weigering) {
        mislukt(new DienstFout('MAP_NIET_TE_GEBRUIKEN', [pad, reden(weigering)], weigering))
      }
    })
  })
}
