// SPDX-License-Identifier: EUPL-1.2
/**
 * The StUF envelopes of the GGK (ggk0210 patch 04 on StUF 03.01) as data. Reader and writer
 * follow from it, as with the messages themselves. The official schemas are no part of this
 * project; the tests hold every text we write against them.
 */

/** Namespaces; the prefixes are those of the standard. */
export const RUIMTEN = {
  GGK: 'http://www.stufstandaarden.nl/koppelvlak/ggk0210',
  StUF: 'http://www.egem.nl/StUF/StUF0301',
} as const
export type Ruimte = keyof typeof RUIMTEN

/** Length in characters, both ends included. */
export interface Tekst {
  readonly min?: number
  readonly max?: number
  readonly vorm?: RegExp
  /** The only value. */
  readonly vast?: string
  readonly base64?: true
}

export interface Veld {
  readonly ruimte: Ruimte
  readonly naam: string
  readonly optioneel?: true
  readonly tekst?: Tekst
  readonly velden?: readonly Veld[]
  /** Exactly one of these. */
  readonly keuze?: readonly Veld[]
  /** Any XML, not looked at. */
  readonly vrij?: true
  readonly attribuut?: { readonly naam: string; readonly tekst: Tekst }
}

export type Envelopsoort = 'Di01' | 'Du01' | 'Fo01' | 'Bv03' | 'Bv04' | 'Fo03'

export interface Envelopdefinitie extends Veld {
  readonly soort: Envelopsoort
  /** `null`: never the body of a request. */
  readonly soapActie: string | null
}

export const UUID4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const REFNUMMER: Tekst = { max: 40 }
const REFNUMMER_GGK: Tekst = { vorm: UUID4 }
const TIJDSTIP: Tekst = { vorm: /^[0-9]{8,17}$/ }
const VERSIE: Tekst = { vorm: /^[0-9]{4}$/ }
const FUNCTIE: Tekst = { max: 30 }
const BESTANDSNAAM: Tekst = { min: 4, max: 255, vorm: /^[A-Za-z0-9\-._]+$/ }

const stuf = (naam: string, tekst: Tekst): Veld => ({ ruimte: 'StUF', naam, tekst })
const ggk = (naam: string, tekst: Tekst): Veld => ({ ruimte: 'GGK', naam, tekst })
const soms = (veld: Veld): Veld => ({ ...veld, optioneel: true })
const vast = (naam: string, waarde: string): Veld => stuf(naam, { vast: waarde })

/** Base StUF lets the organisation be absent, the GGK does not (it may be empty). */
const systeem = (naam: string, vanGgk: boolean): Veld => ({
  ruimte: 'StUF',
  naam,
  velden: [
    vanGgk ? stuf('organisatie', { max: 200 }) : soms(stuf('organisatie', { max: 200 })),
    stuf('applicatie', { min: 3, max: 50 }),
    soms(stuf('administratie', { max: 50 })),
    soms(stuf('gebruiker', { max: 100 })),
  ],
})

function stuurgegevens(soort: Envelopsoort): Veld {
  const vanGgk = soort === 'Di01' || soort === 'Du01'
  const refnummer = vanGgk ? REFNUMMER_GGK : REFNUMMER
  return {
    ruimte: vanGgk ? 'GGK' : 'StUF',
    naam: 'stuurgegevens',
    velden: [
      vast('berichtcode', soort),
      systeem('zender', vanGgk),
      systeem('ontvanger', vanGgk),
      stuf('referentienummer', refnummer),
      stuf('tijdstipBericht', TIJDSTIP),
      ...(soort === 'Di01' ? [] : [stuf('crossRefnummer', refnummer)]),
      ...(vanGgk ? [stuf('functie', FUNCTIE)] : []),
    ],
  }
}

const PARAMETERS: Veld = {
  ruimte: 'GGK',
  naam: 'parameters',
  velden: [
    ggk('applicatieVersie', VERSIE),
    ggk('applicatieSubversie', VERSIE),
    ggk('functieVersie', VERSIE),
    ggk('functieSubversie', VERSIE),
    {
      ruimte: 'GGK',
      naam: 'bericht',
      keuze: [
        {
          ...ggk('tekstBestand', { base64: true }),
          attribuut: { naam: 'bestandsnaam', tekst: BESTANDSNAAM },
        },
        ggk('xmlBestand', { base64: true }),
      ],
    },
  ],
}

const FOUT: Veld = {
  ruimte: 'StUF',
  naam: 'body',
  velden: [
    stuf('code', { max: 7 }),
    stuf('plek', { vorm: /^(client|server)$/ }),
    stuf('omschrijving', { max: 200 }),
    soms(stuf('details', { max: 1000 })),
    { ruimte: 'StUF', naam: 'detailsXML', optioneel: true, vrij: true },
  ],
}

function envelop(
  soort: Envelopsoort,
  ruimte: Ruimte,
  naam: string,
  soapActie: string | null,
  rest: readonly Veld[],
): Envelopdefinitie {
  return { soort, ruimte, naam, soapActie, velden: [stuurgegevens(soort), ...rest] }
}

export const ENVELOPPEN: Readonly<Record<Envelopsoort, Envelopdefinitie>> = {
  Di01: envelop('Di01', 'GGK', 'envelopHeenbericht-ggk_Di01', `${RUIMTEN.GGK}/ggk_Di01`, [
    PARAMETERS,
  ]),
  Du01: envelop('Du01', 'GGK', 'envelopRetourbericht-ggk_Du01', `${RUIMTEN.GGK}/ggk_Du01`, [
    PARAMETERS,
  ]),
  Fo01: envelop('Fo01', 'StUF', 'Fo01Bericht', `${RUIMTEN.StUF}/Fo01`, [FOUT]),
  Bv03: envelop('Bv03', 'StUF', 'Bv03Bericht', null, []),
  Bv04: envelop('Bv04', 'StUF', 'Bv04Bericht', null, []),
  Fo03: envelop('Fo03', 'StUF', 'Fo03Bericht', null, [FOUT]),
}

/** Which envelope a root element is of; `null` when it is of none. */
export function soortVanWortel(ruimte: string, naam: string): Envelopsoort | null {
  for (const definitie of Object.values(ENVELOPPEN)) {
    if (definitie.naam === naam && RUIMTEN[definitie.ruimte] === ruimte) return definitie.soort
  }
  return null
}

/** What is wrong with a value, in one Dutch word; `null` when it fits. */
export function pastNiet(waarde: string, { min, max, vorm, vast: enige }: Tekst): string | null {
  if (enige !== undefined) return waarde === enige ? null : 'waarde'
  // Characters as XML counts them: a pair of surrogates is one.
  const lengte = waarde.length > 1000 ? waarde.length : [...waarde].length
  if (min !== undefined && lengte < min) return 'te-kort'
  if (max !== undefined && lengte > max) return 'te-lang'
  return vorm === undefined || vorm.test(waarde) ? null : 'vorm'
}
