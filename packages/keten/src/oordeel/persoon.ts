// SPDX-License-Identifier: EUPL-1.2
/** Person data are no key and decide nothing (OP039); a difference is shown, never its content. */
import type { Heenbericht } from '@stopwijzer/ijw'
import type { ClientFeit, Dossier } from '../dossier/feiten.ts'
import { oordelenPerBericht } from '../dossier/geldig.ts'

/** A Dutch sentence that names the fields that differ from what is known; `null` when none does. */
export function afwijkendePersoonsgegevens(bericht: Heenbericht, dossier: Dossier): string | null {
  const bekend = bekendeClient(dossier)
  if (bekend === null) return null
  const { Geboortedatum, Geslacht, Naam } = bericht.Client
  const { Achternaam, Voorvoegsel } = Naam.Geslachtsnaam
  const anders = [
    Geboortedatum.Datum !== bekend.geboortedatum.datum && 'geboortedatum',
    Geslacht !== bekend.geslacht && 'geslacht',
    (Achternaam !== bekend.naam.achternaam || Voorvoegsel !== bekend.naam.voorvoegsel) &&
      'achternaam',
  ].filter((veld) => veld !== false)
  if (anders.length === 0) return null
  return `Afwijkend van wat bekend is: ${anders.join(', ')}. Controleer of dit dezelfde persoon is.`
}

/** The client as the municipality last wrote it (JW301), else as last seen; rejected messages do not count. */
function bekendeClient(dossier: Dossier): ClientFeit | null {
  const oordelen = oordelenPerBericht(dossier.feiten)
  let gekozen: ClientFeit | null = null
  for (const feit of dossier.feiten) {
    if (feit.soort !== 'client' || oordelen.get(feit.herkomst.berichtId) === 'afgekeurd') continue
    if (gekozen === null || rang(feit) > rang(gekozen)) gekozen = feit
  }
  return gekozen
}

function rang({ herkomst }: ClientFeit): string {
  const van301 = herkomst.berichtsoort === 'JW301' ? 1 : 0
  return `${van301} ${herkomst.moment} ${herkomst.berichtId}`
}
