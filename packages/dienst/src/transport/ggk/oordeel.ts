// SPDX-License-Identifier: EUPL-1.2
/** What an answer of the chain means for the message that was sent. Pure. */
import { type Envelop, leesEnvelop, ontleed, pakSoapUit } from '@stopwijzer/ijw/stuf'
import type { Httpantwoord } from '../kern/https.ts'
import type { Verzenduitkomst } from '../kern/uitkomst.ts'

export interface Verwacht {
  readonly referentienummer: string
  /** An earlier attempt may have come through. */
  readonly onzeker: boolean
  readonly ookBv04: boolean
}

/** "Used before": after an attempt with unknown outcome that means it came through. */
const AL_GEBRUIKT: ReadonlySet<string> = new Set(['StUF016', 'BRS114'])

export function oordeelAntwoord(antwoord: Httpantwoord, verwacht: Verwacht): Verzenduitkomst {
  const { status, naMs } = antwoord
  const envelop = status === 200 || status === 500 ? leesAntwoord(antwoord.bytes) : null
  const vanOns = envelop?.stuurgegevens.kruisverwijzing === verwacht.referentienummer
  if (status === 200) {
    const soort = envelop?.soort
    if (vanOns && (soort === 'Bv03' || (soort === 'Bv04' && verwacht.ookBv04))) {
      return { soort: 'aanvaard', bevestiging: new TextDecoder().decode(antwoord.bytes) }
    }
    // Perhaps it was stored; only an acknowledgement that is ours proves it.
    return raar('de keten gaf geen geldige bevestiging', true)
  }
  if (status === 500) {
    if (!vanOns || envelop === null || !('fout' in envelop) || envelop.soort !== 'Fo03') {
      return raar('de keten gaf een fout zonder geldige Fo03', true)
    }
    const { code, plek } = envelop.fout
    if (AL_GEBRUIKT.has(code) && verwacht.onzeker) {
      return { soort: 'aanvaard', bevestiging: new TextDecoder().decode(antwoord.bytes) }
    }
    if (plek === 'server') {
      return {
        soort: 'opnieuw',
        reden: `de keten kan het nu niet opslaan (${code})`,
        onzeker: false,
      }
    }
    return { soort: 'geweigerd', code, plek }
  }
  if (status === 401 || status === 403) {
    return { soort: 'wantrouwen', reden: `de keten laat ons niet toe (HTTP ${status})` }
  }
  if (status === 400 || status === 413 || status === 422) {
    return { soort: 'geweigerd', code: `HTTP${status}`, plek: 'client' }
  }
  if (status === 429 || status === 503) {
    const reden = `de keten heeft het te druk (HTTP ${status})`
    return { soort: 'opnieuw', reden, onzeker: false, ...(naMs === undefined ? {} : { naMs }) }
  }
  if (status === 502 || status === 504) {
    return { soort: 'opnieuw', reden: `de keten is gestoord (HTTP ${status})`, onzeker: true }
  }
  return raar(`de keten gaf een onverwacht antwoord (HTTP ${status})`, true)
}

function raar(reden: string, onzeker: boolean): Verzenduitkomst {
  return { soort: 'opnieuw', reden, onzeker, alarm: true }
}

/** The envelope in an answer, or in the detail of its fault; `null` when it is not valid. */
function leesAntwoord(bytes: Uint8Array): Envelop | null {
  const ontleding = ontleed(bytes)
  if (!ontleding.goed) return null
  const uit = pakSoapUit(ontleding.knoop)
  const knoop = uit.soort === 'bericht' ? uit.knoop : uit.soort === 'fout' ? uit.detail : null
  if (knoop === null) return null
  const gelezen = leesEnvelop(knoop)
  if (!gelezen.goed) return null
  // A fault belongs in a fault and an acknowledgement in an answer, and nowhere else.
  const isFout = gelezen.envelop.soort === 'Fo03' || gelezen.envelop.soort === 'Fo01'
  return isFout === (uit.soort === 'fout') ? gelezen.envelop : null
}
