// SPDX-License-Identifier: EUPL-1.2
/**
 * The shape of a code list of the release. Codes, labels and dates are national facts;
 * `betekenis`, `gevolg` and `actie` are our own Dutch sentences (B1), the one source for
 * reports, `uitleg` and screens.
 */

export interface Code {
  readonly code: string
  /** National label, as in the XSD of the release. */
  readonly label: string
  /** What the code says; `null` only in long tables where the label says it all. */
  readonly betekenis: string | null
  /** What it leads to in the chain. */
  readonly gevolg: string | null
  /** What the reader does with it. */
  readonly actie: string | null
  /** First and last day of validity (`JJJJ-MM-DD`); `null` when the sources give no date. */
  readonly geldigVan: string | null
  readonly geldigTot: string | null
}

export interface Codelijst<C extends Code = Code> {
  /** National id, e.g. `JZ588`. */
  readonly id: string
  readonly naam: string
  /** Datatype in the XSD that uses the list; `null` for lists outside the messages. */
  readonly element: string | null
  readonly berichten: readonly string[]
  /** Day (or month) on which a table with a life of its own was true; `null` for lists of the release. */
  readonly peildatum: string | null
  readonly bron: string
  /** One or two Dutch sentences on what the list is for. */
  readonly toelichting: string
  readonly codes: readonly C[]
}

/** JZ588. */
export interface RedenBeeindigingCode extends Code {
  readonly soort: 'tijdelijk' | 'definitief'
  /** May the provider take the initiative with this reason? `null`: it answers an act of the municipality. */
  readonly initiatiefAanbieder: boolean | null
  /** The JZ002 codes that the list itself names; empty where it says "nvt". */
  readonly redenWijzigingVolgensCodelijst: readonly string[]
  /** The JZ002 codes to choose from in the closing JW301, best first; "nvt" filled with 14 as JZ002 explains. */
  readonly redenWijzigingBijSluitend301: readonly string[]
}

/** JZ002. */
export interface RedenWijzigingCode extends Code {
  /** `false` when CS336 forbids it in new messages. */
  readonly bruikbaar: boolean
  /** The JZ588 codes of a stop that answers this change; empty where the list says "nvt". */
  readonly redenBeeindigingVoorStop: readonly string[]
}

/** Where a return code can appear in 302, 306 or 308 and which rules give it. */
export interface RetourcodeGebruik {
  readonly heenbericht: 'JW301' | 'JW305' | 'JW307'
  readonly retourbericht: 'JW302' | 'JW306' | 'JW308'
  readonly klasse: string
  readonly regels: readonly string[]
}

/** WJ001. */
export interface RetourcodeCode extends Code {
  /** What the code says about a class: rejected, no fault seen here, not judged. */
  readonly oordeel: 'afgekeurd' | 'geen fout' | 'niet beoordeeld' | null
  /** Control level that gives the code in 301-308: 2, 3 or 4; `null` where none does. */
  readonly niveau: 2 | 3 | 4 | null
  /** Empty for codes that 302, 306 and 308 never carry. */
  readonly gebruik: readonly RetourcodeGebruik[]
}

/** JZ020. */
export interface ProductcategorieCode extends Code {
  /** The label belongs to the categories of 2015. */
  readonly aanduiding2015: boolean
}

/** WJ756. */
export interface EenheidCode extends Code {
  readonly uitvoeringsvariant: 'inspanningsgericht' | 'outputgericht'
  /** WMO757 codes allowed beside it (CS338; Einddatum empty or after 31-12-2020). */
  readonly frequentiesToegestaan: readonly string[]
}

/** COD002. */
export interface BerichtCodeCode extends Code {
  readonly bericht: string
  readonly fysiekeVerzender: 'gemeente' | 'aanbieder'
  readonly fysiekeOntvanger: 'gemeente' | 'aanbieder'
  readonly retourbericht: string | null
  readonly naamruimte: string
}

/** COD170. */
export interface DatumGebruikCode extends Code {
  /** Form that CS139 demands of the date beside it. */
  readonly datumMoetZijn: string
}

/** COD467. */
export interface StatusAanleveringCode extends Code {
  /** `false`: in the XSD, but rejected by CS058. */
  readonly toegestaan: boolean
}

/** COD700. */
export interface NaamGebruikCode extends Code {
  readonly toegestaanZonderPartnernaam: boolean
  readonly toegestaanMetPartnernaam: boolean
  readonly toegestaanBijClient: boolean
}

/** COD747. */
export interface CommunicatievormCode extends Code {
  readonly taalVerplicht: boolean
}

/** COD757. */
export interface AdresSoortCode extends Code {
  readonly postcodeVerplicht: boolean
  readonly periodeToegestaan: boolean
  readonly teltVoorTR061: boolean
}

/** CBS. */
export interface GemeenteCode extends Code {
  readonly provincie: string
  readonly jeugdregio: string
}

/** Fo01 (GGK and VECOZO). */
export interface InfrastructuurFoutCode extends Code {
  readonly afzender: readonly string[]
}

/** BRS (VECOZO). */
export interface VecozoFoutCode extends Code {
  /** `true` when the message itself is at fault, `false` for connection, roles and packing. */
  readonly inhoudelijk: boolean
}
