// SPDX-License-Identifier: EUPL-1.2
/** The answer on one item; stored for when the item comes again. */
import type { Berichtsoort, Bevinding, Retourbericht, Retouroordeel } from '@stopwijzer/ijw'
import { BERICHTEN, leesRetour } from '@stopwijzer/ijw'
import type {
  Levering,
  Signaal,
  Taak,
  ToewijzingStatus,
  ToewijzingToestand,
} from '@stopwijzer/keten'
import { naamZonderBsn } from '../afscherming.ts'
import type { Werkitem } from './werkitem.ts'

export type Uitkomst = 'goedgekeurd' | 'afgekeurd' | 'geweigerd' | 'herhaling' | 'vastgehouden'

export interface CodesAntwoord {
  readonly header: readonly string[]
  readonly client: readonly string[] | null
  readonly producten: readonly (readonly string[])[] | null
}

/** What has to be remembered of a message about a shielded client until it is judged. */
export interface Vasthouding {
  /** Local moment of receipt. */
  readonly ontvangenOp: string
  readonly identificatieAlGebruikt: boolean
  /** The client is shielded no longer; the message waits for its predecessor. */
  readonly opgeheven?: true
}

export interface Antwoord {
  readonly bestand: string
  readonly map: 'in' | 'eigen'
  readonly berichtsoort: string | null
  /** Identificatie of a heenbericht, IdentificatieRetour of a return message. */
  readonly identificatie: string | null
  readonly oordeel: Uitkomst
  /** `uit/JW308_….xml`, `null` when there is no return message. */
  readonly retourbericht: string | null
  /** `null` for a full approval and when there is no return message. */
  readonly codes: CodesAntwoord | null
  readonly toestanden: readonly {
    readonly toewijzingNummer: string | null
    readonly levering: Levering
    readonly toewijzing: ToewijzingStatus
  }[]
  readonly bevindingen: readonly Bevinding[]
  /** What is worth a look and rejects nothing, e.g. a stop after the end of the toewijzing. */
  readonly signalen: readonly Signaal[]
  readonly taken: readonly { readonly soort: string; readonly uiterlijk: string | null }[]
  /** Of a message that is, or was, held because its client is shielded; never shown. */
  readonly vasthouding?: Vasthouding
}

/** The JSON line of the file drop: exactly the fields of its contract. */
export function alsRegel({
  signalen: _,
  vasthouding: __,
  ...regel
}: Antwoord): Omit<Antwoord, 'signalen' | 'vasthouding'> {
  return { ...regel, bestand: naamZonderBsn(regel.bestand) }
}

/**
 * Waits for its predecessor, and is judged again by itself. A return message in quarantine
 * has its final answer; a message about a shielded client waits for a person.
 */
export function isGeparkeerd({ oordeel, berichtsoort, vasthouding }: Antwoord): boolean {
  return (
    oordeel === 'vastgehouden' &&
    (vasthouding === undefined || vasthouding.opgeheven === true) &&
    berichtsoort !== null &&
    BERICHTEN[berichtsoort as Berichtsoort].heen === null
  )
}

/** The answer with nothing in it but the item itself. */
export function basisAntwoord(item: Werkitem, oordeel: Uitkomst): Antwoord {
  return {
    bestand: item.naam,
    map: item.map,
    berichtsoort: item.kop.berichtsoort,
    identificatie: item.kop.identificatie,
    oordeel,
    retourbericht: null,
    codes: null,
    toestanden: [],
    bevindingen: [],
    signalen: [],
    taken: [],
  }
}

/** The codes in the form of the contract; `null` for a full approval. */
function codesVan({ header, client }: Retouroordeel): CodesAntwoord | null {
  if (header.length === 0 && client === null) return null
  return {
    header,
    client: client?.client ?? null,
    producten: client?.producten ?? null,
  }
}

export function codesUitRetour(retour: Retourbericht): CodesAntwoord | null {
  return codesVan(leesRetour(retour).codes)
}

/** 0200: no error; 0233: not judged, because something else was wrong. */
const ZEGT_NIETS = new Set(['0200', '0233'])

/** The codes that tell what was wrong, each once. */
export function losseCodes(codes: CodesAntwoord | null): readonly string[] {
  if (codes === null) return GEEN_CODES
  const alle = [...codes.header, ...(codes.client ?? []), ...(codes.producten ?? []).flat()]
  return [...new Set(alle)].filter((code) => !ZEGT_NIETS.has(code))
}

const GEEN_CODES: readonly string[] = []

export function alsToestanden(toestanden: readonly ToewijzingToestand[]): Antwoord['toestanden'] {
  return toestanden.map(({ toewijzingNummer, levering, toewijzing }) => ({
    toewijzingNummer,
    levering,
    toewijzing,
  }))
}

export function alsSignalen(signalen: readonly Signaal[]): Antwoord['signalen'] {
  return signalen.map(({ code, toewijzingNummer, boodschap }) => ({
    code,
    toewijzingNummer,
    boodschap,
  }))
}

export function alsTaken(taken: readonly Taak[]): Antwoord['taken'] {
  return taken.map(({ soort, uiterlijk }) => ({ soort, uiterlijk }))
}
