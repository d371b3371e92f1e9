// SPDX-License-Identifier: EUPL-1.2
/** What the server says back: an acknowledgement, a refusal, or a fault of SOAP. */
import {
  type Ruwekop,
  type Soapfoutcode,
  schrijfEnvelop,
  soap,
  soapFout,
} from '@stopwijzer/ijw/stuf'
import type { Envelopnummers } from '../kern/nummers.ts'

export interface Serverantwoord {
  readonly status: number
  readonly tekst: string
  /** For the log: no content. */
  readonly code: string
  /** Whose message it is; absent when that was not found out. */
  readonly organisatie?: string
}

/** Refusals of StUF 03.01 that a receiver gives at once, with who has to mend it. */
const WEIGERINGEN = {
  StUF010: ['client', 'Ontvanger onbekend'],
  StUF013: ['client', 'Zender onbekend, of zender hoort niet bij het certificaat'],
  StUF016: ['client', 'Combinatie zender en referentienummer niet uniek'],
  StUF019: ['client', 'tijdstipBericht ligt niet na dat van het vorige bericht van deze zender'],
  StUF022: ['client', 'Berichtcode hoort niet bij dit bericht'],
  StUF034: ['client', 'Functie onbekend'],
  StUF037: ['client', 'Functie wordt niet ondersteund'],
  StUF043: ['client', 'crossRefnummer onbekend'],
  StUF046: ['server', 'Bericht kan niet worden opgeslagen'],
} as const
export type Weigering = keyof typeof WEIGERINGEN

/** The parties change places; the id that came is the reference. */
function terug(kop: Ruwekop, nummers: Envelopnummers) {
  return {
    zender: kop.ontvanger,
    ontvanger: kop.zender,
    ...nummers,
    kruisverwijzing: kop.referentienummer,
  }
}

export function bevestig(kop: Ruwekop, nummers: Envelopnummers): Serverantwoord {
  const tekst = soap(schrijfEnvelop({ soort: 'Bv03', stuurgegevens: terug(kop, nummers) }))
  return { status: 200, tekst, code: 'Bv03' }
}

export function weiger(kop: Ruwekop, nummers: Envelopnummers, code: Weigering): Serverantwoord {
  const [plek, omschrijving] = WEIGERINGEN[code]
  const details = kop.functie === undefined ? undefined : kop.functie.slice(0, 30)
  const fo03 = schrijfEnvelop({
    soort: 'Fo03',
    stuurgegevens: terug(kop, nummers),
    fout: { code, plek, omschrijving, details },
  })
  const tekst = soapFout(plek === 'client' ? 'Client' : 'Server', omschrijving, fo03)
  return { status: 500, tekst, code }
}

/** About what cannot even be answered in StUF: nobody knows whose it is. */
export function soapWeiger(code: Soapfoutcode, zin: string): Serverantwoord {
  return { status: 500, tekst: soapFout(code, zin), code: `soap-${code}` }
}
