// SPDX-License-Identifier: EUPL-1.2
/** What a provider can do now on a toewijzing, for the API and the web application. */
import type { Bevinding } from '@stopwijzer/ijw'
import {
  leidAf,
  mogelijkeZetten,
  type ToewijzingToestand,
  toestandSleutel,
  type Zet,
} from '@stopwijzer/keten'
import type { Omgeving } from '../omgeving.ts'
import { leesOpenCorrecties } from '../opslag/correcties.ts'
import { leesDossiers } from '../opslag/lezen.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { inZicht } from '../opslag/transactie.ts'
import { instellingenVan } from './context.ts'
import { alsRegel, type Correctieregel } from './correctielijst.ts'
import { nietsBekend } from './meldweigering.ts'
import { gewoonNummer, kiesPlek, type Meldonderwerp, zoekOnderwerpen } from './plekken.ts'
import { contextVoor, werksetMet } from './werkset.ts'

export interface Zettenlijst {
  readonly gemeente: string
  readonly toewijzingNummer: string | null
  readonly levering: ToewijzingToestand['levering']
  readonly toewijzing: ToewijzingToestand['toewijzing']
  readonly zetten: readonly Zet[]
  /** A correction on this client that is not over: it may be the reason that nothing else can go. */
  readonly correcties: readonly Correctieregel[]
}

/** The moves on one toewijzing, or the finding that tells why it is not found. */
export async function leesZetten(
  toegang: Toegang,
  omgeving: Omgeving,
  onderwerp: Meldonderwerp,
): Promise<Zettenlijst | Bevinding> {
  return inZicht(toegang, async (client) => {
    const [plekken = []] = await zoekOnderwerpen(client, toegang, [onderwerp])
    const plek = kiesPlek(onderwerp, plekken)
    if ('boodschap' in plek) return plek
    const dossiers = await leesDossiers(client, toegang, [plek.dossier])
    const instellingen = instellingenVan(await leesInstellingen(client, toegang.organisatie))
    const lopend = await leesOpenCorrecties(client, toegang, [plek.dossier])
    const werk = werksetMet(toegang, omgeving, instellingen, dossiers)
    const { dossier } = dossiers.get(plek.dossier.toString('hex'))!
    const gezocht = toestandSleutel({
      gemeente: plek.gemeente,
      aanbieder: toegang.organisatie,
      toewijzingNummer:
        onderwerp.toewijzingNummer === null ? null : gewoonNummer(onderwerp.toewijzingNummer),
      product: onderwerp.toewijzingNummer === null ? onderwerp.product : null,
    })
    const toestand = leidAf(dossier, werk.nu.slice(0, 10)).find(
      (t) => toestandSleutel(t) === gezocht,
    )
    if (toestand === undefined) return nietsBekend()
    const { gemeente, toewijzingNummer, levering, toewijzing } = toestand
    const zetten = mogelijkeZetten(toestand, dossier, contextVoor(werk, omgeving.nieuweId()))
    const correcties = lopend.map(alsRegel)
    return { gemeente, toewijzingNummer, levering, toewijzing, zetten, correcties }
  })
}
