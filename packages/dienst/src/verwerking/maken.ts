// SPDX-License-Identifier: EUPL-1.2
/**
 * Reports that a person makes here: the dossier fills them, the receiver's rules judge them,
 * and they leave by the same way as a message of the organisation's own software. A trial run
 * does exactly the same and writes nothing.
 */
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { schrijfAudit } from '../opslag/audit.ts'
import { leesOpenCorrecties } from '../opslag/correcties.ts'
import { sporen } from '../opslag/leesmetaudit.ts'
import { claimIdentificaties, leesDossiers, vergrendel } from '../opslag/lezen.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { inZicht } from '../opslag/transactie.ts'
import { legVast } from '../opslag/vastleggen.ts'
import { instellingenVan } from './context.ts'
import { voerUit } from './correctiestap.ts'
import { type Melding, type Meldopdracht, stelOp } from './melding.ts'
import { zoekOnderwerpen } from './plekken.ts'
import { rondAf, verstuurZelf, type Werkset, werksetMet } from './werkset.ts'

/** What to do with the reports that are good. */
export type Verzendwijze =
  /** Send nothing. */
  | 'proef'
  /** Send all, or nothing when one of them is refused. */
  | 'alles'
  /** Send the good ones. */
  | 'goede'

/** The outcome per report, in the order of the request; `verzonden` names the file in `uit/`. */
export async function maakMeldingen(
  toegang: Toegang,
  omgeving: Omgeving,
  opdrachten: readonly Meldopdracht[],
  wijze: Verzendwijze,
): Promise<Melding[]> {
  return inZicht(toegang, async (client) => {
    const gemaakt = await maakMeldingenIn(client, toegang, omgeving, opdrachten, wijze)
    // Nothing is sent, and the clients in question were seen all the same.
    if (!gemaakt.vastgelegd) await noteerProef(client, toegang, omgeving, gemaakt.clienten)
    return gemaakt.uit.map(({ melding }) => melding)
  })
}

export interface Gemaaktemeldingen {
  readonly uit: readonly {
    readonly melding: Melding
    /** Ledger id of the message; `null` when nothing was sent. */
    readonly berichtId: string | null
    /** `null` when the number leads to no client. */
    readonly dossier: Buffer | null
  }[]
  /** Clients that were looked at. */
  readonly clienten: readonly Buffer[]
  /** Something was written and sent, with its rows in the audit log. */
  readonly vastgelegd: boolean
}

/** The same within a transaction; a trial is for the caller to write down. */
export async function maakMeldingenIn(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  opdrachten: readonly Meldopdracht[],
  wijze: Verzendwijze,
): Promise<Gemaaktemeldingen> {
  const plekken = await zoekOnderwerpen(client, toegang, opdrachten)
  const clienten = plekken.flat().map((plek) => plek.dossier)
  await vergrendel(client, clienten)
  const dossiers = await leesDossiers(client, toegang, clienten)
  const instellingen = instellingenVan(await leesInstellingen(client, toegang.organisatie))
  const lopend = await leesOpenCorrecties(client, toegang, clienten)
  const werk: Werkset = {
    ...werksetMet(toegang, omgeving, instellingen, dossiers),
    correcties: new Map(lopend.map((rij) => [rij.correctie.id, rij])),
  }
  const uit = opdrachten.map((opdracht, i) => {
    const { melding, bericht, sleutel, correctie } = stelOp(werk, opdracht, plekken[i]!)
    const voor = werk.set.uitgaand.length
    // In a trial too: the next report of the same client must see this one.
    if (bericht !== null && sleutel !== null) {
      if (correctie === null) verstuurZelf(werk, bericht, sleutel)
      else voerUit(werk, sleutel, { correctie, bericht })
    }
    const verzonden = werk.set.uitgaand[voor]
    return {
      melding: { ...melding, verzonden: verzonden?.bestandsnaam ?? null },
      berichtId: verzonden?.bericht ?? null,
      dossier: sleutel,
    }
  })
  const mag = wijze === 'goede' || (wijze === 'alles' && uit.every(({ melding }) => melding.goed))
  if (!mag) {
    const niets = { verzonden: null, correctie: null }
    return {
      uit: uit.map((een) => ({ ...een, melding: { ...een.melding, ...niets }, berichtId: null })),
      clienten,
      vastgelegd: false,
    }
  }
  rondAf(werk)
  await claimIdentificaties(client, toegang, werk.claims)
  await legVast(client, toegang, werk.set, werk.nu, omgeving.tijdstip())
  return { uit, clienten, vastgelegd: true }
}

async function noteerProef(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  sleutels: readonly Buffer[],
): Promise<void> {
  await schrijfAudit(client, toegang.organisatie, toegang.wie, [
    {
      ...sporen(sleutels.map((sleutel) => ({ client: sleutel }))),
      tijdstip: omgeving.tijdstip(),
      soort: 'proef_melding',
      actie: 'R',
      uitkomst: 'geslaagd',
      objectSoort: 'toewijzing',
      objectId: null,
      veldgroepen: ['toestand', 'bericht'],
      bijzonderheden: null,
    },
  ])
}
