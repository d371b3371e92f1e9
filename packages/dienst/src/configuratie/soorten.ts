// SPDX-License-Identifier: EUPL-1.2
/** Kinds of settings: how a text becomes a value, and the Dutch sentence when it does not. */
import { existsSync, statSync } from 'node:fs'
import { isIP } from 'node:net'
import { createSecureContext } from 'node:tls'

/** A value that cannot be; the message tells what to write instead. Never holds the value. */
export class OnjuisteWaarde extends Error {}

export interface Soort<T> {
  /** For the page: what one may write. */
  readonly omschrijving: string
  /** Throws `OnjuisteWaarde`. */
  lees(tekst: string): T
}

export function soort<T>(
  omschrijving: string,
  remedie: string,
  lees: (tekst: string) => T | null,
): Soort<T> {
  return {
    omschrijving,
    lees(tekst) {
      const waarde = lees(tekst)
      if (waarde === null) throw new OnjuisteWaarde(remedie)
      return waarde
    },
  }
}

export const tekst = (omschrijving: string, vorm: RegExp, remedie: string): Soort<string> =>
  soort(omschrijving, remedie, (waarde) => (vorm.test(waarde) ? waarde : null))

export const geheim: Soort<string> = soort('geheim', 'Zet er een waarde in.', (waarde) => waarde)

export const schakelaar: Soort<boolean> = soort(
  '`1` (aan) of `0` (uit)',
  'Kies 1 (aan) of 0 (uit).',
  (waarde) => (waarde === '1' ? true : waarde === '0' ? false : null),
)

export function getal(van: number, tot: number): Soort<number> {
  return soort(
    `getal van ${van} tot en met ${tot}`,
    `Kies een heel getal van ${van} tot en met ${tot}.`,
    (waarde) => {
      const nummer = /^[0-9]{1,9}$/.test(waarde) ? Number(waarde) : -1
      return nummer >= van && nummer <= tot ? nummer : null
    },
  )
}

export function keuze<const K extends string>(...mogelijk: readonly K[]): Soort<K> {
  return soort(
    mogelijk.map((een) => `\`${een}\``).join(', '),
    `Kies uit: ${mogelijk.join(', ')}.`,
    (waarde) => mogelijk.find((een) => een === waarde) ?? null,
  )
}

/** An address without a path: `https://stopwijzer.example.nl`. */
export const oorsprong: Soort<URL> = soort(
  'adres zonder pad',
  'Schrijf een adres zonder pad, zoals https://stopwijzer.example.nl.',
  (waarde) => {
    const adres = alsUrl(waarde)
    return adres !== null && adres.pathname === '/' && adres.search === '' ? adres : null
  },
)

/** Issuer of a login: https, or this computer for a trial. */
export const uitgever: Soort<URL> = soort(
  'adres dat met https:// begint',
  'Schrijf het adres van de uitgever precies zoals de inlogdienst het noemt, met https:// ervoor.',
  (waarde) => {
    const adres = alsUrl(waarde)
    const goed = adres !== null && (adres.protocol === 'https:' || isEigen(adres.hostname))
    return goed && adres.search === '' && adres.hash === '' ? adres : null
  },
)

function alsUrl(waarde: string): URL | null {
  const adres = URL.canParse(waarde) ? new URL(waarde) : null
  const goed = adres !== null && /^https?:$/.test(adres.protocol) && adres.username === ''
  return goed ? adres : null
}

/** Loopback: nobody else can reach it, and nobody in between can read along. */
export function isEigen(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127\./.test(host)
}

export const databaseUrl: Soort<string> = soort(
  '`postgres://…`',
  'Schrijf een adres dat met postgres:// begint.',
  (waarde) => (/^postgres(ql)?:\/\//.test(waarde) ? waarde : null),
)

export const netwerkadres: Soort<string> = soort(
  'IP-adres van deze computer, of `localhost`',
  'Schrijf een IP-adres van deze computer, bijvoorbeeld 127.0.0.1, of 0.0.0.0 voor alle.',
  (waarde) => (waarde === 'localhost' || isIP(waarde) !== 0 ? waarde : null),
)

/** A network of everybody would let anyone choose his own address. */
export const netwerken: Soort<readonly string[]> = soort(
  'IP-adressen of netwerken, met komma’s',
  'Schrijf adressen of netwerken met komma’s ertussen, zoals 10.0.0.4, 10.1.0.0/16. Niet alle adressen tegelijk.',
  (waarde) => {
    const delen = lijst(waarde)
    return delen.every((deel) => isNetwerk(deel)) ? delen : null
  },
)

function isNetwerk(deel: string): boolean {
  const [adres = '', bits, ...rest] = deel.split('/')
  const versie = isIP(adres)
  if (versie === 0 || rest.length > 0) return false
  if (bits === undefined) return true
  return /^[1-9][0-9]{0,2}$/.test(bits) && Number(bits) <= (versie === 4 ? 32 : 128)
}

export const hosts: Soort<readonly string[]> = soort(
  'namen van computers, met komma’s',
  'Schrijf namen met komma’s ertussen, zonder https:// en zonder pad, zoals zaak.example.nl. Een sterretje mag niet.',
  (waarde) => {
    const delen = lijst(waarde).map((deel) => deel.toLowerCase())
    const vorm =
      /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:[0-9]{1,5})?$/
    return delen.every((deel) => vorm.test(deel)) ? delen : null
  },
)

/** A role of the login and what it is here; without organisation: of the only one there is. */
export interface Rolvertaling {
  readonly naam: string
  readonly organisatie: string | null
  readonly rol: string
}

const VERTALING =
  /^\s*([^=]+?)\s*=\s*(?:([0-9]{4}|[0-9]{8}):)?(lezer|medewerker|controleur|beheerder|auditor|afschermer)\s*$/

/** `rol bij de inlogdienst=rol hier`, with commas; the same name may stand there more than once. */
export const vertaling: Soort<readonly Rolvertaling[]> = soort(
  '`naam=rol` of `naam=organisatie:rol`, met komma’s',
  'Schrijf paren zoals Stopwijzer-Lezers=lezer of Regio-Lezers=0363:lezer, met komma’s ertussen. Rollen: lezer, medewerker, controleur, beheerder, auditor, afschermer.',
  (waarde) => {
    const paren = waarde.split(',').map((deel) => VERTALING.exec(deel))
    if (paren.some((paar) => paar === null)) return null
    return paren.map((paar) => {
      const [, naam, organisatie, rol] = paar!
      return { naam: naam!, organisatie: organisatie ?? null, rol: rol! }
    })
  },
)

export const woorden: Soort<readonly string[]> = soort(
  'woorden, met komma’s',
  'Schrijf woorden met komma’s ertussen.',
  (waarde) => lijst(waarde),
)

export const map: Soort<string> = soort(
  'map die bestaat',
  'Geef het pad van een map die bestaat en die te lezen is.',
  (waarde) => (existsSync(waarde) && statSync(waarde).isDirectory() ? waarde : null),
)

export const pad: Soort<string> = tekst('pad', /^[^\0]+$/, 'Geef het pad van een map.')

export const pemCertificaat: Soort<string> = soort(
  'certificaat (PEM)',
  'Zet er een certificaat in PEM in: -----BEGIN CERTIFICATE----- en zo verder, met de tussenliggende certificaten erachter.',
  (waarde) => (pemGoed({ cert: waarde }) ? waarde : null),
)

export const pemSleutel: Soort<string> = soort(
  'sleutel (PEM)',
  'Zet er een sleutel in PEM zonder wachtwoord in: -----BEGIN PRIVATE KEY----- en zo verder.',
  (waarde) => (pemGoed({ key: waarde }) ? waarde : null),
)

/** Can the TLS of Node use it? */
export function pemGoed(delen: {
  readonly key?: string
  readonly cert?: string
  readonly ca?: string
  readonly crl?: string
}): boolean {
  if (!Object.values(delen).every((deel) => deel.includes('-----BEGIN '))) return false
  try {
    createSecureContext(delen)
    return true
  } catch {
    return false
  }
}

/** Where a message of the chain goes: https, or this computer for a trial. */
export const ketenadres: Soort<URL> = soort(
  'adres dat met https:// begint',
  'Schrijf het adres met https:// ervoor, met het pad erbij, zoals https://adapter.example.nl/ggk.',
  (waarde) => {
    const adres = alsUrl(waarde)
    return adres?.protocol === 'https:' && adres.hash === '' ? adres : null
  },
)

export const gemeentecodes: Soort<readonly string[]> = soort(
  'gemeentecodes, met komma’s',
  'Schrijf codes van vier cijfers met komma’s ertussen, zoals 0363, 0384.',
  (waarde) => {
    const delen = lijst(waarde)
    return delen.every((deel) => /^[0-9]{4}$/.test(deel)) ? [...new Set(delen)] : null
  },
)

/** Whom the owner of a certificate may speak for; `null`: any organisation. */
export interface Oinregel {
  readonly oin: string
  readonly organisaties: readonly string[] | null
}

const OINREGEL = /^([0-9A-Za-z]{8,40})=(\*|[0-9A-Z]{2,8}(?:\|[0-9A-Z]{2,8})*)$/

export const oinregels: Soort<readonly Oinregel[]> = soort(
  '`OIN=organisatie|organisatie` of `OIN=*`, met komma’s',
  'Schrijf per certificaat de OIN, een = en de codes waarvoor het mag spreken, zoals 00000001234567890000=65656055|IB. Een sterretje is: voor iedereen.',
  (waarde) => {
    const delen = lijst(waarde).map((deel) => OINREGEL.exec(deel))
    if (delen.some((deel) => deel === null)) return null
    return delen.map((deel) => ({
      oin: deel![1]!,
      organisaties: deel![2] === '*' ? null : deel![2]!.split('|'),
    }))
  },
)

/** A list of revoked certificates; the TLS of Node must be able to use it. */
export const pemCrl: Soort<string> = soort(
  'CRL (PEM)',
  'Zet er een lijst met ingetrokken certificaten in PEM in: -----BEGIN X509 CRL----- en zo verder.',
  (waarde) => (pemGoed({ crl: waarde }) ? waarde : null),
)

function lijst(waarde: string): readonly string[] {
  return waarde.split(/[\s,]+/).filter((deel) => deel !== '')
}
