// SPDX-License-Identifier: EUPL-1.2
/** What every way of making a report shares: who asks, sending, showing, and the folder. */

import { type Dienst, type Meldopdracht, maakMeldingen, type Toegang } from '@stopwijzer/dienst'
import { AFSLUIT, type Afsluitcode, CliFout } from '../programma/fouten.ts'
import { type Dienstopties, metDienstopties, metKlok } from '../programma/metdienst.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import type { Opdracht } from '../programma/opdracht.ts'
import { eis } from '../programma/opties.ts'
import { zetInUit } from '../programma/uitmap.ts'
import { toonMelding, type Uitkomst } from './tonen.ts'

export interface Verzendopties extends Dienstopties {
  readonly organisatie?: string
  readonly proefrun?: boolean
  readonly map?: string
  readonly formaat: 'tekst' | 'json'
}

/** The options of every command that makes a report. */
export function metVerzendopties(opdracht: Opdracht): Opdracht {
  return metKlok(metDienstopties(opdracht))
    .option('--organisatie <code>', 'AGB-code van de aanbieder')
    .option('--proefrun', 'Controleer alles, maar verzend niets')
    .option('--map <map>', 'Map van de postbus; standaard die van de laatste keer')
    .kiesFormaat('tekst', 'json')
}

/** The AGB code of the sender: a municipality reports no start or stop. */
export function eisAanbieder(waarde: string | undefined, hulp: string): string {
  const organisatie = eis(waarde, '--organisatie', hulp)
  if (/^\d{8}$/.test(organisatie)) return organisatie
  throw new CliFout('WAARDE_FOUT', {
    naam: '--organisatie',
    waarde: organisatie,
    verwacht: 'Een start of stop komt van een aanbieder. Geef een AGB-code (8 cijfers).',
  })
}

/** Makes one report, sends it unless it is a trial, and shows it. */
export async function maakEen(
  omgeving: Omgeving,
  dienst: Dienst,
  toegang: Toegang,
  opdracht: Meldopdracht,
  opties: Verzendopties,
): Promise<Afsluitcode> {
  const proefrun = opties.proefrun === true
  const [melding] = await maakMeldingen(
    toegang,
    dienst.omgeving,
    [opdracht],
    proefrun ? 'proef' : 'alles',
  )
  if (melding!.verzonden !== null) await zetInUit(omgeving, dienst, toegang, opties)
  const uitkomst: Uitkomst = { proefrun, meldingen: [melding!], rijfouten: [] }
  omgeving.uit(
    opties.formaat === 'json'
      ? `${JSON.stringify(uitkomst, null, 2)}\n`
      : toonMelding(melding!, dienst.omgeving.nu().slice(0, 10), proefrun),
  )
  return melding!.goed ? AFSLUIT.goed : AFSLUIT.bevindingen
}
