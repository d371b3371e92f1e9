// SPDX-License-Identifier: EUPL-1.2
/**
 * Everything that is asked before a handler runs, in a fixed order: can we answer in this
 * form, who is this, may they, is the request theirs, are the headers there. Deny by default.
 */
import { timingSafeEqual } from 'node:crypto'
import {
  heeftRecht,
  isJson,
  ORGANISATIESOORTEN,
  type Organisatiesoort,
  PROBLEEMTYPE,
  RECHTEN,
  type Recht,
  type Route,
} from '@stopwijzer/koppelvlak'
import { rolVan } from '../opslag/organisatie.ts'
import { isWelkom } from './onderhandelen.ts'
import { Probleem } from './probleem.ts'
import { CSRF_KOP, type Herken, type Herkenbaar, ORGANISATIE_KOP, type Wie } from './wie.ts'

export interface Poortopties {
  readonly herken: Herken
  readonly publiekAdres: URL
  /** In a trial there is no data of real people, so a second factor is not asked. */
  readonly proef: boolean
}

export interface Verzoek extends Herkenbaar {
  readonly methode: string
}

/** The media type of a good answer; `null` when it has no body. */
export function mediatypeVan({ antwoord }: Route): string | null {
  if ('mediatype' in antwoord) return antwoord.mediatype
  return isJson(antwoord) ? 'application/json' : null
}

/** Throws `VORM_KAN_NIET` when the asker cannot read what this route answers. */
export function eisVorm(route: Route, accept: string | undefined): void {
  const mediatype = mediatypeVan(route) ?? PROBLEEMTYPE
  if (!isWelkom(accept, mediatype)) throw new Probleem('VORM_KAN_NIET', [mediatype])
}

/** The identity behind a request on a route that asks for a right; throws when it may not. */
export async function laatToe(
  route: Route & { readonly recht: Exclude<Route['recht'], 'openbaar'> },
  verzoek: Verzoek,
  opties: Poortopties,
): Promise<Wie> {
  const wie = await opties.herken(verzoek)
  if (wie === null) throw new Probleem('NIET_AANGEMELD', [], { koppen: UITDAGING })
  eisEigenOrganisatie(wie, verzoek.koppen)
  eisEigenPagina(wie, verzoek, opties.publiekAdres)
  const { omschrijving, clientgegevens } = RECHTEN[route.recht]
  if (!magRecht(wie, route.recht)) {
    throw new GeenRecht(omschrijving, wie)
  }
  if (clientgegevens && wie.soort === 'mens' && !wie.mfa && !opties.proef) {
    throw new Probleem('TWEEDE_FACTOR_NODIG')
  }
  return wie
}

/** Whether somebody has a right: by his roles, and a machine by its key as well. */
export function magRecht({ rollen, rechten, organisatie }: Wie, recht: Recht): boolean {
  if (rechten !== undefined && !rechten.includes(recht)) return false
  return heeftRecht(recht, rollen, soortVan(organisatie))
}

/** Somebody known asked for what he may not: the caller notes it in the audit log. */
export class GeenRecht extends Probleem {
  readonly wie: Wie
  constructor(omschrijving: string, wie: Wie) {
    super('GEEN_RECHT', [omschrijving])
    this.wie = wie
  }
}

const UITDAGING = { 'www-authenticate': 'Bearer realm="stopwijzer"' }
const LEZEND = ['GET', 'HEAD']

/** The kind of an organisation by its code. */
function soortVan(organisatie: string): Organisatiesoort {
  const soort = rolVan(organisatie)
  // Fails closed should another kind ever come.
  if (!ORGANISATIESOORTEN.includes(soort)) throw new Probleem('NIET_AANGEMELD')
  return soort
}

/** Who says for which organisation he asks gets an answer for that one, or none. */
function eisEigenOrganisatie({ organisatie }: Wie, koppen: Verzoek['koppen']): void {
  const gevraagd = koppen[ORGANISATIE_KOP]
  if (gevraagd !== undefined && gevraagd !== organisatie) {
    throw new Probleem('ANDERE_ORGANISATIE', [organisatie])
  }
}

/** A cookie travels by itself; a change therefore needs proof that our own page asks. */
function eisEigenPagina(wie: Wie, { methode, koppen }: Verzoek, publiekAdres: URL): void {
  if (wie.sessie === undefined || LEZEND.includes(methode)) return
  eisEigenHerkomst(koppen, publiekAdres)
  eisBewijs(koppen, wie.sessie.csrf)
}

/** Throws `HERKOMST_VREEMD` when a browser says that another website asks. */
export function eisEigenHerkomst(koppen: Verzoek['koppen'], publiekAdres: URL): void {
  const { origin } = koppen
  // Sent by every browser of these years; a page cannot change it.
  const soort = koppen['sec-fetch-site']
  const vreemd = origin !== undefined && origin !== publiekAdres.origin
  if (vreemd || (soort !== undefined && soort !== 'same-origin')) {
    throw new Probleem('HERKOMST_VREEMD')
  }
}

/** Throws `HERKOMST_VREEMD` unless the request carries the proof of the session. */
export function eisBewijs(koppen: Verzoek['koppen'], csrf: string): void {
  const bewijs = koppen[CSRF_KOP]
  if (typeof bewijs !== 'string' || !zelfde(bewijs, csrf)) throw new Probleem('HERKOMST_VREEMD')
}

/** Compares in constant time. An empty proof is never good. */
function zelfde(een: string, ander: string): boolean {
  const [a, b] = [Buffer.from(een), Buffer.from(ander)]
  return a.length > 0 && a.length === b.length && timingSafeEqual(a, b)
}

const HERHAALSLEUTEL = /^[A-Za-z0-9_-]{8,128}$/

/** Throws unless the headers that a route asks for are there. */
export function eisKoppen(route: Route, koppen: Verzoek['koppen']): void {
  if (route.etag === 'eist' && !koppen['if-match']) throw new Probleem('VERSIE_ONTBREEKT')
  const sleutel = koppen['idempotency-key']
  if (route.idempotent && !(typeof sleutel === 'string' && HERHAALSLEUTEL.test(sleutel))) {
    throw new Probleem('HERHAALSLEUTEL_ONTBREEKT')
  }
}
