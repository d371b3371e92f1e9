// SPDX-License-Identifier: EUPL-1.2
/** What a person looks at from the command line: every list of clients, each look in the audit log. */
import type pg from 'pg'
import { type Gevolgfilter, type GevolgRegel, gevolgenIn } from './gevolgen/gevolgen.ts'
import type { Omgeving } from './omgeving.ts'
import {
  type Gelezen,
  type Gezien,
  type Leesgebeurtenis,
  leesMetAudit,
  noteerGebeurtenis,
  sporen,
} from './opslag/leesmetaudit.ts'
import type { Toegang } from './opslag/organisatie.ts'
import { leesOpenTaken, type OpenTaak } from './opslag/taken.ts'
import { type ToestandRegel, toestandenIn } from './opslag/toestand.ts'
import { type Herspeelkeuze, type Herspeeluitkomst, herspeel } from './verwerking/herspelen.ts'
import { type TermijnRegel, termijnenIn } from './verwerking/termijnlijst.ts'
import { type Wachtrijregel, wachtrijIn } from './verwerking/wachtrij.ts'

/** Why whoever is at the command line of the server may look: there is no other ground. */
const WAAROM = { recht: 'opdrachtregel', relatie: 'eigen organisatie' }

type Wat = Omit<Leesgebeurtenis, 'tijdstip' | keyof typeof WAAROM>

function bekijk<T>(
  toegang: Toegang,
  omgeving: Omgeving,
  wat: Wat,
  werk: (client: pg.PoolClient) => Promise<Gelezen<T>>,
): Promise<T> {
  const gebeurtenis = { tijdstip: omgeving.tijdstip(), ...WAAROM, ...wat }
  const { pool, organisatie, wie, zicht } = toegang
  return leesMetAudit(pool, organisatie, wie, gebeurtenis, werk, zicht)
}

/** All toewijzingen on this day, or those with one number. */
export function bekijkToestanden(
  toegang: Toegang,
  omgeving: Omgeving,
  nummer?: string,
): Promise<readonly ToestandRegel[]> {
  const wat = {
    soort: 'bekijk_toestanden',
    objectSoort: 'toewijzing',
    objectId: nummer ?? null,
    veldgroepen: ['toestand', 'taken'],
  }
  return bekijk(toegang, omgeving, wat, (client) =>
    toestandenIn(client, toegang, omgeving.nu().slice(0, 10), nummer),
  )
}

export function bekijkTaken(toegang: Toegang, omgeving: Omgeving): Promise<readonly OpenTaak[]> {
  const wat = { soort: 'bekijk_taken', objectSoort: 'taak', veldgroepen: ['taken'] }
  return bekijk(toegang, omgeving, wat, async (client) => {
    const taken = await leesOpenTaken(client, toegang)
    const clienten = taken.flatMap(({ dossier, taak }): Gezien[] =>
      dossier === null ? [] : [{ client: dossier, toewijzing: taak.toewijzingNummer }],
    )
    return { gegevens: taken, clienten }
  })
}

export function bekijkTermijnen(
  toegang: Toegang,
  omgeving: Omgeving,
): Promise<readonly TermijnRegel[]> {
  const wat = { soort: 'bekijk_termijnen', objectSoort: 'termijn', veldgroepen: ['termijnen'] }
  return bekijk(toegang, omgeving, wat, (client) =>
    termijnenIn(client, toegang, omgeving.nu().slice(0, 10)),
  )
}

export function bekijkGevolgen(
  toegang: Toegang,
  omgeving: Omgeving,
  filter: Pick<Gevolgfilter, 'van' | 'tot'>,
): Promise<readonly GevolgRegel[]> {
  const wat = { soort: 'bekijk_gevolgen', objectSoort: 'gevolg', veldgroepen: ['betaling'] }
  return bekijk(toegang, omgeving, wat, (client) => gevolgenIn(client, toegang, filter))
}

/** The queue; `alles`: also what is out and not approved. */
export function bekijkWachtrij(
  toegang: Toegang,
  omgeving: Omgeving,
  alles?: boolean,
): Promise<readonly Wachtrijregel[]> {
  const wat = { soort: 'bekijk_wachtrij', objectSoort: 'bericht', veldgroepen: ['bericht'] }
  return bekijk(toegang, omgeving, wat, (client) => wachtrijIn(client, toegang, omgeving, alles))
}

/** Judges received messages again; whoever stands in the differences was seen. */
export async function bekijkHerspeling(
  toegang: Toegang,
  omgeving: Omgeving,
  keuze: Herspeelkeuze,
  voortgang: (gedaan: number, totaal: number) => void,
): Promise<Herspeeluitkomst> {
  const clienten: Gezien[] = []
  const uitkomst = await herspeel(toegang, omgeving, keuze, voortgang, (client) =>
    clienten.push({ client }),
  )
  await noteerGebeurtenis(toegang.pool, toegang.organisatie, toegang.wie, {
    ...WAAROM,
    ...sporen(clienten),
    tijdstip: omgeving.tijdstip(),
    soort: 'herspeel',
    actie: 'R',
    uitkomst: 'geslaagd',
    objectSoort: 'bericht',
    objectId: null,
    veldgroepen: ['bericht'],
    bijzonderheden: `${uitkomst.bekeken} berichten`,
  })
  return uitkomst
}
