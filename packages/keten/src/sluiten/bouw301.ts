// SPDX-License-Identifier: EUPL-1.2
/** Builds a complete JW301 that changes the end of one or more toewijzingen (stopzorg 10.4). */
import type { JW301Bericht } from '@stopwijzer/ijw'
import { nieuweHeader } from '../bericht/header.ts'
import { volledigBericht } from '../bericht/volledig.ts'
import type { Context } from '../context.ts'
import type { ClientUit301, Dossier, LeveringSleutel, ToewijzingFeit } from '../dossier/feiten.ts'
import { laatsteClient301 } from './client301.ts'
import { laatsteVersies, meeTeSturen } from './meesturen.ts'
import { laterMoment } from './moment.ts'

/** The new end of a toewijzing. */
export interface Eindwijziging {
  readonly toewijzingNummer: string
  readonly einddatum: string | null
  readonly redenWijziging: string
}

export interface Paar {
  readonly gemeente: string
  readonly aanbieder: string
}

type ToegewezenProduct = JW301Bericht['Client']['ToegewezenProducten']['ToegewezenProduct'][number]

/**
 * A JW301 from the municipality to the provider with the changed toewijzingen and all
 * others that belong in it (OP087). `null` when no earlier JW301 tells who the client is
 * (a JW301 needs a full name and contacts), when a number is unknown, or when no later
 * version can exist.
 * @throws RangeError when the context has no fresh Identificatie left.
 */
export function bouw301(
  dossier: Dossier,
  paar: Paar,
  wijzigingen: readonly Eindwijziging[],
  context: Context,
  volgnummer = 0,
): JW301Bericht | null {
  const client = laatsteClient301(dossier, paar)
  const mee = meeTeSturen(dossier, paar, context)
  const producten: ToegewezenProduct[] = []
  const gevonden = new Set<string>()
  const perNummer = new Map(wijzigingen.map((w) => [w.toewijzingNummer, w]))
  for (const { versie, reden, actueel } of mee) {
    const wijziging = perNummer.get(versie.toewijzingNummer)
    if (wijziging !== undefined) {
      const moment = laterMoment(versie, context.nu)
      if (moment === null) return null
      gevonden.add(wijziging.toewijzingNummer)
      producten.push(gewijzigd(versie, wijziging, moment))
    } else if (actueel) {
      producten.push(ongewijzigd(versie, reden))
    }
  }
  if (client === null || gevonden.size !== wijzigingen.length) return null
  return volledigBericht('JW301', {
    Header: nieuweHeader('JW301', paar.gemeente, paar.aanbieder, context, volgnummer),
    Client: clientElement(client, producten),
  })
}

/**
 * Can `bouw301` make a message that changes this toewijzing? Answered without making it, and
 * from one look at the dossier however many toewijzingen are asked about.
 */
export function kan301Voor(
  dossier: Dossier,
  { nu }: Pick<Context, 'nu'>,
): (sleutel: LeveringSleutel) => boolean {
  let versies: ReturnType<typeof laatsteVersies> | null = null
  const clienten = new Map<string, boolean>()
  return (sleutel) => {
    versies ??= laatsteVersies(dossier)
    const versie = versies(sleutel)
    if (versie === null || laterMoment(versie, nu) === null) return false
    const paar = `${sleutel.gemeente}/${sleutel.aanbieder}`
    const bekend = clienten.get(paar) ?? laatsteClient301(dossier, sleutel) !== null
    clienten.set(paar, bekend)
    return bekend
  }
}

function clientElement(
  client: ClientUit301,
  producten: readonly ToegewezenProduct[],
): JW301Bericht['Client'] {
  return { ...client, ToegewezenProducten: { ToegewezenProduct: producten } }
}

/** New moment (IV013), new end, no ReferentieAanbieder: nobody asked for this change (IV097). */
function gewijzigd(
  versie: ToewijzingFeit,
  wijziging: Eindwijziging,
  moment: { readonly datum: string; readonly tijd: string },
): ToegewezenProduct {
  return {
    ...gemeenschappelijk(versie),
    ReferentieAanbieder: undefined,
    Toewijzingsdatum: moment.datum,
    Toewijzingstijd: moment.tijd,
    Einddatum: wijziging.einddatum ?? undefined,
    RedenWijziging: wijziging.redenWijziging as ToegewezenProduct['RedenWijziging'],
  }
}

/** As it was sent before; RedenWijziging only when it tells a change that was never approved. */
function ongewijzigd(versie: ToewijzingFeit, reden: string | null): ToegewezenProduct {
  return {
    ...gemeenschappelijk(versie),
    ReferentieAanbieder: versie.referentieAanbieder,
    Toewijzingsdatum: versie.toewijzingsdatum,
    Toewijzingstijd: versie.toewijzingstijd,
    Einddatum: versie.einddatum ?? undefined,
    RedenWijziging: (reden ?? undefined) as ToegewezenProduct['RedenWijziging'],
  }
}

function gemeenschappelijk(versie: ToewijzingFeit) {
  const { product, omvang } = versie
  return {
    ToewijzingNummer: versie.toewijzingNummer,
    Product: (product
      ? { Categorie: product.categorie, Code: product.code }
      : undefined) as ToegewezenProduct['Product'],
    Ingangsdatum: versie.ingangsdatum,
    Omvang: (omvang
      ? { Volume: omvang.volume, Eenheid: omvang.eenheid, Frequentie: omvang.frequentie }
      : undefined) as ToegewezenProduct['Omvang'],
    Budget: versie.budget ?? undefined,
    Commentaar: versie.commentaar,
  }
}
