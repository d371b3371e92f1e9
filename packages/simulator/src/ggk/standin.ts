// SPDX-License-Identifier: EUPL-1.2
/**
 * A stand-in for the GGK: a node of the chain on this computer, over mutual TLS, that does
 * what a plan says. It is steered over HTTP on a port of its own, so that any program can
 * use it, in any language.
 */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, request } from 'node:https'
import {
  ENVELOPPEN,
  type Envelop,
  FUNCTIEVERSIE,
  type Stuurgegevens,
  schrijfEnvelop,
  soap,
} from '@stopwijzer/ijw/stuf'
import {
  leesLichaam,
  openPoorten,
  type Poorten,
  type Standin,
  type Stuurverzoek,
} from '../standin/stuur.ts'
import { type Ketenopties, maakKeten } from './keten.ts'
import { leesPlan, type Stap } from './plan.ts'

export interface Standinopties extends Ketenopties, Poorten {
  readonly tls: { readonly cert: string; readonly key: string; readonly ca: string }
}

/** What the stand-in is asked to send. */
interface Opdracht {
  /** Where to. */
  readonly naar: string
  readonly van: string
  readonly ontvanger: string
  readonly functie: string
  /** Payload in base64. */
  readonly inhoud?: string
  readonly kruisverwijzing?: string
  /** Ids of a repeat; fresh ones when absent. */
  readonly referentienummer?: string
  readonly tijdstip?: string
  /** A Fo01 with this code instead of a message. */
  readonly code?: string
  /** A text of the envelope and what stands there instead, for what breaks its schema. */
  readonly vervang?: readonly [string, string]
}

export async function openStandin(opties: Standinopties): Promise<Standin> {
  const keten = maakKeten(opties)
  const plan: Stap[] = []
  const tls = { ...opties.tls, minVersion: 'TLSv1.2' } as const
  const lijn = createServer(
    { ...tls, requestCert: true, rejectUnauthorized: true },
    (vraag, antwoord) => {
      void neem(vraag, antwoord).catch(() => antwoord.destroy())
    },
  )
  let verbindingen = 0
  lijn.on('secureConnection', () => verbindingen++)
  async function neem(vraag: IncomingMessage, antwoord: ServerResponse): Promise<void> {
    if (vraag.method !== 'POST') {
      antwoord.writeHead(405).end()
      return
    }
    const bytes = await leesLichaam(vraag)
    const stap = plan.shift() ?? { doe: 'goed' }
    const actie = String(vraag.headers.soapaction ?? '').replace(/^"(.*)"$/, '$1')
    const uit = keten.neem(bytes, actie, stap)
    if (stap.doe === 'zwijg') return
    if (uit.tekst === null) {
      antwoord.destroy()
      return
    }
    if (stap.doe === 'vertraag') await new Promise((klaar) => setTimeout(klaar, stap.ms))
    if (stap.doe === 'http' && stap.naSeconden !== undefined) {
      antwoord.setHeader('retry-after', stap.naSeconden)
    }
    antwoord.writeHead(uit.status, { 'content-type': 'text/xml; charset=utf-8' }).end(uit.tekst)
  }

  function bestuur({ wat, zoek, inhoud }: Stuurverzoek): unknown {
    if (wat === 'GET /ontvangen') {
      return keten.ontvangen().slice(Number(zoek.get('na') ?? 0))
    }
    if (wat === 'GET /vragen') return keten.vragen()
    if (wat === 'GET /verbindingen') return verbindingen
    if (wat === 'GET /plan') return plan
    if (wat === 'POST /plan') {
      plan.push(...leesPlan(inhoud))
      return plan
    }
    if (wat === 'POST /stuur') return verstuur(inhoud as Opdracht, tls, keten.tijd)
    return undefined
  }

  return openPoorten(lijn, opties, bestuur)
}

/** Sends one message and gives back its ids and the answer as it came. */
async function verstuur(opdracht: Opdracht, tls: object, tijd: () => string) {
  const envelop = envelopVan(opdracht, tijd)
  const { referentienummer, tijdstip } = envelop.stuurgegevens
  const heel = soap(schrijfEnvelop(envelop))
  const [weg, erin] = opdracht.vervang ?? ['', '']
  const xml = weg === '' ? heel : heel.replace(weg, () => erin)
  const { status, tekst } = await post(
    opdracht.naar,
    xml,
    ENVELOPPEN[envelop.soort].soapActie!,
    tls,
  )
  return { referentienummer, tijdstip, vraag: xml, status, antwoord: tekst }
}

function envelopVan(opdracht: Opdracht, tijd: () => string): Envelop {
  const { van, ontvanger, functie, kruisverwijzing, code, inhoud = '' } = opdracht
  const stuurgegevens: Stuurgegevens = {
    zender: { organisatie: van, applicatie: 'Stand-in' },
    ontvanger: { organisatie: ontvanger, applicatie: 'GGk' },
    referentienummer: opdracht.referentienummer ?? randomUUID(),
    tijdstip: opdracht.tijdstip ?? tijd(),
    ...(kruisverwijzing === undefined ? {} : { kruisverwijzing }),
  }
  if (code !== undefined) {
    const fout = {
      code,
      plek: 'client',
      omschrijving: 'Van de stand-in',
      details: functie,
    } as const
    return { soort: 'Fo01', stuurgegevens, fout }
  }
  return {
    soort: kruisverwijzing === undefined ? 'Di01' : 'Du01',
    stuurgegevens: { ...stuurgegevens, functie },
    parameters: { applicatieVersie: '0001', applicatieSubversie: '0000', ...FUNCTIEVERSIE },
    lading: { bestandsnaam: null, bytes: Buffer.from(inhoud, 'base64') },
  }
}

function post(
  naar: string,
  xml: string,
  soapActie: string,
  tls: object,
): Promise<{ readonly status: number; readonly tekst: string }> {
  return new Promise((klaar, mis) => {
    const koppen = { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${soapActie}"` }
    const vraag = request(
      naar,
      { ...tls, method: 'POST', headers: koppen, agent: false },
      (antwoord) => {
        leesLichaam(antwoord).then(
          (bytes) => klaar({ status: antwoord.statusCode ?? 0, tekst: bytes.toString('utf8') }),
          mis,
        )
      },
    )
    vraag.on('error', mis)
    vraag.end(xml)
  })
}
