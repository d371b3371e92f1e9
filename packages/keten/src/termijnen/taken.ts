// SPDX-License-Identifier: EUPL-1.2
/** The tasks that due dates and the state of a toewijzing call for. */
import { toonDatum } from '@stopwijzer/ijw'
import { vandaag as dagVan } from '../bericht/header.ts'
import type { MeldVoorstel, Taak } from '../besluit/besluit.ts'
import type { Context } from '../context.ts'
import { voorstelStopreden } from '../correctie/stopreden.ts'
import type { Dossier } from '../dossier/feiten.ts'
import { type ToewijzingToestand, toestandSleutel } from '../dossier/toestand.ts'
import { eindeVan } from '../dossier/versies.ts'
import type { Bewaking } from './bewaking.ts'
import { langTijdelijkGestopt, stopPlicht } from './stopPlicht.ts'
import { termijnenVan } from './termijnen.ts'

/** Tasks of one toewijzing, for a provider as well as a municipality. */
export function termijnTaken(
  toestand: ToewijzingToestand,
  alle: readonly ToewijzingToestand[],
  dossier: Dossier,
  context: Context,
): Taak[] {
  const vandaag = dagVan(context)
  const { rol } = context.organisatie
  const uit: Taak[] = []
  for (const bewaking of termijnenVan(toestand, alle, dossier, vandaag, rol)) {
    const taak = taakBij(bewaking, toestand, dossier, vandaag)
    if (taak !== null) uit.push(taak)
  }
  const lang = langTijdelijk(toestand, vandaag, context.instellingen.herinneringTijdelijkeStop)
  if (lang !== null) uit.push(lang)
  if (rol === 'aanbieder' && toestand.toewijzing === 'VERWIJDERD' && toestand.starts.length > 0) {
    uit.push(verwijderdMetStart(toestand))
  }
  return uit
}

/** An own duty is a task at once; what the other owes only when the last day has passed. */
function taakBij(
  bewaking: Bewaking,
  toestand: ToewijzingToestand,
  dossier: Dossier,
  vandaag: string,
): Taak | null {
  const { uiterlijk, teLaat, aanleiding, begindatum } = bewaking
  const { toewijzingNummer } = toestand
  const id = toestandSleutel(toestand)
  const basis = { toewijzingNummer, uiterlijk }
  // The day from which it counts is in the key: due again by another end is another situation.
  const situatie = `${id}/${begindatum}/${bewaking.strikt.basis}`
  if (bewaking.soort === 'retour') {
    if (!teLaat) return null
    return {
      ...basis,
      sleutel: `retour-ontbreekt/${bewaking.berichtId}`,
      soort: 'retour-ontbreekt',
      voorstel: null,
      toelichting: `${aanleiding} ${telling(bewaking)} Neem contact op. Stuur het bericht niet zomaar opnieuw.`,
    }
  }
  if (bewaking.soort === 'start') {
    return {
      ...basis,
      sleutel: `start-verschuldigd/${id}/${begindatum}`,
      soort: 'start-verschuldigd',
      voorstel: startVoorstel(toestand, begindatum),
      toelichting: `${aanleiding} Meld de start uiterlijk op ${toonDatum(uiterlijk)}.`,
    }
  }
  if (bewaking.plicht === 'ander') {
    if (!teLaat) return null
    return {
      ...basis,
      sleutel: `stop-ontbreekt/${situatie}`,
      soort: 'stop-ontbreekt',
      voorstel: null,
      toelichting: `${aanleiding} De aanbieder heeft nog geen stop gemeld. Dat had op ${toonDatum(uiterlijk)} moeten gebeuren. Neem contact op.`,
    }
  }
  return {
    ...basis,
    sleutel: `stop-verschuldigd/${situatie}`,
    soort: 'stop-verschuldigd',
    voorstel: stopVoorstel(toestand, dossier, vandaag),
    toelichting: `${aanleiding} Meld de stop uiterlijk op ${toonDatum(uiterlijk)}.`,
  }
}

/** How many parts of the key came with its situation. */
const SITUATIEDELEN: Readonly<Record<string, number>> = {
  'stop-verschuldigd': 1,
  'stop-ontbreekt': 1,
  'tijdelijke-stop-lang': 1,
  'verwijderde-toewijzing-met-start': 2,
}

/**
 * The key by which a task was stored when it did not name its situation in full; `null` when it
 * is the same. Only for tasks that stand in a database from before (docs/adr/0352).
 */
export function vroegereSleutel({
  soort,
  sleutel,
}: Pick<Taak, 'soort' | 'sleutel'>): string | null {
  const delen = SITUATIEDELEN[soort]
  return delen === undefined ? null : sleutel.split('/').slice(0, -delen).join('/')
}

/** The days as they were counted: `3 werkdagen later is 12-05-2027; zaterdag 08-05 telt niet mee`. */
function telling({ atw }: Bewaking): string {
  const dagen = atw.overgeslagen.map(({ datum, reden }) => `${toonDatum(datum)} (${reden})`)
  const niet = dagen.length === 0 ? '' : ` Niet meegeteld: ${dagen.join(', ')}.`
  return `Binnen ${atw.werkdagen} werkdagen, dus op ${toonDatum(atw.uiterlijk)}, had het antwoord er moeten zijn.${niet}`
}

function startVoorstel(toestand: ToewijzingToestand, begindatum: string | null): MeldVoorstel {
  const { gemeente, aanbieder, toewijzingNummer, product } = toestand
  return {
    soort: 'JW305',
    gemeente,
    aanbieder,
    toewijzingNummer,
    product,
    begindatum,
    einddatum: null,
    redenBeeindiging: null,
  }
}

/** Reason by the withdrawal; a toewijzing that simply ended proposes 31 (according to plan). */
function stopVoorstel(
  toestand: ToewijzingToestand,
  dossier: Dossier,
  vandaag: string,
): MeldVoorstel | null {
  const plicht = stopPlicht(toestand, dossier, vandaag)
  if (plicht === null) return null
  const { gemeente, aanbieder, toewijzingNummer, toewijzing, versies } = toestand
  // The reason of the version that set this end; what changed since left the end as it was.
  const redenBeeindiging =
    toewijzing === 'INGETROKKEN'
      ? voorstelStopreden(eindeVan(versies)?.reden ?? null).reden
      : toewijzing === 'VERLOPEN'
        ? '31'
        : null
  return {
    soort: 'JW307',
    gemeente,
    aanbieder,
    toewijzingNummer,
    product: toestand.product,
    begindatum: plicht.start.begindatum,
    einddatum: plicht.einddatum,
    redenBeeindiging,
  }
}

function langTijdelijk(toestand: ToewijzingToestand, vandaag: string, dagen: number): Taak | null {
  const stop = langTijdelijkGestopt(toestand, vandaag, dagen)
  if (stop === null) return null
  return {
    sleutel: `tijdelijke-stop-lang/${toestandSleutel(toestand)}/${stop.begindatum}/${stop.einddatum}`,
    soort: 'tijdelijke-stop-lang',
    toewijzingNummer: toestand.toewijzingNummer,
    uiterlijk: null,
    voorstel: null,
    toelichting: `De zorg ligt stil sinds ${toonDatum(stop.einddatum)}. Gaat de zorg weer verder? Meld dan een start. Anders hoort er een definitieve stop.`,
  }
}

function verwijderdMetStart(toestand: ToewijzingToestand): Taak {
  const begin = toestand.starts.at(-1)?.begindatum
  const verwijderd = toestand.huidigeVersie?.toewijzingsdatum
  return {
    sleutel: `verwijderde-toewijzing-met-start/${toestandSleutel(toestand)}/${begin}/${verwijderd}`,
    soort: 'verwijderde-toewijzing-met-start',
    toewijzingNummer: toestand.toewijzingNummer,
    uiterlijk: null,
    voorstel: null,
    toelichting:
      'De gemeente heeft de toewijzing verwijderd, maar er is een start gemeld. Was er geen zorg? Verwijder dan de stop en daarna de start. Was er wel zorg? Neem contact op met de gemeente.',
  }
}
