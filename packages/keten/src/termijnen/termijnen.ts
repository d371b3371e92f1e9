// SPDX-License-Identifier: EUPL-1.2
/** All due dates that follow from a dossier. */
import { toonDatum } from '@stopwijzer/ijw'
import type { Organisatie } from '../context.ts'
import type { BerichtFeit, Dossier, Herkomst } from '../dossier/feiten.ts'
import { leidAf, type ToewijzingToestand } from '../dossier/toestand.ts'
import { type Bewaking, bewaak, WERKDAGEN_MELDEN, WERKDAGEN_RETOUR } from './bewaking.ts'
import { startPlicht } from './startPlicht.ts'
import { stopPlicht } from './stopPlicht.ts'

/**
 * Due dates on `vandaag` (`YYYY-MM-DD`), earliest first. A provider guards its own stops and
 * starts, a municipality the stops that it awaits; both guard the answers to their messages.
 */
export function termijnen(dossier: Dossier, vandaag: string, rol: Organisatie['rol']): Bewaking[] {
  const toestanden = leidAf(dossier, vandaag)
  return toestanden
    .flatMap((toestand) => termijnenVan(toestand, toestanden, dossier, vandaag, rol))
    .toSorted((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : a.uiterlijk > b.uiterlijk ? 1 : 0))
}

/** The due dates of one toewijzing; `alle` are those of the same dossier. */
export function termijnenVan(
  toestand: ToewijzingToestand,
  alle: readonly ToewijzingToestand[],
  dossier: Dossier,
  vandaag: string,
  rol: Organisatie['rol'],
): Bewaking[] {
  const { gemeente, aanbieder, toewijzingNummer } = toestand
  const basis = { gemeente, aanbieder, toewijzingNummer, berichtId: null }
  const plicht = rol === 'aanbieder' ? 'eigen' : 'ander'
  const uit: (Bewaking | null)[] = []
  const stop = stopPlicht(toestand, dossier, vandaag)
  if (stop !== null) {
    const { aanleiding, start } = stop
    const wat = {
      ...basis,
      soort: 'stop',
      plicht,
      begindatum: start.begindatum,
      aanleiding,
    } as const
    uit.push(bewaak(stop.basis, WERKDAGEN_MELDEN, vandaag, wat))
  }
  const start = rol === 'aanbieder' ? startPlicht(toestand, alle, vandaag) : null
  if (start !== null) {
    const aanleiding = `De zorg gaat vanaf ${toonDatum(start.begindatum)} verder onder een nieuw nummer.`
    const wat = {
      ...basis,
      soort: 'start',
      plicht,
      begindatum: start.begindatum,
      aanleiding,
    } as const
    uit.push(bewaak(start.basis, WERKDAGEN_MELDEN, vandaag, wat))
  }
  return [...uit, ...retouren(toestand.uitstaand, basis, vandaag, dossier.verzondenOp)].filter(
    (b) => b !== null,
  )
}

/** One due date per unanswered own message, counted from the day on which it left. */
function retouren(
  uitstaand: readonly BerichtFeit[],
  basis: Pick<Bewaking, 'gemeente' | 'aanbieder' | 'toewijzingNummer'>,
  vandaag: string,
  verzondenOp: Dossier['verzondenOp'],
): (Bewaking | null)[] {
  const perBericht = new Map<string, Herkomst>(
    uitstaand.map(({ herkomst }) => [herkomst.berichtId, herkomst]),
  )
  return [...perBericht.values()].map((herkomst) => {
    const { berichtId, berichtsoort, identificatie, moment } = herkomst
    const bekend = verzondenOp?.get(berichtId)
    // Nobody can answer what is still here.
    if (bekend === null) return null
    const dag = bekend ?? moment.slice(0, 10)
    return bewaak(dag, WERKDAGEN_RETOUR, vandaag, {
      ...basis,
      soort: 'retour',
      plicht: 'ander',
      begindatum: null,
      berichtId,
      aanleiding: `Het ${berichtsoort} met Identificatie ${identificatie} is verzonden op ${toonDatum(dag)}.`,
    })
  })
}

/**
 * The last day for our own return message on a message received on `ontvangen`: strict, it
 * is an own duty (OP090). For messages that are held and so have no facts yet.
 */
export function uiterlijkRetour(
  ontvangen: string,
  vandaag: string,
  sleutel: Pick<Bewaking, 'gemeente' | 'aanbieder' | 'berichtId'>,
): Bewaking | null {
  return bewaak(ontvangen, WERKDAGEN_RETOUR, vandaag, {
    ...sleutel,
    toewijzingNummer: null,
    soort: 'retour',
    plicht: 'eigen',
    begindatum: null,
    aanleiding: `Het bericht kwam binnen op ${toonDatum(ontvangen)}.`,
  })
}
