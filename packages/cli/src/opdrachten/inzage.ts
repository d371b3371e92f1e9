// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer inzage`: everything about one person as a zip, and notes on a dossier. */

import { bekijkNotities, maakInzage, schrijfNotitie, type Toegang } from '@stopwijzer/dienst'
import { leesKeuze } from '../programma/clientkeuze.ts'
import { AFSLUIT } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties, metKlok } from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { eis } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { eisNaamZonderBsn, eisNieuwBestand, schrijfStroom } from '../uitvoer/bestand.ts'

interface Opties extends Dienstopties {
  readonly organisatie?: string
  readonly toewijzing?: string
  readonly gemeente?: string
  readonly ookAfgeschermd?: boolean
  readonly uit?: string
  readonly tekst?: string
}

/** Why whoever is at the command line of the server may look. */
const RECHT = 'opdrachtregel'

const HULP = 'stopwijzer inzage --help'

const maak: MaakOpdracht = (omgeving, klaar) => {
  const metKeuze = (opdracht: Opdracht) =>
    metKlok(metDienstopties(opdracht))
      .option('--organisatie <code>', 'Gemeentecode of AGB-code')
      .option('--toewijzing <nummer>', 'Een toewijzing van de cliënt, in plaats van het BSN')
      .option('--gemeente <code>', 'Gemeente, als twee gemeenten hetzelfde nummer gebruiken')
      .option(
        '--ook-afgeschermd',
        'Ook als de cliënt is afgeschermd (OP003), na overleg met de professional',
      ) as Opdracht
  const opdracht = metKeuze(new Opdracht('inzage'))
    .description(
      'Maakt een zip met alles over één persoon, voor een verzoek om inzage (AVG). Zonder --toewijzing leest de opdracht het BSN van de standaardinvoer. De blik komt in het logboek.',
    )
    .option('--uit <bestand>', 'Nieuwe zip; de naam bevat geen BSN') as Opdracht
  opdracht.action(async (opties: Opties) => {
    const uit = eis(opties.uit, '--uit', HULP)
    eisNaamZonderBsn(uit)
    eisNieuwBestand(uit)
    return doe(opties, async (toegang, klok, keuze) => {
      const { zip, berichten, afgeschermd } = await maakInzage(toegang, klok, keuze, RECHT)
      await schrijfStroom(uit, zip)
      if (afgeschermd) {
        omgeving.praat(
          'Let op: deze cliënt is afgeschermd (OP003). Geef niets voordat u overlegde met de professional.',
        )
      }
      omgeving.praat('In berichten kunnen gegevens van anderen staan. Kijk dat eerst na.')
      return { bestand: uit, berichten }
    })
  })

  const notitie = metKeuze(opdracht.command('notitie') as Opdracht)
    .description(
      'Schrijft een notitie bij een dossier, bijvoorbeeld wat er volgens de cliënt niet klopt. Berichten veranderen nooit; de notitie blijft erbij staan.',
    )
    .option('--tekst <tekst>', 'De notitie, zonder BSN') as Opdracht
  notitie.action((eigen: Opties) => {
    const opties = { ...opdracht.opts(), ...eigen } as Opties
    const tekst = eis(opties.tekst, '--tekst', HULP)
    return doe(opties, (toegang, klok, keuze) => schrijfNotitie(toegang, klok, keuze, tekst))
  })
  notitie.voorbeeld(
    'stopwijzer inzage notitie --organisatie 0363 --toewijzing 300201 --tekst "Volgens de ouder was de einddatum 10 juli"',
  )

  const notities = metKeuze(opdracht.command('notities') as Opdracht).description(
    'Toont als JSON de notities bij een dossier. De blik komt in het logboek.',
  ) as Opdracht
  notities.action((eigen: Opties) => {
    const opties = { ...opdracht.opts(), ...eigen } as Opties
    return doe(opties, (toegang, klok, keuze) => bekijkNotities(toegang, klok, keuze, RECHT))
  })
  notities.voorbeeld('stopwijzer inzage notities --organisatie 0363 --toewijzing 300201')

  async function doe(
    opties: Opties,
    werk: (
      toegang: Toegang,
      klok: Parameters<typeof maakInzage>[1],
      keuze: Parameters<typeof maakInzage>[2],
    ) => Promise<unknown>,
  ): Promise<void> {
    const code = eis(opties.organisatie, '--organisatie', HULP)
    const keuze = await leesKeuze(omgeving, opties)
    const gebruik = { stilstaand: true, proefklokVan: () => code }
    return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
      const toegang = await dienst.organisatie(code)
      const zicht = opties.ookAfgeschermd ? 'alles' : toegang.zicht
      const uit = await werk({ ...toegang, zicht }, dienst.omgeving, keuze)
      omgeving.uit(`${JSON.stringify(uit, null, 2)}\n`)
      return AFSLUIT.goed
    })
  }
  return opdracht.voorbeeld(
    'stopwijzer inzage --organisatie 0363 --toewijzing 300201 --uit inzage.zip',
    'stopwijzer inzage --organisatie 0363 --uit inzage.zip < bsn.txt',
  )
}

export default maak
