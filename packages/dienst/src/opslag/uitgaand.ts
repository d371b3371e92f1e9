// SPDX-License-Identifier: EUPL-1.2
/** The outbox: messages that wait to be published, and those that must go out again. */
import { bevrorenTot, type Instellingen } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { isStoring } from '../storing.ts'
import { KANAAL, type Kanaal } from '../transport/kern/kanaal.ts'
import { LANGSTE_PAUZE_MS } from '../transport/kern/plan.ts'
import { VerzendFout } from '../transport/kern/uitkomst.ts'
import { instellingenVan } from '../verwerking/context.ts'
import {
  meldGeweigerd,
  meldNietVerzonden,
  sluitDodeBrieven,
  verzendSleutel,
} from '../verwerking/dodebrief.ts'
import { foutInWoorden, HOOGSTENS_MS, naMislukking, type Terugval } from '../verwerking/terugval.ts'
import { schrijfGebeurtenissen } from './gebeurtenissen.ts'
import { leesInstellingen, type Toegang } from './organisatie.ts'
import { samen } from './samen.ts'
import { alsMotor } from './transactie.ts'

export interface TePubliceren {
  readonly bericht: string
  readonly bestandsnaam: string
  readonly bytes: Uint8Array
}

export interface Publicatie {
  readonly omgeving: Omgeving
  /**
   * Gets the settings of this moment too, as they were read anyway, and the transaction that keeps
   * the messages locked and marks them: what belongs with that mark is written in it.
   */
  readonly publiceer: (
    berichten: readonly TePubliceren[],
    instellingen: Instellingen,
    client: pg.ClientBase,
  ) => Promise<void>
  /** Also what waits for its next attempt: a person asked for it now. */
  readonly ookUitgesteld?: boolean
  /** By which way; the file drop unless another is named. Each message goes by one way only. */
  readonly kanaal?: Kanaal
  /** Messages handed over together at most. */
  readonly hoogstens?: number
  /** `false`: no further message now. */
  readonly magDoor?: () => boolean
  /** Asked when there is something in hand. `false`: put it back, no further message now. */
  readonly begint?: () => boolean
  /** When to try again; that of the file drop unless another is named. */
  readonly plan?: (pogingen: number, sinds: string, nu: string) => Terugval
}

const PARTIJ = 50

/**
 * Publishes in order everything that waits, and marks it when `publiceer` returns. When the
 * process dies in between it is handed over again: at least once. Two processes never get
 * the same message at the same moment. A message that fails is tried again later and holds
 * up only the later messages of its own client. During a freeze (setting `bevriezing`)
 * everything waits. Returns the number done. Throws a fault of the surroundings, after
 * noting it.
 */
export async function publiceerWachtende(
  toegang: Toegang,
  publicatie: Publicatie,
): Promise<number> {
  // Tried in this call: when everything is to be tried, everything is tried once.
  const gehad: string[] = []
  const { hoogstens: partij = PARTIJ, magDoor = () => true, begint = () => true } = publicatie
  // A line finds out by itself what was lost: it sends again under the same ids (ADR 0315).
  const duur = (publicatie.kanaal ?? 'postbus') === 'postbus' ? 'schijf' : 'los'
  let totaal = 0
  for (let hoogstens = partij; ; ) {
    if (!magDoor()) return totaal
    const gepakt: Rij[] = []
    const poging = async (client: pg.ClientBase) => {
      const keuze = { gehad, hoogstens, opGoedGeluk: totaal > 0 }
      const { rijen, instellingen } = await pak(client, toegang, publicatie, keuze)
      gepakt.splice(0, Infinity, ...rijen)
      if (gepakt.length === 0) return
      if (!begint()) {
        gepakt.length = 0
        return
      }
      await geefDoor(client, toegang, publicatie, gepakt, instellingen)
    }
    try {
      await alsMotor(toegang, poging, duur)
      if (gepakt.length === 0) return totaal
      totaal += gepakt.length
    } catch (fout) {
      if (gepakt.length > 1) {
        // Which of them it is shows when each goes alone.
        hoogstens = 1
        continue
      }
      const [rij] = gepakt
      if (rij === undefined) throw fout
      gehad.push(rij.bericht)
      hoogstens = partij
      await noteerMislukking(toegang, rij, fout, publicatie).catch(() => {
        // The database is gone: nothing can be noted, and the fault itself tells enough.
        throw fout
      })
      // The surroundings fail for every message, so trying the others makes no sense.
      if (isStoring(fout)) throw fout
    }
  }
}

interface Rij {
  readonly bericht: string
  readonly bestandsnaam: string
  readonly pogingen: number
  readonly sinds: Date | null
  /** Encrypted. */
  readonly inhoud: Buffer
}

interface Keuze {
  /** Tried in this call. */
  readonly gehad: readonly string[]
  readonly hoogstens: number
  /** The settings let messages go a moment ago: they are read along with the messages. */
  readonly opGoedGeluk: boolean
}

/**
 * Waits for its next attempt. A moment beyond the longest pause of the way comes from a clock
 * that was ahead.
 */
const UITGESTELD = (rij: 'u' | 'v') =>
  `(${rij}.volgende > $2::timestamptz AND ${rij}.volgende <= $2::timestamptz + $6::interval)`

async function pak(
  client: pg.ClientBase,
  toegang: Toegang,
  publicatie: Publicatie,
  keuze: Keuze,
): Promise<{ readonly rijen: readonly Rij[]; readonly instellingen: Instellingen }> {
  const gelezen = leesInstellingen(client, toegang.organisatie)
  const [opgeslagen, opGoedGeluk] = await samen([
    gelezen,
    keuze.opGoedGeluk ? zoekWachtende(client, toegang, publicatie, keuze) : null,
  ])
  const instellingen = instellingenVan(opgeslagen)
  const { kanaal = 'postbus', omgeving } = publicatie
  const mag =
    (opgeslagen[KANAAL] ?? 'postbus') === kanaal &&
    bevrorenTot(instellingen.bevriezing, omgeving.nu()) === null
  if (!mag) return { rijen: [], instellingen }
  const rijen = opGoedGeluk ?? (await zoekWachtende(client, toegang, publicatie, keuze))
  return { rijen, instellingen }
}

/**
 * What waits before these and is not among them: another process has it in hand, and what comes
 * after it for the same client waits for that (docs/adr/0388).
 */
const IN_ANDERE_HANDEN = `, ander AS MATERIALIZED (
  SELECT w.dossier, v.volgnummer FROM uitgaand v
  JOIN bericht w ON w.organisatie = v.organisatie AND w.id = v.bericht
  WHERE v.organisatie = $1 AND v.gepubliceerd IS NULL AND v.staat = 'wacht'
    AND v.volgnummer < (SELECT max(volgnummer) FROM gepakt)
    AND v.volgnummer NOT IN (SELECT volgnummer FROM gepakt))`

async function zoekWachtende(
  client: pg.ClientBase,
  toegang: Toegang,
  { omgeving, ookUitgesteld = false, kanaal = 'postbus' }: Publicatie,
  { gehad, hoogstens }: Keuze,
): Promise<Rij[]> {
  // One by one: nothing of this client may wait before it. `OFFSET 0` asks that of one row after
  // the other, from the front, instead of of all that wait.
  const een = hoogstens === 1
  const { rows } = await client.query<Rij>({
    name: een ? 'pak-een-uitgaand' : 'pak-uitgaand',
    text: `WITH gepakt AS MATERIALIZED (
       SELECT u.bericht, u.bestandsnaam, u.pogingen, u.sinds, u.volgnummer, b.dossier FROM uitgaand u
       JOIN bericht b ON b.organisatie = u.organisatie AND b.id = u.bericht
       WHERE u.organisatie = $1 AND u.gepubliceerd IS NULL AND u.staat = 'wacht'
         AND ($3 OR u.volgende IS NULL OR NOT ${UITGESTELD('u')}) AND u.bericht <> ALL ($4::text[])
         AND NOT EXISTS (
           SELECT FROM uitgaand v JOIN bericht w ON w.organisatie = v.organisatie AND w.id = v.bericht
           WHERE v.organisatie = $1 AND v.gepubliceerd IS NULL AND v.staat = 'wacht'
             AND ${een ? 'true' : `${UITGESTELD('v')} AND (NOT $3 OR v.bericht = ANY ($4::text[]))`}
             AND v.volgnummer < u.volgnummer AND w.dossier = b.dossier${een ? ' OFFSET 0' : ''})
       ORDER BY u.volgnummer LIMIT $5 FOR UPDATE OF u SKIP LOCKED)${een ? '' : IN_ANDERE_HANDEN}
     SELECT g.bericht, g.bestandsnaam, g.pogingen, g.sinds, b.inhoud FROM gepakt g
     JOIN bericht b ON b.organisatie = $1 AND b.id = g.bericht
     ${een ? '' : 'WHERE NOT EXISTS (SELECT FROM ander a WHERE a.dossier = g.dossier AND a.volgnummer < g.volgnummer)'}
     ORDER BY g.volgnummer`,
    values: [
      ...[toegang.organisatie, omgeving.tijdstip(), ookUitgesteld, gehad, hoogstens],
      `${kanaal === 'postbus' ? HOOGSTENS_MS : LANGSTE_PAUZE_MS} ms`,
    ],
  })
  return rows
}

async function geefDoor(
  client: pg.ClientBase,
  toegang: Toegang,
  { omgeving, publiceer }: Publicatie,
  rijen: readonly Rij[],
  instellingen: Instellingen,
): Promise<void> {
  const ids = rijen.map((rij) => rij.bericht)
  await publiceer(
    rijen.map(({ bericht, bestandsnaam, inhoud }) => ({
      bericht,
      bestandsnaam,
      bytes: toegang.versleuteling.ontsleutel('bericht.inhoud', bericht, inhoud),
    })),
    instellingen,
    client,
  )
  const gemerkt = client.query({
    name: 'gepubliceerd',
    text: `UPDATE uitgaand SET gepubliceerd = $3, pogingen = pogingen + 1, fout = NULL, sinds = NULL,
         volgende = NULL
       WHERE organisatie = $1 AND bericht = ANY($2::text[])`,
    values: [toegang.organisatie, ids, omgeving.tijdstip()],
  })
  // Only what was tried before can have been a dead letter.
  const eerder = rijen.filter((rij) => rij.pogingen > 0).map((rij) => verzendSleutel(rij.bericht))
  await samen([
    gemerkt,
    sluitDodeBrieven(client, toegang, eerder, omgeving.nu()),
    schrijfGebeurtenissen(
      client,
      toegang,
      omgeving.tijdstip(),
      ids.map((object) => ({ soort: 'bericht.verzonden', object, dossier: null })),
    ),
  ])
}

async function noteerMislukking(
  toegang: Toegang,
  rij: Rij,
  fout: unknown,
  { omgeving, plan = naMislukking }: Publicatie,
): Promise<void> {
  const nu = omgeving.tijdstip()
  const sinds = rij.sinds?.toISOString() ?? nu
  const verzendfout = fout instanceof VerzendFout ? fout : null
  const gepland = plan(rij.pogingen + 1, sinds, nu)
  const dood = gepland.dood || verzendfout?.definitief === true
  // Never beyond what UITGESTELD takes for a pause: that would mean at once.
  const naMs = Math.min(verzendfout?.naMs ?? 0, LANGSTE_PAUZE_MS)
  const gevraagd = new Date(Date.parse(nu) + naMs).toISOString()
  const volgende = gevraagd > gepland.volgende ? gevraagd : gepland.volgende
  const woorden = verzendfout?.reden ?? foutInWoorden(fout)
  await alsMotor(toegang, async (client) => {
    await client.query(
      `UPDATE uitgaand SET pogingen = pogingen + 1, fout = $3, sinds = $4, volgende = $5, staat = $6
       WHERE organisatie = $1 AND bericht = $2 AND gepubliceerd IS NULL AND staat = 'wacht'`,
      [toegang.organisatie, rij.bericht, woorden, sinds, volgende, dood ? 'dood' : 'wacht'],
    )
    if (!dood) return
    if (verzendfout?.definitief) {
      await meldGeweigerd(client, toegang, omgeving, rij.bericht, sinds, woorden)
    } else await meldNietVerzonden(client, toegang, omgeving, rij.bericht, sinds)
  })
}

/**
 * The same item came again: its answer, or the own message itself, goes out again, also
 * when it was a dead letter. What a person gave up or replaced stays as it is.
 */
export async function zetOpnieuwUit(
  client: pg.ClientBase,
  toegang: Toegang,
  berichten: readonly string[],
): Promise<void> {
  if (berichten.length === 0) return
  await client.query(
    `UPDATE uitgaand u SET gepubliceerd = NULL, staat = 'wacht', volgende = NULL,
       sinds = CASE u.staat WHEN 'dood' THEN NULL ELSE u.sinds END
     FROM bericht b
     WHERE u.organisatie = $1 AND b.organisatie = u.organisatie AND b.id = u.bericht
       AND u.staat IN ('wacht', 'dood')
       AND (b.over_bericht = ANY($2::text[]) OR b.id = ANY($2::text[]))`,
    [toegang.organisatie, berichten],
  )
}
