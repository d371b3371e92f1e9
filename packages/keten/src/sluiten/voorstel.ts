// SPDX-License-Identifier: EUPL-1.2
/** The proposals to the municipality: close a toewijzing after a stop, restore it after a deleted stop. */
import { type JW301Bericht, toonDatum } from '@stopwijzer/ijw'
import type { SluitVoorstel, Taak } from '../besluit/besluit.ts'
import type { Context } from '../context.ts'
import type { Dossier, StopFeit } from '../dossier/feiten.ts'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import { bouw301, kan301Voor } from './bouw301.ts'
import { type Stopgeschiedenis, stopgeschiedenis, teHerstellen } from './herstel.ts'
import { sluitingVoor } from './sluiting.ts'

/** The same stop always gives the same key; a corrected stop gives another one. */
export function sluitSleutel(stop: StopFeit): string {
  const { gemeente, aanbieder, toewijzingNummer, begindatum, redenBeeindiging, einddatum } = stop
  return `sluiten-toewijzing/${gemeente}/${aanbieder}/${toewijzingNummer}/${begindatum}/${redenBeeindiging}/${einddatum}`
}

/** What the closing tasks of one dossier share: each part is made once, when it is first needed. */
export interface Sluitblik {
  /** Can the message that changes this toewijzing be made here? */
  readonly maakbaar: ReturnType<typeof kan301Voor>
  readonly stops: Stopgeschiedenis
}

export function sluitblik(dossier: Dossier, context: Context): Sluitblik {
  return { maakbaar: kan301Voor(dossier, context), stops: stopgeschiedenis(dossier) }
}

/** The closing or restoring task that belongs to a toewijzing now; `null` when there is none. */
export function sluitTaak(
  toestand: ToewijzingToestand,
  { maakbaar, stops }: Sluitblik,
): Taak | null {
  const herstel = teHerstellen(toestand, stops)
  if (herstel !== null) return herstelTaak(toestand, herstel)
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
  const voorstel = maakVoorstel(toestand, {
    doel: 'sluiten',
    einddatum: stop.einddatum,
    redenWijziging: sluiting.reden.voorstel,
    mogelijkeRedenen: sluiting.reden.mogelijk,
  })
  return {
    ...basis,
    soort: 'sluiten-toewijzing',
    voorstel,
    toelichting: toelichtingSluiten(stop, voorstel, sluiting.reden.overleg, () =>
      maakbaar(voorstel),
    ),
  }
}

function herstelTaak(
  toestand: ToewijzingToestand,
  herstel: { readonly einddatum: string | null; readonly huidig: string },
): Taak {
  const { gemeente, aanbieder, toewijzingNummer } = toestand
  const einde = herstel.einddatum === null ? 'geen einddatum' : toonDatum(herstel.einddatum)
  return {
    sleutel: `herstel-toewijzing/${gemeente}/${aanbieder}/${toewijzingNummer}/${herstel.huidig}`,
    soort: 'herstel-toewijzing',
    toewijzingNummer,
    uiterlijk: null,
    voorstel: maakVoorstel(toestand, {
      doel: 'herstellen',
      einddatum: herstel.einddatum,
      redenWijziging: '14',
      mogelijkeRedenen: ['14'],
    }),
    toelichting: `De aanbieder heeft de stop verwijderd. De toewijzing is nog gesloten. Dit bericht zet de oude einddatum terug: ${einde}.`,
  }
}

function maakVoorstel(
  { gemeente, aanbieder, toewijzingNummer }: ToewijzingToestand,
  wijziging: Pick<SluitVoorstel, 'doel' | 'einddatum' | 'redenWijziging' | 'mogelijkeRedenen'>,
): SluitVoorstel {
  const sleutel = { gemeente, aanbieder, toewijzingNummer: toewijzingNummer as string }
  return { soort: 'JW301', ...sleutel, ...wijziging }
}

/**
 * The message that a proposal stands for, from this dossier at this moment. `null` when the
 * approver has to choose a reason first, and when it cannot be made here.
 * @throws RangeError when the context has no fresh Identificatie left.
 */
export function voorstelBericht(
  voorstel: SluitVoorstel,
  dossier: Dossier,
  context: Context,
): JW301Bericht | null {
  const { toewijzingNummer, einddatum, redenWijziging } = voorstel
  if (redenWijziging === null) return null
  return bouw301(dossier, voorstel, [{ toewijzingNummer, einddatum, redenWijziging }], context)
}

function toelichtingSluiten(
  stop: StopFeit,
  voorstel: SluitVoorstel,
  overleg: boolean,
  maakbaar: () => boolean,
): string {
  const zinnen = [
    `De aanbieder meldt dat de zorg is gestopt op ${toonDatum(stop.einddatum)} (reden ${stop.redenBeeindiging}).`,
  ]
  if (overleg) zinnen.push('Bij deze reden overlegt u eerst met de aanbieder.')
  if (voorstel.redenWijziging === null) {
    zinnen.push(`Kies zelf de reden van de wijziging: ${voorstel.mogelijkeRedenen.join(', ')}.`)
  } else if (!maakbaar()) {
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
