// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer controleer PAD...`: checks messages and reports in the form asked. */
import { toonDatum } from '@stopwijzer/ijw'
import { isEnkelBestand } from '../controle/bronnen.ts'
import { maakExtern } from '../controle/extern.ts'
import { FORMATEN, type Formaat } from '../controle/formaten/formaat.ts'
import { type Formaatwens, leesFormaten, Uitgang } from '../controle/uitvoer.ts'
import { controleerPaden } from '../controle/uitvoering.ts'
import { AFSLUIT } from '../programma/fouten.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { versie } from '../programma/versie.ts'
import { leesDatum } from '../uitvoer/datum.ts'

interface Opties {
  readonly formaat?: readonly string[]
  readonly peildatum?: string
  readonly toonBsn?: boolean
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = new Opdracht('controleer')
    .description(
      'Controleert berichten op vorm, schema en inhoud. Met --peildatum ook op externe gegevens, voor zover dat kan. Een map geeft alle *.xml en *.zip die erin staan, ook in mappen daarbinnen.',
    )
    .argument('<pad...>', 'Bestand, map of zip; - is de standaardinvoer')
    .option(
      '--formaat <vorm>',
      `Vorm van de uitvoer: ${FORMATEN.join(', ')}. Met =bestand naar een bestand. Meer vormen mag`,
      (waarde: string, eerder: readonly string[] = []) => [...eerder, waarde],
    )
    .option('--peildatum <datum>', 'Datum waarop u controleert, als JJJJ-MM-DD of dd-mm-jjjj')
    .option('--toon-bsn', 'Toon het volledige BSN in de uitvoer')
    .action(async (paden: readonly string[], opties: Opties) => {
      klaar(await voer(paden, opties, omgeving))
    }) as Opdracht
  return opdracht.voorbeeld(
    'stopwijzer controleer stop.xml',
    'stopwijzer controleer berichten/ --formaat tekst,json=rapport.json',
    'cat stop.xml | stopwijzer controleer - --formaat json',
  )
}

export default maak

async function voer(paden: readonly string[], opties: Opties, omgeving: Omgeving) {
  const wensen = leesFormaten(opties.formaat ?? ['tekst'])
  const peildatum = opties.peildatum && leesDatum(opties.peildatum, '--peildatum')
  if (opties.toonBsn) omgeving.praat('Let op: de uitvoer toont volledige BSN’s.')
  const enkel = isEnkelBestand(paden)
  const uitgangen: Uitgang[] = []
  try {
    for (const wens of wensen) {
      uitgangen.push(new Uitgang(await maakFormaat(wens, enkel, omgeving), wens.bestand, omgeving))
    }
    const { telling, problemen } = await controleerPaden(
      paden,
      { peildatum, toonBsn: opties.toonBsn === true, extra: await maakExtern(peildatum) },
      uitgangen,
      omgeving,
    )
    for (const uitgang of uitgangen) uitgang.einde(telling)
    for (const probleem of problemen) omgeving.praat(probleem.tekst())
    if (problemen.length > 0) return AFSLUIT.fout
    if (telling.bestanden === 0) {
      omgeving.praat('Er is niets te controleren: er staat geen *.xml of *.zip in de map.')
      return AFSLUIT.nietsTeDoen
    }
    return telling.metFouten > 0 ? AFSLUIT.bevindingen : AFSLUIT.goed
  } catch (fout) {
    for (const uitgang of uitgangen) uitgang.breekAf()
    throw fout
  }
}

/** Each form is imported only when asked: most runs need one. */
async function maakFormaat(
  wens: Formaatwens,
  enkel: boolean,
  omgeving: Omgeving,
): Promise<Formaat> {
  switch (wens.naam) {
    case 'tekst': {
      const { tekst } = await import('../controle/formaten/tekst.ts')
      const kleur = omgeving.kleur && wens.bestand === null
      return tekst({ kleur, breedte: omgeving.breedte, enkel })
    }
    case 'json':
      return (await import('../controle/formaten/json.ts')).json()
    case 'sarif':
      return (await import('../controle/formaten/sarif.ts')).sarif(versie())
    case 'junit':
      return (await import('../controle/formaten/junit.ts')).junit()
    case 'html':
      return (await import('../controle/formaten/html.ts')).html(toonDatum(omgeving.vandaag()))
    case 'csv':
      return (await import('../controle/formaten/csv.ts')).csv()
  }
}
