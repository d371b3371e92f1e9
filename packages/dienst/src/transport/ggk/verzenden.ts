// SPDX-License-Identifier: EUPL-1.2
/** From the outbox to the chain. */
import { ENVELOPPEN, schrijfEnvelop, soap } from '@stopwijzer/ijw/stuf'
import type { Logboek } from '../../logboek.ts'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { envelopVan, MEESTE_UIT, stufvorm } from '../kern/envelop.ts'
import type { Verzenduitkomst } from '../kern/uitkomst.ts'
import { verzendOverLijn } from '../kern/verzenden.ts'
import type { Zekering } from '../kern/zekering.ts'
import type { Zending } from '../kern/zendingen.ts'
import type { Ggkclient } from './client.ts'
import type { Ggkconfiguratie } from './configuratie.ts'
import { oordeelAntwoord } from './oordeel.ts'

export interface Verzending {
  readonly configuratie: Pick<Ggkconfiguratie, 'daiDienst' | 'ookBv04' | 'horizonUren'>
  readonly omgeving: Omgeving
  readonly logboek: Logboek
  readonly client: () => Ggkclient
  readonly zekering: Zekering
  /** From 0 up to 1. */
  readonly toeval: () => number
}

/** Sends what waits for one organisation. Returns the number that the chain has taken. */
export function verzendWachtende(toegang: Toegang, verzending: Verzending): Promise<number> {
  return verzendOverLijn(toegang, {
    ...verzending,
    ...{ wie: 'de keten', partij: 'IB', vorm: stufvorm('ggk'), meesteBytes: MEESTE_UIT },
    horizonUren: verzending.configuratie.horizonUren,
    probeer: (zending, bytes) => probeer(verzending, envelopVan(zending, bytes), zending),
  })
}

/** One attempt; nothing of it is stored here. */
export async function probeer(
  { configuratie, client }: Pick<Verzending, 'configuratie' | 'client'>,
  envelop: Parameters<typeof schrijfEnvelop>[0],
  { onzeker }: Pick<Zending, 'onzeker'>,
  detailsXml?: string,
): Promise<Verzenduitkomst> {
  const { naam, soapActie } = ENVELOPPEN[envelop.soort]
  const { stuurgegevens } = envelop
  const { daiDienst, ookBv04 } = configuratie
  const dai =
    daiDienst === null
      ? null
      : {
          ...{ dienst: daiDienst, actie: naam, stuurgegevens },
          gesprek: stuurgegevens.kruisverwijzing ?? stuurgegevens.referentienummer,
        }
  const xml = soap(schrijfEnvelop(envelop, detailsXml), dai)
  const { referentienummer } = stuurgegevens
  const vraag = async (twijfel: boolean, bewaar: boolean) => {
    const antwoord = await client().post(xml, dai === null ? soapActie! : '', bewaar)
    return 'soort' in antwoord
      ? antwoord
      : oordeelAntwoord(antwoord, { referentienummer, onzeker: twijfel, ookBv04 })
  }
  const eerste = await vraag(onzeker, true)
  if (!('bewaard' in eerste)) return eerste
  // The kept connection was let go of, perhaps after the message had arrived. Once more, at once
  // and over a new one; whatever comes of that, the doubt about the first time stays.
  const tweede = await vraag(true, false)
  if (tweede.soort === 'aanvaard') return tweede
  return tweede.soort === 'opnieuw' ? { ...tweede, onzeker: true } : { ...tweede, twijfel: true }
}
