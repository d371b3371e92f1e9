// SPDX-License-Identifier: EUPL-1.2
/** TR332: whose ToewijzingNummers are. */
import type { Heenbericht } from '@stopwijzer/ijw'
import { feitenUit } from '@stopwijzer/keten'
import type { Werkset } from './werkset.ts'

/** Remembers whose the numbers of a JW301 are, for later messages of the same batch. */
export function neemNummersOver(werk: Werkset, bericht: Heenbericht, sleutel: Buffer): void {
  if (bericht.berichtsoort !== 'JW301') return
  for (const nummer of nummersIn(bericht)) {
    const dossiers = werk.nummers.get(nummer) ?? new Set()
    werk.nummers.set(nummer, dossiers.add(sleutel.toString('hex')))
  }
}

/** `gemeente|nummer` of the toewijzingen in a JW301; nothing for other messages. */
export function nummersIn(bericht: Heenbericht): string[] {
  if (bericht.berichtsoort !== 'JW301') return []
  return feitenUit(bericht, GEEN_HERKOMST).flatMap((feit) =>
    feit.soort === 'toewijzing' ? [`${feit.gemeente}|${feit.toewijzingNummer}`] : [],
  )
}

const GEEN_HERKOMST = {
  berichtId: '',
  berichtsoort: '',
  identificatie: '',
  dagtekening: '',
  moment: '',
  richting: 'ontvangen',
} as const

/** The numbers in this message that belong to another client. */
export function nummersVanAnderen(
  werk: Werkset,
  bericht: Heenbericht,
  sleutel: Buffer,
): ReadonlySet<string> {
  const eigen = sleutel.toString('hex')
  const uit = new Set<string>()
  for (const nummer of nummersIn(bericht)) {
    for (const dossier of werk.nummers.get(nummer) ?? []) {
      if (dossier !== eigen) uit.add(nummer.slice(nummer.indexOf('|') + 1))
    }
  }
  return uit
}
