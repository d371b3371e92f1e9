// SPDX-License-Identifier: EUPL-1.2
/** One message of a batch: address, judge, decide, and note what has to be written. */
import { type Heenbericht, schrijf } from '@stopwijzer/ijw'
import { beoordeel, besluitEigen, besluitOntvangen, type Context } from '@stopwijzer/keten'
import type { BerichtStatus } from '../opslag/schrijfset.ts'
import { adresfout, retourAdresfout } from './adres.ts'
import { afgeschermdeClient } from './afgeschermdeclient.ts'
import { type Antwoord, codesUitRetour, losseCodes } from './antwoord.ts'
import { beslotenOver } from './beslist.ts'
import { legItemVast, uitBesluit, weigerItem } from './itemvast.ts'
import { neemNummersOver, nummersVanAnderen } from './nummers.ts'
import { retourEigen, retourIn } from './retouren.ts'
import { identificatieAlGebruikt, legStil, nogVastgehouden, parkeertijdVan } from './stilleggen.ts'
import { bestandsnaam, isRetour, kopVan, ontvangstVan, type Werkitem } from './werkitem.ts'
import {
  contextVoor,
  dossierVan,
  legUitgaandVast,
  neemOver,
  noteer,
  type Werkset,
} from './werkset.ts'

export interface Parkeren {
  /** Another message of this client may still come that this one waits for: see `Context`. */
  readonly voorgangerKanKomen: Context['voorgangerKanKomen']
  /** How long a message may wait: until the end of this run, or the set number of working days. */
  readonly wachten: 'deze-ronde' | 'werkdagen'
}

/** Judges one item and returns its answer; what it brings about is added to the working set. */
export function beoordeelItem(werk: Werkset, item: Werkitem, parkeren: Parkeren): Antwoord {
  const eerder = werk.eerdere.get(item.item.toString('hex'))
  if (eerder !== undefined && !item.geparkeerd) {
    werk.opnieuwUit.push(eerder.id)
    noteer(werk, 'herhaling', 'R', 'geslaagd', item.dossier, eerder.id)
    return { ...eerder.antwoord, bestand: item.naam, oordeel: 'herhaling' }
  }
  const antwoord = nieuwItem(werk, item, parkeren)
  werk.eerdere.set(item.item.toString('hex'), { id: item.id, antwoord })
  return antwoord
}

function nieuwItem(werk: Werkset, item: Werkitem, parkeren: Parkeren): Antwoord {
  if (!item.gelezen.goed) return weigerItem(werk, item, item.gelezen.bevindingen)
  const { bericht } = item.gelezen
  const fout = isRetour(bericht)
    ? retourAdresfout(bericht, item.map, werk.toegang)
    : adresfout(bericht, item.map, werk.toegang)
  if (fout !== null) return weigerItem(werk, item, [fout])
  const afgeschermd = afgeschermdeClient(werk, item)
  if (afgeschermd !== null) return legStil(werk, item, bericht, afgeschermd)
  if (isRetour(bericht)) {
    return item.map === 'in' ? retourIn(werk, item, bericht) : retourEigen(werk, item, bericht)
  }
  return item.map === 'in' ? ontvangen(werk, item, bericht, parkeren) : eigen(werk, item, bericht)
}

function ontvangen(
  werk: Werkset,
  item: Werkitem,
  bericht: Heenbericht,
  parkeren: Parkeren,
): Antwoord {
  const sleutel = item.dossier!
  const dossier = dossierVan(werk, sleutel, bericht.Client.Bsn)
  const context = contextVoor(werk, item.id, {
    identificatieAlGebruikt: identificatieAlGebruikt(werk, item),
    nummersVanAnderen: nummersVanAnderen(werk, bericht, sleutel),
    voorgangerKanKomen: parkeren.voorgangerKanKomen,
    gemeente: gemeenteVan(bericht),
    ontvangenOp: ontvangstVan(item),
    beslisteTaken: beslotenOver(werk, sleutel),
  })
  const oordeel = beoordeel(bericht, dossier, context)
  const besluit = besluitOntvangen(bericht, oordeel, dossier, context)
  const retour = besluit.retourbericht
  const naam = retour === null ? null : bestandsnaam(retour)
  const antwoord: Antwoord = {
    ...uitBesluit(werk, item, besluit.uitkomst as Beoordeeld, besluit, sleutel),
    retourbericht: naam === null ? null : `uit/${naam}`,
    codes: retour === null ? null : codesUitRetour(retour),
    ...nogVastgehouden(item, besluit),
  }
  legItemVast(
    werk,
    item,
    antwoord,
    besluit.uitkomst as BerichtStatus,
    parkeren.wachten === 'werkdagen' ? parkeertijdVan(werk, item) : werk.nu,
  )
  if (besluit.uitkomst === 'goedgekeurd') neemNummersOver(werk, bericht, sleutel)
  if (retour !== null) {
    legUitgaandVast(werk, {
      id: werk.omgeving.nieuweId(),
      // A return message without products is about the same toewijzingen all the same.
      kop: { ...kopVan(retour), nummers: item.kop.nummers },
      codes: losseCodes(antwoord.codes),
      bytes: schrijf(retour),
      naam: naam!,
      dossier: sleutel,
      overBericht: item.id,
    })
  }
  neemOver(werk, besluit, item.id, sleutel)
  return antwoord
}

type Beoordeeld = 'goedgekeurd' | 'afgekeurd' | 'vastgehouden'

/** Only a JW301 goes from the municipality to the provider. */
export function gemeenteVan({ berichtsoort, Header }: Heenbericht): string {
  return berichtsoort === 'JW301' ? Header.Afzender : Header.Ontvanger
}

function eigen(werk: Werkset, item: Werkitem, bericht: Heenbericht): Antwoord {
  const sleutel = item.dossier!
  const dossier = dossierVan(werk, sleutel, bericht.Client.Bsn)
  const context = contextVoor(werk, item.id, {
    identificatieAlGebruikt: !werk.metIdentificatie.has(item.id),
    nummersVanAnderen: nummersVanAnderen(werk, bericht, sleutel),
    voorgangerKanKomen: false,
    gemeente: gemeenteVan(bericht),
  })
  const oordeel = beoordeel(bericht, dossier, context)
  const besluit = besluitEigen(bericht, oordeel, dossier, context)
  if (besluit.uitkomst !== 'verzonden') return weigerItem(werk, item, besluit.bevindingen)
  const antwoord = uitBesluit(werk, item, 'goedgekeurd', besluit, sleutel)
  legItemVast(werk, item, antwoord, 'verzonden')
  werk.set.uitgaand.push({ bericht: item.id, bestandsnaam: bestandsnaam(bericht) })
  neemNummersOver(werk, bericht, sleutel)
  neemOver(werk, besluit, item.id, sleutel)
  return antwoord
}
