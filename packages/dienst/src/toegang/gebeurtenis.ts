// SPDX-License-Identifier: EUPL-1.2
/** Writes what people do with their login into the audit log of the organisations it touches. */
import type { Rol } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { type AuditRegel, schrijfAudit } from '../opslag/audit.ts'
import { DIENST, type Handelende, spoorVan } from '../opslag/handelende.ts'
import { kiesOrganisatie } from '../opslag/transactie.ts'
import { type Gebruiker, identiteitVan, type Lidmaatschap } from './gebruikers.ts'
import type { Herkomst, Toegangskern } from './kern.ts'

/** Activity in the register of processing, and purpose, of everything about logging in. */
const VERWERKING = 'stopwijzer:toegang'
const DOEL = 'toegang tot de dienst'

export interface Toegangsgebeurtenis {
  /** E.g. `aanmelden`, `afmelden`, `wijzig_wachtwoord`. */
  readonly soort: string
  readonly uitkomst: AuditRegel['uitkomst']
  readonly actie?: AuditRegel['actie']
  readonly objectSoort?: string
  readonly objectId?: string
  /** Short text without personal data. */
  readonly bijzonderheden?: string
}

export type Persoon = Pick<Gebruiker, 'gebruiker' | 'naam' | 'uitgever' | 'onderwerp'>

/** A person as the audit log wants to know it. */
function alsPersoon(
  persoon: Persoon,
  rollen: readonly Rol[],
  herkomst: Herkomst | null,
): Handelende {
  return {
    ...DIENST,
    ...identiteitVan(persoon),
    naam: persoon.naam,
    rol: rollen.join(' '),
    isAanvrager: true,
    doel: DOEL,
    ip: herkomst?.ip ?? null,
    ...spoorVan(herkomst?.traceparent),
    component: herkomst === null ? 'dienst' : 'api',
  }
}

/**
 * Writes an event of a person into the log of each of these organisations. Comes last in a
 * transaction of `inToegang`: it locks the head of every chain, always in order of code.
 */
export async function noteerPersoon(
  client: pg.ClientBase,
  kern: Toegangskern,
  persoon: Persoon,
  leden: readonly Lidmaatschap[],
  herkomst: Herkomst | null,
  gebeurtenis: Toegangsgebeurtenis,
): Promise<void> {
  const opVolgorde = [...leden].sort((a, b) => (a.organisatie < b.organisatie ? -1 : 1))
  for (const { organisatie, rollen } of opVolgorde) {
    await kiesOrganisatie(client, organisatie)
    const wie = alsPersoon(persoon, rollen, herkomst)
    await schrijfAudit(client, organisatie, wie, [alsRegel(kern, persoon, gebeurtenis)])
  }
}

function alsRegel(
  kern: Toegangskern,
  { gebruiker }: Persoon,
  { soort, uitkomst, actie, objectSoort, objectId, bijzonderheden }: Toegangsgebeurtenis,
): AuditRegel {
  return {
    tijdstip: kern.omgeving.tijdstip(),
    soort,
    actie: actie ?? 'E',
    uitkomst,
    client: null,
    objectSoort: objectSoort ?? 'gebruiker',
    objectId: objectId ?? gebruiker,
    verwerking: VERWERKING,
    bijzonderheden: bijzonderheden ?? null,
  }
}
