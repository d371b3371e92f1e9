// SPDX-License-Identifier: EUPL-1.2
/** One POST of a SOAP message to the chain. */
import { type Clientopties, type Httpantwoord, maakLijnclient } from '../kern/https.ts'
import type { Verzenduitkomst } from '../kern/uitkomst.ts'
import type { Ggktls } from './configuratie.ts'

export interface Ggkclient {
  /** The answer, or what a failed attempt came to. Never throws. */
  post(xml: string, soapActie: string): Promise<Httpantwoord | Verzenduitkomst>
  sluit(): void
}

export function maakGgkclient(adres: URL, tls: Ggktls, opties: Clientopties = {}): Ggkclient {
  const lijn = maakLijnclient('de keten', tls, opties)
  return {
    post: (xml, soapActie) =>
      lijn.vraag({
        ...{ methode: 'POST', adres, lichaam: xml },
        koppen: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${soapActie}"` },
      }),
    sluit: () => lijn.sluit(),
  }
}
