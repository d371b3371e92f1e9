// SPDX-License-Identifier: EUPL-1.2
/** Where the forms of output go: one to stdout, others to files that appear complete. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { CliFout } from '../programma/fouten.ts'
import { bedoelde, gelijkend } from '../programma/gelijkend.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import {
  FORMATEN,
  type Formaat,
  type Formaatnaam,
  type Gecontroleerd,
  type Telling,
} from './formaten/formaat.ts'

/** One wish of `--formaat`: a form, and the file it goes to or `null` for stdout. */
export interface Formaatwens {
  readonly naam: Formaatnaam
  readonly bestand: string | null
}

/**
 * `tekst,json=uit.json` and repeated options. At most one form may go to stdout, and
 * a file may be named once. @throws CliFout
 */
export function leesFormaten(waarden: readonly string[]): readonly Formaatwens[] {
  // A comma only separates where a name of a form follows: file names may contain commas.
  const grens = new RegExp(`,(?=(?:${FORMATEN.join('|')})(?:[=,]|$))`)
  const wensen = waarden.flatMap((waarde) => waarde.split(grens)).map(leesWens)
  const naarUit = wensen.filter(({ bestand }) => bestand === null)
  if (naarUit.length > 1) {
    throw fout(
      waarden,
      'Er kan één vorm naar het scherm. Schrijf de andere naar een bestand: json=uit.json.',
    )
  }
  const bestanden = wensen.flatMap(({ bestand }) => (bestand === null ? [] : resolve(bestand)))
  if (new Set(bestanden).size < bestanden.length) {
    throw fout(waarden, 'Geef elke vorm een eigen bestand.')
  }
  return wensen
}

function leesWens(waarde: string): Formaatwens {
  const is = waarde.indexOf('=')
  const naam = is < 0 ? waarde : waarde.slice(0, is)
  const bestand = is < 0 ? null : waarde.slice(is + 1)
  const bekend = FORMATEN.find((formaat) => formaat === naam)
  if (bekend === undefined || bestand === '') {
    throw new CliFout(
      'WAARDE_FOUT',
      {
        naam: '--formaat',
        waarde,
        verwacht: `Kies uit: ${FORMATEN.join(', ')}. Zet er =bestand achter om naar een bestand te schrijven.`,
      },
      bekend === undefined ? bedoelde(gelijkend(naam, FORMATEN)) : [],
    )
  }
  return { naam: bekend, bestand }
}

function fout(waarden: readonly string[], verwacht: string): CliFout {
  return new CliFout('WAARDE_FOUT', { naam: '--formaat', waarde: waarden.join(' '), verwacht })
}

const STUK = 64 * 1024

/** A form and its destination. Writes in pieces, so that memory stays small. */
export class Uitgang {
  readonly #formaat: Formaat
  readonly #schrijf: (tekst: string) => void
  readonly #sluit: () => void
  readonly #gooiWeg: () => void
  /** A person at a terminal sees each file at once; everything else goes in pieces. */
  readonly #stuk: number
  #wachtend = ''

  constructor(formaat: Formaat, bestand: string | null, omgeving: Omgeving) {
    this.#formaat = formaat
    this.#stuk = bestand === null && omgeving.terminal ? 1 : STUK
    if (bestand === null) {
      this.#schrijf = (tekst) => omgeving.uit(tekst)
      this.#sluit = () => {}
      this.#gooiWeg = () => {}
    } else {
      const tijdelijk = `${bestand}.${process.pid}.deel`
      const nummer = poging(bestand, () => openSync(tijdelijk, 'wx', 0o600))
      this.#schrijf = (tekst) => poging(bestand, () => schrijfAlles(nummer, Buffer.from(tekst)))
      this.#sluit = () =>
        poging(bestand, () => {
          closeSync(nummer)
          renameSync(tijdelijk, bestand)
        })
      this.#gooiWeg = () => rmSync(tijdelijk, { force: true })
    }
    this.#zeg(formaat.begin())
  }

  bestand(gecontroleerd: Gecontroleerd): void {
    this.#zeg(this.#formaat.bestand(gecontroleerd))
  }

  einde(telling: Telling): void {
    this.#zeg(this.#formaat.einde(telling))
    this.#schrijf(this.#wachtend)
    this.#sluit()
  }

  /** After a fault: what was written so far must not pass for a whole report. */
  breekAf(): void {
    this.#gooiWeg()
  }

  #zeg(tekst: string): void {
    this.#wachtend += tekst
    if (this.#wachtend.length < this.#stuk) return
    this.#schrijf(this.#wachtend)
    this.#wachtend = ''
  }
}

function schrijfAlles(nummer: number, bytes: Uint8Array): void {
  for (let klaar = 0; klaar < bytes.length; ) klaar += writeSync(nummer, bytes, klaar)
}

function poging<T>(pad: string, werk: () => T): T {
  try {
    return werk()
  } catch (oorzaak) {
    const code = (oorzaak as NodeJS.ErrnoException).code ?? 'onbekende oorzaak'
    throw new CliFout('UITVOER_MISLUKT', { pad, oorzaak: code }, [`Map: ${resolve(dirname(pad))}`])
  }
}
