// SPDX-License-Identifier: EUPL-1.2
/**
 * Carries a correction out step by step. Pure: the service stores what comes out, in the
 * transaction of the event that made it go on. The next message follows only when the one
 * before was approved, the toewijzing stands as foreseen and the receiver's rules let it
 * pass; in every other case a person looks.
 */
import { leesRetour, type Retourbericht } from '@stopwijzer/ijw'
import { vandaag } from '../bericht/header.ts'
import { geenClient } from '../besluit/berichtweigering.ts'
import type { Besluit } from '../besluit/besluit.ts'
import { besluitEigen } from '../besluit/eigen.ts'
import { herstelSleutel } from '../besluit/herstellen.ts'
import type { EigenBericht } from '../besluit/retour.ts'
import { weigering } from '../besluit/weigeren.ts'
import type { Context } from '../context.ts'
import type { Dossier } from '../dossier/feiten.ts'
import { oordelenPerBericht } from '../dossier/geldig.ts'
import { beoordeel } from '../oordeel/beoordeel.ts'
import { afdruk, na, zelfdeAfdruk } from './afdruk.ts'
import { beproef } from './beproef.ts'
import {
  type Correctie,
  type Correctieonderwerp,
  isOpen,
  telBerichten,
  type Vervolg,
} from './correctie.ts'
import { correctieSleutel, stopMet, watVeranderde } from './gestopt.ts'
import { isBerichtstap, type Stap, stapBericht } from './stap.ts'

/** A correction of which nothing was sent yet. */
export function nieuweCorrectie(
  id: string,
  onderwerp: Correctieonderwerp,
  stappen: readonly Stap[],
): Correctie {
  const { wat, gemeente, aanbieder, toewijzingNummer, product } = onderwerp
  return {
    id,
    wat,
    gemeente,
    aanbieder,
    toewijzingNummer,
    product,
    stappen,
    stap: 0,
    staat: 'loopt',
    bericht: null,
    berichten: [],
    verwacht: [],
    waarom: null,
  }
}

/** The first message. The whole plan is tried before: when a later step would be refused nothing goes. */
export function beginCorrectie(correctie: Correctie, dossier: Dossier, context: Context): Vervolg {
  const struikel = beproef(correctie.stappen, correctie.gemeente, dossier, context)
  if (struikel !== null) return blijft(correctie, struikel.bevindingen)
  return verstuurStap(correctie, dossier, context)
}

/** A return message came in on `eigen`; `dossier` already holds what followed from it. */
export function naRetour(
  correctie: Correctie,
  { eigen, retour, besluit }: Antwoord,
  dossier: Dossier,
  context: Context,
): Vervolg | null {
  if (correctie.staat !== 'loopt' || !correctie.berichten.includes(eigen.berichtId)) return null
  const { berichtsoort } = eigen.bericht
  if (besluit.uitkomst === 'afgekeurd') {
    // 9056 alone: the message came in twice, and the answer on the other copy counts.
    if (isAlleenDubbel(besluit)) return null
    const codes = [...new Set(leesRetour(retour).meldingen.map(({ code }) => code))]
    const herstel = besluit.taken.find(({ sleutel }) => sleutel === herstelSleutel(eigen.berichtId))
    const voorstel = herstel?.voorstel?.soort === 'herstel' ? { voorstel: herstel.voorstel } : {}
    const waarom = `De gemeente keurde het ${berichtsoort} af (${codes.join(', ')}).`
    return stopMet(correctie, waarom, dossier, context, voorstel)
  }
  if (besluit.uitkomst !== 'goedgekeurd') {
    // The same answer once more says nothing new.
    if (besluit.taken.length === 0) return null
    const waarom = `Het antwoord op het ${berichtsoort} spreekt zichzelf of een eerder antwoord tegen.`
    return stopMet(correctie, waarom, dossier, context)
  }
  if (eigen.berichtId !== correctie.bericht) return null
  const nu = afdruk(correctie.stappen, correctie, dossier, vandaag(context))
  return zelfdeAfdruk(nu, correctie.verwacht)
    ? verstuurStap({ ...correctie, stap: correctie.stap + 1, bericht: null }, dossier, context)
    : stopMet(correctie, watVeranderde(correctie.verwacht, nu), dossier, context)
}

export interface Antwoord {
  readonly eigen: EigenBericht
  readonly retour: Retourbericht
  readonly besluit: Besluit
}

/** The decision on a return message with what follows for the correction: one task, not two. */
export function metVervolg(besluit: Besluit, vervolg: Vervolg, berichtId: string): Besluit {
  const gestopt = vervolg.correctie.staat === 'gestopt' && besluit.uitkomst === 'afgekeurd'
  const dubbel = gestopt ? herstelSleutel(berichtId) : null
  return {
    ...besluit,
    taken: [...besluit.taken.filter(({ sleutel }) => sleutel !== dubbel), ...vervolg.taken],
    afgehandeldeTaken: [...besluit.afgehandeldeTaken, ...vervolg.afgehandeldeTaken],
    signalen: [...besluit.signalen, ...vervolg.signalen],
  }
}

/**
 * A person lets a stopped correction go on from the dossier as it stands now. What is
 * there already is not sent again; the rest is tried as a whole first.
 */
export function gaVerder(correctie: Correctie, dossier: Dossier, context: Context): Vervolg {
  if (correctie.staat !== 'gestopt') return blijft(correctie, [nietGestopt(correctie)])
  const oordeel = oordelenPerBericht(dossier.feiten).get(correctie.bericht ?? '')
  if (correctie.bericht !== null && (oordeel ?? 'handmatig') === 'handmatig') {
    return blijft(correctie, [nogGeenAntwoord()])
  }
  const stap = vanaf(correctie, oordeel === 'goedgekeurd', dossier, context)
  const verder: Correctie = { ...correctie, stap, staat: 'loopt', bericht: null, waarom: null }
  const rest = verder.stappen.slice(stap)
  const struikel = beproef(rest, verder.gemeente, dossier, context)
  if (struikel !== null) return blijft(correctie, struikel.bevindingen)
  const vervolg = verstuurStap(verder, dossier, context)
  // Stopped again: the same task stays open.
  if (vervolg.correctie.staat === 'gestopt') return vervolg
  return { ...vervolg, afgehandeldeTaken: [correctieSleutel(correctie)] }
}

/** The step to go on with: past the one that was approved, and past all that stands there already. */
function vanaf(
  correctie: Correctie,
  goedgekeurd: boolean,
  dossier: Dossier,
  context: Context,
): number {
  const { stappen } = correctie
  const hand = stappen[correctie.stap]
  let stap = correctie.stap + (goedgekeurd || hand?.soort === 'andere-client' ? 1 : 0)
  const nu = afdruk(stappen, correctie, dossier, vandaag(context))
  for (; stap < stappen.length; stap++) {
    const een = stappen[stap]!
    if (een.soort === 'wachten') continue
    if (een.soort === 'andere-client' || !zelfdeAfdruk(nu, na(nu, een, correctie))) break
  }
  return stap
}

/** A person ends it. What was approved stays as it is. */
export function breekAf(correctie: Correctie): Vervolg {
  if (!isOpen(correctie)) return blijft(correctie, [nietGestopt(correctie)])
  return {
    ...blijft({ ...correctie, staat: 'afgebroken' }, []),
    afgehandeldeTaken: [correctieSleutel(correctie)],
  }
}

/** Its message was sent again as a new one: that is the one to wait for. */
export function metNieuwBericht(correctie: Correctie, oud: string, nieuw: string): Vervolg | null {
  if (!isOpen(correctie) || correctie.bericht !== oud) return null
  const berichten = [...correctie.berichten, nieuw]
  return {
    ...blijft({ ...correctie, staat: 'loopt', bericht: nieuw, berichten, waarom: null }, []),
    afgehandeldeTaken: [correctieSleutel(correctie)],
  }
}

/** Its message was given up before it left. */
export function naOpgeven(
  correctie: Correctie,
  berichtId: string,
  dossier: Dossier,
  context: Context,
): Vervolg | null {
  if (correctie.staat !== 'loopt' || correctie.bericht !== berichtId) return null
  return stopMet(
    correctie,
    'Het bericht is opgegeven. Het telt als niet verzonden.',
    dossier,
    context,
  )
}

/** Sends the next message from the step in hand on; done when there is none. */
function verstuurStap(correctie: Correctie, dossier: Dossier, context: Context): Vervolg {
  const { stappen, gemeente } = correctie
  let { stap } = correctie
  while (stappen[stap]?.soort === 'wachten') stap++
  const hand: Correctie = { ...correctie, stap }
  const een = stappen[stap]
  if (een === undefined) {
    return {
      ...blijft({ ...hand, staat: 'klaar' }, []),
      signalen: [meld(hand, 'De correctie is klaar.')],
    }
  }
  if (!isBerichtstap(een)) return stopMet(hand, een.uitleg, dossier, context)
  const bericht = stapBericht(een, gemeente, dossier, context)
  const bevindingen =
    bericht === null
      ? [geenClient()]
      : besluitEigen(bericht, beoordeel(bericht, dossier, context), dossier, context).bevindingen
  if (bericht === null || bevindingen.length > 0) {
    const waarom = `Het ${een.soort} kan nu niet weg. ${bevindingen[0]?.boodschap ?? ''}`.trim()
    return stopMet(hand, waarom, dossier, context, { bevindingen })
  }
  const nu = afdruk(stappen, hand, dossier, vandaag(context))
  const { nummer, totaal } = telBerichten(hand)
  const zin = `De correctie gaat verder: bericht ${nummer} van ${totaal} (${een.soort}) staat klaar.`
  return {
    ...blijft({ ...hand, verwacht: na(nu, een, hand) }, []),
    bericht,
    signalen: nummer === 1 ? [] : [meld(hand, zin)],
  }
}

function blijft(correctie: Correctie, bevindingen: Vervolg['bevindingen']): Vervolg {
  return {
    correctie,
    bericht: null,
    taken: [],
    afgehandeldeTaken: [],
    signalen: [],
    bevindingen,
  }
}

function meld({ toewijzingNummer }: Correctie, boodschap: string) {
  return { code: 'correctie', toewijzingNummer, boodschap }
}

function isAlleenDubbel({ feiten }: Besluit): boolean {
  return feiten.some((feit) => feit.soort === 'oordeel' && feit.alleenDubbel === true)
}

function nietGestopt({ staat }: Correctie) {
  const waarom =
    staat === 'loopt'
      ? 'Deze correctie loopt. Ze gaat vanzelf verder.'
      : 'Deze correctie is voorbij.'
  return weigering('CORRECTIE', waarom, 'Bekijk de correcties in de lijst.', 'Er verandert niets.')
}

function nogGeenAntwoord() {
  return weigering(
    'OP080',
    'Op het laatste bericht van deze correctie is nog geen geldig antwoord.',
    'Wacht op het antwoord, of verstuur het bericht als nieuw vanuit de wachtrij.',
    'De correctie blijft gestopt.',
  )
}
