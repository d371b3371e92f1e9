// SPDX-License-Identifier: EUPL-1.2
/** One report: from what a person says to a message with everything that is worth knowing beforehand. */
import type { Bevinding, JW305Bericht, JW307Bericht } from '@stopwijzer/ijw'
import {
  type Bewaking,
  beoordeel,
  besluitEigen,
  type Context,
  type Correctie,
  type Dossier,
  type Gevolg,
  leidAf,
  maakStart,
  maakStop,
  meldtermijnen,
  type Product,
  type ToewijzingToestand,
  toestandSleutel,
} from '@stopwijzer/keten'
import { type Correctieopdracht, maakCorrectie } from './correctiemelding.ts'
import { correctiesVan } from './correctiestap.ts'
import { geenAfspraak } from './meldweigering.ts'
import { gewoonNummer, kiesPlek, type Meldonderwerp, type Plek } from './plekken.ts'
import {
  alsUitleg,
  type Meldregel,
  productTekst,
  regelsVan,
  type Stapuitleg,
} from './stapuitleg.ts'
import { contextVoor, type Werkset } from './werkset.ts'

export type Meldopdracht = Meldonderwerp &
  (
    | { readonly soort: 'start'; readonly begindatum: string }
    | {
        readonly soort: 'stop'
        readonly einddatum: string
        readonly redenBeeindiging: string
        readonly hervatting?: string | undefined
        /** Begindatum of the start to stop; left out: the last one. */
        readonly begindatum?: string | undefined
      }
    | Correctieopdracht
  )

/** What is worth knowing about a report, before and after it is sent. Names no client. */
export interface Melding {
  readonly soort: Meldopdracht['soort']
  /** `null` for taakgericht work, where `product` is the key. */
  readonly toewijzingNummer: string | null
  readonly product: string | null
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
  /** Id of a correction of more than one message: its next messages go out by themselves. */
  readonly correctie: string | null
  /** Name of the file in `uit/`; `null` when nothing was sent. */
  readonly verzonden: string | null
}

type ToewijzingOmvang = NonNullable<ToewijzingToestand['huidigeVersie']>['omvang']

/** The number of a report as the tables have it. */
function nummerVan({ toewijzingNummer }: Meldopdracht): string | null {
  return toewijzingNummer === null ? null : gewoonNummer(toewijzingNummer)
}

interface Opgesteld {
  readonly melding: Melding
  /** `null` when it may not go. */
  readonly bericht: JW305Bericht | JW307Bericht | null
  readonly sleutel: Buffer | null
  /** To keep once its first message is sent. */
  readonly correctie: Correctie | null
}

/** Makes and judges one report against the dossiers in hand. Writes and sends nothing. */
export function stelOp(werk: Werkset, opdracht: Meldopdracht, plekken: readonly Plek[]): Opgesteld {
  const leeg = legeMelding(opdracht)
  const niet = (bevinding: Bevinding): Opgesteld => ({
    melding: { ...leeg, bevindingen: [bevinding] },
    bericht: null,
    sleutel: null,
    correctie: null,
  })
  // A client that was shielded since is not known any more.
  const bekend = plekken.filter(({ dossier }) => werk.dossiers.has(dossier.toString('hex')))
  const plek = kiesPlek(opdracht, bekend)
  if ('boodschap' in plek) return niet(plek)
  const { gemeente, dossier: sleutel } = plek
  const opgeslagen = werk.dossiers.get(sleutel.toString('hex'))!
  const { bsn, feiten, afgeschermd } = opgeslagen
  const dossier: Dossier = { bsn, feiten, afgeschermd }
  const context = contextVoor(werk, werk.omgeving.nieuweId())
  const vandaag = werk.nu.slice(0, 10)
  const nummer = nummerVan(opdracht)
  if (nummer === null && !werk.instellingen.taakgericht.includes(gemeente)) {
    return niet(geenAfspraak(gemeente))
  }
  const sleutelVan = { gemeente, aanbieder: werk.toegang.organisatie, toewijzingNummer: nummer }
  const product = opdracht.toewijzingNummer === null ? opdracht.product : null
  const gezocht = toestandSleutel({ ...sleutelVan, product })
  // Of taakgericht work nothing is known before its first start.
  const toestand = leidAf(dossier, vandaag).find((t) => toestandSleutel(t) === gezocht)
  const lopend = correctiesVan(werk, sleutel)
  const gemaakt =
    opdracht.soort === 'correctie'
      ? maakCorrectie(opdracht, correctieId(werk), toestand, lopend, dossier, context)
      : {
          ...maak(opdracht, { gemeente, toewijzingNummer: nummer, product }, dossier, context),
          stappen: [],
          correctie: null,
        }
  const { bericht, correctie } = gemaakt
  const basis = {
    ...leeg,
    gemeente,
    omvang: toestand?.huidigeVersie?.omvang ?? null,
    stappen: gemaakt.stappen.map(alsUitleg),
    waarschuwingen: gemaakt.waarschuwingen,
    correctie: correctie?.id ?? null,
  }
  if (bericht === null) {
    const melding = { ...basis, bevindingen: gemaakt.bevindingen, correctie: null }
    return { melding, bericht, sleutel, correctie: null }
  }
  const oordeel = beoordeel(bericht, dossier, context)
  const besluit = besluitEigen(bericht, oordeel, dossier, context)
  const goed = besluit.uitkomst === 'verzonden'
  const signalen = oordeel.signalen.map((signaal) => signaal.boodschap)
  const melding: Melding = {
    ...basis,
    berichtsoort: bericht.berichtsoort,
    identificatie: bericht.Header.BerichtIdentificatie.Identificatie,
    goed,
    bevindingen: besluit.bevindingen,
    waarschuwingen: [...gemaakt.waarschuwingen, ...signalen],
    regels: regelsVan(bericht),
    termijn: meldtermijnen(bericht, dossier, vandaag)[0] ?? null,
    gevolgen: besluit.gevolgen,
  }
  return { melding, bericht: goed ? bericht : null, sleutel, correctie }
}

interface Gemaakt {
  readonly bericht: JW305Bericht | JW307Bericht | null
  readonly bevindingen: readonly Bevinding[]
  readonly waarschuwingen: readonly string[]
}

function maak(
  opdracht: Exclude<Meldopdracht, Correctieopdracht>,
  vak: { gemeente: string; toewijzingNummer: string | null; product: Product | null },
  dossier: Dossier,
  context: Context,
): Gemaakt {
  if (opdracht.soort === 'start') {
    const { begindatum } = opdracht
    return { ...maakStart({ ...vak, begindatum }, dossier, context), waarschuwingen: [] }
  }
  const { einddatum, redenBeeindiging, hervatting, begindatum } = opdracht
  const invoer = {
    ...{ ...vak, einddatum, redenBeeindiging },
    ...(hervatting === undefined ? {} : { hervatting }),
    ...(begindatum === undefined ? {} : { begindatum }),
  }
  const uit = maakStop(invoer, dossier, context)
  return { ...uit, waarschuwingen: uit.waarschuwingen.map((w) => w.boodschap) }
}

/** Short enough to say over the telephone, as with tasks. */
function correctieId({ toegang, omgeving }: Werkset): string {
  return `${toegang.organisatie}-${omgeving.nieuweIdentificatie().slice(0, 8)}`
}

function legeMelding(opdracht: Meldopdracht): Melding {
  const { soort, toewijzingNummer, gemeente } = opdracht
  return {
    soort,
    toewijzingNummer,
    product: opdracht.toewijzingNummer === null ? productTekst(opdracht.product) : null,
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
    correctie: null,
    verzonden: null,
  }
}
