// SPDX-License-Identifier: EUPL-1.2
/** A person approves or refuses a task. */
import type { Bevinding, Heenbericht } from '@stopwijzer/ijw'
import type { Context } from '../context.ts'
import { type Gemaakt, maakStart, maakStop } from '../correctie/maak.ts'
import type { Dossier } from '../dossier/feiten.ts'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import { bouw301 } from '../sluiten/bouw301.ts'
import { isAfgeschermd } from './afgeschermd.ts'
import {
  type Besluit,
  LEEG_BESLUIT,
  type MeldVoorstel,
  type SluitVoorstel,
  type Taak,
} from './besluit.ts'
import { openTaken } from './openTaken.ts'
import { wachtOpRetour } from './uitstaand.ts'
import { vooraf } from './vooraf.ts'
import { geweigerd, weigering } from './weigeren.ts'

/** What the approver chose instead of the proposal. */
export interface Keuze {
  /** One of `mogelijkeRedenen`; needed when the proposal has no RedenWijziging. */
  readonly redenWijziging?: string
  /** Real start of care, for a JW305. */
  readonly begindatum?: string
  /** Real last day of care, for a JW307. */
  readonly einddatum?: string
  /** Reason of the stop, for a JW307. */
  readonly redenBeeindiging?: string
}

/**
 * Approves a task. For a closing or restoring proposal the message is made anew from the
 * dossier of this moment: fresh Identificatie, Dagtekening today, new Toewijzingsdatum and
 * -tijd. When the situation changed since the proposal, or an answer is still out, nothing
 * is sent and `bevindingen` tell why. A start or stop that is due is made from the proposal
 * with the choices over it. A task without a message is simply done.
 */
export function akkoord(
  taak: Taak,
  dossier: Dossier,
  context: Context,
  keuze: Keuze = {},
): Besluit {
  if (dossier.afgeschermd && verstuurt(taak)) return geweigerd([isAfgeschermd()])
  if (taak.voorstel?.soort === 'JW305' || taak.voorstel?.soort === 'JW307') {
    return meld(taak, taak.voorstel, dossier, context, keuze)
  }
  if (taak.voorstel?.soort !== 'JW301') return klaar(taak, [])
  const voorstel = huidigVoorstel(taak, dossier, context)
  if (voorstel === null) return geweigerd([veranderd()])
  const redenWijziging = keuze.redenWijziging ?? voorstel.redenWijziging
  if (redenWijziging === null || !voorstel.mogelijkeRedenen.includes(redenWijziging)) {
    return geweigerd([kiesReden(redenWijziging, voorstel.mogelijkeRedenen)])
  }
  const { toewijzingNummer, einddatum } = voorstel
  const wijziging = { toewijzingNummer, einddatum, redenWijziging }
  const bericht = bouw301(dossier, voorstel, [wijziging], context)
  if (bericht === null) return geweigerd([geenClient()])
  const open = wachtOpRetour(bericht, dossier)
  if (open !== null) {
    return geweigerd([
      weigering(
        'OP080',
        `Er staat nog een retourbericht uit op het ${open.berichtsoort} met Identificatie ${open.identificatie}.`,
        'Wacht op het antwoord en keur het voorstel daarna goed.',
      ),
    ])
  }
  const bevindingen = vooraf(bericht, dossier, context)
  return bevindingen.length > 0 ? geweigerd(bevindingen) : klaar(taak, [bericht])
}

function verstuurt({ voorstel }: Taak): boolean {
  return voorstel !== null && voorstel.soort !== 'herstel'
}

/** Sends the start or stop that is due; the rest of the message comes from the dossier. */
function meld(
  taak: Taak,
  voorstel: MeldVoorstel,
  dossier: Dossier,
  context: Context,
  keuze: Keuze,
): Besluit {
  const begindatum = keuze.begindatum ?? voorstel.begindatum
  const einddatum = keuze.einddatum ?? voorstel.einddatum
  const redenBeeindiging = keuze.redenBeeindiging ?? voorstel.redenBeeindiging
  if (voorstel.soort === 'JW305') {
    if (begindatum === null) return geweigerd([vulAan('de begindatum')])
    return gemaakt(taak, maakStart({ ...voorstel, begindatum }, dossier, context))
  }
  if (einddatum === null) return geweigerd([vulAan('de einddatum')])
  if (redenBeeindiging === null) return geweigerd([vulAan('de reden')])
  const { begindatum: vanStart, ...rest } = voorstel
  const welke = vanStart === null ? {} : { begindatum: vanStart }
  const invoer = { ...rest, ...welke, einddatum, redenBeeindiging }
  return gemaakt(taak, maakStop(invoer, dossier, context))
}

function gemaakt(taak: Taak, { bericht, bevindingen }: Gemaakt<Heenbericht>): Besluit {
  return bericht === null || bevindingen.length > 0
    ? geweigerd(bevindingen)
    : klaar(taak, [bericht])
}

function vulAan(veld: string): Bevinding {
  return weigering('VOORSTEL', `In het voorstel ontbreekt ${veld}.`, `Vul ${veld} in.`)
}

/** Refuses a task; the reason is kept by the service. Nothing is sent. */
export function afwijzen(taak: Taak): Besluit {
  return klaar(taak, [])
}

function klaar(taak: Taak, uitgaand: readonly Heenbericht[]): Besluit {
  return { ...LEEG_BESLUIT, afgehandeldeTaken: [taak.sleutel], uitgaand }
}

/** The proposal that the dossier calls for now under the same key. */
function huidigVoorstel(taak: Taak, dossier: Dossier, context: Context): SluitVoorstel | null {
  const zelfdeNummer = (t: ToewijzingToestand) => t.toewijzingNummer === taak.toewijzingNummer
  const nu = openTaken(dossier, context, zelfdeNummer).find((t) => t.sleutel === taak.sleutel)
  return nu?.voorstel?.soort === 'JW301' ? nu.voorstel : null
}

function veranderd(): Bevinding {
  return weigering(
    'VOORSTEL',
    'Dit voorstel past niet meer bij het dossier. De stop of de toewijzing is intussen veranderd.',
    'Bekijk de toewijzing opnieuw.',
  )
}

function kiesReden(reden: string | null, mogelijk: readonly string[]): Bevinding {
  return weigering(
    'JZ002',
    reden === null
      ? 'Er is nog geen reden van de wijziging gekozen.'
      : `Reden ${reden} past niet bij deze stop.`,
    `Kies een van deze redenen: ${mogelijk.join(', ')}.`,
  )
}

function geenClient(): Bevinding {
  return weigering(
    'VOORSTEL',
    'Er is geen eerder JW301 bekend. Daaruit halen we de naam en het adres van de cliënt.',
    'Maak het bericht in uw eigen systeem.',
  )
}
