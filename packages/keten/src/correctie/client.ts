// SPDX-License-Identifier: EUPL-1.2
/** Who the client is, for a JW305 or JW307 that we make. */
import type { JW307Bericht } from '@stopwijzer/ijw'
import type { ClientFeit, Dossier } from '../dossier/feiten.ts'
import { oordelenPerBericht } from '../dossier/geldig.ts'

export type ClientKern = Omit<JW307Bericht['Client'], 'StopProducten'>

/**
 * Bsn, birth date, gender and short name as last seen in a message with this municipality;
 * the municipality's own JW301 goes before what we sent. `null` when no message is known.
 */
export function clientKern(dossier: Dossier, gemeente: string): ClientKern | null {
  const oordelen = oordelenPerBericht(dossier.feiten)
  let beste: { rang: string; feit: ClientFeit } | null = null
  for (const feit of dossier.feiten) {
    if (feit.soort !== 'client' || feit.gemeente !== gemeente) continue
    if (oordelen.get(feit.herkomst.berichtId) === 'afgekeurd') continue
    const { herkomst } = feit
    const rang = `${feit.client301 ? 1 : 0} ${herkomst.moment} ${herkomst.berichtId}`
    if (beste === null || rang > beste.rang) beste = { rang, feit }
  }
  return beste && kern(dossier.bsn, beste.feit)
}

function kern(bsn: string, { geboortedatum, geslacht, naam }: ClientFeit): ClientKern {
  return {
    Bsn: bsn,
    Geboortedatum: {
      Datum: geboortedatum.datum,
      DatumGebruik: geboortedatum.gebruik as ClientKern['Geboortedatum']['DatumGebruik'],
    },
    Geslacht: geslacht as ClientKern['Geslacht'],
    Naam: {
      Geslachtsnaam: { Achternaam: naam.achternaam, Voorvoegsel: naam.voorvoegsel },
      Voornamen: naam.voornamen,
      Voorletters: naam.voorletters,
    },
  }
}
