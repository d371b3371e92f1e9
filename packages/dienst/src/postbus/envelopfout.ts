// SPDX-License-Identifier: EUPL-1.2
/** Why a file of the chain is refused for its envelope: one table of codes, sentences and remedies. */
import type { Bevinding } from '@stopwijzer/ijw'

const NIEUW = 'Vraag de afzender om het bericht opnieuw te sturen, met nieuwe nummers.'

/** Per code: what is wrong and what to do, in Dutch. The documentation page lists them all. */
export const ENVELOPFOUTEN = {
  STUF_KAAL: {
    zin: 'In dit bestand zit geen StUF-envelop. Uw organisatie wisselt StUF-documenten uit.',
    remedie:
      'Haal het StUF-document op bij het portaal. Wilt u ook losse berichten aannemen? Kies dan postbus.profiel=stuf-of-ijw.',
  },
  STUF_NIET_VERWACHT: {
    zin: 'Dit is een StUF-document. Uw organisatie wisselt losse berichten uit.',
    remedie: 'Lever het bericht zelf aan, of kies postbus.profiel=stuf of stuf-of-ijw.',
  },
  STUF_TE_GROOT: {
    zin: 'Het bericht in de envelop is groter dan 25 MB.',
    remedie: 'Vraag de afzender om het te verdelen over meer berichten.',
  },
  STUF_ONLEESBAAR: {
    zin: 'Dit StUF-document is niet te lezen als XML.',
    remedie: 'Haal het opnieuw op. Blijft het zo? Meld het aan de afzender.',
  },
  STUF_SOORT: {
    zin: 'Dit is geen Di01, Du01 of Fo01.',
    remedie: 'Leg alleen berichten en foutberichten in de map, geen bevestigingen.',
  },
  STUF_STUURGEGEVENS: {
    zin: 'De stuurgegevens zijn niet te lezen. Het is niet duidelijk van wie het bericht is.',
    remedie: 'Meld het aan het portaal waar u het ophaalde.',
  },
  STUF_SCHEMA: { zin: 'De envelop past niet bij het schema van het GGK.', remedie: NIEUW },
  STUF_BASE64: { zin: 'De inhoud van de envelop is beschadigd (base64).', remedie: NIEUW },
  STUF_TEKSTBESTAND: { zin: 'In de envelop zit een tekstbestand, geen bericht.', remedie: NIEUW },
  STUF_PAST_NIET: {
    zin: 'Het bericht past niet bij zijn envelop: een andere soort, afzender, ontvanger of richting.',
    remedie: NIEUW,
  },
  STUF_010: {
    zin: 'Het bericht is voor een andere organisatie (StUF010).',
    remedie: 'Leg het in de postbus van die organisatie.',
  },
  STUF_016: {
    zin: 'Deze afzender gebruikte dit referentienummer al voor een ander bericht (StUF016).',
    remedie: NIEUW,
  },
  STUF_022: { zin: 'De berichtcode hoort niet bij deze envelop (StUF022).', remedie: NIEUW },
  STUF_034: {
    zin: 'De functie op de envelop bestaat niet (StUF034).',
    remedie: NIEUW,
  },
  STUF_037: {
    zin: 'Stopwijzer neemt deze soort berichten niet aan (StUF037).',
    remedie: 'Verwerk dit bericht in uw eigen software.',
  },
  STUF_043: {
    zin: 'Dit is een antwoord op een bericht dat hier niet is verstuurd (StUF043).',
    remedie: 'Zoek uit waar het vandaan komt. Misschien stuurt een ander systeem ook berichten.',
  },
} as const satisfies Readonly<Record<string, { readonly zin: string; readonly remedie: string }>>

export type Envelopfoutcode = keyof typeof ENVELOPFOUTEN

/** As a finding in the report beside the file. Holds nothing of its content. */
export function envelopBevinding(code: Envelopfoutcode): Bevinding {
  const { zin, remedie } = ENVELOPFOUTEN[code]
  return {
    regel: 'BESTAND',
    soort: code,
    retourcode: null,
    laag: 'bestand',
    ernst: 'fout',
    boodschap: `${zin} Code: ${code}.`,
    actie: remedie,
    gevolg: 'Het bericht is niet verwerkt.',
    locatie: null,
  }
}
