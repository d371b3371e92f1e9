// SPDX-License-Identifier: EUPL-1.2
/** The file drop: one run over what is there, or watching for what comes. */
import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { zetDaganker } from '../ankerwacht.ts'
import { leesGeparkeerd } from '../opslag/geparkeerd.ts'
import { ruimMislukteOp } from '../opslag/mislukt.ts'
import type { Parkeren } from '../verwerking/beoordeling.ts'
import { werkTakenBij } from '../verwerking/dagtaken.ts'
import { beoordeelGeparkeerd, probeerGeparkeerd } from '../verwerking/parkeren.ts'
import type { Afgehandeld } from '../verwerking/partij.ts'
import { maakMappen, wachtendeBestanden } from './bestanden.ts'
import { type Claim, openWerkmap, type Werkmap } from './claims.ts'
import { probeerMislukte } from './mislukte.ts'
import { publiceer } from './publiceren.ts'
import { handelAf, noteerFout, type Postbus } from './ronde.ts'
import { houdVol } from './volhouden.ts'

/** How often a watched folder is looked at, besides the signals of the file system. */
const KIJK_MS = 1000
/** A file counts as complete when it has not changed for this long. */
const RUST_MS = 300
/** Claims taken at once; more would keep other processes from their share. */
const GREEP = 200

/**
 * Handles everything in `eigen/`, then everything in `in/`, in order of file name, and
 * stops. When `stop` is aborted it ends after the files in hand.
 */
export async function eenmalig(postbus: Postbus, stop?: AbortSignal): Promise<void> {
  await maakMappen(postbus.map)
  const werkmap = await openWerkmap(postbus.map, postbus.toegang.pool)
  try {
    // What an earlier run committed and could not publish or finish comes first.
    // Somebody asked for this run: what waits for a next attempt is tried now.
    await publiceer(postbus, { ookUitgesteld: true })
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
      await rondGeparkeerdAf(postbus)
      await ruimMislukteOp(postbus.toegang, postbus.omgeving)
      // Faults about what was refused in this run.
      await publiceer(postbus)
      await werkTakenBij(postbus.toegang, postbus.omgeving)
    }
  } finally {
    await werkmap.sluit()
  }
}

/** In a one-shot run a message waits until the others of that run are judged. */
const DEZE_RONDE: Parkeren = { voorgangerKanKomen: true, wachten: 'deze-ronde' }
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

/** Judges what waited long enough; used at the end of a run and while watching. */
async function rondGeparkeerdAf(postbus: Postbus): Promise<void> {
  for (;;) {
    const geparkeerd = await leesGeparkeerd(
      postbus.toegang,
      postbus.omgeving.tijdstip(),
      postbus.omgeving.nu(),
    )
    if (geparkeerd.length === 0) return
    const uit = await beoordeelGeparkeerd(postbus.toegang, postbus.omgeving, geparkeerd)
    await meldGeparkeerd(postbus, uit)
    // What cannot be judged because of a fault stays parked until its next attempt.
    if (uit.every((een) => 'fout' in een)) return
  }
}

async function meldGeparkeerd(postbus: Postbus, uit: readonly Afgehandeld[]): Promise<void> {
  if (uit.length === 0) return
  await publiceer(postbus)
  for (const een of uit) {
    // Still parked, and tried again later; it was reported as parked already.
    if ('fout' in een) await noteerFout(postbus, een)
    else postbus.meld(een.antwoord)
  }
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
  let bijgewerkt = ''
  try {
    while (!stop.aborted) {
      await publiceer(postbus)
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
      if (gedaan > 0) await probeerWachtende(postbus)
      await rondGeparkeerdAf(postbus)
      const vandaag = postbus.omgeving.nu().slice(0, 10)
      if (vandaag !== bijgewerkt) await dagwerk(postbus)
      bijgewerkt = vandaag
      if (gedaan === 0) await wekker.wacht(KIJK_MS)
    }
  } finally {
    for (const kijker of kijkers) kijker.close()
    await werkmap.sluit()
  }
}

async function dagwerk({ toegang, omgeving, logboek }: Postbus): Promise<void> {
  await werkTakenBij(toegang, omgeving)
  await zetDaganker(toegang.pool, toegang.organisatie, omgeving, logboek)
}

/** Something was handled: perhaps the message that a parked one waits for. */
async function probeerWachtende(postbus: Postbus): Promise<void> {
  const geparkeerd = await leesGeparkeerd(postbus.toegang, postbus.omgeving.tijdstip(), null)
  const uit = await probeerGeparkeerd(postbus.toegang, postbus.omgeving, geparkeerd)
  await meldGeparkeerd(postbus, uit)
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
