// SPDX-License-Identifier: EUPL-1.2
/** Believable traffic for many parties: every message that their own software makes, in order. */
import type { Heenbericht } from '@stopwijzer/ijw'
import { type Kop, maak301, maak305, maak307 } from './berichten.ts'
import { type Levensloop, maakLevensloop, type Stap } from './levensloop.ts'
import { maakPersonen } from './personen.ts'
import { maakToeval } from './toeval.ts'

export interface VerkeerOpties {
  readonly zaad: number
  /** Gemeentecodes. */
  readonly gemeenten: readonly string[]
  /** AGB codes. */
  readonly aanbieders: readonly string[]
  readonly clienten: number
  /** First day, `YYYY-MM-DD`. */
  readonly vanaf: string
}

/** A message that appears in the `eigen/` folder of a party on a day. */
export interface EigenBericht {
  readonly dag: string
  /** Code of the party that makes it. */
  readonly van: string
  /** Code of the party it is meant for. */
  readonly naar: string
  readonly bericht: Heenbericht
}

export interface Verkeer {
  readonly levenslopen: readonly Levensloop[]
  /** By day; within a day in a fixed order. */
  readonly berichten: readonly EigenBericht[]
}

function naarBericht(loop: Levensloop, stap: Stap, kop: Kop): Heenbericht {
  switch (stap.soort) {
    case 'JW301':
      return maak301(kop, loop.persoon, stap.toewijzingen)
    case 'JW305':
      return maak305(kop, loop.persoon, stap.starts)
    case 'JW307':
      return maak307(kop, loop.persoon, stap.stops)
  }
}

/** Makes the traffic; the same options always give the same messages. */
export function maakVerkeer(opties: VerkeerOpties): Verkeer {
  const stam = maakToeval(opties.zaad)
  const personen = maakPersonen(opties.clienten, stam.tak('personen'))
  const levenslopen = personen.map((persoon, i) => {
    const toeval = stam.tak(`loop ${i}`)
    return maakLevensloop(
      persoon,
      {
        gemeente: toeval.kies(opties.gemeenten),
        aanbieder: toeval.kies(opties.aanbieders),
        toewijzingNummer: String(400001 + i),
        vanaf: opties.vanaf,
      },
      toeval,
    )
  })
  let volgnummer = 0
  const berichten = levenslopen.flatMap((loop) =>
    loop.stappen.map((stap): EigenBericht => {
      const kop: Kop = {
        gemeente: loop.gemeente,
        aanbieder: loop.aanbieder,
        // Own software numbers its messages; 'S' keeps them apart from those of the service.
        identificatie: `S${String(++volgnummer).padStart(9, '0')}`,
        dagtekening: stap.dag,
      }
      const vanGemeente = stap.wie === 'gemeente'
      return {
        dag: stap.dag,
        van: vanGemeente ? loop.gemeente : loop.aanbieder,
        naar: vanGemeente ? loop.aanbieder : loop.gemeente,
        bericht: naarBericht(loop, stap, kop),
      }
    }),
  )
  // Stable sort: messages of one client keep their order within a day.
  return {
    levenslopen,
    berichten: berichten.sort((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0)),
  }
}
