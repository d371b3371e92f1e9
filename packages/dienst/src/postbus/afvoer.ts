// SPDX-License-Identifier: EUPL-1.2
/** Where a handled file goes: `verwerkt/`, or `fout/` with a report beside it. */
import { join } from 'node:path'
import type { Rapport } from '@stopwijzer/ijw'
import { naamZonderBsn } from '../afscherming.ts'
import { bevestigMap, verplaats, zetNeer } from './bestanden.ts'

/** Moves a handled file to `verwerkt/`. */
export async function naarVerwerkt(postbus: string, pad: string, naam: string): Promise<void> {
  const map = join(postbus, 'verwerkt')
  await verplaats(pad, map, naam)
  await bevestigMap(map)
}

/**
 * Moves a refused file to `fout/`, with `<name>.rapport.json` beside it. A file that
 * we may not read needs another way of moving: `verplaatsOngelezen`.
 */
export async function naarFout(
  postbus: string,
  pad: string,
  naam: string,
  rapport: Rapport,
  zet: typeof verplaats = verplaats,
): Promise<void> {
  const map = join(postbus, 'fout')
  const gebruikt = await zet(pad, map, naam)
  await schrijfRapport(map, gebruikt, rapport)
}

/** Puts one refused message out of a zip in `fout/`; the zip itself goes its own way. */
export async function deelNaarFout(
  postbus: string,
  naam: string,
  bytes: Uint8Array,
  rapport: Rapport,
): Promise<void> {
  const map = join(postbus, 'fout')
  const gebruikt = await zetNeer(map, naamZonderBsn(naam), bytes)
  await schrijfRapport(map, gebruikt, rapport)
}

async function schrijfRapport(map: string, naam: string, rapport: Rapport): Promise<void> {
  const tekst = `${JSON.stringify(rapport, null, 2)}\n`
  await zetNeer(map, `${naam}.rapport.json`, Buffer.from(tekst))
  await bevestigMap(map)
}
