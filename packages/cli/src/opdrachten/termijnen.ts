// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer termijnen`: the due dates that are open, with the days that were counted. */

import { bekijkTermijnen, type Merk, noteerBekend, type TermijnRegel } from '@stopwijzer/dienst'
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
import { eisOrganisatie } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { leesDatum } from '../uitvoer/datum.ts'
import { vouw } from '../uitvoer/tekst.ts'
import { resterend } from '../uitvoer/termijn.ts'

interface Opties extends Dienstopties, Zichtopties {
  readonly organisatie?: string
  readonly formaat: 'tekst' | 'json'
}
interface BekendOpties extends Dienstopties {
  readonly organisatie?: string
  readonly toewijzing: string
  readonly gemeente?: string
  readonly datum?: string
  readonly intrekken?: boolean
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metZicht(metKlok(metDienstopties(new Opdracht('termijnen'))))
    .description('Toont welke meldingen en antwoorden er nog moeten komen, en uiterlijk wanneer.')
    .option('--organisatie <code>', 'Gemeentecode of AGB-code')
    .kiesFormaat('tekst', 'json')
  opdracht.action((opties: Opties) => {
    const code = eisOrganisatie(opties.organisatie, 'termijnen')
    const gebruik = { stilstaand: true, alleenLezen: true, proefklokVan: () => code }
    return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
      const vandaag = dienst.omgeving.nu().slice(0, 10)
      const toegang = await toegangVoor(dienst, code, opties, 'termijnen')
      const regels = await bekijkTermijnen(toegang, dienst.omgeving)
      omgeving.uit(
        opties.formaat === 'json'
          ? `${JSON.stringify(regels, null, 2)}\n`
          : toonTermijnen(regels, vandaag),
      )
      return AFSLUIT.goed
    })
  })
  const bekend = metKlok(metDienstopties(opdracht.command('bekend') as Opdracht))
    .description(
      'Legt vast op welke dag bekend werd dat de zorg na een tijdelijke stop niet verdergaat. Vanaf die dag telt de termijn van de definitieve stop.',
    )
    .option('--organisatie <code>', 'AGB-code van de aanbieder')
    .requiredOption('--toewijzing <nummer>', 'Nummer van de toewijzing')
    .option('--datum <datum>', 'De dag waarop het bekend werd; de laatste die u vastlegt, telt')
    .option('--intrekken', 'Trekt in wat er is vastgelegd')
    .option(
      '--gemeente <code>',
      'Gemeente, als twee gemeenten hetzelfde nummer gebruiken',
    ) as Opdracht
  bekend.action((eigen: BekendOpties) => {
    const opties = { ...opdracht.opts(), ...eigen }
    const code = eisOrganisatie(opties.organisatie, 'termijnen')
    const datum = leesDag(opties)
    const gebruik = { stilstaand: true, proefklokVan: () => code }
    return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
      const toegang = await dienst.organisatie(code)
      const waar = { toewijzingNummer: opties.toewijzing, gemeente: opties.gemeente }
      const bezwaar = await noteerBekend(toegang, dienst.omgeving, waar, datum)
      omgeving.praat(
        bezwaar === null
          ? datum === null
            ? 'Ingetrokken. Er telt geen vastgelegde dag meer.'
            : 'Vastgelegd. De termijn van de definitieve stop telt vanaf deze dag.'
          : `${bezwaar.boodschap} ${bezwaar.actie}`,
      )
      return bezwaar === null ? AFSLUIT.goed : AFSLUIT.bevindingen
    })
  })
  bekend.voorbeeld(
    'stopwijzer termijnen bekend --organisatie 65656055 --toewijzing 300201 --datum 26-06-2026',
  )
  return opdracht.voorbeeld('stopwijzer termijnen --organisatie 65656055')
}

export default maak

/** `null`: withdraw. */
function leesDag({ datum, intrekken }: BekendOpties): string | null {
  const hulp = 'stopwijzer termijnen bekend --help'
  if (datum === undefined && !intrekken)
    throw new CliFout('OPTIE_ONTBREEKT', { naam: '--datum', hulp })
  if (datum !== undefined && intrekken) {
    throw new CliFout('OPTIES_SAMEN', { naam: '--datum', ander: '--intrekken' })
  }
  return datum === undefined ? null : leesDatum(datum, '--datum')
}

const AFGESCHERMD =
  'Deze cliënt is afgeschermd (OP003). Er gaat geen bericht: regel het buiten het berichtenverkeer om.'

const WAT = { stop: 'JW307 (stop)', start: 'JW305 (start)', retour: 'retourbericht' } as const

function toonTermijnen(regels: readonly (TermijnRegel & Merk)[], vandaag: string): string {
  if (regels.length === 0) return 'Er zijn geen open termijnen.\n'
  const blokken = regels.map((regel) => {
    const { plicht, strikt, atw, uiterlijk, teLaat, soort } = regel
    const wie = plicht === 'eigen' ? 'van ons' : 'van de ander'
    const hoe = teLaat ? 'TE LAAT' : resterend(uiterlijk, vandaag)
    const nummer = regel.toewijzingNummer ?? 'zonder nummer'
    const geteld = plicht === 'eigen' ? strikt : atw
    const vrij = geteld.overgeslagen.map(({ datum, reden }) => `${toonDatum(datum)} (${reden})`)
    const telling = [
      `Geteld: ${geteld.werkdagen} werkdagen vanaf ${toonDatum(geteld.basis)}.`,
      ...(vrij.length === 0 ? [] : [`Telt niet mee: ${vrij.join(', ')}.`]),
    ].join(' ')
    return [
      `${toonDatum(uiterlijk)}  ${hoe.padEnd(15)}${WAT[soort]} ${wie}, toewijzing ${nummer}`,
      vouw(regel.aanleiding, 80, '            ', ''),
      vouw(telling, 80, '            ', ''),
      ...(regel.afgeschermd ? [vouw(AFGESCHERMD, 80, '            ', '')] : []),
    ].join('\n')
  })
  return `${blokken.join('\n')}\n`
}
