// SPDX-License-Identifier: EUPL-1.2
/** One POST of a SOAP message to the chain. */
import {
  type Clientopties,
  type Httpantwoord,
  maakLijnclient,
  type Zonderantwoord,
} from '../kern/https.ts'
import type { Ggktls } from './configuratie.ts'

export interface Ggkclient {
  /**
   * The answer, or what a failed attempt came to. `bewaar`: over a connection that was kept, when
   * there is one. Never throws.
   */
  post(xml: string, soapActie: string, bewaar?: boolean): Promise<Httpantwoord | Zonderantwoord>
  sluit(): void
}

export function maakGgkclient(adres: URL, tls: Ggktls, opties: Clientopties = {}): Ggkclient {
  const lijn = maakLijnclient('de keten', tls, opties)
  return {
    post: (xml, soapActie, bewaar = false) =>
      lijn.vraag({
        ...{ methode: 'POST', adres, lichaam: xml, bewaar },
        koppen: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${soapActie}"` },
      }),
    sluit: () => lijn.sluit(),
  }
}
