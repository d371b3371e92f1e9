// SPDX-License-Identifier: EUPL-1.2
/**
 * Who works for an organisation, as its administrator decides. All of it runs in a
 * transaction for that organisation in which people exist as well (`openToegang`); the
 * caller writes the audit log. Two rules hold everywhere: nobody changes his own roles, and
 * an organisation always keeps an administrator who can log in.
 */
import type { Mensenrol, Rol } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { maakLink } from './account.ts'
import { alsInlognaam, zoekGebruiker, zoekInlognaam } from './gebruikers.ts'
import { nuMs, type Toegangskern } from './kern.ts'

/** Who decides: an administrator (by his own id), or the operator at the command line (`null`). */
export type Beslisser = string | null

/** Why something was not done. */
export type Bezwaar =
  | 'onbekend'
  | 'zichzelf'
  | 'laatste-beheerder'
  /** Works for another organisation as well, where this administrator has no say. */
  | 'ook-elders'
  /** Logs in through the identity provider: roles and passwords are kept there. */
  | 'aanmelddienst'
  | 'is-al-lid'

export interface Lid {
  readonly gebruiker: string
  readonly inlognaam: string | null
  readonly naam: string
  readonly rollen: readonly Rol[]
  readonly actief: boolean
  readonly tweedeFactor: boolean
  readonly geblokkeerd: Date | null
  readonly laatst: Date | null
  readonly viaAanmelddienst: boolean
}

interface Lidrij {
  readonly gebruiker: string
  readonly inlognaam: string | null
  readonly naam: string
  readonly rollen: readonly Rol[]
  readonly actief: boolean
  readonly tweede_factor: boolean
  readonly geblokkeerd: Date | null
  readonly laatst_aangemeld: Date | null
  readonly via: boolean
}

/** The people of an organisation, in order of name. */
export async function leesLeden(client: pg.ClientBase, organisatie: string): Promise<Lid[]> {
  const { rows } = await client.query<Lidrij>(
    `SELECT g.gebruiker, g.inlognaam, g.naam, l.rollen, g.laatst_aangemeld,
       (g.wachtwoord IS NOT NULL OR g.uitgever IS NOT NULL) AS actief,
       g.totp_sinds IS NOT NULL AS tweede_factor, g.uitgever IS NOT NULL AS via,
       coalesce(l.geblokkeerd, g.geblokkeerd) AS geblokkeerd
     FROM lidmaatschap l JOIN gebruiker g ON g.gebruiker = l.gebruiker
     WHERE l.organisatie = $1 ORDER BY g.naam, g.gebruiker`,
    [organisatie],
  )
  return rows.map(({ tweede_factor, laatst_aangemeld, via, ...rij }) => ({
    ...rij,
    tweedeFactor: tweede_factor,
    laatst: laatst_aangemeld,
    viaAanmelddienst: via,
  }))
}

export interface Uitnodiging {
  readonly inlognaam: string
  readonly naam: string
  readonly rollen: readonly Mensenrol[]
}

export type Uitgenodigd =
  | { readonly bezwaar: Bezwaar }
  | {
      readonly bezwaar: null
      readonly gebruiker: string
      /** `null`: the person has an account that works, only the membership is new. */
      readonly link: string | null
      readonly geldigTot: Date | null
    }

/** Lets somebody work for the organisation; who has no account gets an activation link. */
export async function nodigUit(
  client: pg.ClientBase,
  kern: Toegangskern,
  organisatie: string,
  { inlognaam, naam, rollen }: Uitnodiging,
  door: Beslisser,
): Promise<Uitgenodigd> {
  const nu = new Date(nuMs(kern))
  // Two invitations of the same person at once: the second finds the account of the first.
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `inlognaam ${alsInlognaam(inlognaam)}`,
  ])
  const bestaand = await zoekInlognaam(client, inlognaam)
  if (bestaand !== null) {
    if (await isLid(client, organisatie, bestaand.gebruiker)) return { bezwaar: 'is-al-lid' }
    // An account that somebody else made could be in anybody's hands.
    if (!(await gaatOver(client, door, bestaand.gebruiker))) return { bezwaar: 'ook-elders' }
  }
  const gebruiker = bestaand?.gebruiker ?? kern.omgeving.nieuweId()
  if (bestaand === null) {
    await client.query(
      'INSERT INTO gebruiker (gebruiker, inlognaam, naam, aangemaakt) VALUES ($1, $2, $3, $4)',
      [gebruiker, alsInlognaam(inlognaam), naam, nu],
    )
  }
  await client.query(
    'INSERT INTO lidmaatschap (organisatie, gebruiker, rollen, aangemaakt) VALUES ($1, $2, $3, $4)',
    [organisatie, gebruiker, [...new Set(rollen)], nu],
  )
  if (bestaand?.wachtwoord) return { bezwaar: null, gebruiker, link: null, geldigTot: null }
  return { bezwaar: null, gebruiker, ...(await maakLink(client, kern, gebruiker, false)) }
}

/** Changes what somebody is here. Sessions keep going, with the new roles from now on. */
export async function wijzigRollen(
  client: pg.ClientBase,
  organisatie: string,
  gebruiker: string,
  rollen: readonly Mensenrol[],
  door: Beslisser,
): Promise<Bezwaar | null> {
  if (gebruiker === door) return 'zichzelf'
  const beheerders = await sluitBeheerdersAf(client, organisatie)
  const persoon = await zoekLid(client, organisatie, gebruiker)
  if (persoon === null) return 'onbekend'
  if (persoon.uitgever !== null) return 'aanmelddienst'
  if (!rollen.includes('beheerder') && isLaatste(beheerders, gebruiker)) return 'laatste-beheerder'
  await client.query(
    'UPDATE lidmaatschap SET rollen = $3 WHERE organisatie = $1 AND gebruiker = $2',
    [organisatie, gebruiker, [...new Set(rollen)]],
  )
  return null
}

/** Blocks somebody for this organisation, or lets him in again; open sessions here end. */
export async function blokkeer(
  client: pg.ClientBase,
  kern: Toegangskern,
  organisatie: string,
  gebruiker: string,
  dicht: boolean,
  door: Beslisser,
): Promise<Bezwaar | null> {
  if (gebruiker === door) return 'zichzelf'
  const beheerders = await sluitBeheerdersAf(client, organisatie)
  if (!(await isLid(client, organisatie, gebruiker))) return 'onbekend'
  if (dicht && isLaatste(beheerders, gebruiker)) return 'laatste-beheerder'
  await client.query(
    'UPDATE lidmaatschap SET geblokkeerd = $3 WHERE organisatie = $1 AND gebruiker = $2',
    [organisatie, gebruiker, dicht ? new Date(nuMs(kern)) : null],
  )
  if (dicht) await beeindigHier(client, organisatie, gebruiker)
  return null
}

export type NieuweLink =
  | { readonly bezwaar: Bezwaar }
  | { readonly bezwaar: null; readonly link: string; readonly geldigTot: Date }

/** A new activation link: the way back for who forgot the password or lost the phone. */
export async function geefLink(
  client: pg.ClientBase,
  kern: Toegangskern,
  organisatie: string,
  gebruiker: string,
  zonderTotp: boolean,
  door: Beslisser,
): Promise<NieuweLink> {
  if (gebruiker === door) return { bezwaar: 'zichzelf' }
  const persoon = await zoekLid(client, organisatie, gebruiker)
  if (persoon === null) return { bezwaar: 'onbekend' }
  if (persoon.uitgever !== null) return { bezwaar: 'aanmelddienst' }
  if (!(await gaatOver(client, door, gebruiker))) return { bezwaar: 'ook-elders' }
  return { bezwaar: null, ...(await maakLink(client, kern, gebruiker, zonderTotp)) }
}

/** Ends the sessions that somebody has open for this organisation; `null` for who is no member. */
export async function beeindigVan(
  client: pg.ClientBase,
  organisatie: string,
  gebruiker: string,
): Promise<number | null> {
  if (!(await isLid(client, organisatie, gebruiker))) return null
  return beeindigHier(client, organisatie, gebruiker)
}

async function beeindigHier(
  client: pg.ClientBase,
  organisatie: string,
  gebruiker: string,
): Promise<number> {
  const { rowCount } = await client.query(
    'DELETE FROM sessie WHERE gebruiker = $1 AND organisatie = $2',
    [gebruiker, organisatie],
  )
  return rowCount ?? 0
}

async function isLid(client: pg.ClientBase, organisatie: string, gebruiker: string) {
  return (await zoekLid(client, organisatie, gebruiker)) !== null
}

async function zoekLid(client: pg.ClientBase, organisatie: string, gebruiker: string) {
  const { rowCount } = await client.query(
    'SELECT 1 FROM lidmaatschap WHERE organisatie = $1 AND gebruiker = $2',
    [organisatie, gebruiker],
  )
  return rowCount === 1 ? zoekGebruiker(client, gebruiker) : null
}

/** Has the one who decides a say over this whole account: administrator wherever it works? */
async function gaatOver(
  client: pg.ClientBase,
  door: Beslisser,
  gebruiker: string,
): Promise<boolean> {
  if (door === null) return true
  const { rows } = await client.query<{ elders: boolean }>(
    `SELECT EXISTS (SELECT FROM lidmaatschap l WHERE l.gebruiker = $1 AND NOT EXISTS (
       SELECT FROM lidmaatschap b WHERE b.organisatie = l.organisatie AND b.gebruiker = $2
         AND b.geblokkeerd IS NULL AND 'beheerder' = ANY (b.rollen))) AS elders`,
    [gebruiker, door],
  )
  return rows[0]!.elders === false
}

/** The administrators who can log in now. Locked, so that two never remove each other at once. */
async function sluitBeheerdersAf(
  client: pg.ClientBase,
  organisatie: string,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ gebruiker: string; kan: boolean }>(
    `SELECT l.gebruiker, l.geblokkeerd IS NULL AND g.geblokkeerd IS NULL
       AND (g.wachtwoord IS NOT NULL OR g.uitgever IS NOT NULL) AS kan
     FROM lidmaatschap l JOIN gebruiker g ON g.gebruiker = l.gebruiker
     WHERE l.organisatie = $1 AND 'beheerder' = ANY (l.rollen)
     ORDER BY l.gebruiker FOR UPDATE OF l`,
    [organisatie],
  )
  return rows.filter(({ kan }) => kan).map((rij) => rij.gebruiker)
}

function isLaatste(beheerders: readonly string[], gebruiker: string): boolean {
  return beheerders.length === 1 && beheerders[0] === gebruiker
}
