// SPDX-License-Identifier: EUPL-1.2
/** Runs the embedded server of a folder with other settings for a while: for filling it from nothing. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { DienstFout } from '../fout.ts'
import { draait, stopCluster, zorgDatClusterDraait } from './cluster.ts'
import { beheerInlog } from './databank.ts'
import { metStartslot } from './startslot.ts'

/** Names and values as in `postgresql.conf`; they come from the code, never from input. */
export type Serverinstellingen = Readonly<Record<string, string>>

/**
 * Restarts the server with these settings, and again without them when `werk` ends. Every
 * connection breaks twice, so this is for a folder that nobody else uses. `herstel` is that of
 * the database that the caller has open.
 */
export async function metServerinstellingen<T>(
  gegevens: string,
  herstel: () => Promise<void>,
  instellingen: Serverinstellingen,
  werk: () => Promise<T>,
): Promise<T> {
  const regels = Object.entries(instellingen).map(
    ([naam, waarde]) => `ALTER SYSTEM SET ${naam} = '${waarde}'`,
  )
  await herstart(gegevens, herstel, regels)
  try {
    return await werk()
  } finally {
    const terug = Object.keys(instellingen).map((naam) => `ALTER SYSTEM RESET ${naam}`)
    await herstart(gegevens, herstel, terug)
  }
}

async function herstart(
  gegevens: string,
  herstel: () => Promise<void>,
  regels: readonly string[],
): Promise<void> {
  const map = join(resolve(gegevens), 'postgresql')
  await metStartslot(gegevens, async () => {
    if (draait(map) === null) throw new DienstFout('DATABANK_ONBEREIKBAAR', ['ECONNREFUSED'])
    const wachtwoord = readFileSync(join(map, 'wachtwoord'), 'utf8').trim()
    const client = new pg.Client(beheerInlog(gegevens, wachtwoord))
    await client.connect()
    try {
      // One by one: this command wants no transaction around it.
      for (const regel of regels) await client.query(regel)
    } finally {
      await client.end()
    }
    await stopCluster(map)
    await zorgDatClusterDraait(gegevens)
  })
  await herstel()
}
