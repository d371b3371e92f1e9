// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer maak`: a start or stop from the dossier, one or many, or the correction of a stop. */

import {
  type Dienst,
  leesRijen,
  type Meldopdracht,
  maakMeldingen,
  sjabloon,
  sjabloonExcel,
  soortVan,
  type Toegang,
  type Verzendwijze,
} from '@stopwijzer/dienst'
import { voegCorrectieToe } from '../maak/correctie.ts'
import { leesLijst } from '../maak/inlezen.ts'
import { leesOnderwerp, metOnderwerp, type Onderwerpopties } from '../maak/onderwerp.ts'
import { toonLijst, type Uitkomst } from '../maak/tonen.ts'
import { eisAanbieder, maakEen, metVerzendopties, type Verzendopties } from '../maak/versturen.ts'
import { AFSLUIT, type Afsluitcode, CliFout } from '../programma/fouten.ts'
import { metDienst } from '../programma/metdienst.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { eis } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { zetInUit } from '../programma/uitmap.ts'
import { schrijfBestand } from '../uitvoer/bestand.ts'
import { leesDatum } from '../uitvoer/datum.ts'

type Soort = 'start' | 'stop'

interface Opties extends Verzendopties, Onderwerpopties {
  readonly begindatum?: string
  readonly einddatum?: string
  readonly reden?: string
  readonly hervatting?: string
  readonly ingangsdatum?: string
  readonly van?: string
  readonly verwijder?: boolean
  readonly corrigeer?: boolean
  readonly uit?: string
  readonly goedeRijen?: boolean
  readonly sjabloon?: true | string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = new Opdracht('maak').description(
    'Maakt een start (jw305) of stop (jw307). U geeft het nummer en de datum; de rest komt uit het dossier. Alle regels van de ontvanger worden vooraf gecontroleerd.',
  ) as Opdracht
  const jw305 = gedeeld(opdracht, 'jw305', 'Maakt een JW305: de zorg is begonnen.').option(
    '--begindatum <datum>',
    'Eerste dag van de zorg',
  ) as Opdracht
  const jw307 = gedeeld(
    opdracht,
    'jw307',
    'Maakt een JW307: de zorg stopt, of een stop klopt niet.',
  )
    .option('--einddatum <datum>', 'Laatste dag van de zorg')
    .option('--reden <code>', 'Reden van beëindiging, bijvoorbeeld 31')
    .option('--hervatting <datum>', 'Bij reden 20: de dag waarop de zorg volgens plan verdergaat')
    .option('--verwijder', 'Verwijder een goedgekeurde stop')
    .option('--corrigeer', 'Verbeter een goedgekeurde stop met de gegeven waarden')
    .option('--van <datum>', 'Einddatum van de stop die u verwijdert of verbetert')
    .option(
      '--ingangsdatum <datum>',
      'Bij --corrigeer: de juiste ingang van de toewijzing',
    ) as Opdracht
  jw305.action((opties: Opties) => voerUit(omgeving, klaar, 'start', opties))
  jw307.action((opties: Opties) => voerUit(omgeving, klaar, 'stop', opties))
  jw305.voorbeeld(
    'stopwijzer maak jw305 --organisatie 65656055 --toewijzing 300201 --begindatum 12-01-2026',
  )
  jw307.voorbeeld(
    'stopwijzer maak jw307 --organisatie 65656055 --toewijzing 300201 --einddatum 17-07-2026 --reden 31 --proefrun',
    'stopwijzer maak jw307 --organisatie 65656055 --toewijzing 300201 --corrigeer --reden 34',
    'stopwijzer maak jw307 --sjabloon stops.xlsx',
    'stopwijzer maak jw307 --organisatie 65656055 --uit stops.xlsx --proefrun',
  )
  voegCorrectieToe(opdracht, omgeving, klaar)
  return opdracht.voorbeeld(
    'stopwijzer maak jw307 --organisatie 65656055 --toewijzing 300201 --einddatum 17-07-2026 --reden 31',
  )
}

export default maak

function gedeeld(ouder: Opdracht, naam: string, uitleg: string): Opdracht {
  return metOnderwerp(metVerzendopties(ouder.command(naam) as Opdracht))
    .description(uitleg)
    .option('--uit <bestand>', 'Maak veel meldingen uit een CSV- of Excelbestand (.xlsx)')
    .option('--goede-rijen', 'Bij --uit: verzend de goede rijen, ook als andere rijen fout zijn')
    .option(
      '--sjabloon [bestand]',
      'Schrijf een lege lijst voor --uit; met een naam op .xlsx een Excelbestand met keuzelijsten',
    ) as Opdracht
}

async function voerUit(
  omgeving: Omgeving,
  klaar: (code: Afsluitcode) => void,
  soort: Soort,
  opties: Opties,
): Promise<void> {
  const hulp = `stopwijzer maak ${soort === 'start' ? 'jw305' : 'jw307'} --help`
  if (opties.sjabloon !== undefined) {
    await geefSjabloon(omgeving, soort, opties.sjabloon)
    return klaar(AFSLUIT.goed)
  }
  const organisatie = eisAanbieder(opties.organisatie, hulp)
  const gebruik = { stilstaand: true, proefklokVan: () => organisatie }
  if (opties.uit !== undefined && opties.toewijzing !== undefined) {
    throw new CliFout('OPTIES_SAMEN', { naam: '--uit', ander: '--toewijzing' })
  }
  // Read before the database opens: what is wrong with the question is said at once.
  const pad = opties.uit
  const rijen =
    pad === undefined
      ? null
      : await leesLijst(pad, soortVan(soort), (tabel) => leesRijen(tabel, soort))
  const eigen = rijen === null ? leesOpdracht(soort, opties, hulp) : null
  if (rijen !== null && rijen.goed.length + rijen.fout.length === 0) {
    omgeving.praat('De lijst is leeg. Er is niets te doen.')
    return klaar(AFSLUIT.nietsTeDoen)
  }
  return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
    const toegang = await dienst.organisatie(organisatie)
    return eigen === null
      ? maakUitLijst(omgeving, dienst, toegang, rijen!, opties)
      : maakEen(omgeving, dienst, toegang, eigen, opties)
  })
}

async function geefSjabloon(
  omgeving: Omgeving,
  soort: Soort,
  bestand: true | string,
): Promise<void> {
  if (bestand === true) return omgeving.uit(sjabloon(soort))
  const excel = /\.xlsx$/i.test(bestand)
  schrijfBestand(bestand, excel ? await sjabloonExcel(soort) : sjabloon(soort))
  omgeving.praat(`De lijst staat in ${bestand}. De eerste rij is een voorbeeld: vervang haar.`)
}

function leesOpdracht(soort: Soort, opties: Opties, hulp: string): Meldopdracht {
  const basis = leesOnderwerp(opties, hulp)
  const datum = (naam: 'begindatum' | 'einddatum' | 'hervatting' | 'van' | 'ingangsdatum') => {
    const waarde = opties[naam]
    return waarde === undefined ? undefined : leesDatum(waarde, `--${naam}`)
  }
  if (soort === 'start') {
    eis(opties.begindatum, '--begindatum', hulp)
    return { ...basis, soort, begindatum: datum('begindatum')! }
  }
  if (opties.verwijder && opties.corrigeer) {
    throw new CliFout('OPTIES_SAMEN', { naam: '--verwijder', ander: '--corrigeer' })
  }
  const van = datum('van')
  if (opties.verwijder) return { ...basis, soort: 'correctie', van, gewenst: { weg: true } }
  if (opties.corrigeer) {
    const gewenst = {
      ...(opties.reden === undefined ? {} : { redenBeeindiging: opties.reden }),
      ...zonderLege({
        einddatum: datum('einddatum'),
        toewijzingIngangsdatum: datum('ingangsdatum'),
      }),
    }
    return { ...basis, soort: 'correctie', van, gewenst }
  }
  eis(opties.einddatum, '--einddatum', hulp)
  const redenBeeindiging = eis(opties.reden, '--reden', hulp)
  const hervatting = datum('hervatting')
  return { ...basis, soort, einddatum: datum('einddatum')!, redenBeeindiging, hervatting }
}

function zonderLege(velden: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(velden).filter((veld): veld is [string, string] => veld[1] !== undefined),
  )
}

async function maakUitLijst(
  omgeving: Omgeving,
  dienst: Dienst,
  toegang: Toegang,
  { goed, fout }: ReturnType<typeof leesRijen>,
  opties: Opties,
): Promise<Afsluitcode> {
  const proefrun = opties.proefrun === true
  const uitkomsten = await maakMeldingen(
    toegang,
    dienst.omgeving,
    goed.map((rij) => rij.opdracht),
    wijze(proefrun, opties.goedeRijen === true, fout.length > 0),
  )
  const meldingen = uitkomsten.map((melding, i) => ({ rij: goed[i]!.rij, ...melding }))
  if (meldingen.some((m) => m.verzonden !== null)) await zetInUit(omgeving, dienst, toegang, opties)
  const uitkomst: Uitkomst = { proefrun, meldingen, rijfouten: fout }
  omgeving.uit(
    opties.formaat === 'json' ? `${JSON.stringify(uitkomst, null, 2)}\n` : toonLijst(uitkomst),
  )
  const allesGoed = fout.length === 0 && meldingen.every((m) => m.goed)
  return allesGoed ? AFSLUIT.goed : AFSLUIT.bevindingen
}

function wijze(proefrun: boolean, goedeRijen: boolean, rijfouten: boolean): Verzendwijze {
  if (proefrun) return 'proef'
  if (goedeRijen) return 'goede'
  // A row that cannot be read is a row that fails: then nothing goes.
  return rijfouten ? 'proef' : 'alles'
}
