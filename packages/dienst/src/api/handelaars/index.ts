// SPDX-License-Identifier: EUPL-1.2
/** The handlers of all routes. The compiler demands one for every route of the contract. */
import type { Handelaars } from '../vraag.ts'
import { controles } from './controles.ts'
import { gevolgen } from './gevolgen.ts'
import { rapportages } from './rapportages.ts'
import { termijnen } from './termijnen.ts'

export const HANDELAARS: Handelaars = {
  ...controles,
  ...gevolgen,
  ...rapportages,
  ...termijnen,
}
