// SPDX-License-Identifier: EUPL-1.2
/** One item in hand: what the transport gave and what the reader made of it. */
import { createHash } from 'node:crypto'
import {
  BERICHTEN,
  type Bericht,
  type Heenbericht,
  type Leesuitkomst,
  lees,
  type Retourbericht,
} from '@stopwijzer/ijw'
import type { Omgeving } from '../omgeving.ts'
import type { Versleuteling } from '../sleutels/versleuteling.ts'
import type { Vasthouding } from './antwoord.ts'

/** What the transport hands over. */
export interface Binnengekomen {
  /** `in`: from the chain; `eigen`: from the organisation's own software. */
  readonly map: 'in' | 'eigen'
  /** File name as shown; for a file in a zip the name of both. */
  readonly naam: string
  /** Name by which the transport knows the item; default `naam`. A zip counts as the files in it. */
  readonly itemnaam?: string
  readonly bytes: Uint8Array
  /** Local moment at which it came in, when that was before now: over a line, or at an attempt that failed. */
  readonly ontvangenOp?: string | undefined
}

export interface Berichtkop {
  readonly berichtsoort: string | null
  readonly identificatie: string | null
  readonly afzender: string | null
  readonly ontvanger: string | null
  readonly dagtekening: string | null
  /** ToewijzingNummers in it, without leading zeros, separated by a space. */
  readonly nummers: string
}

export interface Werkitem {
  /** Ledger id: fresh, or that of the parked message. */
  readonly id: string
  readonly map: 'in' | 'eigen'
  readonly naam: string
  /** Name by which the transport knows the item; a zip counts as the files in it. */
  readonly itemnaam: string
  /** SHA-256 over place, name and bytes. */
  readonly item: Buffer
  readonly bytes: Uint8Array
  readonly gelezen: Leesuitkomst
  readonly kop: Berichtkop
  /** Search hash of the client; `null` when the message names none. */
  readonly dossier: Buffer | null
  /** Whom a message that cannot be read seems to be about: only to ask whether that client is shielded. */
  readonly vermoeden: Buffer | null
  /** Stands in the ledger already, waiting for its predecessor. */
  readonly geparkeerd: boolean
  /** Local moment at which a message from the chain came in, when that was before now. */
  readonly ontvangenOp?: string | undefined
  /** Waited because its client was shielded. */
  readonly vastgehouden?: Vasthouding | undefined
  /** A person decided that it is handled although its client is shielded. */
  readonly alsnog?: boolean
}

export function maakWerkitem(
  { map, naam, itemnaam = naam, bytes, ontvangenOp }: Binnengekomen,
  versleuteling: Versleuteling,
  omgeving: Omgeving,
): Werkitem {
  const item = createHash('sha256').update(`${map}\0${itemnaam}\0`).update(bytes).digest()
  return {
    id: omgeving.nieuweId(),
    map,
    naam,
    itemnaam,
    item,
    geparkeerd: false,
    // An own message counts from now: that is when it is judged and leaves.
    ontvangenOp: map === 'in' ? ontvangenOp : undefined,
    ...lezing(bytes, versleuteling),
  }
}

/** A message that waits in the ledger. */
export function herstelWerkitem(
  {
    dossier,
    ...opgeslagen
  }: Pick<
    Werkitem,
    'id' | 'map' | 'naam' | 'item' | 'bytes' | 'dossier' | 'vastgehouden' | 'ontvangenOp'
  >,
  versleuteling: Versleuteling,
): Werkitem {
  // The ledger does not keep the name within a zip apart; only a new item is known by it.
  const itemnaam = opgeslagen.naam
  const gelezen = lezing(opgeslagen.bytes, versleuteling)
  // A return message without faults names no client; the ledger knows.
  const client = gelezen.dossier ?? dossier
  return { ...opgeslagen, itemnaam, geparkeerd: true, ...gelezen, dossier: client }
}

/** Local moment of receipt, whatever the message waited for; undefined: it comes in now. */
export function ontvangstVan({ vastgehouden, ontvangenOp }: Werkitem): string | undefined {
  return vastgehouden?.ontvangenOp ?? ontvangenOp
}

function lezing(bytes: Uint8Array, versleuteling: Versleuteling) {
  const gelezen = lees(bytes)
  const bsn = gelezen.goed ? gelezen.bericht.Client?.Bsn : undefined
  return {
    bytes,
    gelezen,
    kop: gelezen.goed
      ? kopVan(gelezen.bericht)
      : { ...GEEN_KOP, berichtsoort: gelezen.berichtsoort },
    dossier: bsn === undefined ? null : versleuteling.pseudoniem(bsn),
    vermoeden: gelezen.goed ? null : vermoeden(bytes, versleuteling),
  }
}

/** Messages begin with the client; further on nobody has to look. */
const BEGIN = 64 * 1024

function vermoeden(bytes: Uint8Array, versleuteling: Versleuteling): Buffer | null {
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, BEGIN))
  const bsn = /<(?:[\w.-]+:)?Bsn>\s*(\d{9})\s*</.exec(begin.toString('latin1'))?.[1]
  return bsn === undefined ? null : versleuteling.pseudoniem(bsn)
}

const GEEN_KOP: Berichtkop = {
  berichtsoort: null,
  identificatie: null,
  afzender: null,
  ontvanger: null,
  dagtekening: null,
  nummers: '',
}

export function kopVan(bericht: Bericht): Berichtkop {
  const { Afzender, Ontvanger, BerichtIdentificatie } = bericht.Header
  const eigen = isRetour(bericht)
    ? {
        identificatie: bericht.Header.IdentificatieRetour,
        dagtekening: bericht.Header.DagtekeningRetour,
      }
    : {
        identificatie: BerichtIdentificatie.Identificatie,
        dagtekening: BerichtIdentificatie.Dagtekening,
      }
  return {
    berichtsoort: bericht.berichtsoort,
    afzender: Afzender,
    ontvanger: Ontvanger,
    nummers: nummersUit(bericht),
    ...eigen,
  }
}

/** Each number once. A return message without its products has none. */
export function nummersUit({ Client }: Bericht): string {
  if (Client === undefined) return ''
  const producten =
    'ToegewezenProducten' in Client
      ? Client.ToegewezenProducten.ToegewezenProduct
      : 'StartProducten' in Client
        ? Client.StartProducten.StartProduct
        : Client.StopProducten.StopProduct
  const uit = new Set<string>()
  for (const { ToewijzingNummer } of producten) {
    if (ToewijzingNummer !== undefined) uit.add(ToewijzingNummer.replace(/^0+(?=\d)/, ''))
  }
  return [...uit].join(' ')
}

export function isRetour(bericht: Bericht): bericht is Retourbericht {
  return BERICHTEN[bericht.berichtsoort].heen !== null
}

export function isHeen(bericht: Bericht): bericht is Heenbericht {
  return !isRetour(bericht)
}

/** `JW308_<Afzender>_<Ontvanger>_<Identificatie or IdentificatieRetour>.xml` */
export function bestandsnaam(bericht: Bericht): string {
  const { berichtsoort, afzender, ontvanger, identificatie } = kopVan(bericht)
  // An Identificatie may hold any character; in a file name only plain ones are safe.
  const veilig = (identificatie ?? '').replace(/[^A-Za-z0-9.-]/g, (teken) =>
    [...Buffer.from(teken)]
      .map((b) => `%${b.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  )
  return `${berichtsoort}_${afzender}_${ontvanger}_${veilig}.xml`
}
