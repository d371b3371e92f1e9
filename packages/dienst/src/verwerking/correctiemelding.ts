// SPDX-License-Identifier: EUPL-1.2
/** A correction as a person asks for it: which start or stop, the plan, and whether all of it may go. */
import { type Bevinding, type JW305Bericht, type JW307Bericht, toonDatum } from '@stopwijzer/ijw'
import {
  beginCorrectie,
  type Context,
  type Correctie,
  type Correctieplan,
  correctieplan,
  type Dossier,
  type Gewenst,
  isOpen,
  leidAf,
  nieuweCorrectie,
  regioprofiel,
  type Stap,
  type StartFeit,
  type StopFeit,
  sleutelsVan,
  startcorrectieplan,
  type ToewijzingToestand,
  vulAan,
  weigering,
} from '@stopwijzer/keten'

export interface Correctieopdracht {
  readonly soort: 'correctie'
  /** What has to be mended; left out: a stop. */
  readonly wat?: 'start' | 'stop' | undefined
  /** Einddatum of the stop, or Begindatum of the start; needed when there are several. */
  readonly van?: string | undefined
  /** RedenBeeindiging of the stop, when two end on the same day. */
  readonly vanReden?: string | undefined
  readonly gewenst: Gewenst
}

export interface GemaakteCorrectie {
  readonly bericht: JW305Bericht | JW307Bericht | null
  readonly bevindingen: readonly Bevinding[]
  readonly waarschuwingen: readonly string[]
  readonly stappen: readonly Stap[]
  /** Of a correction of more than one message: what has to be kept. */
  readonly correctie: Correctie | null
}

/** Makes the plan and its first message. `lopend`: the corrections of this client that are not over. */
export function maakCorrectie(
  opdracht: Correctieopdracht,
  id: string,
  toestand: ToewijzingToestand | undefined,
  lopend: readonly Correctie[],
  dossier: Dossier,
  context: Context,
): GemaakteCorrectie {
  if (toestand === undefined) return niet(nietsGemeld(opdracht.wat ?? 'stop'))
  const alle = leidAf(dossier, context.nu.slice(0, 10))
  const gewenst = vulAan(opdracht.gewenst, toestand, alle)
  if (gewenst === null) return niet(onbekendNummer(opdracht.gewenst))
  const plan = planVan({ ...opdracht, gewenst }, toestand, alle)
  if ('boodschap' in plan) return niet(plan)
  if (!plan.mag) {
    return niet(weigering(plan.regel, plan.reden, 'Bekijk de toewijzing met: stopwijzer toestand'))
  }
  const { stappen, waarschuwingen } = plan
  const inDeWeg = lopend.find((een) => raken(een, stappen, toestand))
  if (inDeWeg !== undefined) return niet(alEenCorrectie(inDeWeg))
  const wat = opdracht.wat ?? 'stop'
  const nieuw = nieuweCorrectie(id, { ...toestand, wat }, stappen)
  const { bericht, bevindingen, correctie } = beginCorrectie(nieuw, dossier, context)
  return {
    bericht,
    bevindingen,
    waarschuwingen,
    stappen,
    correctie: stappen.length > 1 ? correctie : null,
  }
}

function planVan(
  opdracht: Correctieopdracht,
  toestand: ToewijzingToestand,
  alle: readonly ToewijzingToestand[],
): Correctieplan | Bevinding {
  const { van, vanReden, gewenst } = opdracht
  if (opdracht.wat === 'start') {
    const start = kies(toestand.starts, 'start', (s) => van === undefined || s.begindatum === van)
    return 'boodschap' in start ? start : startcorrectieplan(start, gewenst, toestand)
  }
  const stop = kies(
    toestand.stops,
    'stop',
    (s) =>
      (van === undefined || s.einddatum === van) &&
      (vanReden === undefined || s.redenBeeindiging === vanReden),
  )
  if ('boodschap' in stop) return stop
  const profiel = regioprofiel(toestand.gemeente, stop.einddatum)
  return correctieplan(stop, gewenst, toestand, profiel, alle)
}

function kies<F extends StartFeit | StopFeit>(
  feiten: readonly F[],
  wat: 'start' | 'stop',
  past: (feit: F) => boolean,
): F | Bevinding {
  const passend = feiten.filter(past)
  if (passend.length === 1) return passend[0]!
  const datum = wat === 'stop' ? 'einddatum' : 'begindatum'
  const data = feiten.map(opSomming).join(', ')
  if (passend.length === 0) {
    return weigering(
      'TR063',
      `Er is geen goedgekeurde ${wat} om te verwijderen.`,
      data === ''
        ? `Is de ${wat} afgekeurd? Stuur dan gewoon een nieuwe ${wat}.`
        : `Kies een ${wat} met deze ${datum}: ${data}.`,
    )
  }
  const bij = wat === 'stop' ? ', en zo nodig met --van-reden de reden' : ''
  return weigering('TR063', `Er zijn meer ${wat}s: ${data}.`, `Kies met --van de ${datum}${bij}.`)
}

function opSomming(feit: StartFeit | StopFeit): string {
  return feit.soort === 'stop'
    ? `${toonDatum(feit.einddatum)} (reden ${feit.redenBeeindiging})`
    : toonDatum(feit.begindatum)
}

/** Do a correction and a plan name the same toewijzing? */
function raken(
  correctie: Correctie,
  stappen: readonly Stap[],
  toestand: ToewijzingToestand,
): boolean {
  if (!isOpen(correctie)) return false
  const bezet = sleutelsVan(correctie.stappen, correctie)
  return [...sleutelsVan(stappen, toestand)].some((een) => bezet.has(een))
}

function niet(bevinding: Bevinding): GemaakteCorrectie {
  return {
    bericht: null,
    bevindingen: [bevinding],
    waarschuwingen: [],
    stappen: [],
    correctie: null,
  }
}

function alEenCorrectie({ id, staat }: Correctie): Bevinding {
  return weigering(
    'CORRECTIE',
    staat === 'loopt'
      ? `Op deze toewijzing loopt al een correctie (${id}).`
      : `Op deze toewijzing wacht een correctie op u (${id}).`,
    'Bekijk de correctie met: stopwijzer correctie',
  )
}

/** Taakgericht work of which nothing was approved. */
function nietsGemeld(wat: 'start' | 'stop'): Bevinding {
  return weigering(
    'TR063',
    `Er is geen goedgekeurde ${wat} om te verwijderen.`,
    'Controleer het product en de gemeente.',
  )
}

function onbekendNummer({ toewijzingNummer }: Gewenst): Bevinding {
  return weigering(
    'TR019',
    `Toewijzing ${toewijzingNummer} van deze gemeente kennen we niet bij deze cliënt.`,
    'Controleer het nummer. Verwerk eerst het JW301 van de gemeente.',
  )
}
