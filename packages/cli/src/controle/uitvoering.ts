// SPDX-License-Identifier: EUPL-1.2
/** Checks all files and hands each report to the outputs; keeps only totals. */
import { hash } from 'node:crypto'
import {
  type Bericht,
  controleerMetBericht,
  type Laagoordeel,
  type LaagUitkomst,
  type Rapport,
} from '@stopwijzer/ijw'
import { zipRapport } from '@stopwijzer/koppelvlak/zip'
import { CliFout } from '../programma/fouten.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import { maskeer } from '../uitvoer/maskeer.ts'
import { getal } from '../uitvoer/tekst.ts'
import { type Bron as Bestandsbron, leesBron, leesBronnen, vindPaden } from './bronnen.ts'
import type { Gecontroleerd, Telling } from './formaten/formaat.ts'
import { Bron } from './toelichting.ts'
import type { Uitgang } from './uitvoer.ts'

export interface ControleOpties {
  readonly peildatum: string | undefined
  readonly toonBsn: boolean
  /** Judges of level 3 and 4 that this run has data for. */
  readonly extra: ((bericht: Bericht) => readonly Laagoordeel[]) | undefined
}

export interface Uitkomst {
  readonly telling: Telling
  /** Files in folders that could not be read; the rest was checked. */
  readonly problemen: readonly CliFout[]
}

/** @throws CliFout when a given path cannot be read */
export async function controleerPaden(
  paden: readonly string[],
  opties: ControleOpties,
  uitgangen: readonly Uitgang[],
  omgeving: Omgeving,
): Promise<Uitkomst> {
  const problemen: CliFout[] = []
  const teller = new Teller()
  const voortgang = maakVoortgang(omgeving)
  const gegeven = new Set(paden)
  const verwerk = (bestand: Bestandsbron) => {
    const gecontroleerd = controleerEen(bestand, opties, omgeving)
    teller.tel(gecontroleerd.rapport, 'zipfout' in bestand)
    for (const uitgang of uitgangen) uitgang.bestand(gecontroleerd)
    voortgang(teller.bestanden)
  }
  for (const pad of vindPaden(paden, (fout) => problemen.push(fout))) {
    try {
      // Plain files, nearly all there is, never wait: a promise per file would show.
      const bron = leesBron(pad)
      if (bron !== null) verwerk(bron)
      else for await (const bestand of leesBronnen(pad, omgeving)) verwerk(bestand)
    } catch (fout) {
      // A file that was found in a folder never stops the others; one that was named does.
      if (!(fout instanceof CliFout) || gegeven.has(pad)) throw fout
      problemen.push(fout)
    }
  }
  return { telling: teller.telling(), problemen }
}

function controleerEen(
  bestand: Bestandsbron,
  opties: ControleOpties,
  omgeving: Omgeving,
): Gecontroleerd {
  if ('zipfout' in bestand) {
    const rapport = zipRapport(bestand.naam, bestand.zipfout)
    return { rapport: opties.toonBsn ? rapport : zonderBsnInNaam(rapport), bron: null }
  }
  const { rapport, bericht } = controleerMetBericht(bestand.bytes, {
    bestand: bestand.naam,
    // The digest of half a file would be that of another file.
    sha256: bestand.volledig ? hash('sha256', bestand.bytes) : null,
    peildatum: opties.peildatum,
    klok: omgeving.klok,
    extra: opties.extra,
  })
  if (rapport.bevindingen.length === 0) {
    const bsn = bericht?.Client?.Bsn
    return { rapport: opties.toonBsn ? rapport : zonderBsnInNaam(rapport, bsn), bron: null }
  }
  const bron = new Bron(bestand.bytes, rapport.bevindingen, opties.toonBsn)
  return { rapport: bron.afgeschermd(rapport), bron }
}

/** A file named after the BSN of a client would carry it into every report. */
function zonderBsnInNaam(rapport: Rapport, bsn?: string): Rapport {
  if (rapport.bestand === null) return rapport
  const bestand = maskeer(rapport.bestand, bsn === undefined ? [] : [bsn])
  return bestand === rapport.bestand ? rapport : { ...rapport, bestand }
}

class Teller {
  bestanden = 0
  #metFouten = 0
  #geweigerdeZips = 0
  #fouten = 0
  #waarschuwingen = 0
  readonly #niet = new Map<string, LaagUitkomst>()
  #vorige: Rapport['lagen'] | undefined

  tel({ oordeel, bevindingen, lagen }: Rapport, zip: boolean): void {
    this.bestanden++
    if (zip) this.#geweigerdeZips++
    if (oordeel === 'fout') this.#metFouten++
    for (const { ernst } of bevindingen) {
      if (ernst === 'fout') this.#fouten++
      else this.#waarschuwingen++
    }
    // Good files share one list of layers, so nearly always this has been counted.
    if (oordeel === 'fout' || lagen === this.#vorige) return
    this.#vorige = lagen
    for (const laag of lagen) {
      if (laag.uitkomst === 'overgeslagen') this.#niet.set(`${laag.laag} ${laag.reden}`, laag)
    }
  }

  telling(): Telling {
    return {
      bestanden: this.bestanden,
      metFouten: this.#metFouten,
      geweigerdeZips: this.#geweigerdeZips,
      fouten: this.#fouten,
      waarschuwingen: this.#waarschuwingen,
      nietGecontroleerd: [...this.#niet.values()],
    }
  }
}

const STIL_MS = 2000

/** Says on stderr how far we are, once the work lasts longer than two seconds. */
function maakVoortgang(omgeving: Omgeving): (aantal: number) => void {
  let volgende = omgeving.klok() + STIL_MS
  return (aantal) => {
    const nu = omgeving.klok()
    if (nu < volgende) return
    volgende = nu + omgeving.voortgang(`${getal(aantal)} bestanden gecontroleerd …`)
  }
}
