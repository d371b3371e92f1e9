// SPDX-License-Identifier: EUPL-1.2
/** Price list and product list: what is in force, the check of a new file, loading it. */
import { verwerkWaarde } from '@stopwijzer/keten'
import type { Antwoord, LIJSTROUTES } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { huidigeInstellingen, stelIn } from '../../beheer/instellen.ts'
import {
  alsRegioproduct,
  lijstversie,
  PRIJSKOLOMMEN,
  PRODUCTKOLOMMEN,
  type Verschil,
  verschilInWoorden,
  verschilVan,
} from '../../beheer/lijsten.ts'
import { alsCsvlijst } from '../../bestanden/lijst.ts'
import {
  leesPrijslijstregels,
  type Prijs,
  type Prijsregel,
  vergrendelPrijzen,
  vervangPrijzen,
} from '../../gevolgen/prijzen.ts'
import { leesPrijslijst, soortInPrijslijst } from '../../inlezen/prijslijst.ts'
import { leesProductlijst, soortInProductlijst } from '../../inlezen/productlijst.ts'
import type { Rijfout } from '../../inlezen/tabel.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { type Bladzijde, bladzijdeVan } from '../bladzijde.ts'
import { alsRijfout, eisGoedeRijen, leesLijst } from '../lijstbestand.ts'
import { invoerfout } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'

const BEKIJK_PRIJZEN = {
  soort: 'bekijk_prijslijst',
  actie: 'R',
  objectSoort: 'prijslijst',
} as const
const LAAD_PRIJZEN = { soort: 'laad_prijslijst', actie: 'U', objectSoort: 'prijslijst' } as const
const BEKIJK_PRODUCTEN = { soort: 'bekijk_instellingen', actie: 'R' } as const
const LAAD_PRODUCTEN = {
  soort: 'wijzig_instelling',
  actie: 'U',
  objectSoort: 'instelling',
  objectId: 'productcodes',
} as const

export const lijsten: AfhandelaarsVan<typeof LIJSTROUTES> = {
  'prijzen.lijst': async (vraag) => {
    const bladzijde = bladzijdeVan(vraag, 'prijzen.lijst')
    const { product, peildatum, volgorde = 'product' } = vraag.query
    return vraag.lees(BEKIJK_PRIJZEN, async (client) => {
      const alle = await leesPrijslijstregels(client, vraag.toegang)
      const gevonden = alle.filter(
        (rij) =>
          (product === undefined || rij.product === product) &&
          (peildatum === undefined || geldtOp(rij, peildatum)),
      )
      const plek = (rij: Prijs): readonly string[] => {
        const eigen = [rij.product, rij.vanaf]
        if (volgorde.endsWith('vanaf')) return [rij.vanaf, rij.product]
        return volgorde.endsWith('centen') ? [opGrootte(rij.centen), ...eigen] : eigen
      }
      const { inhoud } = bladzijde.maak(
        deelVan(gevonden, plek, volgorde, bladzijde),
        plek,
        (rij) => rij,
      )
      return { uit: { inhoud, etag: lijstversie(alle) }, clienten: [] }
    })
  },
  'prijzen.csv': async (vraag) =>
    vraag.lees(BEKIJK_PRIJZEN, async (client) => {
      const alle = await leesPrijslijstregels(client, vraag.toegang)
      const bestandsnaam = `prijslijst-${vraag.toegang.organisatie}.csv`
      return { uit: { inhoud: alsCsvlijst(PRIJSKOLOMMEN, alle), bestandsnaam }, clienten: [] }
    }),
  'prijzen.proef': async (vraag) => {
    const { prijzen, fout } = await leesLijst(vraag.inhoud, soortInPrijslijst, leesPrijslijst)
    return vraag.lees(BEKIJK_PRIJZEN, async (client) => {
      const oud = await leesPrijslijstregels(client, vraag.toegang)
      const inhoud = alsVerschil(prijzen.length, verschilVanPrijzen(oud, prijzen), fout)
      return { uit: { inhoud }, clienten: [] }
    })
  },
  'prijzen.laad': async (vraag) => {
    const { prijzen, fout } = await leesLijst(vraag.inhoud, soortInPrijslijst, leesPrijslijst)
    eisGoedeRijen(fout)
    return vraag.schrijf(LAAD_PRIJZEN, async (client) => {
      await vergrendelPrijzen(client, vraag.toegang)
      const oud = await leesPrijslijstregels(client, vraag.toegang)
      vraag.eisVersie(lijstversie(oud))
      await vervangPrijzen(client, vraag.toegang, prijzen)
      const verschil = verschilVanPrijzen(oud, prijzen)
      return {
        uit: { inhoud: alsVerschil(prijzen.length, verschil, []) },
        clienten: [],
        bij: { bijzonderheden: verschilInWoorden(verschil) },
      }
    })
  },

  'productcodes.lijst': async (vraag) => {
    const bladzijde = bladzijdeVan(vraag, 'productcodes.lijst')
    const { categorie, volgorde = 'categorie' } = vraag.query
    return vraag.lees(BEKIJK_PRODUCTEN, async (client) => {
      const alle = await leesProductcodes(client, vraag.toegang)
      const gevonden = alle
        .filter((paar) => categorie === undefined || paar.startsWith(`${categorie}/`))
        .map(alsRegioproduct)
      const plek = (rij: (typeof gevonden)[number]): readonly string[] =>
        volgorde.endsWith('product') ? [rij.product, rij.categorie] : [rij.categorie, rij.product]
      const { inhoud } = bladzijde.maak(
        deelVan(gevonden, plek, volgorde, bladzijde),
        plek,
        (rij) => rij,
      )
      return { uit: { inhoud, etag: lijstversie(alle) }, clienten: [] }
    })
  },
  'productcodes.csv': async (vraag) =>
    vraag.lees(BEKIJK_PRODUCTEN, async (client) => {
      const alle = (await leesProductcodes(client, vraag.toegang)).map(alsRegioproduct)
      const bestandsnaam = `productlijst-${vraag.toegang.organisatie}.csv`
      return { uit: { inhoud: alsCsvlijst(PRODUCTKOLOMMEN, alle), bestandsnaam }, clienten: [] }
    }),
  'productcodes.proef': async (vraag) => {
    const { productcodes, fout } = await leesLijst(
      vraag.inhoud,
      soortInProductlijst,
      leesProductlijst,
    )
    return vraag.lees(BEKIJK_PRODUCTEN, async (client) => {
      const oud = await leesProductcodes(client, vraag.toegang)
      const verschil = verschilVan(oud, productcodes, (paar) => paar)
      return { uit: { inhoud: alsVerschil(productcodes.length, verschil, fout) }, clienten: [] }
    })
  },
  'productcodes.laad': async (vraag) => {
    const { productcodes, fout } = await leesLijst(
      vraag.inhoud,
      soortInProductlijst,
      leesProductlijst,
    )
    eisGoedeRijen(fout)
    return vraag.schrijf(LAAD_PRODUCTEN, async (client) => {
      let oud: readonly string[] = []
      const mis = (zin: string) => invoerfout('inhoud', zin)
      await stelIn(
        client,
        vraag.toegang,
        [
          (huidig) => {
            // Under the lock: nobody changes anything between this look and the change.
            oud = huidig.productcodes.toSorted()
            vraag.eisVersie(lijstversie(oud))
            return verwerkWaarde('productcodes', productcodes, huidig)
          },
        ],
        mis,
      )
      const verschil = verschilVan(oud, productcodes, (paar) => paar)
      return {
        uit: { inhoud: alsVerschil(productcodes.length, verschil, []) },
        clienten: [],
        bij: { bijzonderheden: `productcodes: ${verschilInWoorden(verschil)}` },
      }
    })
  },
}

/** What comes after the place of the page, in this order; the list itself is here whole. */
function deelVan<R>(
  rijen: readonly R[],
  plek: (rij: R) => readonly string[],
  volgorde: string,
  { na, grootte }: Pick<Bladzijde, 'na' | 'grootte'>,
): readonly R[] {
  const keer = volgorde.startsWith('-') ? -1 : 1
  const vergelijk = (a: readonly unknown[], b: readonly unknown[]) => {
    const [x, y] = [a.join('\0'), b.join('\0')]
    return keer * (x < y ? -1 : x > y ? 1 : 0)
  }
  return rijen
    .filter((rij) => na === null || vergelijk(plek(rij), na) > 0)
    .toSorted((a, b) => vergelijk(plek(a), plek(b)))
    .slice(0, grootte + 1)
}

/** An amount of cents as text that sorts as the number does. */
const opGrootte = (centen: number) => String(centen).padStart(12, '0')

function geldtOp({ vanaf, tot }: Prijsregel, dag: string): boolean {
  return vanaf <= dag && (tot === null || dag <= tot)
}

async function leesProductcodes(client: pg.ClientBase, toegang: Toegang): Promise<string[]> {
  return (await huidigeInstellingen(client, toegang)).productcodes.toSorted()
}

function verschilVanPrijzen(oud: readonly Prijs[], nieuw: readonly Prijs[]): Verschil {
  return verschilVan(
    oud,
    nieuw,
    ({ product, vanaf }) => `${product}/${vanaf}`,
    ({ centen }) => centen,
  )
}

function alsVerschil(
  aantal: number,
  verschil: Verschil,
  fout: readonly Rijfout[],
): Antwoord<'prijzen.proef'> {
  const fouten = fout.map((een) => ({ rij: een.rij, ...alsRijfout(een) }))
  return { aantal, ...verschil, fouten }
}
