// SPDX-License-Identifier: EUPL-1.2
/** P1: ordinary messages, from bytes to a typed object with levels 0 to 2 judged. */
import { lees, type RegelContext, toetsInhoud } from '@stopwijzer/ijw'
import { mengsel, type Proefbericht, stops } from './berichten.ts'
import type { Omvang } from './index.ts'
import { type Meting, perSeconde, type Vergelijking, vergelijk } from './meting.ts'
import { laadReferentie, type Referentie } from './referentie.ts'

const CONTEXT: RegelContext = { peildatum: '2026-07-21', tr134OpBeginEnEind: true }

/** The whole way of a good message in the library. @throws Error when it is not good after all */
export function beoordeel({ soort, bytes }: Proefbericht): void {
  const uitkomst = lees(bytes)
  const goed = uitkomst.goed && toetsInhoud(uitkomst.bericht, CONTEXT).length === 0
  if (!goed) throw new Error(`${soort}: the message to measure must be good`)
}

/** Messages a second on one core, ours against the reference, on the same bytes. */
export async function vergelijkTempo(
  naam: string,
  berichten: readonly Proefbericht[],
  grens: number,
  referentie: Referentie,
  omvang: Omvang,
): Promise<Vergelijking> {
  const keur = ({ soort, bytes }: Proefbericht) => {
    if (!referentie.oordeel(soort, bytes)) throw new Error(`${soort}: refused by the reference`)
  }
  return vergelijkWarm(naam, berichten, grens, { eigen: beoordeel, verwijzing: keur }, omvang)
}

/** How much longer both sides run before the first round counts: six kinds of messages are much code to compile. */
const OPWARMEN = 8

/** Two ways over the same messages, per second of processor time, after warming up. */
export async function vergelijkWarm(
  naam: string,
  berichten: readonly Proefbericht[],
  grens: number,
  wegen: { eigen: (b: Proefbericht) => void; verwijzing: (b: Proefbericht) => void },
  { rondes, msPerRonde }: Omvang,
): Promise<Vergelijking> {
  perSeconde(berichten, msPerRonde * OPWARMEN, wegen.eigen)
  perSeconde(berichten, msPerRonde * OPWARMEN, wegen.verwijzing)
  return vergelijk({
    naam,
    eenheid: 'berichten/s',
    rondes,
    eigen: () => perSeconde(berichten, msPerRonde, wegen.eigen),
    verwijzing: () => perSeconde(berichten, msPerRonde, wegen.verwijzing),
    uitkomst: (ons, hun) => ons / hun,
    doel: { kant: 'minstens', grens },
  })
}

export async function meetP1(omvang: Omvang): Promise<Meting> {
  const referentie = await laadReferentie()
  const stop = stops(256)
  const alle = mengsel()
  const kb = (bytes: number) => (bytes / 1000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })
  const gemiddeld = alle.reduce((som, { bytes }) => som + bytes.length, 0) / alle.length
  const naamStop = `JW307 van ${kb(stop[0]!.bytes.length)} kB`
  const naamAlle = `mengsel van alle ${new Set(alle.map(({ soort }) => soort)).size} berichten, gemiddeld ${kb(gemiddeld)} kB`
  return {
    id: 'P1',
    titel: 'Gewone berichten',
    uitleg: `Van bytes naar een getypeerd, bevroren bericht, met opbouw en inhoud gecontroleerd (lagen bestand, xsd en inhoud). Verwijzing: libxml2-wasm leest dezelfde bytes en toetst ze aan ${referentie.schemas}. Alles in hetzelfde proces; geteld is de rekentijd van dat proces.`,
    vergelijkingen: [
      await vergelijkTempo(naamStop, stop, 12, referentie, omvang),
      await vergelijkTempo(naamAlle, alle, 6, referentie, omvang),
    ],
  }
}
