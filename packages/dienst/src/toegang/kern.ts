// SPDX-License-Identifier: EUPL-1.2
/** What everything about logging in needs, and the bounds within which it may be set. */
import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Dienst } from '../dienst.ts'
import type { Logboek } from '../logboek.ts'
import type { Omgeving } from '../omgeving.ts'
import { TOEGANG } from '../sleutels/mensen.ts'
import { maakVersleuteling, type Versleuteling } from '../sleutels/versleuteling.ts'
import { maakWachtwoordkluis, type Wachtwoordkluis } from './wachtwoord/scrypt.ts'

export interface Toegangsregels {
  /** A session without requests ends after so many minutes. */
  readonly stilteMinuten: number
  /** And every session after so many hours. */
  readonly duurUren: number
  /** An activation link works for so many hours. */
  readonly linkUren: number
  /** A token of our own works for so many minutes. */
  readonly tokenMinuten: number
  /** Where people and systems find us; stands in links and tokens. */
  readonly publiekAdres: URL
}

export const STANDAARDREGELS = { stilteMinuten: 30, duurUren: 12, linkUren: 24, tokenMinuten: 5 }

export interface Toegangskern {
  readonly pool: pg.Pool
  readonly omgeving: Omgeving
  readonly logboek: Logboek
  /** For second factors, signing keys and logins under way; its hash for attempts. */
  readonly geheimen: Versleuteling
  readonly kluis: Wachtwoordkluis
  readonly regels: Toegangsregels
  /** Trial: no data of real people, so no second factor is demanded. */
  readonly proef: boolean
  /** Refusals leave on a multiple of this: what differs before it cannot be told apart. */
  readonly tikMs: number
}

export interface Kernopties {
  readonly logboek: Logboek
  readonly regels: Toegangsregels
  /** Tests that are not about scrypt take a light one. */
  readonly kluis?: Wachtwoordkluis
  readonly tikMs?: number
}

export function maakToegangskern(
  dienst: Pick<Dienst, 'pool' | 'bos' | 'omgeving' | 'configuratie'>,
  { logboek, regels, kluis = maakWachtwoordkluis(), tikMs = 100 }: Kernopties,
): Toegangskern {
  return {
    pool: dienst.pool,
    omgeving: dienst.omgeving,
    logboek,
    geheimen: maakVersleuteling(dienst.bos, TOEGANG),
    kluis,
    regels,
    proef: dienst.configuratie.proef,
    tikMs,
  }
}

/** From where somebody comes, for the list of sessions, the audit log and the brake. */
export interface Herkomst {
  readonly ip: string
  /** Header User-Agent. */
  readonly programma?: string | undefined
  readonly traceparent?: string | readonly string[] | undefined
}

/** 256 random bits as text: a cookie, a link, a key. */
export function nieuwGeheim(): string {
  return randomBytes(32).toString('base64url')
}

/** How a random secret is stored. It cannot be guessed, so it needs no slow hash. */
export function vingerafdruk(geheim: string): Buffer {
  return createHash('sha256').update(geheim).digest()
}

/** Milliseconds since 1970. */
export function nuMs({ omgeving }: Pick<Toegangskern, 'omgeving'>): number {
  return Date.parse(omgeving.tijdstip())
}

export const MINUUT = 60_000
export const UUR = 60 * MINUUT
