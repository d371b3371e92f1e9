// SPDX-License-Identifier: EUPL-1.2
/** Whose a task is, until when it rests, and opening one again. Deciding is in `verwerking/taken.ts`. */
import { TAKEN_MET_BERICHT, type Taaksoort } from '@stopwijzer/keten'
import { RECHTEN } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import type { Toegang } from '../opslag/organisatie.ts'
import { openToegang } from '../opslag/transactie.ts'
import { identiteitVan } from '../toegang/gebruikers.ts'
import type { Identiteit, Taakregel } from './zoeken.ts'

export type Daad = 'keur-goed' | 'wijs-af' | 'rond-af' | 'heropen'

/** Kinds that a person finishes; every other one goes by a message or by itself. */
const MET_DE_HAND: readonly Taaksoort[] = [
  'overleg',
  'stop-ontbreekt',
  'retour-ontbreekt',
  'afgekeurd-herstellen',
  'handmatig-beoordelen',
  'tijdelijke-stop-lang',
  'verwijderde-toewijzing-met-start',
  'onbekend-retour',
]
const BESLISBAAR: readonly Taaksoort[] = [
  ...TAKEN_MET_BERICHT,
  'afgeschermd-beoordelen',
  'afgeschermd-tegengehouden',
]

/** What a person can do with a task as it stands. */
export function mogelijkeDaden({ taak, status }: Pick<Taakregel, 'taak' | 'status'>): Daad[] {
  const beslisbaar = BESLISBAAR.includes(taak.soort)
  if (status === 'open') {
    if (beslisbaar) return ['keur-goed', 'wijs-af']
    return MET_DE_HAND.includes(taak.soort) ? ['rond-af'] : []
  }
  // A message that went out, or an event that settled it, is not undone by opening the task.
  const vanMens = status === 'afgewezen' || (status === 'akkoord' && !beslisbaar)
  return vanMens && !taak.soort.startsWith('afgeschermd-') && taak.soort !== 'correctie-gestopt'
    ? ['heropen']
    : []
}

/** Somebody who works for this organisation now; `null` when there is no such person. */
export async function zoekMedewerker(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  gebruiker: string,
): Promise<(Identiteit & { readonly naam: string }) | null> {
  await openToegang(client)
  const { rows } = await client.query<{
    gebruiker: string
    naam: string
    uitgever: string | null
    onderwerp: string | null
  }>(
    `SELECT g.gebruiker, g.naam, g.uitgever, g.onderwerp
     FROM lidmaatschap l JOIN gebruiker g ON g.gebruiker = l.gebruiker
     WHERE l.organisatie = $1 AND l.gebruiker = $2
       AND l.geblokkeerd IS NULL AND g.geblokkeerd IS NULL`,
    [organisatie, gebruiker],
  )
  const rij = rows[0]
  return rij === undefined ? null : { ...identiteitVan(rij), naam: rij.naam }
}

export interface Medewerker extends Identiteit {
  readonly id: string
  readonly naam: string
}

/** Everybody who may decide about tasks for this organisation now, by name. */
export async function leesMedewerkers(
  client: pg.ClientBase,
  { organisatie }: Toegang,
): Promise<Medewerker[]> {
  await openToegang(client)
  const { rows } = await client.query<{
    gebruiker: string
    naam: string
    uitgever: string | null
    onderwerp: string | null
  }>(
    `SELECT g.gebruiker, g.naam, g.uitgever, g.onderwerp
     FROM lidmaatschap l JOIN gebruiker g ON g.gebruiker = l.gebruiker
     WHERE l.organisatie = $1 AND l.rollen && $2
       AND l.geblokkeerd IS NULL AND g.geblokkeerd IS NULL
     ORDER BY g.naam, g.gebruiker`,
    [organisatie, [...RECHTEN['taken.besluiten'].gemeente]],
  )
  return rows.map((rij) => ({ ...identiteitVan(rij), id: rij.gebruiker, naam: rij.naam }))
}

export async function geefTaakAan(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  id: string,
  aan: (Identiteit & { readonly naam: string }) | null,
): Promise<void> {
  await client.query(
    `UPDATE taak SET toegewezen_iss = $3, toegewezen_sub = $4, toegewezen_naam = $5
     WHERE organisatie = $1 AND id = $2`,
    [organisatie, id, aan?.iss ?? null, aan?.sub ?? null, aan?.naam ?? null],
  )
}

export async function stelTaakUit(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  id: string,
  uitstel: { readonly tot: string; readonly reden: string } | null,
): Promise<void> {
  const reden =
    uitstel === null
      ? null
      : versleuteling.versleutel('taak.uitstel', id, Buffer.from(uitstel.reden))
  await client.query(
    `UPDATE taak SET uitgesteld_tot = $3, uitstel = $4 WHERE organisatie = $1 AND id = $2`,
    [organisatie, id, uitstel?.tot ?? null, reden],
  )
}

/** Opens a task that a person closed; it rests no longer. */
export async function heropenTaak(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  id: string,
): Promise<void> {
  await client.query(
    `UPDATE taak SET status = 'open', afgehandeld = NULL, uitgesteld_tot = NULL, uitstel = NULL
     WHERE organisatie = $1 AND id = $2`,
    [organisatie, id],
  )
}
