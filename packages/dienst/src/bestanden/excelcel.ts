// SPDX-License-Identifier: EUPL-1.2
/** What a cell of an Excel file means in a column of which we know the kind. Nothing is guessed. */
import { dagnummer, datumVanDagnummer } from '@stopwijzer/ijw'

export type Cel =
  | { readonly soort: 'tekst'; readonly waarde: string }
  | { readonly soort: 'getal'; readonly waarde: number }
  | { readonly soort: 'waar'; readonly waarde: boolean }
  /** `YYYY-MM-DD`. */
  | { readonly soort: 'datum'; readonly waarde: string }
  | { readonly soort: 'formule' }
  /** An error of Excel, such as `#N/B`. */
  | { readonly soort: 'fout' }
  | null

/** Kind of a column. `lengte`: digits of a code, of which Excel may have dropped the zeros in front. */
export type Kolomsoort =
  | { readonly soort: 'tekst' }
  | { readonly soort: 'datum' }
  | { readonly soort: 'code'; readonly lengte: number }
  | { readonly soort: 'bsn' }
  /** Comes out as `1250,50`. */
  | { readonly soort: 'bedrag' }

/** The text of the cell, empty when the cell is; or why it cannot be used, in Dutch. */
export type Celuitkomst = { readonly waarde: string } | { readonly reden: string }

/** Reads a cell for a column. Dates come out as `YYYY-MM-DD`; texts of dates stay as typed. */
export function leesCel(cel: Cel, kolom: Kolomsoort, stelsel: '1900' | '1904'): Celuitkomst {
  if (cel === null) return { waarde: '' }
  switch (cel.soort) {
    case 'formule':
      return {
        reden: 'In deze cel staat een formule. Kopieer de cel en plak haar terug als waarde.',
      }
    case 'fout':
      return { reden: 'In deze cel staat een fout van Excel. Vul de waarde in.' }
    case 'waar':
      return { reden: 'In deze cel staat waar of onwaar. Vul de waarde in.' }
    case 'datum':
      return kolom.soort === 'datum'
        ? { waarde: cel.waarde }
        : { reden: 'In deze cel staat een datum. Zet de cel op tekst en vul de waarde in.' }
    case 'getal':
      return uitGetal(cel.waarde, kolom, stelsel)
    case 'tekst':
      return uitTekst(schoon(cel.waarde), kolom)
  }
}

/** An apostrophe in front is how our own CSV marks text; hard spaces come along when pasting. */
function schoon(tekst: string): string {
  return tekst
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .trim()
    .replace(/^'/, '')
}

function uitTekst(waarde: string, kolom: Kolomsoort): Celuitkomst {
  if (kolom.soort === 'code') {
    // Our template offers choices as `31 - Levering is volgens plan beëindigd`.
    const keuze = /^(\d+)\s+-\s/.exec(waarde)
    return { waarde: keuze?.[1] ?? aangevuld(waarde, kolom.lengte) }
  }
  if (kolom.soort === 'bsn') return alsBsn(waarde)
  return { waarde }
}

function uitGetal(getal: number, kolom: Kolomsoort, stelsel: '1900' | '1904'): Celuitkomst {
  if (kolom.soort === 'datum') {
    const datum = uitDagen(getal, stelsel)
    return datum === null
      ? { reden: 'Dit getal is geen datum. Geef een datum, zoals 17-07-2026.' }
      : { waarde: datum }
  }
  if (kolom.soort === 'bedrag') return uitBedrag(getal)
  // Above this Excel itself has lost digits.
  if (!Number.isSafeInteger(getal) || getal < 0 || getal >= 1e15) {
    return { reden: 'Dit is geen heel getal. Zet de cel op tekst en vul de waarde in.' }
  }
  const cijfers = String(getal)
  if (kolom.soort === 'code') return { waarde: aangevuld(cijfers, kolom.lengte) }
  if (kolom.soort === 'bsn') return alsBsn(cijfers)
  return { waarde: cijfers }
}

/** Excel keeps an amount as a binary fraction; what is not a whole cent was never typed as money. */
function uitBedrag(getal: number): Celuitkomst {
  const centen = Math.round(getal * 100)
  if (getal < 0 || getal > 1e9 || Math.abs(getal * 100 - centen) > 1e-4) {
    return { reden: 'Dit is geen bedrag in hele centen.' }
  }
  return { waarde: `${Math.floor(centen / 100)},${String(centen % 100).padStart(2, '0')}` }
}

function aangevuld(cijfers: string, lengte: number): string {
  return /^\d+$/.test(cijfers) ? cijfers.padStart(lengte, '0') : cijfers
}

/** First day that a date in care can have here; earlier numbers are amounts or mistakes. */
const EERSTE_DAG = dagnummer('1990-01-01')
const LAATSTE_DAG = dagnummer('2099-12-31')
/** Day 0 of each calendar. That of 1900 counts a day that never was (29 February 1900). */
const DAG_NUL = { '1900': dagnummer('1899-12-30'), '1904': dagnummer('1904-01-01') } as const

function uitDagen(getal: number, stelsel: '1900' | '1904'): string | null {
  const dag = DAG_NUL[stelsel] + Math.floor(getal)
  return dag >= EERSTE_DAG && dag <= LAATSTE_DAG ? datumVanDagnummer(dag) : null
}

/** A BSN, of which Excel drops the zeros in front; the eleven-test tells it from another number. */
function alsBsn(tekst: string): Celuitkomst {
  const bsn = /^\d{8,9}$/.test(tekst) ? tekst.padStart(9, '0') : ''
  const som = [...bsn].reduce((s, c, i) => s + Number(c) * (i === 8 ? -1 : 9 - i), 0)
  return bsn !== '' && bsn !== '000000000' && som % 11 === 0
    ? { waarde: bsn }
    : { reden: 'Dit is geen BSN. Een BSN heeft negen cijfers.' }
}
