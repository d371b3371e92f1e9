// SPDX-License-Identifier: EUPL-1.2
import { headerRegel } from '../regel.ts'

const IDENTIFICATIE = 'BerichtIdentificatie/Identificatie'

export const TR056 = headerRegel({
  code: 'TR056',
  niveau: 3,
  retourcode: '9056',
  titel: 'Identificatie is nieuw',
  element: { JW301: IDENTIFICATIE, JW305: IDENTIFICATIE, JW307: IDENTIFICATIE },
  betekenis:
    'De afzender gebruikt een Identificatie per berichtsoort maar één keer. Dat geldt ook na een afkeuring.',
  actie: 'Geef het bericht een nieuwe Identificatie. Stuur het dan opnieuw.',
  toets(bericht, { context }) {
    if (!context.identificatieAlGebruikt) return null
    const { Identificatie } = bericht.Header.BerichtIdentificatie
    return `Identificatie '${Identificatie}' is al gebruikt voor een eerder bericht van deze soort.`
  },
})
