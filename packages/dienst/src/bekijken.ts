// SPDX-License-Identifier: EUPL-1.2
/** What a person looks at from the command line: every list of clients, each look in the audit log. */
import type pg from 'pg'
import { type Gevolgfilter, type GevolgRegel, gevolgenIn } from './gevolgen/gevolgen.ts'
import type { Omgeving } from './omgeving.ts'
import { afgeschermdenInZicht } from './opslag/afscherming.ts'
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

/** Stands on what is about a shielded client, for who may see that. */
export interface Merk {
  readonly afgeschermd?: true
}

const MERK: Merk = { afgeschermd: true }

async function metMerk<T extends { readonly clientSleutel: string }>(
  client: pg.ClientBase,
  toegang: Toegang,
  { gegevens, ...rest }: Gelezen<readonly T[]>,
): Promise<Gelezen<readonly (T & Merk)[]>> {
  const hexen = await afgeschermdenInZicht(client, toegang)
  const namen = new Set([...hexen].map((hex) => hex.slice(0, 16)))
  const metMerken = gegevens.map((regel) =>
    namen.has(regel.clientSleutel) ? { ...regel, ...MERK } : regel,
  )
  return { gegevens: metMerken, ...rest }
}

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
): Promise<readonly (ToestandRegel & Merk)[]> {
  const wat = {
    soort: 'bekijk_toestanden',
    objectSoort: 'toewijzing',
    veldgroepen: ['toestand', 'taken'],
  }
  return bekijk(toegang, omgeving, wat, async (client) => {
    const gelezen = await toestandenIn(client, toegang, omgeving.nu().slice(0, 10), nummer)
    return metMerk(client, toegang, gelezen)
  })
}

export function bekijkTaken(
  toegang: Toegang,
  omgeving: Omgeving,
): Promise<readonly (OpenTaak & Merk)[]> {
  const wat = { soort: 'bekijk_taken', objectSoort: 'taak', veldgroepen: ['taken'] }
  return bekijk(toegang, omgeving, wat, async (client) => {
    const taken = await leesOpenTaken(client, toegang)
    const clienten = taken.flatMap(({ dossier, taak }): Gezien[] =>
      dossier === null ? [] : [{ client: dossier, toewijzing: taak.toewijzingNummer }],
    )
    const hexen = await afgeschermdenInZicht(client, toegang)
    const gegevens = taken.map((taak) =>
      hexen.has(taak.dossier?.toString('hex') ?? '') ? { ...taak, ...MERK } : taak,
    )
    return { gegevens, clienten }
  })
}

export function bekijkTermijnen(
  toegang: Toegang,
  omgeving: Omgeving,
): Promise<readonly (TermijnRegel & Merk)[]> {
  const wat = { soort: 'bekijk_termijnen', objectSoort: 'termijn', veldgroepen: ['termijnen'] }
  return bekijk(toegang, omgeving, wat, async (client) =>
    metMerk(client, toegang, await termijnenIn(client, toegang, omgeving.nu().slice(0, 10))),
  )
}

export function bekijkGevolgen(
  toegang: Toegang,
  omgeving: Omgeving,
  filter: Pick<Gevolgfilter, 'van' | 'tot'>,
): Promise<readonly (GevolgRegel & Merk)[]> {
  const wat = { soort: 'bekijk_gevolgen', objectSoort: 'gevolg', veldgroepen: ['betaling'] }
  return bekijk(toegang, omgeving, wat, async (client) =>
    metMerk(client, toegang, await gevolgenIn(client, toegang, filter)),
  )
}

/** The queue; `alles`: also what is out and not approved. */
export function bekijkWachtrij(
  toegang: Toegang,
  omgeving: Omgeving,
  alles?: boolean,
): Promise<readonly Wachtrijregel[]> {
  const wat = { soort: 'bekijk_wachtrij', objectSoort: 'bericht', veldgroepen: ['bericht'] }
  return bekijk(toegang, omgeving, wat, (client) =>
    wachtrijIn(client, toegang, omgeving, { alles }),
  )
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
