// SPDX-License-Identifier: EUPL-1.2
/**
 * From which day the term of a start or stop counts (stopzorg 3, OP271, OP272): the one answer
 * under the duty, the form, the signal on receipt and the list of reports (docs/adr/0351).
 */
import { toonDatum, vergelijkDatum } from '@stopwijzer/ijw'
import type {
  BekendFeit,
  Dossier,
  LeveringSleutel,
  StartFeit,
  StopFeit,
} from '../dossier/feiten.ts'
import { type GeldigeLevering, leveringId } from '../dossier/levering.ts'
import { type ToewijzingToestand, toestandSleutel } from '../dossier/toestand.ts'
import { type Einde, eerderDan, eindeVan, type Gekend, isEerder } from '../dossier/versies.ts'
import { isTijdelijk } from '../sluiten/redenen.ts'

/** Day 0 of a term with, in Dutch, what happened on it. */
export interface Grond {
  readonly basis: string
  readonly aanleiding: string
}

/** A start or stop that stands, or one that is about to be reported. */
export type Melding = LeveringSleutel &
  Pick<StartFeit, 'product' | 'begindatum'> & { readonly herkomst?: Gekend } & (
    | { readonly soort: 'start' }
    | Pick<StopFeit, 'soort' | 'redenBeeindiging' | 'einddatum'>
  )

type Stand = Pick<GeldigeLevering, 'versies' | 'starts' | 'stops' | 'eerder'>

export interface Meldgrond {
  /** `null` when it cannot be told: nobody recorded when a pause turned out to be the end. */
  readonly grond: Grond | null
  /** Local day of the report; `null`: it has not been made. */
  readonly gemeldOp: string | null
}

/**
 * Ground of a report with the day on which it was made, as things were known then. A correction
 * (removed and reported again) is in time when the report that it replaces was: OP271 and OP272
 * are about reporting.
 */
export function meldgrond(
  melding: Melding,
  stand: Stand,
  dossier: Pick<Dossier, 'feiten'>,
  vandaag: string,
): Meldgrond {
  const eerste = eersteMelding(melding, stand)
  const gemeldOp = eerste?.moment.slice(0, 10) ?? null
  if (melding.soort === 'start') return { grond: startgrond(melding, stand), gemeldOp }
  const versies =
    eerste === undefined ? stand.versies : stand.versies.filter((v) => isEerder(v.herkomst, eerste))
  const einde = eindeVan(versies)
  const tijdelijk = isTijdelijk(melding) ? undefined : tijdelijkeStop(melding, stand)
  const grond =
    tijdelijk === undefined
      ? eindgrond(melding.einddatum, einde)
      : pauzegrond(tijdelijk, stand, einde, dossier, gemeldOp ?? vandaag)
  return { grond, gemeldOp }
}

/** The first day of care, or the receipt of a toewijzing that came later (OP271). */
function startgrond({ begindatum }: Melding, { versies }: Stand): Grond {
  const ontvangen = eersteOntvangst(versies)
  return ontvangen !== null && vergelijkDatum(begindatum, ontvangen) < 0
    ? {
        basis: ontvangen,
        aanleiding: `De toewijzing kwam binnen op ${toonDatum(ontvangen)}, na het begin van de zorg.`,
      }
    : { basis: begindatum, aanleiding: `De zorg begon op ${toonDatum(begindatum)}.` }
}

/** Day on which a toewijzing was first received or sent. */
export function eersteOntvangst(versies: Stand['versies']): string | null {
  return versies.map(({ herkomst }) => herkomst.moment.slice(0, 10)).sort()[0] ?? null
}

/**
 * The last day of care, or the receipt of a JW301 that had cut the toewijzing short with
 * retroactive effect, when that came later.
 */
function eindgrond(einddatum: string, einde: Einde | null): Grond {
  const { sinds } = einde ?? {}
  return sinds !== undefined && isTerugwerkend(einde) && vergelijkDatum(einddatum, sinds) < 0
    ? {
        basis: sinds,
        aanleiding: `De gemeente verkortte de toewijzing op ${toonDatum(sinds)} met terugwerkende kracht.`,
      }
    : { basis: einddatum, aanleiding: `De zorg eindigde op ${toonDatum(einddatum)}.` }
}

function isTerugwerkend(einde: Einde | null): boolean {
  return einde?.verkort === true && eerderDan(einde.einddatum, einde.sinds)
}

/**
 * A pause that turns out to be the end: from the day that became known (OP272), from the receipt
 * of the JW301 that cut the toewijzing short while care stood still, or from the end of the
 * toewijzing, after which care cannot resume within it; the earliest counts. A toewijzing that
 * had been cut short before leaves room until its end.
 */
function pauzegrond(
  tijdelijk: StopFeit,
  stand: Stand,
  einde: Einde | null,
  { feiten }: Pick<Dossier, 'feiten'>,
  dag: string,
): Grond | null {
  const gemeld = eersteMelding(tijdelijk, stand) ?? tijdelijk.herkomst
  const gronden: Grond[] = []
  const bekend = bekendOp(feiten, tijdelijk, gemeld)
  if (bekend !== null) {
    const aanleiding = `Op ${toonDatum(bekend)} werd bekend dat de zorg niet verdergaat.`
    gronden.push({ basis: bekend, aanleiding })
  }
  if (einde?.verkort && isEerder(gemeld, einde.eerste.herkomst)) {
    const aanleiding = `De gemeente verkortte de toewijzing op ${toonDatum(einde.sinds)}.`
    gronden.push({ basis: einde.sinds, aanleiding })
  }
  const { einddatum } = einde ?? {}
  if (einddatum && vergelijkDatum(einddatum, dag) < 0) {
    const ontvangen = isTerugwerkend(einde) ? einde!.sinds : einddatum
    const basis = [einddatum, ontvangen, tijdelijk.einddatum].sort(vergelijkDatum).at(-1)!
    gronden.push({ basis, aanleiding: `De toewijzing eindigde op ${toonDatum(einddatum)}.` })
  }
  return (
    gronden
      .filter(({ basis }) => vergelijkDatum(basis, dag) <= 0)
      .sort((a, b) => vergelijkDatum(a.basis, b.basis))[0] ?? null
  )
}

/** The temporary stop that stands on the start of this stop. */
function tijdelijkeStop(
  { begindatum }: Pick<Melding, 'begindatum'>,
  { stops }: Pick<Stand, 'stops'>,
): StopFeit | undefined {
  return stops.findLast((stop) => stop.begindatum === begindatum && isTijdelijk(stop))
}

/** The day recorded for the pause that stands on a toewijzing now; `null`: none that counts. */
export function bekendeDag(
  toestand: Pick<ToewijzingToestand, 'levering' | keyof Stand>,
  { feiten }: Pick<Dossier, 'feiten'>,
): string | null {
  const start = toestand.starts.at(-1)
  if (toestand.levering !== 'TIJDELIJK_GESTOPT' || start === undefined) return null
  const stop = tijdelijkeStop(start, toestand)
  if (stop === undefined) return null
  return bekendOp(feiten, stop, eersteMelding(stop, toestand) ?? stop.herkomst)
}

/** What the last note says of those made since this temporary stop was reported. */
function bekendOp(feiten: Dossier['feiten'], stop: StopFeit, gemeld: Gekend): string | null {
  const sleutel = toestandSleutel(stop)
  const laatste = feiten
    .filter((feit): feit is BekendFeit => feit.soort === 'bekend')
    .filter((feit) => feit.begindatum === stop.begindatum && toestandSleutel(feit) === sleutel)
    // The message of a note of the same moment may have any id.
    .filter(({ herkomst }) => herkomst.moment >= gemeld.moment)
    .reduce<BekendFeit | null>(
      (a, b) => (a === null || isEerder(a.herkomst, b.herkomst) ? b : a),
      null,
    )
  return laatste?.bekendOp ?? null
}

/** Where the first report of this came from: its own, or that of one that it corrects. */
function eersteMelding(melding: Melding, stand: Stand): Gekend | undefined {
  return stand.eerder.find((oud) => verbetert(melding, oud, stand))?.herkomst ?? melding.herkomst
}

/**
 * Does this report take the place of that one? It is about the same thing, which at the time had
 * happened or was announced for this day. A pause does not count as the report of the end that
 * came after it, as long as both stand.
 */
function verbetert(nieuw: Melding, oud: StartFeit | StopFeit, stand: Stand): boolean {
  if (leveringId(oud) !== leveringId(nieuw)) return false
  if (nieuw.herkomst !== undefined && !isEerder(oud.herkomst, nieuw.herkomst)) return false
  const gemeldOp = oud.herkomst.moment.slice(0, 10)
  if (nieuw.soort === 'start') {
    return oud.soort === 'start' && opDag(nieuw.begindatum, oud.begindatum, gemeldOp)
  }
  if (oud.soort !== 'stop' || !opDag(nieuw.einddatum, oud.einddatum, gemeldOp)) return false
  const zelfdeStart =
    nieuw.begindatum === oud.begindatum ||
    !stand.starts.some((start) => start.begindatum === oud.begindatum)
  return zelfdeStart && (isTijdelijk(oud) === isTijdelijk(nieuw) || !heeftSoort(nieuw, oud, stand))
}

function opDag(dag: string, eerder: string, gemeldOp: string): boolean {
  return dag === eerder || vergelijkDatum(dag, gemeldOp) <= 0
}

/** Does a stop of the kind of `oud` stand on the start of `nieuw`? */
function heeftSoort({ begindatum }: Melding, oud: StopFeit, { stops }: Stand): boolean {
  return stops.some(
    (stop) => stop.begindatum === begindatum && isTijdelijk(stop) === isTijdelijk(oud),
  )
}
