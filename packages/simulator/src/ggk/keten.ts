// SPDX-License-Identifier: EUPL-1.2
/**
 * A node of the chain as the standard describes it: remembers what it took, gives the same
 * acknowledgement for the same message and refuses another one under the same id. Written
 * apart from the service, so that the two do not share their mistakes.
 */
import { createHash, randomUUID } from 'node:crypto'
import {
  ENVELOPPEN,
  type Envelop,
  leesEnvelop,
  leesRuweKop,
  ontleed,
  pakSoapUit,
  type Ruwekop,
  type Systeem,
  schrijfEnvelop,
  soap,
  soapFout,
} from '@stopwijzer/ijw/stuf'
import type { Stap } from './plan.ts'

export interface Ontvangen {
  readonly referentienummer: string
  readonly kruisverwijzing: string | null
  readonly soort: 'Di01' | 'Du01' | 'Fo01'
  readonly zender: Systeem
  readonly ontvanger: Systeem
  readonly functie: string | null
  readonly tijdstip: string
  /** Payload in base64; `null` for a Fo01. */
  readonly inhoud: string | null
  /** Code of a Fo01. */
  readonly code: string | null
  /** Times that it was offered. */
  keren: number
}

export interface Uitkomst {
  readonly status: number
  /** `null`: no answer, the connection ends or stays silent. */
  readonly tekst: string | null
}

export interface Ketenopties {
  /** Refuse a moment that is not later than the last one of that sender (StUF019). */
  readonly oplopend?: boolean
}

interface Bewaard {
  readonly afdruk: string
  readonly bevestiging: string
  readonly bericht: Ontvangen
}

export function maakKeten({ oplopend = false }: Ketenopties = {}) {
  const bewaard = new Map<string, Bewaard>()
  const laatste = new Map<string, string>()
  const vragen: string[] = []
  let klok = 0
  const tijd = () => {
    klok = Math.max(klok + 1, Date.now())
    return new Date(klok).toISOString().replace(/\D/g, '')
  }

  const terug = (kop: Ruwekop) => ({
    zender: kop.ontvanger,
    ontvanger: kop.zender,
    referentienummer: randomUUID(),
    tijdstip: tijd(),
    kruisverwijzing: kop.referentienummer,
  })
  function weiger(kop: Ruwekop, code: string, plek: 'client' | 'server' = 'client'): Uitkomst {
    const fout = { code, plek, omschrijving: `Geweigerd door de stand-in (${code})` } as const
    const fo03 = schrijfEnvelop({ soort: 'Fo03', stuurgegevens: terug(kop), fout })
    return { status: 500, tekst: soapFout(plek === 'client' ? 'Client' : 'Server', code, fo03) }
  }

  /** What the node does with one request. */
  function neem(bytes: Uint8Array, soapActie: string, stap: Stap): Uitkomst {
    vragen.push(new TextDecoder().decode(bytes))
    if (stap.doe === 'http') return { status: stap.status, tekst: '' }
    if (stap.doe === 'tekst') return { status: stap.status ?? 200, tekst: stap.tekst }
    const stil = stap.doe === 'verbreek' || stap.doe === 'zwijg'
    if (stil && !stap.opgeslagen) return { status: 0, tekst: null }
    const ontleding = ontleed(bytes)
    const uit = ontleding.goed ? pakSoapUit(ontleding.knoop) : null
    const kop = uit?.soort === 'bericht' ? leesRuweKop(uit.knoop) : null
    if (uit?.soort !== 'bericht' || kop === null) {
      return { status: 500, tekst: soapFout('Client', 'Niet te lezen') }
    }
    if (stap.doe === 'fo03') return weiger(kop, stap.code, stap.plek)
    const gelezen = leesEnvelop(uit.knoop)
    if (!gelezen.goed) return { status: 500, tekst: soapFout('Client', 'Ongeldige envelop') }
    const { envelop } = gelezen
    if (envelop.soort !== 'Di01' && envelop.soort !== 'Du01' && envelop.soort !== 'Fo01') {
      return { status: 500, tekst: soapFout('Client', 'Verkeerde soort') }
    }
    const past = soapActie === (uit.dai ? '' : ENVELOPPEN[envelop.soort].soapActie)
    if (!past) return { status: 500, tekst: soapFout('Client', 'SOAPAction') }
    const uitkomst = onthoud(envelop, kop, stap.doe === 'bv04' ? 'Bv04' : 'Bv03')
    return stil ? { status: 0, tekst: null } : uitkomst
  }

  function onthoud(envelop: Envelop, kop: Ruwekop, soort: 'Bv03' | 'Bv04'): Uitkomst {
    const wie = JSON.stringify(Object.values(kop.zender))
    const sleutel = `${wie}|${kop.referentienummer}`
    const afdruk = createHash('sha256').update(schrijfEnvelop(envelop)).digest('hex')
    const eerder = bewaard.get(sleutel)
    if (eerder !== undefined) {
      eerder.bericht.keren++
      return eerder.afdruk === afdruk
        ? { status: 200, tekst: eerder.bevestiging }
        : weiger(kop, 'StUF016')
    }
    if (oplopend && (laatste.get(wie) ?? '') >= kop.tijdstip) return weiger(kop, 'StUF019')
    laatste.set(wie, kop.tijdstip)
    const bevestiging = soap(schrijfEnvelop({ soort, stuurgegevens: terug(kop) }))
    bewaard.set(sleutel, { afdruk, bevestiging, bericht: beschrijf(envelop, kop) })
    return { status: 200, tekst: bevestiging }
  }

  return {
    neem,
    /** Messages that were taken, in order. */
    ontvangen: (): readonly Ontvangen[] => [...bewaard.values()].map(({ bericht }) => bericht),
    /** Every request as it came. */
    vragen: (): readonly string[] => vragen,
    tijd,
  }
}

function beschrijf(envelop: Envelop, kop: Ruwekop): Ontvangen {
  return {
    referentienummer: kop.referentienummer,
    kruisverwijzing: kop.kruisverwijzing ?? null,
    soort: envelop.soort as Ontvangen['soort'],
    zender: kop.zender,
    ontvanger: kop.ontvanger,
    functie: kop.functie ?? null,
    tijdstip: kop.tijdstip,
    inhoud: 'lading' in envelop ? Buffer.from(envelop.lading.bytes).toString('base64') : null,
    code: 'fout' in envelop ? envelop.fout.code : null,
    keren: 1,
  }
}
