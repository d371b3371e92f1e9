// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer maak correctie`: mends an approved start or stop, in as many messages as that takes. */
import type { Meldopdracht } from '@stopwijzer/dienst'
import type { Gewenst } from '@stopwijzer/keten'
import { Argument } from 'commander'
import { type Afsluitcode, CliFout } from '../programma/fouten.ts'
import { metDienst } from '../programma/metdienst.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import type { Opdracht } from '../programma/opdracht.ts'
import { leesDatum } from '../uitvoer/datum.ts'
import { leesOnderwerp, metOnderwerp, type Onderwerpopties } from './onderwerp.ts'
import { leesProduct } from './product.ts'
import { eisAanbieder, maakEen, metVerzendopties, type Verzendopties } from './versturen.ts'

type Wat = 'start' | 'stop'

export interface Correctieopties extends Verzendopties, Onderwerpopties {
  readonly van?: string
  readonly vanReden?: string
  readonly verwijder?: boolean
  readonly andereClient?: boolean
  readonly begindatum?: string
  readonly einddatum?: string
  readonly reden?: string
  readonly ingangsdatum?: string
  readonly naarToewijzing?: string
  readonly naarProduct?: string
}

const HULP = 'stopwijzer maak correctie --help'

export function voegCorrectieToe(
  ouder: Opdracht,
  omgeving: Omgeving,
  klaar: (code: Afsluitcode) => void,
): void {
  const opdracht = metOnderwerp(metVerzendopties(ouder.command('correctie') as Opdracht))
    .description(
      'Verbetert of verwijdert een goedgekeurde start of stop. Kost dat meer berichten? Dan gaat elk volgend bericht vanzelf weg als de gemeente het vorige heeft goedgekeurd.',
    )
    .addArgument(new Argument('<wat>', 'Wat niet klopt').choices(['start', 'stop']))
    .option('--van <datum>', 'Einddatum van de stop, of begindatum van de start, als er meer zijn')
    .option('--van-reden <code>', 'Reden van de stop, als twee stops op dezelfde dag eindigen')
    .option('--verwijder', 'Haal de start of stop weg')
    .option('--andere-client', 'Haal haar weg; u meldt haar daarna bij de juiste cliënt')
    .option('--einddatum <datum>', 'De juiste laatste dag (alleen bij een stop)')
    .option('--reden <code>', 'De juiste reden (alleen bij een stop)')
    .option('--begindatum <datum>', 'De juiste eerste dag; start en stops gaan samen mee')
    .option('--ingangsdatum <datum>', 'De juiste ingang van de toewijzing')
    .option('--naar-toewijzing <nummer>', 'Het juiste nummer van de toewijzing')
    .option('--naar-product <product>', 'Het juiste product, zoals 45/45A04') as Opdracht
  opdracht.action((wat: Wat, opties: Correctieopties) => {
    const organisatie = eisAanbieder(opties.organisatie, HULP)
    const vraag = leesCorrectie(wat, opties, HULP)
    const gebruik = { stilstaand: true, proefklokVan: () => organisatie }
    return metDienst(omgeving, klaar, opties, gebruik, async (dienst) =>
      maakEen(omgeving, dienst, await dienst.organisatie(organisatie), vraag, opties),
    )
  })
  opdracht.voorbeeld(
    'stopwijzer maak correctie stop --organisatie 65656055 --toewijzing 300201 --einddatum 10-07-2026 --proefrun',
    'stopwijzer maak correctie stop --organisatie 65656055 --toewijzing 300201 --verwijder',
    'stopwijzer maak correctie start --organisatie 65656055 --toewijzing 300201 --begindatum 14-01-2026',
  )
}

/** What has to change, from the options. @throws CliFout for what does not go together. */
function leesCorrectie(wat: Wat, opties: Correctieopties, hulp: string): Meldopdracht {
  const onderwerp = leesOnderwerp(opties, hulp)
  const datum = (naam: 'begindatum' | 'einddatum' | 'ingangsdatum' | 'van') => {
    const waarde = opties[naam]
    return waarde === undefined ? undefined : leesDatum(waarde, `--${naam}`)
  }
  for (const [naam, waarde] of [
    ['--einddatum', opties.einddatum],
    ['--reden', opties.reden],
    ['--van-reden', opties.vanReden],
  ] as const) {
    if (wat === 'start' && waarde !== undefined) {
      const verwacht = 'Een start heeft geen einddatum en geen reden.'
      throw new CliFout('WAARDE_FOUT', { naam, waarde, verwacht })
    }
  }
  const velden = zonderLege({
    begindatum: datum('begindatum'),
    einddatum: datum('einddatum'),
    redenBeeindiging: opties.reden,
    toewijzingIngangsdatum: datum('ingangsdatum'),
    toewijzingNummer: opties.naarToewijzing?.replace(/^0+(?=\d)/, ''),
    product: opties.naarProduct === undefined ? undefined : leesProduct(opties.naarProduct),
  })
  const weg = opties.verwijder ? '--verwijder' : opties.andereClient ? '--andere-client' : null
  if (opties.verwijder && opties.andereClient) {
    throw new CliFout('OPTIES_SAMEN', { naam: '--verwijder', ander: '--andere-client' })
  }
  const ander = Object.keys(velden)[0]
  if (weg !== null && ander !== undefined) {
    throw new CliFout('OPTIES_SAMEN', { naam: weg, ander: `--${OPTIE[ander] ?? ander}` })
  }
  if (weg === null && ander === undefined) {
    throw new CliFout('OPTIE_ONTBREEKT', { naam: 'wat er anders moet', hulp })
  }
  return {
    ...onderwerp,
    soort: 'correctie',
    wat,
    van: datum('van'),
    vanReden: opties.vanReden,
    gewenst: weg === null ? velden : opties.verwijder ? { weg: true } : { andereClient: true },
  }
}

/** The option that fills a field, where their names differ. */
const OPTIE: Readonly<Record<string, string>> = {
  redenBeeindiging: 'reden',
  toewijzingIngangsdatum: 'ingangsdatum',
  toewijzingNummer: 'naar-toewijzing',
  product: 'naar-product',
}

function zonderLege(
  velden: { readonly [veld in keyof Gewenst]: Gewenst[veld] | undefined },
): Gewenst {
  return Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined))
}
