// SPDX-License-Identifier: EUPL-1.2
/** Which problems a route can answer with: those of the machinery, and its own. */
import { PROBLEMEN, type Probleemcode } from './problemen.ts'
import { RECHTEN } from './rechten/index.ts'
import { isJson, type Route } from './route.ts'

/** All problem codes of a route, in the order of the table. */
export function problemenVan(route: Route): readonly Probleemcode[] {
  const codes = new Set<Probleemcode>([
    'INVOER_ONGELDIG',
    'VERZOEK_ONLEESBAAR',
    'VORM_KAN_NIET',
    'TE_VEEL',
    'INTERNE_FOUT',
    'NIET_BESCHIKBAAR',
    ...route.problemen,
  ])
  const bij = (geldt: boolean | undefined, ...meer: readonly Probleemcode[]) => {
    if (geldt) for (const code of meer) codes.add(code)
  }
  if (route.recht !== 'openbaar') {
    bij(true, 'NIET_AANGEMELD', 'ANDERE_ORGANISATIE', 'GEEN_RECHT')
    bij(RECHTEN[route.recht].clientgegevens, 'TWEEDE_FACTOR_NODIG')
    bij(route.methode !== 'GET', 'HERKOMST_VREEMD')
  }
  bij(route.params !== undefined, 'NIET_GEVONDEN')
  bij(route.inhoud !== undefined, 'TE_GROOT', 'SOORT_KAN_NIET')
  bij(route.inhoud !== undefined && isJson(route.inhoud), 'INHOUD_ONLEESBAAR')
  bij(route.query?.properties.na !== undefined, 'CURSOR_ONGELDIG')
  bij(route.idempotent, 'HERHAALSLEUTEL_ONTBREEKT', 'HERHAALSLEUTEL_ANDERS', 'HERHAALSLEUTEL_BEZIG')
  bij(route.etag === 'eist', 'VERSIE_ONTBREEKT', 'VERSIE_VEROUDERD')
  return (Object.keys(PROBLEMEN) as Probleemcode[]).filter((code) => codes.has(code))
}
