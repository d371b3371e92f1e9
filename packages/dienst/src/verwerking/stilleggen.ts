// SPDX-License-Identifier: EUPL-1.2
/** A message about a shielded client: what came in is kept unanswered, what would go out is stopped. */
import type { Bericht } from '@stopwijzer/ijw'
import { type Besluit, besluitAfgeschermd, besluitTegengehouden } from '@stopwijzer/keten'
import { type Antwoord, basisAntwoord, type Vasthouding } from './antwoord.ts'
import { beantwoordBericht } from './beantwoord.ts'
import { legItemVast, weigerItem } from './itemvast.ts'
import { parkeerTot } from './parkeertijd.ts'
import { isRetour, ontvangstVan, type Werkitem } from './werkitem.ts'
import { contextVoor, neemTakenOver, type Werkset } from './werkset.ts'

export function legStil(werk: Werkset, item: Werkitem, bericht: Bericht, client: Buffer): Antwoord {
  return item.map === 'in'
    ? houdVast(werk, item, bericht, client)
    : houdTegen(werk, item, bericht, client)
}

/** The answer says that it waits and nothing else: whoever sees it may not know why. */
function houdVast(werk: Werkset, item: Werkitem, bericht: Bericht, client: Buffer): Antwoord {
  const vasthouding: Vasthouding = item.vastgehouden ?? {
    ontvangenOp: ontvangstVan(item) ?? werk.nu,
    identificatieAlGebruikt: !isRetour(bericht) && identificatieAlGebruikt(werk, item),
  }
  const antwoord: Antwoord = { ...basisAntwoord(item, 'vastgehouden'), vasthouding }
  const heen = isRetour(bericht) ? beantwoordBericht(werk, bericht) : undefined
  const over = heen?.dossier?.equals(client) && heen.herkomst !== 'in' ? heen.id : null
  legItemVast(werk, { ...item, dossier: client }, antwoord, 'afgeschermd', null, over)
  const { ontvangenOp } = vasthouding
  const context = contextVoor(werk, item.id, { ontvangenOp })
  const { taken, afgehandeldeTaken } = besluitAfgeschermd(bericht, context)
  neemTakenOver(werk, taken, item.geparkeerd ? afgehandeldeTaken : [], client)
  return antwoord
}

function houdTegen(werk: Werkset, item: Werkitem, bericht: Bericht, client: Buffer): Antwoord {
  const besluit = besluitTegengehouden(bericht, contextVoor(werk, item.id))
  const antwoord = weigerItem(werk, item, besluit.bevindingen)
  neemTakenOver(werk, besluit.taken, [], client)
  return antwoord
}

/** TR056; of a message that waited it was found out when it came in. */
export function identificatieAlGebruikt(werk: Werkset, item: Werkitem): boolean {
  if (item.vastgehouden !== undefined) return item.vastgehouden.identificatieAlGebruikt
  return !item.geparkeerd && !werk.metIdentificatie.has(item.id)
}

/** Until when a message may wait for its predecessor, counted from its receipt. */
export function parkeertijdVan(werk: Werkset, item: Werkitem): string {
  return parkeerTot(ontvangstVan(item) ?? werk.nu, werk.instellingen.parkeertijd)
}

/** What has to be remembered on when a message that was held waits for its predecessor now. */
export function nogVastgehouden(item: Werkitem, besluit: Besluit): Pick<Antwoord, 'vasthouding'> {
  if (besluit.uitkomst !== 'vastgehouden' || item.vastgehouden === undefined) return {}
  return { vasthouding: { ...item.vastgehouden, opgeheven: true } }
}
