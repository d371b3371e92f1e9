// SPDX-License-Identifier: EUPL-1.2
/** The proposals to the municipality: close a toewijzing after a stop, restore it after a deleted stop. */
import { toonDatum } from '@stopwijzer/ijw'
import type { SluitVoorstel, Taak } from '../besluit/besluit.ts'
import type { Context } from '../context.ts'
import type { Dossier, StopFeit } from '../dossier/feiten.ts'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import { bouw301 } from './bouw301.ts'
import { teHerstellen } from './herstel.ts'
import { sluitingVoor } from './sluiting.ts'

/** The same stop always gives the same key; a corrected stop gives another one. */
export function sluitSleutel(stop: StopFeit): string {
  const { gemeente, aanbieder, toewijzingNummer, begindatum, redenBeeindiging, einddatum } = stop
  return `sluiten-toewijzing/${gemeente}/${aanbieder}/${toewijzingNummer}/${begindatum}/${redenBeeindiging}/${einddatum}`
}

/** The closing or restoring task that belongs to a toewijzing now; `null` when there is none. */
export function sluitTaak(
  dossier: Dossier,
  toestand: ToewijzingToestand,
  context: Context,
): Taak | null {
  const herstel = teHerstellen(toestand, dossier)
  if (herstel !== null) return herstelTaak(dossier, toestand, herstel, context)
  const sluiting = sluitingVoor(toestand)
  if (sluiting.soort === 'geen') return null
  const { stop } = sluiting
  const basis = {
    sleutel: sluitSleutel(stop),
    toewijzingNummer: toestand.toewijzingNummer,
    uiterlijk: null,
  }
  if (sluiting.soort === 'handmatig') {
    return {
      ...basis,
      soort: 'handmatig-beoordelen',
      voorstel: null,
      toelichting: sluiting.toelichting,
    }
  }
  const voorstel = maakVoorstel(dossier, toestand, context, {
    doel: 'sluiten',
    einddatum: stop.einddatum,
    redenWijziging: sluiting.reden.voorstel,
    mogelijkeRedenen: sluiting.reden.mogelijk,
  })
  return {
    ...basis,
    soort: 'sluiten-toewijzing',
    voorstel,
    toelichting: toelichtingSluiten(stop, voorstel, sluiting.reden.overleg),
  }
}

function herstelTaak(
  dossier: Dossier,
  toestand: ToewijzingToestand,
  herstel: { readonly einddatum: string | null; readonly huidig: string },
  context: Context,
): Taak {
  const { gemeente, aanbieder, toewijzingNummer } = toestand
  const einde = herstel.einddatum === null ? 'geen einddatum' : toonDatum(herstel.einddatum)
  return {
    sleutel: `herstel-toewijzing/${gemeente}/${aanbieder}/${toewijzingNummer}/${herstel.huidig}`,
    soort: 'herstel-toewijzing',
    toewijzingNummer,
    uiterlijk: null,
    voorstel: maakVoorstel(dossier, toestand, context, {
      doel: 'herstellen',
      einddatum: herstel.einddatum,
      redenWijziging: '14',
      mogelijkeRedenen: ['14'],
    }),
    toelichting: `De aanbieder heeft de stop verwijderd. De toewijzing is nog gesloten. Dit bericht zet de oude einddatum terug: ${einde}.`,
  }
}

function maakVoorstel(
  dossier: Dossier,
  toestand: ToewijzingToestand,
  context: Context,
  wijziging: Pick<SluitVoorstel, 'doel' | 'einddatum' | 'redenWijziging' | 'mogelijkeRedenen'>,
): SluitVoorstel {
  const { gemeente, aanbieder } = toestand
  const toewijzingNummer = toestand.toewijzingNummer as string
  const { einddatum, redenWijziging } = wijziging
  const bericht =
    redenWijziging === null
      ? null
      : bouw301(dossier, toestand, [{ toewijzingNummer, einddatum, redenWijziging }], context)
  return { soort: 'JW301', gemeente, aanbieder, toewijzingNummer, ...wijziging, bericht }
}

function toelichtingSluiten(stop: StopFeit, voorstel: SluitVoorstel, overleg: boolean): string {
  const zinnen = [
    `De aanbieder meldt dat de zorg is gestopt op ${toonDatum(stop.einddatum)} (reden ${stop.redenBeeindiging}).`,
  ]
  if (overleg) zinnen.push('Bij deze reden overlegt u eerst met de aanbieder.')
  if (voorstel.redenWijziging === null) {
    zinnen.push(`Kies zelf de reden van de wijziging: ${voorstel.mogelijkeRedenen.join(', ')}.`)
  } else if (voorstel.bericht === null) {
    zinnen.push(
      'Er is geen eerder JW301 bekend. Daarom kunnen we het bericht niet voor u maken. Sluit de toewijzing in uw eigen systeem.',
    )
  } else {
    zinnen.push('Dit bericht sluit de toewijzing op die datum.')
  }
  if (stop.redenBeeindiging === '35') {
    zinnen.push('Kies 07 als het kind naar een andere gemeente verhuist. Kies anders 14.')
  }
  return zinnen.join(' ')
}
