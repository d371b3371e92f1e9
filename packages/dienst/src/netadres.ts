// SPDX-License-Identifier: EUPL-1.2
/** From whom a request comes, as far as an address tells: what somebody cannot change at will. */
import { isIP } from 'node:net'

/**
 * The network that counts as one asker. Of IPv4 that is the address. Of IPv6 it is the /64: every
 * connection gets at least that much, and who has it can take another address for each attempt
 * (docs/adr/0386). An IPv4 address in IPv6 clothes is that IPv4 address.
 */
export function netVan(adres: string): string {
  const [kaal = ''] = adres.split('%', 1)
  if (isIP(kaal) !== 6) return adres
  // One way of writing: small hexadecimal groups.
  const tekst = new URL(`http://[${kaal}]/`).hostname.slice(1, -1)
  const [voor = '', na] = tekst.split('::')
  const groepen = (deel: string) => (deel === '' ? [] : deel.split(':'))
  const [links, rechts] = [groepen(voor), groepen(na ?? '')]
  const nullen = Array<string>(8 - links.length - rechts.length).fill('0')
  const alle = [...links, ...nullen, ...rechts]
  if (alle.slice(0, 6).join() === '0,0,0,0,0,ffff') {
    const bytes = alle.slice(6).flatMap((groep) => {
      const getal = Number.parseInt(groep, 16)
      return [getal >> 8, getal & 0xff]
    })
    return bytes.join('.')
  }
  return `${alle.slice(0, 4).join(':')}::/64`
}
