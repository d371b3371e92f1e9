// SPDX-License-Identifier: EUPL-1.2
/** From the outbox over the line: one message at a time, in order, until the chain has it. */
import { ENVELOPPEN, schrijfEnvelop, soap } from '@stopwijzer/ijw/stuf'
import type { Logboek } from '../../logboek.ts'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { publiceerWachtende, type TePubliceren } from '../../opslag/uitgaand.ts'
import { proefpunt } from '../../proefpunten.ts'
import { zoekFout } from '../fouten/zoek.ts'
import { envelopVan, MEESTE_UIT } from '../kern/envelop.ts'
import { volgensPlan } from '../kern/plan.ts'
import { VerzendFout, type Verzenduitkomst } from '../kern/uitkomst.ts'
import type { Zekering } from '../kern/zekering.ts'
import { beginZending, noteerUitkomst, type Zending } from '../kern/zendingen.ts'
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
  const { omgeving, configuratie, zekering, toeval } = verzending
  return publiceerWachtende(toegang, {
    omgeving,
    kanaal: 'ggk',
    // One in hand: whoever sends more at a time may be seen to overtake himself (StUF019).
    hoogstens: 1,
    magDoor: () => zekering.magNu(Date.parse(omgeving.tijdstip())),
    plan: (pogingen, sinds, nu) =>
      volgensPlan({ pogingen, sinds, nu, horizonUren: configuratie.horizonUren, toeval: toeval() }),
    async publiceer(berichten) {
      for (const bericht of berichten) await verzend(toegang, verzending, bericht)
    },
  })
}

async function verzend(
  toegang: Toegang,
  verzending: Verzending,
  { bericht, bytes }: TePubliceren,
): Promise<void> {
  if (bytes.length > MEESTE_UIT)
    throw new VerzendFout('het bericht is te groot voor de keten', true)
  const { omgeving } = verzending
  const zending = await beginZending(toegang, omgeving, bericht, bytes)
  const uitkomst = await probeer(verzending, envelopVan(zending, bytes), zending)
  proefpunt('na-verzenden')
  await noteerUitkomst(toegang, omgeving, zending.id, uitkomst)
  verwerkUitkomst(verzending, uitkomst, toegang.organisatie, bericht)
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
  const antwoord = await client().post(xml, dai === null ? soapActie! : '')
  if ('soort' in antwoord) return antwoord
  const { referentienummer } = stuurgegevens
  return oordeelAntwoord(antwoord, { referentienummer, onzeker, ookBv04 })
}

/** Tells the fuse and, when it did not get through, the outbox: throws `VerzendFout`. */
function verwerkUitkomst(
  { zekering, omgeving, logboek }: Verzending,
  uitkomst: Verzenduitkomst,
  organisatie: string,
  bericht: string,
): void {
  const nu = Date.parse(omgeving.tijdstip())
  switch (uitkomst.soort) {
    case 'aanvaard':
      zekering.gelukt()
      return
    case 'geweigerd': {
      // It answers, so the line is good.
      zekering.gelukt()
      const { zin, remedie } = zoekFout(uitkomst.code, 'IB', omgeving.nu().slice(0, 10))
      logboek.fout('de keten weigert een bericht', { organisatie, bericht, code: uitkomst.code })
      throw new VerzendFout(`de keten weigert het (${uitkomst.code}): ${zin} ${remedie}`, true)
    }
    case 'wantrouwen':
      zekering.vertrouwtNiet(nu)
      logboek.fout('de lijn naar de keten is niet te vertrouwen', { organisatie })
      throw new VerzendFout(uitkomst.reden, false)
    default:
      zekering.mislukt(nu)
      if (uitkomst.alarm) logboek.fout('vreemd antwoord van de keten', { organisatie, bericht })
      throw new VerzendFout(uitkomst.reden, false, uitkomst.naMs)
  }
}
