// SPDX-License-Identifier: EUPL-1.2
/** The pages that are made from the tables; `vitest -u` writes them anew. */
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { PROBLEMEN, type Probleemcode, probleemdocument } from './problemen.ts'
import { ORGANISATIESOORTEN, RECHTEN, ROLLEN, type Rol } from './rechten/index.ts'
import { LABELS, type Label, type Route } from './route.ts'
import { alleRoutes } from './routes/index.ts'

const blad = (naam: string) => fileURLToPath(new URL(`../../../docs/${naam}`, import.meta.url))
const rij = (cellen: readonly string[]) => `| ${cellen.join(' | ')} |`
const codes = Object.keys(PROBLEMEN) as Probleemcode[]

function problemen(): string {
  const rijen = codes.map((code) => {
    const { status, zin, remedie } = PROBLEMEN[code]
    return rij([`\`${code}\``, String(status), zin.replaceAll('%s', '…'), remedie])
  })
  return `# Problemen van de API

Deze pagina wordt gemaakt uit de tabel in het programma. Een test houdt haar volledig.

Elke fout van de API is \`application/problem+json\`. In \`code\` staat een code uit deze tabel, in \`detail\` wat er is, in \`remedie\` wat u kunt doen en in \`fouten\` elke plek in het verzoek die niet klopt. Meldt u een fout? Noem dan het nummer bij \`verzoek\`. Op de plek van de puntjes staat de waarde.

| Code | Status | Wat is er? | Wat te doen? |
|---|---|---|---|
${rijen.join('\n')}
`
}

function rechten(): string {
  const rollen = Object.keys(ROLLEN) as Rol[]
  const mag = (recht: keyof typeof RECHTEN, rol: Rol) => {
    const soorten = ORGANISATIESOORTEN.filter((soort) =>
      (RECHTEN[recht][soort] as readonly Rol[]).includes(rol),
    )
    return soorten.length === ORGANISATIESOORTEN.length ? 'ja' : soorten.join(', ')
  }
  const rijen = (Object.keys(RECHTEN) as (keyof typeof RECHTEN)[]).map((recht) => {
    const { omschrijving, clientgegevens } = RECHTEN[recht]
    const cellen = rollen.map((rol) => mag(recht, rol))
    return rij([`\`${recht}\``, omschrijving, clientgegevens ? 'ja' : '', ...cellen])
  })
  return `# Rollen en rechten

Deze pagina wordt gemaakt uit de tabel in het programma. Een test houdt haar volledig.

Wat niet in de tabel staat, mag niet. Iedereen werkt voor één organisatie tegelijk en ziet alleen de gegevens daarvan. Een recht met gegevens van cliënten vraagt van mensen inloggen in twee stappen; elk gebruik komt in het logboek.

${rollen.map((rol) => `- **${rol}**: ${ROLLEN[rol]}`).join('\n')}

${rij(['Recht', 'U mag …', 'Cliëntgegevens', ...rollen])}
|${'---|'.repeat(rollen.length + 3)}
${rijen.join('\n')}
`
}

/** Every route of the API, by group: what it does, which right it takes, and what goes with it. */
function routes(): string {
  const alle = alleRoutes()
  const groepen = (Object.keys(LABELS) as Label[]).map((label) => {
    const rijen = alle
      .filter((route) => route.label === label)
      .map((route) =>
        rij([
          `\`${route.methode} ${route.pad}\``,
          route.samenvatting,
          `\`${route.recht}\``,
          bijzonder(route),
        ]),
      )
    return `## ${label}\n\n${LABELS[label]}\n\n| Route | Wat zij doet | Recht | Let op |\n|---|---|---|---|\n${rijen.join('\n')}\n`
  })
  return `# Alle routes van de API

Deze pagina wordt gemaakt uit de routes in het programma. Een test houdt haar volledig. Hoe de API werkt, staat bij [de API gebruiken](koppelvlak.md); velden en voorbeelden staan in het document van de API zelf, \`/v1/openapi.json\`.

Voor elk pad komt \`/v1\`. Bij het recht ziet u in [rollen en rechten](rechten.md) wie het heeft; \`openbaar\` mag iedereen. Er zijn ${alle.length} routes.

${groepen.join('\n')}`
}

function bijzonder(route: Route): string {
  const { antwoord } = route
  return [
    route.idempotent && 'vraagt `Idempotency-Key`',
    route.etag === 'eist' && 'vraagt `If-Match`',
    route.etag === 'geeft' && 'geeft `ETag`',
    'mediatype' in antwoord && `geeft \`${antwoord.mediatype}\``,
    route.perMinuut !== undefined && `hoogstens ${route.perMinuut} keer per minuut`,
  ]
    .filter(Boolean)
    .join(', ')
}

describe('pages', () => {
  it('koppelvlak-routes.md holds every route', async () => {
    await expect(routes()).toMatchFileSnapshot(blad('koppelvlak-routes.md'))
  })
  it('problemen.md holds the whole table', async () => {
    await expect(problemen()).toMatchFileSnapshot(blad('problemen.md'))
  })
  it('rechten.md holds the whole table', async () => {
    await expect(rechten()).toMatchFileSnapshot(blad('rechten.md'))
  })
})

test.each(codes)('%s: sentences with a full stop, a remedy, and no English', (code) => {
  const { status, titel, zin, remedie } = PROBLEMEN[code]
  expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(titel).toMatch(/^[A-Z][^.]+$/)
  expect(zin).toMatch(/^(%s |[A-Z]).*\.$/)
  expect(remedie).toMatch(/^[A-Z].*\.$/)
  expect(`${titel} ${zin} ${remedie}`).not.toMatch(/u dient|error|\bjij\b|\bje\b/i)
})

test('a document of a problem has its values filled in, in order', () => {
  const fouten = [{ plek: 'kop/Accept', melding: 'Nee.', code: 'regel' }]
  expect(probleemdocument('VORM_KAN_NIET', ['application/json'], fouten, 'n1')).toEqual({
    status: 406,
    title: 'Deze vorm kan niet',
    detail: 'Dit adres antwoordt alleen met application/json. U krijgt geen gegevens.',
    code: 'VORM_KAN_NIET',
    remedie: 'Zet die vorm in de kop Accept, of laat Accept weg.',
    fouten,
    verzoek: 'n1',
  })
})
