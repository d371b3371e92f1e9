// SPDX-License-Identifier: EUPL-1.2
/** Starts a door and knocks on it: requests over mutual TLS, so many at a time. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:https'
import { join } from 'node:path'
import { type Envelop, schrijfEnvelop, soap } from '@stopwijzer/ijw/stuf'
import type { Certificaten } from '../../../packages/dienst/src/transport/proef/certificaten.ts'

const SOAPACTIE = 'http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01'

export interface Verbruik {
  readonly piek: number
  readonly cpuMs: number
  readonly opdrachten: number
}

export interface Deur {
  readonly poort: number
  verbruik(): Promise<Verbruik>
  /** Most memory that its process has had so far, in bytes. */
  piek(): Promise<number>
  sluit(): Promise<void>
}

export async function startDeur(
  programma: string,
  soort: 'lijn' | 'kaal',
  {
    gegevens,
    nu,
    keten,
    certificaten,
    gemeenten = ['0363'],
  }: {
    readonly gegevens: string
    readonly nu: string
    readonly keten: string
    readonly certificaten: Certificaten
    /** Over the line; a bare door takes all. */
    readonly gemeenten?: readonly string[]
  },
): Promise<Deur> {
  const map = join(certificaten.map, 'eigen')
  const kind = fork(programma, [soort, gegevens, nu, keten, map, gemeenten.join()], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: '' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const einde = once(kind, 'exit')
  const antwoord = <T>() =>
    Promise.race([
      once(kind, 'message').then(([bericht]) => bericht as T),
      einde.then(() => Promise.reject(new Error(`door ${soort} ended`))),
    ])
  const { poort } = await antwoord<{ poort: number }>()
  const verbruik = () => {
    kind.send('verbruik')
    return antwoord<Verbruik>()
  }
  return {
    poort,
    verbruik,
    async piek() {
      return (await verbruik()).piek
    },
    async sluit() {
      kind.disconnect()
      await einde
    },
  }
}

/** A client of the chain: knows how to hand over one request. Throws when it is not taken. */
export function maakKlopper({ ca, server }: Certificaten, inVlucht: number) {
  const agent = new Agent({ ca, ...server, keepAlive: true, maxSockets: inVlucht })
  return {
    lever: (poort: number, bytes: Buffer) =>
      new Promise<void>((klaar, mislukt) => {
        const vraag = request(
          {
            ...{ host: 'localhost', port: poort, method: 'POST', agent },
            headers: {
              'content-type': 'text/xml; charset=utf-8',
              'content-length': bytes.length,
              soapaction: `"${SOAPACTIE}"`,
            },
          },
          (antwoord) => {
            antwoord.resume()
            antwoord.on('end', () => {
              if (antwoord.statusCode === 200) klaar()
              else mislukt(new Error(`HTTP ${antwoord.statusCode}`))
            })
            antwoord.on('error', mislukt)
          },
        )
        vraag.on('error', mislukt)
        vraag.end(bytes)
      }),
    sluit: () => agent.destroy(),
  }
}

/** A request as the chain makes it, with ids of its own. */
export function verzoek(
  referentienummer: string,
  tijdstip: string,
  lading: Uint8Array,
  gemeente: string,
): Buffer {
  const envelop: Envelop = {
    soort: 'Di01',
    stuurgegevens: {
      zender: { organisatie: '65656055', applicatie: 'Meting' },
      ontvanger: { organisatie: gemeente, applicatie: 'GGk' },
      ...{ referentienummer, tijdstip, functie: 'JW307' },
    },
    parameters: {
      applicatieVersie: '0001',
      applicatieSubversie: '0000',
      functieVersie: '0003',
      functieSubversie: '0002',
    },
    lading: { bestandsnaam: null, bytes: lading },
  }
  return Buffer.from(soap(schrijfEnvelop(envelop)))
}
