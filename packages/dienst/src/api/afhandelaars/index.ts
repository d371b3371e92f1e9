// SPDX-License-Identifier: EUPL-1.2
/** The handlers of all routes. The compiler demands one for every route of the contract. */
import type { Afhandelaars } from '../vraag.ts'
import { aanmelddienst } from './aanmelddienst.ts'
import { aanmelden } from './aanmelden.ts'
import { afschermingen } from './afschermingen.ts'
import { berichten } from './berichten.ts'
import { bewaren } from './bewaren.ts'
import { clienten } from './clienten.ts'
import { concepten } from './concepten.ts'
import { controles } from './controles.ts'
import { correcties } from './correcties.ts'
import { dienst } from './dienst.ts'
import { gebeurtenissen } from './gebeurtenissen.ts'
import { gebruikers } from './gebruikers.ts'
import { gevolgen } from './gevolgen.ts'
import { herspeelopdrachten } from './herspeelopdrachten.ts'
import { ik } from './ik.ts'
import { instellingen } from './instellingen.ts'
import { inzage } from './inzage.ts'
import { lijsten } from './lijsten.ts'
import { meldingen } from './meldingen.ts'
import { meldinglijsten } from './meldinglijsten.ts'
import { rapportages } from './rapportages.ts'
import { sleutels } from './sleutels.ts'
import { taken } from './taken.ts'
import { termijnen } from './termijnen.ts'
import { toewijzingen } from './toewijzingen.ts'
import { uitvoer } from './uitvoer.ts'
import { verantwoording } from './verantwoording.ts'
import { wachtrij } from './wachtrij.ts'
import { webhooks } from './webhooks.ts'

export const AFHANDELAARS: Afhandelaars = {
  ...afschermingen,
  ...berichten,
  ...clienten,
  ...controles,
  ...aanmelddienst,
  ...aanmelden,
  ...gebruikers,
  ...ik,
  ...sleutels,
  ...dienst,
  ...gebeurtenissen,
  ...concepten,
  ...correcties,
  ...gevolgen,
  ...instellingen,
  ...lijsten,
  ...meldingen,
  ...meldinglijsten,
  ...rapportages,
  ...inzage,
  ...bewaren,
  ...herspeelopdrachten,
  ...verantwoording,
  ...webhooks,
  ...taken,
  ...termijnen,
  ...toewijzingen,
  ...uitvoer,
  ...wachtrij,
}
