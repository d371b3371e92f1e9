// SPDX-License-Identifier: EUPL-1.2
/** Clients and toewijzingen in the shapes of the contract. */
import { masker, type Termijn } from '@stopwijzer/ijw'
import {
  type Bewaking,
  bekendeDag,
  gemeldeFeiten,
  gevolg,
  type Product,
  REGIOPROFIELEN,
  regioprofiel,
  type Zet,
} from '@stopwijzer/keten'
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { persoonVan } from '../../dossiers/client.ts'
import { werkdagenOverVan } from '../../dossiers/werkdagen.ts'
import type { Toewijzing } from '../../dossiers/werklijst.ts'
import type { OpgeslagenDossier } from '../../opslag/lezen.ts'
import { productTekst } from '../../verwerking/stapuitleg.ts'
import { alsInvoerbevinding, clientSleutel } from './berichtvorm.ts'

type Detail = Antwoord<'toewijzingen.lees'>
type Clienttoewijzing = Antwoord<'clienten.lees'>['toewijzingen'][number]

export function alsPersoon({
  sleutel,
  dossier,
}: OpgeslagenDossier): Detail['toewijzing']['client'] {
  return { clientSleutel: clientSleutel(sleutel), ...persoonVan(dossier), bsn: masker(dossier.bsn) }
}

const GESTOPT: ReadonlySet<string> = new Set(['TIJDELIJK_GESTOPT', 'DEFINITIEF_GESTOPT'])

export function alsClienttoewijzing(een: Toewijzing): Clienttoewijzing {
  const { toestand } = een
  return {
    id: een.id,
    gemeente: toestand.gemeente,
    aanbieder: toestand.aanbieder,
    toewijzingNummer: toestand.toewijzingNummer,
    product: productTekst(toestand.product),
    levering: toestand.levering,
    toewijzing: toestand.toewijzing,
    ingangsdatum: toestand.huidigeVersie?.ingangsdatum ?? null,
    einddatum: toestand.huidigeVersie?.einddatum ?? null,
    inZorgSinds: toestand.starts.at(-1)?.begindatum ?? null,
    laatsteDag: GESTOPT.has(toestand.levering) ? (toestand.stops.at(-1)?.einddatum ?? null) : null,
    uiterlijk: een.uiterlijk,
    teLaat: een.teLaat,
    werkdagenOver: een.werkdagenOver,
    signalen: toestand.signalen.map(({ code, boodschap }) => ({ code, boodschap })),
    taken: een.taken.map(({ id, taak: { soort, uiterlijk } }) => ({ id, soort, uiterlijk })),
  }
}

export function alsToewijzingregel(een: Toewijzing): Detail['toewijzing'] {
  return { ...alsClienttoewijzing(een), client: alsPersoon(een.opgeslagen) }
}

/** For the audit log: whose data, and through which toewijzing. */
export function gezienIn(toewijzingen: readonly (Toewijzing | null)[]) {
  return toewijzingen.flatMap((een) =>
    een === null ? [] : [{ client: een.sleutel, toewijzing: een.toestand.toewijzingNummer }],
  )
}

export function alsDetail(
  een: Toewijzing,
  bewaakt: readonly Bewaking[],
  zetten: readonly Zet[],
  vandaag: string,
): Detail {
  const { versies, starts, stops, uitstaand, gemeente } = een.toestand
  const { dossier } = een.opgeslagen
  // In the order of the facts: the starts, then the stops.
  const gemeld = gemeldeFeiten(een.toestand, dossier).map(({ gemeldOp }) => gemeldOp)
  const basis = (
    feit: {
      readonly product: Product | null
      readonly begindatum: string
      readonly herkomst: { readonly berichtId: string }
    },
    plaats: number,
  ) => ({
    berichtId: feit.herkomst.berichtId,
    product: productTekst(feit.product),
    begindatum: feit.begindatum,
    gemeldOp: gemeld[plaats]!,
  })
  return {
    toewijzing: alsToewijzingregel(een),
    versies: versies.map((versie) => ({
      berichtId: versie.herkomst.berichtId,
      toegewezenOp: `${versie.toewijzingsdatum}T${versie.toewijzingstijd.slice(0, 8)}`,
      product: productTekst(versie.product),
      ingangsdatum: versie.ingangsdatum,
      einddatum: versie.einddatum,
      redenWijziging: versie.redenWijziging,
      omvang: versie.omvang,
      budget: versie.budget,
    })),
    starts: starts.map(basis),
    stops: stops.map((stop, i) => ({
      ...basis(stop, starts.length + i),
      einddatum: stop.einddatum,
      redenBeeindiging: stop.redenBeeindiging,
    })),
    uitstaand: uitstaand.map(({ soort, herkomst }) => ({
      soort,
      berichtId: herkomst.berichtId,
      berichtsoort: herkomst.berichtsoort,
      identificatie: herkomst.identificatie,
      verzonden: herkomst.moment,
    })),
    termijnen: bewaakt.map((termijn) => alsBewaking(termijn, vandaag)),
    bekendOp: bekendeDag(een.toestand, dossier),
    zetten: zetten.map(alsZet),
    gevolgen: stops.flatMap((stop) => {
      const profiel = regioprofiel(gemeente, stop.einddatum)
      if (profiel === null) return []
      return [alsBetaalgevolg(gevolg(stop, profiel))]
    }),
  }
}

function alsZet({ over, ruimte, waaromNiet, ...zet }: Zet): Detail['zetten'][number] {
  const { producten, datum, ...rest } = ruimte
  return {
    ...zet,
    over: over && {
      wat: over.wat,
      begindatum: over.begindatum,
      einddatum: over.wat === 'stop' ? over.einddatum : null,
      redenBeeindiging: over.wat === 'stop' ? over.redenBeeindiging : null,
    },
    ruimte: {
      ...rest,
      ...(datum === undefined ? {} : { periode: datum }),
      ...(producten === undefined ? {} : { producten: producten?.map(productTekst) ?? null }),
    },
    waaromNiet: waaromNiet.map(alsInvoerbevinding),
  }
}

/** A profile as its region calls it. */
export const profielnaam = (id: string): string =>
  REGIOPROFIELEN.find((een) => een.id === id)?.naam ?? id

export function alsBetaalgevolg(een: ReturnType<typeof gevolg>) {
  const { einddatum, redenBeeindiging, soort, percentage, verrekenbaar, profiel, tekst, status } =
    een
  return {
    ...{ einddatum, redenBeeindiging, soort, percentage, verrekenbaar },
    ...{ profiel, profielNaam: profielnaam(profiel), tekst, status },
  }
}

export function alsBewaking(een: Bewaking, vandaag: string): Detail['termijnen'][number] {
  const { soort, plicht, aanleiding, uiterlijk, teLaat } = een
  const strikt = alsTermijn(een.strikt)
  // A correction is in time by the report that it replaces: no days are left, none are missed.
  const over = !teLaat && uiterlijk < vandaag ? null : werkdagenOverVan(een, vandaag)
  const telling = { uiterlijk, teLaat, werkdagenOver: over }
  return { soort, plicht, aanleiding, ...telling, strikt, atw: alsTermijn(een.atw) }
}

function alsTermijn({ overgeslagen, ...termijn }: Termijn): Detail['termijnen'][number]['atw'] {
  return {
    ...termijn,
    overgeslagen: overgeslagen.map(({ datum, reden }) => ({ datum, reden })),
  }
}
