// SPDX-License-Identifier: EUPL-1.2
/** Headers of answers, as components of the document. */

const tekst = (description: string, voorbeeld: string) => ({
  description,
  schema: { type: 'string', examples: [voorbeeld] },
})

export const KOPPEN = {
  'API-Version': tekst('Versie van de API, ook bij fouten.', '0.1.0'),
  'X-Request-Id': tekst('Nummer van dit verzoek in het logboek.', 'k3Jd82LmQx0a'),
  ETag: tekst('Versie van deze gegevens; zet haar in If-Match als u iets verandert.', '"7"'),
  Location: tekst('Waar het te vinden is.', '/v1/stopmeldingen/0MBQ4K2VZ0001A'),
  Link: tekst('Adres van de volgende bladzijde, met rel="next".', '</v1/taken?na=x>; rel="next"'),
  'Retry-After': tekst('Na hoeveel seconden u verder kunt.', '30'),
  Allow: tekst('Methoden die hier wel kunnen.', 'GET, HEAD'),
  'Idempotency-Replayed': tekst('true: dit is het antwoord op uw eerdere verzoek.', 'true'),
} as const

export type Kop = keyof typeof KOPPEN

/** References to these headers, for one answer. */
export function koppen(...namen: readonly Kop[]) {
  return Object.fromEntries(
    (['API-Version', 'X-Request-Id', ...namen] as const).map((naam) => [
      naam,
      { $ref: `#/components/headers/${naam}` },
    ]),
  )
}
