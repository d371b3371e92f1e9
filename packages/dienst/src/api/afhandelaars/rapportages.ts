// SPDX-License-Identifier: EUPL-1.2
/** Counts without clients; small groups are hidden from who may not see clients. */
import { codelijst } from '@stopwijzer/ijw'
import { heeftRecht, type RAPPORTAGES } from '@stopwijzer/koppelvlak'
import { leesOpenWerk } from '../../rapportages/openwerk.ts'
import { maandenVan, type Periode } from '../../rapportages/periode.ts'
import { leesRetourcodes } from '../../rapportages/retourcodes.ts'
import { leesInZorg, leesRedenen, telGevolgen } from '../../rapportages/tellingen.ts'
import { leesTijdigheid } from '../../rapportages/tijdigheid.ts'
import { invoerfout } from '../probleem.ts'
import type { AfhandelaarsVan, Eigen } from '../vraag.ts'

const MEESTE_MAANDEN = 36
/** Smaller groups could point at a child. */
const KLEINSTE_GROEP = 5

export const rapportages: AfhandelaarsVan<typeof RAPPORTAGES> = {
  'rapportages.tijdigheid': async (vraag) => {
    const { soort, kalender = 'atw' } = vraag.query
    const periode = eisPeriode(vraag.query)
    const toon = maakToon(vraag)
    return vraag.lees(gebeurtenis('tijdigheid'), async (client) => {
      const maanden = await leesTijdigheid(client, vraag.toegang, periode, soort, kalender)
      const inhoud = {
        maanden: maanden.map(({ maand, totaal, ...delen }) => {
          const getoond = {
            opTijd: toon(delen.opTijd),
            teLaat: toon(delen.teLaat),
            onbekend: toon(delen.onbekend),
          }
          // With the total a hidden part could be worked out.
          const verborgen = Object.values(getoond).includes(null)
          return { maand, totaal: verborgen ? null : toon(totaal), ...getoond }
        }),
      }
      return { uit: { inhoud }, clienten: [] }
    })
  },

  'rapportages.redenen': async (vraag) => {
    const periode = eisPeriode(vraag.query)
    const toon = maakToon(vraag)
    return vraag.lees(gebeurtenis('redenen'), async (client) => {
      const regels = (await leesRedenen(client, vraag.toegang, periode)).map((regel) => ({
        ...regel,
        betekenis: betekenis(REDENEN, regel.redenBeeindiging),
        aantal: toon(regel.aantal),
      }))
      return { uit: { inhoud: { regels } }, clienten: [] }
    })
  },

  'rapportages.in-zorg': async (vraag) => {
    const vandaag = vraag.omgeving.nu().slice(0, 10)
    const toon = maakToon(vraag)
    return vraag.lees(gebeurtenis('in-zorg'), async (client) => {
      const tellingen = await leesInZorg(client, vraag.toegang, vandaag, vraag.query)
      const regels = tellingen.map((regel) => ({ ...regel, aantal: toon(regel.aantal) }))
      return { uit: { inhoud: { regels } }, clienten: [] }
    })
  },

  'rapportages.retourcodes': async (vraag) => {
    const { richting, tegenpartij, berichtsoort } = vraag.query
    const periode = eisPeriode(vraag.query)
    const toon = maakToon(vraag)
    return vraag.lees(gebeurtenis('retourcodes'), async (client) => {
      const filter = { richting, tegenpartij, berichtsoort }
      const tellingen = await leesRetourcodes(client, vraag.toegang, periode, filter)
      const regels = tellingen.map((regel) => ({
        ...regel,
        betekenis: betekenis(RETOURCODES, regel.retourcode),
        aantal: toon(regel.aantal),
      }))
      return { uit: { inhoud: { regels } }, clienten: [] }
    })
  },

  'rapportages.open-werk': async (vraag) => {
    const periode = eisPeriode(vraag.query)
    const toon = maakToon(vraag)
    return vraag.lees(gebeurtenis('open-werk'), async (client) => {
      const maanden = (await leesOpenWerk(client, vraag.toegang, periode)).map((een) => ({
        maand: een.maand,
        nieuw: toon(een.nieuw),
        klaar: toon(een.klaar),
        open: toon(een.open),
      }))
      return { uit: { inhoud: { maanden } }, clienten: [] }
    })
  },

  'rapportages.gevolgen': async (vraag) => {
    const periode = eisPeriode(vraag.query)
    return vraag.lees(gebeurtenis('gevolgen'), async (client) => {
      const regels = await telGevolgen(client, vraag.toegang, periode)
      return { uit: { inhoud: { regels } }, clienten: [] }
    })
  },
}

function gebeurtenis(rapportage: string) {
  return {
    soort: 'bekijk_rapportage',
    actie: 'R',
    objectSoort: 'rapportage',
    objectId: rapportage,
  } as const
}

function eisPeriode<P extends Pick<Periode, 'van' | 'tot'>>(periode: P): P {
  if (periode.tot < periode.van) {
    throw invoerfout('query/tot', 'De laatste maand ligt voor de eerste maand.')
  }
  if (maandenVan(periode).length > MEESTE_MAANDEN) {
    throw invoerfout('query/tot', `Kies hoogstens ${MEESTE_MAANDEN} maanden.`)
  }
  return periode
}

type Vrager = Pick<Eigen<'rapportages.in-zorg'>, 'wie' | 'toegang'>

/** Shows a count as it is, or hides a small one. Zero points at nobody. */
function maakToon({ wie, toegang }: Vrager): (aantal: number) => number | null {
  const alles = heeftRecht('toewijzingen.lezen', wie.rollen, toegang.rol)
  return (aantal) => (alles || aantal === 0 || aantal >= KLEINSTE_GROEP ? aantal : null)
}

const REDENEN = codelijst('JZ588')
const RETOURCODES = codelijst('WJ001')

function betekenis(lijst: ReturnType<typeof codelijst>, code: string): string {
  return lijst?.codes.find((een) => een.code === code)?.label ?? 'onbekend'
}
