// SPDX-License-Identifier: EUPL-1.2
/** What an event brings about for the corrections of a client, within the batch in hand. */

import type { Retourbericht } from '@stopwijzer/ijw'
import {
  type Besluit,
  type Context,
  type Correctie,
  type Dossier,
  type EigenBericht,
  metBericht,
  metNieuwBericht,
  metVervolg,
  naOpgeven,
  naRetour,
  type Vervolg,
} from '@stopwijzer/keten'
import { contextVoor, neemTakenOver, noteer, verstuurZelf, type Werkset } from './werkset.ts'

/** A return message was read; what follows for a correction is in the decision, not yet carried out. */
export function vervolgOpRetour(
  werk: Werkset,
  sleutel: Buffer,
  { eigen, retour, besluit }: Antwoord,
  dossier: Dossier,
  context: Context,
): { readonly besluit: Besluit; readonly vervolgen: readonly Vervolg[] } {
  let uit = besluit
  const vervolgen: Vervolg[] = []
  const na: Dossier = { ...dossier, feiten: [...dossier.feiten, ...besluit.feiten] }
  for (const correctie of correctiesVan(werk, sleutel)) {
    const vervolg = naRetour(correctie, { eigen, retour, besluit }, na, context)
    if (vervolg === null) continue
    uit = metVervolg(uit, vervolg, eigen.berichtId)
    vervolgen.push(vervolg)
  }
  return { besluit: uit, vervolgen }
}

interface Antwoord {
  readonly eigen: EigenBericht
  readonly retour: Retourbericht
  readonly besluit: Besluit
}

/** The corrections of a client that are not over, as this batch left them. */
export function correctiesVan(werk: Werkset, sleutel: Buffer): Correctie[] {
  return [...werk.correcties.values()]
    .filter(({ dossier }) => dossier.equals(sleutel))
    .map(({ correctie }) => correctie)
}

/**
 * Sends the message that follows and keeps the new state. The tasks of `vervolg` are left
 * to the caller when they travel with a decision. Returns the ledger id of the message.
 */
export function voerUit(
  werk: Werkset,
  sleutel: Buffer,
  vervolg: Pick<Vervolg, 'correctie' | 'bericht'>,
): string | null {
  const bericht = vervolg.bericht === null ? null : verstuurZelf(werk, vervolg.bericht, sleutel)
  const correctie = bericht === null ? vervolg.correctie : metBericht(vervolg.correctie, bericht)
  werk.correcties.set(correctie.id, { dossier: sleutel, correctie })
  werk.set.correcties.set(correctie.id, { dossier: sleutel, correctie })
  noteer(werk, `correctie_${correctie.staat}`, 'U', 'geslaagd', sleutel, correctie.id)
  return bericht
}

/** The same with the tasks. */
export function voerUitMetTaken(werk: Werkset, sleutel: Buffer, vervolg: Vervolg): string | null {
  const bericht = voerUit(werk, sleutel, vervolg)
  neemTakenOver(werk, vervolg.taken, vervolg.afgehandeldeTaken, sleutel)
  return bericht
}

/** The message of a correction was given up before it left: that correction waits for a person. */
export function correctieNaOpgeven(werk: Werkset, sleutel: Buffer, berichtId: string): void {
  const client = werk.dossiers.get(sleutel.toString('hex'))!
  for (const correctie of correctiesVan(werk, sleutel)) {
    const context = contextVoor(werk, berichtId)
    const vervolg = naOpgeven(correctie, berichtId, client, context)
    if (vervolg !== null) voerUitMetTaken(werk, sleutel, vervolg)
  }
}

/** The message of a correction was sent again as a new one: that is the one to wait for. */
export function correctieNaVervangen(
  werk: Werkset,
  sleutel: Buffer,
  oud: string,
  nieuw: string,
): void {
  for (const correctie of correctiesVan(werk, sleutel)) {
    const vervolg = metNieuwBericht(correctie, oud, nieuw)
    if (vervolg !== null) voerUitMetTaken(werk, sleutel, vervolg)
  }
}
