// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer termijn DATUM`: the last day of a term, with the days counted. */
import {
  datumPlusDagen,
  type Kalender,
  type Termijn,
  telWerkdagen,
  toonDatum,
  weekdagNaam,
} from '@stopwijzer/ijw'
import { Option } from 'commander'
import { CliFout } from '../programma/fouten.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { leesDatum } from '../uitvoer/datum.ts'

interface Opties {
  readonly werkdagen: string
  readonly kalender: Kalender
  readonly formaat: 'tekst' | 'json'
}

const MEESTE_WERKDAGEN = 10_000

const maak: MaakOpdracht = (omgeving) => {
  const opdracht = new Opdracht('termijn')
    .description(
      'Telt werkdagen vanaf een datum en toont de uiterste dag. De datum zelf telt niet mee.',
    )
    .argument('<datum>', 'Datum als JJJJ-MM-DD of dd-mm-jjjj')
    .option('--werkdagen <aantal>', 'Aantal werkdagen', '5')
    .addOption(
      new Option(
        '--kalender <naam>',
        'atw: met alle feestdagen van de wet; strikt: zonder Goede Vrijdag en dergelijke',
      )
        .choices(['atw', 'strikt'])
        .default('atw'),
    )
    .kiesFormaat('tekst', 'json')
    .action((datum: string, opties: Opties) => {
      const basis = leesDatum(datum, 'datum')
      const termijn = tel(basis, leesAantal(opties.werkdagen), opties.kalender)
      omgeving.uit(
        opties.formaat === 'json'
          ? `${JSON.stringify(termijn)}\n`
          : alsTekst(termijn, metAnder(termijn)),
      )
    }) as Opdracht
  return opdracht.voorbeeld('stopwijzer termijn 17-07-2026 --werkdagen 5')
}

export default maak

function tel(basis: string, aantal: number, kalender: Kalender): Termijn {
  try {
    return telWerkdagen(basis, aantal, kalender)
  } catch (fout) {
    // Date and number are good by now; what is left is a count past the year 9999.
    if (!(fout instanceof RangeError)) throw fout
    throw new CliFout('WAARDE_FOUT', {
      naam: 'datum',
      waarde: basis,
      verwacht: 'De uiterste dag moet voor het jaar 10000 liggen.',
    })
  }
}

function leesAantal(waarde: string): number {
  const aantal = /^\d{1,6}$/.test(waarde) ? Number(waarde) : 0
  if (aantal >= 1 && aantal <= MEESTE_WERKDAGEN) return aantal
  throw new CliFout('WAARDE_FOUT', {
    naam: '--werkdagen',
    waarde,
    verwacht: `Geef een heel getal van 1 tot en met ${MEESTE_WERKDAGEN}.`,
  })
}

/** What each is for (docs/adr/0040). */
const KALENDERS: Readonly<Record<Kalender, string>> = {
  atw: 'de laatste dag die nog op tijd kan zijn',
  strikt: 'de veilige dag voor uw eigen werk',
}

/** The same count with the other calendar; `null` past the last year. */
function metAnder({ basis, werkdagen, kalender }: Termijn): Termijn | null {
  try {
    return telWerkdagen(basis, werkdagen, kalender === 'atw' ? 'strikt' : 'atw')
  } catch (fout) {
    if (fout instanceof RangeError) return null
    throw fout
  }
}

function alsTekst(termijn: Termijn, ander: Termijn | null): string {
  const regels = [`${dag(termijn.basis)}   dag 0`]
  const redenen = new Map(termijn.overgeslagen.map(({ datum, reden }) => [datum, reden]))
  let geteld = 0
  for (let datum = termijn.basis; datum !== termijn.uiterlijk; ) {
    datum = datumPlusDagen(datum, 1)
    const reden = redenen.get(datum)
    regels.push(
      reden === undefined
        ? `${dag(datum)}   werkdag ${++geteld}`
        : `${dag(datum)}   telt niet: ${reden}`,
    )
  }
  regels.push('', `Uiterlijk: ${weekdagNaam(termijn.uiterlijk)} ${toonDatum(termijn.uiterlijk)}`)
  regels.push(`Kalender: ${termijn.kalender} (${KALENDERS[termijn.kalender]})`)
  if (ander !== null && ander.uiterlijk !== termijn.uiterlijk) {
    const waarvoor = ander.kalender === 'strikt' ? 'voor uw eigen werk' : 'voor die van een ander'
    regels.push(
      `Met de kalender ${ander.kalender}, ${waarvoor}: ${weekdagNaam(ander.uiterlijk)} ${toonDatum(ander.uiterlijk)}`,
    )
  }
  if (termijn.kanttekening) regels.push(`Let op: ${termijn.kanttekening}`)
  return `${regels.join('\n')}\n`
}

function dag(datum: string): string {
  return `${toonDatum(datum)}  ${weekdagNaam(datum).padEnd(9)}`
}
