// SPDX-License-Identifier: EUPL-1.2
/** What an answer of VECOZO means. Pure. */
import type { Httpantwoord, Zonderantwoord } from '../kern/https.ts'
import type { Verzenduitkomst } from '../kern/uitkomst.ts'
import { leesWeigering } from './antwoorden.ts'

/** The traceerId was used before: after an attempt with unknown outcome that is our own. */
const AL_GEBRUIKT = 'BRS114'

/** On a message that was pushed. `onzeker`: an earlier attempt may have come through. */
export function oordeelVerzonden(
  { status, bytes, naMs }: Httpantwoord,
  onzeker: boolean,
): Verzenduitkomst {
  if (status === 204) return { soort: 'aanvaard', bevestiging: 'HTTP 204' }
  if (status !== 400 && status !== 422) {
    if (status === 413) return { soort: 'geweigerd', code: 'HTTP413', plek: 'client' }
    return oordeelMislukt({ status, naMs })
  }
  const { codes, tekst } = leesWeigering(bytes)
  if (onzeker && codes.includes(AL_GEBRUIKT)) {
    return { soort: 'aanvaard', bevestiging: `HTTP ${status} ${AL_GEBRUIKT}` }
  }
  return {
    ...{ soort: 'geweigerd', code: codes[0] ?? `HTTP${status}`, plek: 'client' },
    ...(tekst === '' ? {} : { toelichting: tekst }),
  }
}

/** On any request: an answer that is none of those that the contract names. */
export function oordeelMislukt({
  status,
  naMs,
}: Pick<Httpantwoord, 'status' | 'naMs'>): Zonderantwoord {
  const na = naMs === undefined ? {} : { naMs }
  if (status === 401 || status === 403) {
    return { soort: 'wantrouwen', reden: `VECOZO laat ons niet toe (HTTP ${status})` }
  }
  if (status === 429 || status === 503) {
    const reden = `VECOZO heeft het te druk (HTTP ${status})`
    return { soort: 'opnieuw', reden, onzeker: false, ...na }
  }
  if (status >= 500) {
    return { soort: 'opnieuw', reden: `VECOZO is gestoord (HTTP ${status})`, onzeker: true, ...na }
  }
  const reden = `VECOZO gaf een onverwacht antwoord (HTTP ${status})`
  return { soort: 'opnieuw', reden, onzeker: true, alarm: true }
}
