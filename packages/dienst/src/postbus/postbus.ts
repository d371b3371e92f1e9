// SPDX-License-Identifier: EUPL-1.2
/** The file drop: one run over what is there, or watching for what comes. */
import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ruimMislukteOp } from '../opslag/mislukt.ts'
import type { Parkeren } from '../verwerking/beoordeling.ts'
import { werkTakenBij } from '../verwerking/dagtaken.ts'
import {
  maakDagwerk,
  probeerWachtende,
  rondGeparkeerdAf,
  type Tussenwerk,
} from '../verwerking/tussenwerk.ts'
import { maakMappen, wachtendeBestanden } from './bestanden.ts'
import { type Claim, openWerkmap, type Werkmap } from './claims.ts'
import { probeerMislukte } from './mislukte.ts'
import { publiceer, publiceerAlles } from './publiceren.ts'
import { handelAf, type Postbus } from './ronde.ts'
import { houdVol } from './volhouden.ts'

/** How often a watched folder is looked at, besides the signals of the file system. */
const KIJK_MS = 1000
/** A file counts as complete when it has not changed for this long. */
const RUST_MS = 300
/** Claims taken at once; more would keep other processes from their share. */
const GREEP = 200

/**
 * Handles everything in `eigen/`, then everything in `in/`, in order of file name, and
 * stops. When `stop` is aborted it ends after the files in hand. Returns how many messages that
 * waited before and after were sent, besides the answers on what was handled.
 */
export async function eenmalig(postbus: Postbus, stop?: AbortSignal): Promise<number> {
  await maakMappen(postbus.map)
  const werkmap = await openWerkmap(postbus.map, postbus.toegang.pool)
  try {
    // What an earlier run committed and could not publish or finish comes first.
    // Somebody asked for this run: what waits for a next attempt is tried now.
    let verstuurd = await publiceerAlles(postbus, { ookUitgesteld: true })
    await probeerMislukte(postbus, DEZE_RONDE, true)
    const over = await werkmap.neemAchtergeblevenOver()
    for (const map of ['eigen', 'in'] as const) {
      await handelAf(
        postbus,
        over.filter((claim) => claim.map === map),
        DEZE_RONDE,
        true,
      )
      await ronde(postbus, werkmap, map, stop)
    }
    if (!stop?.aborted) {
      const tussen = tussenwerk(postbus)
      // What a watching process parked may have its predecessor now.
      await probeerWachtende(tussen)
      await rondGeparkeerdAf(tussen)
      await ruimMislukteOp(postbus.toegang, postbus.omgeving)
      // Faults about what was refused in this run.
      verstuurd += await publiceerAlles(postbus)
      await werkTakenBij(postbus.toegang, postbus.omgeving)
    }
    return verstuurd
  } finally {
    await werkmap.sluit()
  }
}

/**
 * In a one-shot run a message waits until the others of that run are judged, and only for what
 * is missing: for the rest the order of its files is the order of the sender (docs/adr/0356).
 */
const DEZE_RONDE: Parkeren = { voorgangerKanKomen: 'ontbreekt', wachten: 'deze-ronde' }
const WERKDAGEN: Parkeren = { voorgangerKanKomen: true, wachten: 'werkdagen' }

async function ronde(
  postbus: Postbus,
  werkmap: Werkmap,
  map: 'eigen' | 'in',
  stop: AbortSignal | undefined,
): Promise<void> {
  const namen = await wachtendeBestanden(join(postbus.map, map))
  for (let begin = 0; begin < namen.length && !stop?.aborted; begin += GREEP) {
    const claims = await neem(werkmap, map, namen.slice(begin, begin + GREEP))
    await handelAf(postbus, claims, DEZE_RONDE, true)
  }
}

async function neem(
  werkmap: Werkmap,
  map: 'eigen' | 'in',
  namen: readonly string[],
): Promise<Claim[]> {
  const claims: Claim[] = []
  for (const naam of namen) {
    const claim = await werkmap.neem(map, naam)
    if (claim !== null) claims.push(claim)
  }
  return claims
}

/**
 * Watches until `stop` is aborted. Ends after the round in hand, so nothing is left half.
 * When the database or the disk fails it waits and goes on where it was.
 */
export async function bewaak(postbus: Postbus, stop: AbortSignal): Promise<void> {
  await maakMappen(postbus.map)
  const eerder = new Set<number>()
  await houdVol(() => bewaakTotStoring(postbus, stop, eerder), stop, postbus)
}

async function bewaakTotStoring(
  postbus: Postbus,
  stop: AbortSignal,
  eerder: Set<number>,
): Promise<void> {
  const werkmap = await openWerkmap(postbus.map, postbus.toegang.pool, eerder)
  const wekker = maakWekker(stop)
  const kijkers = (['eigen', 'in'] as const).flatMap((map) =>
    kijk(join(postbus.map, map), wekker.wek),
  )
  const gezien = new Map<string, string>()
  const tussen = tussenwerk(postbus)
  const dagwerk = maakDagwerk(tussen)
  try {
    while (!stop.aborted) {
      await publiceerAlles(postbus)
      let gedaan = 0
      const over = await werkmap.neemAchtergeblevenOver()
      for (const map of ['eigen', 'in'] as const) {
        const rustig = await rustigeBestanden(postbus, map, gezien)
        const claims = [
          ...over.filter((claim) => claim.map === map),
          ...(await neem(werkmap, map, rustig.slice(0, GREEP))),
        ]
        gedaan += claims.length
        await handelAf(postbus, claims, WERKDAGEN, false)
      }
      gedaan += await probeerMislukte(postbus, WERKDAGEN)
      if (gedaan > 0) await probeerWachtende(tussen)
      await rondGeparkeerdAf(tussen)
      await dagwerk()
      if (gedaan === 0) await wekker.wacht(KIJK_MS)
    }
  } finally {
    for (const kijker of kijkers) kijker.close()
    await werkmap.sluit()
  }
}

/** Answers of parked messages go out before they are told. */
function tussenwerk(postbus: Postbus): Tussenwerk {
  const { toegang, omgeving, logboek, meld } = postbus
  return {
    toegang,
    omgeving,
    logboek,
    meld,
    voorMelden: async () => void (await publiceer(postbus)),
  }
}

/** Files that did not change between two looks, or not for a while. */
async function rustigeBestanden(
  postbus: Postbus,
  map: 'eigen' | 'in',
  gezien: Map<string, string>,
): Promise<string[]> {
  const uit: string[] = []
  const namen = await wachtendeBestanden(join(postbus.map, map))
  for (const naam of namen) {
    const pad = join(postbus.map, map, naam)
    const s = await stat(pad).catch(() => null)
    if (s === null) continue
    const merk = `${s.size}/${s.mtimeMs}/${s.ino}`
    if (gezien.get(pad) === merk || Date.now() - s.mtimeMs > RUST_MS) {
      uit.push(naam)
      gezien.delete(pad)
    } else {
      gezien.set(pad, merk)
    }
  }
  return uit
}

function maakWekker(stop: AbortSignal) {
  let wek = () => {}
  stop.addEventListener('abort', () => wek())
  return {
    wek: () => wek(),
    wacht: (ms: number) =>
      new Promise<void>((klaar) => {
        let slaapt: NodeJS.Timeout | undefined = setTimeout(klaar, ms)
        wek = () => {
          clearTimeout(slaapt)
          // Even after a signal of the file system a moment: the file is still being written.
          slaapt = setTimeout(klaar, stop.aborted ? 0 : 50)
        }
        if (stop.aborted) wek()
      }),
  }
}

/** Signals of the file system speed things up; where there are none the regular look suffices. */
function kijk(map: string, wek: () => void): FSWatcher[] {
  try {
    const kijker = watch(map, wek)
    kijker.on('error', () => kijker.close())
    return [kijker]
  } catch {
    return []
  }
}
