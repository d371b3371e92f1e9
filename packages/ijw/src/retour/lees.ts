// SPDX-License-Identifier: EUPL-1.2
/**
 * What a received return message means. Codes are sets: another party may leave
 * some out, so no outcome depends on a complete list.
 */
import type { SamengesteldType } from '../definitie/model.ts'
import type { Retourbericht } from '../releases/ijw-3.2/index.ts'
import { definitieVan } from '../releases/index.ts'
import { type ClientCodes, type Codes, GEEN_OPMERKING, type Retouroordeel } from './oordeel.ts'
import { draagtRetourcodes, type Klassesoort, klassesoortVan, type Plek } from './plaats.ts'

/** Why the return message is read as it is; stable, for logging and for choosing a text. */
export type RetourReden =
  /** Header without codes: approved. */
  | 'geen-codes'
  /** Header with 0200 only and no client: not as the standard asks, read as approved. */
  | 'alleen-0200-in-header'
  /** Another code in the header and no client: rejected as a whole. */
  | 'code-in-header'
  /** At least one class with another code than 0200: the whole message is rejected. */
  | 'code-in-klasse'
  /** Client returned but nowhere a fault: contradictory, a person has to decide. */
  | 'alles-0200'

/** One code that is not 0200, with its place. */
export interface Retourmelding {
  readonly code: string
  readonly klasse: Klassesoort
  /** Place among classes of its kind, from 0. */
  readonly index: number
  /** `/Bericht/Client/StopProducten/StopProduct[1]` */
  readonly pad: string
  /** Explanation of the code, from the caller's table; `null` when it has none. */
  readonly uitleg: string | null
}

export interface RetourLezing {
  readonly uitkomst: 'goedgekeurd' | 'afgekeurd' | 'handmatig'
  readonly reden: RetourReden
  /** The codes as received, without doubles, in the order received. */
  readonly codes: Retouroordeel
  /** Every code other than 0200, in document order. */
  readonly meldingen: readonly Retourmelding[]
  /** Indexes of products that were processed before: 9074 with at most codes that follow from it. */
  readonly alVerwerkteProducten: readonly number[]
  /** All products in the answer were processed before: take over their state instead of sending again. */
  readonly alVerwerkt: boolean
}

/** Codes that a repeated start or stop gets besides 9074 because the first one stands. */
const GEVOLG_VAN_HERHALING: ReadonlySet<string> = new Set([
  '9074',
  '9326',
  '9413',
  '9414',
  '9415',
  GEEN_OPMERKING,
])

/**
 * Reads a return message. `verklaar` gives the sentence for a code (WJ001); the
 * reading itself does not depend on it.
 */
export function leesRetour(
  bericht: Retourbericht,
  verklaar: (code: string) => string | null = () => null,
): RetourLezing {
  const header = zonderDubbele(bericht.Header.RetourCodes?.RetourCode ?? [])
  const klassen = bericht.Client === undefined ? [] : klassenVan(bericht)
  const codes: Retouroordeel = { header, client: klassen.length > 0 ? clientCodes(klassen) : null }
  const meldingen = [
    ...header.map((code) => ({
      code,
      klasse: 'header' as const,
      index: 0,
      pad: '/Bericht/Header',
    })),
    ...klassen.flatMap(({ codes, ...plaats }) => codes.map((code) => ({ code, ...plaats }))),
  ].filter(({ code }) => code !== GEEN_OPMERKING)
  const herhaald = klassen.filter((k) => k.klasse === 'product' && isHerhaling(k.codes))
  const aantalProducten = klassen.filter((k) => k.klasse === 'product').length
  return {
    ...uitkomst(header, bericht.Client !== undefined, meldingen.length > 0),
    codes,
    meldingen: meldingen.map((melding) => ({ ...melding, uitleg: verklaar(melding.code) })),
    alVerwerkteProducten: herhaald.map((k) => k.index),
    alVerwerkt: aantalProducten > 0 && herhaald.length === aantalProducten,
  }
}

function uitkomst(
  header: Codes,
  metClient: boolean,
  metFout: boolean,
): Pick<RetourLezing, 'uitkomst' | 'reden'> {
  if (metClient) {
    return metFout
      ? { uitkomst: 'afgekeurd', reden: 'code-in-klasse' }
      : { uitkomst: 'handmatig', reden: 'alles-0200' }
  }
  if (metFout) return { uitkomst: 'afgekeurd', reden: 'code-in-header' }
  return header.length === 0
    ? { uitkomst: 'goedgekeurd', reden: 'geen-codes' }
    : { uitkomst: 'goedgekeurd', reden: 'alleen-0200-in-header' }
}

function isHerhaling(codes: Codes): boolean {
  return codes.includes('9074') && codes.every((code) => GEVOLG_VAN_HERHALING.has(code))
}

interface Klasse {
  readonly klasse: Exclude<Klassesoort, 'header'>
  readonly index: number
  readonly pad: string
  readonly codes: Codes
}

function klassenVan(bericht: Retourbericht): readonly Klasse[] {
  const wortel = definitieVan(bericht.berichtsoort, bericht.release)?.wortel
  const type = wortel?.elementen.find(({ naam }) => naam === 'Client')?.type
  const uit: Klasse[] = []
  const plek: Plek = { klasse: 'Client', index: 0, ouder: null }
  verzamel(type as SamengesteldType, bericht.Client as Inhoud, plek, '/Bericht/Client', uit)
  return uit
}

type Inhoud = Readonly<Record<string, unknown>>

function verzamel(
  type: SamengesteldType,
  waarde: Inhoud,
  plek: Plek,
  pad: string,
  uit: Klasse[],
): void {
  const eigen = waarde.RetourCodes as { readonly RetourCode: Codes } | undefined
  if (eigen !== undefined) {
    const klasse = klassesoortVan(plek)
    // The Contact of a Relatie is counted by its Relatie, so that it finds its place back.
    const index = klasse === 'relatiecontact' ? (plek.ouder?.index ?? 0) : plek.index
    uit.push({ klasse, index, pad, codes: zonderDubbele(eigen.RetourCode) })
  }
  for (const { naam, type: deeltype, max } of type.elementen) {
    const deel = waarde[naam]
    if (deel === undefined || deeltype.soort === 'enkelvoudig' || !draagtRetourcodes(deeltype)) {
      continue
    }
    const items = (Array.isArray(deel) ? deel : [deel]) as readonly Inhoud[]
    items.forEach((item, index) => {
      const nummer = max > 1 ? `[${index + 1}]` : ''
      verzamel(deeltype, item, { klasse: naam, index, ouder: plek }, `${pad}/${naam}${nummer}`, uit)
    })
  }
}

function clientCodes(klassen: readonly Klasse[]): ClientCodes {
  const van = (soort: Klassesoort) =>
    klassen.filter(({ klasse }) => klasse === soort).map(({ codes }) => codes)
  const contactVanRelatie = van('relatiecontact')
  return {
    client: van('client')[0] ?? [],
    producten: van('product'),
    contacten: van('contact'),
    relaties: van('relatie').map((relatie, i) => ({
      relatie,
      contact: contactVanRelatie[i] ?? [],
    })),
  }
}

function zonderDubbele(codes: Codes): Codes {
  return [...new Set(codes)]
}
