// SPDX-License-Identifier: EUPL-1.2
/** One report: from what a person says to a message with everything that is worth knowing beforehand. */
import { type Bevinding, type JW305Bericht, type JW307Bericht, toonDatum } from '@stopwijzer/ijw'
import {
  type Bewaking,
  beoordeel,
  besluitEigen,
  type Context,
  type Correctieplan,
  correctieplan,
  type Dossier,
  feitenUit,
  type Gevolg,
  type Gewenst,
  leidAf,
  maakStart,
  maakStop,
  meldtermijn,
  regioprofiel,
  type Stap,
  type StopFeit,
  stapBericht,
  type ToewijzingToestand,
} from '@stopwijzer/keten'
import { weiger } from './meldweigering.ts'
import { gewoonNummer, kiesPlek, type Onderwerp, type Plek } from './plekken.ts'
import { contextVoor, type Werkset } from './werkset.ts'

export type Meldopdracht = Onderwerp &
  (
    | { readonly soort: 'start'; readonly begindatum: string }
    | {
        readonly soort: 'stop'
        readonly einddatum: string
        readonly redenBeeindiging: string
        readonly hervatting?: string | undefined
      }
    | {
        readonly soort: 'correctie'
        /** Einddatum of the stop to correct; needed when there are several. */
        readonly van?: string | undefined
        readonly gewenst: Gewenst
      }
  )

/** A step of a correction. */
export interface Stapuitleg {
  readonly soort: 'JW305' | 'JW307' | 'wachten' | 'andere-client'
  readonly uitleg: string
  /** The stop that this step reports anew. */
  readonly nieuw: { readonly einddatum: string; readonly redenBeeindiging: string } | null
}

/** What is worth knowing about a report, before and after it is sent. Names no client. */
export interface Melding {
  readonly soort: Meldopdracht['soort']
  readonly toewijzingNummer: string
  readonly gemeente: string | null
  readonly berichtsoort: 'JW305' | 'JW307' | null
  readonly identificatie: string | null
  /** May the message go? */
  readonly goed: boolean
  /** Why not: what the receiver would reject, or what is missing. */
  readonly bevindingen: readonly Bevinding[]
  /** What a person should look at; nothing here stops the message. */
  readonly waarschuwingen: readonly string[]
  /** The lines of the message; several for a correction. */
  readonly regels: readonly Meldregel[]
  /** Omvang of the toewijzing, to recognise it; never in the message. */
  readonly omvang: ToewijzingOmvang
  readonly termijn: Bewaking | null
  /** By the regional contract; never a ground for rejection. */
  readonly gevolgen: readonly Gevolg[]
  /** Steps of a correction, the first of which this message is. */
  readonly stappen: readonly Stapuitleg[]
  /** Name of the file in `uit/`; `null` when nothing was sent. */
  readonly verzonden: string | null
}

type ToewijzingOmvang = NonNullable<ToewijzingToestand['huidigeVersie']>['omvang']

export interface Meldregel {
  readonly status: string
  readonly product: string | null
  readonly toewijzingIngangsdatum: string | null
  readonly begindatum: string
  readonly einddatum: string | null
  readonly redenBeeindiging: string | null
}

/** The number of a report as the tables have it. */
export function nummerVan({ toewijzingNummer }: Meldopdracht): string {
  return gewoonNummer(toewijzingNummer)
}

interface Opgesteld {
  readonly melding: Melding
  /** `null` when it may not go. */
  readonly bericht: JW305Bericht | JW307Bericht | null
  readonly sleutel: Buffer | null
}

/** Makes and judges one report against the dossiers in hand. Writes and sends nothing. */
export function stelOp(werk: Werkset, opdracht: Meldopdracht, plekken: readonly Plek[]): Opgesteld {
  const leeg = legeMelding(opdracht)
  const niet = (bevinding: Bevinding): Opgesteld => ({
    melding: { ...leeg, bevindingen: [bevinding] },
    bericht: null,
    sleutel: null,
  })
  const plek = kiesPlek(opdracht, plekken)
  if ('boodschap' in plek) return niet(plek)
  const { gemeente, dossier: sleutel } = plek
  const opgeslagen = werk.dossiers.get(sleutel.toString('hex'))!
  const dossier: Dossier = { bsn: opgeslagen.bsn, feiten: opgeslagen.feiten }
  const context = contextVoor(werk, werk.omgeving.nieuweId())
  const vandaag = werk.nu.slice(0, 10)
  const nummer = nummerVan(opdracht)
  const toestand = leidAf(dossier, vandaag).find(
    (t) => t.gemeente === gemeente && t.toewijzingNummer === nummer,
  )!
  const gemaakt = maak({ ...opdracht, toewijzingNummer: nummer }, toestand, dossier, context)
  const { bericht } = gemaakt
  const basis = {
    ...leeg,
    gemeente,
    omvang: toestand.huidigeVersie?.omvang ?? null,
    stappen: gemaakt.stappen,
    waarschuwingen: gemaakt.waarschuwingen,
  }
  if (bericht === null) {
    return { melding: { ...basis, bevindingen: gemaakt.bevindingen }, bericht, sleutel }
  }
  const oordeel = beoordeel(bericht, dossier, context)
  const besluit = besluitEigen(bericht, oordeel, dossier, context)
  const goed = besluit.uitkomst === 'verzonden'
  const signalen = oordeel.signalen.map((signaal) => signaal.boodschap)
  const nieuw = feitenUit(bericht, GEEN_HERKOMST).find(
    (feit) => feit.soort === 'start' || feit.soort === 'stop',
  )
  const melding: Melding = {
    ...basis,
    berichtsoort: bericht.berichtsoort,
    identificatie: bericht.Header.BerichtIdentificatie.Identificatie,
    goed,
    bevindingen: besluit.bevindingen,
    waarschuwingen: [...gemaakt.waarschuwingen, ...signalen],
    regels: regelsVan(bericht),
    termijn: nieuw === undefined ? null : meldtermijn(nieuw, dossier, vandaag),
    gevolgen: besluit.gevolgen,
  }
  return { melding, bericht: goed ? bericht : null, sleutel }
}

interface Gemaakt {
  readonly bericht: JW305Bericht | JW307Bericht | null
  readonly bevindingen: readonly Bevinding[]
  readonly waarschuwingen: readonly string[]
  readonly stappen: readonly Stapuitleg[]
}

function maak(
  opdracht: Meldopdracht,
  toestand: ToewijzingToestand,
  dossier: Dossier,
  context: Context,
): Gemaakt {
  const { gemeente } = toestand
  if (opdracht.soort === 'start') {
    const uit = maakStart({ ...opdracht, gemeente }, dossier, context)
    return { ...uit, waarschuwingen: [], stappen: [] }
  }
  if (opdracht.soort === 'stop') {
    const { hervatting, ...rest } = opdracht
    const invoer = { ...rest, gemeente, ...(hervatting === undefined ? {} : { hervatting }) }
    const uit = maakStop(invoer, dossier, context)
    return { ...uit, waarschuwingen: uit.waarschuwingen.map((w) => w.boodschap), stappen: [] }
  }
  const stop = kiesStop(toestand, opdracht.van)
  if ('boodschap' in stop) {
    return { bericht: null, bevindingen: [stop], waarschuwingen: [], stappen: [] }
  }
  const profiel = regioprofiel(gemeente, stop.einddatum)
  const plan: Correctieplan = correctieplan(stop, opdracht.gewenst, toestand, profiel)
  if (!plan.mag) {
    const bevinding = weiger(
      'CORRECTIE',
      plan.reden,
      'Bekijk de toewijzing met: stopwijzer toestand',
    )
    return { bericht: null, bevindingen: [bevinding], waarschuwingen: [], stappen: [] }
  }
  return {
    bericht: stapBericht(plan.stappen[0]!, gemeente, dossier, context),
    bevindingen: [],
    waarschuwingen: plan.waarschuwingen,
    stappen: plan.stappen.map(alsUitleg),
  }
}

function alsUitleg(stap: Stap): Stapuitleg {
  const nieuw =
    stap.soort === 'JW307' ? stap.regels.find((regel) => regel.status === '1')?.waarden : undefined
  return {
    soort: stap.soort,
    uitleg: stap.uitleg,
    nieuw: nieuw ? { einddatum: nieuw.einddatum, redenBeeindiging: nieuw.redenBeeindiging } : null,
  }
}

function kiesStop(toestand: ToewijzingToestand, van: string | undefined): StopFeit | Bevinding {
  const stops = toestand.stops.filter((stop) => van === undefined || stop.einddatum === van)
  if (stops.length === 1) return stops[0]!
  const data = toestand.stops
    .map((s) => `${toonDatum(s.einddatum)} (reden ${s.redenBeeindiging})`)
    .join(', ')
  return stops.length === 0
    ? weiger(
        'TR063',
        'Er is geen goedgekeurde stop om te verwijderen.',
        data === ''
          ? 'Is de stop afgekeurd? Stuur dan gewoon een nieuwe stop.'
          : `Kies een stop met deze einddatum: ${data}.`,
      )
    : weiger('TR063', `Er zijn meer stops: ${data}.`, 'Kies met --van de einddatum van de stop.')
}

type StopRegel = JW307Bericht['Client']['StopProducten']['StopProduct'][number]

function regelsVan(bericht: JW305Bericht | JW307Bericht): Meldregel[] {
  const regels =
    bericht.berichtsoort === 'JW305'
      ? bericht.Client.StartProducten.StartProduct
      : bericht.Client.StopProducten.StopProduct
  return regels.map((regel) => ({
    status: regel.StatusAanlevering,
    product:
      regel.Product === undefined
        ? null
        : [regel.Product.Categorie, regel.Product.Code].filter(Boolean).join('/'),
    toewijzingIngangsdatum: regel.ToewijzingIngangsdatum ?? null,
    begindatum: regel.Begindatum,
    einddatum: (regel as Partial<StopRegel>).Einddatum ?? null,
    redenBeeindiging: (regel as Partial<StopRegel>).RedenBeeindiging ?? null,
  }))
}

function legeMelding({ soort, toewijzingNummer, gemeente }: Meldopdracht): Melding {
  return {
    soort,
    toewijzingNummer,
    gemeente: gemeente ?? null,
    berichtsoort: null,
    identificatie: null,
    goed: false,
    bevindingen: [],
    waarschuwingen: [],
    regels: [],
    omvang: null,
    termijn: null,
    gevolgen: [],
    stappen: [],
    verzonden: null,
  }
}

const GEEN_HERKOMST = {
  berichtId: '',
  berichtsoort: '',
  identificatie: '',
  dagtekening: '',
  moment: '',
  richting: 'verzonden',
} as const
