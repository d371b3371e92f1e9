// SPDX-License-Identifier: EUPL-1.2
/** One message of a batch: address, judge, decide, and note what has to be written. */
import {
  BERICHTEN,
  type Bevinding,
  type Heenbericht,
  lees,
  leesRetour,
  type Retourbericht,
  schrijf,
} from '@stopwijzer/ijw'
import {
  type Besluit,
  beoordeel,
  besluitEigen,
  besluitOnbekendRetour,
  besluitOntvangen,
  besluitRetour,
  type Signaal,
} from '@stopwijzer/keten'
import { type BerichtKop, kenmerkTekst } from '../opslag/lezen.ts'
import type { BerichtStatus } from '../opslag/schrijfset.ts'
import { adresfout, retourAdresfout } from './adres.ts'
import {
  type Antwoord,
  alsSignalen,
  alsTaken,
  alsToestanden,
  basisAntwoord,
  codesUitRetour,
} from './antwoord.ts'
import { parkeerTot } from './parkeertijd.ts'
import { bestandsnaam, isRetour, kopVan, type Werkitem } from './werkitem.ts'
import {
  contextVoor,
  dossierVan,
  legUitgaandVast,
  neemNummersOver,
  neemOver,
  noteer,
  nummersVanAnderen,
  type Werkset,
} from './werkset.ts'

export interface Parkeren {
  /** Another message of this client may still come that this one waits for. */
  readonly voorgangerKanKomen: boolean
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
  if (!item.gelezen.goed) return weiger(werk, item, item.gelezen.bevindingen)
  const { bericht } = item.gelezen
  if (isRetour(bericht)) {
    const fout = retourAdresfout(bericht, item.map, werk.toegang)
    if (fout !== null) return weiger(werk, item, [fout])
    return item.map === 'in' ? retourIn(werk, item, bericht) : retourEigen(werk, item, bericht)
  }
  const fout = adresfout(bericht, item.map, werk.toegang)
  if (fout !== null) return weiger(werk, item, [fout])
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
    identificatieAlGebruikt: !item.geparkeerd && !werk.metIdentificatie.has(item.id),
    nummersVanAnderen: nummersVanAnderen(werk, bericht, sleutel),
    voorgangerKanKomen: parkeren.voorgangerKanKomen,
    gemeente: gemeenteVan(bericht),
  })
  const oordeel = beoordeel(bericht, dossier, context)
  const besluit = besluitOntvangen(bericht, oordeel, dossier, context)
  const retour = besluit.retourbericht
  const naam = retour === null ? null : bestandsnaam(retour)
  const antwoord: Antwoord = {
    ...basisAntwoord(item, besluit.uitkomst as 'goedgekeurd' | 'afgekeurd' | 'vastgehouden'),
    retourbericht: naam === null ? null : `uit/${naam}`,
    codes: retour === null ? null : codesUitRetour(retour),
    toestanden: alsToestanden(besluit.toestanden),
    bevindingen: besluit.bevindingen,
    signalen: alsSignalen(besluit.signalen),
    taken: alsTaken(besluit.taken),
  }
  legItemVast(
    werk,
    item,
    antwoord,
    besluit.uitkomst as BerichtStatus,
    parkeren.wachten === 'werkdagen' ? parkeerTot(werk.nu, werk.instellingen.parkeertijd) : werk.nu,
  )
  if (besluit.uitkomst === 'goedgekeurd') neemNummersOver(werk, bericht, sleutel)
  if (retour !== null) {
    legUitgaandVast(werk, {
      id: werk.omgeving.nieuweId(),
      herkomst: 'gemaakt',
      kop: kopVan(retour),
      bytes: schrijf(retour),
      naam: naam!,
      dossier: sleutel,
      overBericht: item.id,
    })
  }
  neemOver(werk, besluit, item.id, sleutel)
  return antwoord
}

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
  if (besluit.uitkomst !== 'verzonden') return weiger(werk, item, besluit.bevindingen)
  const antwoord = uitBesluit(item, 'goedgekeurd', besluit)
  legItemVast(werk, item, antwoord, 'verzonden')
  werk.set.uitgaand.push({ bericht: item.id, bestandsnaam: bestandsnaam(bericht) })
  neemNummersOver(werk, bericht, sleutel)
  neemOver(werk, besluit, item.id, sleutel)
  return antwoord
}

/** A return message from the chain: settles the own message of that kind and Identificatie. */
function retourIn(werk: Werkset, item: Werkitem, retour: Retourbericht): Antwoord {
  const heen = beantwoordBericht(werk, retour)
  const opgeslagen = heen?.herkomst === 'in' ? undefined : heen
  const gelezen = opgeslagen && lees(werk.inhoud.get(opgeslagen.id)!)
  // The header comes back unchanged (IV028): another receiver means another message.
  const past = gelezen?.goed && gelezen.bericht.Header.Ontvanger === retour.Header.Ontvanger
  if (!opgeslagen?.dossier || !gelezen?.goed || isRetour(gelezen.bericht) || !past) {
    const besluit = besluitOnbekendRetour(retour)
    const antwoord = { ...uitBesluit(item, 'vastgehouden', besluit), codes: codesUitRetour(retour) }
    // Whose it is nobody knows: no dossier is made from a message that answers nothing.
    legItemVast(werk, { ...item, dossier: null }, antwoord, 'quarantaine')
    neemOver(werk, besluit, item.id, null)
    return antwoord
  }
  const sleutel = opgeslagen.dossier
  const { bericht } = gelezen
  const dossier = dossierVan(werk, sleutel, bericht.Client.Bsn)
  const eigenBericht = { berichtId: opgeslagen.id, bericht }
  const besluit = besluitRetour(retour, eigenBericht, dossier, contextVoor(werk, item.id))
  const antwoord: Antwoord = {
    ...uitBesluit(item, uitkomstVanRetour(besluit, retour), besluit),
    codes: codesUitRetour(retour),
  }
  legItemVast(werk, { ...item, dossier: sleutel }, antwoord, 'verwerkt', null, opgeslagen.id)
  if (besluit.uitkomst === 'goedgekeurd' || besluit.uitkomst === 'afgekeurd') {
    werk.set.beslist.push({ id: opgeslagen.id, status: besluit.uitkomst })
  }
  neemOver(werk, besluit, item.id, sleutel)
  return antwoord
}

function uitkomstVanRetour(besluit: Besluit, retour: Retourbericht): Antwoord['oordeel'] {
  if (besluit.uitkomst === 'goedgekeurd' || besluit.uitkomst === 'afgekeurd') {
    return besluit.uitkomst
  }
  // Contradictory: a person decides. Without a task it only repeats what was known.
  if (besluit.taken.length > 0) return 'vastgehouden'
  const { uitkomst } = leesRetour(retour)
  return uitkomst === 'handmatig' ? 'vastgehouden' : uitkomst
}

/** A return message made by the organisation's own software. */
function retourEigen(werk: Werkset, item: Werkitem, retour: Retourbericht): Antwoord {
  const heen = beantwoordBericht(werk, retour)
  // There is one return message per message, and this service answers what it receives.
  if (heen?.herkomst === 'in') return weiger(werk, item, [alBeantwoord(retour)])
  const antwoord = basisAntwoord(item, 'goedgekeurd')
  legItemVast(werk, { ...item, dossier: null }, antwoord, 'verzonden')
  werk.set.uitgaand.push({ bericht: item.id, bestandsnaam: bestandsnaam(retour) })
  return antwoord
}

function beantwoordBericht(werk: Werkset, retour: Retourbericht): BerichtKop | undefined {
  return werk.beantwoord.get(
    kenmerkTekst({
      berichtsoort: BERICHTEN[retour.berichtsoort].heen,
      afzender: retour.Header.Afzender,
      identificatie: retour.Header.BerichtIdentificatie.Identificatie,
    }),
  )
}

function alBeantwoord(retour: Retourbericht): Bevinding {
  const { Identificatie } = retour.Header.BerichtIdentificatie
  return {
    regel: 'IV028',
    retourcode: null,
    laag: 'samenhang',
    ernst: 'fout',
    boodschap: `Stopwijzer beantwoordt het bericht met Identificatie ${Identificatie} zelf. Op één bericht hoort één retourbericht.`,
    actie:
      'Stuur dit retourbericht niet. Zet het maken van retourberichten in uw eigen systeem uit.',
    gevolg: 'Het bericht is niet verzonden.',
    locatie: null,
  }
}

function uitBesluit(item: Werkitem, oordeel: Antwoord['oordeel'], besluit: Besluit): Antwoord {
  return {
    ...basisAntwoord(item, oordeel),
    toestanden: alsToestanden(besluit.toestanden),
    bevindingen: besluit.bevindingen,
    signalen: alsSignalen(besluit.signalen),
    taken: alsTaken(besluit.taken),
  }
}

/** Not taken in (level 0 or 1, wrong address), or an own message that is not sent. */
function weiger(werk: Werkset, item: Werkitem, bevindingen: readonly Bevinding[]): Antwoord {
  const signalen = item.map === 'in' && !item.gelezen.goed ? [GEEN_RETOUR_MOGELIJK] : []
  const antwoord = { ...basisAntwoord(item, 'geweigerd' as const), bevindingen, signalen }
  werk.vrijgegeven.push(item.id)
  // The client of a refused message is nobody's business here: no dossier, no key.
  legItemVast(werk, { ...item, dossier: null }, antwoord, 'geweigerd')
  return antwoord
}

/** No return message can be made of what cannot be read: the sender has to be told in another way (OP090x2). */
const GEEN_RETOUR_MOGELIJK: Signaal = {
  code: 'geen-retour-mogelijk',
  toewijzingNummer: null,
  boodschap:
    'Op dit bestand kan geen retourbericht komen. Laat de afzender dit zelf weten, buiten het berichtenverkeer om.',
}

function legItemVast(
  werk: Werkset,
  item: Werkitem,
  antwoord: Antwoord,
  status: BerichtStatus,
  wachtTot: string | null = null,
  overBericht: string | null = null,
): void {
  const vastgehoudenTot = status === 'vastgehouden' ? wachtTot : null
  const { id } = item
  // Judged again and still waiting: nothing changed, and its time runs on.
  if (item.geparkeerd && status === 'vastgehouden') return
  if (item.geparkeerd) {
    werk.set.herbeoordeeld.push({ id, status, antwoord, vastgehoudenTot })
  } else {
    werk.set.berichten.push({
      id,
      herkomst: item.map,
      item: item.item,
      bytes: item.bytes,
      ...item.kop,
      dossier: item.dossier,
      status,
      antwoord,
      overBericht,
      moment: werk.nu,
      vastgehoudenTot,
    })
  }
  const soort = `${item.map === 'in' ? 'ontvang' : 'verstuur'}_${item.kop.berichtsoort?.toLowerCase() ?? 'onbekend'}`
  const uitkomst = status === 'geweigerd' ? 'geweigerd' : 'geslaagd'
  noteer(werk, soort, item.geparkeerd ? 'U' : 'C', uitkomst, item.dossier, id, antwoord.oordeel)
}
