// SPDX-License-Identifier: EUPL-1.2
/** A message that waits for its predecessor still has to be answered in time (OP080, OP090). */
import { type Heenbericht, toonDatum } from '@stopwijzer/ijw'
import { ontvangst } from '../bericht/header.ts'
import type { Context } from '../context.ts'
import { partijen } from '../dossier/feitenUit.ts'
import { uiterlijkRetour } from '../termijnen/termijnen.ts'
import type { Taak, TaakSleutel } from './besluit.ts'

export function antwoordSleutel(context: Context): TaakSleutel {
  return `retour-verschuldigd/${context.berichtId}`
}

/** Guards our own answer on a held message; the verdict on it ends this task. */
export function antwoordVerschuldigd(bericht: Heenbericht, context: Context): Taak {
  const dag = ontvangst(context).slice(0, 10)
  const bewaking = uiterlijkRetour(dag, dag, {
    ...partijen(bericht),
    berichtId: context.berichtId,
  })
  const uiterlijk = bewaking?.uiterlijk ?? null
  const voor = uiterlijk === null ? '' : ` Antwoord uiterlijk op ${toonDatum(uiterlijk)}.`
  return {
    sleutel: antwoordSleutel(context),
    soort: 'retour-verschuldigd',
    toewijzingNummer: null,
    uiterlijk,
    voorstel: null,
    toelichting: `Dit ${bericht.berichtsoort} wacht op een bericht dat eerder hoorde te komen.${voor}`,
  }
}
