// SPDX-License-Identifier: EUPL-1.2
/**
 * Level 4 on its own: what can be said of a message with a date and tables, without
 * knowing any earlier message. For a check outside the service, such as the command line.
 */
import type { Bevinding, Heenbericht } from '@stopwijzer/ijw'
import type { Context } from '../context.ts'
import type { BerichtFeit, Herkomst } from '../dossier/feiten.ts'
import { feitenUit } from '../dossier/feitenUit.ts'
import { isBerichtFeit } from '../dossier/geldig.ts'
import { standaardInstellingen } from '../instellingen/standaard.ts'
import { TR135 } from '../regels/tr/TR135.ts'
import { TR378 } from '../regels/tr/TR378.ts'
import { TR381 } from '../regels/tr/TR381.ts'
import { bevindingVan } from './bevinding.ts'

/** What the world outside the messages says; `null` = not known, which is no ground to reject. */
export interface ExterneGegevens {
  /** Day of checking, `JJJJ-MM-DD`. */
  readonly peildatum: string
  gemeenteBestaat(code: string, datum: string): boolean | null
  productcodeHoortBij(code: string, categorie: string): boolean | null
}

export interface ExternOordeel {
  readonly bevindingen: readonly Bevinding[]
  /** Codes of rules that could not be judged on some value, because the table does not know it. */
  readonly nietGetoetst: readonly string[]
}

/** TR135, TR378 and TR381. A fault in the header stops the rest, as in `beoordeel` (IV028). */
export function toetsExtern(bericht: Heenbericht, gegevens: ExterneGegevens): ExternOordeel {
  const onbekend = new Set<string>()
  const context = contextVan(gegevens, (code) => onbekend.add(code))
  const feiten = feitenUit(bericht, HERKOMST).filter(isBerichtFeit)
  const blik = { context, ingangsdatums: () => feiten.flatMap(ingangsdatum) }
  const soort = bericht.berichtsoort
  const header = [TR135, TR378].flatMap((regel) => {
    const boodschap = regel.toets(bericht, blik)
    return boodschap === null ? [] : bevindingVan(regel, boodschap, regel.pad(soort))
  })
  if (header.length > 0) return { bevindingen: header, nietGetoetst: [...onbekend] }
  const bevindingen = feiten.flatMap((feit, i) => {
    // A removal knows no check on the product (TR063).
    if (feit.soort === 'verwijdering') return []
    const boodschap = TR381.toets(feit, { context, levering: null, taakgericht: false })
    return boodschap === null ? [] : bevindingVan(TR381, boodschap, TR381.pad(soort, i))
  })
  return { bevindingen, nietGetoetst: [...onbekend] }
}

function ingangsdatum(feit: BerichtFeit): string[] {
  if (feit.soort === 'toewijzing') return [feit.ingangsdatum]
  if (feit.soort === 'verwijdering' || feit.toewijzingIngangsdatum === null) return []
  return [feit.toewijzingIngangsdatum]
}

/** The rules of level 4 look at the date and the tables only; the rest of a context is empty here. */
function contextVan(gegevens: ExterneGegevens, onbekend: (regel: string) => void): Context {
  return {
    organisatie: { code: '', rol: 'gemeente' },
    nu: `${gegevens.peildatum}T00:00:00`,
    berichtId: '',
    nieuweIdentificaties: [],
    instellingen: standaardInstellingen,
    identificatieAlGebruikt: false,
    nummersVanAnderen: new Set(),
    gemeenteBestaat(code, datum) {
      const bestaat = gegevens.gemeenteBestaat(code, datum)
      if (bestaat === null) onbekend('TR378')
      return bestaat ?? true
    },
    productcodeHoortBij(code, categorie) {
      const hoort = gegevens.productcodeHoortBij(code, categorie)
      if (hoort === null) onbekend('TR381')
      return hoort
    },
    nummersMetPrestaties: new Set(),
    referentiesUitVerzoek: new Set(),
    voorgangerKanKomen: false,
  }
}

const HERKOMST: Herkomst = {
  berichtId: '',
  berichtsoort: '',
  identificatie: '',
  dagtekening: '',
  moment: '',
  richting: 'ontvangen',
}
