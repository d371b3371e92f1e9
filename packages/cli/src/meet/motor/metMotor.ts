// SPDX-License-Identifier: EUPL-1.2
/** A filled engine in a temporary folder, gone again afterwards. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dienst } from '@stopwijzer/dienst'
import { bewaarStand, eisDuurzaam, openMotor, tel, vul } from './opstelling.ts'
import type { Opdracht, Werker } from './werker.ts'
import { startWerker } from './werkerproces.ts'
import { maakZaad, type Zaad } from './zaad.ts'

export interface Motor {
  readonly dienst: Dienst
  /** Data folder, for programs beside it. */
  readonly gegevens: string
  /** What a database that is kept needs once. */
  eenmalig(vulAan: () => Promise<void>): Promise<void>
  readonly zaad: Zaad
  /** How many stop messages can be handed over once each. */
  readonly stops: number
  /** Starts service processes on this database. @throws CliFout when the program was not built */
  start(aantal: number): Promise<readonly Werker[]>
}

/**
 * Makes a database with so many toewijzingen and their starts, and takes it away when `werk` ends.
 * With `bewaar` it stands in that folder and stays: making a large one takes long. Such a database
 * is only for what changes nothing that is measured.
 */
export async function metMotor<T>(
  toewijzingen: number,
  werk: (motor: Motor) => Promise<T>,
  bewaar?: string,
): Promise<T> {
  const gegevens = bewaar ?? mkdtempSync(join(tmpdir(), 'stopwijzer-meet-'))
  const klaar = join(gegevens, 'klaar')
  const bestond = bewaar !== undefined && existsSync(klaar)
  const dienst = await openMotor(gegevens)
  const werkers: Werker[] = []
  try {
    await eisDuurzaam(dienst)
    const zaad = maakZaad(toewijzingen)
    if (!bestond) {
      await vul(dienst, zaad)
      await bewaarStand(dienst)
    }
    return await werk({
      dienst,
      gegevens,
      async eenmalig(vulAan) {
        if (bestond) return
        await vulAan()
        if (bewaar !== undefined) writeFileSync(klaar, '')
      },
      zaad,
      stops: zaad.stops.length,
      async start(aantal) {
        const nieuw: Werker[] = []
        for (let i = 0; i < aantal; i++) nieuw.push(await startWerker(gegevens, toewijzingen))
        werkers.push(...nieuw)
        return nieuw
      },
    })
  } finally {
    for (const werker of werkers) await werker.sluit().catch(() => undefined)
    await dienst.sluit()
    if (bewaar === undefined) rmSync(gegevens, { recursive: true, force: true })
  }
}

/** One run over all workers at once, each with its share of the messages and of what is in flight. */
export function draaiSamen(werkers: readonly Werker[], opdracht: Omit<Opdracht, 'deel' | 'delen'>) {
  const delen = werkers.length
  const inVlucht = Math.ceil(opdracht.inVlucht / delen)
  return Promise.all(
    werkers.map((werker, deel) => werker.draai({ ...opdracht, inVlucht, deel, delen })),
  )
}

/** @throws Error when not every message was stored and answered, or a task is missing */
export async function eisAlles({ dienst }: Motor, stops: number): Promise<void> {
  const { stops: bewaard, antwoorden, taken } = await tel(dienst)
  if (bewaard !== stops || antwoorden !== stops || taken !== 2 * stops) {
    throw new Error(`${stops} sent: ${bewaard} stored, ${antwoorden} answered, ${taken} tasks`)
  }
}
