// SPDX-License-Identifier: EUPL-1.2
/** One service process under load: the engine, or a floor, over a part of the messages. */
import { belast, type Loop } from './belasting.ts'
import { maakAanbieder, openMotor } from './opstelling.ts'
import { maakVloer, type Vloer } from './vloer.ts'
import { maakZaad } from './zaad.ts'

/** `motor`: the engine. `los`: floor of one message per transaction. `partij`: floor of 50. */
export type Weg = 'motor' | 'los' | 'partij'

export interface Opdracht {
  readonly weg: Weg
  /** First message and the one after the last. */
  readonly van: number
  readonly tot: number
  /** This process takes each `van + deel + n * delen`. */
  readonly deel: number
  readonly delen: number
  readonly inVlucht: number
}

export interface Werker {
  draai(opdracht: Opdracht): Promise<Loop>
  /** Keeps the rows that the engine wrote for all messages up to `tot`, for the floors. */
  bewaarRijen(tot: number): Promise<void>
  /** Highest resident memory since the last time this was asked, in bytes. */
  geheugen(): Promise<number>
  sluit(): Promise<void>
}

/** Messages per transaction of the second floor, as many as the engine takes together at most. */
const PARTIJ = 50
/** Its transactions at the same time: as many as the engine has. */
const TEGELIJK = 2

const KIJK_MS = 500

/** A worker in this process. The data folder must have been filled with the same number. */
export async function openWerker(gegevens: string, toewijzingen: number): Promise<Werker> {
  const dienst = await openMotor(gegevens)
  const biedAan = await maakAanbieder(dienst)
  const { stops } = maakZaad(toewijzingen)
  let piek = 0
  const kijk = () => {
    piek = Math.max(piek, process.memoryUsage.rss())
  }
  const kijker = setInterval(kijk, KIJK_MS)
  let vloer: Vloer | undefined
  const geladen = () => {
    if (vloer === undefined) throw new Error('the floors need the rows of the engine first')
    return vloer
  }
  return {
    async draai({ weg, van, tot, deel, delen, inVlucht }) {
      const mijn = stops.slice(van, tot).filter((_, i) => i % delen === deel)
      if (weg === 'motor') return belast(mijn, inVlucht, biedAan)
      const { schrijf } = geladen()
      if (weg === 'los') return belast(mijn, inVlucht, (bericht) => schrijf([bericht]))
      const partijen = Array.from({ length: Math.ceil(mijn.length / PARTIJ) }, (_, i) =>
        mijn.slice(i * PARTIJ, (i + 1) * PARTIJ),
      )
      return { ...(await belast(partijen, TEGELIJK, schrijf)), aantal: mijn.length }
    },
    async bewaarRijen(tot) {
      vloer = await maakVloer(dienst, stops.slice(0, tot))
    },
    async geheugen() {
      kijk()
      const hoogste = piek
      piek = 0
      return hoogste
    },
    async sluit() {
      clearInterval(kijker)
      await dienst.sluit()
    },
  }
}
