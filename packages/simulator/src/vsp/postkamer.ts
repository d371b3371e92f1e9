// SPDX-License-Identifier: EUPL-1.2
/**
 * The message service behind the contract: what was pushed and how far it is, and what waits
 * to be fetched. Its clock can be moved on.
 */
import { createHash, randomUUID } from 'node:crypto'
import { type Metadata, toetsMetadata } from './contract.ts'
import { leesFormulier } from './formulier.ts'

export interface Melding {
  readonly code: string
  readonly omschrijving: string
  readonly toelichting?: string
}

/** What was pushed. */
export interface Ontvangen {
  readonly metadata: Metadata
  /** Payload in base64. */
  readonly inhoud: string
  /** Times that it was offered, also those that were refused as used before. */
  keren: number
}

/** What is given to the one who pulls. */
export interface Bezorging {
  readonly van: { readonly rol: string; readonly code?: string }
  readonly naar: { readonly rol: string; readonly code?: string }
  readonly berichtstroom: Readonly<Record<string, string | number>>
  /** Payload in base64. */
  readonly inhoud: string
  readonly traceerId?: string
  readonly conversatieId?: string
  readonly alsAntwoordOp?: string
  /** An address of the payload that is not ours. */
  readonly url?: string
  readonly checksum?: { readonly algoritme: string; readonly waarde: string }
  /** Another size than it has. */
  readonly grootte?: number
  /** Listed more than once. */
  readonly keren?: number
}

export interface Uitkomst {
  readonly status: number
  readonly inhoud?: unknown
  readonly bytes?: Buffer
}

/** The way of a message that goes well: from this many ms after its reception. */
const LOOP = [
  [0, 'Ontvangen'],
  [1_000, 'WordtVerwerkt'],
  [3_000, 'VerwerkingVoltooid'],
  [5_000, 'WordtAangeboden'],
  [60_000, 'Bezorgd'],
] as const

interface Verstuurd {
  readonly bericht: Ontvangen
  readonly sinds: number
  /** Set by hand; else it follows from the time. */
  vast: { readonly status: string; readonly meldingen?: readonly Melding[] } | null
}

interface Gereed {
  readonly metadata: object
  readonly lading: Buffer
  readonly keren: number
}

export function maakPostkamer() {
  const verstuurd = new Map<string, Verstuurd>()
  const gereed = new Map<string, Gereed>()
  let verzet = 0
  const nu = () => Date.now() + verzet

  function verstuur(soort: string, lichaam: Buffer): Uitkomst {
    const gelezen = leesFormulier(soort, lichaam)
    if (typeof gelezen === 'string') return weiger(400, { '': [gelezen] })
    const fouten = toetsMetadata(gelezen.metadata)
    if (gelezen.lading.length === 0) fouten.payload = ['is leeg']
    if (Object.keys(fouten).length > 0) return weiger(400, fouten)
    const metadata = gelezen.metadata as Metadata
    const { traceerId } = metadata.referentiegegevens
    const eerder = verstuurd.get(traceerId)
    if (eerder !== undefined) {
      eerder.bericht.keren++
      return weiger(422, { BRS114: ['BRS114 Traceer ID is al gebruikt'] })
    }
    const bericht = { metadata, inhoud: gelezen.lading.toString('base64'), keren: 1 }
    verstuurd.set(traceerId, { bericht, sinds: nu(), vast: null })
    return { status: 204 }
  }

  function lijst(limiet: number, basis: string): Uitkomst {
    const regels = [...gereed].flatMap(([traceerId, { metadata, keren }]) =>
      Array.from({ length: keren }, () => metUrl(metadata, `${basis}/berichten/${traceerId}`)),
    )
    return { status: 200, inhoud: regels.slice(0, limiet) }
  }

  function lading(traceerId: string): Uitkomst {
    const een = gereed.get(traceerId)
    return een === undefined ? { status: 404 } : { status: 200, bytes: een.lading }
  }

  function bezorg(een: Bezorging) {
    const traceerId = een.traceerId ?? randomUUID()
    const bytes = Buffer.from(een.inhoud, 'base64')
    const waarde = createHash('sha256').update(bytes).digest('hex')
    const metadata = {
      basisgegevens: {
        ontvangenOp: new Date(nu() + gereed.size).toISOString(),
        payload: {
          url: een.url ?? '',
          grootte: een.grootte ?? bytes.length,
          checksum: een.checksum ?? { algoritme: 'SHA256', waarde },
        },
      },
      routeringgegevens: {
        afzender: een.van,
        geadresseerden: [een.naar],
        berichtstroom: een.berichtstroom,
      },
      referentiegegevens: {
        conversatieId: een.conversatieId ?? traceerId,
        traceerId,
        ...(een.alsAntwoordOp === undefined ? {} : { alsAntwoordOp: een.alsAntwoordOp }),
      },
    }
    gereed.set(traceerId, { metadata, lading: bytes, keren: een.keren ?? 1 })
    return { traceerId }
  }

  function statusVan({ sinds, vast }: Verstuurd) {
    if (vast !== null) return vast
    const duur = nu() - sinds
    return { status: LOOP.findLast(([vanaf]) => vanaf <= duur)![1] }
  }

  function status(traceerId: string): Uitkomst {
    const inhoud = [...verstuurd]
      .filter(([id, { bericht }]) => {
        return id === traceerId || bericht.metadata.referentiegegevens.alsAntwoordOp === traceerId
      })
      .map(([, een]) => {
        const { metadata } = een.bericht
        const { status: berichtstatus, ...rest } = statusVan(een)
        return {
          referentiegegevens: metadata.referentiegegevens,
          berichtstroom: metadata.routeringgegevens.berichtstroom,
          ...{ berichtstatus, ...rest },
          berichtstatusGewijzigdOp: new Date(nu()).toISOString(),
          berichtOntvangenOp: new Date(een.sinds).toISOString(),
        }
      })
    return { status: 200, inhoud }
  }

  return {
    ...{ verstuur, lijst, lading, bezorg, status },
    bevestig: (traceerId: string): Uitkomst => ({ status: gereed.delete(traceerId) ? 202 : 404 }),
    ontvangen: (): readonly Ontvangen[] => [...verstuurd.values()].map(({ bericht }) => bericht),
    /** Traceer ids that wait to be fetched. */
    wachtend: (): readonly string[] => [...gereed.keys()],
    zetStatus(traceerId: string, vast: Verstuurd['vast']) {
      const een = verstuurd.get(traceerId)
      if (een === undefined) throw new Error('Dit Traceer ID is niet ontvangen.')
      een.vast = vast
      return statusVan(een)
    },
    verzet(ms: number) {
      verzet += ms
      return { nu: new Date(nu()).toISOString() }
    },
  }
}

/** The address of the payload, unless another one was asked for. */
function metUrl(metadata: object, basis: string): object {
  const { basisgegevens } = metadata as { basisgegevens: { payload: { url: string } } }
  const { payload } = basisgegevens
  const url = payload.url === '' ? `${basis}/payload` : payload.url
  return { ...metadata, basisgegevens: { ...basisgegevens, payload: { ...payload, url } } }
}

export function weiger(status: number, errors: Record<string, string[]>): Uitkomst {
  return { status, inhoud: { title: 'One or more validation errors occurred.', status, errors } }
}
