// SPDX-License-Identifier: EUPL-1.2
/**
 * Logging in with a password, and after that a code. Nothing in the answer, and nothing in
 * its time, says whether a name exists: refusals are alike and leave on whole ticks.
 */
import { setTimeout as wacht } from 'node:timers/promises'
import type pg from 'pg'
import { inToegang } from '../opslag/transactie.ts'
import { noteerPersoon } from './gebeurtenis.ts'
import {
  alsInlognaam,
  type Gebruiker,
  type Lidmaatschap,
  leesLidmaatschappen,
  zoekInlognaam,
} from './gebruikers.ts'
import { type Herkomst, nuMs, type Toegangskern } from './kern.ts'
import { inlogtellers, ruimPogingenOp, telPoging, wisPogingen } from './pogingen.ts'
import { beeindig, type Fase, leesSessie, maakSessie, ruimSessiesOp } from './sessies.ts'

export type Aanmelding =
  | { readonly soort: 'geweigerd' }
  /** Too many attempts: the door is closed for so long. */
  | { readonly soort: 'wacht'; readonly seconden: number }
  | { readonly soort: 'binnen'; readonly waarde: string; readonly fase: Fase }

export interface Aanmeldinvoer {
  readonly inlognaam: string
  readonly wachtwoord: string
  /** Session cookie that came along; ends when the login is right. */
  readonly vorige?: string | undefined
}

export async function meldAan(
  kern: Toegangskern,
  invoer: Aanmeldinvoer,
  herkomst: Herkomst,
): Promise<Aanmelding> {
  const sinds = performance.now()
  const inlognaam = alsInlognaam(invoer.inlognaam)
  const tellers = inlogtellers(inlognaam, herkomst.ip)
  const { seconden, gebruiker, leden } = await inToegang(kern.pool, async (client) => {
    const seconden = await telPoging(client, kern, tellers)
    const gebruiker = await zoekInlognaam(client, inlognaam)
    const leden = await leesLidmaatschappen(client, gebruiker?.gebruiker ?? '')
    return { seconden, gebruiker, leden }
  })
  if (seconden > 0) {
    kern.logboek.waarschuwing('aanmelden geweigerd', { code: 'TE_VAAK', adres: herkomst.ip })
    return { soort: 'wacht', seconden }
  }
  const { goed, verouderd } = await kern.kluis.toets(
    invoer.wachtwoord,
    gebruiker?.wachtwoord ?? null,
  )
  if (!goed || gebruiker === null || gebruiker.geblokkeerd !== null || leden.length === 0) {
    await noteerWeigering(kern, gebruiker, leden, goed, herkomst)
    const voorbij = performance.now() - sinds
    await wacht(Math.ceil(voorbij / kern.tikMs) * kern.tikMs - voorbij)
    return { soort: 'geweigerd' }
  }
  const nieuw = verouderd ? await kern.kluis.hash(invoer.wachtwoord) : null
  const binnen = await inToegang(kern.pool, async (client) => {
    // Checking took a while: what was withdrawn meanwhile opens nothing any more.
    if (!(await isOngewijzigd(client, gebruiker))) return null
    await wisPogingen(client, kern, tellers)
    if (nieuw !== null) {
      await client.query(
        'UPDATE gebruiker SET wachtwoord = $2 WHERE gebruiker = $1 AND wachtwoord = $3',
        [gebruiker.gebruiker, nieuw, gebruiker.wachtwoord],
      )
    }
    return begin(client, kern, { gebruiker, leden, invoer, herkomst })
  })
  if (binnen !== null) return binnen
  await noteerWeigering(kern, gebruiker, leden, false, herkomst)
  return { soort: 'geweigerd' }
}

/**
 * Whether password, second step and block are still those that were checked. Holds the person:
 * who changes one of them waits, and then ends the session that comes of this too.
 */
async function isOngewijzigd(client: pg.ClientBase, van: Gebruiker): Promise<boolean> {
  const { rowCount } = await client.query(
    // The same password may have got a newer hash by another login: that is no change.
    `SELECT FROM gebruiker WHERE gebruiker = $1 AND wachtwoord IS NOT NULL
       AND wachtwoord_sinds IS NOT DISTINCT FROM $2 AND geblokkeerd IS NULL
       AND (totp_sinds IS NULL) = $3 FOR NO KEY UPDATE`,
    [van.gebruiker, van.wachtwoord_sinds, van.totp_sinds === null],
  )
  return rowCount === 1
}

interface Begin {
  readonly gebruiker: Gebruiker
  readonly leden: readonly Lidmaatschap[]
  readonly invoer: Aanmeldinvoer
  readonly herkomst: Herkomst
}

/** The password was right: a session, complete or waiting for the second factor. */
async function begin(
  client: pg.PoolClient,
  kern: Toegangskern,
  { gebruiker, leden, invoer, herkomst }: Begin,
): Promise<Aanmelding> {
  await ruimPogingenOp(client, kern)
  await ruimSessiesOp(client, kern)
  const vorige = await leesSessie(client, kern, invoer.vorige)
  if (vorige !== null) await beeindig(client, vorige.id)
  const fase = faseVan(gebruiker, kern.proef)
  const sessie = {
    gebruiker: gebruiker.gebruiker,
    organisatie: eersteOrganisatie(gebruiker, leden),
    fase,
    wijze: 'wachtwoord',
    tweedeFactor: false,
  } as const
  const { waarde } = await maakSessie(client, kern, sessie, herkomst)
  await noteerAangemeld(client, kern, gebruiker.gebruiker)
  await noteerPersoon(client, kern, gebruiker, leden, herkomst, {
    soort: 'aanmelden',
    uitkomst: 'geslaagd',
    bijzonderheden: FASEN[fase],
  })
  return { soort: 'binnen', waarde, fase }
}

const FASEN: Readonly<Record<Fase, string>> = {
  totp: 'wachtwoord goed, de code moet nog',
  instellen: 'wachtwoord goed, een tweede stap moet nog worden ingesteld',
  vol: 'met wachtwoord',
}

function faseVan({ totp_sinds }: Gebruiker, proef: boolean): Fase {
  if (totp_sinds !== null) return 'totp'
  return proef ? 'vol' : 'instellen'
}

/** The one there is, or the one of last time; otherwise the person chooses. */
export function eersteOrganisatie(
  { laatste_organisatie: laatste }: Pick<Gebruiker, 'laatste_organisatie'>,
  leden: readonly Lidmaatschap[],
): string | null {
  if (leden.length === 1) return leden[0]!.organisatie
  return leden.find(({ organisatie }) => organisatie === laatste)?.organisatie ?? null
}

export async function noteerAangemeld(
  client: pg.ClientBase,
  kern: Toegangskern,
  gebruiker: string,
): Promise<void> {
  await client.query('UPDATE gebruiker SET laatst_aangemeld = $2 WHERE gebruiker = $1', [
    gebruiker,
    new Date(nuMs(kern)),
  ])
}

/** Of somebody known in the log of the organisations; an unknown name belongs to none. */
async function noteerWeigering(
  kern: Toegangskern,
  gebruiker: Gebruiker | null,
  leden: readonly Lidmaatschap[],
  wachtwoordGoed: boolean,
  herkomst: Herkomst,
): Promise<void> {
  if (gebruiker === null || leden.length === 0) {
    const code = gebruiker === null ? 'NAAM_ONBEKEND' : 'GEEN_ORGANISATIE'
    kern.logboek.waarschuwing('aanmelden geweigerd', { code, adres: herkomst.ip })
    return
  }
  await inToegang(kern.pool, (client) =>
    noteerPersoon(client, kern, gebruiker, leden, herkomst, {
      soort: 'aanmelden',
      uitkomst: 'geweigerd',
      bijzonderheden: wachtwoordGoed ? 'account geblokkeerd' : 'wachtwoord onjuist',
    }),
  )
}
