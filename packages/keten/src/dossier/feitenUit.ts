// SPDX-License-Identifier: EUPL-1.2
/** From a heenbericht to the facts in it. */
import {
  type Heenbericht,
  type JW301Bericht,
  type JW305Bericht,
  type JW307Bericht,
  normaalGetal,
} from '@stopwijzer/ijw'
import type {
  BerichtFeit,
  ClientFeit,
  ClientUit301,
  Feit,
  Herkomst,
  LeveringSleutel,
  Product,
  StartFeit,
  StopFeit,
  ToewijzingFeit,
  VerwijderingFeit,
} from './feiten.ts'
import { isBerichtFeit } from './geldig.ts'

type ProductElement = { readonly Categorie: string; readonly Code?: string | undefined }

/** The municipality and the provider of a message, whichever of them sent it. */
export function partijen(bericht: Heenbericht): { gemeente: string; aanbieder: string } {
  const { Afzender, Ontvanger } = bericht.Header
  return bericht.berichtsoort === 'JW301'
    ? { gemeente: Afzender, aanbieder: Ontvanger }
    : { gemeente: Ontvanger, aanbieder: Afzender }
}

/** The facts that a heenbericht states, in document order, the client first. */
export function feitenUit(bericht: Heenbericht, herkomst: Herkomst): Feit[] {
  switch (bericht.berichtsoort) {
    case 'JW301':
      return [clientFeit(bericht, herkomst), ...toewijzingen(bericht, herkomst)]
    case 'JW305':
      return [clientFeit(bericht, herkomst), ...starts(bericht, herkomst)]
    case 'JW307':
      return [clientFeit(bericht, herkomst), ...stops(bericht, herkomst)]
  }
}

/**
 * The toewijzingen, starts, stops and removals in a message, for who compares their keys: where they
 * came from plays no part.
 */
export function losseFeiten(bericht: Heenbericht): BerichtFeit[] {
  return feitenUit(bericht, GEEN_HERKOMST).filter(isBerichtFeit)
}

const GEEN_HERKOMST: Herkomst = {
  berichtId: '',
  berichtsoort: '',
  identificatie: '',
  dagtekening: '',
  moment: '',
  richting: 'verzonden',
}

function clientFeit(bericht: Heenbericht, herkomst: Herkomst): ClientFeit {
  const { Client } = bericht
  const { Geslachtsnaam, Voornamen, Voorletters } = Client.Naam
  return {
    soort: 'client',
    ...partijen(bericht),
    geboortedatum: {
      datum: Client.Geboortedatum.Datum,
      gebruik: Client.Geboortedatum.DatumGebruik,
    },
    geslacht: Client.Geslacht,
    naam: {
      achternaam: Geslachtsnaam.Achternaam,
      voorvoegsel: Geslachtsnaam.Voorvoegsel,
      voornamen: Voornamen,
      voorletters: Voorletters,
    },
    client301: bericht.berichtsoort === 'JW301' ? zonderToewijzingen(bericht.Client) : undefined,
    herkomst,
  }
}

function zonderToewijzingen(client: JW301Bericht['Client']): ClientUit301 {
  const { ToegewezenProducten: _, ...rest } = client
  return rest
}

function toewijzingen(bericht: JW301Bericht, herkomst: Herkomst): ToewijzingFeit[] {
  const paar = partijen(bericht)
  return bericht.Client.ToegewezenProducten.ToegewezenProduct.map((p) => ({
    soort: 'toewijzing',
    ...paar,
    toewijzingNummer: normaalGetal(p.ToewijzingNummer),
    product: product(p.Product),
    referentieAanbieder: p.ReferentieAanbieder,
    toewijzingsdatum: p.Toewijzingsdatum,
    toewijzingstijd: p.Toewijzingstijd,
    ingangsdatum: p.Ingangsdatum,
    einddatum: p.Einddatum ?? null,
    redenWijziging: p.RedenWijziging ?? null,
    omvang: p.Omvang
      ? { volume: p.Omvang.Volume, eenheid: p.Omvang.Eenheid, frequentie: p.Omvang.Frequentie }
      : null,
    budget: p.Budget ?? null,
    commentaar: p.Commentaar,
    herkomst,
  }))
}

function starts(bericht: JW305Bericht, herkomst: Herkomst): (StartFeit | VerwijderingFeit)[] {
  const paar = partijen(bericht)
  return bericht.Client.StartProducten.StartProduct.map((p) => {
    const sleutel = leveringSleutel(paar, p.ToewijzingNummer)
    const deel = { ...sleutel, product: product(p.Product), begindatum: p.Begindatum, herkomst }
    return p.StatusAanlevering === '3'
      ? { soort: 'verwijdering', van: 'start', ...deel }
      : { soort: 'start', ...deel, toewijzingIngangsdatum: p.ToewijzingIngangsdatum ?? null }
  })
}

function stops(bericht: JW307Bericht, herkomst: Herkomst): (StopFeit | VerwijderingFeit)[] {
  const paar = partijen(bericht)
  return bericht.Client.StopProducten.StopProduct.map((p) => {
    const sleutel = leveringSleutel(paar, p.ToewijzingNummer)
    const deel = {
      ...sleutel,
      product: product(p.Product),
      begindatum: p.Begindatum,
      redenBeeindiging: p.RedenBeeindiging,
      einddatum: p.Einddatum,
      herkomst,
    }
    return p.StatusAanlevering === '3'
      ? { soort: 'verwijdering', van: 'stop', ...deel }
      : { soort: 'stop', ...deel, toewijzingIngangsdatum: p.ToewijzingIngangsdatum ?? null }
  })
}

function leveringSleutel(
  paar: { gemeente: string; aanbieder: string },
  nummer: string | undefined,
): LeveringSleutel {
  return { ...paar, toewijzingNummer: nummer === undefined ? null : normaalGetal(nummer) }
}

function product(element: ProductElement | undefined): Product | null {
  return element ? { categorie: element.Categorie, code: element.Code } : null
}
