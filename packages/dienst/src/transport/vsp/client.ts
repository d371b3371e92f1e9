// SPDX-License-Identifier: EUPL-1.2
/** The requests to VECOZO: push, pull and status, over mutual TLS. */
import { createHash } from 'node:crypto'
import { MEESTE_BYTES } from '@stopwijzer/ijw'
import {
  type Clientopties,
  type Httpantwoord,
  maakLijnclient,
  type Zonderantwoord,
} from '../kern/https.ts'
import type { Vspconfiguratie } from './configuratie.ts'

/** Messages that one list holds at most; the contract allows no more. */
const LIMIET = 250
/** Metadata of that many messages, with room to spare. */
const MEESTE_LIJST = 16 * 1024 * 1024

type Uit = Promise<Httpantwoord | Zonderantwoord>

export interface Vspclientopties extends Clientopties {
  /** Messages to ask for at a time; as many as the contract allows unless a test wants fewer. */
  readonly limiet?: number
}

export interface Vspclient {
  /** Messages that one list holds at most. */
  readonly limiet: number
  /** `metadata` as JSON; `bestand`: name of the payload. */
  verstuur(metadata: object, bestand: string, lading: Uint8Array): Uit
  lijst(): Uit
  /** `null`: the address is not one of the service that was configured; nothing was asked. */
  lading(url: string): Uit | null
  /** Confirms the receipt. */
  bevestig(traceerId: string): Uit
  status(traceerId: string): Uit
  sluit(): void
}

export function maakVspclient(
  {
    versturen,
    ophalen,
    status,
    tls,
  }: Pick<Vspconfiguratie, 'versturen' | 'ophalen' | 'status' | 'tls'>,
  { limiet = LIMIET, ...opties }: Vspclientopties = {},
): Vspclient {
  const lijn = maakLijnclient('VECOZO', tls, opties)
  const json = { accept: 'application/json' }
  return {
    limiet,
    verstuur(metadata, bestand, lading) {
      const { soort, lichaam } = alsFormulier(JSON.stringify(metadata), bestand, lading)
      const koppen = { ...json, 'content-type': soort }
      return lijn.vraag({ methode: 'POST', adres: onder(versturen, 'berichten'), koppen, lichaam })
    },
    lijst() {
      const adres = onder(ophalen, 'berichten')
      adres.searchParams.set('limit', String(limiet))
      return lijn.vraag({ methode: 'GET', adres, koppen: json, meeste: MEESTE_LIJST })
    },
    lading(url) {
      const adres = URL.canParse(url, ophalen.href) ? new URL(url, ophalen) : null
      // Whoever could choose the address would have us ask anything of anybody.
      if (adres === null || adres.origin !== ophalen.origin || adres.username !== '') return null
      const koppen = { accept: 'application/octet-stream' }
      return lijn.vraag({ methode: 'GET', adres, koppen, meeste: MEESTE_BYTES + 1024 })
    },
    bevestig: (traceerId) =>
      lijn.vraag({ methode: 'DELETE', adres: onder(ophalen, `berichten/${traceerId}`) }),
    status(traceerId) {
      const adres = onder(status, 'berichtstatussen')
      adres.searchParams.set('traceerId', traceerId)
      return lijn.vraag({ methode: 'GET', adres, koppen: json })
    },
    sluit: () => lijn.sluit(),
  }
}

function onder(basis: URL, pad: string): URL {
  const adres = new URL(basis)
  adres.pathname = `${adres.pathname.replace(/\/$/, '')}/${pad}`
  return adres
}

/** Two parts, in this order. The boundary follows from the content: the same bytes each time. */
function alsFormulier(
  metadata: string,
  bestand: string,
  lading: Uint8Array,
): { readonly soort: string; readonly lichaam: Buffer } {
  const hash = createHash('sha256').update(metadata).update(lading).digest('hex')
  // At most 70 characters (RFC 2046).
  const grens = `stopwijzer-${hash.slice(0, 40)}`
  const deel = (naam: string, soort: string) =>
    `--${grens}\r\nContent-Disposition: form-data; name=${naam}\r\nContent-Type: ${soort}\r\n\r\n`
  return {
    soort: `multipart/form-data; boundary=${grens}`,
    lichaam: Buffer.concat([
      Buffer.from(`${deel('"berichtMetadata"', 'application/json')}${metadata}\r\n`),
      Buffer.from(deel(`"payload"; filename="${bestand}"`, 'application/octet-stream')),
      lading,
      Buffer.from(`\r\n--${grens}--\r\n`),
    ]),
  }
}
