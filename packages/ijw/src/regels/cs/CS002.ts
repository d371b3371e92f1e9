// SPDX-License-Identifier: EUPL-1.2
import { CLIENT } from '../klassen.ts'
import { regel } from '../regel.ts'

/** Weights 9 to 2, and -1 for the last digit; the sum must be a multiple of 11. */
function elfproef(bsn: string): boolean {
  let som = 0
  for (let i = 0; i < 8; i++) som += (bsn.charCodeAt(i) - 48) * (9 - i)
  return (som - (bsn.charCodeAt(8) - 48)) % 11 === 0
}

export const CS002 = regel({
  code: 'CS002',
  titel: 'BSN doorstaat de elfproef',
  berichten: ['JW301', 'JW305', 'JW307'],
  plaatsen: [`${CLIENT}/Bsn`],
  betekenis: 'Het Bsn van de cliënt moet de elfproef doorstaan. Zo vallen tikfouten op.',
  actie: 'Zoek het juiste BSN op in het dossier. Stuur het bericht daarna opnieuw.',
  toets(bericht, _context, meld) {
    // The number itself stays out of every text.
    if (!elfproef(bericht.Client.Bsn)) {
      meld(`${CLIENT}/Bsn`, 'Het BSN van de cliënt doorstaat de elfproef niet.')
    }
  },
})
