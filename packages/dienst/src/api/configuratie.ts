// SPDX-License-Identifier: EUPL-1.2
/** Settings of the API from the environment. */
import { DienstFout } from '../fout.ts'

export interface ApiConfiguratie {
  /** Address that people and systems use; `https` switches HSTS on. */
  readonly publiekAdres: URL
  /** Address on this computer where the service listens. */
  readonly luister: string
  /** Addresses or networks of proxies whose X-Forwarded-For counts. */
  readonly proxies: readonly string[]
  /** Requests per minute per identity, and per address before somebody is known. */
  readonly perMinuut: number
  readonly perMinuutPerAdres: number
  /** Folder with the look of the organisation for the web application. */
  readonly themaMap?: string | undefined
}

type Omgevingswaarden = Readonly<Record<string, string | undefined>>

/** Reads the environment. A wrong value stops the start with a sentence that names it. */
export function leesApiConfiguratie(env: Omgevingswaarden, poort: number): ApiConfiguratie {
  return {
    publiekAdres: leesAdres(env.STOPWIJZER_PUBLIEK_ADRES || `http://localhost:${poort}`),
    luister: env.STOPWIJZER_LUISTER || '127.0.0.1',
    proxies: leesProxies(env.STOPWIJZER_PROXY),
    themaMap: env.STOPWIJZER_THEMA_MAP || undefined,
    perMinuut: leesAantal('STOPWIJZER_PER_MINUUT', env.STOPWIJZER_PER_MINUUT, 600),
    perMinuutPerAdres: leesAantal(
      'STOPWIJZER_PER_MINUUT_PER_ADRES',
      env.STOPWIJZER_PER_MINUUT_PER_ADRES,
      3000,
    ),
  }
}

function leesAdres(tekst: string): URL {
  const adres = URL.canParse(tekst) ? new URL(tekst) : null
  const goed = adres !== null && /^https?:$/.test(adres.protocol) && adres.pathname === '/'
  if (goed && adres.search === '' && adres.username === '') return adres
  throw new DienstFout('INSTELLING_FOUT', [
    'STOPWIJZER_PUBLIEK_ADRES',
    'Schrijf een adres zonder pad, zoals https://stopwijzer.example.nl.',
  ])
}

const NETWERK = /^[0-9a-fA-F.:]{2,45}(\/[0-9]{1,3})?$/

function leesProxies(tekst = ''): readonly string[] {
  const proxies = tekst.split(/[\s,]+/).filter((een) => een !== '')
  // A network of everybody would let anyone choose his own address.
  if (proxies.every((een) => NETWERK.test(een) && !een.endsWith('/0'))) return proxies
  throw new DienstFout('INSTELLING_FOUT', [
    'STOPWIJZER_PROXY',
    'Schrijf adressen of netwerken met komma’s ertussen, zoals 10.0.0.4, 10.1.0.0/16.',
  ])
}

function leesAantal(naam: string, tekst: string | undefined, standaard: number): number {
  if (!tekst) return standaard
  const aantal = /^[0-9]{1,7}$/.test(tekst) ? Number(tekst) : 0
  if (aantal >= 1) return aantal
  throw new DienstFout('INSTELLING_FOUT', [naam, 'Geef een heel getal van 1 tot en met 9999999.'])
}
