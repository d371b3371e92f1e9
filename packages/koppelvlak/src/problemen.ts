// SPDX-License-Identifier: EUPL-1.2
/**
 * Everything that can go wrong in the API: one table. `docs/problemen.md` is made from
 * it. Each tells what is wrong, what that means and what to do; never personal data.
 */

interface Regel {
  readonly status: number
  readonly titel: string
  /** What happened and what follows; `%s` is filled in order. */
  readonly zin: string
  readonly remedie: string
}

export const PROBLEMEN = {
  INVOER_ONGELDIG: {
    status: 400,
    titel: 'De invoer klopt niet',
    zin: 'De invoer klopt niet op deze plekken: %s. Er is niets gedaan.',
    remedie: 'Verbeter wat bij fouten staat en probeer het opnieuw.',
  },
  INHOUD_ONLEESBAAR: {
    status: 400,
    titel: 'De inhoud is niet te lezen',
    zin: 'De inhoud is geen geldige JSON. Er is niets gedaan.',
    remedie: 'Stuur geldige JSON, zonder velden met namen als __proto__.',
  },
  VERZOEK_ONLEESBAAR: {
    status: 400,
    titel: 'Het verzoek is niet te lezen',
    zin: 'Het adres of een kop van het verzoek is niet te lezen. Er is niets gedaan.',
    remedie: 'Controleer het adres en de koppen. Zet % in een adres als %25.',
  },
  CURSOR_ONGELDIG: {
    status: 400,
    titel: 'De plek in de lijst klopt niet',
    zin: 'De waarde van na hoort niet bij deze lijst. U krijgt geen bladzijde.',
    remedie: 'Gebruik de waarde van volgende uit het vorige antwoord, of begin zonder na.',
  },
  HERHAALSLEUTEL_ONTBREEKT: {
    status: 400,
    titel: 'Idempotency-Key ontbreekt',
    zin: 'De kop Idempotency-Key ontbreekt of klopt niet. Er is niets gedaan.',
    remedie: 'Geef elke opdracht een eigen sleutel van 8 tot en met 128 letters, cijfers of -_.',
  },
  NIET_AANGEMELD: {
    status: 401,
    titel: 'U bent niet ingelogd',
    zin: 'U bent niet ingelogd, of uw sessie is verlopen. U krijgt geen gegevens.',
    remedie: 'Log in, of stuur een geldige sleutel mee.',
  },
  AANMELDEN_GEWEIGERD: {
    status: 401,
    titel: 'Inloggen is niet gelukt',
    zin: 'De naam en het wachtwoord horen niet bij elkaar, of dit account werkt niet. U bent niet ingelogd.',
    remedie: 'Controleer wat u typte. Lukt het niet? Vraag uw beheerder om een nieuwe link.',
  },
  CODE_GEWEIGERD: {
    status: 401,
    titel: 'De code is niet goed',
    zin: 'De code klopt niet of is al gebruikt, of u wachtte te lang. U bent niet verder gekomen.',
    remedie: 'Wacht op de volgende code in uw app, gebruik een herstelcode, of begin opnieuw.',
  },
  CLIENT_GEWEIGERD: {
    status: 401,
    titel: 'De sleutel is niet goed',
    zin: 'Deze client en dit geheim horen niet bij elkaar, of de sleutel werkt niet meer. U krijgt geen token.',
    remedie: 'Vraag de beheerder van de organisatie om een nieuwe sleutel.',
  },
  WACHTWOORD_ONJUIST: {
    status: 403,
    titel: 'Uw huidige wachtwoord klopt niet',
    zin: 'Het huidige wachtwoord klopt niet. Er is niets veranderd.',
    remedie: 'Typ het wachtwoord waarmee u nu inlogt.',
  },
  GEEN_RECHT: {
    status: 403,
    titel: 'U mag dit niet',
    zin: 'U mag hier niet: %s. Er is niets gedaan.',
    remedie:
      'Vraag uw beheerder om een rol waarmee dit wel mag. Gebruikt u een sleutel? Vraag dan om een sleutel met dit recht.',
  },
  TWEEDE_FACTOR_NODIG: {
    status: 403,
    titel: 'Log in met een tweede stap',
    zin: 'Gegevens van cliënten zijn er alleen na inloggen in twee stappen. U krijgt geen gegevens.',
    remedie: 'Stel een tweede stap in bij uw profiel en log opnieuw in.',
  },
  HERKOMST_VREEMD: {
    status: 403,
    titel: 'Dit verzoek komt van een andere website',
    zin: 'Het bewijs dat dit verzoek van Stopwijzer zelf komt ontbreekt of klopt niet. Er is niets gedaan.',
    remedie: 'Laad de pagina opnieuw en probeer het nog eens.',
  },
  NIET_GEVONDEN: {
    status: 404,
    titel: 'Dit bestaat niet',
    zin: 'Er is hier niets dat u mag zien: %s.',
    remedie: 'Controleer het adres. Een adres eindigt nooit op een schuine streep.',
  },
  LINK_WERKT_NIET: {
    status: 404,
    titel: 'Deze link werkt niet',
    zin: 'De link is al gebruikt, verlopen of onvolledig. Er is niets veranderd.',
    remedie: 'Gebruik de laatste link die u kreeg, of vraag uw beheerder om een nieuwe.',
  },
  METHODE_KAN_NIET: {
    status: 405,
    titel: 'Deze methode kan hier niet',
    zin: 'De methode %s kan niet op dit adres. Er is niets gedaan.',
    remedie: 'Gebruik een methode uit de kop Allow.',
  },
  VORM_KAN_NIET: {
    status: 406,
    titel: 'Deze vorm kan niet',
    zin: 'Dit adres antwoordt alleen met %s. U krijgt geen gegevens.',
    remedie: 'Zet die vorm in de kop Accept, of laat Accept weg.',
  },
  TOESTAND_BOTST: {
    status: 409,
    titel: 'Dit kan nu niet',
    zin: '%s Er is niets veranderd.',
    remedie: 'Haal de gegevens opnieuw op en kijk wat nu kan.',
  },
  ANDERE_ORGANISATIE: {
    status: 409,
    titel: 'U werkt nu voor een andere organisatie',
    zin: 'U werkt nu voor %s, en dit verzoek is voor een andere organisatie. U krijgt geen gegevens en er is niets gedaan.',
    remedie: 'Laad de pagina opnieuw, of kies weer de organisatie waarvoor u dit wilde doen.',
  },
  HERHAALSLEUTEL_ANDERS: {
    status: 409,
    titel: 'Deze sleutel is al gebruikt',
    zin: 'Deze Idempotency-Key is al gebruikt voor een andere opdracht. Er is niets gedaan.',
    remedie: 'Gebruik voor elke opdracht een eigen sleutel.',
  },
  HERHAALSLEUTEL_BEZIG: {
    status: 409,
    titel: 'Deze opdracht loopt al',
    zin: 'De opdracht met deze Idempotency-Key is begonnen en heeft nog geen uitkomst.',
    remedie: 'Wacht even en kijk wat er is gebeurd. Stuur daarna pas een nieuwe opdracht.',
  },
  CURSOR_VERLOPEN: {
    status: 410,
    titel: 'De plek is te oud',
    zin: 'Sinds deze plek zijn gebeurtenissen opgeruimd. U krijgt geen gebeurtenissen.',
    remedie: 'Haal de lijsten opnieuw op en begin daarna met begin=nu.',
  },
  VERSIE_VEROUDERD: {
    status: 412,
    titel: 'Iemand was u voor',
    zin: 'De gegevens zijn veranderd sinds u ze ophaalde. Er is niets gedaan.',
    remedie: 'Haal de gegevens opnieuw op en probeer het nog eens.',
  },
  BERICHT_ONLEESBAAR: {
    status: 409,
    titel: 'Het bericht is niet te lezen',
    zin: 'De opbouw van dit bericht klopt niet. Er is geen weergave in woorden.',
    remedie: 'Bekijk de bevindingen bij het bericht, of het bericht zelf.',
  },
  ZIP_GEWEIGERD: {
    status: 400,
    titel: 'De zip is geweigerd',
    zin: '%s Er is niets verwerkt.',
    remedie: 'Maak een gewone zip met hoogstens 30 berichten, zonder mappen en zonder wachtwoord.',
  },
  LIJST_ONBRUIKBAAR: {
    status: 400,
    titel: 'De lijst is niet te gebruiken',
    zin: '%s Er is niets gedaan.',
    remedie: 'Verbeter het bestand, of begin met het sjabloon, en lees de lijst opnieuw in.',
  },
  TE_VEEL_REGELS: {
    status: 409,
    titel: 'De lijst is te lang voor één bestand',
    zin: 'De lijst heeft meer dan %s regels. U krijgt geen bestand.',
    remedie: 'Kies een kortere periode of een filter, en haal de lijst in delen op.',
  },
  TE_GROOT: {
    status: 413,
    titel: 'De inhoud is te groot',
    zin: 'De inhoud is groter dan hier mag. Er is niets gedaan.',
    remedie: 'Stuur minder in één keer.',
  },
  SOORT_KAN_NIET: {
    status: 415,
    titel: 'Deze soort inhoud kan niet',
    zin: 'Dit adres leest alleen %s. Er is niets gedaan.',
    remedie: 'Zet de goede soort in de kop Content-Type.',
  },
  VERSIE_ONTBREEKT: {
    status: 428,
    titel: 'If-Match ontbreekt',
    zin: 'De kop If-Match ontbreekt. Er is niets gedaan.',
    remedie: 'Haal de gegevens op en zet de ETag uit dat antwoord in If-Match.',
  },
  TE_VEEL: {
    status: 429,
    titel: 'Te veel verzoeken',
    zin: 'U stuurt te veel verzoeken. Over %s seconden kunt u verder.',
    remedie: 'Wacht zo lang als de kop Retry-After zegt.',
  },
  TE_VAAK_GEPROBEERD: {
    status: 429,
    titel: 'Te vaak geprobeerd',
    zin: 'Er is te vaak geprobeerd om aan te melden. Over %s seconden kunt u het weer proberen.',
    remedie:
      'Wacht zo lang. Weet u het wachtwoord niet meer? Vraag uw beheerder om een nieuwe link.',
  },
  INTERNE_FOUT: {
    status: 500,
    titel: 'Er ging iets mis',
    zin: 'Er ging iets mis in Stopwijzer. Het is niet zeker of de opdracht is uitgevoerd.',
    remedie: 'Kijk of de opdracht is uitgevoerd. Meld het nummer bij verzoek aan uw beheerder.',
  },
  NIET_BESCHIKBAAR: {
    status: 503,
    titel: 'Stopwijzer is even niet bereikbaar',
    zin: 'De databank geeft geen antwoord, of de dienst stopt. U krijgt geen gegevens.',
    remedie: 'Probeer het over een minuut opnieuw, met dezelfde Idempotency-Key.',
  },
} as const satisfies Readonly<Record<string, Regel>>

export type Probleemcode = keyof typeof PROBLEMEN

/** One fault at one place in the request. */
export interface Plekfout {
  /** `inhoud/werkdagen`, `query/peildatum`, `params/id`, `kop/If-Match`. */
  readonly plek: string
  /** What is wrong there, Dutch. */
  readonly melding: string
  /** The rule that was broken, for programs, e.g. `required`. */
  readonly code: string
}

/** The body of `application/problem+json` (RFC 9457). */
export interface Probleemdocument {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly code: Probleemcode
  readonly remedie: string
  readonly fouten: readonly Plekfout[]
  /** Number of this request in the log of the service. */
  readonly verzoek: string
}

export const PROBLEEMTYPE = 'application/problem+json'

/** Fills the sentences of a problem. */
export function probleemdocument(
  code: Probleemcode,
  waarden: readonly string[],
  fouten: readonly Plekfout[],
  verzoek: string,
): Probleemdocument {
  const { status, titel, zin, remedie } = PROBLEMEN[code]
  let i = 0
  const detail = zin.replace(/%s/g, () => waarden[i++] ?? '')
  return { status, title: titel, detail, code, remedie, fouten, verzoek }
}
