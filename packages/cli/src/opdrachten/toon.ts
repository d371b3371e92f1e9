// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer toon BESTAND`: a message in words, codes explained. */
import { lees, maakWeergave, type Weergave } from '@stopwijzer/ijw'
import { leesBronnen, vindBestand } from '../controle/bronnen.ts'
import { CliFout } from '../programma/fouten.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { alsHtml, alsJson, alsTekst } from '../weergave/vormen.ts'

interface Opties {
  readonly formaat: 'tekst' | 'json' | 'html'
  readonly toonBsn?: boolean
}

const maak: MaakOpdracht = (omgeving) => {
  const opdracht = new Opdracht('toon')
    .description('Toont een bericht in gewone woorden. Codes staan er met hun betekenis.')
    .argument('<bestand>', 'Bestand met één bericht; - is de standaardinvoer')
    .kiesFormaat('tekst', 'json', 'html')
    .option('--toon-bsn', 'Toon het volledige BSN in de uitvoer')
    .action(async (pad: string, opties: Opties) => {
      if (opties.toonBsn) omgeving.praat('Let op: de uitvoer toont het volledige BSN.')
      const weergaven: Weergave[] = []
      for await (const bron of leesBronnen(vindBestand(pad), omgeving)) {
        if ('zipfout' in bron) throw onleesbaar(pad, bron.zipfout.message)
        const uitkomst = lees(bron.bytes)
        if (!uitkomst.goed) throw onleesbaar(bron.naam, uitkomst.bevindingen[0]?.boodschap ?? '')
        weergaven.push(maakWeergave(uitkomst.bericht, bron.naam, opties.toonBsn === true))
      }
      const [weergave, ...meer] = weergaven
      if (weergave === undefined || meer.length > 0) {
        throw onleesbaar(pad, `er staan ${weergaven.length} berichten in. Pak de zip eerst uit.`)
      }
      if (opties.formaat === 'json') omgeving.uit(alsJson(weergave))
      else if (opties.formaat === 'html') omgeving.uit(alsHtml(weergave))
      else omgeving.uit(alsTekst(weergave, omgeving.breedte, omgeving.kleur))
    }) as Opdracht
  return opdracht.voorbeeld(
    'stopwijzer toon stop.xml',
    'stopwijzer toon stop.xml --formaat html > stop.html',
  )
}

export default maak

/** A message that cannot be read has findings of its own: exit code 1, not 2. */
function onleesbaar(pad: string, oorzaak: string): CliFout {
  return new CliFout('BERICHT_ONLEESBAAR', { pad, oorzaak })
}
