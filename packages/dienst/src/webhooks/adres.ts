// SPDX-License-Identifier: EUPL-1.2
/**
 * Where the service may send to (ASVS 1.3.6): https, a computer on the list of the
 * configuration, and never an address inside the network unless that is said explicitly.
 */
import { lookup as zoekOp } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

export interface Webhookbeleid {
  /** Names of computers, with a port when it is not the usual one. */
  readonly hosts: readonly string[]
  /** Addresses inside the own network may be used. */
  readonly intern: boolean
  /** A trial: this computer and http as well. */
  readonly proef: boolean
}

export const GEEN_WEBHOOKS: Webhookbeleid = { hosts: [], intern: false, proef: false }

const LUS = new BlockList()
LUS.addSubnet('127.0.0.0', 8)
LUS.addAddress('::1', 'ipv6')

/** Everything that is not the public internet: own network, link, carrier, documentation, multicast. */
const INTERN = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  INTERN.addSubnet(net, bits)
}
/** Of IPv6 only 2000::/3 is given out; of that these hide another address or are not public. */
const OPENBAAR6 = new BlockList()
OPENBAAR6.addSubnet('2000::', 3, 'ipv6')
const INTERN6 = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const) {
  INTERN6.addSubnet(net, bits, 'ipv6')
}

/** True for an address that is not on the public internet. */
export function isIntern(adres: string): boolean {
  const versie = isIP(adres)
  if (versie === 4) return INTERN.check(adres)
  if (versie !== 6) return true
  return !OPENBAAR6.check(adres, 'ipv6') || INTERN6.check(adres, 'ipv6')
}

function magAdres(adres: string, { intern, proef }: Webhookbeleid): boolean {
  if (!isIntern(adres) || intern) return true
  return proef && LUS.check(adres, isIP(adres) === 6 ? 'ipv6' : 'ipv4')
}

/** Why this URL cannot be; a Dutch sentence, or `null` when it can. */
export function keurAdres(tekst: string, beleid: Webhookbeleid): string | null {
  const url = URL.canParse(tekst) ? new URL(tekst) : null
  if (url === null)
    return 'Dit is geen adres. Schrijf het zoals https://zaak.example.nl/stopwijzer.'
  const naam = url.hostname.replace(/^\[|\]$/g, '')
  const hier =
    beleid.proef && (naam === 'localhost' || LUS.check(naam, isIP(naam) === 6 ? 'ipv6' : 'ipv4'))
  if (url.protocol !== 'https:' && !(hier && url.protocol === 'http:')) {
    return 'Het adres begint niet met https://.'
  }
  if (url.username !== '' || url.password !== '') return 'Zet geen naam of wachtwoord in het adres.'
  if (url.hash !== '' || url.search !== '') return 'Zet geen ? of # in het adres.'
  if (hier) return null
  const metPoort = url.port === '' ? naam : `${naam}:${url.port}`
  if (!beleid.hosts.includes(metPoort.toLowerCase())) {
    return `${metPoort} staat niet in STOPWIJZER_WEBHOOK_HOSTS. Vraag wie de dienst draait om dat te regelen.`
  }
  if (isIP(naam) !== 0 && !magAdres(naam, beleid)) {
    return 'Dit adres ligt in een intern netwerk. Zet STOPWIJZER_WEBHOOK_INTERN op 1 als dat zo hoort.'
  }
  return null
}

/** An address that a name may not lead to. */
export class AdresGeweigerd extends Error {
  readonly code = 'ADRES_GEWEIGERD'
}

/**
 * Looks a name up at the moment of connecting and refuses when any answer may not be used: what
 * was right at registration may lead elsewhere by now.
 */
export function maakOpzoeker(beleid: Webhookbeleid, zoek: typeof zoekOp = zoekOp): LookupFunction {
  return (naam, opties, klaar) => {
    zoek(naam, { ...opties, all: true }, (fout, gevonden) => {
      if (fout !== null) return klaar(fout, [])
      const [eerste] = gevonden
      if (eerste === undefined || gevonden.some(({ address }) => !magAdres(address, beleid))) {
        return klaar(new AdresGeweigerd('the name leads to an internal address'), [])
      }
      if (opties.all) return klaar(null, gevonden)
      return klaar(null, eerste.address, eerste.family)
    })
  }
}
