// SPDX-License-Identifier: EUPL-1.2
/** Somebody who comes through the identity provider: account and roles as they are said now. */
import type pg from 'pg'
import { noteerPersoon } from '../gebeurtenis.ts'
import {
  type Gebruiker,
  type Lidmaatschap,
  leesLidmaatschappen,
  zoekOnderwerp,
} from '../gebruikers.ts'
import { type Herkomst, nuMs, type Toegangskern } from '../kern.ts'
import { beeindigAlle } from '../sessies.ts'

export interface Gemeld {
  readonly uitgever: string
  readonly onderwerp: string
  readonly naam: string
  readonly leden: readonly Lidmaatschap[]
}

/**
 * Brings account and roles in line with what the provider says. Roles that it no longer
 * gives are gone. Returns `null`, and ends all sessions, when nothing is left.
 */
export async function werkPersoonBij(
  client: pg.PoolClient,
  kern: Toegangskern,
  gemeld: Gemeld,
  herkomst: Herkomst,
): Promise<{ readonly persoon: Gebruiker; readonly leden: readonly Lidmaatschap[] } | null> {
  const bekend = await zoekOnderwerp(client, gemeld.uitgever, gemeld.onderwerp)
  // Somebody unknown without a role leaves no trace but in the log of the service.
  if (bekend === null && gemeld.leden.length === 0) return null
  const persoon = await bewaar(client, kern, gemeld)
  const eerder = await leesLidmaatschappen(client, persoon.gebruiker)
  await zetLeden(client, kern, persoon.gebruiker, gemeld.leden)
  const leden = await leesLidmaatschappen(client, persoon.gebruiker)
  const anders = verschillen(eerder, leden)
  if (leden.length === 0 || persoon.geblokkeerd !== null) {
    await beeindigAlle(client, persoon.gebruiker)
  }
  await noteerPersoon(client, kern, persoon, anders, herkomst, {
    soort: 'wijzig_rollen',
    uitkomst: 'geslaagd',
    actie: 'U',
    bijzonderheden: 'rollen volgens de inlogdienst',
  })
  return leden.length === 0 || persoon.geblokkeerd !== null ? null : { persoon, leden }
}

/** The key is issuer and subject, never an address: two people may share one in time. */
async function bewaar(
  client: pg.PoolClient,
  kern: Toegangskern,
  { uitgever, onderwerp, naam }: Gemeld,
): Promise<Gebruiker> {
  await client.query(
    `INSERT INTO gebruiker (gebruiker, naam, uitgever, onderwerp, aangemaakt)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (uitgever, onderwerp) DO UPDATE SET naam = excluded.naam`,
    [kern.omgeving.nieuweId(), naam, uitgever, onderwerp, new Date(nuMs(kern))],
  )
  return (await zoekOnderwerp(client, uitgever, onderwerp))!
}

async function zetLeden(
  client: pg.PoolClient,
  kern: Toegangskern,
  gebruiker: string,
  leden: readonly Lidmaatschap[],
): Promise<void> {
  // A membership that an administrator blocked here stays blocked.
  await client.query(
    `DELETE FROM lidmaatschap
     WHERE gebruiker = $1 AND geblokkeerd IS NULL AND organisatie <> ALL ($2)`,
    [gebruiker, leden.map(({ organisatie }) => organisatie)],
  )
  for (const { organisatie, rollen } of leden) {
    await client.query(
      `INSERT INTO lidmaatschap (organisatie, gebruiker, rollen, aangemaakt)
       VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisatie, gebruiker) DO UPDATE SET rollen = excluded.rollen`,
      [organisatie, gebruiker, [...rollen], new Date(nuMs(kern))],
    )
  }
}

/** Organisations where something changed, with the roles of now (none: taken away). */
function verschillen(
  eerder: readonly Lidmaatschap[],
  nu: readonly Lidmaatschap[],
): readonly Lidmaatschap[] {
  const rollenIn = (lijst: readonly Lidmaatschap[], code: string) =>
    lijst.find(({ organisatie }) => organisatie === code)?.rollen ?? []
  const codes = new Set([...eerder, ...nu].map(({ organisatie }) => organisatie))
  return [...codes]
    .filter(
      (code) => [...rollenIn(eerder, code)].sort().join() !== [...rollenIn(nu, code)].sort().join(),
    )
    .map((organisatie) => ({ organisatie, rollen: rollenIn(nu, organisatie) }))
}
