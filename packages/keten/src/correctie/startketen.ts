// SPDX-License-Identifier: EUPL-1.2
/**
 * The chain that changes a start (stopzorg 6.1): a start cannot be removed while a stop
 * stands on it (9071), so its stops go first and come back on the new start.
 */
import type { StartWaarden, StopWaarden } from './aanlevering.ts'
import { type Berichtstap, metWachten, type Stap } from './stap.ts'
import { isStartVan, meld, meldStops, verwijder } from './waarden.ts'

/**
 * Steps that remove `stops` from `oud`, replace `oud` by `nieuw` (`null`: nothing comes back)
 * and report `nieuweStops`. The key of a start may change within one JW305; what is no key
 * (ToewijzingIngangsdatum) takes two, because TR101 refuses the same key twice in a message.
 */
export function startketen(
  oud: StartWaarden,
  nieuw: StartWaarden | null,
  stops: readonly StopWaarden[],
  nieuweStops: readonly StopWaarden[],
): Stap[] {
  const berichten: Berichtstap[] = []
  if (stops.length > 0) {
    berichten.push({
      soort: 'JW307',
      regels: stops.map(verwijder),
      uitleg:
        'Verwijder eerst elke stop op deze start. Anders kan de start niet worden verwijderd.',
    })
  }
  if (nieuw !== null && !isStartVan(oud, nieuw)) {
    berichten.push({
      soort: 'JW305',
      regels: [verwijder(oud), meld(nieuw)],
      uitleg: 'Verwijder de oude start en meld de juiste in één bericht.',
    })
  } else {
    berichten.push({
      soort: 'JW305',
      regels: [verwijder(oud)],
      uitleg: 'Verwijder de start, met precies dezelfde gegevens als eerst.',
    })
    if (nieuw !== null) {
      berichten.push({ soort: 'JW305', regels: [meld(nieuw)], uitleg: 'Meld de juiste start.' })
    }
  }
  if (nieuweStops.length > 0) {
    berichten.push({
      soort: 'JW307',
      regels: meldStops(nieuweStops),
      uitleg: nieuweStops.length > 1 ? 'Meld de juiste stops.' : 'Meld de juiste stop.',
    })
  }
  return metWachten(berichten)
}
