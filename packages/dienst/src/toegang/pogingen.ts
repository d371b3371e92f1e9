// SPDX-License-Identifier: EUPL-1.2
/**
 * The brake on guessing. Attempts are counted before the work, so that many at once do
 * not slip through, and under a keyed hash, for names that exist and names that do not
 * alike. A door that closed opens by itself: nobody can lock somebody else out for good.
 */
import type pg from 'pg'
import { netVan } from '../netadres.ts'
import { MINUUT, nuMs, type Toegangskern, UUR } from './kern.ts'

interface Maat {
  /** So many attempts are free. */
  readonly vrij: number
  /** Then the door closes: this long, twice as long the next time, up to `meest`. */
  readonly eerst: number
  readonly meest: number
  /** Counting starts afresh this long after the first attempt. */
  readonly vergeet: number
}

const MATEN = {
  /** One name from one address: the ordinary forgotten password. */
  paar: { vrij: 5, eerst: MINUUT, meest: 15 * MINUUT, vergeet: UUR },
  /** One name from wherever: guessing from many addresses. */
  naam: { vrij: 50, eerst: MINUUT, meest: 15 * MINUUT, vergeet: UUR },
  /** One address, many names. An office behind one address logs in together in the morning. */
  adres: { vrij: 100, eerst: MINUUT, meest: 15 * MINUUT, vergeet: UUR },
  /** Codes of the second factor of one person: six digits are soon guessed. */
  code: { vrij: 5, eerst: MINUUT, meest: 15 * MINUUT, vergeet: UUR },
  /** The current password at a change. */
  wachtwoord: { vrij: 5, eerst: MINUUT, meest: 15 * MINUUT, vergeet: UUR },
  /** Refused keys of one address, as far as they are written into an audit log. */
  sleutel: { vrij: 20, eerst: UUR, meest: UUR, vergeet: UUR },
} as const satisfies Readonly<Record<string, Maat>>

export interface Teller {
  readonly soort: keyof typeof MATEN
  readonly van: string
}

/** The counters of an attempt to log in. */
export function inlogtellers(inlognaam: string, ip: string): readonly Teller[] {
  const net = netVan(ip)
  return [
    { soort: 'paar', van: JSON.stringify([inlognaam, net]) },
    { soort: 'naam', van: inlognaam },
    { soort: 'adres', van: net },
  ]
}

interface Rij {
  readonly aantal: number
  readonly begonnen: Date
  readonly dicht_tot: Date | null
}

/**
 * Counts an attempt on all counters. Returns 0 when it may go on, else the seconds to wait;
 * an attempt at a closed door is not counted.
 */
export async function telPoging(
  client: pg.ClientBase,
  kern: Toegangskern,
  tellers: readonly Teller[],
): Promise<number> {
  const nu = nuMs(kern)
  const rijen = []
  for (const teller of inVasteVolgorde(kern, tellers)) {
    rijen.push({ ...teller, ...(await neem(client, teller.sleutel, nu)) })
  }
  const wacht = Math.max(...rijen.map(({ dicht_tot }) => (dicht_tot?.getTime() ?? 0) - nu))
  if (wacht > 0) return Math.ceil(wacht / 1000)
  for (const { sleutel, maat, aantal, begonnen } of rijen) {
    const verder = nu - begonnen.getTime() < maat.vergeet
    const nieuw = verder ? aantal + 1 : 1
    await client.query(
      'UPDATE poging SET aantal = $2, begonnen = $3, dicht_tot = $4 WHERE sleutel = $1',
      [sleutel, nieuw, verder ? begonnen : new Date(nu), dichtTot(nieuw, maat, nu)],
    )
  }
  return 0
}

/** It was the right person: what was counted for the name goes, and one for the address. */
export async function wisPogingen(
  client: pg.ClientBase,
  kern: Toegangskern,
  tellers: readonly Teller[],
): Promise<void> {
  for (const { sleutel, soort } of inVasteVolgorde(kern, tellers)) {
    await client.query(
      soort === 'adres'
        ? 'UPDATE poging SET aantal = greatest(aantal - 1, 0), dicht_tot = NULL WHERE sleutel = $1'
        : 'DELETE FROM poging WHERE sleutel = $1',
      [sleutel],
    )
  }
}

/** Takes away what no longer counts. */
export async function ruimPogingenOp(client: pg.ClientBase, kern: Toegangskern): Promise<void> {
  await client.query(
    'DELETE FROM poging WHERE begonnen < $1 AND (dicht_tot IS NULL OR dicht_tot < $2)',
    [new Date(nuMs(kern) - 2 * UUR), new Date(nuMs(kern))],
  )
}

function dichtTot(aantal: number, { vrij, eerst, meest }: Maat, nu: number): Date | null {
  if (aantal < vrij) return null
  return new Date(nu + Math.min(eerst * 2 ** Math.min(aantal - vrij, 10), meest))
}

/** Always locked in the same order, so that two attempts never wait for each other. */
function inVasteVolgorde(kern: Toegangskern, tellers: readonly Teller[]) {
  return tellers
    .map(({ soort, van }) => ({
      soort,
      maat: MATEN[soort],
      sleutel: kern.geheimen.pseudoniem(`poging|${soort}|${van}`),
    }))
    .sort((a, b) => a.sleutel.compare(b.sleutel))
}

/** The row, made when it was not there, and locked. */
async function neem(client: pg.ClientBase, sleutel: Buffer, nu: number): Promise<Rij> {
  const { rows } = await client.query<Rij>(
    `INSERT INTO poging (sleutel, aantal, begonnen) VALUES ($1, 0, $2)
     ON CONFLICT (sleutel) DO UPDATE SET aantal = poging.aantal
     RETURNING aantal, begonnen, dicht_tot`,
    [sleutel, new Date(nu)],
  )
  return rows[0]!
}
