// SPDX-License-Identifier: EUPL-1.2
/** What follows from a message that we received and judged. */
import { type Heenbericht, maakRetour } from '@stopwijzer/ijw'
import { vandaag } from '../bericht/header.ts'
import type { Context } from '../context.ts'
import type { Dossier, OordeelFeit } from '../dossier/feiten.ts'
import { feitenUit } from '../dossier/feitenUit.ts'
import { isBerichtFeit } from '../dossier/geldig.ts'
import type { Oordeel } from '../oordeel/oordeel.ts'
import { gevolgenVan } from '../regio/gevolgen.ts'
import { antwoordSleutel, antwoordVerschuldigd } from './antwoord.ts'
import { automatischSluiten, NIETS } from './automatisch.ts'
import { type Besluit, LEEG_BESLUIT } from './besluit.ts'
import { trekGevolgen, zonderDubbele } from './gevolgtrekking.ts'
import { herkomstVan } from './herkomst.ts'

/**
 * The decision on a received JW301 (provider), JW305 or JW307 (municipality). Uses the first
 * fresh Identificatie of the context for the return message, the next ones for messages
 * that go out by themselves.
 * @throws RangeError when the context has too few fresh Identificaties.
 */
export function besluitOntvangen(
  bericht: Heenbericht,
  oordeel: Oordeel,
  dossier: Dossier,
  context: Context,
): Besluit {
  if (oordeel.uitkomst === 'vastgehouden' || oordeel.retour === null) {
    const taken = [antwoordVerschuldigd(bericht, context)]
    return { ...LEEG_BESLUIT, uitkomst: 'vastgehouden', taken, bevindingen: oordeel.bevindingen }
  }
  const identificatie = context.nieuweIdentificaties[0]
  if (identificatie === undefined) throw new RangeError('Context heeft geen vrije Identificatie')
  const herkomst = herkomstVan(bericht, context, 'ontvangen')
  const genoemd = feitenUit(bericht, herkomst)
  const eigenOordeel: OordeelFeit = {
    soort: 'oordeel',
    overBerichtId: context.berichtId,
    uitkomst: oordeel.uitkomst,
    door: 'zelf',
    // A message that was held is judged later than it came.
    herkomst: { ...herkomst, moment: context.nu },
  }
  const feiten = [...genoemd, eigenOordeel]
  const uit = trekGevolgen(dossier, feiten, genoemd.filter(isBerichtFeit), context)
  // A rejected message counts as never sent: nothing may follow from it.
  const goed = oordeel.uitkomst === 'goedgekeurd'
  const automatisch = goed ? automatischSluiten(uit, context) : NIETS
  const verzonden = new Set(automatisch.taken)
  return {
    uitkomst: oordeel.uitkomst,
    retourbericht: maakRetour(bericht, oordeel.retour, {
      identificatie,
      dagtekening: vandaag(context),
      xsdVersie: context.instellingen.xsdVersie,
    }),
    feiten,
    taken: uit.taken.filter((taak) => !verzonden.has(taak.sleutel)),
    afgehandeldeTaken: [...uit.afgehandeldeTaken, antwoordSleutel(context)],
    uitgaand: automatisch.berichten,
    toestanden: uit.toestanden,
    signalen: zonderDubbele([...oordeel.signalen, ...uit.signalen]),
    gevolgen:
      goed && bericht.berichtsoort === 'JW307' ? gevolgenVan(genoemd.filter(isBerichtFeit)) : [],
    bevindingen: oordeel.bevindingen,
  }
}
