// SPDX-License-Identifier: EUPL-1.2
/** The effective configuration without secrets, and the page about all settings. */

import { leesHosts } from '../databank/verbinding.ts'
import type { DienstFout } from '../fout.ts'
import { GROEPEN, type Groep, type Instelling } from './instelling.ts'
import { type Omgevingswaarden, onderzoekOmgeving } from './lezen.ts'
import { SCHEMA, type Sleutelnaam } from './schema.ts'
import { foutenBijStart, foutenSamen } from './start.ts'

export interface Getoond {
  readonly naam: string
  readonly herkomst: 'standaard' | 'omgeving' | 'bestand' | 'leeg'
  /** `null` when there is none; of a secret only that it is there. */
  readonly waarde: string | null
}

export interface Configuratieoverzicht {
  readonly instellingen: readonly Getoond[]
  readonly fouten: readonly DienstFout[]
  /** What would stop `stopwijzer start` besides those. */
  readonly foutenBijStart: readonly DienstFout[]
}

/** Everything that is set, and everything that is wrong with it. */
export function toonConfiguratie(env: Omgevingswaarden): Configuratieoverzicht {
  const { waarden, herkomst, fouten } = onderzoekOmgeving(env)
  const namen = Object.keys(SCHEMA) as Sleutelnaam[]
  return {
    instellingen: namen.flatMap((sleutel) => {
      const instelling: Instelling = SCHEMA[sleutel]
      if (waarden[sleutel] === undefined && herkomst[sleutel] !== 'leeg') return []
      const waarde = alsTekst(instelling, waarden[sleutel])
      return [{ naam: instelling.naam, herkomst: herkomst[sleutel], waarde }]
    }),
    fouten: [...fouten, ...foutenSamen(waarden)],
    foutenBijStart: foutenBijStart(waarden),
  }
}

function alsTekst({ naam, geheim }: Instelling, waarde: unknown): string | null {
  if (waarde === undefined) return null
  if (naam === 'DATABASE_URL') return zonderInlog(String(waarde))
  if (geheim) return '(geheim)'
  if (typeof waarde === 'boolean') return waarde ? '1' : '0'
  if (waarde instanceof URL) return waarde.href
  if (Array.isArray(waarde)) return waarde.join(',')
  if (typeof waarde === 'object' && waarde !== null) {
    return Object.entries(waarde)
      .map(([van, naar]) => `${van}=${naar}`)
      .join(',')
  }
  return String(waarde)
}

/** Host and database only: a user, a password and parameters may all be secret. */
function zonderInlog(databaseUrl: string): string {
  const { url, hosts } = leesHosts(databaseUrl)
  if (!URL.canParse(url)) return '(geheim)'
  const { host, pathname } = new URL(url)
  const adressen =
    hosts.length === 0 ? host : hosts.map((een) => `${een.host}:${een.port}`).join(',')
  return `postgres://${adressen}${pathname}`
}

/** docs/configuratie.md; a test holds it equal. */
export function configuratiepagina(): string {
  const groepen = (Object.keys(GROEPEN) as Groep[]).map((groep) => {
    const rijen = alle.filter((een) => een.groep === groep)
    return [
      `## ${GROEPEN[groep]}\n`,
      '| Variabele | Waarvoor | Wat u schrijft | Standaard |\n|---|---|---|---|',
      ...rijen.map(({ uitleg, soort, standaard, ...een }) => {
        const leeg = standaard === null || standaard === '' ? 'leeg' : `\`${standaard}\``
        return `| ${namenVan(een)} | ${uitleg} | ${soort.omschrijving} | ${leeg} |`
      }),
      `\n### Als het misgaat: ${GROEPEN[groep].toLowerCase()}\n`,
      '| Variabele | Wat er gebeurt | Wat u ziet | Wat u doet |\n|---|---|---|---|',
      ...rijen.map(
        ({ naam, alsFout, ziet, doe }) => `| \`${naam}\` | ${alsFout} | ${ziet} | ${doe} |`,
      ),
      '',
    ].join('\n')
  })
  return `${KOP}\n${groepen.join('\n')}`
}

const alle: readonly Instelling[] = Object.values(SCHEMA)

function namenVan({ naam, geheim, bestand }: Pick<Instelling, 'naam' | 'geheim' | 'bestand'>) {
  return geheim || bestand ? `\`${naam}\` of \`${naam}_FILE\`` : `\`${naam}\``
}

const KOP = `# Configuratie

Deze pagina wordt gemaakt uit het schema in het programma. Een test houdt haar gelijk.

Alle instellingen komen uit de omgeving. Een lege variabele telt als niet gezet. Is een waarde fout, dan start er niets: de melding noemt de variabele en zegt wat u moet doen. Een naam die met \`STOPWIJZER_\` begint en hier niet staat, wordt geweigerd, zodat een tikfout opvalt. Namen die Kubernetes zelf zet (\`STOPWIJZER_SERVICE_HOST\` en dergelijke) mogen blijven.

Een geheim zet u liever in een bestand: \`NAAM_FILE\` is dan het pad. Zet nooit allebei.

Bekijken wat er geldt, zonder geheimen: \`stopwijzer configuratie controleer\`. Eén instelling uitgelegd: \`stopwijzer configuratie uitleg STOPWIJZER_PROXY\`.
`
