// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer postbus`: the file drop of one organisation. */
import { join, resolve } from 'node:path'
import {
  type Antwoord,
  alsRegel,
  bewaak,
  bundel,
  type Dienst,
  eenmalig,
  inTransactie,
  leesOmgeving,
  maakLogboek,
  type Toegang,
  zetInstelling,
} from '@stopwijzer/dienst'
import { AFSLUIT, type Afsluitcode } from '../programma/fouten.ts'
import {
  type Dienstopties,
  metDienst,
  metDienstopties,
  metKlok,
  openMetingen,
  POSTBUSMAP,
  PROEFKLOK,
  stopsein,
  waarschuwSleutelbestand,
} from '../programma/metdienst.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { schermvorm, type Vormopties } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { maskeer } from '../uitvoer/maskeer.ts'
import { zichtbaar } from '../uitvoer/tekst.ts'
import { toonAntwoord, toonBundel } from '../weergave/postbus.ts'
import { schermVan } from '../weergave/scherm.ts'

interface Opties extends Dienstopties, Vormopties {
  readonly organisatie: string
  readonly map: string
  readonly eenmalig?: boolean
  readonly bundel?: boolean
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = new Opdracht('postbus')
    .description(
      'Verwerkt berichten via mappen: eigen/ en in/ worden gelezen, antwoorden komen in uit/. Meldt elk bericht; voor een programma is dat één regel JSON per bericht.',
    )
    .requiredOption('--organisatie <code>', 'Gemeentecode (4 cijfers) of AGB-code (8 cijfers)')
    .requiredOption('--map <map>', 'Map met eigen/, in/, uit/, verwerkt/ en fout/')
    .option('--eenmalig', 'Verwerk wat er staat en stop; anders blijft de opdracht kijken')
    .option('--bundel', 'Doe wat er los in uit/ staat in zips voor het portaal van VECOZO, en stop')
    .kiesSchermvorm()
  metKlok(metDienstopties(opdracht as Opdracht)).action((opties: Opties) =>
    metDienst(
      omgeving,
      klaar,
      opties,
      { stilstaand: opties.eenmalig === true, alsDienst: true },
      (dienst) => draai(omgeving, dienst, opties),
    ),
  )
  return (opdracht as Opdracht).voorbeeld(
    'stopwijzer postbus --organisatie 0363 --map post --eenmalig',
  )
}

export default maak

async function draai(omgeving: Omgeving, dienst: Dienst, opties: Opties): Promise<Afsluitcode> {
  const toegang = await dienst.organisatie(opties.organisatie)
  const map = resolve(opties.map)
  const vorm = schermvorm(omgeving, opties)
  if (opties.bundel) return bundelUit(omgeving, map, vorm)
  await onthoud(dienst, toegang, map, opties.nu)
  const logboek = maakLogboek('waarschuwing')
  waarschuwSleutelbestand(dienst, logboek)
  let aantal = 0
  let mis = 0
  let verstuurd = 0
  const postbus = {
    map,
    toegang,
    omgeving: dienst.omgeving,
    logboek,
    herstel: dienst.herstel,
    meld(antwoord: Antwoord) {
      aantal++
      if (antwoord.oordeel === 'geweigerd' || antwoord.oordeel === 'afgekeurd') mis++
      const regel = alsRegel(antwoord)
      const scherm = schermVan(omgeving, opties.organisatie, dienst.omgeving.nu())
      omgeving.uit(vorm === 'json' ? `${JSON.stringify(regel)}\n` : toonAntwoord(regel, scherm))
      for (const { boodschap } of antwoord.signalen) {
        omgeving.praat(zichtbaar(maskeer(`Let op bij ${antwoord.bestand}: ${boodschap}`)))
      }
    },
  }
  const { sein, sluit } = stopsein()
  try {
    if (opties.eenmalig) verstuurd = await eenmalig(postbus, sein)
    else {
      const metingen = await openMetingen(dienst, leesOmgeving(process.env), logboek)
      omgeving.praat(`Stopwijzer kijkt naar ${map}. Stop met Ctrl-C.`)
      await bewaak(postbus, sein).finally(() => metingen?.sluit())
      return AFSLUIT.goed
    }
  } finally {
    sluit()
  }
  if (aantal === 0 && verstuurd === 0) {
    omgeving.praat(
      `Er ligt niets in ${join(map, 'in')} of ${join(map, 'eigen')}, en niets wacht op verzenden.`,
    )
    return AFSLUIT.nietsTeDoen
  }
  if (verstuurd > 0) {
    omgeving.praat(`Naar ${join(map, 'uit')}: ${verstuurd} bericht(en) die klaarstonden.`)
  }
  return mis > 0 ? AFSLUIT.bevindingen : AFSLUIT.goed
}

/** One line per zip; names of files that stay behind are told on stderr. */
async function bundelUit(
  omgeving: Omgeving,
  map: string,
  vorm: 'tekst' | 'json',
): Promise<Afsluitcode> {
  const { bundels, over } = await bundel(map)
  for (const een of bundels) {
    omgeving.uit(vorm === 'json' ? `${JSON.stringify(een)}\n` : toonBundel(een))
  }
  for (const naam of over) {
    omgeving.praat(zichtbaar(`${naam} is geen los bericht en blijft in uit/ staan.`))
  }
  return bundels.length === 0 ? AFSLUIT.nietsTeDoen : AFSLUIT.goed
}

/** So that an approved proposal finds the way to `uit/`, and a trial keeps its own time. */
async function onthoud(
  { bos, configuratie }: Dienst,
  toegang: Toegang,
  map: string,
  nu: string | undefined,
): Promise<void> {
  await inTransactie(toegang.pool, toegang.organisatie, async (client) => {
    await zetInstelling(client, toegang.organisatie, POSTBUSMAP, map)
    if (bos.proef || configuratie.proef) {
      await zetInstelling(client, toegang.organisatie, PROEFKLOK, nu)
    }
  })
}
