// SPDX-License-Identifier: EUPL-1.2
import { START_PRODUCT, STOP_PRODUCT, type StartProduct, type StopProduct } from '../klassen.ts'
import { type Meld, regel } from '../regel.ts'

function toetsProducten(
  producten: readonly (StartProduct | StopProduct)[],
  pad: string,
  meld: Meld,
): void {
  for (let i = 0; i < producten.length; i++) {
    const status = producten[i]!.StatusAanlevering
    if (status !== '1' && status !== '3') {
      meld(
        `${pad}[${i + 1}]/StatusAanlevering`,
        `StatusAanlevering '${status}' mag niet; alleen 1 (eerste aanlevering) en 3 (verwijderen) mogen.`,
      )
    }
  }
}

export const CS058 = regel({
  code: 'CS058',
  titel: 'StatusAanlevering is 1 of 3',
  berichten: ['JW305', 'JW307'],
  plaatsen: [`${START_PRODUCT}/StatusAanlevering`, `${STOP_PRODUCT}/StatusAanlevering`],
  betekenis:
    'StatusAanlevering is 1 (eerste aanlevering) of 3 (verwijderen). De codes 2 en 9 mogen niet.',
  actie:
    'Wilt u iets veranderen? Verwijder dan de eerdere aanlevering met status 3. Lever het daarna opnieuw aan met status 1.',
  toets(bericht, _context, meld) {
    if (bericht.berichtsoort === 'JW305') {
      toetsProducten(bericht.Client.StartProducten.StartProduct, START_PRODUCT, meld)
    } else {
      toetsProducten(bericht.Client.StopProducten.StopProduct, STOP_PRODUCT, meld)
    }
  },
})
