// SPDX-License-Identifier: EUPL-1.2
/** A person acts on a message in the queue: send it again, send it as new, or give it up. */
import { type Bevinding, lees } from '@stopwijzer/ijw'
import { LEEG_BESLUIT, type Taak } from '@stopwijzer/keten'
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import { leesOpenCorrecties } from '../opslag/correcties.ts'
import { claimIdentificaties, leesDossiers, leesInhoud, vergrendel } from '../opslag/lezen.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { inZicht } from '../opslag/transactie.ts'
import { legVast } from '../opslag/vastleggen.ts'
import { type MislukteRij, pakMislukte, pakUitgaand, type UitgaandRij } from '../opslag/wachtrij.ts'
import { leesNummers, legNieuwVast, vernieuwd } from './alsnieuw.ts'
import { instellingenVan } from './context.ts'
import { correctieNaOpgeven, correctieNaVervangen } from './correctiestap.ts'
import { sluitDodeBrieven, verwerkSleutel, verzendSleutel } from './dodebrief.ts'
import { type Actie, waaromNietMislukt, waaromNietUitgaand } from './wachtrij.ts'
import { isHeen } from './werkitem.ts'
import { neemOver, noteer, rondAf, type Werkset, werksetMet } from './werkset.ts'

export interface Actieuitkomst {
  readonly id: string
  readonly actie: Actie
  readonly gelukt: boolean
  /** Id of the new message, for `opnieuw-als-nieuw`. */
  readonly vervangenDoor: string | null
  /** Why the new message would be rejected; nothing was changed then. */
  readonly bevindingen: readonly Bevinding[]
}

/** Organisation code in the id of the queue. Throws `WACHTRIJ_ONBEKEND`. */
export function organisatieVanWachtrij(id: string): string {
  const code = VORM.exec(id)?.[1]
  if (code === undefined) throw new DienstFout('WACHTRIJ_ONBEKEND', [id.slice(0, 40)])
  return code
}
const VORM = /^([0-9]{4}|[0-9]{8})-([0-9A-Z]+)$/

/** Sends the same message again: same identity, same bytes. A failed item is tried again. */
export async function stuurOpnieuw(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
): Promise<Actieuitkomst> {
  return doe(toegang, omgeving, id, 'opnieuw', {
    async uitgaand(client, rij, werk) {
      await client.query(
        `UPDATE uitgaand SET gepubliceerd = NULL, staat = 'wacht', sinds = NULL, volgende = NULL
         WHERE organisatie = $1 AND bericht = $2`,
        [toegang.organisatie, rij.id],
      )
      noteer(werk, 'wachtrij_opnieuw', 'U', 'geslaagd', rij.dossier, rij.id)
      return null
    },
    async mislukt(client, rij, werk) {
      // A new period of attempts begins.
      await client.query(
        `UPDATE mislukt SET staat = 'wacht', sinds = $3, volgende = $3
         WHERE organisatie = $1 AND id = $2`,
        [toegang.organisatie, rij.id, omgeving.tijdstip()],
      )
      noteer(werk, 'wachtrij_opnieuw', 'U', 'geslaagd', null, rij.id)
    },
  })
}

/** Gives a message up; the reason goes into the audit log and a person gets a task. */
export async function geefOp(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  reden: string,
): Promise<Actieuitkomst> {
  return doe(toegang, omgeving, id, 'opgeven', {
    async uitgaand(client, rij, werk) {
      await sluitUitgaand(client, toegang, rij.id, 'opgegeven', { reden })
      await sluitDodeBrieven(client, toegang, [verzendSleutel(rij.id)], werk.nu)
      if (rij.beantwoordt === null && rij.dossier !== null) {
        // An own message that never left counts as never sent.
        trekIn(werk, rij)
        werk.set.beslist.push({ id: rij.id, status: 'opgegeven', codes: [] })
        correctieNaOpgeven(werk, rij.dossier, rij.id)
      }
      zetTaak(werk, rij.dossier, taakNaOpgeven(rij.id, rij.berichtsoort, rij.identificatie))
      noteer(werk, 'wachtrij_opgeven', 'U', 'geslaagd', rij.dossier, rij.id, reden)
      return null
    },
    async mislukt(client, rij, werk) {
      await client.query(
        `UPDATE mislukt SET staat = 'opgegeven', reden = $3 WHERE organisatie = $1 AND id = $2`,
        [toegang.organisatie, rij.id, reden],
      )
      await sluitDodeBrieven(client, toegang, [verwerkSleutel(rij.item)], werk.nu)
      zetTaak(werk, null, taakNaOpgeven(rij.id, rij.berichtsoort, null))
      noteer(werk, 'wachtrij_opgeven', 'U', 'geslaagd', null, rij.id, reden)
    },
  })
}

/**
 * Sends an own message that was not approved as a new one: new Identificatie and Dagtekening,
 * judged first as any own message. The old one counts as never sent and is marked as
 * replaced. When the new one would be rejected nothing changes.
 */
export async function stuurAlsNieuw(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
): Promise<Actieuitkomst> {
  return doe(toegang, omgeving, id, 'opnieuw-als-nieuw', {
    async uitgaand(client, rij, werk) {
      const inhoud = await leesInhoud(client, toegang, [rij.id])
      const gelezen = lees(inhoud.get(rij.id)!)
      if (!gelezen.goed || !isHeen(gelezen.bericht)) {
        throw new DienstFout('WACHTRIJ_KAN_NIET', [id, 'Het bericht is niet meer te lezen.'])
      }
      if (rij.status !== 'afgekeurd') trekIn(werk, rij)
      const nieuw = vernieuwd(gelezen.bericht, omgeving)
      await leesNummers(client, werk, nieuw)
      const uit = legNieuwVast(werk, nieuw, rij.dossier!)
      if (uit.bevindingen.length > 0) throw new Geweigerd(uit.bevindingen)
      await sluitUitgaand(client, toegang, rij.id, 'vervangen', { door: uit.id })
      await sluitDodeBrieven(client, toegang, [verzendSleutel(rij.id)], werk.nu)
      werk.set.beslist.push({ id: rij.id, status: 'vervangen', codes: [] })
      correctieNaVervangen(werk, rij.dossier!, rij.id, uit.id)
      noteer(werk, 'wachtrij_vervangen', 'U', 'geslaagd', rij.dossier, rij.id, `door ${uit.id}`)
      return uit.id
    },
    mislukt: () => Promise.resolve(),
  })
}

/** Ends the transaction: nothing of it may stay. */
class Geweigerd extends Error {
  readonly bevindingen: readonly Bevinding[]
  constructor(bevindingen: readonly Bevinding[]) {
    super('refused')
    this.bevindingen = bevindingen
  }
}

interface Daden {
  uitgaand(client: pg.PoolClient, rij: UitgaandRij, werk: Werkset): Promise<string | null>
  mislukt(client: pg.PoolClient, rij: MislukteRij, werk: Werkset): Promise<void>
}

async function doe(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  actie: Actie,
  daden: Daden,
): Promise<Actieuitkomst> {
  const uitkomst = { id, actie, gelukt: true, vervangenDoor: null, bevindingen: [] }
  const kaal = VORM.exec(id)?.[2] ?? ''
  try {
    return await inZicht(toegang, async (client) => {
      const werk = await openWerk(client, toegang, omgeving, kaal)
      const rij = await pakUitgaand(client, toegang, kaal)
      let vervangenDoor: string | null = null
      if (rij !== null) {
        eis(id, waaromNietUitgaand(actie, rij))
        vervangenDoor = await daden.uitgaand(client, rij, werk)
      } else {
        const mislukt = await pakMislukte(client, toegang, kaal)
        if (mislukt === null) throw new DienstFout('WACHTRIJ_ONBEKEND', [id])
        eis(id, waaromNietMislukt(actie, mislukt))
        await daden.mislukt(client, mislukt, werk)
      }
      rondAf(werk)
      await claimIdentificaties(client, toegang, werk.claims)
      await legVast(client, toegang, werk.set, werk.nu, omgeving.tijdstip())
      return {
        ...uitkomst,
        vervangenDoor: vervangenDoor === null ? null : `${toegang.organisatie}-${vervangenDoor}`,
      }
    })
  } catch (fout) {
    if (!(fout instanceof Geweigerd)) throw fout
    return { ...uitkomst, gelukt: false, bevindingen: fout.bevindingen }
  }
}

function eis(id: string, waaromNiet: string | null): void {
  if (waaromNiet !== null) throw new DienstFout('WACHTRIJ_KAN_NIET', [id, waaromNiet])
}

/** The working set with the dossier of the message, locked before its row: as the processing does. */
async function openWerk(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
): Promise<Werkset> {
  const { rows } = await client.query<{ dossier: Buffer | null }>(
    'SELECT dossier FROM bericht WHERE organisatie = $1 AND id = $2',
    [toegang.organisatie, id],
  )
  const sleutels = rows[0]?.dossier ? [rows[0].dossier] : []
  await vergrendel(client, sleutels)
  const dossiers = await leesDossiers(client, toegang, sleutels)
  const instellingen = instellingenVan(await leesInstellingen(client, toegang.organisatie))
  const lopend = await leesOpenCorrecties(client, toegang, sleutels)
  return {
    ...werksetMet(toegang, omgeving, instellingen, dossiers),
    correcties: new Map(lopend.map((een) => [een.correctie.id, een])),
  }
}

async function sluitUitgaand(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  id: string,
  staat: 'opgegeven' | 'vervangen',
  { reden, door }: { readonly reden?: string; readonly door?: string },
): Promise<void> {
  await client.query(
    `UPDATE uitgaand SET staat = $3, reden = $4, vervangen_door = $5, volgende = NULL
     WHERE organisatie = $1 AND bericht = $2`,
    [organisatie, id, staat, reden ?? null, door ?? null],
  )
}

/** Records that an own message counts as never sent (IV032), by our own decision. */
function trekIn(werk: Werkset, rij: UitgaandRij): void {
  const { id, berichtsoort, identificatie, dossier } = rij
  neemOver(
    werk,
    {
      ...LEEG_BESLUIT,
      feiten: [
        {
          soort: 'oordeel',
          overBerichtId: id,
          uitkomst: 'afgekeurd',
          door: 'zelf',
          herkomst: {
            berichtId: id,
            berichtsoort,
            identificatie,
            dagtekening: werk.nu.slice(0, 10),
            moment: werk.nu,
            richting: 'verzonden',
          },
        },
      ],
    },
    id,
    dossier,
  )
}

function zetTaak(werk: Werkset, dossier: Buffer | null, taak: Taak): void {
  neemOver(werk, { ...LEEG_BESLUIT, taken: [taak] }, taak.sleutel, dossier)
}

function taakNaOpgeven(
  id: string,
  berichtsoort: string | null,
  identificatie: string | null,
): Taak {
  const welk = identificatie === null ? '' : ` met Identificatie ${identificatie}`
  return {
    sleutel: `handmatig-beoordelen/${id}`,
    soort: 'handmatig-beoordelen',
    toewijzingNummer: null,
    uiterlijk: null,
    voorstel: null,
    toelichting: `Het ${berichtsoort ?? 'bericht'}${welk} is opgegeven. Stopwijzer doet er niets meer mee. Regel het met de andere partij, buiten het berichtenverkeer om.`,
  }
}
