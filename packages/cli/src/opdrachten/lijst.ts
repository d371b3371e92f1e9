// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer lijst`: load a list that an organisation keeps itself. */
import {
  type Dienst,
  inTransactie,
  laadPrijzen,
  leesPrijslijst,
  leesProductlijst,
  noteerInstellingen,
  type Rijfout,
  type Soortkiezer,
  soortInPrijslijst,
  soortInProductlijst,
  type Tabel,
  zetInstelling,
} from '@stopwijzer/dienst'
import { leesLijst } from '../maak/inlezen.ts'
import { AFSLUIT, CliFout } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties } from '../programma/metdienst.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { aantal } from '../uitvoer/tekst.ts'

interface Opties extends Dienstopties {
  readonly organisatie: string
}

/** A list that was read: what to do with it, or the rows that are wrong. */
interface Gelezen {
  readonly fout: readonly Rijfout[]
  laad(dienst: Dienst, organisatie: string): Promise<unknown>
  /** What was loaded, in Dutch. */
  readonly geladen: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = new Opdracht('lijst').description('Laadt een lijst.') as Opdracht
  opdracht.action(() => {
    throw new CliFout('WAARDE_ONTBREEKT', { naam: 'lijst', hulp: 'stopwijzer lijst --help' })
  })
  const soort = (
    naam: string,
    uitleg: string,
    soortVan: Soortkiezer,
    lees: (tabel: Tabel) => Gelezen,
  ) => {
    const deel = metDienstopties(opdracht.command(`${naam} <bestand>`) as Opdracht)
      .description(uitleg)
      .requiredOption('--organisatie <code>', 'Gemeentecode of AGB-code') as Opdracht
    deel.action(async (pad: string, opties: Opties) => {
      const gelezen = await leesLijst(pad, soortVan, lees)
      if (gelezen.fout.length > 0) return klaar(weiger(omgeving, gelezen.fout))
      return metDienst(omgeving, klaar, opties, { stilstaand: true }, async (dienst) => {
        await gelezen.laad(dienst, opties.organisatie)
        omgeving.praat(`${gelezen.geladen} geladen.`)
        return AFSLUIT.goed
      })
    })
    deel.voorbeeld(`stopwijzer lijst ${naam} ${naam}lijst.csv --organisatie 0363`)
  }
  soort(
    'prijs',
    'Laadt prijzen per product uit een CSV- of Excelbestand met de kolommen Product, Prijs en Vanaf. De oude lijst vervalt.',
    soortInPrijslijst,
    prijslijst,
  )
  soort(
    'product',
    'Laadt de productcodes van de regio uit een CSV- of Excelbestand met de kolommen Categorie en Product. De oude lijst vervalt.',
    soortInProductlijst,
    productlijst,
  )
  return opdracht.voorbeeld(
    'stopwijzer lijst prijs prijslijst.csv --organisatie 0363',
    'stopwijzer lijst product productlijst.csv --organisatie 0363',
  )
}

export default maak

function weiger(omgeving: Omgeving, fouten: readonly Rijfout[]) {
  for (const { rij, kolom, reden } of fouten)
    omgeving.praat(`rij ${rij}: ${kolom === null ? '' : `kolom ${kolom}: `}${reden}`)
  omgeving.praat('Er is niets geladen. Herstel deze rijen eerst.')
  return AFSLUIT.bevindingen
}

function prijslijst(tabel: Tabel): Gelezen {
  const { prijzen, fout } = leesPrijslijst(tabel)
  return {
    fout,
    geladen: aantal(prijzen.length, 'prijs', 'prijzen'),
    laad: async (dienst, organisatie) =>
      laadPrijzen(await dienst.organisatie(organisatie), dienst.omgeving, prijzen),
  }
}

/** The product list is a setting (`productcodes`): the judge reads it with the others. */
function productlijst(tabel: Tabel): Gelezen {
  const { productcodes, fout } = leesProductlijst(tabel)
  return {
    fout,
    geladen: aantal(productcodes.length, 'productcode', 'productcodes'),
    laad: async (dienst, organisatie) => {
      const toegang = await dienst.organisatie(organisatie)
      return inTransactie(toegang.pool, organisatie, async (client) => {
        await zetInstelling(client, organisatie, 'productcodes', productcodes)
        await noteerInstellingen(client, toegang, dienst.omgeving.tijdstip(), ['productcodes'])
      })
    },
  }
}
