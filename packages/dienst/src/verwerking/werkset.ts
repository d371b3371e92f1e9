// SPDX-License-Identifier: EUPL-1.2
/** What a batch knows and what it is going to write, in memory, while its messages are judged in order. */
import type { Heenbericht } from '@stopwijzer/ijw'
import { schrijf } from '@stopwijzer/ijw'
import {
  type Besluit,
  beoordeel,
  besluitEigen,
  type Context,
  type Correctie,
  type Dossier,
  type Feit,
  gemeldeFeiten,
  type Instellingen,
  isTaakOverBericht,
  leidAf,
  type Taak,
  type TaakSleutel,
} from '@stopwijzer/keten'
import type { Omgeving } from '../omgeving.ts'
import type { BerichtKop, Kenmerk, OpgeslagenDossier } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { type Afgeleid, legeSchrijfset, type Schrijfset } from '../opslag/schrijfset.ts'
import type { Antwoord } from './antwoord.ts'
import { nogTeBeslissen } from './beslist.ts'
import { maakContext } from './context.ts'
import { neemNummersOver } from './nummers.ts'
import { bestandsnaam, kopVan } from './werkitem.ts'

interface DossierInWerk extends Dossier {
  readonly sleutel: Buffer
  readonly feiten: Feit[]
  /** So many of them, the first, stood in the database. */
  readonly bekend: number
  readonly afgeschermd: boolean
  geraakt: boolean
}

export interface Werkset {
  readonly toegang: Toegang
  readonly omgeving: Omgeving
  readonly nu: string
  readonly instellingen: Instellingen
  readonly set: Schrijfset
  readonly dossiers: Map<string, DossierInWerk>
  /** Answers on items seen before, also earlier in this batch, by item hash (hex). */
  readonly eerdere: Map<string, { readonly id: string; readonly antwoord: Antwoord }>
  /** Ledger ids whose Identificatie was free. */
  readonly metIdentificatie: ReadonlySet<string>
  /** TR332: `gemeente|nummer` -> dossiers (hex) that have it. */
  readonly nummers: Map<string, Set<string>>
  /** The messages that return messages of this batch answer, by `kenmerkTekst`. */
  readonly beantwoord: ReadonlyMap<string, BerichtKop>
  /** Bytes of those messages, by ledger id. */
  readonly inhoud: ReadonlyMap<string, Uint8Array>
  readonly claims: (Kenmerk & { readonly bericht: string })[]
  readonly vrijgegeven: string[]
  /** Messages whose answer goes out again because the item came again. */
  readonly opnieuwUit: string[]
  /** Corrections that are not over, by id; read where a return message or a person may move them. */
  readonly correcties: Map<string, { readonly dossier: Buffer; readonly correctie: Correctie }>
  /** Tasks that a person decided about, `client (hex)|key`: they are not named or opened again. */
  readonly beslisteTaken: ReadonlySet<string>
}

/** A working set with dossiers that were read, and nothing else known yet. */
export function werksetMet(
  toegang: Toegang,
  omgeving: Omgeving,
  instellingen: Instellingen,
  dossiers: ReadonlyMap<string, OpgeslagenDossier>,
): Werkset {
  return {
    toegang,
    omgeving,
    nu: omgeving.nu(),
    instellingen,
    set: legeSchrijfset(),
    dossiers: new Map(
      [...dossiers].map(([hex, { sleutel, dossier }]) => [
        hex,
        {
          sleutel,
          bsn: dossier.bsn,
          feiten: [...dossier.feiten],
          bekend: dossier.feiten.length,
          afgeschermd: dossier.afgeschermd === true,
          verzondenOp: dossier.verzondenOp,
          geraakt: false,
        },
      ]),
    ),
    eerdere: new Map(),
    metIdentificatie: new Set(),
    nummers: new Map(),
    beantwoord: new Map(),
    inhoud: new Map(),
    claims: [],
    vrijgegeven: [],
    opnieuwUit: [],
    correcties: new Map(),
    beslisteTaken: new Set(),
  }
}

/** The dossier of a client; made when the client is new. */
export function dossierVan(werk: Werkset, sleutel: Buffer, bsn: string): Dossier {
  const hex = sleutel.toString('hex')
  let dossier = werk.dossiers.get(hex)
  if (dossier === undefined) {
    dossier = { sleutel, bsn, feiten: [], bekend: 0, afgeschermd: false, geraakt: false }
    werk.dossiers.set(hex, dossier)
    werk.set.dossiers.push({ sleutel, bsn })
  }
  const { feiten, afgeschermd, verzondenOp } = dossier
  return { bsn: dossier.bsn, feiten, afgeschermd, verzondenOp }
}

type Contextdeel = Pick<
  Context,
  | 'identificatieAlGebruikt'
  | 'nummersVanAnderen'
  | 'voorgangerKanKomen'
  | 'ontvangenOp'
  | 'beslisteTaken'
> & { readonly gemeente: string | null }

const NIETS_BIJZONDERS: Contextdeel = {
  identificatieAlGebruikt: false,
  nummersVanAnderen: new Set(),
  voorgangerKanKomen: false,
  gemeente: null,
}

export function contextVoor(
  werk: Werkset,
  berichtId: string,
  deel: Partial<Contextdeel> = {},
): Context {
  const { nu, instellingen } = werk
  const alles = { ...NIETS_BIJZONDERS, ...deel, berichtId, nu, instellingen }
  return maakContext(werk.toegang, werk.omgeving, alles)
}

/** Adds the facts and tasks of a decision, and sends what goes out by itself. */
export function neemOver(
  werk: Werkset,
  besluit: Besluit,
  berichtId: string,
  sleutel: Buffer | null,
): void {
  if (sleutel !== null && besluit.feiten.length > 0) {
    const dossier = werk.dossiers.get(sleutel.toString('hex'))!
    dossier.feiten.push(...besluit.feiten)
    dossier.geraakt = true
    werk.set.feiten.push({ dossier: sleutel, bericht: berichtId, feiten: besluit.feiten })
  }
  // A task about a message that was not in hand before this batch cannot stand in the database.
  const eerder = werk.set.herbeoordeeld.some(({ id }) => id === berichtId)
  const afgehandeld = besluit.afgehandeldeTaken.filter(
    (naam) => eerder || !(isTaakOverBericht(naam) && naam.endsWith(`/${berichtId}`)),
  )
  neemTakenOver(werk, besluit.taken, afgehandeld, sleutel)
  for (const bericht of besluit.uitgaand) verstuurZelf(werk, bericht, sleutel!)
}

/** Tasks that open and close. Later decisions in one batch win: a task is written once. */
export function neemTakenOver(
  werk: Werkset,
  taken: readonly Taak[],
  afgehandeld: readonly TaakSleutel[],
  sleutel: Buffer | null,
): void {
  const hex = sleutel?.toString('hex') ?? ''
  for (const taak of nogTeBeslissen(werk, taken, sleutel)) {
    const id = `${werk.toegang.organisatie}-${werk.omgeving.nieuweIdentificatie().slice(0, 8)}`
    werk.set.taken.set(`${hex}|${taak.sleutel}`, { id, dossier: sleutel, taak, open: true })
  }
  for (const naam of afgehandeld) {
    const plek = `${hex}|${naam}`
    const inBatch = werk.set.taken.get(plek)
    if (inBatch === undefined) werk.set.afgehandeld.push({ dossier: sleutel, sleutel: naam })
    else werk.set.taken.set(plek, { ...inBatch, open: false })
  }
}

/** A message made here: recorded and put in the outbox as an own message. Returns its ledger id. */
export function verstuurZelf(werk: Werkset, bericht: Heenbericht, sleutel: Buffer): string {
  const id = werk.omgeving.nieuweId()
  const context = contextVoor(werk, id)
  const dossier = dossierVan(werk, sleutel, bericht.Client.Bsn)
  const besluit = besluitEigen(bericht, beoordeel(bericht, dossier, context), dossier, context)
  if (besluit.uitkomst !== 'verzonden') {
    // The core made this message itself from the same dossier: refusing it is a fault of ours.
    const regels = besluit.bevindingen.map((b) => b.regel).join(', ')
    throw new Error(`een zelf gemaakt ${bericht.berichtsoort} keurt zichzelf af (${regels})`)
  }
  const kop = kopVan(bericht)
  legUitgaandVast(werk, {
    id,
    kop,
    bytes: schrijf(bericht),
    naam: bestandsnaam(bericht),
    dossier: sleutel,
    overBericht: null,
  })
  werk.claims.push({
    berichtsoort: bericht.berichtsoort,
    afzender: bericht.Header.Afzender,
    identificatie: bericht.Header.BerichtIdentificatie.Identificatie,
    bericht: id,
  })
  neemNummersOver(werk, bericht, sleutel)
  neemOver(werk, besluit, id, sleutel)
  return id
}

export interface Uitgaand {
  readonly id: string
  readonly kop: ReturnType<typeof kopVan>
  readonly bytes: Uint8Array
  readonly naam: string
  readonly dossier: Buffer | null
  readonly overBericht: string | null
  readonly codes?: readonly string[]
}

/** Ledger row, outbox row and audit row of a message made here. */
export function legUitgaandVast(werk: Werkset, uit: Uitgaand): void {
  const { id, kop, dossier } = uit
  werk.set.berichten.push({
    id,
    herkomst: 'gemaakt',
    item: Buffer.from(`gemaakt ${id}`),
    bytes: uit.bytes,
    ...kop,
    codes: uit.codes ?? [],
    dossier,
    status: 'verzonden',
    antwoord: null,
    overBericht: uit.overBericht,
    moment: werk.nu,
    vastgehoudenTot: null,
  })
  werk.set.uitgaand.push({ bericht: id, bestandsnaam: uit.naam })
  noteer(werk, `verstuur_${kop.berichtsoort?.toLowerCase()}`, 'C', 'geslaagd', dossier, id)
}

export function noteer(
  werk: Werkset,
  soort: string,
  actie: 'C' | 'R' | 'U' | 'D' | 'E',
  uitkomst: 'geslaagd' | 'geweigerd' | 'mislukt',
  dossier: Buffer | null,
  objectId: string,
  bijzonderheden: string | null = null,
): void {
  werk.set.audit.push({
    tijdstip: werk.omgeving.tijdstip(),
    soort,
    actie,
    uitkomst,
    client: dossier?.toString('hex') ?? null,
    objectSoort: 'bericht',
    objectId,
    bijzonderheden,
  })
}

/** After the last message: the derived state of every dossier that changed. */
export function rondAf(werk: Werkset): void {
  // Of a client whose only message was refused nothing is kept.
  const nodig = new Set(werk.set.berichten.map((b) => b.dossier?.toString('hex')))
  werk.set.dossiers.splice(
    0,
    Infinity,
    ...werk.set.dossiers.filter(({ sleutel }) => nodig.has(sleutel.toString('hex'))),
  )
  for (const dossier of werk.dossiers.values()) {
    if (!dossier.geraakt) continue
    const voor = { ...dossier, feiten: dossier.feiten.slice(0, dossier.bekend) }
    werk.set.toestanden.push({
      dossier: dossier.sleutel,
      ...afgeleidUit(dossier, werk.nu.slice(0, 10)),
      voor: afgeleidUit(voor, werk.nu.slice(0, 10)),
    })
  }
}

function afgeleidUit(dossier: Dossier, vandaag: string): Afgeleid {
  const toestanden = leidAf(dossier, vandaag)
  const gemeld = toestanden.flatMap((toestand) => gemeldeFeiten(toestand, dossier))
  return { toestanden, gemeld }
}
