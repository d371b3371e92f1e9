// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer lijst`: load a list that an organisation keeps itself. */
import { laadPrijzen } from '@stopwijzer/dienst'
import { leesLijst } from '../maak/bestand.ts'
import { leesPrijslijst } from '../maak/prijslijst.ts'
import { AFSLUIT, CliFout } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties } from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { aantal } from '../uitvoer/tekst.ts'

interface Opties extends Dienstopties {
  readonly organisatie: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = new Opdracht('lijst').description('Laadt een lijst.') as Opdracht
  opdracht.action(() => {
    throw new CliFout('WAARDE_ONTBREEKT', { naam: 'lijst', hulp: 'stopwijzer lijst --help' })
  })
  const prijs = metDienstopties(opdracht.command('prijs <bestand>') as Opdracht)
    .description(
      'Laadt prijzen per product uit een CSV-bestand met de kolommen Product, Prijs en Vanaf. De oude lijst vervalt.',
    )
    .requiredOption('--organisatie <code>', 'Gemeentecode of AGB-code') as Opdracht
  prijs.action(async (pad: string, opties: Opties) => {
    const { prijzen, fout } = leesPrijslijst(await leesLijst(pad), pad)
    for (const { rij, kolom, reden } of fout) omgeving.praat(`rij ${rij}, kolom ${kolom}: ${reden}`)
    if (fout.length > 0) {
      omgeving.praat('Er is niets geladen. Herstel deze rijen eerst.')
      return klaar(AFSLUIT.bevindingen)
    }
    return metDienst(omgeving, klaar, opties, { stilstaand: true }, async (dienst) => {
      await laadPrijzen(await dienst.organisatie(opties.organisatie), dienst.omgeving, prijzen)
      omgeving.praat(`${aantal(prijzen.length, 'prijs', 'prijzen')} geladen.`)
      return AFSLUIT.goed
    })
  })
  prijs.voorbeeld('stopwijzer lijst prijs prijzen.csv --organisatie 0363')
  return opdracht.voorbeeld('stopwijzer lijst prijs prijzen.csv --organisatie 0363')
}

export default maak
