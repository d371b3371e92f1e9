// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer afscherming`: clients about whom nothing goes by message (OP003). */

import {
  type Clientkeuze,
  type Dienst,
  hefAfschermingOp,
  leesAfschermingen,
  type Toegang,
  zetAfscherming,
} from '@stopwijzer/dienst'
import { leesKeuze } from '../programma/clientkeuze.ts'
import { AFSLUIT, type Afsluitcode } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties, metKlok } from '../programma/metdienst.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { eisOrganisatie, schermvorm, type Vormopties } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { zetInUit } from '../programma/uitmap.ts'
import { toonAfscherming, toonAfschermingen, toonOpheffing } from '../weergave/beheer.ts'
import { schermVan } from '../weergave/scherm.ts'

interface LijstOpties extends Dienstopties, Vormopties {
  readonly organisatie?: string
}
interface MerkOpties extends LijstOpties {
  readonly toewijzing?: string
  readonly gemeente?: string
  readonly reden: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metKlok(metDienstopties(new Opdracht('afscherming')))
    .description(
      'Toont de afgeschermde cliënten: over hen gaat geen enkel bericht (OP003). Alleen voor wie dat mag. Elke blik komt in het logboek.',
    )
    .option('--organisatie <code>', 'Gemeentecode of AGB-code')
    .kiesSchermvorm() as Opdracht
  opdracht.action((opties: LijstOpties) => {
    const code = eisOrganisatie(opties.organisatie, 'afscherming')
    const gebruik = { stilstaand: true, proefklokVan: () => code }
    return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
      const lijst = await leesAfschermingen(await dienst.organisatie(code), dienst.omgeving)
      const scherm = schermVan(omgeving, code, dienst.omgeving.nu())
      toon(omgeving, opties, lijst, () => toonAfschermingen(lijst, scherm))
      return AFSLUIT.goed
    })
  })

  function merk(
    naam: 'zetten' | 'opheffen',
    uitleg: string,
    daad: (
      dienst: Dienst,
      toegang: Toegang,
      keuze: Clientkeuze,
      opties: MerkOpties,
    ) => Promise<Afsluitcode>,
  ): void {
    const deel = metKlok(metDienstopties(opdracht.command(naam) as Opdracht))
      .description(
        `${uitleg} Zonder --toewijzing leest de opdracht het BSN van de standaardinvoer.`,
      )
      .option('--organisatie <code>', 'Gemeentecode of AGB-code')
      .option('--toewijzing <nummer>', 'Een toewijzing van de cliënt, in plaats van het BSN')
      .option('--gemeente <code>', 'Gemeente, als twee gemeenten hetzelfde nummer gebruiken')
      .requiredOption('--reden <tekst>', 'Waarom; wordt versleuteld bewaard')
      .kiesSchermvorm() as Opdracht
    deel.action(async (eigen: MerkOpties) => {
      const opties = { ...opdracht.opts(), ...eigen }
      const code = eisOrganisatie(opties.organisatie, 'afscherming')
      const keuze = await leesKeuze(omgeving, opties)
      const gebruik = { stilstaand: true, proefklokVan: () => code }
      return metDienst(omgeving, klaar, opties, gebruik, async (dienst) =>
        daad(dienst, await dienst.organisatie(code), keuze, opties),
      )
    })
    deel.voorbeeld(
      `stopwijzer afscherming ${naam} --organisatie 0363 --reden "na overleg met Veilig Thuis"`,
      `stopwijzer afscherming ${naam} --organisatie 0363 --toewijzing 300201 --reden "na overleg met Veilig Thuis"`,
    )
  }

  merk(
    'zetten',
    'Schermt een cliënt af: vanaf nu gaat er geen bericht meer over weg, en wat binnenkomt wacht op een mens.',
    async (dienst, toegang, keuze, opties) => {
      const uitkomst = await zetAfscherming(toegang, dienst.omgeving, keuze, opties.reden)
      toon(omgeving, opties, uitkomst, () => toonAfscherming(uitkomst, omgeving.breedte))
      if (!uitkomst.veranderd) {
        omgeving.praat('Deze cliënt was al afgeschermd. Er is niets veranderd.')
        return AFSLUIT.nietsTeDoen
      }
      if (uitkomst.nieuw) {
        omgeving.praat('Let op: over deze cliënt was nog niets bekend. Klopt het BSN?')
      }
      return AFSLUIT.goed
    },
  )
  merk(
    'opheffen',
    'Heft de afscherming op: wat wachtte wordt op volgorde verwerkt en wat klaarstond gaat weg.',
    async (dienst, toegang, keuze, opties) => {
      const uitkomst = await hefAfschermingOp(toegang, dienst.omgeving, keuze, opties.reden)
      await zetInUit(omgeving, dienst, toegang, {}, STAAT_IETS_KLAAR)
      toon(omgeving, opties, uitkomst, () => toonOpheffing(uitkomst, omgeving.breedte))
      return AFSLUIT.goed
    },
  )
  return opdracht.voorbeeld('stopwijzer afscherming --organisatie 0363')
}

export default maak

const STAAT_IETS_KLAAR = 'Staan er berichten klaar? Start dan de postbus om ze te versturen.'

function toon(
  omgeving: Omgeving,
  opties: Vormopties,
  waarde: unknown,
  alsTekst: () => string,
): void {
  omgeving.uit(
    schermvorm(omgeving, opties) === 'json' ? `${JSON.stringify(waarde, null, 2)}\n` : alsTekst(),
  )
}
