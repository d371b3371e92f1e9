// SPDX-License-Identifier: EUPL-1.2
/** Changes the settings of an organisation, with the old and the new value in the audit log. */
import { createHash } from 'node:crypto'
import { INSTELLINGEN, type Instellingen, type Toewijzinguitkomst } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { schrijfAudit } from '../opslag/audit.ts'
import { leesInstellingen, type Toegang, zetInstelling } from '../opslag/organisatie.ts'
import { afwijkendeInstellingen, instellingenVan } from '../verwerking/context.ts'

export interface Wijziging {
  readonly naam: string
  readonly oud: unknown
  readonly nieuw: unknown
}

export interface Ingesteld {
  readonly instellingen: Instellingen
  /** What is really different now. */
  readonly wijzigingen: readonly Wijziging[]
}

/** The settings that apply: what is stored over the defaults. */
export async function huidigeInstellingen(
  client: pg.ClientBase,
  { organisatie }: Toegang,
): Promise<Instellingen> {
  return instellingenVan(await leesInstellingen(client, organisatie))
}

/**
 * Changes settings one after the other. Two people at the same time wait for each other, so no
 * change is lost. A change that does not fit throws what `mis` makes of its sentence; nothing
 * is stored then, because the caller's transaction ends.
 */
export async function stelIn(
  client: pg.ClientBase,
  toegang: Toegang,
  stappen: readonly ((huidig: Instellingen) => Toewijzinguitkomst)[],
  mis: (zin: string) => Error,
): Promise<Ingesteld> {
  const { organisatie } = toegang
  await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`instelling/${organisatie}`])
  const oud = await huidigeInstellingen(client, toegang)
  let nieuw = oud
  for (const stap of stappen) {
    const uitkomst = stap(nieuw)
    if (!uitkomst.goed) throw mis(uitkomst.fout)
    nieuw = uitkomst.instellingen
  }
  for (const [naam, waarde] of afwijkendeInstellingen(nieuw)) {
    await zetInstelling(client, organisatie, naam, waarde)
  }
  const wijzigingen = INSTELLINGEN.flatMap(({ naam, lees }) => {
    const voor = lees(oud)
    const na = lees(nieuw)
    return JSON.stringify(voor) === JSON.stringify(na) ? [] : [{ naam, oud: voor, nieuw: na }]
  })
  return { instellingen: nieuw, wijzigingen }
}

const MEESTE_TEKENS = 400

/** The changes in one line for the audit log: `afsluiten: voorstel -> automatisch`. */
export function inWoorden(wijzigingen: readonly Wijziging[]): string {
  const delen = wijzigingen.map(({ naam, oud, nieuw }) =>
    Array.isArray(oud) && Array.isArray(nieuw)
      ? `${naam}: ${verschil(oud, nieuw)}`
      : `${naam}: ${String(oud)} -> ${String(nieuw)}`,
  )
  const zin = delen.join('; ')
  return zin.length > MEESTE_TEKENS ? `${zin.slice(0, MEESTE_TEKENS)} ...` : zin
}

function verschil(oud: readonly unknown[], nieuw: readonly unknown[]): string {
  const bij = nieuw.filter((een) => !oud.includes(een))
  const weg = oud.filter((een) => !nieuw.includes(een))
  return [...bij.map((een) => `+${een}`), ...weg.map((een) => `-${een}`)].join(' ')
}

/** Tells whether settings are still those that somebody saw. */
export function instellingversie(instellingen: Instellingen): string {
  const som = createHash('sha256').update(JSON.stringify(instellingen)).digest('base64url')
  return `"${som.slice(0, 22)}"`
}

/** The row of a change in the audit log, for callers that have no row of their own. */
export async function schrijfInstellingAudit(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  wijzigingen: readonly Wijziging[],
): Promise<void> {
  await schrijfAudit(client, toegang.organisatie, toegang.wie, [
    {
      tijdstip: omgeving.tijdstip(),
      soort: 'wijzig_instelling',
      actie: 'U',
      uitkomst: 'geslaagd',
      client: null,
      objectSoort: 'instelling',
      objectId: wijzigingen.map(({ naam }) => naam).join(' '),
      bijzonderheden: inWoorden(wijzigingen),
    },
  ])
}
