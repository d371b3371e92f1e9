// SPDX-License-Identifier: EUPL-1.2
/** The OpenAPI document, made from the routes (docs/adr/0144-openapi-uit-de-routes.md). */
import { BASIS, LABELS, type Route } from '../route.ts'
import { alleRoutes } from '../routes/index.ts'
import { Probleem } from '../soorten/index.ts'
import { maakBewerking, problemennaam } from './bewerking.ts'
import { KOPPEN } from './koppen.ts'
import { type Json, maakSchemalijst } from './schemas.ts'

export interface Documentopties {
  /** Version of the API, semver. */
  readonly versie: string
  /** Public address of the service, without a path. */
  readonly adres: string
}

const UITLEG = `De API van Stopwijzer, het open systeem voor het einde van jeugdhulp in het iJw-berichtenverkeer.

- Alles gaat in JSON, behalve de berichten zelf: die zijn XML.
- Elke fout is \`application/problem+json\` met een \`code\`, wat er is, wat u kunt doen en waar het zit.
- Een BSN staat nooit in een adres. In antwoorden staan alleen de laatste vier cijfers.
- Een lijst komt in bladzijden: zet \`volgende\` in \`na\`.
- Een opdracht krijgt een \`Idempotency-Key\`. Komt er geen antwoord? Stuur hem dan gerust opnieuw met dezelfde sleutel.
- Datums zijn jaar-maand-dag; momenten zijn in UTC.`

export function openapi(
  { versie, adres }: Documentopties,
  routes: readonly Route[] = alleRoutes(),
): { readonly [naam: string]: Json } {
  const schemas = maakSchemalijst()
  const antwoorden: Record<string, Json> = {}
  const paden: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    const { bewerking, problemen } = maakBewerking(route, schemas)
    paden[route.pad] = { ...paden[route.pad], [route.methode.toLowerCase()]: bewerking }
    for (const [codes, antwoord] of problemen) antwoorden[problemennaam(codes)] ??= antwoord
  }
  schemas.neem(Probleem)
  const labels = Object.entries(LABELS).filter(([naam]) => routes.some((r) => r.label === naam))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stopwijzer',
      version: versie,
      description: UITLEG,
      contact: {
        name: 'De makers van Stopwijzer',
        url: 'https://example.invalid/stopwijzer',
        email: 'stopwijzer@example.invalid',
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${adres}${BASIS}` }],
    tags: labels.map(([name, description]) => ({ name, description })),
    paths: paden,
    components: {
      schemas: schemas.componenten(),
      responses: gesorteerd(antwoorden),
      headers: KOPPEN,
      securitySchemes: {
        sessie: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-sid',
          description:
            'Voor mensen in een browser. Wie iets verandert stuurt ook de kop X-CSRF-Token mee. Met de kop X-Organisatie (een code) krijgt u alleen een antwoord als u nu voor die organisatie werkt.',
        },
        sleutel: {
          type: 'http',
          scheme: 'bearer',
          description: 'Voor systemen: een sleutel of een token.',
        },
      },
    },
  }
}

function gesorteerd(delen: Record<string, Json>): Record<string, Json> {
  return Object.fromEntries(Object.entries(delen).sort(([a], [b]) => (a < b ? -1 : 1)))
}
