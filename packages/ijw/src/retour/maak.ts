// SPDX-License-Identifier: EUPL-1.2
/**
 * Makes the return message of a heenbericht from a verdict (IV028, IV032). Derived
 * from the definition of the return message: wherever that has RetourCodes the
 * codes are placed, everything else is taken over unchanged.
 */
import type { Element, SamengesteldType } from '../definitie/model.ts'
import type {
  BERICHTEN,
  BerichtPerSoort,
  Heenbericht,
  Retourberichtsoort,
} from '../releases/ijw-3.2/index.ts'
import { definitieVan } from '../releases/index.ts'
import { RetourFout } from './fout.ts'
import { type ClientCodes, type Codes, GEEN_OPMERKING, type Retouroordeel } from './oordeel.ts'
import {
  draagtRetourcodes,
  type Klassesoort,
  klassesoortVan,
  mogelijkeCodes,
  type Plek,
  RETOURCODES,
} from './plaats.ts'

export interface RetourContext {
  /** Fresh IdentificatieRetour, at most 12 characters. */
  readonly identificatie: string
  /** DagtekeningRetour, `YYYY-MM-DD`. */
  readonly dagtekening: string
  /** XsdVersieRetour: versions of the schemas that the return message follows. */
  readonly xsdVersie: { readonly basisschema: string; readonly bericht: string }
}

/** The return message that belongs to a heenbericht: JW301 -> JW302, JW305 -> JW306, JW307 -> JW308. */
export type RetourVan<B extends Heenbericht> =
  BerichtPerSoort[(typeof BERICHTEN)[B['berichtsoort']]['retour']]

type Inhoud = Readonly<Record<string, unknown>>

/**
 * The return message on `heen`. Header fields come back unchanged, also Afzender and
 * Ontvanger, except BerichtCode. Without client codes only the header returns.
 *
 * XsltVersie is left out: it names the national XSLT (IV033), and the checks here
 * are the project's own.
 * @throws RetourFout when the verdict does not fit the message or the standard.
 */
export function maakRetour<B extends Heenbericht>(
  heen: B,
  oordeel: Retouroordeel,
  context: RetourContext,
): RetourVan<B> {
  const soort = retoursoortVan(heen)
  controleer(oordeel, soort)
  const definitie = definitieVan(soort, heen.release)
  if (definitie === undefined) throw new RetourFout('RETOUR_KLASSEN', `geen definitie van ${soort}`)
  const uit: Record<string, unknown> = { berichtsoort: soort, release: heen.release }
  for (const element of definitie.wortel.elementen) {
    const type = element.type as SamengesteldType
    if (element.naam === 'Header') {
      uit.Header = header(type, heen.Header, definitie.berichtCode, oordeel.header, context)
    } else {
      uit[element.naam] =
        oordeel.client === null ? undefined : client(type, heen.Client, oordeel.client, soort)
    }
  }
  return uit as RetourVan<B>
}

/** JW302 for JW301, and so on. */
export function retoursoortVan(heen: Heenbericht): Retourberichtsoort {
  return definitieVan(heen.berichtsoort, heen.release)?.retour as Retourberichtsoort
}

function controleer({ header, client }: Retouroordeel, soort: Retourberichtsoort): void {
  for (const code of header) toegestaan(code, soort, 'header')
  const alleenGeenOpmerking = header.length === 1 && header[0] === GEEN_OPMERKING
  if (client === null ? header.includes(GEEN_OPMERKING) : !alleenGeenOpmerking) {
    throw new RetourFout(
      'RETOUR_OORDEEL',
      '0200 in de header hoort bij codes per klasse, en omgekeerd',
    )
  }
  if (
    client !== null &&
    alleSets(client)
      .flat()
      .every((code) => code === GEEN_OPMERKING)
  ) {
    throw new RetourFout('RETOUR_OORDEEL', 'codes per klasse zonder één fout')
  }
}

function alleSets({ client, producten, contacten, relaties }: ClientCodes): readonly Codes[] {
  return [
    client,
    ...producten,
    ...contacten,
    ...relaties.flatMap(({ relatie, contact }) => [relatie, contact]),
  ]
}

function toegestaan(code: string, soort: Retourberichtsoort, klasse: Klassesoort): void {
  if (!mogelijkeCodes(soort, klasse).includes(code)) {
    throw new RetourFout('RETOUR_CODE', `code past niet op ${klasse} van ${soort}`)
  }
}

function header(
  type: SamengesteldType,
  heen: Inhoud,
  berichtCode: string,
  codes: readonly string[],
  context: RetourContext,
): Inhoud {
  const nieuw: Inhoud = {
    BerichtCode: berichtCode,
    IdentificatieRetour: context.identificatie,
    DagtekeningRetour: context.dagtekening,
    XsdVersieRetour: {
      BasisschemaXsdVersie: context.xsdVersie.basisschema,
      BerichtXsdVersie: context.xsdVersie.bericht,
    },
    [RETOURCODES]: codes.length > 0 ? retourcodes(codes) : undefined,
  }
  return Object.fromEntries(
    type.elementen.map(({ naam }) => [naam, naam in nieuw ? nieuw[naam] : heen[naam]]),
  )
}

function client(
  type: SamengesteldType,
  heen: Inhoud,
  codes: ClientCodes,
  soort: Retourberichtsoort,
): Inhoud {
  let geplaatst = 0
  const plaats = (plek: Plek): unknown => {
    const klasse = klassesoortVan(plek)
    const set = codesVan(codes, klasse, plek)
    if (set === undefined || set.length === 0) {
      throw new RetourFout('RETOUR_KLASSEN', `geen codes voor ${plek.klasse} ${plek.index + 1}`)
    }
    for (const code of set) toegestaan(code, soort, klasse)
    geplaatst += 1
    return retourcodes(set)
  }
  const uit = klasse(type, heen, { klasse: 'Client', index: 0, ouder: null }, plaats)
  if (geplaatst !== alleSets(codes).length) {
    throw new RetourFout('RETOUR_KLASSEN', 'meer codes dan klassen in het bericht')
  }
  return uit
}

function codesVan(
  codes: ClientCodes,
  soort: Exclude<Klassesoort, 'header'>,
  plek: Plek,
): Codes | undefined {
  switch (soort) {
    case 'client':
      return codes.client
    case 'product':
      return codes.producten[plek.index]
    case 'contact':
      return codes.contacten[plek.index]
    case 'relatie':
      return codes.relaties[plek.index]?.relatie
    case 'relatiecontact':
      return codes.relaties[plek.ouder?.index ?? 0]?.contact
  }
}

function retourcodes(codes: Codes): Inhoud {
  return { RetourCode: [...codes] }
}

type Plaats = (plek: Plek) => unknown

function klasse(type: SamengesteldType, heen: Inhoud, plek: Plek, plaats: Plaats): Inhoud {
  const uit: Record<string, unknown> = {}
  for (const element of type.elementen) {
    uit[element.naam] =
      element.naam === RETOURCODES ? plaats(plek) : deel(element, heen[element.naam], plek, plaats)
  }
  return uit
}

function deel({ type, naam }: Element, waarde: unknown, ouder: Plek, plaats: Plaats): unknown {
  if (waarde === undefined || type.soort === 'enkelvoudig' || !draagtRetourcodes(type)) {
    return waarde
  }
  if (Array.isArray(waarde)) {
    return waarde.map((item, index) => klasse(type, item, { klasse: naam, index, ouder }, plaats))
  }
  return klasse(type, waarde as Inhoud, { klasse: naam, index: 0, ouder }, plaats)
}
