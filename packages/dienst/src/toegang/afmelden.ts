// SPDX-License-Identifier: EUPL-1.2
/** What people do with their sessions: choose an organisation, log out here or everywhere. */
import { inToegang } from '../opslag/transactie.ts'
import { noteerPersoon } from './gebeurtenis.ts'
import { leesLidmaatschappen } from './gebruikers.ts'
import type { Herkomst, Toegangskern } from './kern.ts'
import {
  beeindig,
  beeindigAlle,
  leesSessie,
  leesSessies,
  type Sessie,
  vernieuw,
} from './sessies.ts'

/** Goes to work for another organisation; returns the new value, `null` when that may not. */
export function kiesOrganisatieVan(
  kern: Toegangskern,
  sessie: Sessie,
  organisatie: string,
  herkomst: Herkomst,
): Promise<string | null> {
  return inToegang(kern.pool, async (client) => {
    const leden = await leesLidmaatschappen(client, sessie.gebruiker)
    const gekozen = leden.find((lid) => lid.organisatie === organisatie)
    if (gekozen === undefined || sessie.fase !== 'vol') return null
    const waarde = await vernieuw(client, { ...sessie, organisatie })
    await client.query('UPDATE gebruiker SET laatste_organisatie = $2 WHERE gebruiker = $1', [
      sessie.gebruiker,
      organisatie,
    ])
    await noteerPersoon(client, kern, sessie, [gekozen], herkomst, {
      soort: 'kies_organisatie',
      uitkomst: 'geslaagd',
      ...(sessie.organisatie === null ? {} : { bijzonderheden: `was ${sessie.organisatie}` }),
    })
    return waarde
  })
}

/** Ends the session of this cookie on the server. Returns it, as it was. */
export function meldAf(
  kern: Toegangskern,
  cookie: string | undefined,
  herkomst: Herkomst,
): Promise<Sessie | null> {
  return inToegang(kern.pool, async (client) => {
    const sessie = await leesSessie(client, kern, cookie)
    if (sessie === null) return null
    await beeindig(client, sessie.id)
    const leden = await leesLidmaatschappen(client, sessie.gebruiker)
    await noteerPersoon(client, kern, sessie, leden, herkomst, {
      soort: 'afmelden',
      uitkomst: 'geslaagd',
    })
    return sessie
  })
}

/** Ends all sessions of this person, also the one in hand. Returns how many there were. */
export function meldOveralAf(
  kern: Toegangskern,
  sessie: Sessie,
  herkomst: Herkomst,
): Promise<number> {
  return inToegang(kern.pool, async (client) => {
    const aantal = await beeindigAlle(client, sessie.gebruiker)
    const leden = await leesLidmaatschappen(client, sessie.gebruiker)
    await noteerPersoon(client, kern, sessie, leden, herkomst, {
      soort: 'overal_afmelden',
      uitkomst: 'geslaagd',
      bijzonderheden: `${aantal} sessies beëindigd`,
    })
    return aantal
  })
}

/** Ends one of the person's own sessions by its id; false when there is none. */
export function beeindigEigen(
  kern: Toegangskern,
  sessie: Sessie,
  id: string,
  herkomst: Herkomst,
): Promise<boolean> {
  return inToegang(kern.pool, async (client) => {
    const eigen = await leesSessies(client, kern, sessie.gebruiker)
    if (!eigen.some((een) => een.id === id)) return false
    await beeindig(client, id)
    const leden = await leesLidmaatschappen(client, sessie.gebruiker)
    await noteerPersoon(client, kern, sessie, leden, herkomst, {
      soort: 'beeindig_sessie',
      uitkomst: 'geslaagd',
      actie: 'D',
      objectSoort: 'sessie',
      objectId: id,
    })
    return true
  })
}
