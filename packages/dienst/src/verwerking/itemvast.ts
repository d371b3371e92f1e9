// SPDX-License-Identifier: EUPL-1.2
/** The row of an item in the ledger, with its answer. */
import { type Bevinding, metPlaatsen } from '@stopwijzer/ijw'
import type { Besluit, Signaal } from '@stopwijzer/keten'
import type { BerichtStatus } from '../opslag/schrijfset.ts'
import { afgeschermdeClient } from './afgeschermdeclient.ts'
import {
  type Antwoord,
  alsSignalen,
  alsTaken,
  alsToestanden,
  basisAntwoord,
  losseCodes,
} from './antwoord.ts'
import { nogTeBeslissen } from './beslist.ts'
import { ontvangstVan, type Werkitem } from './werkitem.ts'
import { noteer, type Werkset } from './werkset.ts'

/** The answer that a decision about client `sleutel` gives; it names only tasks that are open. */
export function uitBesluit(
  werk: Werkset,
  item: Werkitem,
  oordeel: Antwoord['oordeel'],
  besluit: Besluit,
  sleutel: Buffer | null,
): Antwoord {
  return {
    ...basisAntwoord(item, oordeel),
    toestanden: alsToestanden(besluit.toestanden),
    bevindingen: metPlaatsen(item.bytes, besluit.bevindingen),
    signalen: alsSignalen(besluit.signalen),
    taken: alsTaken(nogTeBeslissen(werk, besluit.taken, sleutel)),
  }
}

/** Not taken in (level 0 or 1, wrong address), or an own message that is not sent. */
export function weigerItem(
  werk: Werkset,
  item: Werkitem,
  bevindingen: readonly Bevinding[],
): Antwoord {
  const signalen = item.map === 'in' && !item.gelezen.goed ? [GEEN_RETOUR_MOGELIJK] : []
  const antwoord = {
    ...basisAntwoord(item, 'geweigerd' as const),
    bevindingen: metPlaatsen(item.bytes, bevindingen),
    signalen,
  }
  werk.vrijgegeven.push(item.id)
  // The client of a refused message is nobody's business here: no dossier, no key. Unless
  // that key is what hides the message.
  const dossier = afgeschermdeClient(werk, item)
  legItemVast(werk, { ...item, dossier }, antwoord, 'geweigerd')
  return antwoord
}

/** No return message can be made of what cannot be read: the sender has to be told in another way (OP090x2). */
const GEEN_RETOUR_MOGELIJK: Signaal = {
  code: 'geen-retour-mogelijk',
  toewijzingNummer: null,
  boodschap:
    'Op dit bestand kan geen retourbericht komen. Laat de afzender dit zelf weten, buiten het berichtenverkeer om.',
}

export function legItemVast(
  werk: Werkset,
  item: Werkitem,
  antwoord: Antwoord,
  status: BerichtStatus,
  wachtTot: string | null = null,
  overBericht: string | null = null,
): void {
  const vastgehoudenTot = status === 'vastgehouden' ? wachtTot : null
  const { id } = item
  const codes = losseCodes(antwoord.codes)
  // Judged again and still waiting: nothing changed, and its time runs on.
  if (item.geparkeerd && status === 'vastgehouden' && item.vastgehouden === undefined) return
  if (item.geparkeerd) {
    // Judged once more in the same batch: the last verdict stands.
    const eerder = werk.set.herbeoordeeld.findIndex((een) => een.id === id)
    if (eerder >= 0) werk.set.herbeoordeeld.splice(eerder, 1)
    werk.set.herbeoordeeld.push({ id, status, antwoord, vastgehoudenTot, codes })
  } else {
    werk.set.berichten.push({
      id,
      herkomst: item.map,
      item: item.item,
      bytes: item.bytes,
      ...item.kop,
      codes,
      dossier: item.dossier,
      status,
      antwoord,
      overBericht,
      moment: ontvangstVan(item) ?? werk.nu,
      vastgehoudenTot,
    })
  }
  const soort = `${item.map === 'in' ? 'ontvang' : 'verstuur'}_${item.kop.berichtsoort?.toLowerCase() ?? 'onbekend'}`
  const uitkomst = status === 'geweigerd' ? 'geweigerd' : 'geslaagd'
  noteer(werk, soort, item.geparkeerd ? 'U' : 'C', uitkomst, item.dossier, id, antwoord.oordeel)
}
