// SPDX-License-Identifier: EUPL-1.2
/** The last day by which a message has to have arrived: answers (OP090), starts and stops (OP271, OP272). */
import { type Bericht, lees } from '@stopwijzer/ijw'
import { type Dossier, meldtermijnen, uiterlijkRetour } from '@stopwijzer/keten'
import type pg from 'pg'
import { leesDossiers, leesInhoud } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import type { UitgaandRij } from '../opslag/wachtrij.ts'
import { isHeen } from './werkitem.ts'

/** Per ledger id of an outgoing message; one without a term is left out. */
export async function leesTermijnen(
  client: pg.ClientBase,
  toegang: Toegang,
  rijen: readonly UitgaandRij[],
  vandaag: string,
): Promise<Map<string, string>> {
  const uit = new Map<string, string>()
  for (const { id, beantwoordt } of rijen) {
    const dag = beantwoordt === null ? null : antwoordVoor(beantwoordt.slice(0, 10), vandaag)
    if (dag !== null) uit.set(id, dag)
  }
  const meldingen = rijen.filter(
    (rij) => rij.dossier !== null && ['JW305', 'JW307'].includes(rij.berichtsoort),
  )
  const inhoud = await leesInhoud(
    client,
    toegang,
    meldingen.map((rij) => rij.id),
  )
  const sleutels = meldingen.map((rij) => rij.dossier!)
  const dossiers = await leesDossiers(client, toegang, sleutels)
  for (const { id, dossier } of meldingen) {
    const gelezen = lees(inhoud.get(id)!)
    const eigen = dossiers.get(dossier!.toString('hex'))
    if (!gelezen.goed || eigen === undefined) continue
    const dag = meldenVoor(gelezen.bericht, eigen.dossier, vandaag, id)
    if (dag !== null) uit.set(id, dag)
  }
  return uit
}

/** Our answer on a message that came in on `ontvangen`. */
export function antwoordVoor(ontvangen: string, vandaag: string): string | null {
  const geen = { gemeente: '', aanbieder: '', berichtId: null }
  return uiterlijkRetour(ontvangen, vandaag, geen)?.uiterlijk ?? null
}

/** The earliest term of the starts and stops that a message reports; `id` when it stands in the dossier. */
export function meldenVoor(
  bericht: Bericht,
  dossier: Dossier,
  vandaag: string,
  id?: string,
): string | null {
  if (!isHeen(bericht)) return null
  const gekend = dossier.feiten.find(({ herkomst }) => herkomst.berichtId === id)?.herkomst
  const dagen = meldtermijnen(bericht, dossier, vandaag, gekend).flatMap(
    (termijn) => termijn?.uiterlijk ?? [],
  )
  return dagen.sort()[0] ?? null
}
