// SPDX-License-Identifier: EUPL-1.2
/** How to correct an approved stop: only the legal moves, in order (stopzorg 6.1 and 6.2). */
import type { Product, StartFeit, StopFeit } from '../dossier/feiten.ts'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import type { Regioprofiel } from '../regio/profiel.ts'
import type { Regel, StartWaarden, StopWaarden } from './aanlevering.ts'

/** What the stop should have been; a field that is left out was right. */
export interface Gewenst {
  /** The stop should not have been sent at all. */
  readonly weg?: true
  /** The stop belongs to another client: it is removed here and sent anew there. */
  readonly andereClient?: true
  readonly redenBeeindiging?: string
  readonly einddatum?: string
  readonly toewijzingIngangsdatum?: string
  readonly begindatum?: string
  readonly toewijzingNummer?: string
  readonly product?: Product | null
}

export type Stap =
  | {
      readonly soort: 'JW307'
      readonly regels: readonly Regel<StopWaarden>[]
      readonly uitleg: string
    }
  | {
      readonly soort: 'JW305'
      readonly regels: readonly Regel<StartWaarden>[]
      readonly uitleg: string
    }
  /** No next step before this answer is in and approves (OP080). */
  | { readonly soort: 'wachten'; readonly op: 'JW306' | 'JW308'; readonly uitleg: string }
  /** The new stop is made in the dossier of the other client. */
  | { readonly soort: 'andere-client'; readonly uitleg: string }

export type Correctieplan =
  | {
      readonly mag: true
      readonly stappen: readonly Stap[]
      readonly waarschuwingen: readonly string[]
    }
  /** Why there is nothing to correct this way, in Dutch. */
  | { readonly mag: false; readonly reden: string }

/**
 * The plan for correcting `stop` on `toestand`. Removing repeats exactly the values that
 * were approved. A changed reason fits one message (it is part of the key); every other
 * field takes two, with the answer awaited in between, because not every receiver handles
 * them in one. `profiel` can ask for two messages always. A key field of the start itself
 * (Begindatum, ToewijzingNummer, Product) takes a chain: a start cannot be removed while a
 * stop stands on it (9071).
 */
export function correctieplan(
  stop: StopFeit,
  gewenst: Gewenst,
  toestand: ToewijzingToestand,
  profiel: Regioprofiel | null,
): Correctieplan {
  if (!toestand.stops.some((s) => gelijk(stopWaarden(s), stopWaarden(stop)))) {
    return {
      mag: false,
      reden:
        'Deze stop is niet goedgekeurd. U hoeft hem niet te verwijderen. Stuur gewoon een nieuwe stop.',
    }
  }
  if (toestand.uitstaand.length > 0) {
    return { mag: false, reden: 'Er staat nog een retourbericht uit. Wacht eerst op het antwoord.' }
  }
  const waarden = stopWaarden(stop)
  const nieuw: StopWaarden = { ...waarden, ...zonderLege(gewenst) }
  const waarschuwingen =
    toestand.toewijzing === 'INGETROKKEN'
      ? [
          'De gemeente heeft de toewijzing al gesloten. Het verwijderen van de stop opent die niet weer.',
        ]
      : []
  const klaar = (stappen: readonly Stap[]): Correctieplan => ({
    mag: true,
    stappen,
    waarschuwingen,
  })

  const verwijder: Stap = {
    soort: 'JW307',
    regels: [{ status: '3', waarden }],
    uitleg: 'Verwijder de stop, met precies dezelfde gegevens als eerst.',
  }
  if (gewenst.weg) return klaar([verwijder])
  const wacht308: Stap = {
    soort: 'wachten',
    op: 'JW308',
    uitleg: 'Wacht op de goedkeuring van de gemeente.',
  }
  if (gewenst.andereClient) {
    const daar: Stap = {
      soort: 'andere-client',
      uitleg: 'Meld de stop daarna bij de juiste cliënt. In een bericht staat altijd één cliënt.',
    }
    return klaar([verwijder, wacht308, daar])
  }
  if (gelijk(waarden, nieuw)) return { mag: false, reden: 'Er verandert niets aan de stop.' }
  const meldNieuw: Stap = {
    soort: 'JW307',
    regels: [{ status: '1', waarden: nieuw }],
    uitleg: 'Meld de juiste stop.',
  }
  if (anderStart(waarden, nieuw)) {
    return startKeten(waarden, nieuw, toestand, klaar, [verwijder, wacht308], meldNieuw)
  }
  const alleenReden = gelijk({ ...waarden, redenBeeindiging: nieuw.redenBeeindiging }, nieuw)
  if (alleenReden && !profiel?.voorkeuren.correctieInTweeBerichten) {
    return klaar([
      {
        soort: 'JW307',
        regels: [...verwijder.regels, ...meldNieuw.regels] as Regel<StopWaarden>[],
        uitleg: 'Verwijder de oude stop en meld de juiste in één bericht.',
      },
    ])
  }
  return klaar([verwijder, wacht308, meldNieuw])
}

/** Remove every stop on the start, correct the start in one JW305, report the stops anew. */
function startKeten(
  oud: StopWaarden,
  nieuw: StopWaarden,
  toestand: ToewijzingToestand,
  klaar: (stappen: readonly Stap[]) => Correctieplan,
  verwijderen: readonly Stap[],
  meldNieuw: Stap,
): Correctieplan {
  // The stop was put on the wrong one of two starts that both exist: the starts are right.
  if (toestand.starts.some((start) => isStartVan(start, nieuw))) {
    return klaar([...verwijderen, meldNieuw])
  }
  const start = toestand.starts.find((s) => isStartVan(s, oud))
  if (start === undefined) return { mag: false, reden: 'De start bij deze stop kennen we niet.' }
  const andere = toestand.stops.filter(
    (s) => s.begindatum === oud.begindatum && !gelijk(stopWaarden(s), oud),
  )
  const opNieuweStart = (s: StopFeit): Regel<StopWaarden> => ({
    status: '1',
    waarden: { ...nieuw, redenBeeindiging: s.redenBeeindiging, einddatum: s.einddatum },
  })
  const juisteStop: Regel<StopWaarden> = { status: '1', waarden: nieuw }
  return klaar([
    {
      soort: 'JW307',
      regels: [
        { status: '3', waarden: oud },
        ...andere.map((s): Regel<StopWaarden> => ({ status: '3', waarden: stopWaarden(s) })),
      ],
      uitleg:
        'Verwijder eerst elke stop op deze start. Anders kan de start niet worden verwijderd.',
    },
    { soort: 'wachten', op: 'JW308', uitleg: 'Wacht op de goedkeuring van de gemeente.' },
    {
      soort: 'JW305',
      regels: [
        { status: '3', waarden: startWaarden(start) },
        { status: '1', waarden: startDeel(nieuw) },
      ],
      uitleg: 'Verwijder de oude start en meld de juiste in één bericht.',
    },
    { soort: 'wachten', op: 'JW306', uitleg: 'Wacht op de goedkeuring van de gemeente.' },
    {
      soort: 'JW307',
      // A temporary stop goes before the definitive one that followed it.
      regels: [...andere.map(opNieuweStart), juisteStop].toSorted(
        (a, b) => volgorde(a) - volgorde(b),
      ),
      uitleg: 'Meld de juiste stop.',
    },
  ])
}

function volgorde(regel: Regel<StopWaarden>): number {
  return regel.waarden.redenBeeindiging === '20' ? 0 : 1
}

function stopWaarden(stop: StopFeit): StopWaarden {
  return {
    ...startWaarden(stop),
    redenBeeindiging: stop.redenBeeindiging,
    einddatum: stop.einddatum,
  }
}

function startWaarden(feit: StartFeit | StopFeit): StartWaarden {
  const { toewijzingNummer, product, toewijzingIngangsdatum, begindatum } = feit
  return { toewijzingNummer, product, toewijzingIngangsdatum, begindatum }
}

function startDeel(stop: StopWaarden): StartWaarden {
  const { toewijzingNummer, product, toewijzingIngangsdatum, begindatum } = stop
  return { toewijzingNummer, product, toewijzingIngangsdatum, begindatum }
}

function zonderLege({ weg: _, andereClient: __, ...velden }: Gewenst): Partial<StopWaarden> {
  return Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined))
}

function anderStart(oud: StopWaarden, nieuw: StopWaarden): boolean {
  return !isStartVan(oud, nieuw)
}

function isStartVan(a: StartWaarden, b: StartWaarden): boolean {
  return (
    a.begindatum === b.begindatum &&
    a.toewijzingNummer === b.toewijzingNummer &&
    a.product?.categorie === b.product?.categorie &&
    a.product?.code === b.product?.code
  )
}

function gelijk(a: StopWaarden, b: StopWaarden): boolean {
  return (
    isStartVan(a, b) &&
    a.redenBeeindiging === b.redenBeeindiging &&
    a.einddatum === b.einddatum &&
    a.toewijzingIngangsdatum === b.toewijzingIngangsdatum
  )
}
