// SPDX-License-Identifier: EUPL-1.2
/**
 * Handles a batch of messages in one transaction: whatever waits is taken
 * together. Dossiers are locked in one order and read in one query, every message
 * is judged in memory in its order by the pure core, and all results are written
 * set-based. A batch that fails is done again one by one, so that one bad message
 * harms no other.
 */

import { BERICHTEN } from '@stopwijzer/ijw'
import type pg from 'pg'
import { neemWaar } from '../meting/waarnemen.ts'
import type { Omgeving } from '../omgeving.ts'
import { leesOpenCorrecties } from '../opslag/correcties.ts'
import {
  claimIdentificaties,
  claimVoorItems,
  eigenarenVanNummers,
  geefIdentificatiesVrij,
  type Kenmerk,
  leesDossiers,
  leesEerdereItems,
  leesInhoud,
  vergrendel,
  zoekOpKenmerk,
} from '../opslag/lezen.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { samen } from '../opslag/samen.ts'
import { leesBeslisteTaken } from '../opslag/taken.ts'
import { alsMotor } from '../opslag/transactie.ts'
import { zetOpnieuwUit } from '../opslag/uitgaand.ts'
import { legVast } from '../opslag/vastleggen.ts'
import { proefpunt } from '../proefpunten.ts'
import { isStoring } from '../storing.ts'
import { adresfout } from './adres.ts'
import type { Antwoord } from './antwoord.ts'
import { beoordeelItem, type Parkeren } from './beoordeling.ts'
import { instellingenVan } from './context.ts'
import { nummersIn } from './nummers.ts'
import { isRetour, type Werkitem } from './werkitem.ts'
import { rondAf, type Werkset, werksetMet } from './werkset.ts'

/** An item with its answer, or with the fault that kept it from being handled. */
export type Afgehandeld =
  | { readonly item: Werkitem; readonly antwoord: Antwoord }
  | { readonly item: Werkitem; readonly fout: unknown }

/**
 * Handles items in order. Returns one result per item; parked items that somebody
 * else judged meanwhile are left out. Throws when the database cannot be used.
 */
export async function verwerkPartij(
  toegang: Toegang,
  omgeving: Omgeving,
  items: readonly Werkitem[],
  parkeren: Parkeren,
): Promise<Afgehandeld[]> {
  if (items.length === 0) return []
  try {
    const uit = await alsMotor(toegang, (client) =>
      verwerkSamen(client, toegang, omgeving, items, parkeren),
    )
    meldWaarneming(uit)
    return uit
  } catch (fout) {
    if (isStoring(fout)) throw fout
    if (items.length === 1) {
      const uit = [{ item: items[0]!, fout }]
      meldWaarneming(uit)
      return uit
    }
  }
  const uit: Afgehandeld[] = []
  for (const item of items) uit.push(...(await verwerkPartij(toegang, omgeving, [item], parkeren)))
  return uit
}

function meldWaarneming(uit: readonly Afgehandeld[]): void {
  neemWaar()?.partij(
    uit.map((een) => ({
      berichtsoort: een.item.kop.berichtsoort ?? '',
      uitkomst: 'antwoord' in een ? een.antwoord.oordeel : 'mislukt',
    })),
  )
}

async function verwerkSamen(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  items: readonly Werkitem[],
  parkeren: Parkeren,
): Promise<Afgehandeld[]> {
  const werk = await bereidVoor(client, toegang, omgeving, items)
  proefpunt('tijdens-oordeel')
  const nogGeparkeerd = await welkeGeparkeerd(client, toegang, items)
  const uit = items
    .filter((item) => !item.geparkeerd || nogGeparkeerd.has(item.id))
    .map((item) => ({ item, antwoord: beoordeelItem(werk, item, parkeren) }))
  rondAf(werk)
  await samen([
    claimIdentificaties(client, toegang, werk.claims),
    // The outbox locks its rows and then the head of the log; the other way round, each would
    // wait for the other.
    zetOpnieuwUit(client, toegang, werk.opnieuwUit),
    legVast(client, toegang, werk.set, werk.nu, omgeving.tijdstip()),
    geefIdentificatiesVrij(client, toegang, werk.vrijgegeven),
  ])
  proefpunt('voor-commit')
  return uit
}

/** An answer can only be late, and so a task, on what was made before this day (OP090: three working days). */
function kanLaatZijn(nu: string): string {
  return new Date(Date.parse(`${nu}Z`) - 3 * 86_400_000).toISOString().slice(0, 10)
}

/** Locks and reads everything that judging these items needs. */
export async function bereidVoor(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  items: readonly Werkitem[],
): Promise<Werkset> {
  const nieuw = items.filter((item) => !item.geparkeerd)
  // Only return messages need an answer first: which dossiers theirs are.
  const beantwoord = await zoekOpKenmerk(client, toegang, items.flatMap(kenmerkVanHeen))
  const nummers = items.flatMap(nummersVanItem)
  const beantwoordeDossiers = [...beantwoord.values()].flatMap((kop) => kop.dossier ?? [])
  const genoemd = items.flatMap((item) => item.dossier ?? item.vermoeden ?? [])
  const sleutels = [...genoemd, ...beantwoordeDossiers]
  // Numbers too: two clients must not get the same ToewijzingNummer at the same moment (TR332).
  const nummerslot = nummers.map((nummer) => toegang.versleuteling.pseudoniem(nummer))
  // And items that name no client: the same one may come twice at the same moment.
  const itemslot = items.flatMap((item) => (item.dossier === null ? item.item : []))
  const beantwoordeIds = [...beantwoord.values()].map((kop) => kop.id)
  // Sent together and run in this order: everything after the locks sees what the holder
  // before us committed.
  const [
    ,
    eerdere,
    metIdentificatie,
    dossiers,
    inhoud,
    opgeslagen,
    eigenaren,
    correcties,
    beslisteTaken,
  ] = await samen([
    vergrendel(client, [...sleutels, ...nummerslot, ...itemslot]),
    leesEerdereItems(
      client,
      toegang,
      nieuw.map((item) => item.item),
    ),
    claimVoorItems(client, toegang, claimsVan(nieuw, toegang)),
    leesDossiers(client, toegang, sleutels, kanLaatZijn(omgeving.nu())),
    leesInhoud(client, toegang, beantwoordeIds),
    leesInstellingen(client, toegang.organisatie),
    eigenarenVanNummers(client, toegang, nummers.map(splits)),
    // Only an answer makes a correction go on.
    leesOpenCorrecties(client, toegang, beantwoordeDossiers),
    leesBeslisteTaken(client, toegang, sleutels),
  ])
  return {
    ...werksetMet(toegang, omgeving, instellingenVan(opgeslagen), dossiers),
    eerdere: eerdere as Map<string, { id: string; antwoord: Antwoord }>,
    metIdentificatie,
    nummers: eigenaren,
    beantwoord,
    inhoud,
    correcties: new Map(correcties.map((rij) => [rij.correctie.id, rij])),
    beslisteTaken,
  }
}

function splits(nummer: string) {
  const plaats = nummer.indexOf('|')
  return { gemeente: nummer.slice(0, plaats), nummer: nummer.slice(plaats + 1) }
}

function nummersVanItem({ gelezen }: Werkitem): string[] {
  return gelezen.goed && !isRetour(gelezen.bericht) ? nummersIn(gelezen.bericht) : []
}

function kenmerkVanHeen({ gelezen }: Werkitem): Kenmerk[] {
  if (!gelezen.goed || !isRetour(gelezen.bericht)) return []
  const { berichtsoort, Header } = gelezen.bericht
  return [
    {
      berichtsoort: BERICHTEN[berichtsoort].heen,
      afzender: Header.Afzender,
      identificatie: Header.BerichtIdentificatie.Identificatie,
    },
  ]
}

/** Messages that will be judged use up their Identificatie; refused and repeated ones do not. */
function claimsVan(
  items: readonly Werkitem[],
  toegang: Toegang,
): (Kenmerk & { bericht: string; item: Buffer })[] {
  const gezien = new Set<string>()
  return items.flatMap((item) => {
    const hex = item.item.toString('hex')
    if (gezien.has(hex) || !item.gelezen.goed) return []
    gezien.add(hex)
    const { bericht } = item.gelezen
    if (isRetour(bericht) || adresfout(bericht, item.map, toegang) !== null) return []
    return [
      {
        berichtsoort: bericht.berichtsoort,
        afzender: bericht.Header.Afzender,
        identificatie: bericht.Header.BerichtIdentificatie.Identificatie,
        bericht: item.id,
        item: item.item,
      },
    ]
  })
}

/** The parked items that are still parked, now that their dossiers are locked. */
async function welkeGeparkeerd(
  client: pg.PoolClient,
  toegang: Toegang,
  items: readonly Werkitem[],
): Promise<Set<string>> {
  const ids = items.filter((item) => item.geparkeerd).map((item) => item.id)
  if (ids.length === 0) return new Set()
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM bericht
     WHERE organisatie = $1 AND id = ANY($2::text[]) AND status = 'vastgehouden'`,
    [toegang.organisatie, ids],
  )
  return new Set(rows.map((rij) => rij.id))
}
