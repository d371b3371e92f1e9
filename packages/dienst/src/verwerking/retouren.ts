// SPDX-License-Identifier: EUPL-1.2
/** Return messages: those that answer an own message, and those that other software made. */
import { type Bevinding, lees, leesRetour, type Retourbericht } from '@stopwijzer/ijw'
import { type Besluit, besluitOnbekendRetour, besluitRetour } from '@stopwijzer/keten'
import { type Antwoord, basisAntwoord, codesUitRetour, losseCodes } from './antwoord.ts'
import { beantwoordBericht } from './beantwoord.ts'
import { vervolgOpRetour, voerUit } from './correctiestap.ts'
import { legItemVast, uitBesluit, weigerItem } from './itemvast.ts'
import { bestandsnaam, isRetour, nummersUit, ontvangstVan, type Werkitem } from './werkitem.ts'
import { contextVoor, dossierVan, neemOver, type Werkset } from './werkset.ts'

/** A return message from the chain: settles the own message of that kind and Identificatie. */
export function retourIn(werk: Werkset, item: Werkitem, retour: Retourbericht): Antwoord {
  const heen = beantwoordBericht(werk, retour)
  const opgeslagen = heen?.herkomst === 'in' ? undefined : heen
  const gelezen = opgeslagen && lees(werk.inhoud.get(opgeslagen.id)!)
  // The header comes back unchanged (IV028): another receiver means another message.
  const past = gelezen?.goed && gelezen.bericht.Header.Ontvanger === retour.Header.Ontvanger
  if (!opgeslagen?.dossier || !gelezen?.goed || isRetour(gelezen.bericht) || !past) {
    const besluit = besluitOnbekendRetour(retour)
    const antwoord = {
      ...uitBesluit(werk, item, 'vastgehouden', besluit, null),
      codes: codesUitRetour(retour),
    }
    // Whose it is nobody knows: no dossier is made from a message that answers nothing.
    legItemVast(werk, { ...item, dossier: null }, antwoord, 'quarantaine')
    neemOver(werk, besluit, item.id, null)
    return antwoord
  }
  const sleutel = opgeslagen.dossier
  const { bericht } = gelezen
  const dossier = dossierVan(werk, sleutel, bericht.Client.Bsn)
  const eigenBericht = { berichtId: opgeslagen.id, bericht }
  const context = contextVoor(werk, item.id, { ontvangenOp: ontvangstVan(item) })
  const uitRetour = besluitRetour(retour, eigenBericht, dossier, context)
  const antwoordOp = { eigen: eigenBericht, retour, besluit: uitRetour }
  const { besluit, vervolgen } = vervolgOpRetour(werk, sleutel, antwoordOp, dossier, context)
  const antwoord: Antwoord = {
    ...uitBesluit(werk, item, uitkomstVanRetour(uitRetour, retour), besluit, sleutel),
    codes: codesUitRetour(retour),
  }
  const kop = { ...item.kop, nummers: nummersUit(bericht) }
  legItemVast(werk, { ...item, kop, dossier: sleutel }, antwoord, 'verwerkt', null, opgeslagen.id)
  if (besluit.uitkomst === 'goedgekeurd' || besluit.uitkomst === 'afgekeurd') {
    const codes = losseCodes(antwoord.codes)
    werk.set.beslist.push({ id: opgeslagen.id, status: besluit.uitkomst, codes })
  }
  neemOver(werk, besluit, item.id, sleutel)
  // After the facts of the answer: the next message is judged against them.
  for (const vervolg of vervolgen) voerUit(werk, sleutel, vervolg)
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
export function retourEigen(werk: Werkset, item: Werkitem, retour: Retourbericht): Antwoord {
  const heen = beantwoordBericht(werk, retour)
  // There is one return message per message, and this service answers what it receives.
  if (heen?.herkomst === 'in') return weigerItem(werk, item, [alBeantwoord(retour)])
  const antwoord = basisAntwoord(item, 'goedgekeurd')
  legItemVast(werk, { ...item, dossier: null }, antwoord, 'verzonden')
  werk.set.uitgaand.push({ bericht: item.id, bestandsnaam: bestandsnaam(retour) })
  return antwoord
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
