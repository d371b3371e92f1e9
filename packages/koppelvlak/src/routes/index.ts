// SPDX-License-Identifier: EUPL-1.2
/** All routes of the API. A source is a file beside this one; name it here and nowhere else. */
import type { AntwoordVan, InvoerVan, Route } from '../route.ts'
import { AANMELDDIENSTROUTES } from './aanmelddienst.ts'
import { AANMELDROUTES } from './aanmelden.ts'
import { AFSCHERMINGROUTES } from './afschermingen.ts'
import { BERICHTROUTES } from './berichten.ts'
import { BEWAARROUTES } from './bewaren.ts'
import { CLIENTROUTES } from './clienten.ts'
import { CONCEPTROUTES } from './concepten.ts'
import { CONTROLES } from './controles.ts'
import { CORRECTIEROUTES } from './correcties.ts'
import { DIENSTROUTES } from './dienst.ts'
import { GEBEURTENISROUTES } from './gebeurtenissen.ts'
import { GEBRUIKERROUTES } from './gebruikers.ts'
import { GEVOLGEN } from './gevolgen.ts'
import { HERSPEELROUTES } from './herspeelopdrachten.ts'
import { IKROUTES } from './ik.ts'
import { INSTELLINGROUTES } from './instellingen.ts'
import { INZAGEROUTES } from './inzage.ts'
import { LIJSTROUTES } from './lijsten.ts'
import { MELDINGROUTES } from './meldingen.ts'
import { MELDINGLIJSTROUTES } from './meldinglijsten.ts'
import { RAPPORTAGES } from './rapportages.ts'
import { SLEUTELROUTES } from './sleutels.ts'
import { TAAKROUTES } from './taken.ts'
import { TERMIJNEN } from './termijnen.ts'
import { TOEWIJZINGROUTES } from './toewijzingen.ts'
import { UITVOERROUTES } from './uitvoer.ts'
import { VERANTWOORDING } from './verantwoording.ts'
import { WACHTRIJROUTES } from './wachtrij.ts'
import { WEBHOOKROUTES } from './webhooks.ts'

/** Every source; a test holds that no two use the same id or the same place. */
export const BRONNEN = [
  AFSCHERMINGROUTES,
  BERICHTROUTES,
  CLIENTROUTES,
  CONTROLES,
  SLEUTELROUTES,
  IKROUTES,
  GEBRUIKERROUTES,
  AANMELDDIENSTROUTES,
  AANMELDROUTES,
  DIENSTROUTES,
  GEBEURTENISROUTES,
  CONCEPTROUTES,
  CORRECTIEROUTES,
  GEVOLGEN,
  INSTELLINGROUTES,
  LIJSTROUTES,
  MELDINGROUTES,
  MELDINGLIJSTROUTES,
  RAPPORTAGES,
  INZAGEROUTES,
  BEWAARROUTES,
  HERSPEELROUTES,
  VERANTWOORDING,
  WEBHOOKROUTES,
  TAAKROUTES,
  TERMIJNEN,
  TOEWIJZINGROUTES,
  UITVOERROUTES,
  WACHTRIJROUTES,
] as const

export const ROUTES = {
  ...AFSCHERMINGROUTES,
  ...BERICHTROUTES,
  ...CLIENTROUTES,
  ...CONTROLES,
  ...SLEUTELROUTES,
  ...IKROUTES,
  ...GEBRUIKERROUTES,
  ...AANMELDDIENSTROUTES,
  ...AANMELDROUTES,
  ...DIENSTROUTES,
  ...GEBEURTENISROUTES,
  ...CONCEPTROUTES,
  ...CORRECTIEROUTES,
  ...GEVOLGEN,
  ...INSTELLINGROUTES,
  ...LIJSTROUTES,
  ...MELDINGROUTES,
  ...MELDINGLIJSTROUTES,
  ...RAPPORTAGES,
  ...INZAGEROUTES,
  ...BEWAARROUTES,
  ...HERSPEELROUTES,
  ...VERANTWOORDING,
  ...WEBHOOKROUTES,
  ...TAAKROUTES,
  ...TERMIJNEN,
  ...TOEWIJZINGROUTES,
  ...UITVOERROUTES,
  ...WACHTRIJROUTES,
} as const

export type Routes = typeof ROUTES
export type RouteId = keyof Routes

/** Input and answer of a route by id. */
export type Invoer<Id extends RouteId> = InvoerVan<Routes[Id]>
export type Antwoord<Id extends RouteId> = AntwoordVan<Routes[Id]>

export function alleRoutes(): readonly Route[] {
  return Object.values(ROUTES)
}
