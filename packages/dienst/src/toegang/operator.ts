// SPDX-License-Identifier: EUPL-1.2
/**
 * What the operator does with people, at the command line of the server: the first
 * administrator, a new link, and what no administrator may (people of several
 * organisations, a whole account). Everything stands in the audit log under his own name.
 */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import { type AuditRegel, schrijfAudit } from '../opslag/audit.ts'
import type { Handelende } from '../opslag/handelende.ts'
import { inToegang, inTransactie, kiesOrganisatie, openToegang } from '../opslag/transactie.ts'
import { maakLink } from './account.ts'
import { type Bezwaar, type Lid, leesLeden, nodigUit, type Uitnodiging } from './beheer.ts'
import { type Gebruiker, zoekInlognaam } from './gebruikers.ts'
import { nuMs, type Toegangskern } from './kern.ts'
import { beeindigAlle } from './sessies.ts'

export interface Operator {
  readonly kern: Toegangskern
  readonly wie: Handelende
}

/** Why the operator could not do it, in words. */
const BEZWAREN: Readonly<Partial<Record<Bezwaar, string>>> = {
  'is-al-lid': 'Deze persoon werkt al voor deze organisatie.',
}

export interface Link {
  readonly gebruiker: string
  readonly inlognaam: string
  /** `null`: there is an account that works. */
  readonly link: string | null
  readonly geldigTot: string | null
}

/** Lets somebody work for an organisation. Throws `GEBRUIKER_KAN_NIET`. */
export function voegGebruikerToe(
  { kern, wie }: Operator,
  organisatie: string,
  uitnodiging: Uitnodiging,
): Promise<Link> {
  return inTransactie(kern.pool, organisatie, async (client) => {
    await openToegang(client)
    const uit = await nodigUit(client, kern, organisatie, uitnodiging, null)
    if (uit.bezwaar !== null) {
      throw new DienstFout('GEBRUIKER_KAN_NIET', [BEZWAREN[uit.bezwaar] ?? uit.bezwaar])
    }
    await schrijfAudit(client, organisatie, wie, [
      regel(kern, 'nodig_gebruiker_uit', uit.gebruiker, `rollen: ${uitnodiging.rollen.join(' ')}`),
    ])
    return alsLink(uit.gebruiker, uitnodiging.inlognaam, uit)
  })
}

/** The people of an organisation. */
export function leesGebruikers({ kern }: Operator, organisatie: string): Promise<Lid[]> {
  return inTransactie(kern.pool, organisatie, async (client) => {
    await openToegang(client)
    return leesLeden(client, organisatie)
  })
}

/** A new activation link for an account. Throws `GEBRUIKER_ONBEKEND`. */
export function maakNieuweLink(
  operator: Operator,
  inlognaam: string,
  zonderTotp: boolean,
): Promise<Link> {
  const { kern } = operator
  return inToegang(kern.pool, async (client) => {
    const persoon = await eis(client, inlognaam)
    const uit = await maakLink(client, kern, persoon.gebruiker, zonderTotp)
    const bij = zonderTotp ? 'wist ook de tweede stap' : null
    await noteerOveral(client, operator, persoon, 'maak_activeringslink', bij)
    return alsLink(persoon.gebruiker, persoon.inlognaam!, uit)
  })
}

/** Shuts or opens a whole account, for every organisation. Throws `GEBRUIKER_ONBEKEND`. */
export function blokkeerAccount(
  operator: Operator,
  inlognaam: string,
  dicht: boolean,
): Promise<void> {
  const { kern } = operator
  return inToegang(kern.pool, async (client) => {
    const persoon = await eis(client, inlognaam)
    await client.query('UPDATE gebruiker SET geblokkeerd = $2 WHERE gebruiker = $1', [
      persoon.gebruiker,
      dicht ? new Date(nuMs(kern)) : null,
    ])
    if (dicht) await beeindigAlle(client, persoon.gebruiker)
    const soort = dicht ? 'blokkeer_account' : 'geef_account_vrij'
    await noteerOveral(client, operator, persoon, soort, null)
  })
}

async function eis(client: pg.ClientBase, inlognaam: string): Promise<Gebruiker> {
  const persoon = await zoekInlognaam(client, inlognaam)
  if (persoon === null) throw new DienstFout('GEBRUIKER_ONBEKEND')
  return persoon
}

/** In the log of every organisation of the person, also where the membership is blocked. */
async function noteerOveral(
  client: pg.PoolClient,
  { kern, wie }: Operator,
  { gebruiker }: Gebruiker,
  soort: string,
  bijzonderheden: string | null,
): Promise<void> {
  const { rows } = await client.query<{ organisatie: string }>(
    'SELECT organisatie FROM lidmaatschap WHERE gebruiker = $1 ORDER BY organisatie',
    [gebruiker],
  )
  for (const { organisatie } of rows) {
    await kiesOrganisatie(client, organisatie)
    await schrijfAudit(client, organisatie, wie, [regel(kern, soort, gebruiker, bijzonderheden)])
  }
}

function regel(
  kern: Toegangskern,
  soort: string,
  gebruiker: string,
  bijzonderheden: string | null,
): AuditRegel {
  return {
    tijdstip: kern.omgeving.tijdstip(),
    soort,
    actie: 'U',
    uitkomst: 'geslaagd',
    client: null,
    objectSoort: 'gebruiker',
    objectId: gebruiker,
    verwerking: 'stopwijzer:toegang',
    doel: 'toegang tot de dienst',
    bijzonderheden,
  }
}

function alsLink(
  gebruiker: string,
  inlognaam: string,
  { link, geldigTot }: { readonly link: string | null; readonly geldigTot: Date | null },
): Link {
  return { gebruiker, inlognaam, link, geldigTot: geldigTot?.toISOString() ?? null }
}
