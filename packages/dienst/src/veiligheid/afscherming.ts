// SPDX-License-Identifier: EUPL-1.2
/**
 * Sets the mark on a client about whom nothing is exchanged by message (OP003). In one
 * transaction, under the lock on the dossier, with its row in the audit log.
 */
import { besluitAfgeschermd } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import {
  houdUitgaandVast,
  leesGeparkeerdVan,
  schrijfAfscherming,
  zetMerk,
} from '../opslag/afscherming.ts'
import { leesDossiers, vergrendel } from '../opslag/lezen.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { leesOpenTaken } from '../opslag/taken.ts'
import { alsMotor } from '../opslag/transactie.ts'
import { legVast } from '../opslag/vastleggen.ts'
import { basisAntwoord } from '../verwerking/antwoord.ts'
import { instellingenVan } from '../verwerking/context.ts'
import { werkDossierBij } from '../verwerking/dagtaken.ts'
import type { Werkitem } from '../verwerking/werkitem.ts'
import { contextVoor, neemTakenOver, type Werkset, werksetMet } from '../verwerking/werkset.ts'
import { type Clientkeuze, kiesClient } from './client.ts'

export interface Afschermingsuitkomst {
  readonly organisatie: string
  /** Names the client without saying who it is. */
  readonly clientSleutel: string
  /** False when it was so already: nothing changed. */
  readonly veranderd: boolean
  /** The organisation had nothing about this client before. */
  readonly nieuw: boolean
  /** Received messages that wait for a person from now on. */
  readonly vastgehouden: number
  /** Outgoing messages that are held from now on. */
  readonly wachtrij: number
}

/** Marks a client. The reason is kept, encrypted; it is not in the audit log. */
export async function zetAfscherming(
  toegang: Toegang,
  omgeving: Omgeving,
  keuze: Clientkeuze,
  reden: string,
): Promise<Afschermingsuitkomst> {
  return alsMotor(toegang, async (client) => {
    const { sleutel, bsn } = await kiesClient(client, toegang, keuze)
    await vergrendel(client, [sleutel])
    const hex = sleutel.toString('hex')
    const voor = (await leesDossiers(client, toegang, [sleutel])).get(hex)
    const wie = { sleutel, bsn: voor?.dossier.bsn ?? bsn! }
    const veranderd = await zetMerk(client, toegang, wie, true, omgeving.tijdstip())
    const werk = await werksetVan(client, toegang, omgeving, sleutel)
    noteerMerk(werk, 'zet_afscherming', sleutel, veranderd ? null : 'was zo al')
    let wachtrij = 0
    let geparkeerd: readonly Werkitem[] = []
    if (veranderd) {
      wachtrij = await houdUitgaandVast(client, toegang, sleutel)
      geparkeerd = await leesGeparkeerdVan(client, toegang, sleutel)
      for (const item of geparkeerd) houdVast(werk, item, sleutel)
      // No message is due while the mark stands: what the dossier called for is over.
      werkDossierBij(werk, sleutel, await leesOpenTaken(client, toegang, [sleutel]))
      await schrijfAfscherming(client, toegang, sleutel, 'gezet', reden, werk.nu)
    }
    await legVast(client, toegang, werk.set, werk.nu, omgeving.tijdstip())
    return {
      organisatie: toegang.organisatie,
      clientSleutel: hex.slice(0, 16),
      veranderd,
      nieuw: voor === undefined,
      vastgehouden: geparkeerd.length,
      wachtrij,
    }
  })
}

/** A working set with the dossier of one client as it stands now. */
export async function werksetVan(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  sleutel: Buffer,
): Promise<Werkset> {
  const dossiers = await leesDossiers(client, toegang, [sleutel])
  const instellingen = instellingenVan(await leesInstellingen(client, toegang.organisatie))
  return werksetMet(toegang, omgeving, instellingen, dossiers)
}

/** The row in the audit log; without the reason, which may tell too much. */
export function noteerMerk(
  werk: Werkset,
  soort: 'zet_afscherming' | 'hef_afscherming_op',
  sleutel: Buffer,
  bijzonderheden: string | null,
): void {
  werk.set.audit.push({
    tijdstip: werk.omgeving.tijdstip(),
    soort,
    actie: 'U',
    uitkomst: 'geslaagd',
    client: sleutel.toString('hex'),
    objectSoort: 'afscherming',
    objectId: null,
    bijzonderheden,
  })
}

/** A message that waited for its predecessor waits for a person now. */
function houdVast(werk: Werkset, item: Werkitem, sleutel: Buffer): void {
  if (!item.gelezen.goed) return
  const { ontvangenOp, identificatieAlGebruikt } = item.vastgehouden!
  const vasthouding = { ontvangenOp, identificatieAlGebruikt }
  const antwoord = { ...basisAntwoord(item, 'vastgehouden'), vasthouding }
  const { id } = item
  werk.set.herbeoordeeld.push({
    id,
    status: 'afgeschermd',
    antwoord,
    vastgehoudenTot: null,
    codes: [],
  })
  const context = contextVoor(werk, id, { ontvangenOp })
  const { taken, afgehandeldeTaken } = besluitAfgeschermd(item.gelezen.bericht, context)
  neemTakenOver(werk, taken, afgehandeldeTaken, sleutel)
}
