// SPDX-License-Identifier: EUPL-1.2
/**
 * WJ001: Retourcode. The XSD closes the list, so a regional rejection code cannot be sent.
 * 9069 belongs to TR382 (the code list file still names TR069, which does not exist).
 */
import type { Codelijst, RetourcodeCode } from './model.ts'
import { RETOURCODES_DECLARATIE } from './WJ001-declaratie.ts'
import { RETOURCODES_HEADER } from './WJ001-header.ts'
import { RETOURCODES_PRODUCT } from './WJ001-product.ts'
import { RETOURCODES_VERZOEK } from './WJ001-verzoek.ts'

export const WJ001: Codelijst<RetourcodeCode> = {
  id: 'WJ001',
  naam: 'Retourcode',
  element: 'LDT_RetourCode',
  berichten: ['JW302', 'JW306', 'JW308', 'JW316', 'JW318', 'JW320', 'JW325'],
  peildatum: null,
  bron: 'iJw 3.2, codelijst WJ001',
  toelichting:
    'Met deze codes zegt de ontvanger wat hij van een bericht vindt. Een header zonder codes betekent: goedgekeurd. De lijst is gesloten: eigen codes bestaan niet.',
  codes: [
    ...RETOURCODES_HEADER,
    ...RETOURCODES_PRODUCT,
    ...RETOURCODES_DECLARATIE,
    ...RETOURCODES_VERZOEK,
  ].sort((a, b) => (a.code < b.code ? -1 : 1)),
}
