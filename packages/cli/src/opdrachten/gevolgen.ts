// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer gevolgen`: what stops mean for payment by the regional contract, and the outcome of consultation. */

import {
  alsCsvlijst,
  bekijkGevolgen,
  GEVOLGKOLOMMEN,
  type GevolgRegel,
  legOverlegVast,
} from '@stopwijzer/dienst'
import { toonDatum } from '@stopwijzer/ijw'
import { AFSLUIT, CliFout } from '../programma/fouten.ts'
import {
  type Dienstopties,
  metDienst,
  metDienstopties,
  metKlok,
  metZicht,
  toegangVoor,
  type Zichtopties,
} from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { eisOrganisatie, gevraagdeVorm, schermvorm } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { leesDatum } from '../uitvoer/datum.ts'
import { vouw, zichtbaar } from '../uitvoer/tekst.ts'

interface Opties extends Dienstopties, Zichtopties {
  readonly organisatie?: string
  readonly van?: string
  readonly tot?: string
  readonly formaat: 'tekst' | 'json' | 'csv'
}
interface OverlegOpties extends Dienstopties, Zichtopties {
  readonly uitkomst: string
  readonly reden: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metZicht(metKlok(metDienstopties(new Opdracht('gevolgen'))))
    .description(
      'Toont per stop wat de regionale afspraak betekent voor de betaling. Dit is een contractafspraak, geen berichtregel.',
    )
    .option('--organisatie <code>', 'Gemeentecode of AGB-code')
    .option('--van <datum>', 'Eerste einddatum')
    .option('--tot <datum>', 'Laatste einddatum')
    .kiesFormaat('tekst', 'json', 'csv')
  opdracht.action((opties: Opties) => {
    const code = eisOrganisatie(opties.organisatie, 'gevolgen')
    const periode = {
      van: opties.van && leesDatum(opties.van, '--van'),
      tot: opties.tot && leesDatum(opties.tot, '--tot'),
    }
    const gebruik = { stilstaand: true, alleenLezen: true, proefklokVan: () => code }
    return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
      const toegang = await toegangVoor(dienst, code, opties, 'gevolgen')
      const regels = await bekijkGevolgen(toegang, dienst.omgeving, periode)
      omgeving.uit(VORMEN[opties.formaat](regels))
      return AFSLUIT.goed
    })
  })
  const overleg = metZicht(metKlok(metDienstopties(opdracht.command('overleg <id>') as Opdracht)))
    .description('Legt de uitkomst van het overleg over een stop vast.')
    .requiredOption(
      '--uitkomst <percentage>',
      'Deel van de prijs dat te betalen is, 0 tot en met 100',
    )
    .requiredOption(
      '--reden <tekst>',
      'Wat is afgesproken, zonder gegevens van de cliënt',
    ) as Opdracht
  overleg.action((id: string, eigen: OverlegOpties) => {
    const opties = { ...opdracht.opts(), ...eigen }
    const percentage = leesPercentage(opties.uitkomst)
    const code = organisatieVan(id)
    const gebruik = { stilstaand: true, proefklokVan: () => code }
    return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
      const toegang = await toegangVoor(dienst, code, opties, `gevolg ${id}`)
      const uitkomst = { percentage, reden: opties.reden }
      const regel = await legOverlegVast(toegang, dienst.omgeving, id, uitkomst)
      omgeving.uit(
        schermvorm(omgeving, gevraagdeVorm(opdracht)) === 'json'
          ? `${JSON.stringify(regel, null, 2)}\n`
          : alsTekst(regel),
      )
      return AFSLUIT.goed
    })
  })
  overleg.voorbeeld(
    'stopwijzer gevolgen overleg 0363-1A2B3C4D5E6F70819203 --uitkomst 70% --reden "afspraak van 3 augustus"',
  )
  return opdracht.voorbeeld(
    'stopwijzer gevolgen --organisatie 0363 --van 01-07-2026 --tot 31-07-2026 --formaat csv',
  )
}

export default maak

function leesPercentage(tekst: string): number {
  const cijfers = /^(\d{1,3})%?$/.exec(tekst)?.[1]
  const percentage = Number(cijfers)
  if (cijfers !== undefined && percentage <= 100) return percentage
  throw new CliFout('WAARDE_FOUT', {
    naam: '--uitkomst',
    waarde: tekst,
    verwacht: 'Geef een heel percentage van 0 tot en met 100.',
  })
}

/** The id of a consequence starts with the organisation: `0363-1A2B3C4D5E6F70819203`. */
function organisatieVan(id: string): string {
  const code = /^([0-9]{4}|[0-9]{8})-[0-9A-F]{20}$/.exec(id)?.[1]
  if (code !== undefined) return code
  throw new CliFout('WAARDE_FOUT', {
    naam: 'id',
    waarde: id,
    verwacht: 'Neem een id over uit de lijst van `stopwijzer gevolgen`.',
  })
}

const VORMEN: Readonly<Record<Opties['formaat'], (regels: readonly GevolgRegel[]) => string>> = {
  json: (regels) => `${JSON.stringify(regels, null, 2)}\n`,
  csv: (regels) => alsCsvlijst(GEVOLGKOLOMMEN, regels),
  tekst: (regels) =>
    regels.length === 0
      ? 'Er zijn geen stops met een regionaal gevolg.\n'
      : regels.map(alsTekst).join('\n'),
}

function alsTekst(r: GevolgRegel): string {
  const bedrag =
    r.bedrag === null
      ? ''
      : ` Van € ${euro(r.bedrag.prijs)} is € ${euro(r.bedrag.betaalbaar)} te betalen.`
  const overleg = r.overleg === null ? '' : ` Uitkomst van het overleg: ${r.overleg.reden}.`
  return [
    `${r.id}  toewijzing ${r.toewijzingNummer ?? 'zonder nummer'}, einde ${toonDatum(r.einddatum)}, reden ${r.redenBeeindiging}`,
    vouw(zichtbaar(`${r.tekst}${bedrag}${overleg} (${r.profiel}, ${r.status})`), 80, '  ', ''),
    '',
  ].join('\n')
}

/** Whole cents as `1250,00`. */
function euro(centen: number | undefined): string | null {
  if (centen === undefined) return null
  return `${Math.trunc(centen / 100)},${String(centen % 100).padStart(2, '0')}`
}
