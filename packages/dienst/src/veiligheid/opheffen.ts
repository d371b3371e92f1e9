// SPDX-License-Identifier: EUPL-1.2
/**
 * Takes the mark off a client (OP003): what was held is judged in order of arrival, and what
 * waited to go out goes. In one transaction, under the lock on the dossier, so that nothing
 * that arrives meanwhile overtakes it.
 */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import {
  laatUitgaandGaan,
  leesVastgehouden,
  schrijfAfscherming,
  zetMerk,
} from '../opslag/afscherming.ts'
import { claimIdentificaties, leesDossiers, vergrendel } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { leesOpenTaken } from '../opslag/taken.ts'
import { alsMotor } from '../opslag/transactie.ts'
import { legVast } from '../opslag/vastleggen.ts'
import { isStoring } from '../storing.ts'
import { type Antwoord, basisAntwoord } from '../verwerking/antwoord.ts'
import { werkDossierBij } from '../verwerking/dagtaken.ts'
import { bereidVoor } from '../verwerking/partij.ts'
import { beoordeelVastgehouden } from '../verwerking/vastgehouden.ts'
import type { Werkitem } from '../verwerking/werkitem.ts'
import { neemTakenOver, rondAf, type Werkset } from '../verwerking/werkset.ts'
import { noteerMerk, werksetVan } from './afscherming.ts'
import { type Clientkeuze, kiesClient } from './client.ts'

export interface Opheffingsuitkomst {
  readonly organisatie: string
  readonly clientSleutel: string
  /** What became of the messages that were held, in order of arrival. */
  readonly berichten: readonly Pick<
    Antwoord,
    'berichtsoort' | 'identificatie' | 'oordeel' | 'retourbericht'
  >[]
  /** Outgoing messages that were held and go now. */
  readonly wachtrij: number
}

/**
 * Takes the mark off. Terms count from the receipt of each message. Messages that a person
 * left stay left. Throws `AFSCHERMING_GEEN`.
 */
export async function hefAfschermingOp(
  toegang: Toegang,
  omgeving: Omgeving,
  keuze: Clientkeuze,
  reden: string,
): Promise<Opheffingsuitkomst> {
  const doe = (oordeel: typeof beoordeelVastgehouden) =>
    alsMotor(toegang, (client) => hefOp(client, toegang, omgeving, { keuze, reden, oordeel }))
  try {
    return await doe(beoordeelVastgehouden)
  } catch (fout) {
    if (fout instanceof DienstFout || isStoring(fout)) throw fout
    // One message that the program cannot handle may not keep the mark on its client: the
    // next round judges them one by one, and keeps the one that fails for a person.
    return doe(laatWachten)
  }
}

interface Opheffing {
  readonly keuze: Clientkeuze
  readonly reden: string
  readonly oordeel: (werk: Werkset, items: readonly Werkitem[]) => readonly Antwoord[]
}

async function hefOp(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  { keuze, reden, oordeel }: Opheffing,
): Promise<Opheffingsuitkomst> {
  const { sleutel } = await kiesClient(client, toegang, keuze)
  await vergrendel(client, [sleutel])
  const hex = sleutel.toString('hex')
  const { bsn, afgeschermd } =
    (await leesDossiers(client, toegang, [sleutel])).get(hex)?.dossier ?? {}
  if (!afgeschermd || bsn === undefined) throw new DienstFout('AFSCHERMING_GEEN')
  await zetMerk(client, toegang, { sleutel, bsn }, false, omgeving.tijdstip())
  const wachtrij = await laatUitgaandGaan(client, toegang, sleutel)
  const items = await leesVastgehouden(client, toegang, sleutel)
  const werk =
    items.length === 0
      ? await werksetVan(client, toegang, omgeving, sleutel)
      : await bereidVoor(client, toegang, omgeving, items)
  noteerMerk(werk, 'hef_afscherming_op', sleutel, null)
  const antwoorden = oordeel(werk, items)
  const open = await leesOpenTaken(client, toegang, [sleutel])
  const over = open.filter(({ taak }) => taak.soort.startsWith('afgeschermd-'))
  const namen = over.map(({ taak }) => taak.sleutel)
  neemTakenOver(werk, [], namen, sleutel)
  // Messages are due again.
  werkDossierBij(werk, sleutel, open)
  rondAf(werk)
  await schrijfAfscherming(client, toegang, sleutel, 'opgeheven', reden, werk.nu)
  await claimIdentificaties(client, toegang, werk.claims)
  await legVast(client, toegang, werk.set, werk.nu, omgeving.tijdstip())
  return {
    organisatie: toegang.organisatie,
    clientSleutel: hex.slice(0, 16),
    berichten: antwoorden.map(({ berichtsoort, identificatie, ...antwoord }) => ({
      berichtsoort,
      identificatie,
      oordeel: antwoord.oordeel,
      retourbericht: antwoord.retourbericht,
    })),
    wachtrij,
  }
}

/** Leaves the verdicts to the next round. */
function laatWachten(werk: Werkset, items: readonly Werkitem[]): Antwoord[] {
  return items.map((item) => {
    const vasthouding = { ...item.vastgehouden!, opgeheven: true as const }
    const antwoord = { ...basisAntwoord(item, 'vastgehouden'), vasthouding }
    const { id } = item
    werk.set.herbeoordeeld.push({
      id,
      status: 'vastgehouden',
      antwoord,
      vastgehoudenTot: werk.nu,
      codes: [],
    })
    return antwoord
  })
}
