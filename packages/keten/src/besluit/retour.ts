// SPDX-License-Identifier: EUPL-1.2
/** What follows from a return message that we received on an own message. */
import {
  type Heenbericht,
  leesRetour,
  type Retourbericht,
  type RetourLezing,
} from '@stopwijzer/ijw'
import { ontvangst } from '../bericht/header.ts'
import type { Context } from '../context.ts'
import type { BerichtFeit, Dossier, Feit, Herkomst, OordeelFeit } from '../dossier/feiten.ts'
import { feitenUit } from '../dossier/feitenUit.ts'
import { isBerichtFeit, oordelenPerBericht } from '../dossier/geldig.ts'
import { type Besluit, LEEG_BESLUIT, type Taak } from './besluit.ts'
import { trekGevolgen } from './gevolgtrekking.ts'
import { herkomstVan } from './herkomst.ts'
import { herstelSleutel, herstelSleutels } from './herstellen.ts'
import { alVerwerkt, overneming } from './overnemen.ts'

/** The own message that a return message answers, as the service stored it. */
export interface EigenBericht {
  /** Ledger id under which its facts were recorded. */
  readonly berichtId: string
  readonly bericht: Heenbericht
}

/**
 * The decision on a received JW302, JW306 or JW308 (stopzorg 7.4). A rejected message
 * counts as never sent. A second answer that says the same changes nothing; one that
 * contradicts the first is for a person, because there is one return message per message.
 * The exception is 9056 alone: the message arrived twice, and the other answer is the one
 * that counts, whichever of them comes first (docs/adr/0090-dubbel-bezorgd.md).
 */
export function besluitRetour(
  retour: Retourbericht,
  eigen: EigenBericht,
  dossier: Dossier,
  context: Context,
): Besluit {
  const lezing = leesRetour(retour)
  const eerder = oordelenPerBericht(dossier.feiten).get(eigen.berichtId)
  if (eerder !== undefined && eerder !== 'handmatig') {
    if (isAlleenDubbel(lezing)) return LEEG_BESLUIT
    // After 9056 alone this is the answer itself, also when it rejects as well: it has the reason.
    if (!wasAlleenDubbel(eigen, dossier)) {
      return eerder === lezing.uitkomst ? LEEG_BESLUIT : tegenspraak(eigen)
    }
  }
  const herkomst = retourHerkomst(retour, context)
  const genoemd = eigenFeiten(eigen, context)
  const verwerkt = alVerwerkt(lezing, retour, eigen, genoemd)
  const overgenomen = overneming(verwerkt, eigen, dossier, herkomst)
  const feiten: Feit[] = [
    ...overgenomen,
    {
      soort: 'oordeel',
      overBerichtId: eigen.berichtId,
      uitkomst: lezing.uitkomst,
      door: 'retourbericht',
      ...(isAlleenDubbel(lezing) ? { alleenDubbel: true } : {}),
      herkomst,
    } satisfies OordeelFeit,
  ]
  const uit = trekGevolgen(dossier, feiten, genoemd, context)
  const eigenTaak = taakBij(lezing, eigen, verwerkt.length === genoemd.length)
  return {
    ...LEEG_BESLUIT,
    uitkomst: lezing.uitkomst === 'handmatig' ? 'verwerkt' : lezing.uitkomst,
    feiten,
    taken: eigenTaak === null ? uit.taken : [...uit.taken, eigenTaak],
    afgehandeldeTaken: [
      ...uit.afgehandeldeTaken,
      ...(lezing.uitkomst === 'goedgekeurd' ? herstelSleutels(dossier, genoemd) : []),
    ],
    toestanden: uit.toestanden,
    signalen: [...retourSignalen(lezing), ...uit.signalen],
  }
}

/** A return message without an own message that it answers: quarantine (scenario Q09). */
export function besluitOnbekendRetour(retour: Retourbericht): Besluit {
  const { Afzender, Ontvanger, BerichtIdentificatie } = retour.Header
  const { Identificatie } = BerichtIdentificatie
  return {
    ...LEEG_BESLUIT,
    taken: [
      {
        sleutel: `onbekend-retour/${retour.berichtsoort}/${Afzender}/${Ontvanger}/${Identificatie}`,
        soort: 'onbekend-retour',
        toewijzingNummer: null,
        uiterlijk: null,
        voorstel: null,
        toelichting: `Er kwam een ${retour.berichtsoort} binnen op een bericht dat we niet kennen (Identificatie ${Identificatie}). Zoek uit bij welk bericht het hoort.`,
      },
    ],
  }
}

/** The Identificatie was used before and nothing else: this message had come in already. */
function isAlleenDubbel({ meldingen }: RetourLezing): boolean {
  return meldingen.length > 0 && meldingen.every(({ code }) => code === '9056')
}

function wasAlleenDubbel({ berichtId }: EigenBericht, { feiten }: Dossier): boolean {
  const oordelen = feiten.filter(
    (feit) => feit.soort === 'oordeel' && feit.overBerichtId === berichtId,
  )
  return oordelen.every((feit) => feit.soort === 'oordeel' && feit.alleenDubbel === true)
}

function eigenFeiten(eigen: EigenBericht, context: Context): BerichtFeit[] {
  const herkomst: Herkomst = {
    ...herkomstVan(eigen.bericht, context, 'verzonden'),
    berichtId: eigen.berichtId,
  }
  return feitenUit(eigen.bericht, herkomst).filter(isBerichtFeit)
}

function retourHerkomst(retour: Retourbericht, context: Context): Herkomst {
  const { IdentificatieRetour, DagtekeningRetour } = retour.Header
  return {
    berichtId: context.berichtId,
    berichtsoort: retour.berichtsoort,
    identificatie: IdentificatieRetour,
    dagtekening: DagtekeningRetour,
    moment: ontvangst(context),
    richting: 'ontvangen',
  }
}

/** `verwerkt`: all that the message told was processed before. */
function taakBij(
  lezing: RetourLezing,
  { bericht, berichtId }: EigenBericht,
  verwerkt: boolean,
): Taak | null {
  const soort = bericht.berichtsoort
  if (lezing.uitkomst === 'handmatig') {
    return handmatig(
      berichtId,
      `Het antwoord op uw ${soort} spreekt zichzelf tegen: het bevat het hele bericht, maar geen fout. Vraag de andere partij wat zij bedoelt.`,
    )
  }
  if (lezing.uitkomst === 'goedgekeurd' || verwerkt) return null
  const codes = [...new Set(lezing.meldingen.map(({ code }) => code))]
  return {
    sleutel: herstelSleutel(berichtId),
    soort: 'afgekeurd-herstellen',
    toewijzingNummer: null,
    uiterlijk: null,
    voorstel: { soort: 'herstel', berichtId, codes, bericht },
    toelichting: `Uw ${soort} is afgekeurd (${codes.join(', ')}). Het telt als niet verzonden. Herstel de fout en stuur een nieuw bericht met een nieuwe Identificatie.`,
  }
}

function tegenspraak({ bericht, berichtId }: EigenBericht): Besluit {
  return {
    ...LEEG_BESLUIT,
    taken: [
      handmatig(
        berichtId,
        `Op uw ${bericht.berichtsoort} kwam een tweede antwoord dat anders is dan het eerste. Het eerste antwoord blijft staan. Vraag de andere partij wat klopt.`,
      ),
    ],
  }
}

function handmatig(berichtId: string, toelichting: string): Taak {
  return {
    sleutel: `handmatig-beoordelen/${berichtId}`,
    soort: 'handmatig-beoordelen',
    toewijzingNummer: null,
    uiterlijk: null,
    voorstel: null,
    toelichting,
  }
}

function retourSignalen(lezing: RetourLezing) {
  if (lezing.reden !== 'alleen-0200-in-header') return []
  return [
    {
      code: 'retour-met-0200',
      toewijzingNummer: null,
      boodschap:
        'Het antwoord heeft code 0200 in de kop. Dat hoort niet, maar we lezen het als een goedkeuring.',
    },
  ]
}
