// SPDX-License-Identifier: EUPL-1.2
/** Test support: sequences of starts, stops and removals on one toewijzing, each judged on arrival. */
import type { Dossier } from '../dossier/feiten.ts'
import { leidAf, type ToewijzingToestand } from '../dossier/toestand.ts'
import { beoordeel } from '../oordeel/beoordeel.ts'
import type { Oordeel } from '../oordeel/oordeel.ts'
import {
  AANBIEDER,
  BSN,
  berichtVan,
  GEMEENTE,
  type MeldStap,
  type ProductStap,
} from './berichten.ts'
import { beoordeeld, proefContext, toegewezenDossier } from './dossier.ts'

/** Items of one message: a JW305 or a JW307. */
export interface Gebeurtenis {
  readonly soort: '305' | '307'
  readonly producten: readonly ProductStap[]
}

const BEGIN = '2026-01-12'
const SLEUTEL = { tn: '300201', product: ['45', '45A04'] } as const

/** A start with this Begindatum. */
export function S(begin: string): Gebeurtenis {
  return { soort: '305', producten: [{ ...SLEUTEL, begin, status: '1' }] }
}

/** A stop with this reason on the start of 12-01-2026 or on another. */
export function stop(reden: string, eind: string, begin: string = BEGIN): Gebeurtenis {
  return { soort: '307', producten: [{ ...SLEUTEL, begin, reden, eind, status: '1' }] }
}

/** A temporary stop. */
export const T = (eind: string, begin?: string): Gebeurtenis => stop('20', eind, begin)

/** The removal (status 3) of a start or stop. */
export function weg({ soort, producten }: Gebeurtenis): Gebeurtenis {
  return { soort, producten: producten.map((p) => ({ ...p, status: '3' })) }
}

/** The same items with other values in the key. */
export function anders(
  { soort, producten }: Gebeurtenis,
  waarden: Partial<ProductStap>,
): Gebeurtenis {
  return { soort, producten: producten.map((p) => ({ ...p, ...waarden })) }
}

/** Several items of one kind in one message. */
export function samen(...delen: readonly [Gebeurtenis, ...Gebeurtenis[]]): Gebeurtenis {
  return { soort: delen[0].soort, producten: delen.flatMap(({ producten }) => producten) }
}

export interface Verloop {
  readonly dossier: Dossier
  /** Messages so far, approved or not. */
  readonly aantal: number
}

/** Toewijzing 300201 is known, nothing has started. */
export function beginpunt(): Verloop {
  return { dossier: toegewezenDossier(), aantal: 0 }
}

/** One message with these items, as it is sent. */
export function alsStap({ soort, producten }: Gebeurtenis, aantal: number): MeldStap {
  return {
    soort,
    dag: '2026-12-01',
    ontvangen: '2026-12-01',
    id: `B${aantal}`,
    agb: AANBIEDER,
    gemeente: GEMEENTE,
    client: { bsn: BSN },
    producten,
  }
}

/** Judges one more message; what is approved counts from then on. */
export function verwerk(
  { dossier, aantal }: Verloop,
  gebeurtenis: Gebeurtenis,
): { readonly oordeel: Oordeel; readonly verloop: Verloop } {
  const minuut = String(aantal % 60).padStart(2, '0')
  const uur = String(Math.floor(aantal / 60)).padStart(2, '0')
  const context = proefContext({
    nu: `2026-12-01T${uur}:${minuut}:00`,
    berichtId: `bericht-${String(aantal).padStart(4, '0')}`,
  })
  const bericht = berichtVan(alsStap(gebeurtenis, aantal))
  const oordeel = beoordeel(bericht, dossier, context)
  const feiten =
    oordeel.uitkomst === 'goedgekeurd'
      ? beoordeeld(bericht, {
          berichtId: context.berichtId,
          moment: context.nu,
          richting: 'ontvangen',
        })
      : []
  return {
    oordeel,
    verloop: {
      dossier: { ...dossier, feiten: [...dossier.feiten, ...feiten] },
      aantal: aantal + 1,
    },
  }
}

/** The situation after a sequence of which every message must be approved. */
export function na(begin: Verloop, reeks: readonly Gebeurtenis[]): Verloop {
  return reeks.reduce((verloop, gebeurtenis, i) => {
    const uit = verwerk(verloop, gebeurtenis)
    if (uit.oordeel.uitkomst !== 'goedgekeurd') {
      throw new Error(`stap ${i + 1} is ${uit.oordeel.uitkomst}`)
    }
    return uit.verloop
  }, begin)
}

/** The derived state of toewijzing 300201. */
export function toestandVan({ dossier }: Verloop): ToewijzingToestand {
  const gevonden = leidAf(dossier, '2026-12-01').find((t) => t.toewijzingNummer === SLEUTEL.tn)
  if (gevonden === undefined) throw new Error('toewijzing 300201 heeft geen toestand')
  return gevonden
}
